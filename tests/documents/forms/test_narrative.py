"""Text as people type it becomes parts of a document."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from loive.documents.formats import official as paper
from loive.documents.formats.official import Block, Bullet, Paragraph, Part, Run, words
from loive.documents.forms.narrative import narrative

RATE = paper.Figure("rate", "Tỷ lệ", 12, "tin", date(2026, 3, 1), "phiên bản 1", 13, "tin tiếp nhận")


def test_each_line_is_a_paragraph() -> None:
    assert narrative("Một\n\n  Hai  \r\n") == (Paragraph(words("Một")), Paragraph(words("Hai")))


def test_headings_hold_what_follows_them() -> None:
    found = narrative("Đầu\n# A\nx\n## B\n- y\n+ z\n# C")
    assert found == (
        Paragraph(words("Đầu")),
        Block(
            words("A"),
            (Paragraph(words("x")), Block(words("B"), (Bullet(words("y")), Bullet(words("z"), deeper=True)))),
        ),
        Block(words("C")),
    )


def test_two_stars_make_bold() -> None:
    assert narrative("có **48** tin") == (Paragraph((Run("có "), Run("48", bold=True), Run(" tin"))),)


def test_stars_without_a_partner_or_without_words_stay_as_typed() -> None:
    assert _text(narrative("a ** b\n****\n2 ** 3 ** 4 ** 5")) == "a ** b****2  3  4 ** 5"


def test_a_known_figure_is_quoted_with_its_mark() -> None:
    expected = Paragraph((Run("đạt "), Run("92,3%", figure="rate"), Run(" số tin")))
    assert narrative("đạt {rate} số tin", {"rate": RATE}) == (expected,)


def test_an_unknown_figure_stays_as_typed() -> None:
    assert narrative("đạt {other}", {"rate": RATE}) == (Paragraph(words("đạt {other}")),)


@given(st.text(alphabet="ab đ{}\n", max_size=200))
def test_text_without_signs_loses_no_letter(text: str) -> None:
    kept = "".join(line.strip() for line in text.splitlines())
    assert _text(narrative(text)) == kept


@given(st.text(max_size=300))
def test_any_text_can_be_read(text: str) -> None:
    assert isinstance(narrative(text, {"rate": RATE}), tuple)


def test_a_hundred_thousand_lines_under_one_heading_are_read_at_once() -> None:
    assert len(narrative("# A\n" + "- b\n" * 100_000)[0].parts) == 100_000  # type: ignore[union-attr]


def _text(parts: tuple[Part, ...]) -> str:
    out = ""
    for part in parts:
        if not isinstance(part, paper.Table):
            out += "".join(run.text for run in part.runs)
        if isinstance(part, Block):
            out += _text(part.parts)
    return out
