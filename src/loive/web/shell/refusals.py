"""What a room refuses becomes a page: absent and forbidden alike 404, a rule's refusal 409."""

from __future__ import annotations

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from loive.base.errors import NotFound, Refusal


class RefusalMiddleware:
    """Turns refusals into answers, for pages that do not show them beside a form themselves."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Answer a refusal; leave every other error to the error page."""
        if isinstance(exception, NotFound):
            raise Http404 from exception
        if isinstance(exception, Refusal):
            return render(request, "shell/refused.html", {"refusal": exception}, status=409)
        return None
