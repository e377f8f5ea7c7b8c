"""The text of a document: letters, lines, passages that know their place, sentences, days."""
