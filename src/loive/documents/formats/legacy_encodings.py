"""Vietnamese typed before Unicode: the VNI and TCVN3 fonts and Windows-1258, told apart and made Unicode.

VNI and TCVN3 texts are bytes, or letters of Windows-1252 once a program has opened them: `vieät`, `viÖt`.
Which of them a text is shows by trying each and counting how many marked letters then stand in syllables
that Vietnamese has. No list of words is needed, and text that is Unicode already stays as it is.
"""

from __future__ import annotations

import re
import unicodedata

from .vietnamese_syllables import plausible

# Order of the tones in the tables: none, acute, grave, hook above, tilde, dot below.
TONES = ("", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323")

_TCVN3_ROWS = {
    "a": "a¸µ¶·¹",
    "ă": "¨¾»¼½Æ",
    "â": "©ÊÇÈÉË",
    "e": "eÐÌÎÏÑ",
    "ê": "ªÕÒÓÔÖ",
    "i": "iÝ×ØÜÞ",
    "o": "oãßáâä",
    "ô": "«èåæçé",
    "ơ": "¬íêëìî",
    "u": "uóïñòô",
    "ư": "\u00adøõö÷ù",
    "y": "yýúûüþ",
}
_TCVN3_CAPITALS = dict(zip("¡¢£¤¥¦§®", "ĂÂÊÔƠƯĐđ", strict=True))

_VNI_TONES = "ùøûõï"
_VNI_ROWS = {
    "a": [("a", ""), *zip("aaaaa", _VNI_TONES, strict=True)],
    "ă": [("a", "ê"), *zip("aaaaa", "éèúüë", strict=True)],
    "â": [("a", "â"), *zip("aaaaa", "áàåãä", strict=True)],
    "e": [("e", ""), *zip("eeeee", _VNI_TONES, strict=True)],
    "ê": [("e", "â"), *zip("eeeee", "áàåãä", strict=True)],
    "i": [("i", ""), *((mark, "") for mark in "íìæóò")],
    "o": [("o", ""), *zip("ooooo", _VNI_TONES, strict=True)],
    "ô": [("o", "â"), *zip("ooooo", "áàåãä", strict=True)],
    "ơ": [("ô", ""), *zip("ôôôôô", _VNI_TONES, strict=True)],
    "u": [("u", ""), *zip("uuuuu", _VNI_TONES, strict=True)],
    "ư": [("ö", ""), *zip("ööööö", _VNI_TONES, strict=True)],
    "y": [("y", ""), *zip("yyyy", _VNI_TONES, strict=False), ("î", "")],
}


def _toned(letter: str, tone: str) -> str:
    return unicodedata.normalize("NFC", letter + tone)


def _tcvn3_table() -> dict[str, str]:
    table = {
        code: _toned(letter, tone)
        for letter, row in _TCVN3_ROWS.items()
        for code, tone in zip(row, TONES, strict=True)
        if not code.isascii()
    }
    return table | _TCVN3_CAPITALS


def _vni_table() -> dict[str, str]:
    table = {"ñ": "đ", "Ñ": "Đ"}
    for letter, row in _VNI_ROWS.items():
        for (base, mark), tone in zip(row, TONES, strict=True):
            if (base + mark).isascii():
                continue
            made = _toned(letter, tone)
            table[base + mark] = made
            table[base.upper() + mark.upper()] = made.upper()
            # Typed with the shift key on the first stroke only, or a capital font over small marks.
            table[base.upper() + mark] = made.upper()
    return table


TCVN3 = _tcvn3_table()
VNI = _vni_table()
_VNI_KEYS = re.compile("|".join(sorted(map(re.escape, VNI), key=len, reverse=True)))
_WORD = re.compile(r"[^\W\d_]+")


def from_tcvn3(text: str) -> str:
    """Return TCVN3 (ABC) text as Unicode. Small marked letters in a word of capitals become capitals.

    TCVN3 has no marked capitals; they were typed small and shown by a capital font (.VnTimeH).
    """
    return _WORD.sub(_raise_case, "".join(TCVN3.get(c, c) for c in text))


def _raise_case(word: re.Match[str]) -> str:
    plain = [c for c in word[0] if c.isascii()]
    capitals = bool(plain) and len(word[0]) > 1 and all(c.isupper() for c in plain)
    return word[0].upper() if capitals and word[0][0].isupper() | (len(plain) > 1) else word[0]


def from_vni(text: str) -> str:
    """Return VNI text as Unicode."""
    return _VNI_KEYS.sub(lambda found: VNI[found[0]], text)


READINGS = {"tcvn3": from_tcvn3, "vni": from_vni}
ENOUGH = 0.6


def modernise(text: str) -> tuple[str, str]:
    """Return the text in Unicode and the name of the encoding it was in: `unicode`, `vni` or `tcvn3`."""
    sample = text[:60_000]
    best, share = "unicode", plausible(sample)
    if share >= 0.8:
        return text, best
    for name, read in READINGS.items():
        found = plausible(read(sample))
        if found > max(share, ENOUGH):
            best, share = name, found
    return (READINGS[best](text) if best in READINGS else text), best


def decode_old(data: bytes) -> tuple[str, str] | None:
    """Return text and encoding of bytes that are not UTF-8, or None where no old encoding fits."""
    raw = data.decode("cp1252", errors="replace") if b"\x81" not in data else data.decode("latin-1")
    tried = [(read(raw), name) for name, read in READINGS.items()]
    tried.append((unicodedata.normalize("NFC", data.decode("cp1258", errors="replace")), "windows-1258"))
    share, text, name = max((plausible(text[:60_000]), text, name) for text, name in tried)
    return (text, name) if share >= ENOUGH else None
