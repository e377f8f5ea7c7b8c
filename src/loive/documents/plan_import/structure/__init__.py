"""The structure of a document: paragraphs, items, parts, and what its headings are about."""
