"""How often, and by which days: "định kỳ quý (trước ngày 15/3 và 15/9), 6 tháng (trước ngày 15/6) và năm"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ..dates import Day, days_in

_EVERY = r"(?:hàng|hằng|mỗi|từng|theo)\s+"
# The first pattern that fits at a place names the recurrence there.
WORDS: tuple[tuple[str, str], ...] = (
    ("weekly", rf"{_EVERY}tuần"),
    ("nine_month", r"(?:0?9|chín)\s+tháng"),
    ("semiannual", r"(?:0?6|sáu)\s+tháng(?:\s+(?:đầu|cuối)\s+năm|\s*/\s*(?:0?1\s+)?lần)?|bán niên|nửa năm"),
    ("quarterly", rf"(?:{_EVERY})?quý(?=\s*[,(;.:]|\s+(?:và|trước|chậm|báo|gửi|hoặc)\b|\s*$|/)|(?:{_EVERY}|báo cáo\s+|định kỳ\s+)quý\b(?!\s+(?:[ivx]+|\d)\b)|\b0?3\s+tháng/lần"),
    ("monthly", rf"{_EVERY}tháng|(?<=định kỳ )tháng(?!\s*\d)|(?<=báo cáo )tháng(?=\s*[,(;])"),
    ("annual", rf"{_EVERY}năm(?!\s+học)|\b(?:0?1|một)\s+năm|\bcả năm|\bcuối năm(?!\s+\d)|\b12\s+tháng|(?:(?<=[,(])|(?<=[,(] )|(?<=và )|(?<=báo cáo )|(?<=định kỳ )|(?<=tổng kết )|(?<=sơ kết ))năm(?=\s*[,;.:()]|\s+(?:trước|báo|gửi|và|chậm|kết)\b|\s*$)"),
    ("adhoc", r"đột xuất"),
    ("final", r"tổng kết\s+(?:giai đoạn|\d{1,2}\s+năm|chương trình|kế hoạch|nhiệm kỳ|năm học|kết quả)|(?:kết thúc|cuối)\s+(?:giai đoạn|chương trình|kế hoạch)|\b0?5\s+năm"),
)
_WORD = re.compile("|".join(rf"(?P<{name}>{pattern})" for name, pattern in WORDS))
_ONLY_DAY = re.compile(r"(?:trước|vào|chậm nhất)\s+(?:là\s+)?(?:ngày\s+)?(?P<day>\d{1,2})(?!\d)(?!\s*[/-]\s*\d|\s+tháng\s+\d|\s*%)(?P<rest>[^,;.()]{0,40})")
_QUARTER_RULES = (
    (re.compile(r"tháng cuối (?:của )?(?:mỗi |hàng |hằng )?quý"), (3, 6, 9, 12)),
    (re.compile(r"tháng (?:đầu|thứ nhất) (?:của )?(?:mỗi )?quý(?: sau| tiếp theo)?"), (1, 4, 7, 10)),
)


@dataclass
class Rhythm:
    """One recurrence with the days that go with it. `at` is where it stands in the sentence."""

    recurrence: str
    at: int
    end: int
    days: list[Day] = field(default_factory=list)
    day_of_month: int | None = None
    rule_days: tuple[str, ...] = ()

    @property
    def dated(self) -> bool:
        return bool(self.days or self.day_of_month or self.rule_days)


def rhythms_in(low: str, start: int = 0, end: int | None = None) -> list[Rhythm]:
    """Return the recurrences named between two places of a text in small letters, each with its days."""
    end = len(low) if end is None else end
    found = [Rhythm(m.lastgroup or "", m.start(), m.end()) for m in _WORD.finditer(low, start, end)]
    days = list(days_in(low, start, end))
    found = _without_qualifiers(found, days, low)
    for day in days:
        owner = _owner(found, day.start)
        if owner and day.month_day not in [d.month_day for d in owner.days]:
            owner.days.append(day)
    for only in _ONLY_DAY.finditer(low, start, end):
        _give_day(found, only, low)
    return _merged(found)


def _owner(found: list[Rhythm], place: int) -> Rhythm | None:
    """A day goes with the recurrence before it; days before the first go with the next one."""
    before = [r for r in found if r.at < place]
    return before[-1] if before else next(iter(found), None)


def _without_qualifiers(found: list[Rhythm], days: list[Day], low: str) -> list[Rhythm]:
    """ "trước ngày 15/12 hằng năm": here the year only says that the day returns, if another recurrence owns it."""
    kept: list[Rhythm] = []
    for rhythm in found:
        after_day = any(not low[d.end : rhythm.at].strip() for d in days if d.end <= rhythm.at)
        if rhythm.recurrence == "annual" and after_day and any(r.recurrence != "adhoc" for r in kept):
            continue
        kept.append(rhythm)
    return kept


def _give_day(found: list[Rhythm], only: re.Match[str], low: str) -> None:
    number = int(only["day"])
    if not 1 <= number <= 31:
        return
    near = low[only.start() : only.end()]
    for pattern, months in _QUARTER_RULES:
        if pattern.search(near):
            owner = next((r for r in found if r.recurrence == "quarterly"), None)
            if owner:
                owner.rule_days = tuple(f"{m:02}-{number:02}" for m in months)
            return
    owner = next((r for r in found if r.recurrence == "monthly"), None)
    beside = owner is not None and 0 <= only.start() - owner.end <= 12
    if owner and (beside or "tháng" in near + low[only.end() : only.end() + 12]):
        owner.day_of_month = number


def _merged(found: list[Rhythm]) -> list[Rhythm]:
    """A recurrence named twice ("báo cáo năm … hằng năm") is one, and keeps all its days."""
    kept: dict[str, Rhythm] = {}
    for rhythm in found:
        earlier = kept.setdefault(rhythm.recurrence, rhythm)
        if earlier is not rhythm:
            earlier.days += [d for d in rhythm.days if d.month_day not in [e.month_day for e in earlier.days]]
            earlier.day_of_month = earlier.day_of_month or rhythm.day_of_month
            earlier.rule_days = earlier.rule_days or rhythm.rule_days
    return list(kept.values())


def recurrences(low: str) -> Iterator[str]:
    """Yield the recurrences named in a text in small letters."""
    yield from (r.recurrence for r in rhythms_in(low))
