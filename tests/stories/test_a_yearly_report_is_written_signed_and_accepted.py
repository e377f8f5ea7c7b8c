"""The year's report of the police is drafted from figures, signed, numbered, sent, accepted and printed."""

from __future__ import annotations

import io
from datetime import datetime
from typing import Any

import docx
import pypdfium2
import pytest

from loive.base.errors import Refusal
from loive.documents.assemble import as_docx, as_pdf
from loive.documents.draft import draft_of
from loive.documents.plan_import import read_plan
from loive.plans.actions.confirm import confirm
from loive.plans.actions.propose import propose
from loive.reports import queries as reports
from loive.reports.actions.accept import accept
from loive.reports.actions.draft import draft
from loive.reports.actions.owe import owe
from loive.reports.actions.send import send
from loive.reports.actions.sign import sign
from loive.reports.actions.write import write
from tests.stories import journey
from tests.stories.plans import OWN

DUE = "2026-12-14 15:00"


@pytest.fixture
def owed(cast, clock):
    """The police owe the year's report to the committee, and one person was helped this year."""
    journey.whole(cast, clock)
    found = read_plan(OWN.name, OWN.read_bytes())
    officer, at = cast.programme_officer, clock.at("2026-05-20 09:00")
    proposal = propose(name=OWN.name, read=found.as_json(), text=found.text, by=officer, at=at)
    plan = confirm(proposal=proposal.ref, by=officer, at=at)
    duties = owe(plan=plan.ref, year=2026, by=officer, at=at)
    police = cast.bodies.police.id
    return next(duty for duty in duties if duty.reporter_id == police and duty.span == "year")


def written(owed: Any, cast: Any, at: datetime) -> Any:
    begun = draft_of(owed, actor=cast.reporter, at=at)
    report = draft(
        obligation=owed.ref, figures=begun.figures, sections=begun.sections, by=cast.reporter, at=at
    )
    for section, body in (
        ("general", "Tình hình ổn định; tỷ lệ phân loại {F1}."),
        ("results", "- Đã phân loại mọi tin báo."),
        ("difficulties", "Không có khó khăn đáng kể."),
    ):
        write(report=report.ref, section=section, body=body, by=cast.reporter, at=at)
    return report


def accepted(owed: Any, cast: Any, clock: Any) -> Any:
    at = clock.at(DUE)
    report = written(owed, cast, at)
    sign(report=report.ref, by=cast.leader, at=at)
    send(report=report.ref, by=cast.reporter, at=at)
    accept(report=report.ref, by=cast.programme_officer, at=clock.at("2026-12-16 09:00"))
    return reports.get_report(report.ref)


def test_the_report_opens_with_the_figures_of_every_target(owed, cast, clock):
    report = written(owed, cast, clock.at(DUE))

    figures = {figure.indicator: figure for figure in reports.figures_of(report).values()}
    assert (figures["tips.resolved"].numerator, figures["tips.resolved"].denominator) == (1, 1)
    assert figures["proceedings.tried"].numerator is None


def test_it_is_signed_with_a_number_of_the_bodys_own_register(owed, cast, clock):
    assert accepted(owed, cast, clock).number == "01/BC-CATP"


def test_sent_before_its_day_it_is_on_time_whenever_it_is_accepted(owed, cast, clock):
    report = accepted(owed, cast, clock)

    standing = reports.standing(report.obligation, report, clock.at("2026-12-20 09:00").date())
    assert (report.stage, standing.code) == ("accepted", "on_time")


def test_once_signed_nothing_in_it_changes(owed, cast, clock):
    report = accepted(owed, cast, clock)

    with pytest.raises(Refusal):
        write(report=report.ref, section="general", body="Khác.", by=cast.reporter, at=clock.at(DUE))


def test_the_word_document_bears_the_official_form_and_names_nobody(owed, cast, clock):
    report = accepted(owed, cast, clock)

    document = docx.Document(io.BytesIO(as_docx(report)))
    text = "\n".join(p.text for p in document.paragraphs)
    text += "\n".join(c.text for table in document.tables for row in table.rows for c in row.cells)
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in text
    assert "01/BC-CATP" in text
    assert journey.NAME not in text


def test_the_pdf_says_where_each_figure_comes_from(owed, cast, clock):
    report = accepted(owed, cast, clock)

    pages = pypdfium2.PdfDocument(as_pdf(report))
    text = " ".join(" ".join(page.get_textpage().get_text_range() for page in pages).split())
    assert "CÔNG AN THÀNH PHỐ ĐỒNG NAI" in text
    assert "NGUỒN SỐ LIỆU" in text.upper()
