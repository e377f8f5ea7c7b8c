"""A form posted twice acts once: each form carries a ticket, and a spent ticket leads to what it did."""

from __future__ import annotations

import secrets

from django.http import HttpRequest

KEPT = 50


def ticket() -> str:
    """Return a new ticket for a form."""
    return secrets.token_urlsafe(12)


def spent(request: HttpRequest) -> str | None:
    """Return where the first posting of this form led, or None when it is the first."""
    tickets: dict[str, str] = request.session.get("tickets", {})
    return tickets.get(request.POST.get("ticket", ""))


def spend(request: HttpRequest, led_to: str) -> None:
    """Remember where this posting led; the last fifty are kept."""
    held = request.POST.get("ticket")
    if held:
        tickets = {**request.session.get("tickets", {}), held: led_to}
        request.session["tickets"] = dict(list(tickets.items())[-KEPT:])
