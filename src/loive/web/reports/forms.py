"""Forms that several acts on a report share."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from loive.reports import words


class SignForm(forms.Form):
    """In what capacity the actor signs."""

    signer_title = forms.CharField(label=_("Chức vụ người ký"), max_length=120, required=False)
    capacity = forms.ChoiceField(label=_("Quyền hạn ký"), choices=words.capacities, required=False)
    capacity_of = forms.CharField(
        label=_("Ký thay, thay mặt ai"),
        max_length=120,
        required=False,
        help_text=_("Để trống khi người đứng đầu tự ký. Ví dụ: Giám đốc, Ban Chỉ đạo."),
    )


class ReturnForm(forms.Form):
    """Why it is returned: told to the sender."""

    reason = forms.CharField(
        label=_("Cần sửa gì"),
        required=False,
        max_length=2000,
        widget=forms.Textarea,
        help_text=_("Bên gửi đọc được lý do này."),
    )


def signing(form: SignForm) -> dict[str, Any]:
    """Return what was typed, as the acts of signing take it."""
    return {name: form.cleaned_data[name] for name in ("signer_title", "capacity", "capacity_of")}
