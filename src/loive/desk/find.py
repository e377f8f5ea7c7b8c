"""The search box: what was typed may be a reference, a plan's number, a body, a place. Never a person's name.

A reference is looked for only within what the post reaches, by the room's own guarded door, which records
the look; what is absent and what is not theirs answer alike: nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from loive.base.errors import NotFound
from loive.base.fold import fold
from loive.base.moment import day_of
from loive.base.ref import ALPHABET, LENGTH
from loive.cases import access as cases
from loive.organisations import queries as organisations
from loive.organisations.queries import OrganisationView
from loive.places import queries as places
from loive.places.queries import PlaceView
from loive.plans import queries as plans
from loive.reports import queries as reports
from loive.security import policy
from loive.security.actor import Actor
from loive.tips import access as tips

LIMIT = 8
_APART = re.compile(r"[\s\-–.]+")
# Read aloud or copied by hand, these stand for each other.
_MISREAD = str.maketrans({"O": "0", "I": "1", "L": "1", "U": "V"})


@dataclass(frozen=True)
class Hit:
    """A record found by its reference: what it is, and where its page lies."""

    kind: str | Promise
    ref: str
    url_name: str


@dataclass(frozen=True)
class PlanLine:
    """A plan found by its number or title."""

    ref: str
    number: str
    title: str


@dataclass(frozen=True)
class Found:
    """What answers. `ref` is the reference typed, if it has the form of one."""

    ref: str = ""
    records: tuple[Hit, ...] = ()
    plans: tuple[PlanLine, ...] = ()
    bodies: tuple[OrganisationView, ...] = ()
    places: tuple[PlaceView, ...] = ()

    @property
    def nothing(self) -> bool:
        """Return whether nothing at all answers."""
        return not (self.records or self.plans or self.bodies or self.places)


def find(text: str, *, actor: Actor, at: datetime) -> Found:
    """Return what answers to the text at the moment; a text of fewer than two letters answers nothing."""
    typed = text.strip()
    if len(typed) < 2:
        return Found()
    ref = reference(typed)
    records = tuple(hit for look in _BY_REFERENCE for hit in look(ref, actor, at)) if ref else ()
    if records:
        return Found(ref, records)
    # What looks like a reference may be a name: `binh minh dong`.
    return Found(
        ref,
        plans=tuple(_plans(typed)),
        bodies=tuple(organisations.find(day_of(at), typed, limit=LIMIT)),
        places=tuple(places.find(typed, limit=LIMIT)),
    )


def reference(typed: str) -> str:
    """Return the reference typed, in its one form, or an empty text: `7k2m qx40 zt9c` → `7K2MQX40ZT9C`."""
    groups = _APART.split(typed.strip().upper().translate(_MISREAD))
    bare = "".join(groups)
    grouped = [len(group) for group in groups] in ([LENGTH], [4] * (LENGTH // 4))
    return bare if grouped and all(c in ALPHABET for c in bare) else ""


def _plans(typed: str) -> list[PlanLine]:
    """Return plans whose number or title holds the text; there are few, so they are read through."""
    sought = fold(typed)
    found = [
        PlanLine(plan.ref, plan.number, plan.title)
        for plan in plans.list_plans(limit=400)
        if sought in fold(f"{plan.number} {plan.title}")
    ]
    return found[:LIMIT]


def _tip(ref: str, actor: Actor, at: datetime) -> list[Hit]:
    if not policy.role_may(actor.role, "tip.read"):
        return []
    page = tips.list_tips(actor=actor, at=at, show="all", text=ref, size=1)
    return [Hit(_("Tin báo"), line.ref, "tips:page") for line in page.rows]


def _case(ref: str, actor: Actor, at: datetime) -> list[Hit]:
    if not policy.role_may(actor.role, "case.read"):
        return []
    page = cases.list_cases(actor=actor, at=at, show="all", text=ref, size=1)
    return [Hit(_("Hồ sơ nạn nhân"), line.ref, "cases:page") for line in page.rows]


def _referral(ref: str, actor: Actor, at: datetime) -> list[Hit]:
    try:
        cases.get_referral(ref, actor=actor, purpose="referral", at=at)
    except NotFound:
        return []
    return [Hit(_("Chuyển tuyến"), ref, "referrals:page")]


def _plan(ref: str, actor: Actor, at: datetime) -> list[Hit]:
    plan = plans.get_plan(ref)
    return (
        [Hit(_("Kế hoạch"), plan.ref, "plans:page")]
        if plan and policy.may(actor, "plan.read", plan.subject)
        else []
    )


def _report(ref: str, actor: Actor, at: datetime) -> list[Hit]:
    report = reports.get_report(ref)
    if report is None or not policy.may(actor, "report.read", report.obligation.subject):
        return []
    return [Hit(_("Báo cáo"), report.ref, "reports:page")]


_BY_REFERENCE: tuple[Callable[[str, Actor, datetime], list[Hit]], ...] = (
    _tip,
    _case,
    _referral,
    _plan,
    _report,
)
