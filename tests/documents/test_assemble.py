"""A report comes out as an official document: from its plan, its text and its pinned figures."""

from __future__ import annotations

import io
from decimal import Decimal

import docx
import pytest

from loive.analytics.indicators import BY_ID
from loive.documents import assemble, narrative
from loive.documents.draft import draft_of
from loive.plans.words.measures import RULES
from loive.reports import queries
from loive.reports.actions.draft import draft
from loive.reports.actions.nil import nil
from loive.reports.actions.recall import recall
from loive.reports.actions.write import write
from loive.reports.words import TO_FILL
from loive.tips.actions.classify import classify
from loive.tips.actions.decide import decide
from loive.tips.actions.take import Told, take
from tests.factories.plans import read
from tests.factories.reports import drafted, figure, owed, sent, signed

pytestmark = pytest.mark.django_db


def text_of(data: bytes) -> str:
    opened = docx.Document(io.BytesIO(data))
    cells = [cell.text for table in opened.tables for row in table.rows for cell in row.cells]
    return " ".join(" ".join([p.text for p in opened.paragraphs] + cells).split())


def printed(report, content=None) -> str:
    return text_of(assemble.as_docx(queries.get_report(report.ref), content))


def test_a_signed_report_prints_its_number_its_plan_and_its_signer(cast, clock):
    text = printed(signed(cast, clock))

    for words in (
        "01/BC-CATP",
        "Kế hoạch số 07/KH-BCĐ ngày 12/01/2026",
        "số liệu từ ngày 15/12/2025 đến hết ngày 14/12/2026",
        "CÔNG AN THÀNH PHỐ ĐỒNG NAI",
        "BỘ CÔNG AN",
        "Viên Đức Thịnh",
        "ngày 15 tháng 12 năm 2026",
    ):
        assert words in text, words


def test_figures_in_the_text_print_their_value_with_its_mark_and_counts(cast, clock):
    text = printed(signed(cast, clock))

    assert "Tiếp nhận 40 tin báo, giải quyết 37 tin, đạt 92,5%" in text
    assert "37 tin báo đã giải quyết / 40 tin báo tiếp nhận" in text
    assert "trên 90%" in text and "Đạt" in text


def test_a_draft_prints_as_a_draft_without_number_or_day(cast, clock):
    text = printed(drafted(cast, clock))

    assert "01/BC" not in text and "ngày 15 tháng 12" not in text


def test_the_same_report_gives_the_same_bytes(cast, clock):
    report = queries.get_report(signed(cast, clock).ref)

    assert assemble.as_docx(report) == assemble.as_docx(queries.get_report(report.ref))


def test_it_prints_as_pdf_too(cast, clock):
    assert assemble.as_pdf(queries.get_report(signed(cast, clock).ref)).startswith(b"%PDF-")


def test_a_signed_version_prints_as_it_was_though_the_report_went_on(cast, clock):
    report = sent(cast, clock)
    before, at = printed(report), clock.at("2026-12-16 09:00")
    recall(report=report.ref, by=cast.reporter, at=at)
    write(report=report.ref, section="general", body="Nội dung khác.", by=cast.reporter, at=at)

    kept = queries.submission_content(report.submissions.get())
    assert printed(report, kept) == before
    assert "Nội dung khác." in printed(report)


def test_what_could_not_be_computed_prints_why_and_no_zero(cast, clock):
    unknown = figure(
        None, None, why_not_vi="các vụ án chưa được ghi nhận", target=Decimal(95), comparator="="
    )
    report = draft(
        obligation=owed(cast, clock).ref,
        figures=[unknown],
        sections={"general": "Đạt {F1}."},
        by=cast.reporter,
        at=clock.at("2026-12-15 09:00"),
    )

    text = printed(report)
    assert "Đạt …" in text
    assert "chưa tính được, vì các vụ án chưa được ghi nhận" in text
    assert "Chưa đủ số liệu" in text


def test_more_than_a_promised_share_reaches_it(cast, clock):
    enough = figure(39, 40, comparator="=", target=Decimal("95.000"))
    report = draft(
        obligation=owed(cast, clock).ref, figures=[enough], sections={}, by=cast.reporter, at=clock.friday
    )

    lines = assemble.document_of(queries.get_report(report.ref)).body
    assert "Đạt" in repr(lines) and "Chưa đạt" not in repr(lines)


