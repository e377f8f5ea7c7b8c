"""Plain text in: bytes of a .txt or .md file become Unicode with one kind of line end."""

from __future__ import annotations

import codecs
import re
import unicodedata

from .legacy_encodings import decode_old, modernise
from .read_refusals import refused

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LINE_ENDS = re.compile("\r\n?|[\x0b\x85\u2028\u2029]")
# Kept: tab, newline, form feed (a page's end). The soft hyphen is a letter in TCVN3 and goes only afterwards.
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")


def tidy(text: str) -> tuple[str, str]:
    """Return the text composed (NFC), with `\\n` line ends and no control characters, and its encoding's
    name.
    """
    text, encoding = modernise(_CONTROLS.sub("", _LINE_ENDS.sub("\n", unicodedata.normalize("NFC", text))))
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", text)), encoding


def decode(data: bytes) -> tuple[str, str]:
    """Return the text of the bytes and the encoding found.

    Raises Refusal `unknown` for binary data and `unknown_letters` where no encoding gives Vietnamese.
    """
    for mark, name in BOMS:
        if data.startswith(mark):
            return data.decode(name, errors="replace"), name
    wide = _wide(data)
    if wide:
        return data.decode(wide, errors="replace"), wide
    if b"\x00" in data or _binary(data):
        raise refused("unknown")
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    old = decode_old(data)
    if old:
        return old
    return _damaged(data)


def _wide(data: bytes) -> str | None:
    """Name the UTF-16 form of unmarked bytes: every second byte of Latin text is then nearly always 0 to
    0x1E.
    """
    sample = data[:4096]
    if len(sample) < 16 or sample.count(0) < len(sample) // 8:
        return None
    low = [sum(b <= 0x1E and b not in (9, 10, 13) for b in sample[k::2]) / (len(sample) // 2) for k in (0, 1)]
    if low[1] > 0.9 and low[0] < 0.2:
        return "utf-16-le"
    if low[0] > 0.9 and low[1] < 0.2:
        return "utf-16-be"
    return None


def _binary(data: bytes) -> bool:
    sample = data[:65_536]
    odd = sum(b < 32 and b not in (9, 10, 12, 13, 27) for b in sample)
    return odd * 100 > len(sample)


def _damaged(data: bytes) -> tuple[str, str]:
    """Read UTF-8 with a few broken bytes in it, as copying through old programs leaves behind."""
    text = data.decode("utf-8", errors="replace")
    marked = sum(not c.isascii() for c in text)
    if marked and text.count("\ufffd") * 20 <= marked:
        return text.replace("\ufffd", ""), "utf-8"
    raise refused("unknown_letters")


def read_text(data: bytes) -> tuple[str, str]:
    """Return the clean text of a .txt or .md file and the encoding it was in. Raises Refusal as `decode`."""
    text, encoding = decode(data)
    clean, legacy = tidy(text)
    return clean, encoding if legacy == "unicode" else legacy
