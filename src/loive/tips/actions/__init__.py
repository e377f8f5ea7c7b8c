"""What may be done to a tip, one act a file."""