def test_who_has_not_reported_is_named_in_the_report_that_stands_on_theirs(cast, clock):
    text = printed(drafted(cast, clock))

    assert "còn 02/02 đơn vị chưa gửi báo cáo" in text
    assert "Sở Y tế thành phố Đồng Nai" in text


def test_nothing_to_report_is_a_document_of_its_own(cast, clock):
    report = nil(
        obligation=owed(cast, clock).ref,
        signer_title="Phó Giám đốc",
        capacity="KT.",
        capacity_of="Giám đốc",
        by=cast.leader,
        at=clock.at("2026-12-15 09:00"),
    )

    text = printed(report)
    assert "trong kỳ không phát sinh nội dung phải báo cáo" in text
    assert "KT. GIÁM ĐỐC" in text


# --- drafting -------------------------------------------------------------------------------------------


@pytest.fixture
def a_decided_tip(cast, clock):
    tip = take(
        kind="denunciation",
        channel="phone",
        told=Told(what="Có người bị ép làm việc."),
        place="26041-2507",
        by=cast.investigator,
        at=clock.monday,
    )
    classify(tip=tip, as_="trafficking", by=cast.investigator, at=clock.monday)
    decide(tip=tip, outcome="instituted", by=cast.investigator, at=clock.friday)
    return tip


def test_a_report_begins_with_the_figures_of_its_targets(cast, clock, a_decided_tip):
    begun = draft_of(owed(cast, clock), actor=cast.reporter, at=clock.at("2026-12-15 09:00"))

    assert [(f.indicator, f.numerator, f.denominator) for f in begun.figures] == [
        ("tips.classified", 1, 1),
        ("tips.resolved", 1, 1),
        ("victims.supported", 0, 0),
        ("proceedings.tried", None, None),
    ]
    assert all(len(f.evidence) == 64 for f in begun.figures[:3])


def test_the_draft_says_what_follows_from_the_figures_and_asks_for_the_rest(cast, clock, a_decided_tip):
    sections = draft_of(owed(cast, clock), actor=cast.reporter, at=clock.at("2026-12-15 09:00")).sections

    assert "{F1} ({F1.tu} tin báo" in sections["general"]
    assert "chưa tính được, vì các vụ án chưa được ghi nhận" in sections["general"]
    assert "không phát sinh (không có nạn nhân" in sections["general"]
    assert f"- Trực ban tiếp nhận tin báo (chủ trì, mục II.1): {TO_FILL} kết quả]" in sections["results"]
    assert "không có chỉ tiêu nào chưa đạt" in sections["difficulties"]


def test_a_target_that_was_missed_is_told_with_its_cause_to_be_filled(cast, clock):
    sections = narrative.sections(owed(cast, clock), [figure(1, 4)])

    assert sections["difficulties"] == (
        f"- Chỉ tiêu tại mục I.2 chưa đạt: kết quả {{F1}}. Nguyên nhân: {TO_FILL} nguyên nhân]"
    )


def test_what_comes_next_is_taken_from_the_plans_calendar(cast, clock):
    sections = narrative.sections(owed(cast, clock, "2026H1"), [])

    assert "- Cao điểm: từ ngày 01/7/2026 đến ngày 30/9/2026." in sections["next_period"]
    assert "- Gửi báo cáo định kỳ tiếp theo: hạn ngày 15/9/2026." in sections["next_period"]


def test_the_same_figures_and_plan_give_the_same_words(cast, clock):
    obligation = owed(cast, clock)

    assert narrative.sections(obligation, [figure()]) == narrative.sections(obligation, [figure()])


def test_a_target_tied_to_no_indicator_is_in_the_report_and_says_so(cast, clock):
    loose = {
        **read()["targets"][3],
        "suggested_indicator": None,
        "text": "mỗi xã một câu lạc bộ",
        "subject": "",
    }
    begun = draft_of(owed(cast, clock, targets=[loose]), actor=cast.reporter, at=clock.at("2026-12-15 09:00"))

    assert [(f.indicator, f.why_not_vi) for f in begun.figures] == [
        ("", "chỉ tiêu này chưa gắn với chỉ số nào")
    ]


def test_every_measure_a_plan_may_suggest_is_defined():
    for rule in RULES:
        indicator = BY_ID[rule.measure.indicator]
        assert not indicator.cohorts or indicator.cohort(rule.measure.cohort), rule
