"""What every address of the API holds to: it declares its act, and answers in JSON even when it refuses."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import wraps

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from loive.base.errors import Refusal
from loive.security.policy import role_may

View = Callable[[HttpRequest], HttpResponse]


def asked(act: str) -> Callable[[View], View]:
    """Mark a view with its act: another method is answered 405, a post without the act 404, a Refusal 400."""

    def mark(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest) -> HttpResponse:
            if request.method != "GET":
                return refused(_("Địa chỉ này chỉ nhận GET."), 405)
            if not role_may(request.actor.role, act):  # type: ignore[attr-defined]
                return refused(_("Không có địa chỉ này."), 404)
            try:
                return view(request)
            except Refusal as refusal:
                return refused(refusal.message, 400)

        guarded.declared = (act,)  # type: ignore[attr-defined]
        return guarded

    return mark


def refused(sentence: str | Promise, status: int) -> JsonResponse:
    """Answer with a sentence a person can act on."""
    return JsonResponse({"error": str(sentence)}, status=status)


def day_asked(request: HttpRequest) -> date | None:
    """Return the day of `on=YYYY-MM-DD`, or None where none was given. Raises Refusal for what is no day."""
    text = request.GET.get("on", "")
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        sentence = _("Ngày phải ở dạng năm-tháng-ngày, ví dụ 2026-03-05.")
        raise Refusal(sentence, code="day", field="on") from error
