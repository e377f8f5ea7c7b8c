"""One person's way, told step by step by the cast: a call at night, a way home."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from loive.cases.actions.answer import accept
from loive.cases.actions.identify import Papers, identify
from loive.cases.actions.open_case import open_from_tip
from loive.cases.actions.receive import receive
from loive.cases.actions.refer import Agreement, refer
from loive.cases.actions.report_outcome import report_outcome
from loive.cases.actions.support import record_need
from loive.cases.actions.take_over import take_over
from loive.cases.actions.verify import verify_initially
from loive.people.actions.register import Identity, register
from loive.tips.actions.assign import assign
from loive.tips.actions.classify import classify
from loive.tips.actions.decide import decide
from loive.tips.actions.forward import forward
from loive.tips.actions.take import Told, take

NAME = "Lê Thị Ví Dụ"
TOLD = "Một em gái bị giữ ở gần bến xe, không được liên lạc về nhà."


@dataclass
class Journey:
    """The references of what the journey left behind."""

    tip: str = ""
    person: str = ""
    case: str = ""
    referral: str = ""


def a_tip_is_taken_and_classified(cast: Any, at: Any, journey: Journey) -> None:
    """The hotline hears at two in the morning; the police class it before noon."""
    place = cast.bodies.commune.place
    journey.tip = take(
        kind="denunciation",
        channel="hotline",
        told=Told(what=TOLD),
        place=place,
        urgent=True,
        by=cast.hotline_operator,
        at=at("2026-03-02 02:00"),
    )
    forward(tip=journey.tip, by=cast.hotline_operator, at=at("2026-03-02 02:10"))
    classify(tip=journey.tip, as_="trafficking", by=cast.investigator, at=at("2026-03-02 11:00"))
    assign(tip=journey.tip, by=cast.investigator, at=at("2026-03-02 15:00"))


def a_person_is_received(cast: Any, at: Any, journey: Journey) -> None:
    """A case opens from the tip; the commune receives the girl; the health department takes her case over."""
    who = Identity(full_name=NAME, sex="female", birth="2008")
    journey.person = register(who=who, by=cast.investigator, at=at("2026-03-02 12:00"))
    journey.case = open_from_tip(
        tip=journey.tip, person=journey.person, by=cast.investigator, at=at("2026-03-02 12:05")
    )
    receive(case=journey.case, by=cast.commune_officer, at=at("2026-03-02 14:00"))
    take_over(case=journey.case, by=cast.social_worker, at=at("2026-03-02 16:00"))


def she_is_identified(cast: Any, at: Any, journey: Journey) -> None:
    """Initial verification within three days, then the decision."""
    words = "Lời kể phù hợp với xác minh tại nơi cư trú."
    verify_initially(
        case=journey.case, result="signs", finding=words, by=cast.social_worker, at=at("2026-03-04 10:00")
    )
    identify(
        case=journey.case,
        decision="identified",
        grounds=words,
        exploitation="sex_prost",
        papers=Papers(document="police"),
        by=cast.investigator,
        at=at("2026-03-12 10:00"),
    )


def a_shelter_helps(cast: Any, at: Any, journey: Journey) -> None:
    """A referral is sent and accepted."""
    record_need(case=journey.case, kind="shelter", by=cast.social_worker, at=at("2026-03-03 09:00"))
    journey.referral = refer(
        case=journey.case,
        to=cast.bodies.shelter.id,
        need="shelter",
        agreement=Agreement(shared=("full_name",), basis="consent", given_by="both"),
        by=cast.social_worker,
        at=at("2026-03-03 09:30"),
    )
    accept(referral=journey.referral, by=cast.shelter_manager, at=at("2026-03-03 11:00"))


def the_shelter_tells_the_outcome(cast: Any, at: Any, journey: Journey) -> None:
    """Two weeks later the shelter says what came of it."""
    report_outcome(
        referral=journey.referral, outcome="given", by=cast.shelter_manager, at=at("2026-03-20 11:00")
    )


def the_tip_is_decided(cast: Any, at: Any, journey: Journey) -> None:
    """The police institute proceedings within twenty days."""
    decide(tip=journey.tip, outcome="instituted", by=cast.investigator, at=at("2026-03-18 09:00"))


def whole(cast: Any, clock: Any) -> Journey:
    """Tell the whole journey and return what it left behind."""
    journey = Journey()
    steps = (
        a_tip_is_taken_and_classified,
        a_person_is_received,
        a_shelter_helps,
        she_is_identified,
        the_shelter_tells_the_outcome,
        the_tip_is_decided,
    )
    for step in steps:
        step(cast, clock.at, journey)
    return journey


def moment(clock: Any, text: str) -> datetime:
    """Return a moment of the clock."""
    found: datetime = clock.at(text)
    return found
