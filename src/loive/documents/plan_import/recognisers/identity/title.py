"""The plan's title, kind and period."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ...structure.parts import Parts
from ...text.letters import is_capitals
from ...text.passage import Passage, joined
from .names_in_capitals import sentence_case

_TITLE_ENDS = re.compile(
    r"(?:căn cứ|thực hiện (?:quyết định|kế hoạch|chỉ thị|công văn|nghị quyết|chương trình|luật"
    r"|nghị định|hướng dẫn|thông tư)\b[^“]*?\bsố\b"
    r"|theo đề nghị|xét đề nghị|nhằm |để |trên cơ sở|\(|theo (?:quyết|kế)|tiếp tục |tháng \d)"
)
_SPAN = re.compile(
    r"(?:giai đoạn|nhiệm kỳ|thời kỳ|5 năm|các năm)\s*:?\s*(?P<a>\d{4})\s*(?:-|đến)\s*(?P<b>\d{4})"
)
_SCHOOL_YEAR = re.compile(r"năm học\s*(?P<a>\d{4})\s*-\s*(?P<b>\d{4})")
_OUTLOOK = re.compile(r"(?:định hướng|tầm nhìn)\s*(?:đến|tới)?\s*(?:năm)?\s*(?P<y>\d{4})")
_QUARTER = re.compile(r"quý\s+(?P<q>iv|i{1,3}|[1-4])\s*(?:năm|/)\s*(?P<y>\d{4})")
_MONTH = re.compile(r"tháng\s+(?P<m>\d{1,2})\s*(?:năm|/)\s*(?P<y>\d{4})")
_HALF = re.compile(r"6 tháng (?P<h>đầu|cuối) năm\s+(?P<y>\d{4})")
_YEAR = re.compile(r"năm\s+(?P<y>\d{4})")
_UNTIL = re.compile(r"đến\s+(?:hết\s+)?năm\s+(?P<y>\d{4})")
_LAST_DAY = {1: 31, 2: 28, 3: 31, 4: 30, 5: 31, 6: 30, 7: 31, 8: 31, 9: 30, 10: 31, 11: 30, 12: 31}


class Period(NamedTuple):
    """What time the plan covers: years (`2026`) or days (`2026-01-01`); None where it does not say."""

    start: str | None = None
    end: str | None = None
    outlook: str | None = None


def title_of(parts: Parts, text: str) -> tuple[str, Passage] | None:
    """Return the title with the kind before it, as one line in sentence case, and where it stands.

    `text` is the whole document: it shows which words of a title in capitals are names.
    """
    lines = _title_lines([p.whole for p in parts.plan.head])
    whole = joined(lines)
    kind = parts.plan.kind
    title = whole.text.strip(" .:")
    if not title or not kind:
        return None
    if is_capitals(title):
        title = sentence_case(title, text)
    elif not title.split()[0].isupper():
        title = title[:1].lower() + title[1:]
    return f"{kind[:1].upper()}{kind[1:]} {title}", whole


def _title_lines(head: Sequence[Passage]) -> list[Passage]:
    lines: list[Passage] = []
    for line in head:
        ended = line.text.rstrip().endswith((";", ".", ":", "./."))
        if _TITLE_ENDS.match(line.low) or (lines and ended) or len(line) > 400:
            break
        lines.append(line)
        if len(lines) == 4:
            break
    return lines


def kind_of(parts: Parts) -> str | None:
    """Return what the document is: `Kế hoạch`, or `Quyết định ban hành Kế hoạch (kế hoạch kèm theo)`."""
    plan = parts.plan.kind
    if not parts.carrier:
        return plan[:1].upper() + plan[1:] if plan else None
    head = " ".join(p.whole.low for p in parts.carrier.head[:3])
    verb = next((v for v in ("phê duyệt", "ban hành", "về việc ban hành") if v in head), "ban hành")
    carrier = parts.carrier.kind
    return f"{carrier[:1].upper()}{carrier[1:]} {verb} {plan[:1].upper()}{plan[1:]} ({plan} kèm theo)"


def period_of(title: Passage, issued: str | None) -> Period:
    """Return the period a title names.

    `issued` is the document's date, where the plan begins if it says only an end.
    """
    low = title.low
    outlook = _OUTLOOK.search(low)
    until = outlook["y"] if outlook else None
    for pattern in (_SPAN, _SCHOOL_YEAR):
        found = pattern.search(low)
        if found:
            return Period(found["a"], found["b"], until)
    part = _part_of_year(low)
    if part:
        return part
    low = _OUTLOOK.sub(" ", low)
    ends = _UNTIL.search(low)
    if ends:
        return Period(issued[:4] if issued else None, ends["y"], until)
    year = _YEAR.search(low)
    return Period(f"{year['y']}-01-01", f"{year['y']}-12-31", until) if year else Period(outlook=until)


def _part_of_year(low: str) -> Period | None:
    month, quarter, half = _MONTH.search(low), _QUARTER.search(low), _HALF.search(low)
    if month and 1 <= int(month["m"]) <= 12:
        return _months(month["y"], int(month["m"]), int(month["m"]))
    if quarter:
        number = {"i": 1, "ii": 2, "iii": 3, "iv": 4}.get(quarter["q"]) or int(quarter["q"])
        return _months(quarter["y"], number * 3 - 2, number * 3)
    if half:
        return _months(half["y"], *((1, 6) if half["h"] == "đầu" else (7, 12)))
    return None


def _months(year: str, first: int, last: int) -> Period:
    end = 29 if last == 2 and int(year) % 4 == 0 else _LAST_DAY[last]
    return Period(f"{year}-{first:02}-01", f"{year}-{last:02}-{end}")
