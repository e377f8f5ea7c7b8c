"""A report as an official document: its content, the plan it answers and its letterhead, into the form."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from loive.base.moment import day_of
from loive.documents.formats import docx_out, pdf_out
from loive.documents.formats.official import (
    Authority,
    Block,
    Capacity,
    Document,
    Figure,
    Heading,
    Part,
    Signature,
    paragraph,
)
from loive.documents.formats.official.wording import short_date
from loive.documents.forms.narrative import narrative
from loive.documents.forms.periodic_report import Coverage, PeriodicReport, TaskGroup, build
from loive.documents.forms.targets import TargetLine
from loive.documents.letterhead import issuer_of
from loive.reports import queries as reports
from loive.reports.queries import Content
from loive.reports.words.figures import fill_counts
from loive.reports.words.periods import on_paper

if TYPE_CHECKING:
    from loive.plans.models import Plan
    from loive.reports.models import PinnedFigure, Report

KIND, LETTERS = "Báo cáo", "BC"
_ABOVE = "Như trên"
SUBJECT = "thực hiện công tác phòng, chống mua bán người"
_NOTHING = "trong kỳ không phát sinh nội dung phải báo cáo"
_NO_DENOMINATOR = "chưa có mẫu số"
_REST = "Kết quả khác"


def document_of(report: Report, content: Content | None = None) -> Document:
    """Return the report as an official document; with `content`, a version of it as it was signed.

    A draft prints as one, its number and day blank. Raises Refusal when a signed report lacks a section.
    """
    held = content or reports.content(report)
    return _nil(report, held) if held.is_nil else build(_form(report, held))


def as_docx(report: Report, content: Content | None = None) -> bytes:
    """Return the report as a Word file."""
    return docx_out.write(document_of(report, content))


def as_pdf(report: Report, content: Content | None = None) -> bytes:
    """Return the report as a PDF file."""
    return pdf_out.write(document_of(report, content))


def _nil(report: Report, held: Content) -> Document:
    """Return the short form that says there was nothing to report: said and signed, never left blank."""
    heading = _heading(report, held)
    window = f"từ ngày {short_date(held.since)} đến hết ngày {short_date(held.until)}"
    return Document(
        heading=heading,
        kind=KIND,
        abstract=f"Kết quả {SUBJECT} {on_paper(held.period)} (không phát sinh)",
        addressees=_addressees(held),
        body=(
            paragraph(
                f"Thực hiện {_plan(report.obligation.plan)}, {heading.issuer} báo cáo: {_NOTHING} ({window})."
            ),
        ),
        signature=_signature(held),
        recipients=(_ABOVE,),
    )


def _form(report: Report, held: Content) -> PeriodicReport:
    owed = report.obligation
    by_key = {figure.key: figure for figure in held.figures}
    figures = {key: _figure(one) for key, one in by_key.items()}

    def parts(section: str) -> tuple[Part, ...]:
        return narrative(fill_counts(held.sections.get(section, ""), by_key), figures)

    return PeriodicReport(
        heading=_heading(report, held),
        subject=SUBJECT,
        plan=_plan(owed.plan),
        period=on_paper(held.period),
        since=held.since,
        until=held.until,
        signature=_signature(held),
        addressees=_addressees(held),
        recipients=(_ABOVE,),
        general=parts("general"),
        coverage=Coverage(held.coverage[0], held.coverage[1]) if held.coverage else None,
        results=_groups(parts("results")),
        targets=tuple(_target(one) for one in held.figures if one.comparator and one.target is not None),
        difficulties=parts("difficulties"),
        next_period=parts("next_period"),
        proposals=parts("proposals"),
        figures=tuple(figures.values()),
    )


def _heading(report: Report, held: Content) -> Heading:
    issuer = issuer_of(report.obligation.reporter_id, day_of(held.signed_at or held.figures_at))
    number, _, symbol = held.number.partition("/")
    return Heading(
        issuer=issuer.name,
        parent=issuer.parent,
        place=issuer.place,
        on=day_of(held.signed_at or held.figures_at),
        symbol=symbol or f"{LETTERS}-{issuer.symbol}",
        number=int(number) if number else None,
        signed=held.signed_at is not None,
    )


def _signature(held: Content) -> Signature:
    if not held.capacity:
        return Signature(title=held.signer_title, name=held.signer_name)
    authority = Authority(Capacity(held.capacity), held.capacity_of)
    return Signature(title=held.signer_title, name=held.signer_name, authority=(authority,))


def _addressees(held: Content) -> tuple[str, ...]:
    whole = f"{held.to_text} (qua {held.via_text})" if held.via_text else held.to_text
    return (whole,) if whole else ()


def _plan(plan: Plan) -> str:
    """Return the plan as a sentence names it; what a copy leaves blank is left out."""
    number = f" số {plan.number}" if plan.number else ""
    on = f" ngày {short_date(plan.issued_on)}" if plan.issued_on else ""
    return f"{plan.kind or 'Kế hoạch'}{number}{on} của {plan.issuer}"


def _figure(one: PinnedFigure) -> Figure:
    """Return a pinned figure for print. What could not be computed prints "…", and why, never 0."""
    unknown = one.numerator is None
    return Figure(
        id=one.key,
        name=one.name_vi,
        numerator=one.numerator,
        numerator_words=f"chưa tính được, vì {one.why_not_vi}" if unknown else one.numerator_vi,
        denominator=one.denominator,
        denominator_words=_NO_DENOMINATOR if unknown else one.denominator_vi,
        as_of=one.as_of,
        definition=f"{one.indicator} phiên bản {one.version}" if one.indicator else "chưa gắn chỉ số",
        cohort=one.reading_vi,
    )


def _target(one: PinnedFigure) -> TargetLine:
    value = Decimal(one.target or 0).normalize()
    return TargetLine(
        name=one.target_text,
        comparator=one.comparator,
        target=int(value) if value == value.to_integral_value() else value,
        figure=one.key,
        outcome=one.verdict,
    )


def _groups(parts: tuple[Part, ...]) -> tuple[TaskGroup, ...]:
    """Return the results by heading; what stands before any heading comes as a group of its own."""
    loose = tuple(part for part in parts if not isinstance(part, Block))
    groups = [
        TaskGroup("".join(run.text for run in part.runs), part.parts)
        for part in parts
        if isinstance(part, Block)
    ]
    return (*((TaskGroup(_REST, loose),) if loose else ()), *groups)
