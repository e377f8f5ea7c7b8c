"""What units hand in by a day besides reports: their own plans, their budget requests."""

from __future__ import annotations

import re

from ...understood import Duty
from .receivers import receiver_in
from .recurrence import rhythms_in
from .saying import Saying

_HANDED_IN = re.compile(r"(?:gửi|ban hành|hoàn thành|xong|trình|báo cáo)\b")
_A_REPORT = re.compile(r"báo cáo (?:kết quả|tình hình|sơ kết|tổng kết|định kỳ)|định kỳ")
KINDS = (
    ("budget_request", re.compile(r"dự toán|nhu cầu kinh phí")),
    ("plan_submission", re.compile(r"(?:xây dựng|ban hành|lập|gửi)\s[^.]{0,60}kế hoạch|^kế hoạch\b")),
)
_SENDS = re.compile(r"gửi|trình|báo cáo")


def submission_in(saying: Saying) -> Duty | None:
    """Return the submission the sentence wants by a day, or None."""
    low = saying.low
    day = saying.due_day()
    if not day or not _HANDED_IN.search(low) or _A_REPORT.search(low):
        return None
    kind = next((kind for kind, words in KINDS if words.search(low)), None)
    if kind is None:
        return None
    sends = _SENDS.search(low)
    receiver = receiver_in(saying.sentence, sends.start()) if sends else None
    yearly = any(r.recurrence == "annual" for r in rhythms_in(low))
    recurrence = "annual" if yearly else "adhoc"
    return saying.duty(0.85, receiver, recurrence=recurrence, kind=kind, due=day.month_day, year=day.year)
