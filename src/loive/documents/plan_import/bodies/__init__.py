"""The names of public bodies."""
