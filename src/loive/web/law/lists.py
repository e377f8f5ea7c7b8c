"""What the law says on a day: each clock and amount the program goes by, its article, how sure it is."""

from __future__ import annotations

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from loive.law import queries, words
from loive.law.queries import Value
from loive.security.policy import role_may
from loive.web.clock import today
from loive.web.parts.fields import DayField
from loive.web.shell.declared import declares

# The beginning of a key → what it is about
GROUPS: dict[str, Promise] = {
    "tip": _("Tin báo, tố giác"),
    "case": _("Xác minh, xác định nạn nhân"),
    "referral": _("Chuyển tuyến"),
    "support": _("Hỗ trợ nạn nhân"),
    "report": _("Báo cáo"),
    "amount": _("Mức chi"),
}
OTHER = _("Khác")


class DayForm(forms.Form):
    """The day asked about."""

    ngay = DayField(label=_("Vào ngày"), required=False)


@declares("law.read")
@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """Show the values in force on the day."""
    form = DayForm(request.GET if "ngay" in request.GET else None)
    day = (form.cleaned_data["ngay"] if form.is_valid() else None) or today()
    groups: dict[str, list[tuple[Value, str, str]]] = {str(name): [] for name in (*GROUPS.values(), OTHER)}
    for value in queries.all_values(day):
        name = str(GROUPS.get(value.key.partition(".")[0], OTHER))
        groups[name].append((value, name_of(value), str(words.UNITS[value.unit])))
    may_amend = role_may(request.actor.role, "law.amend")  # type: ignore[attr-defined]
    shown = {
        "form": form,
        "day": day,
        "groups": [(name, values) for name, values in groups.items() if values],
        "may_amend": may_amend,
    }
    return render(request, "law/list.html", shown)


def name_of(value: Value) -> str:
    """Return what the value is called in the reader's language."""
    return value.name_en if get_language() == "en" else value.name
