"""What is owed and when: periodic reports, reviews, the units' own plans, budget requests."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..dates import Day, days_in
from ..document import Document
from ..outline import Node
from ..passage import Passage
from ..proposal import Duty
from ..sentences import clauses_of, sentences_of
from .receivers import Receiver, receiver_in
from .recurrence import Rhythm, rhythms_in
from .subjects import heading_bodies, subject_of

# "báo cáo" as something owed, not as a word in passing ("báo cáo viên", "phục vụ báo cáo, lập kế hoạch").
_REPORTS = re.compile(r"(?<!phục vụ )(?<!phục vụ công tác )(?<!trong )(?<!công tác )báo cáo(?! viên\b)(?! tài chính\b)")
_OWED = re.compile(
    r"chế độ (?:thông tin,? )?báo cáo|(?:gửi|nộp|có|thực hiện|lập|xây dựng) báo cáo|định kỳ|báo cáo (?:bằng văn bản )?(?:kết quả|tình hình|định kỳ|đột xuất|sơ kết|tổng kết|tiến độ|năm|quý|tháng|6|06|về|cho|gửi)|báo cáo$"
)
_ON_THE_SIDE = re.compile(r"nếu có|vướng mắc|xem xét|đề xuất|quyết định|cho ý kiến|xin ý kiến|phát sinh|phát hiện")
_STANDING = re.compile(r"kết quả|tình hình|định kỳ|theo quy định")
_PLANS = re.compile(r"(?:kế hoạch|chương trình|văn bản triển khai)")
_SENDS = re.compile(r"(?:gửi|ban hành|hoàn thành|xong|trình|báo cáo)\b")
_DUE = re.compile(r"(?:trước|chậm nhất(?: là)?(?: vào)?|xong trong|đến hết|trong)\s+(?:ngày\s+)?(?=\d{1,2}\s?[/-]|\d{1,2}\s+tháng)")
_BUDGET = re.compile(r"dự toán|nhu cầu kinh phí")
_REVIEWS = re.compile(r"sơ kết|tổng kết|sơ, tổng kết")


def reporting_of(document: Document) -> list[Duty]:
    """Return the duties in order; those said twice are kept once."""
    found: list[Duty] = []
    for node, passage in document.passages():
        sender = _heading_sender(node)
        for sentence in sentences_of(passage):
            sender = _own_sender(sentence) or sender or _sibling_sender(node)
            found.extend(_duties(sentence, node, sender))
    return _once(found)


def _duties(sentence: Passage, node: Node, sender: str | None) -> Iterator[Duty]:
    submitted = _submission(sentence, node, sender)
    if submitted:
        yield submitted
        return
    reports = next((r for r in _REPORTS.finditer(sentence.low) if _is_owed(sentence, r)), None)
    if reports:
        yield from _reports(sentence, node, sender, reports.start())
    elif _REVIEWS.search(sentence.low):
        yield from _reviews(sentence, node, sender)


def _is_owed(sentence: Passage, reports: re.Match[str]) -> bool:
    around = sentence.low[max(0, reports.start() - 40) : reports.end() + 40]
    return bool(_OWED.search(around)) or receiver_in(sentence, reports.start()) is not None


def _reports(sentence: Passage, node: Node, sender: str | None, at: int) -> Iterator[Duty]:
    low = sentence.low
    receiver = receiver_in(sentence, at)
    # What comes after "để tổng hợp" is the receiver's own affair.
    passed_on = re.search(r"\bđể (?:tổng hợp|theo dõi)", low[at:])
    rhythms = rhythms_in(low, 0, at + passed_on.start() if passed_on else None)
    rhythms = [r for r in rhythms if not (r.recurrence == "final" and r.at < at)]
    if not rhythms:
        yield from _unrhythmic(sentence, node, sender, receiver)
        return
    if receiver is None and not ("định kỳ" in low or "chế độ" in low or any(r.dated for r in rhythms)):
        return
    for rhythm in rhythms:
        yield from _of_rhythm(sentence, node, sender, receiver, rhythm)


def _of_rhythm(
    sentence: Passage, node: Node, sender: str | None, receiver: Receiver | None, rhythm: Rhythm
) -> Iterator[Duty]:
    dues: list[Day | None] = [*rhythm.days] or [None]
    for day in dues:
        yield _duty(
            sentence,
            node,
            sender,
            receiver,
            0.9 if receiver else 0.7,
            recurrence=rhythm.recurrence,
            due=day.month_day if day else None,
            year=day.year if day else None,
            due_dates=rhythm.rule_days,
            day_of_month=rhythm.day_of_month,
        )


def _unrhythmic(sentence: Passage, node: Node, sender: str | None, receiver: Receiver | None) -> Iterator[Duty]:
    """A report with one day, or one said to be due without saying when."""
    low = sentence.low
    day = _due_day(low)
    if day and receiver:
        final = bool(re.search(r"tổng kết|kết thúc", low))
        yield _duty(sentence, node, sender, receiver, 0.7, recurrence="final" if final else "adhoc", due=day.month_day, year=day.year)
    elif receiver and _STANDING.search(low) and not _ON_THE_SIDE.search(low):
        if "tổng hợp" in low or "định kỳ" in low or "chế độ" in low:
            yield _duty(sentence, node, sender, receiver, 0.5, recurrence=None, unspecified=True)


def _submission(sentence: Passage, node: Node, sender: str | None) -> Duty | None:
    """The units' own plans, or their budget requests, to be sent by a day."""
    low = sentence.low
    day = _due_day(low)
    if not day or not _SENDS.search(low) or re.search(r"báo cáo (?:kết quả|tình hình|sơ kết|tổng kết|định kỳ)|định kỳ", low):
        return None
    if _BUDGET.search(low):
        kind = "budget_request"
    elif re.search(r"(?:xây dựng|ban hành|lập|gửi)\s[^.]{0,60}kế hoạch|^kế hoạch\b", low):
        kind = "plan_submission"
    else:
        return None
    sends = re.search(r"gửi|trình|báo cáo", low)
    receiver = receiver_in(sentence, sends.start()) if sends else None
    rhythm = next((r for r in rhythms_in(low) if r.recurrence == "annual"), None)
    return _duty(
        sentence,
        node,
        sender,
        receiver,
        0.85,
        recurrence="annual" if rhythm else "adhoc",
        kind=kind,
        due=day.month_day,
        year=day.year,
    )


