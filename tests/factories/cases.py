"""Invented cases and referrals, at the stage a test begins with."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from loive.cases.actions.answer import accept, decline
from loive.cases.actions.close import close
from loive.cases.actions.identify import identify
from loive.cases.actions.open_case import open_case
from loive.cases.actions.receive import receive
from loive.cases.actions.refer import Agreement, refer
from loive.cases.actions.report_outcome import report_outcome
from loive.cases.actions.verify import verify_initially
from loive.cases.actions.withdraw import withdraw
from loive.security.actor import Actor
from tests.cast import Cast
from tests.factories.people import register_someone
from tests.factories.tips import COMMUNE

HOUR = timedelta(hours=1)
SHARED = Agreement(shared=("full_name", "phone"))
CIRCUMSTANCES = "Em kể bị giữ giấy tờ và ép làm việc không lương."


def open_one(cast: Cast, at: datetime, *, by: Actor | None = None, **person: Any) -> str:
    """Open a case for an invented person at the commune and return its reference."""
    officer = by or cast.commune_officer
    someone = register_someone(by=officer, at=at, **person)
    return open_case(person=someone, way_in="self_report", place=COMMUNE, by=officer, at=at)


def case_at(stage: str, cast: Cast, at: datetime, **person: Any) -> str:
    """Return a case at a stage, opened at `at` by the commune and carried there an hour a step."""
    case = open_one(cast, at, **person)
    if stage == "opened":
        return case
    receive(case=case, circumstances=CIRCUMSTANCES, by=cast.commune_officer, at=at + HOUR)
    if stage == "received":
        return case
    verify_initially(
        case=case, result="signs", finding="Khớp lời kể.", by=cast.social_worker, at=at + 2 * HOUR
    )
    if stage == "verifying":
        return case
    decision = "identified" if stage == "closed" else stage
    identify(case=case, decision=decision, grounds="Đủ căn cứ.", by=cast.investigator, at=at + 3 * HOUR)
    if stage == "closed":
        close(case=case, reason="settled", by=cast.social_worker, at=at + 4 * HOUR)
    return case


def refer_to_shelter(cast: Cast, case: str, at: datetime, **given: Any) -> str:
    """Refer the case's person to the shelter, as told, and return the referral's reference."""
    about = {
        "to": cast.bodies.shelter.id,
        "need": "shelter",
        "agreement": SHARED,
        "request": "Cần chỗ ở an toàn.",
    }
    return refer(case=case, **{**about, **given}, by=cast.social_worker, at=at)


def referral_at(stage: str, cast: Cast, at: datetime) -> str:
    """Return a referral to the shelter at a stage, for a person received in the hours before `at`."""
    referral = refer_to_shelter(cast, case_at("received", cast, at - 2 * HOUR), at)
    if stage in ("accepted", "done"):
        accept(referral=referral, by=cast.shelter_manager, at=at + HOUR)
    if stage == "done":
        report_outcome(referral=referral, outcome="given", by=cast.shelter_manager, at=at + 2 * HOUR)
    if stage == "declined":
        decline(referral=referral, reason="Hết chỗ.", by=cast.shelter_manager, at=at + HOUR)
    if stage == "withdrawn":
        withdraw(referral=referral, reason="Gửi nhầm.", by=cast.social_worker, at=at + HOUR)
    return referral
