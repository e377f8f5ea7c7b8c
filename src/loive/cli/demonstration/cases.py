"""Invented cases: people received, verified, identified, supported and referred, as far as time allows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from random import Random

from loive.base.workdays import add_workdays
from loive.cases.actions.answer import accept, decline
from loive.cases.actions.close import close
from loive.cases.actions.identify import Papers, identify
from loive.cases.actions.open_case import open_from_tip
from loive.cases.actions.receive import receive, receive_someone
from loive.cases.actions.refer import Agreement, refer
from loive.cases.actions.report_outcome import report_outcome
from loive.cases.actions.support import Given, give_service, record_need
from loive.cases.actions.take_over import take_over
from loive.cases.actions.verify import verify_initially
from loive.cli.demonstration.bodies import COMMUNES
from loive.cli.demonstration.draws import Course, pick
from loive.cli.demonstration.ground import Ground
from loive.cli.demonstration.invented import person
from loive.cli.demonstration.moments import after, in_office
from loive.cli.demonstration.tips import TipMade
from loive.people.actions.register import Identity, register

DECISIONS = (("identified", 76), ("not_identified", 15), ("not_enough_grounds", 9))
NEEDS = (("medical", 30), ("psychological", 35), ("legal_aid", 12), ("vocational", 13), ("schooling", 10))
OUTCOMES = (("given", 82), ("given_partly", 10), ("not_taken_up", 5), ("lost_contact", 3))
FIRST_SUPPORT, LATE_VERIFYING, DECLINED = 0.94, 0.07, 0.1
GROUNDS = "Lời trình bày phù hợp với kết quả xác minh tại nơi cư trú và hồ sơ vụ việc."
FINDING = (
    "Người trình bày kể việc bị đưa đi, bị giữ giấy tờ; người thân và nơi cư trú xác nhận thời gian vắng mặt."
)


@dataclass(frozen=True)
class Start:
    """How a case begins: in which commune, in which way, when, and from which tip where there is one."""

    place: str
    way_in: str
    moment: datetime
    purpose: str
    tip: str = ""


def from_tip(draw: Random, made: TipMade) -> Start:
    """Return the beginning of a case that a tip opens, a few hours after it was classified."""
    place = made.place if made.place in COMMUNES else draw.choice(COMMUNES)
    return Start(place, "tip", after(draw, made.classified_at, 1, 8), made.purpose, made.ref)


def make_case(draw: Random, ground: Ground, start: Start, now: datetime) -> str | None:
    """Carry one case from its beginning as far as time allows; return its reference."""
    if start.moment > now:
        return None
    officer = ground.actors[f"commune:{start.place}"]
    opener = ground.actors["investigator"] if start.tip else officer
    who = register(who=_identity(draw, start.place), by=opener, at=start.moment)
    course = Course(start.moment, now)
    if start.tip:
        case = open_from_tip(tip=start.tip, person=who, place=start.place, by=opener, at=start.moment)
        came = after(draw, start.moment, 2, 30)
        if not course.go(came, lambda at: receive(case=case, by=officer, at=at)):
            return case
    else:
        case = receive_someone(
            person=who, way_in=start.way_in, place=start.place, by=officer, at=start.moment
        )
    _support_first(draw, ground, course, case)
    _verify(draw, ground, course, case, start)
    return case


def _support_first(draw: Random, ground: Ground, course: Course, case: str) -> None:
    helper = ground.actors["social_worker"]
    course.go(after(draw, course.moment, 1, 20), lambda at: take_over(case=case, by=helper, at=at))
    if draw.random() > FIRST_SUPPORT:
        return
    shelter = ground.bodies["shelter"]

    def help_now(at: datetime) -> None:
        record_need(case=case, kind="essential", by=helper, at=at)
        given = Given(kind="essential", given_on=at.date(), provider=shelter, funding="state")
        give_service(case=case, service=given, by=helper, at=at)

    course.go(after(draw, course.moment, 0.3, 5), help_now)


def _verify(draw: Random, ground: Ground, course: Course, case: str, start: Start) -> None:
    late = draw.random() < LATE_VERIFYING
    when = in_office(after(draw, course.moment, 80, 110) if late else after(draw, course.moment, 6, 40))
    helper, police = ground.actors["social_worker"], ground.actors["investigator"]
    done = course.go(
        when, lambda at: verify_initially(case=case, result="signs", finding=FINDING, by=helper, at=at)
    )
    if not done:
        return
    decision = pick(draw, DECISIONS)
    papers = Papers(document="police") if decision == "identified" else Papers()
    day = add_workdays(course.moment.date(), draw.randrange(4, 13))
    decided = datetime.combine(day, course.moment.replace(hour=draw.randrange(8, 16)).timetz())

    def settle(at: datetime) -> None:
        identify(
            case=case,
            decision=decision,
            grounds=GROUNDS,
            exploitation=start.purpose if decision == "identified" else "",
            papers=papers,
            by=police,
            at=at,
        )

    if not course.go(decided, settle):
        return
    if decision == "identified":
        _help_home(draw, ground, course, case)
    elif decision == "not_identified":
        course.go(
            after(draw, course.moment, 20, 90),
            lambda at: close(case=case, reason="not_victim", by=helper, at=at),
        )


def _help_home(draw: Random, ground: Ground, course: Course, case: str) -> None:
    helper = ground.actors["social_worker"]
    for kind in {pick(draw, NEEDS) for _ in range(draw.randrange(1, 4))}:
        _one_need(draw, ground, course, case, kind)
    ended = _refer(draw, ground, course, case) if draw.random() < 0.7 else True
    if ended and draw.random() < 0.6:
        course.go(
            in_office(after(draw, course.moment, 24 * 90, 24 * 260)),
            lambda at: close(case=case, reason="settled", by=helper, at=at),
        )


def _one_need(draw: Random, ground: Ground, course: Course, case: str, kind: str) -> None:
    helper = ground.actors["social_worker"]
    noted = course.go(
        in_office(after(draw, course.moment, 3, 50)),
        lambda at: record_need(case=case, kind=kind, by=helper, at=at),
    )
    if noted and draw.random() < 0.85:
        provider = ground.bodies["health"]
        cost = draw.randrange(2, 40) * 50_000

        def give(at: datetime) -> None:
            given = Given(kind=kind, given_on=at.date(), provider=provider, cost=cost, funding="state")
            give_service(case=case, service=given, by=helper, at=at)

        course.go(in_office(after(draw, course.moment, 5, 120)), give)


def _refer(draw: Random, ground: Ground, course: Course, case: str) -> bool:
    """Refer to the shelter; return whether nothing is left open."""
    helper, shelter = ground.actors["social_worker"], ground.actors["shelter_manager"]
    agreed = Agreement(shared=("full_name", "birth_date"), basis="consent", given_by="both")
    sent: list[str] = []

    def send(at: datetime) -> None:
        to = ground.bodies["shelter"]
        words = "Cần nơi ở an toàn và người trò chuyện, hỗ trợ tâm lý."
        ref = refer(case=case, to=to, need="shelter", agreement=agreed, request=words, by=helper, at=at)
        sent.append(ref)

    if not course.go(in_office(after(draw, course.moment, 2, 40)), send):
        return True
    when = in_office(after(draw, course.moment, 2, 60))
    if draw.random() < DECLINED:
        why = "Cơ sở đã hết chỗ ở cho đến cuối tuần."
        return course.go(when, lambda at: decline(referral=sent[0], reason=why, by=shelter, at=at))
    if course.go(when, lambda at: accept(referral=sent[0], by=shelter, at=at)) and draw.random() < 0.9:
        outcome = pick(draw, OUTCOMES)
        reported = in_office(after(draw, course.moment, 24, 24 * 40))
        return course.go(reported, _reporter(sent[0], outcome, ground))
    return False


def _reporter(referral: str, outcome: str, ground: Ground) -> Callable[[datetime], None]:
    by = ground.actors["shelter_manager"]
    return lambda at: report_outcome(referral=referral, outcome=outcome, by=by, at=at)


def _identity(draw: Random, place: str) -> Identity:
    name, sex = person(draw)
    year = 2026 - draw.choices((14, 16, 19, 24, 31, 42), (6, 10, 24, 30, 20, 10))[0]
    return Identity(
        full_name=name,
        sex=sex,
        birth=f"{draw.randrange(1, 28):02}/{draw.randrange(1, 13):02}/{year}",
        home_place=place,
    )
