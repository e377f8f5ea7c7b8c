"""What can be looked up: units, bodies, what the law says."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from loive.web.shell.declared import declares


@declares("place.read", "organisation.read", "law.read")
@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """Show the three look-ups."""
    return render(request, "places/index.html")
