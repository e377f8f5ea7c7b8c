"""Who signed, and in whose stead: TM. (for the body), KT. (for the head), TL., TUQ., Q."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ...text.letters import is_capitals, plain
from ...text.passage import Passage
from ...text.patterns import CAPITAL, SMALL

_STEAD = re.compile(r"(?:tm|kt|tl|tuq|q)\s*\.\s*\S")
_OFFICE = re.compile(
    r"(?:quyền |phó )*(?:chủ tịch|giám đốc|chánh văn phòng|trưởng ban|hiệu trưởng|bí thư|viện trưởng|chánh án"
    r"|cục trưởng|chi cục trưởng|trưởng phòng|tổng giám đốc|chỉ huy trưởng|trưởng công an|bộ trưởng"
    r"|thứ trưởng"
    r"|chủ nhiệm|thủ tướng|trưởng trạm|phó ban|ủy viên|người lập|trưởng đoàn|đội trưởng|trưởng ấp)\b"
)
_RECIPIENTS = re.compile(r"nơi nhận\s*:\s*")
_WORD = rf"[{CAPITAL}][{SMALL}]*"
_NAME = re.compile(
    rf"(?:(?:Đại|Thượng|Trung|Thiếu)\s(?:tá|tướng|úy)\s|(?:ThS|TS|BS|CN|PGS"
    rf"|GS)\.?\s?)*(?P<name>{_WORD}(?:\s{_WORD}){{1,4}})"
)
_CAPS_NAME = re.compile(rf"(?P<name>[{CAPITAL}]+(?:\s[{CAPITAL}]+){{1,4}})")
_NOT_A_NAME = re.compile(
    r"lưu|nơi|như|các|sở|công an|tỉnh|ủy ban|hội|đã ký|ký|kế hoạch|phụ lục|báo|đài|trung tâm|tải"
    r"|văn|bộ|ban|trường|phòng"
)


class Signer(NamedTuple):
    """The signer's name, office and in whose stead (`TM. Ủy ban nhân dân; KT.

    Chủ tịch`); None where not given.
    """

    name: str | None = None
    title: str | None = None
    capacity: str | None = None
    place: Passage | None = None


def signer_of(foot: Sequence[Passage]) -> Signer:
    """Read the signature block in the lines after the text."""
    stead: list[str] = []
    offices: list[str] = []
    name: Passage | None = None
    for printed in foot:
        # Recipients and signature are printed side by side: "Nơi nhận:      CHỦ TỊCH".
        beside = _RECIPIENTS.match(printed.low)
        line = printed.cut(beside.end()) if beside else printed
        low = plain(line.text).strip()
        if _STEAD.match(low) and is_capitals(line.text):
            stead.append(_worded(line.text))
        elif _OFFICE.match(low) and is_capitals(line.text):
            offices.append(_worded(line.text))
            name = None
        elif not line.text.startswith(("-", "+", "•")):
            name = _name(line) or name
    if name is None:
        return Signer(None, offices[-1] if offices else None, "; ".join(stead) or None)
    # A head of one body who signs as head of another: "TRƯỞNG BAN" over "CHỦ TỊCH UBND TỈNH".
    capacity = stead + offices[:-1]
    return Signer(_proper(name.text), offices[-1] if offices else None, "; ".join(capacity) or None, name)


def _name(line: Passage) -> Passage | None:
    text = line.text.strip()
    found = _NAME.fullmatch(text) or _CAPS_NAME.fullmatch(text)
    if not found or _NOT_A_NAME.match(plain(text)) or len(text) > 50:
        return None
    return line.cut(found.start("name"), found.end("name"))


def _proper(name: str) -> str:
    return name.title() if is_capitals(name) else name


def _worded(text: str) -> str:
    """`TM. ỦY BAN NHÂN DÂN` → `TM. Ủy ban nhân dân`; the abbreviation and UBND keep their capitals."""
    words = text.split(" ")
    out = [w if w.rstrip(".") in ("TM", "KT", "TL", "TUQ", "Q", "UBND", "HĐND") else w.lower() for w in words]
    first = next((n for n, w in enumerate(out) if w.islower()), None)
    if first is not None:
        out[first] = out[first][:1].upper() + out[first][1:]
    worded = " ".join(out).replace("Ban chỉ đạo", "Ban Chỉ đạo")
    # The office after the deputy's word keeps its capital: Phó Chủ tịch, Quyền Giám đốc.
    return re.sub(r"(?<=\b(?:Phó|phó) )\w", lambda m: m[0].upper(), worded)
