"""What the public, the hotline and other bodies tell us, and what became of it."""
