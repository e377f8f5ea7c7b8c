"""Corrects, drops and adds items of a read plan. Each act leads back to the page, at what to look at next."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from loive.base.errors import NotFound, Refusal
from loive.plans.actions.add_item import add_item
from loive.plans.actions.correct import correct
from loive.plans.actions.drop_item import drop_item
from loive.plans.words.fields import ADDABLE
from loive.web.clock import now, today
from loive.web.plans.held import proposal_of
from loive.web.plans.read import next_anchor, shown
from loive.web.plans.typed import item_form, typed
from loive.web.shell import once
from loive.web.shell.declared import declares
from loive.web.shell.said import say
from loive.web.shell.who import Visitor


@declares("plan.confirm")
@require_POST
def fix(request: Visitor, ref: str, item: str) -> HttpResponse:
    """Correct an item; without its form it is said to be right as it stands."""
    held = proposal_of(request, ref)
    understood = held.understood
    found = {"id": "head", **understood["head"]} if item == "head" else _item(understood, item)
    group = "head" if item == "head" else found["group"]
    form = item_form(group, found, request.POST, place=understood["place"], on=today())
    form.is_valid()
    changes = typed(form) if "mend" in request.POST else {}
    try:
        after = correct(proposal=ref, item=item, changes=changes, by=request.actor, at=now())
    except Refusal as refusal:
        _told(form, refusal)
        return shown(request, held, editing=item, form=form)
    return _back(ref, next_anchor(after.understood, item))


@declares("plan.confirm")
@require_POST
def drop(request: Visitor, ref: str, item: str) -> HttpResponse:
    """Drop an item. Dropped twice, it is gone all the same."""
    held = proposal_of(request, ref)
    group = item.rpartition("-")[0]
    try:
        held = drop_item(proposal=ref, item=item, by=request.actor, at=now())
    except NotFound:
        return _back(ref, f"nhom-{group}")
    say(request, _("Đã bỏ mục này."))
    return _back(ref, next_anchor(held.understood, f"nhom-{group}"))


@declares("plan.confirm")
@require_POST
def add(request: Visitor, ref: str, group: str) -> HttpResponse:
    """Add an item the reader did not find."""
    if led := once.spent(request):
        return redirect(led)
    held = proposal_of(request, ref)
    if group not in ADDABLE:
        raise NotFound
    form = item_form(group, {}, request.POST, place=held.understood["place"], on=today())
    form.is_valid()
    try:
        item = add_item(proposal=ref, group=group, changes=typed(form), by=request.actor, at=now())
    except Refusal as refusal:
        _told(form, refusal)
        return shown(request, held, adding=group, form=form)
    to = f"{reverse('plans:read', args=[ref])}#{item}"
    once.spend(request, to)
    return redirect(to)


def _told(form: forms.Form, refusal: Refusal) -> None:
    """Put the room's sentence beside its field, unless the form has said something there itself."""
    field = refusal.field if refusal.field in form.fields else None
    if field is None or field not in form.errors:
        form.add_error(field, str(refusal))


def _item(understood: dict[str, Any], item: str) -> dict[str, Any]:
    found = next((one for one in understood["items"] if one["id"] == item), None)
    if found is None:
        raise NotFound
    return dict(found)


def _back(ref: str, anchor: str) -> HttpResponse:
    return redirect(f"{reverse('plans:read', args=[ref])}#{anchor}")
