"""Opens a case for someone who stands before us, or of whom a tip tells: looked for first, then received.

Names are posted, never written into an address. Three steps of one page: look, choose or say who, receive.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from loive.base.errors import Refusal
from loive.cases import access
from loive.cases.actions.open_case import open_from_tip
from loive.cases.actions.receive import receive_someone
from loive.organisations import queries as organisations
from loive.people.access import Found, Match
from loive.people.actions.register import register
from loive.people.stages import read_birth
from loive.people.words import AGE_BANDS, SEXES
from loive.places.queries import PlaceView
from loive.places.queries import get as place_of
from loive.tips import access as tips
from loive.web.cases.posting import done
from loive.web.cases.who import NEW, FindForm, KnownForm, NewForm
from loive.web.clock import now, today
from loive.web.shell.declared import declares
from loive.web.shell.said import say
from loive.web.shell.who import Visitor

# How a person comes, as a rule, to each kind of post.
WAYS_IN = {"border_officer": "handed_over", "investigator": "rescued"}


@dataclass(frozen=True)
class Person:
    """One person found, with what stands beside the name: outline, and the cases they have."""

    match: Match
    who: str
    cases: list[Any]
    running: Any


@declares("case.open")
def page(request: Visitor) -> HttpResponse:
    """Look for the person, then open a case and receive them in one act."""
    own = place_of(request.actor.area)
    place = own if own and own.level == 3 else None
    return _answer(request, tip="", place=place)


@declares("case.open")
def from_tip(request: Visitor, ref: str) -> HttpResponse:
    """Look for the person a tip tells of, then open a case; the body of the place receives them."""
    told = tips.get_tip(ref, actor=request.actor, purpose="urgent_help", at=now())
    return _answer(request, tip=ref, place=told.place)


def _answer(request: Visitor, *, tip: str, place: PlaceView | None) -> HttpResponse:
    step = request.POST.get("step", "")
    if step == "open":
        return _open(request, tip, place)
    if step == "fill":
        return _fill(request, tip, _form(request, tip, place, bound=False))
    form = FindForm(request.POST if step == "find" else None)
    if step == "find" and form.is_valid():
        try:
            found = _find(request, form.cleaned_data)
        except Refusal as refusal:
            form.add_error(refusal.field if refusal.field in form.fields else None, str(refusal))
        else:
            if not found.own and not found.ask:
                return _fill(request, tip, _form(request, tip, place, bound=False), nobody=True)
            return render(
                request,
                "cases/open_case_found.html",
                {"form": form, "tip": tip, "ask": _ask(found), "found": _shown(request, found)},
            )
    return render(
        request, "cases/open_case.html", {"form": form, "tip": tip}, status=422 if form.is_bound else 200
    )


def _open(request: Visitor, tip: str, place: PlaceView | None) -> HttpResponse:
    form = _form(request, tip, place, bound=True)
    if led := done(request, form, lambda cleaned: _opened(request, form, tip)):
        return led
    return _fill(request, tip, form)


def _fill(request: Visitor, tip: str, form: forms.Form, nobody: bool = False) -> HttpResponse:
    context = {"form": form, "tip": tip, "is_new": isinstance(form, NewForm), "nobody": nobody}
    return render(request, "cases/open_case_fill.html", context, status=422 if form.is_bound else 200)


def _form(request: Visitor, tip: str, place: PlaceView | None, *, bound: bool) -> KnownForm:
    """Return the form of the last step: with the identity for someone new, without for someone known."""
    kind = NewForm if request.POST.get("person", NEW) == NEW else KnownForm
    told = {
        name: request.POST.get(name, "") for name in ("person", "full_name", "birth", "id_kind", "id_number")
    }
    initial = {**told, "person": told["person"] or NEW, "place": place}
    initial["way_in"] = "tip" if tip else WAYS_IN.get(request.actor.role, "self_report")
    form = kind(request.POST if bound else None, initial=initial)
    if tip:
        # The body of the place receives the person and writes down how they came.
        del form.fields["way_in"], form.fields["circumstances"]
    return form


@transaction.atomic
def _opened(request: Visitor, form: KnownForm, tip: str) -> str:
    cleaned = form.cleaned_data
    by, at, place = request.actor, now(), cleaned["place"].key
    person = cleaned["person"]
    if isinstance(form, NewForm):
        person = register(who=form.identity(), by=by, at=at)
    if tip:
        case = open_from_tip(tip=tip, person=person, place=place, by=by, at=at)
        say(request, _("Đã mở hồ sơ. Nơi tiếp nhận thấy hồ sơ này ngay."))
    else:
        told = {"way_in": cleaned["way_in"], "circumstances": cleaned["circumstances"]}
        case = receive_someone(person=person, place=place, by=by, at=at, **told)
        say(request, _("Đã mở hồ sơ và ghi tiếp nhận. Có thể hỗ trợ ngay từ bây giờ."))
    return reverse("cases:page", args=[case])


def _find(request: Visitor, cleaned: dict[str, Any]) -> Found:
    birth = read_birth(cleaned["birth"], today())
    return access.find_person(
        cleaned["full_name"],
        actor=request.actor,
        at=now(),
        birth_year=birth.year if birth else None,
        id_number=(cleaned["id_kind"], cleaned["id_number"]) if cleaned["id_number"] else None,
    )


def _ask(found: Found) -> list[str]:
    return [body.name for body in organisations.by_id(found.ask).values()]


def _shown(request: Visitor, found: Found) -> list[Person]:
    held = access.cases_of([match.ref for match in found.own], actor=request.actor, at=now())
    rows = []
    for match in found.own:
        cases = held.get(match.ref, [])
        outline = match.outline
        who = f"{SEXES[outline.sex]} · {AGE_BANDS[outline.age.band]}"
        rows.append(Person(match, who, cases, next((line for line in cases if line.stage != "closed"), None)))
    return rows
