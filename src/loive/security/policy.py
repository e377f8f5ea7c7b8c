"""Who may do what: one table, default deny, no database. Pages, API, command line and jobs all ask here.

A rule says: a post with this role may do this act, as far as this reach. The reach is judged by the
room that holds the record, which states the facts about it in a `Subject`; the decision is made here.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext_noop as _

from loive.security.actor import Actor


class Reach(StrEnum):
    """How far a rule reaches."""

    ANY = "any"  # every record
    AREA = "area"  # records whose place lies in the post's area
    BODY = "body"  # records the post's body holds or shares in
    RECEIVER = "receiver"  # records sent to the post's body
    NEW = "new"  # making a record; there is nothing yet to reach


@dataclass(frozen=True)
class Subject:
    """What a room says about a record so that it can be judged: no names, no contents."""

    holders: frozenset[int] = frozenset()  # ids of bodies that hold it or share in it
    receivers: frozenset[int] = frozenset()  # ids of bodies it was sent to
    in_area: bool = False  # its place lies in the actor's area


@dataclass(frozen=True)
class Decision:
    """The answer, with the rule that gave it."""

    allowed: bool
    rule: Rule | None = None


@dataclass(frozen=True)
class Rule:
    """One line of the table."""

    role: str
    act: str
    reach: Reach


ROLES = {
    "commune_officer": _("Cán bộ xã"),
    "border_officer": _("Cán bộ biên phòng"),
    "hotline_operator": _("Nhân viên tổng đài 111"),
    "investigator": _("Điều tra viên"),
    "social_worker": _("Cán bộ hỗ trợ nạn nhân"),
    "shelter_manager": _("Quản lý cơ sở hỗ trợ"),
    "prosecutor": _("Kiểm sát viên"),
    "court_clerk": _("Thư ký tòa án"),
    "partner": _("Đơn vị phối hợp"),
    "reporter": _("Cán bộ báo cáo"),
    "programme_officer": _("Cán bộ cơ quan thường trực"),
    "leader": _("Lãnh đạo"),
    "statistician": _("Cán bộ thống kê"),
    "auditor": _("Thanh tra"),
    "administrator": _("Quản trị danh mục"),
}

_EVERYONE = tuple(ROLES)
_FRONT = ("commune_officer", "border_officer", "hotline_operator", "investigator", "social_worker")
_CASE = ("commune_officer", "border_officer", "investigator", "social_worker")
# No body may refuse to take a tip (Criminal Procedure Code 2015, art. 145).
_RECEIVES = (*_FRONT, "shelter_manager", "partner", "prosecutor", "court_clerk")
_HELPS = ("shelter_manager", "partner", "social_worker")

# act → (roles, reach). A role absent from an act's line may not do it: there is no other way in.
_TABLE: tuple[tuple[str, tuple[str, ...], Reach], ...] = (
    # tips: what is told. The teller's identity is T4: only the body that handles the tip, and its maker.
    ("tip.take", _RECEIVES, Reach.NEW),
    ("tip.read", _RECEIVES, Reach.BODY),
    ("tip.read", ("prosecutor",), Reach.RECEIVER),
    ("tip.forward", _RECEIVES, Reach.BODY),
    ("tip.classify", ("investigator",), Reach.BODY),
    ("tip.assign", ("investigator",), Reach.BODY),
    ("tip.extend", ("investigator",), Reach.BODY),
    ("tip.answer_extension", ("prosecutor",), Reach.RECEIVER),
    ("tip.decide", ("investigator",), Reach.BODY),
    ("tip.resume", ("investigator",), Reach.BODY),
    ("tip.inform", ("investigator",), Reach.BODY),
    ("tip.link", ("investigator",), Reach.BODY),
    ("tip.read_told", _RECEIVES, Reach.BODY),
    ("tip.read_told", ("prosecutor",), Reach.RECEIVER),
    ("tip.read_teller", ("investigator", "hotline_operator"), Reach.BODY),
    # cases: the way home. Those to whom something was referred see the referral, never the case.
    ("case.open", _CASE, Reach.NEW),
    ("case.read", _CASE, Reach.BODY),
    ("case.receive", _CASE, Reach.BODY),
    ("case.take_over", ("social_worker",), Reach.BODY),
    ("case.verify_initially", ("social_worker", "commune_officer", "investigator"), Reach.BODY),
    ("case.verify", ("investigator",), Reach.BODY),
    ("case.identify", ("investigator",), Reach.BODY),
    ("case.support", _CASE, Reach.BODY),
    ("case.refer", ("social_worker", "commune_officer"), Reach.BODY),
    ("case.close", ("social_worker",), Reach.BODY),
    ("case.reopen", ("social_worker", "investigator"), Reach.BODY),
    ("referral.read", _HELPS, Reach.RECEIVER),
    ("referral.read", _CASE, Reach.BODY),
    ("referral.answer", _HELPS, Reach.RECEIVER),
    ("referral.report_outcome", _HELPS, Reach.RECEIVER),
    ("referral.withdraw", ("social_worker", "commune_officer"), Reach.BODY),
    # people: the names of those we protect
    ("person.find", _CASE, Reach.NEW),
    ("person.register", _CASE, Reach.NEW),
    ("person.read", _CASE, Reach.BODY),
    ("person.read", _HELPS, Reach.RECEIVER),
    ("person.correct", _CASE, Reach.BODY),
    # plans: what was promised
    ("plan.read", _EVERYONE, Reach.ANY),
    ("plan.propose", ("programme_officer",), Reach.NEW),
    ("plan.confirm", ("programme_officer",), Reach.BODY),
    # reports
    ("report.read", ("reporter", "programme_officer", "leader"), Reach.BODY),
    ("report.read", ("programme_officer", "leader"), Reach.RECEIVER),
    ("report.owe", ("programme_officer",), Reach.BODY),
    ("report.draft", ("reporter", "programme_officer"), Reach.BODY),
    ("report.sign", ("leader",), Reach.BODY),
    ("report.send", ("reporter", "programme_officer", "leader"), Reach.BODY),
    ("report.answer", ("programme_officer", "leader"), Reach.RECEIVER),
    # figures and reference
    (
        "figure.read_live",
        ("programme_officer", "leader", "statistician", "reporter", "investigator"),
        Reach.AREA,
    ),
    ("figure.drill", ("programme_officer", "statistician", "investigator"), Reach.AREA),
    ("place.read", _EVERYONE, Reach.ANY),
    ("organisation.read", _EVERYONE, Reach.ANY),
    ("organisation.keep", ("administrator",), Reach.ANY),
    # where a shelter lies is T4: its own people, and those of its area who bring someone there
    ("organisation.read_address", ("shelter_manager",), Reach.BODY),
    ("organisation.read_address", ("social_worker", "investigator"), Reach.AREA),
    ("law.read", _EVERYONE, Reach.ANY),
    ("law.amend", ("administrator",), Reach.ANY),
    ("record.read", ("auditor",), Reach.ANY),
    ("policy.read", ("auditor",), Reach.ANY),
)

RULES: tuple[Rule, ...] = tuple(Rule(role, act, reach) for act, roles, reach in _TABLE for role in roles)
ACTS: frozenset[str] = frozenset(rule.act for rule in RULES)
_BY_ROLE_AND_ACT: dict[tuple[str, str], tuple[Rule, ...]] = {}
for _rule in RULES:
    _key = (_rule.role, _rule.act)
    _BY_ROLE_AND_ACT[_key] = (*_BY_ROLE_AND_ACT.get(_key, ()), _rule)

_REACHES = {
    Reach.ANY: lambda actor, subject: True,
    Reach.NEW: lambda actor, subject: True,
    Reach.AREA: lambda actor, subject: subject.in_area,
    Reach.BODY: lambda actor, subject: actor.organisation in subject.holders,
    Reach.RECEIVER: lambda actor, subject: actor.organisation in subject.receivers,
}


def decide(actor: Actor, act: str, subject: Subject | None = None) -> Decision:
    """Decide whether the actor may do the act to the subject. Unknown acts are an error, not a refusal."""
    if act not in ACTS:
        raise KeyError(f"no such act in the policy: {act}")
    for rule in _BY_ROLE_AND_ACT.get((actor.role, act), ()):
        if _REACHES[rule.reach](actor, subject or Subject()):
            return Decision(True, rule)
    return Decision(False)


def may(actor: Actor, act: str, subject: Subject | None = None) -> bool:
    """Return whether the actor may do the act to the subject."""
    return decide(actor, act, subject).allowed


def role_may(role: str, act: str) -> bool:
    """Return whether a role has any rule for the act: what menus show, never what guards a record."""
    return (role, act) in _BY_ROLE_AND_ACT


def reaches(role: str, act: str) -> frozenset[Reach]:
    """Return how far a role's rules for the act reach, for rooms that turn them into a query."""
    return frozenset(rule.reach for rule in _BY_ROLE_AND_ACT.get((role, act), ()))
