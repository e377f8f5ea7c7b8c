"""Bytes in and out: what reads and writes docx, pdf and text. Knows no domain word."""
