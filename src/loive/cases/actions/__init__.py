"""What may be done in a case, one verb family a file."""
