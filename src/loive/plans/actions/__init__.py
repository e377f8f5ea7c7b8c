"""What may be done with plans: read one in, correct what was understood, confirm it."""
