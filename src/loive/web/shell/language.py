"""Vietnamese first: the language is the one chosen, whatever the browser is set to."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation


def chosen(request: HttpRequest) -> str:
    """Return the language chosen by the switch, else Vietnamese."""
    asked = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
    return asked if asked in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE


def keep(response: HttpResponse, code: str) -> None:
    """Keep the choice in the browser for a year. It names a language, nothing of the person."""
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        code,
        max_age=365 * 86400,
        secure=settings.HTTPS,
        httponly=True,
        samesite="Lax",
    )


class LanguageMiddleware:
    """Speaks the chosen language for one request."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer in the chosen language and say which it is."""
        with translation.override(chosen(request)):
            request.LANGUAGE_CODE = translation.get_language()
            response = self.get_response(request)
            response.setdefault("Content-Language", request.LANGUAGE_CODE or settings.LANGUAGE_CODE)
        return response
