"""Periodic reports: how often, by which day, to whom."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...text.dates import Day
from ...text.patterns import any_of
from ...understood import Duty
from .receivers import Receiver, receiver_in
from .recurrence import Rhythm, rhythms_in
from .saying import Saying

# "báo cáo" as something owed, not as a word in passing ("báo cáo viên", "phục vụ báo cáo, lập kế hoạch").
_REPORTS = re.compile(
    r"(?<!phục vụ )(?<!phục vụ công tác )(?<!trong )(?<!công tác )báo cáo(?! viên\b)(?! tài chính\b)"
)
_ABOUT = any_of(
    """
    kết quả | tình hình | định kỳ | đột xuất | sơ kết | tổng kết | tiến độ | năm | quý | tháng | 0?6 | về
    | cho | gửi
    """
)
_OWED = re.compile(
    r"chế độ (?:thông tin,? )?báo cáo|(?:gửi|nộp|có|thực hiện|lập|xây dựng) báo cáo|định kỳ"
    rf"|báo cáo (?:bằng văn bản )?{_ABOUT}|báo cáo$"
)
_ON_THE_SIDE = re.compile(
    any_of(
        """
    nếu có | vướng mắc | xem xét | đề xuất | quyết định | cho ý kiến | xin ý kiến | phát sinh | phát hiện
    """
    )
)
_STANDING = re.compile(r"kết quả|tình hình|định kỳ|theo quy định")
_REGULAR = re.compile(r"tổng hợp|định kỳ|chế độ")
# What comes after it is the receiver's own affair.
_PASSED_ON = re.compile(r"\bđể (?:tổng hợp|theo dõi)")


def reports_in(saying: Saying) -> list[Duty] | None:
    """Return the reports the sentence wants; None where it speaks of no report owed."""
    reports = next((r for r in _REPORTS.finditer(saying.low) if _is_owed(saying, r)), None)
    return list(_reports(saying, reports.start())) if reports else None


def _is_owed(saying: Saying, reports: re.Match[str]) -> bool:
    around = saying.low[max(0, reports.start() - 40) : reports.end() + 40]
    return bool(_OWED.search(around)) or receiver_in(saying.sentence, reports.start()) is not None


def _reports(saying: Saying, at: int) -> Iterator[Duty]:
    low = saying.low
    receiver = receiver_in(saying.sentence, at)
    passed_on = _PASSED_ON.search(low, at)
    rhythms = rhythms_in(low, 0, passed_on.start() if passed_on else None)
    # "sơ kết, tổng kết và báo cáo": the review before the word is an act, not the report's period.
    rhythms = [r for r in rhythms if not (r.recurrence == "final" and r.at < at)]
    if not rhythms:
        yield from _once_or_unsaid(saying, receiver)
    elif receiver or "định kỳ" in low or "chế độ" in low or any(r.dated for r in rhythms):
        for rhythm in rhythms:
            yield from _of_rhythm(saying, receiver, rhythm)


def _of_rhythm(saying: Saying, receiver: Receiver | None, rhythm: Rhythm) -> Iterator[Duty]:
    dues: list[Day | None] = [*rhythm.days] or [None]
    for day in dues:
        yield saying.duty(
            0.9 if receiver else 0.7,
            receiver,
            recurrence=rhythm.recurrence,
            due=day.month_day if day else None,
            year=day.year if day else None,
            due_dates=rhythm.rule_days,
            day_of_month=rhythm.day_of_month,
        )


def _once_or_unsaid(saying: Saying, receiver: Receiver | None) -> Iterator[Duty]:
    """A report with one day, or one said to be due without saying when."""
    if receiver is None:
        return
    day = saying.due_day()
    if day:
        recurrence = "final" if re.search(r"tổng kết|kết thúc", saying.low) else "adhoc"
        yield saying.duty(0.7, receiver, recurrence=recurrence, due=day.month_day, year=day.year)
    elif _STANDING.search(saying.low) and _REGULAR.search(saying.low) and not _ON_THE_SIDE.search(saying.low):
        yield saying.duty(0.5, receiver, recurrence=None, unspecified=True)
