"""The policy as a table in words: which post may do what, and how far."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from loive.security.policy import ROLES, RULES
from loive.web.record.words import ACTS, NOUNS, REACHES
from loive.web.shell.declared import declares


@declares("policy.read")
@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """Show the table, by what it concerns."""
    return render(request, "record/rights.html", {"groups": _groups()})


def _groups() -> list[tuple[str, list[tuple[str, list[tuple[str, list[str]]]]]]]:
    """Return (concern, [(act, [(reach, roles)])]) in the order of the policy's own table."""
    found: dict[str, dict[str, dict[str, list[str]]]] = {}
    for rule in RULES:
        noun, _point, act = rule.act.partition(".")
        reaches = found.setdefault(str(NOUNS.get(noun, noun)), {}).setdefault(str(ACTS.get(act, act)), {})
        reaches.setdefault(str(REACHES[rule.reach]), []).append(_(ROLES[rule.role]))
    return [
        (noun, [(act, list(reaches.items())) for act, reaches in acts.items()])
        for noun, acts in found.items()
    ]
