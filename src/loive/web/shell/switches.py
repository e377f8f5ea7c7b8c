"""The switches of the frame: language, look, post. Each is a small form; none of them changes a record."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_GET, require_POST

from loive.base.errors import NotFound
from loive.security.accounts.language import speak
from loive.web.clock import now
from loive.web.shell import language
from loive.web.shell.context import THEME_COOKIE, THEMES
from loive.web.shell.declared import EVERYONE, SIGNED_IN, declares_open

YEAR = 365 * 86400


@declares_open(EVERYONE)
@require_POST
def tongue(request: HttpRequest) -> HttpResponse:
    """Change the language, in this browser and for the account."""
    code = request.POST.get("language", "")
    if code not in dict(settings.LANGUAGES):
        raise NotFound
    if request.user.is_authenticated:
        speak(account=request.user.ref, language=code, at=now())
    response = _back(request)
    language.keep(response, code)
    return response


@declares_open(SIGNED_IN)
@require_POST
def look(request: HttpRequest) -> HttpResponse:
    """Change between light, dark and what the system wishes."""
    asked = request.POST.get("look", "")
    if asked not in THEMES:
        raise NotFound
    response = _back(request)
    response.set_cookie(
        THEME_COOKIE, asked, max_age=YEAR, secure=settings.HTTPS, httponly=True, samesite="Lax"
    )
    return response


@declares_open(SIGNED_IN)
@require_POST
def post(request: HttpRequest) -> HttpResponse:
    """Change the post one works from, among the posts one holds today."""
    asked = request.POST.get("post", "")
    if asked not in {held.ref for held in getattr(request, "posts", [])}:
        raise NotFound
    request.session["post"] = asked
    return redirect("/")


@declares_open(EVERYONE)
@require_GET
def health(request: HttpRequest) -> HttpResponse:
    """Say that the program answers, and nothing about it."""
    return JsonResponse({"ok": True})


def _back(request: HttpRequest) -> HttpResponse:
    asked = request.POST.get("back", "/")
    safe = url_has_allowed_host_and_scheme(asked, allowed_hosts=None) and asked.startswith("/")
    return redirect(asked if safe else "/")
