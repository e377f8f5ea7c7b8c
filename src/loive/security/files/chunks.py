"""A file as sealed chunks, each bound to its file, its place and whether it is the last."""

from __future__ import annotations

from collections.abc import Iterator

from loive.security.vault import envelope, ring

CHUNK = 64 * 1024


def seal_chunks(*, owner: str, file: str, data: bytes) -> list[bytes]:
    """Return the bytes sealed under the owner's key as chunks of 64 KiB; `file` is the file's reference."""
    key = ring.key_for_sealing(owner)
    count = max(1, -(-len(data) // CHUNK))
    pieces = (data[i * CHUNK : (i + 1) * CHUNK] for i in range(count))
    return [
        envelope.close(key, piece, _bound(owner, file, i, i == count - 1)) for i, piece in enumerate(pieces)
    ]


def open_chunks(*, owner: str, file: str, chunks: list[bytes]) -> Iterator[bytes]:
    """Yield the plain chunks. Raises SealBroken on a chunk altered, moved, missing or from another file."""
    if not chunks:
        raise envelope.SealBroken("a sealed file without chunks")
    key = ring.key_of(owner)
    for i, chunk in enumerate(chunks):
        yield envelope.open_(key, chunk, _bound(owner, file, i, i == len(chunks) - 1))


def _bound(owner: str, file: str, index: int, last: bool) -> bytes:
    return envelope.bind("loive", "file", owner, file, str(index), "last" if last else "more")
