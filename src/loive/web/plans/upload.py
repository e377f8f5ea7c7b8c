"""Reads a plan in from its document. The file is read and let go: what is kept is its text."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from loive.base.errors import Refusal
from loive.documents.plan_import import read_plan
from loive.plans.actions.propose import propose
from loive.web.clock import now
from loive.web.shell import once
from loive.web.shell.declared import declares
from loive.web.shell.who import Visitor


class UploadForm(forms.Form):
    """One file, no larger than the limit."""

    file = forms.FileField(
        label=_("Văn bản kế hoạch"),
        help_text=_(
            "Tệp .docx, .pdf có chữ, hoặc .txt; cỡ tối đa 20 MB. Bản scan cần được nhận dạng chữ trước."
        ),
        error_messages={
            "required": _("Hãy chọn tệp văn bản kế hoạch."),
            "empty": _("Tệp rỗng. Hãy chọn lại tệp có nội dung."),
        },
        widget=forms.FileInput({"accept": ".docx,.pdf,.txt,.md"}),
        allow_empty_file=False,
    )

    def clean_file(self) -> UploadedFile:
        """Refuse a file over the limit before a byte of it is read."""
        held: UploadedFile = self.cleaned_data["file"]
        if (held.size or 0) > settings.UPLOAD_LIMIT:
            limit = settings.UPLOAD_LIMIT // (1024 * 1024)
            sentence = _("Tệp lớn quá {limit} MB nên không được đọc. Hãy bỏ ảnh kèm theo, hoặc tách phụ lục.")
            raise forms.ValidationError(format_lazy(sentence, limit=limit), code="too_large")
        return held


@declares("plan.propose")
@require_http_methods(["GET", "POST"])
def page(request: Visitor) -> HttpResponse:
    """Show the form; read the file, and lead to the page where it is confirmed."""
    form = UploadForm(request.POST or None, request.FILES or None)
    if request.method == "POST":
        if led := once.spent(request):
            return redirect(led)
        form = UploadForm(request.POST, request.FILES)
        if form.is_valid() and (to := _read(request, form)):
            once.spend(request, to)
            return redirect(to)
    return render(request, "plans/upload.html", {"form": form}, status=422 if form.is_bound else 200)


def _read(request: Visitor, form: UploadForm) -> str | None:
    """Return where the read document is confirmed; None when it was refused, with why beside the file."""
    held: Any = form.cleaned_data["file"]
    try:
        found = read_plan(held.name, held.read())
        kept = propose(name=held.name, read=found.as_json(), text=found.text, by=request.actor, at=now())
    except Refusal as refusal:
        form.add_error("file", str(refusal))
        if plan := getattr(refusal, "plan", None):
            form.standing = plan  # type: ignore[attr-defined]
        return None
    return reverse("plans:read", args=[kept.ref])
