"""Corrects who the person is: what is known is opened, recorded, and replaced by what is known now."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from loive.cases import access
from loive.cases.actions.correct import correct
from loive.people.access import PersonView
from loive.places.queries import get as place_of
from loive.web.cases.acting import act_page, held
from loive.web.cases.who import IdentityForm
from loive.web.clock import now
from loive.web.shell.declared import declares
from loive.web.shell.who import Visitor


@declares("person.correct")
def page(request: Visitor, ref: str) -> HttpResponse:
    """Fill the form with the identity when a button asks (`step=fill`), and keep what is posted from it."""
    case = held(request, ref)
    if request.method != "POST" or "person.correct" not in case.may:
        # Opening an identity is asked for, never stumbled upon by an address.
        return redirect(f"{reverse('cases:page', args=[ref])}#danh-tinh")
    if request.POST.get("step") == "fill":
        person = access.open_identity(ref, actor=request.actor, purpose="document", at=now())
        form = IdentityForm(initial=_known(person))
    else:
        form = IdentityForm(request.POST)

    def do(cleaned: dict[str, Any]) -> None:
        correct(case=ref, who=form.identity(), by=request.actor, at=now())

    said = _("Đã ghi danh tính.")
    return act_page(request, case, form, act="person.correct", page="correct", do=do, said=said)


def _known(person: PersonView) -> dict[str, Any]:
    """Return what is known as the form's beginning."""
    outline = person.outline
    known: dict[str, Any] = {**person.opened, "birth": person.opened["birth_date"]}
    known |= {"sex": outline.sex, "nationality": outline.nationality, "id_kind": outline.id_kind}
    return known | {"seems_adult": outline.seems_adult, "home_place": place_of(outline.home_place)}
