"""A tip as the doors see it: values without what was told and without who told it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from django.utils.functional import Promise

from loive.base.due import Due
from loive.base.moment import day_of
from loive.law import queries as law
from loive.organisations import queries as organisations
from loive.places import queries as places
from loive.places.queries import PlaceView
from loive.security import policy
from loive.security.accounts.names import names_of
from loive.security.actor import Actor
from loive.tips import stages, words
from loive.tips.models import Step, Tip
from loive.tips.queries.clocks import clocks
from loive.tips.queries.competence import competent_for
from loive.tips.queries.subject import handling, seen

# Acts on a tip's page, in the order in which they are offered.
ACTS = (
    "tip.classify",
    "tip.forward",
    "tip.assign",
    "tip.decide",
    "tip.extend",
    "tip.answer_extension",
    "tip.resume",
    "tip.inform",
    "tip.link",
)
OPENINGS = ("tip.read_told", "tip.read_teller")


@dataclass(frozen=True)
class TipLine:
    """A tip in a list. `mine` says that the actor's body handles it; `state` is that of the next clock."""

    ref: str
    kind: str
    channel: str
    urgent: bool
    stage: str
    classed_as: str
    received_at: datetime
    place_name: str
    handler: int
    handler_name: str
    mine: bool
    next_step: str
    next_due: datetime | None
    state: str


@dataclass(frozen=True)
class TipPage:
    """One page of a list, and the key from which the next goes on ("" at the end)."""

    rows: list[TipLine]
    after: str


@dataclass(frozen=True)
class StepView:
    """One line of the timeline. `late` says that it was done after the limit that stood then."""

    ref: str
    what: str
    name: Promise
    at: datetime
    who: str
    body_name: str
    to_body_name: str
    late: bool
    has_note: bool


@dataclass(frozen=True)
class TipView:
    """A tip's page. `may` holds the acts the actor can do now; `competent` is whom to forward it to."""

    line: TipLine
    place: PlaceView | None
    happened_on: date | None
    teller_wish: str
    teller_kept: bool
    receiver_name: str
    supervisor_name: str
    officer_name: str
    outcome: str
    decided_on: date | None
    suspended_on: date | None
    is_complex: bool
    extension_pending: bool
    same_as: str
    duplicates: list[str]
    competent: int | None
    competent_name: str
    clocks: list[Due] = field(default_factory=list)
    steps: list[StepView] = field(default_factory=list)
    may: frozenset[str] = frozenset()

    @property
    def ref(self) -> str:
        """Return the reference."""
        return self.line.ref


@dataclass(frozen=True)
class ToldView:
    """What was told, in the clear, and the reasons given on the timeline by their step's reference."""

    what: str
    where: str
    who: str
    notes: dict[str, str]


@dataclass(frozen=True)
class TellerView:
    """Who told it, in the clear."""

    name: str
    phone: str


def lines_of(tips: Sequence[Tip], actor: Actor, at: datetime) -> list[TipLine]:
    """Return tips as lines of a list: the names of places and bodies come in one query each."""
    names = {key: unit.label for key, unit in places.by_keys(t.place_id for t in tips if t.place_id).items()}
    bodies = organisations.by_id(tip.handler_id for tip in tips)
    return [
        _line(tip, names.get(tip.place_id or "", ""), bodies[tip.handler_id].name, actor, at) for tip in tips
    ]


def view_of(tip: Tip, actor: Actor, at: datetime) -> TipView:
    """Return a tip's page as the actor may see it."""
    steps = list(tip.steps.all())
    ids = {
        tip.handler_id,
        tip.receiver_id,
        tip.supervisor_id,
        *(s.body_id for s in steps),
        *(s.to_body_id for s in steps),
    }
    bodies = {key: body.name for key, body in organisations.by_id(i for i in ids if i).items()}
    people = names_of({tip.officer, *(step.account for step in steps)} - {""})
    place = places.get(tip.place_id) if tip.place_id else None
    competent = competent_for(tip.place_id, day_of(at)) if tip.stage in stages.OPEN else None
    return TipView(
        line=_line(tip, place.label if place else "", bodies[tip.handler_id], actor, at),
        place=place,
        happened_on=tip.happened_on,
        teller_wish=tip.teller_wish,
        teller_kept=hasattr(tip, "teller"),
        receiver_name=bodies[tip.receiver_id],
        supervisor_name=bodies.get(tip.supervisor_id or 0, ""),
        officer_name=people.get(tip.officer, ""),
        outcome=tip.outcome,
        decided_on=tip.decided_on,
        suspended_on=tip.suspended_on,
        is_complex=tip.complex_at is not None,
        extension_pending=tip.extension_asked_at is not None and tip.extension_answered_at is None,
        same_as=tip.same_as.ref if tip.same_as else "",
        duplicates=list(tip.duplicates.order_by("received_at").values_list("ref", flat=True)),
        competent=competent.id if competent else None,
        competent_name=competent.name if competent else "",
        clocks=clocks(tip, at, law.book()),
        steps=[_step(step, bodies, people) for step in steps],
        may=_may(tip, actor),
    )


def _line(tip: Tip, place_name: str, handler_name: str, actor: Actor, at: datetime) -> TipLine:
    return TipLine(
        ref=tip.ref,
        kind=tip.kind,
        channel=tip.channel,
        urgent=tip.urgent,
        stage=tip.stage,
        classed_as=tip.classed_as,
        received_at=tip.received_at,
        place_name=place_name,
        handler=tip.handler_id,
        handler_name=handler_name,
        mine=tip.handler_id == actor.organisation,
        next_step=tip.next_step,
        next_due=tip.next_due,
        state=_state(tip, at),
    )


def _state(tip: Tip, at: datetime) -> str:
    """Return how the next clock stands, judged without the law's table: lists ask for many."""
    if tip.next_due is None:
        return ""
    if at > tip.next_due:
        return "late"
    return "soon" if (tip.next_due - at) * 4 <= tip.next_due - tip.received_at else "on_time"


def _step(step: Step, bodies: dict[int, str], people: dict[str, str]) -> StepView:
    return StepView(
        ref=step.ref,
        what=step.what,
        name=words.STEPS[step.what],
        at=step.at,
        who=people.get(step.account, ""),
        body_name=bodies[step.body_id],
        to_body_name=bodies.get(step.to_body_id or 0, ""),
        late=step.due_at is not None and step.at > step.due_at,
        has_note=step.note is not None,
    )


def _may(tip: Tip, actor: Actor) -> frozenset[str]:
    acts = {
        act
        for act in ACTS
        if policy.may(actor, act, handling(tip)) and stages.may_at(tip.stage, act, tip.classed_as)
    }
    return frozenset(acts | {act for act in OPENINGS if policy.may(actor, act, seen(tip))})