def _due_day(low: str) -> Day | None:
    for due in _DUE.finditer(low):
        day = next(days_in(low, due.end(), due.end() + 30), None)
        if day and day.start <= due.end() + 1:
            return day
    return None


def _reviews(sentence: Passage, node: Node, sender: str | None) -> Iterator[Duty]:
    """Mid-term and final reviews, where a period or a day is named."""
    low = sentence.low
    for review in re.finditer(r"(?:tiến hành |tổ chức )?(?:sơ kết|tổng kết)", low):
        near = max(0, review.start() - 45), min(len(low), review.end() + 45)
        for rhythm in rhythms_in(low, *near):
            if rhythm.recurrence in ("semiannual", "annual", "quarterly", "nine_month") and (
                rhythm.at >= review.end() or rhythm.dated
            ) and rhythm.at - review.end() < 20:
                for day in rhythm.days or [None]:
                    yield _duty(sentence, node, sender, None, 0.6, recurrence=rhythm.recurrence, kind="review", due=day.month_day if day else None)
        year = _review_year(low, review)
        if year:
            recurrence = "final" if review[0].endswith("tổng kết") else "adhoc"
            yield _duty(sentence, node, sender, None, 0.6, recurrence=recurrence, kind="review", year=year)


def _review_year(low: str, review: re.Match[str]) -> int | None:
    """ "năm 2030 tiến hành tổng kết", "tổng kết … vào cuối năm 2030"; a year in a law's name is none."""
    before = re.search(r"năm (20\d{2}),? $", low[max(0, review.start() - 16) : review.start()])
    after = re.match(r"(?:(?!sơ kết|tổng kết)[^;.]){0,60}?(?:vào (?:cuối |đầu |quý \w+ )?|cuối |đầu )năm (20\d{2})", low[review.end() :])
    found = before or after
    return int(found[1]) if found else None


def _duty(
    sentence: Passage,
    node: Node,
    sender: str | None,
    receiver: Receiver | None,
    confidence: float,
    **values: object,
) -> Duty:
    return Duty(
        section=node.section,
        span=sentence.span,
        confidence=confidence,
        text=sentence.text,
        sender=sender,
        receiver=receiver.to if receiver else None,
        via=receiver.via if receiver else None,
        onward=receiver.onward if receiver else None,
        **values,  # type: ignore[arg-type]
    )


def _own_sender(sentence: Passage) -> str | None:
    for part in (sentence, *list(clauses_of(sentence))[1:]):
        subject = subject_of(part)
        if subject:
            return "; ".join(b.name for b in subject.bodies)
    return None


def _heading_sender(node: Node) -> str | None:
    for here in (node, *node.ancestors()):
        heading = heading_bodies(here.text) if here.marker else None
        if heading:
            return "; ".join(b.name for b in heading[0].bodies)
    return None


def _sibling_sender(node: Node) -> str | None:
    """A duty without a subject is that of the bodies the item before it speaks of."""
    if node.parent is None:
        return None
    before = node.parent.children[max(0, node.place - 2) : node.place]
    for sibling in reversed(before):
        for passage in (sibling.text, *sibling.more):
            sender = _own_sender(passage)
            if sender:
                return sender
    return None


def _once(duties: list[Duty]) -> list[Duty]:
    kept: dict[tuple[object, ...], Duty] = {}
    for d in duties:
        key = (d.kind, d.recurrence, d.due, d.year, d.due_dates, d.receiver, d.span if d.kind != "report" else d.section)
        kept.setdefault(key, d)
    return list(kept.values())
