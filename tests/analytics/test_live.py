"""Live figures come from what was recorded, for those the policy lets in, and every look is in the record."""

from __future__ import annotations

import subprocess
import sys

import pytest

from loive.analytics import drill, live
from loive.base.errors import NotFound
from loive.base.period import Period, Span
from loive.cli.demonstration.bodies import COMMUNE, OTHER_PROVINCE, PROVINCE
from loive.security.audit.models import Line
from loive.tips import access as tips
from loive.tips.actions.classify import classify
from loive.tips.actions.take import Told, take

YEAR = Period(2026, Span.YEAR)
ALL_WHO_MAY = ["programme_officer", "leader", "committee_head", "statistician", "reporter", "investigator"]


@pytest.fixture
def ask(cast, clock):
    def ask(indicator="tips.classified", *, actor=None, place=PROVINCE, cohort="", period=YEAR, at=None):
        return live.figure(
            indicator=indicator,
            cohort=cohort,
            period=period,
            place=place,
            actor=actor or cast.leader,
            at=at or clock.friday,
        )

    return ask


def told(cast, clock, place=COMMUNE, at=None) -> str:
    words = Told(what="Có người rủ đi làm việc nhẹ, lương cao ở nước ngoài.")
    return take(
        kind="denunciation",
        channel="phone",
        told=words,
        place=place,
        by=cast.investigator,
        at=at or clock.monday,
    )


def test_a_tip_taken_and_classified_is_one_of_one(cast, clock, ask):
    classify(tip=told(cast, clock), as_="trafficking", by=cast.investigator, at=clock.at("2026-03-02 15:00"))
    told(cast, clock, at=clock.tuesday)

    figure = ask()
    assert (figure.numerator, figure.denominator, figure.value) == (1, 2, 50)
    assert (ask("tips.classified_in_time").numerator, ask("tips.resolved").numerator) == (1, 0)


def test_what_came_in_after_the_day_asked_for_is_not_known_on_it(cast, clock, ask):
    told(cast, clock)

    assert ask(at=clock.at("2026-03-02 08:00")).denominator == 1
    assert ask(period=Period(2027, Span.YEAR)).why_not.en == "this period has not begun"


def test_a_tip_whose_place_nobody_knows_counts_where_it_was_taken(cast, clock, ask):
    told(cast, clock, place="")

    assert ask().denominator == 1


def test_the_figures_of_a_commune_are_its_own(cast, clock, ask):
    told(cast, clock)
    told(cast, clock, place="25294-2507")

    assert (ask(place=COMMUNE).denominator, ask().denominator) == (1, 2)


def test_nothing_of_nothing_is_no_figure_and_says_why(ask):
    figure = ask("victims.supported")

    assert (figure.numerator, figure.denominator, figure.value) == (0, 0, None)
    assert figure.why_not.vi == "không có nạn nhân được xác định trong kỳ và có nhu cầu hỗ trợ"


def test_what_is_not_recorded_is_not_computed(ask):
    figure = ask("proceedings.tried")

    assert (figure.numerator, figure.denominator, figure.computed) == (None, None, False)
    assert "không" in figure.why_not.vi or "chưa" in figure.why_not.vi


def test_the_suspended_are_told_beside_the_figure(ask):
    assert [(one.key, one.count) for one in ask("tips.resolved").asides] == [("suspended", 0)]


def test_a_reading_that_is_none_says_so(ask):
    assert ask("tips.resolved", cohort="by_feeling").why_not.vi == "cách tính này chưa được định nghĩa"


@pytest.mark.parametrize("job", ALL_WHO_MAY)
def test_those_of_the_area_see_its_figures(cast, ask, job):
    assert ask(actor=getattr(cast, job)).denominator == 0


@pytest.mark.parametrize(
    "job", ["outsider", "social_worker", "shelter_manager", "hotline_operator", "auditor"]
)
def test_a_post_without_figures_is_answered_as_if_there_were_none(cast, clock, ask, job):
    told(cast, clock)

    with pytest.raises(NotFound):
        ask(actor=getattr(cast, job))


def test_another_provinces_figures_are_not_to_be_had(cast, ask):
    with pytest.raises(NotFound):
        ask(actor=cast.outside_investigator)

    assert ask(actor=cast.outside_investigator, place=OTHER_PROVINCE).denominator == 0


def test_an_indicator_that_is_none_is_not_found(ask):
    with pytest.raises(NotFound):
        ask("tips.imagined")


def test_every_look_is_recorded(cast, ask):
    ask("tips.resolved")

    line = Line.objects.get(what="figure.read")
    assert (line.account, line.about, line.purpose, line.seen) == (
        cast.leader.account,
        PROVINCE,
        "2026",
        "tips.resolved",
    )


def test_a_look_that_cannot_be_recorded_shows_nothing(ask, monkeypatch):
    def broken(**_):
        raise RuntimeError

    monkeypatch.setattr("loive.security.audit.record", broken)
    with pytest.raises(RuntimeError):
        ask()


def test_the_evidence_changes_with_the_facts_and_only_with_them(cast, clock):
    def evidence():
        asked = [("tips.classified", "")]
        found = live.figures(
            asked=asked, period=YEAR, place=PROVINCE, actor=cast.leader, at=clock.friday, evidence=True
        )
        return found[0].evidence

    told(cast, clock)
    before = evidence()
    assert evidence() == before
    told(cast, clock)
    assert evidence() != before


def test_a_figure_opens_to_the_tips_behind_it_for_those_who_handle_them(cast, clock):
    ref = told(cast, clock)
    opened = drill.rows(
        indicator="tips.classified", period=YEAR, place=PROVINCE, actor=cast.investigator, at=clock.friday
    )
    keys = [row.fact_key for row in opened.rows]

    assert [(row.in_numerator, row.in_denominator) for row in opened.rows] == [(False, True)]
    assert [line.ref for line in tips.counted(keys, actor=cast.investigator, at=clock.friday)] == [ref]
    assert tips.counted(keys, actor=cast.programme_officer, at=clock.friday) == []
    assert Line.objects.get(what="figure.drilled").seen == "tips.classified:received,1"


@pytest.mark.parametrize("job", ["outsider", "reporter", "leader", "outside_investigator"])
def test_others_do_not_open_a_figure(cast, clock, job):
    with pytest.raises(NotFound):
        drill.rows(
            indicator="tips.classified",
            period=YEAR,
            place=PROVINCE,
            actor=getattr(cast, job),
            at=clock.friday,
        )


def test_nothing_heavy_is_loaded_before_a_figure_is_asked_for():
    code = (
        "import django, sys; django.setup(); import loive.analytics.live, loive.analytics.drill;"
        "print(sorted({'ibis','duckdb','pyarrow','pandas'} & set(sys.modules)))"
    )
    said = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={"DJANGO_SETTINGS_MODULE": "loive.settings", "LOIVE_SECRET_KEY": "x", "PYTHONPATH": "src"},
    )
    assert said.stdout.strip() == "[]"
