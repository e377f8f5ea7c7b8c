"""Mid-term and final reviews (sơ kết, tổng kết), where a period, a day or a year is named."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...text.dates import Day
from ...understood import Duty
from .recurrence import Rhythm, rhythms_in
from .saying import Saying

_REVIEW = re.compile(r"(?:tiến hành |tổ chức )?(?:sơ kết|tổng kết)")
_PERIODIC = ("quarterly", "semiannual", "nine_month", "annual")
_NEAR = 45
_SOON = 20
_YEAR_BEFORE = re.compile(r"năm (20\d{2}),? $")
_YEAR_AFTER = re.compile(
    r"(?:(?!sơ kết|tổng kết)[^;.]){0,60}?(?:vào (?:cuối |đầu |quý \w+ )?|cuối |đầu )năm (20\d{2})"
)


def reviews_in(saying: Saying) -> Iterator[Duty]:
    """Yield the reviews the sentence sets."""
    low = saying.low
    for review in _REVIEW.finditer(low):
        for rhythm in rhythms_in(low, max(0, review.start() - _NEAR), min(len(low), review.end() + _NEAR)):
            if _goes_with(rhythm, review):
                yield from _dated(saying, rhythm)
        year = _year(low, review)
        if year:
            recurrence = "final" if review[0].endswith("tổng kết") else "adhoc"
            yield saying.duty(0.6, recurrence=recurrence, kind="review", year=year)


def _goes_with(rhythm: Rhythm, review: re.Match[str]) -> bool:
    """ "sơ kết 6 tháng", or a dated period before it: "hằng năm trước ngày 15/11 tiến hành sơ kết"."""
    beside = rhythm.at >= review.end() or rhythm.dated
    return rhythm.recurrence in _PERIODIC and beside and rhythm.at - review.end() < _SOON


def _dated(saying: Saying, rhythm: Rhythm) -> Iterator[Duty]:
    days: list[Day | None] = [*rhythm.days] or [None]
    for day in days:
        due = day.month_day if day else None
        yield saying.duty(0.6, recurrence=rhythm.recurrence, kind="review", due=due)


def _year(low: str, review: re.Match[str]) -> int | None:
    """ "năm 2030 tiến hành tổng kết", "tổng kết … vào cuối năm 2030"; a year in a law's name is none."""
    before = _YEAR_BEFORE.search(low[max(0, review.start() - 16) : review.start()])
    found = before or _YEAR_AFTER.match(low, review.end())
    return int(found[1]) if found else None
