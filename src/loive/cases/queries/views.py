"""A case as the doors see it: values without the person's name and without what was told."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from django.utils.functional import Promise

from loive.base.due import Due
from loive.places.queries import PlaceView


@dataclass(frozen=True)
class CaseLine:
    """A case in a list. `mine` says that the actor's body holds it; `state` is that of the next clock."""

    ref: str
    stage: str
    way_in: str
    sex: str
    age_band: str
    is_u16: bool
    is_u18: bool
    place_name: str
    holder: int
    holder_name: str
    officer_name: str
    mine: bool
    opened_at: datetime
    next_step: str
    next_due: datetime | None
    state: str


@dataclass(frozen=True)
class CasePage:
    """One page of a list of cases, and the key from which the next goes on ("" at the end)."""

    rows: list[CaseLine]
    after: str


@dataclass(frozen=True)
class StepView:
    """One line of the timeline. `late` says that it was done after the limit that stood then."""

    ref: str
    what: str
    name: Promise
    detail: str | Promise
    at: datetime
    who: str
    body_name: str
    to_body_name: str
    late: bool
    has_note: bool


@dataclass(frozen=True)
class NeedView:
    """A need, and how it stands."""

    ref: str
    kind: str
    name: Promise
    state: str
    state_name: Promise
    recorded_on: date
    has_note: bool


@dataclass(frozen=True)
class ServiceView:
    """A service, and how it went. Cost in whole đồng."""

    ref: str
    kind: str
    name: Promise
    provider_name: str
    given_on: date
    until: date | None
    cost: int | None
    funding: str
    outcome: str
    outcome_name: Promise
    has_note: bool


@dataclass(frozen=True)
class ReferralLine:
    """A referral in a list: what is asked of whom, about someone of which sex and age, and how it stands."""

    ref: str
    case_ref: str
    need: str
    need_name: Promise
    urgent: bool
    stage: str
    stage_name: Promise
    sex: str
    age_band: str
    is_u18: bool
    sender: int
    sender_name: str
    receiver: int
    receiver_name: str
    received_by_us: bool
    sent_at: datetime
    answered_at: datetime | None
    outcome: str
    outcome_name: str | Promise
    clock: Due | None


@dataclass(frozen=True)
class ReferralPage:
    """One page of a list of referrals, and the key from which the next goes on ("" at the end)."""

    rows: list[ReferralLine]
    after: str


@dataclass(frozen=True)
class ReferralView:
    """A referral's page. `shared` names what the receiver may open; `can_open` whether it may do so now.

    `case_ref` is empty for the receiver: a referral is no way into the case.
    """

    line: ReferralLine
    basis: str
    given_by: str
    given_on: date
    expires_on: date | None
    withdrawn: bool
    shared: list[str]
    can_open: bool
    has_request: bool
    has_reason: bool
    has_outcome: bool
    ended_at: datetime | None
    outcome_on: date | None
    may: frozenset[str] = frozenset()

    @property
    def ref(self) -> str:
        """Return the reference."""
        return self.line.ref


@dataclass(frozen=True)
class DecisionView:
    """A decision on whether the person is a victim."""

    ref: str
    decision: str
    name: Promise
    decided_on: date
    body_name: str
    document: str
    certificate: str


@dataclass(frozen=True)
class PartView:
    """What a body does in the case."""

    part: str
    name: Promise
    body: int
    body_name: str


@dataclass(frozen=True)
class CaseView:
    """A case's page. `may` holds the policy's acts the actor can do now; `parts` who does what."""

    line: CaseLine
    person: str
    tip_ref: str
    nationality: str
    place: PlaceView | None
    regime: str
    decision: str
    identified_on: date | None
    exploitation: str
    received_at: datetime | None
    closed_at: datetime | None
    closing: str
    parts: list[PartView] = field(default_factory=list)
    clocks: list[Due] = field(default_factory=list)
    steps: list[StepView] = field(default_factory=list)
    needs: list[NeedView] = field(default_factory=list)
    services: list[ServiceView] = field(default_factory=list)
    referrals: list[ReferralLine] = field(default_factory=list)
    decisions: list[DecisionView] = field(default_factory=list)
    has_circumstances: bool = False
    may: frozenset[str] = frozenset()

    @property
    def ref(self) -> str:
        """Return the reference."""
        return self.line.ref


@dataclass(frozen=True)
class StoryView:
    """The words of a case in the clear: at reception, of each verification, decision, need, service and step.

    The dictionaries go by the reference of what they belong to.
    """

    circumstances: str
    findings: list[tuple[Promise, str]]
    grounds: dict[str, str]
    notes: dict[str, str]


@dataclass(frozen=True)
class SharedView:
    """What a referral shares, in the clear: parts of the identity, and the circumstances when agreed."""

    identity: dict[str, str | None]
    circumstances: str
