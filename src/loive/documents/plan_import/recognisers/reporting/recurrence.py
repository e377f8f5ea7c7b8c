"""How often, and by which days: "mỗi quý (trước ngày 10/3 và 10/9), 6 tháng (trước ngày 10/6) và năm"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ...text.dates import Day, days_in
from ...text.patterns import any_of

_EVERY = r"(?:hàng|hằng|mỗi|từng|theo)\s+"
# A bare "quý" or "năm" names a period only in a list of them: after a comma, before a bracket or "trước".
_IN_A_LIST = r"(?:(?<=[,(])|(?<=[,(] )|(?<=và )|(?<=báo cáo )|(?<=định kỳ )|(?<=tổng kết )|(?<=sơ kết ))"
_LIST_GOES_ON = r"(?=\s*[,;.:()/]|\s+(?:và|trước|chậm|báo|gửi|hoặc|kết|về)\b|\s*$)"
# The first that fits at a place names the recurrence there.
WORDS = {
    "weekly": rf"{_EVERY}tuần",
    "nine_month": r"(?:0?9|chín)\s+tháng",
    "semiannual": any_of(
        r"""
    (?:0?6|sáu)\s+tháng(?:\s+(?:đầu|cuối)\s+năm|\s*/\s*(?:0?1\s+)?lần)? | bán niên | nửa năm
    """
    ),
    "quarterly": any_of(
        rf"""
        (?:{_EVERY})?quý{_LIST_GOES_ON}
        | (?:{_EVERY}|báo cáo\s+|định kỳ\s+)quý\b(?!\s+(?:[ivx]+|\d)\b) | \b0?3\s+tháng/lần
        """
    ),
    "monthly": any_of(rf"{_EVERY}tháng | (?<=định kỳ )tháng(?!\s*\d) | (?<=báo cáo )tháng(?=\s*[,(;])"),
    "annual": any_of(
        rf"""
        {_EVERY}năm(?!\s+học) | \b(?:0?1|một)\s+năm | \bcả năm | \bcuối năm(?!\s+\d) | \b12\s+tháng
        | {_IN_A_LIST}năm{_LIST_GOES_ON}
        """
    ),
    "adhoc": r"đột xuất",
    "final": any_of(
        r"""
    tổng kết\s+(?:giai đoạn|\d{1,2}\s+năm|chương trình|kế hoạch|nhiệm kỳ|năm học|kết quả)
    | (?:kết thúc|cuối)\s+(?:giai đoạn|chương trình|kế hoạch) | \b0?5\s+năm
    """
    ),
}
_WORD = re.compile("|".join(rf"(?P<{name}>{pattern})" for name, pattern in WORDS.items()))
_ONLY_DAY = re.compile(
    r"(?:trước|vào|chậm nhất)\s+(?:là\s+)?(?:ngày\s+)?(?P<day>\d{1,2})(?!\d)"
    r"(?!\s*[/-]\s*\d|\s+tháng\s+\d|\s*%)[^,;.()]{0,40}"
)
_QUARTER_RULES = (
    (re.compile(r"tháng cuối (?:của )?(?:mỗi |hàng |hằng )?quý"), (3, 6, 9, 12)),
    (re.compile(r"tháng (?:đầu|thứ nhất) (?:của )?(?:mỗi )?quý(?: sau| tiếp theo)?"), (1, 4, 7, 10)),
)
_BESIDE = 12


@dataclass
class Rhythm:
    """One recurrence with the days that go with it. `at` and `end` are where it stands in the sentence."""

    recurrence: str
    at: int
    end: int
    days: list[Day] = field(default_factory=list)
    day_of_month: int | None = None
    rule_days: tuple[str, ...] = ()

    @property
    def dated(self) -> bool:
        """Say whether a day goes with it."""
        return bool(self.days or self.day_of_month or self.rule_days)

    def add(self, days: list[Day]) -> None:
        """Take in the days not there yet."""
        known = {d.month_day for d in self.days}
        self.days += [d for d in days if d.month_day not in known]


def rhythms_in(low: str, start: int = 0, end: int | None = None) -> list[Rhythm]:
    """Return the recurrences named between two places of a text in small letters, each with its days."""
    end = len(low) if end is None else end
    days = list(days_in(low, start, end))
    found = [Rhythm(m.lastgroup or "", m.start(), m.end()) for m in _WORD.finditer(low, start, end)]
    found = _without_qualifiers(found, days, low)
    days_first = bool(days and found and days[0].start < found[0].at)
    for day in days:
        owner = _owner(found, day.start, days_first)
        if owner:
            owner.add([day])
    for only in _ONLY_DAY.finditer(low, start, end):
        _give_day(found, only, low)
    return _merged(found)


def _owner(found: list[Rhythm], place: int, days_first: bool) -> Rhythm | None:
    """A day goes with the recurrence before it: "6 tháng (trước 15/6)".

    Where the sentence begins with a day, each goes with the one after it: "trước 15/6 (báo cáo 6 tháng)".
    """
    before = [r for r in found if r.at < place]
    after = [r for r in found if r.at >= place]
    if days_first and after:
        return after[0]
    return before[-1] if before else next(iter(after), None)


def _without_qualifiers(found: list[Rhythm], days: list[Day], low: str) -> list[Rhythm]:
    """ "trước ngày 15/12 hằng năm": the year only says that the day returns, where another owns it."""

    def qualifies(rhythm: Rhythm) -> bool:
        every_year = low.startswith(("hàng", "hằng", "mỗi"), rhythm.at) and rhythm.recurrence == "annual"
        return every_year and any(not low[d.end : rhythm.at].strip() for d in days if d.end <= rhythm.at)

    kept = [r for r in found if not qualifies(r)]
    return kept if any(r.recurrence != "adhoc" for r in kept) else found


def _give_day(found: list[Rhythm], only: re.Match[str], low: str) -> None:
    """A day without its month: of each month, or by a rule of each quarter."""
    number = int(only["day"])
    if not 1 <= number <= 31:
        return
    named = {r.recurrence: r for r in reversed(found)}
    months = next((months for rule, months in _QUARTER_RULES if rule.search(only[0])), None)
    monthly = named.get("monthly")
    if months and "quarterly" in named:
        named["quarterly"].rule_days = tuple(f"{month:02}-{number:02}" for month in months)
    elif monthly and not months:
        beside = 0 <= only.start() - monthly.end <= _BESIDE
        if beside or "tháng" in only[0] + low[only.end() : only.end() + _BESIDE]:
            monthly.day_of_month = number


def _merged(found: list[Rhythm]) -> list[Rhythm]:
    """A recurrence named twice ("báo cáo năm … hằng năm") is one, and keeps all its days."""
    kept: dict[str, Rhythm] = {}
    for rhythm in found:
        earlier = kept.setdefault(rhythm.recurrence, rhythm)
        if earlier is not rhythm:
            earlier.add(rhythm.days)
            earlier.day_of_month = earlier.day_of_month or rhythm.day_of_month
            earlier.rule_days = earlier.rule_days or rhythm.rule_days
    return list(kept.values())
