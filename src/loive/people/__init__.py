"""The only room that knows the names of those we protect."""
