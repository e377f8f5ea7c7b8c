"""Sealed attachments: bytes sealed in chunks, so that order, truncation and splicing are noticed."""

from loive.security.files.chunks import open_chunks, seal_chunks

__all__ = ["open_chunks", "seal_chunks"]
