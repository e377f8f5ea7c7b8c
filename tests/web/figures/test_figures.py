"""Figures on screen: exact, with numerator and denominator in words, for those the policy lets see them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loive.base.period import Period, Span
from loive.desk.figures import before
from loive.security.audit.models import Line
from loive.tips.actions.classify import classify
from loive.tips.actions.take import Told, take
from loive.web.figures.asked import choices, read_period

periods = st.one_of(
    *(
        st.builds(Period, st.integers(2000, 2100), st.just(span), st.integers(1, last))
        for span, last in ((Span.YEAR, 1), (Span.HALF, 2), (Span.QUARTER, 4), (Span.MONTH, 12))
    )
)


@pytest.fixture
def two_tips(cast, clock):
    """Two tips of Monday, one of them classified within its clock."""
    told = Told(what="Nghe kể có người rủ đi làm xa.")
    words = {
        "kind": "denunciation",
        "channel": "phone",
        "told": told,
        "place": "26041-2507",
        "by": cast.investigator,
    }
    refs = [take(**words, at=clock.monday) for _ in range(2)]
    classify(tip=refs[0], as_="trafficking", by=cast.investigator, at=clock.at("2026-03-02 15:00"))
    return refs


def test_a_figure_says_what_was_counted_over_what(visit, cast, two_tips):
    text = visit(cast.leader).get("/so-lieu/tips.classified?ky=2026").text

    assert ">50<small>%" in text
    assert "1 tin báo tiếp nhận trong kỳ đã được phân loại" in text
    assert "trên 2 tin báo tiếp nhận trong kỳ" in text


def test_the_list_shows_every_indicator_once(visit, cast, two_tips):
    text = visit(cast.leader).get("/so-lieu").text

    assert text.count("/so-lieu/tips.classified?") == 1
    assert "Chưa tính được" in text


def test_a_period_before_anything_happened_has_no_value_and_no_zero_percent(visit, cast, two_tips):
    text = visit(cast.leader).get("/so-lieu/tips.classified?ky=2024").text

    assert "Chưa tính được" in text
    assert "0<small>%" not in text


def test_a_figure_opens_to_the_records_within_reach(visit, cast, two_tips):
    text = visit(cast.investigator).get("/so-lieu/tips.classified/dong?ky=2026").text

    assert all(f"/tin-bao/{ref}" in text for ref in two_tips)


def test_a_row_of_others_is_counted_and_not_named(visit, cast, two_tips):
    text = visit(cast.statistician).get("/so-lieu/tips.classified/dong?ky=2026").text

    assert "2 dòng thuộc cơ quan khác" in text
    assert not any(ref in text for ref in two_tips)


@pytest.mark.parametrize("job", ["auditor", "shelter_manager", "administrator", "hotline_operator"])
def test_posts_without_the_right_find_no_figures(visit, cast, job):
    client = visit(getattr(cast, job))

    assert [client.get(f"/so-lieu{rest}").status_code for rest in ("", "/tips.classified")] == [404, 404]


def test_nobody_sees_another_province(visit, cast, two_tips):
    assert visit(cast.leader).get("/so-lieu?ky=2026&dia_ban=68-2507").status_code == 404


def test_looking_at_figures_is_recorded(visit, cast):
    visit(cast.leader).get("/so-lieu?ky=2026Q1")

    line = Line.objects.filter(what="figure.read").last()
    assert (line.account, line.purpose) == (cast.leader.account, "2026Q1")


def test_an_unknown_indicator_is_not_there(visit, cast):
    assert visit(cast.leader).get("/so-lieu/khong.co").status_code == 404


@given(periods)
def test_every_period_is_read_back_from_its_address(period):
    assert read_period(period.code) == period


@given(periods)
def test_the_period_before_ends_the_day_before(period):
    assert (period.start - before(period).end).days == 1
    assert before(period).span is period.span


@pytest.mark.parametrize("code", ["", "2026Q5", "2026H3", "2026M13", "2026M00", "26", "2026Q", "x"])
def test_what_is_no_period_is_none(code):
    assert read_period(code) is None


def test_only_periods_that_have_begun_can_be_chosen(clock):
    codes = [code for code, _name in choices(clock.tuesday.date())]

    assert codes[:4] == ["2026", "2026H1", "2026Q1", "2025"]
