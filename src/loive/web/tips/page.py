"""A tip's page: where it stands, what to do next and by when, what happened so far."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from loive.tips import words
from loive.tips.access import TipView
from loive.web.shell.declared import declares
from loive.web.shell.who import Visitor
from loive.web.tips.acting import held
from loive.web.tips.purposes import sealed_parts
from loive.web.tips.story import events, steps
from loive.web.tips.todo import todo


@declares("tip.read")
@require_GET
def page(request: Visitor, ref: str) -> HttpResponse:
    """Show the tip, with what was told and who told it closed."""
    return shown(request, held(request, ref))


def part(request: Visitor, tip: TipView, template: str, anchor: str, opened: dict[str, Any]) -> HttpResponse:
    """Answer with one part of the page where htmx asks for it, else with the whole page around it."""
    if request.htmx:  # type: ignore[attr-defined]
        return render(
            request, template, {"tip": tip, "swapped": True, **sealed_parts(request, tip), **opened}
        )
    if opened:
        return shown(request, tip, **opened)
    return redirect(f"{reverse('tips:page', args=[tip.ref])}#{anchor}")


def shown(request: Visitor, tip: TipView, **opened: Any) -> HttpResponse:
    """Render the page, with what has been opened on it."""
    context = {
        "tip": tip,
        "kind": words.KINDS[tip.line.kind],
        "classed_as": words.CLASSES.get(tip.line.classed_as, ""),
        "steps": steps(tip),
        "events": events(tip),
        "unverified": any(not due.verified for due in tip.clocks),
        "todo": todo(tip, request.actor),
        "facts": _facts(tip),
    }
    return render(request, "tips/page.html", {**context, **sealed_parts(request, tip), **opened})


def _facts(tip: TipView) -> list[tuple[Promise, Any]]:
    day = tip.happened_on
    return [
        (_("Người phụ trách"), tip.officer_name),
        (_("Kiểm sát"), tip.supervisor_name),
        (_("Nơi tiếp nhận"), tip.receiver_name),
        (_("Cách tin đến"), words.CHANNELS[tip.line.channel]),
        (_("Địa bàn"), tip.line.place_name),
        (_("Ngày xảy ra"), f"{day:%d/%m/%Y}" if day else ""),
    ]
