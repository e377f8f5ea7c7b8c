"""What may be done about a person's identity."""
