"""Who is given which task."""
