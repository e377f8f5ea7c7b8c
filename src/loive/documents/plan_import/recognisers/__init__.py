"""One file for each thing a plan says: each reads the document and returns what it found, with places."""
