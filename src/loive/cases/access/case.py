"""Cases: without a name until it is asked for with a purpose. Absent and forbidden answer alike."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import transaction

from loive.base.errors import NotFound
from loive.base.said import one_of
from loive.cases import words
from loive.cases.models import CaseFile
from loive.cases.queries import filtered, in_reach, of_case, page_of, tallies_of
from loive.cases.queries.shape import case_view, lines_of
from loive.cases.queries.views import CaseLine, CasePage, CaseView, StoryView
from loive.people import access as people
from loive.people.access import Found, PersonView
from loive.people.words import PURPOSES
from loive.security import audit, policy
from loive.security.actor import Actor
from loive.security.opening import open_fields, scan

_BY_CLOCK = ("waiting", "late", "week", "live", "children")


@transaction.atomic
def get_case(ref: str, *, actor: Actor, purpose: str, at: datetime) -> CaseView:
    """Return a case without the person's name, and record the look.

    `purpose` is one of `people.words.PURPOSES`. Raises NotFound when the case is absent or out of reach.
    """
    one_of(purpose, PURPOSES, field="purpose")
    case = _reach(ref, actor)
    audit.record(by=actor, at=at, what="case.seen", about=case.ref, purpose=purpose)
    return case_view(case, actor, at)


@transaction.atomic
def list_cases(
    *, actor: Actor, at: datetime, show: str = "waiting", after: str = "", size: int = 50, text: str = ""
) -> CasePage:
    """Return one page of a list of `words.SHOWN`, and record which cases were shown.

    `after` is the key from which the page goes on; `text` finds a reference by its beginning. Raises
    NotFound for a post without cases, Refusal for an unknown list.
    """
    _may_list(actor)
    one_of(show, words.SHOWN, field="show")
    cases = filtered(in_reach(actor), show, at)
    if text:
        cases = cases.filter(ref__startswith=text.replace("-", "").replace(" ", "").upper())
    cut = page_of(cases, by_clock=show in _BY_CLOCK, after=after, size=size)
    audit.record(by=actor, at=at, what="case.listed", purpose=show, seen=[case.ref for case in cut.rows])
    return CasePage(lines_of(cut.rows, actor, at), cut.after)


def tallies(*, actor: Actor, at: datetime) -> dict[str, int]:
    """Return how many cases each list of `words.SHOWN` holds. Raises NotFound for a post without cases."""
    _may_list(actor)
    return tallies_of(in_reach(actor), at)


@transaction.atomic
def open_identity(ref: str, *, actor: Actor, purpose: str, at: datetime) -> PersonView:
    """Open the identity of a case's person; both the case and the person are recorded. Raises NotFound."""
    one_of(purpose, PURPOSES, field="purpose")
    case = _reach(ref, actor)
    audit.record(by=actor, at=at, what="case.identity_opened", about=case.ref, purpose=purpose)
    return people.get_person(case.person_id, actor=actor, purpose=purpose, at=at, allowed_by=of_case(case))


@transaction.atomic
def open_story(ref: str, *, actor: Actor, purpose: str, at: datetime) -> StoryView:
    """Open what was told and written in a case, and record the look. Raises NotFound."""
    one_of(purpose, PURPOSES, field="purpose")
    case = _reach(ref, actor)
    reception = getattr(case, "reception", None)
    told = open_fields(reception, "circumstances", by=actor, at=at, purpose=purpose) if reception else {}
    verifications = [row for row in case.verifications.all() if row.finding is not None]
    noted = [
        row for rows in (case.needs, case.services, case.steps) for row in rows.all() if row.note is not None
    ]
    return StoryView(
        circumstances=told.get("circumstances") or "",
        findings=[
            (words.VERIFICATIONS[row.kind], text)
            for row, text in _opened(verifications, "finding", actor, at, purpose)
        ],
        grounds={
            row.ref: text
            for row, text in _opened(list(case.identifications.all()), "grounds", actor, at, purpose)
        },
        notes={row.ref: text for row, text in _opened(noted, "note", actor, at, purpose)},
    )


@transaction.atomic
def find_person(
    text: str,
    *,
    actor: Actor,
    at: datetime,
    birth_year: int | None = None,
    id_number: tuple[str, str] | None = None,
) -> Found:
    """Look for a person before opening a case: those the body knows come with names, others as bodies to ask.

    Raises NotFound for a post that may not search, Refusal for a search of nothing.
    """
    known = frozenset(case.person_id for case in in_reach(actor).only("person"))
    return people.find(text, actor=actor, at=at, birth_year=birth_year, id_number=id_number, known=known)


@transaction.atomic
def opened_from(tip: str, *, actor: Actor, at: datetime) -> list[CaseLine]:
    """Return the cases opened from a tip that the actor may see, and record the look."""
    rows = list(in_reach(actor).filter(tip_ref=tip).order_by("opened_at")) if tip else []
    if rows:
        audit.record(
            by=actor, at=at, what="case.listed", about=tip, purpose="tip", seen=[row.ref for row in rows]
        )
    return lines_of(rows, actor, at)


@transaction.atomic
def cases_of(persons: Iterable[str], *, actor: Actor, at: datetime) -> dict[str, list[CaseLine]]:
    """Return the cases of people, by their reference, that the actor may see, the newest first; recorded."""
    rows = list(in_reach(actor).filter(person__ref__in=list(persons)).order_by("-opened_at"))
    audit.record(by=actor, at=at, what="case.listed", purpose="search", seen=[row.ref for row in rows])
    found: dict[str, list[CaseLine]] = {}
    for row, line in zip(rows, lines_of(rows, actor, at), strict=True):
        found.setdefault(row.person_id, []).append(line)
    return found


@transaction.atomic
def counted(fact_keys: Iterable[str], *, actor: Actor, at: datetime) -> list[CaseLine]:
    """Return the cases behind a figure that the actor may see, and record the look; others stay keys."""
    rows = list(in_reach(actor).filter(fact_key__in=list(fact_keys)).order_by("-opened_at"))
    audit.record(by=actor, at=at, what="case.listed", purpose="figure", seen=[case.ref for case in rows])
    return lines_of(rows, actor, at)


def _opened(rows: list[Any], name: str, actor: Actor, at: datetime, purpose: str) -> list[tuple[Any, str]]:
    """Open one field of rows of several tables; each table is one recorded scan."""
    found = []
    for table in {row._meta.db_table: row for row in rows}:
        same = [row for row in rows if row._meta.db_table == table]
        scanned = scan(same, name, by=actor, at=at, purpose=purpose)
        found += [(row, clear[name] or "") for row, clear in scanned]
    return found


def _reach(ref: str, actor: Actor) -> CaseFile:
    case = CaseFile.objects.select_related("reception").filter(ref=ref).first()
    if case is None or not policy.may(actor, "case.read", of_case(case)):
        raise NotFound
    return case


def _may_list(actor: Actor) -> None:
    if not policy.role_may(actor.role, "case.read"):
        raise NotFound
