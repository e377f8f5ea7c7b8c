"""The periodic report on a plan: situation, results by task, targets, difficulties, what comes next."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.utils.text import format_lazy
from django.utils.translation import gettext, gettext_noop
from django.utils.translation import gettext_lazy as _

from loive.base.errors import Refusal
from loive.documents.formats.official import (
    Annex,
    Block,
    Bullet,
    Document,
    Figure,
    Heading,
    Paragraph,
    Part,
    Signature,
    paragraph,
    sources_annex,
    words,
)
from loive.documents.formats.official.wording import short_date
from loive.documents.forms.form import Form, FormSection
from loive.documents.forms.targets import TargetLine, targets_table

KIND = "Báo cáo"
EMPTY = "(Chưa có nội dung)"

FORM = Form(
    key="periodic_report",
    title=gettext_noop("Báo cáo định kỳ kết quả thực hiện kế hoạch"),
    basis=(
        "Nghị định số 30/2020/NĐ-CP, Điều 8 và Phụ lục I",
        "Nghị định số 09/2019/NĐ-CP, Điều 8 và Điều 12",
    ),
    sections=(
        FormSection("general", gettext_noop("Tình hình chung")),
        FormSection("results", gettext_noop("Kết quả thực hiện các nhóm nhiệm vụ")),
        FormSection("targets", gettext_noop("Kết quả thực hiện các chỉ tiêu")),
        FormSection("difficulties", gettext_noop("Khó khăn, vướng mắc và nguyên nhân")),
        FormSection("next_period", gettext_noop("Phương hướng, nhiệm vụ kỳ tiếp theo")),
        FormSection("proposals", gettext_noop("Đề xuất, kiến nghị"), required=False),
    ),
)

READING = (
    "Tỷ lệ là tử số chia cho mẫu số của chính dòng đó; không cộng hoặc tính trung bình các tỷ lệ.",
    "Dấu “…” là chưa có số liệu; dấu “-” là không áp dụng; số 0 là đã đếm và không có.",
    "“Không phát sinh” ghi ở tỷ lệ có mẫu số bằng 0.",
    "Số liệu làm tròn khi in; việc so với kế hoạch dùng giá trị chưa làm tròn.",
    "Mỗi số liệu chốt đến ngày ghi tại dòng của nó; thay đổi sau ngày đó nằm ở báo cáo bổ sung, đính chính.",
)
"""How figures are to be read: printed under their sources in every report."""


@dataclass(frozen=True, slots=True)
class TaskGroup:
    """Results of one group of tasks of the plan."""

    title: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """Of `expected` units, which have not reported: the report says so rather than counting them as 0."""

    expected: int
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodicReport:
    """All that the form prints. `plan` reads as in a sentence ("Kế hoạch số 31/KH-BCĐ ngày 01/3/2026 của …").

    `period` reads as in a title ("quý I năm 2026"); `since` and `until` bound what was counted.
    """

    heading: Heading
    subject: str
    plan: str
    period: str
    since: date
    until: date
    signature: Signature
    bases: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    archive: str = "VT"
    general: tuple[Part, ...] = ()
    coverage: Coverage | None = None
    results: tuple[TaskGroup, ...] = ()
    targets: tuple[TargetLine, ...] = ()
    difficulties: tuple[Part, ...] = ()
    next_period: tuple[Part, ...] = ()
    proposals: tuple[Part, ...] = ()
    figures: tuple[Figure, ...] = ()
    reading: tuple[Part, ...] = ()
    annexes: tuple[Annex, ...] = ()


def missing(report: PeriodicReport) -> tuple[FormSection, ...]:
    """Return the sections a signed report needs and this one lacks."""
    return tuple(part for part in FORM.sections if part.required and not getattr(report, part.key))


def build(report: PeriodicReport) -> Document:
    """Return the report as an official document.

    A draft says where content is still missing. Raises Refusal when a report marked signed lacks a section,
    ValueError when it quotes a figure it does not hold.
    """
    lacking = missing(report)
    if lacking and report.heading.signed:
        raise Refusal(
            format_lazy(
                _("Báo cáo chưa đủ nội dung để ban hành. Hãy bổ sung: {sections}."),
                sections=", ".join(gettext(part.heading) for part in lacking),
            ),
            code="incomplete",
        )
    return Document(
        heading=report.heading,
        kind=KIND,
        abstract=f"Kết quả {report.subject} {report.period}",
        bases=report.bases,
        addressees=report.addressees,
        body=(_opening(report), *(block for part in FORM.sections if (block := _section(part, report)))),
        closing=words(f"Trên đây là báo cáo kết quả {report.subject} {report.period} của {_issuer(report)}."),
        signature=report.signature,
        recipients=report.recipients,
        archive=report.archive,
        annexes=(*_sources(report), *report.annexes),
        figures=report.figures,
    )


def _section(part: FormSection, report: PeriodicReport) -> Block | None:
    content = _CONTENT.get(part.key, lambda r: getattr(r, part.key))(report)
    if not content and not part.required:
        return None
    return Block(words(part.heading.upper()), content or (Paragraph(words(EMPTY, italic=True)),))


def _opening(report: PeriodicReport) -> Paragraph:
    return paragraph(
        f"Thực hiện {report.plan}, {_issuer(report)} báo cáo kết quả {report.subject} {report.period} "
        f"(số liệu từ ngày {short_date(report.since)} đến hết ngày {short_date(report.until)}) như sau:"
    )


def _general(report: PeriodicReport) -> tuple[Part, ...]:
    if not report.coverage:
        return report.general
    return (*report.general, paragraph(_coverage(report.coverage)))


def _coverage(coverage: Coverage) -> str:
    lacking = len(coverage.missing)
    if not lacking:
        return f"Đã có {coverage.expected:02}/{coverage.expected:02} đơn vị gửi báo cáo."
    return (
        f"Đến khi lập báo cáo còn {lacking:02}/{coverage.expected:02} đơn vị chưa gửi báo cáo: "
        f"{', '.join(coverage.missing)}; số liệu dưới đây chưa gồm các đơn vị này."
    )


def _results(report: PeriodicReport) -> tuple[Part, ...]:
    empty = (Paragraph(words(EMPTY, italic=True)),)
    return tuple(Block(words(group.title), group.parts or empty) for group in report.results)


def _targets(report: PeriodicReport) -> tuple[Part, ...]:
    if not report.targets:
        return ()
    held = {figure.id: figure for figure in report.figures}
    return (targets_table(report.targets, held, title=f"Kết quả thực hiện các chỉ tiêu {report.period}"),)


_CONTENT: dict[str, Callable[[PeriodicReport], tuple[Part, ...]]] = {
    "general": _general,
    "results": _results,
    "targets": _targets,
}


def _sources(report: PeriodicReport) -> tuple[Annex, ...]:
    if not report.figures:
        return ()
    title = Paragraph(words("Cách đọc số liệu:", bold=True))
    notes = (title, *(Bullet(words(note)) for note in READING), *report.reading)
    return (sources_annex(report.figures, title="Nguồn số liệu và cách đọc", reading=notes),)


def _issuer(report: PeriodicReport) -> str:
    return " ".join(report.heading.issuer.split())
