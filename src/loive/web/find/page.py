"""What answers to the search box. Words are posted, never part of an address: people may type a name."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from loive.desk.find import find
from loive.web.clock import now
from loive.web.shell.declared import SIGNED_IN, declares_open


@declares_open(SIGNED_IN)
@require_http_methods(["GET", "POST"])
def page(request: HttpRequest) -> HttpResponse:
    """Show what answers; a single record found by its reference opens at once."""
    words = request.POST.get("q", "").strip()[:80]
    found = find(words, actor=request.actor, at=now())  # type: ignore[attr-defined]
    if len(found.records) == 1:
        return redirect(found.records[0].url_name, found.records[0].ref)
    return render(request, "find/page.html", {"words": words, "found": found})
