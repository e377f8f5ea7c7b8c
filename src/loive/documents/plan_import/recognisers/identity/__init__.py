"""What the document is."""
