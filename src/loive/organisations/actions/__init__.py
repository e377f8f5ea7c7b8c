"""What may be done to bodies: found, grant a mandate, appoint, dissolve; and take a number for a document."""
