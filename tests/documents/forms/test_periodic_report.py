"""The periodic report: its sections, its targets, its sources, and what it refuses."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.utils import translation

from loive.base.errors import Refusal
from loive.documents.formats import official as paper
from loive.documents.forms.periodic_report import EMPTY, FORM, Coverage, TaskGroup, build, missing
from loive.documents.forms.targets import OUTCOMES, TargetLine
from tests.documents.samples import FIGURES, report


def headings(document: paper.Document) -> list[str]:
    return [part.runs[0].text for part in document.body if isinstance(part, paper.Block)]


def words_of(parts: tuple[paper.Part, ...]) -> str:
    out = ""
    for part in parts:
        if not isinstance(part, paper.Table):
            out += "".join(run.text for run in part.runs) + "\n"
        if isinstance(part, paper.Block):
            out += words_of(part.parts)
    return out


def target_rows(document: paper.Document) -> list[list[object]]:
    block = next(
        part for part in document.body if isinstance(part, paper.Block) and "CHỈ TIÊU" in part.runs[0].text
    )
    (table,) = block.parts
    assert isinstance(table, paper.Table)
    return [[cell.value for cell in row] for row in table.rows]


def test_the_form_declares_its_title_basis_and_sections() -> None:
    assert FORM.title
    assert len(FORM.basis) == 2
    assert [part.key for part in FORM.sections] == [
        "general", "results", "targets", "difficulties", "next_period", "proposals",
    ]  # fmt: skip


def test_sections_print_in_the_order_of_the_form() -> None:
    assert headings(build(report())) == [part.heading.upper() for part in FORM.sections]


def test_a_section_nobody_needs_is_left_out_when_empty() -> None:
    assert "ĐỀ XUẤT, KIẾN NGHỊ" not in headings(build(replace(report(), proposals=())))


def test_headings_print_in_vietnamese_whatever_the_language_of_the_page() -> None:
    with translation.override("en"):
        assert headings(build(report()))[0] == "TÌNH HÌNH CHUNG"


def test_a_target_stands_beside_its_result_its_count_and_the_judgement() -> None:
    assert target_rows(build(report()))[1] == [
        "2",
        "Tố giác, tin báo được giải quyết",
        "trên 90%",
        "89,6%",
        "43 tin đã có quyết định giải quyết / 48 tin tiếp nhận trong kỳ",
        "91%",
        "Chưa đạt",
    ]


def test_a_result_just_short_of_its_target_is_not_rounded_onto_it() -> None:
    close = replace(FIGURES[1], numerator=8996, denominator=10000)
    changed = replace(report(), figures=(FIGURES[0], close, *FIGURES[2:]))
    assert target_rows(build(changed))[1][3] == "89,96%"


def test_a_target_without_previous_period_shows_that_nothing_is_known() -> None:
    assert target_rows(build(report()))[2][5] is None


@pytest.mark.parametrize("outcome", list(OUTCOMES))
def test_the_judgement_is_printed_as_it_was_made(outcome: str) -> None:
    line = TargetLine("Chỉ tiêu", ">", 90, FIGURES[1].id, outcome)
    assert target_rows(build(replace(report(), targets=(line,))))[0][6] == OUTCOMES[outcome]


@pytest.mark.parametrize(("comparator", "outcome"), [("≥", "met"), (">", "fine")])
def test_signs_and_judgements_outside_the_tables_are_refused(comparator: str, outcome: str) -> None:
    with pytest.raises(ValueError, match="is none of"):
        TargetLine("Chỉ tiêu", comparator, 90, "id", outcome)


def test_a_target_measured_by_a_figure_the_report_lacks_is_refused() -> None:
    with pytest.raises(ValueError, match="which the report lacks"):
        build(replace(report(), figures=FIGURES[:1]))


def test_every_figure_is_explained_in_the_annex() -> None:
    (annex,) = build(report()).annexes
    table = next(part for part in annex.parts if isinstance(part, paper.Table))
    assert [row[0].anchor for row in table.rows] == [figure.id for figure in FIGURES]


def test_a_source_tells_count_base_cohort_day_definition_and_id() -> None:
    (annex,) = build(report()).annexes
    table = next(part for part in annex.parts if isinstance(part, paper.Table))
    assert [cell.value for cell in table.rows[1]] == [
        "[2]",
        "Tỷ lệ tố giác, tin báo được giải quyết",
        "89,6%",
        "43 tin đã có quyết định giải quyết",
        "48 tin tiếp nhận trong kỳ",
        "Tin tiếp nhận trong kỳ, giải quyết đến ngày chốt số liệu",
        "14/12/2026",
        "Giải quyết tin, phiên bản 2; tips.resolved/2026",
    ]


def test_a_report_without_figures_has_no_annex_of_sources() -> None:
    bare = replace(report(signed=False), figures=(), targets=(), general=(), results=())
    assert build(bare).annexes == ()


def test_units_that_did_not_report_are_named() -> None:
    assert "còn 02/95 đơn vị chưa gửi báo cáo: Ủy ban nhân dân xã Thanh Bình" in words_of(
        build(report()).body
    )


def test_a_full_return_is_said_too() -> None:
    full = replace(report(), coverage=Coverage(95))
    assert "Đã có 95/95 đơn vị gửi báo cáo." in words_of(build(full).body)


def test_a_draft_shows_where_content_is_missing() -> None:
    draft = replace(report(signed=False), difficulties=(), results=(TaskGroup("Nhóm", ()),))
    assert words_of(build(draft).body).count(EMPTY) == 2


def test_what_is_missing_can_be_asked_before_signing() -> None:
    lacking = missing(replace(report(), difficulties=(), proposals=()))
    assert [part.key for part in lacking] == ["difficulties"]


def test_an_incomplete_report_cannot_be_issued() -> None:
    with pytest.raises(Refusal, match="Khó khăn, vướng mắc và nguyên nhân"):
        build(replace(report(), difficulties=()))
