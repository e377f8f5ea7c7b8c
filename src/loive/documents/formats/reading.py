"""The one way a document comes in: what kind of file is this, and what text does it hold?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from .read_limits import LIMITS, MEGABYTE, Limits
from .read_refusals import refused
from .text_in import read_text, tidy


@dataclass(frozen=True, slots=True)
class Extract:
    """The text of a document, and what was seen on the way.

    `text` is NFC with `\\n` line ends; positions elsewhere count its characters. `kind` is `text`, `docx`
    or `pdf`. `encoding` names the letters it came in (`utf-8`, `vni` …). `empty_pages` are PDF pages
    without text.
    """

    text: str
    kind: str
    encoding: str = "unicode"
    empty_pages: tuple[int, ...] = ()


# First bytes → the format's name in the sentence that refuses it.
OTHERS = (
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf", "7z"),
    (b"\x1f\x8b", "gzip"),
    (b"<!doctype html", "HTML"),
    (b"<html", "HTML"),
)
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def bytes_of(path: Path, limits: Limits = LIMITS) -> bytes:
    """Return the file's bytes, never reading more than the limit. Raises Refusal `too_large`, and OSError."""
    with path.open("rb") as file:
        data = file.read(limits.size + 1)
    _check_size(data, limits)
    return data


def read(data: bytes, limits: Limits = LIMITS) -> Extract:
    """Return the text of a document, told by its content and never by its name.

    Raises Refusal with the code and the sentence of `read_refusals` where it cannot be read within the
    limits.
    """
    _check_size(data, limits)
    head = data[:1024].lstrip()
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf\xfe\xff"):
        raise refused("empty")
    for starts, reader in _READERS:
        if starts(head, data):
            return _within(reader(data, limits), limits)
    return _within(Extract(*_text(data)), limits)


def _check_size(data: bytes, limits: Limits) -> None:
    if len(data) > limits.size:
        raise refused("too_large", limit=limits.size // MEGABYTE)


def _text(data: bytes) -> tuple[str, str, str]:
    text, encoding = read_text(data)
    return text, "text", encoding


def _docx(data: bytes, limits: Limits) -> Extract:
    # The library for Word is loaded when the first such file comes: the program starts without it.
    from .docx_in import read_docx

    text, encoding = tidy(read_docx(data, limits))
    return Extract(text, "docx", encoding)


def _pdf(data: bytes, limits: Limits) -> Extract:
    # As for Word above.
    from .pdf_in import read_pdf

    raw, empty = read_pdf(data, limits)
    text, encoding = tidy(raw)
    return Extract(text, "pdf", encoding, tuple(empty))


def _old_word(data: bytes, limits: Limits) -> Extract:
    raise refused("word_locked" if _ENCRYPTED in data else "word_old")


def _other(data: bytes, limits: Limits) -> Extract:
    head = data[:64].lstrip().lower()
    raise refused("other_format", found=next(name for mark, name in OTHERS if head.startswith(mark.lower())))


_READERS: tuple[tuple[Callable[[bytes, bytes], bool], Callable[[bytes, Limits], Extract]], ...] = (
    (lambda head, data: b"%PDF-" in head, _pdf),
    (lambda head, data: data.startswith((b"PK\x03\x04", b"PK\x05\x06")), _docx),
    (lambda head, data: data.startswith(_OLD_OFFICE), _old_word),
    (lambda head, data: head[:64].lower().startswith(tuple(mark.lower() for mark, _ in OTHERS)), _other),
)


def _within(extract: Extract, limits: Limits) -> Extract:
    if not extract.text.strip():
        raise refused("empty")
    if len(extract.text) > limits.characters or extract.text.count("\n") > limits.paragraphs:
        raise refused("too_long")
    return extract
