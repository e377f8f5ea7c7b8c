"""Campaign windows: a day that returns each year, or a peak from one day to another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..structure.document import Document
from ..structure.outline import Node
from ..text.dates import Day, days_in
from ..text.passage import Passage
from ..text.sentences import sentences_of
from ..understood import Window

_CAMPAIGN = re.compile(
    r"cao điểm|chiến dịch|tháng hành động|tháng cao điểm|tuần lễ|đợt|ra quân|tháng thanh niên|diễn "
    r"tập|hội thi|tháng công nhân|phát động"
)
_WINDOW = re.compile(r"từ\s+(?:ngày\s+)?(?=\d)")
_UNTIL = re.compile(r"\s*(?:đến|-)\s*(?:hết\s+)?(?:ngày\s+)?")
_BARE_WINDOW = re.compile(r"\(\s*(?:thời gian\s*)?(?:từ\s+)?(?:ngày\s+)?(?=\d{1,2}\s?/)")
_DAY_NAME = re.compile(
    r"ngày\s+(?P<name>(?:toàn dân|thế giới|quốc tế|toàn quốc|việt nam|truyền thống|pháp luật|hội|vì"
    r"|gia đình|phòng|chuyển đổi|sách|môi "
    r"trường)\b[^“”\"();.:]{0,80}?)\s*[-–,(“\"]*\s*(?:ngày\s+)?(?=\d{1,2}\s?(?:/|tháng))"
)
_YEARLY = re.compile(r"(?:hàng|hằng|mỗi) năm")


def campaigns_of(document: Document, plan_year: int | None) -> list[Window]:
    """Return the windows in order, one for each pair of days. `plan_year` completes days without a year."""
    kept: dict[tuple[str, str], Window] = {}
    for node, passage in document.passages():
        for sentence in sentences_of(passage):
            for window in (*_days(sentence, node), *_windows(sentence, node, plan_year)):
                kept.setdefault((window.start[-5:], window.end[-5:]), window)
    return list(kept.values())


def _days(sentence: Passage, node: Node) -> Iterator[Window]:
    for named in _DAY_NAME.finditer(sentence.low):
        day = next(days_in(sentence.low, named.end(), named.end() + 24), None)
        if day and day.start <= named.end() + 1:
            name = sentence.text[named.start() : named.end("name")].strip(' -–,(“"')
            place = sentence.cut(named.start(), day.end)
            yield Window(
                section=node.section,
                span=place.span,
                confidence=0.9,
                name=name[:1].upper() + name[1:],
                start=day.month_day,
                end=day.month_day,
                annual=True,
            )


def _windows(sentence: Passage, node: Node, plan_year: int | None) -> Iterator[Window]:
    low = sentence.low
    if not _CAMPAIGN.search(low):
        return
    for opening in (*_WINDOW.finditer(low), *_BARE_WINDOW.finditer(low)):
        first = _day_at(low, opening.end())
        until = _UNTIL.match(low, first.end) if first else None
        last = _day_at(low, until.end()) if until else None
        if first and last:
            yield _window(sentence, node, first, last, plan_year)


def _day_at(low: str, start: int) -> Day | None:
    day = next(days_in(low, start, start + 28), None)
    return day if day and day.start <= start + 1 else None


def _window(sentence: Passage, node: Node, first: Day, last: Day, plan_year: int | None) -> Window:
    yearly = bool(_YEARLY.search(sentence.low)) or not (first.year or last.year or plan_year)
    year = last.year or plan_year
    begins = first.year or (year - 1 if year and (first.month, first.day) > (last.month, last.day) else year)
    start = first.month_day if yearly or not begins else f"{begins}-{first.month_day}"
    end = last.month_day if yearly or not year else f"{year}-{last.month_day}"
    place = sentence.cut(first.start, last.end)
    return Window(
        section=node.section,
        span=place.span,
        confidence=0.85,
        name=_name(sentence, first.start),
        start=start,
        end=end,
        annual=yearly,
    )


def _name(sentence: Passage, before: int) -> str:
    """The campaign's name: from its keyword, or its clause's beginning, up to the days."""
    words = [m for m in _CAMPAIGN.finditer(sentence.low, 0, before)]
    start = words[0].start() if words else max(sentence.low.rfind(c, 0, before) for c in ";.") + 1
    name = re.split(r"\s*\(|,?\s*(?:thời gian\s*)?từ (?:ngày )?$", sentence.text[start:before])[0].strip(
        " ,:("
    )
    return name[:1].upper() + name[1:160]
