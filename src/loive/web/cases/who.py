"""The forms that ask who someone is: the search, the identity of someone new, what is asked of everyone."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from loive.base.errors import Refusal
from loive.cases import words
from loive.people.actions.register import Identity
from loive.people.words import ID_KINDS, nationalities, sexes
from loive.people.words.numbers import normal_number
from loive.web.cases.receive import CIRCUMSTANCES, CIRCUMSTANCES_HELP
from loive.web.clock import today
from loive.web.parts.fields import PartialDayField
from loive.web.parts.places import PlaceField

# Stands for the reference of a person not known yet.
NEW = "new"
QUIET = {"class": "input", "autocomplete": "off"}


def _kinds() -> list[tuple[str, Any]]:
    return [("", _("Không có giấy tờ")), *ID_KINDS.items()]


class PaperForm(forms.Form):
    """A name, a birth and a paper's number, each as far as it is known."""

    full_name = forms.CharField(
        label=_("Họ và tên"), required=False, max_length=200, widget=forms.TextInput(QUIET)
    )
    birth = PartialDayField(label=_("Sinh ngày"), required=False)
    id_kind = forms.ChoiceField(label=_("Giấy tờ"), choices=_kinds, required=False)
    id_number = forms.CharField(
        label=_("Số giấy tờ"), required=False, max_length=40, widget=forms.TextInput(QUIET)
    )

    def clean_id_number(self) -> str:
        """Bring the number into the form in which it is kept; an impossible one stays beside its field."""
        kind, number = self.cleaned_data.get("id_kind", ""), self.cleaned_data["id_number"]
        if not number:
            return ""
        try:
            return normal_number(kind, number, today())
        except Refusal as refusal:
            raise forms.ValidationError(str(refusal), code=refusal.code) from refusal


class FindForm(PaperForm):
    """The search before anything is written down."""


class IdentityForm(PaperForm):
    """Who someone is; whatever is not told stays empty."""

    IDENTITY = (
        "full_name",
        "sex",
        "birth",
        "seems_adult",
        "nationality",
        "aliases",
        "id_kind",
        "id_number",
        "phone",
        "address",
    )
    sex = forms.ChoiceField(label=_("Giới tính"), choices=sexes, widget=forms.RadioSelect, initial="unknown")
    seems_adult = forms.BooleanField(
        label=_("Chắc chắn đã đủ 18 tuổi"),
        required=False,
        help_text=_("Chưa rõ tuổi mà có thể là trẻ em thì để trống: người đó được coi là trẻ em."),
    )
    nationality = forms.ChoiceField(label=_("Quốc tịch"), choices=nationalities)
    aliases = forms.CharField(
        label=_("Tên gọi khác"),
        required=False,
        widget=forms.TextInput(QUIET),
        help_text=_("Nhiều tên thì cách nhau bằng dấu phẩy."),
    )
    phone = forms.CharField(
        label=_("Số điện thoại an toàn để gọi"),
        required=False,
        widget=forms.TextInput({**QUIET, "inputmode": "tel"}),
        help_text=_("Hỏi trước ai có thể nghe máy."),
    )
    address = forms.CharField(label=_("Nơi ở"), required=False, widget=forms.TextInput(QUIET))
    home_place = PlaceField(label=_("Quê ở xã, phường nào?"), required=False)

    def identity(self) -> Identity:
        """Return what was told, for the room."""
        told = self.cleaned_data
        home = told["home_place"]
        return Identity(home_place=home.key if home else "", **{name: told[name] for name in self.IDENTITY})


class KnownForm(forms.Form):
    """What is asked of everyone: where, how they came, in what state."""

    person = forms.CharField(widget=forms.HiddenInput)
    place = PlaceField(label=_("Tiếp nhận ở đâu?"))
    way_in = forms.ChoiceField(label=_("Người đó đến bằng cách nào?"), choices=words.ways_in)
    circumstances = forms.CharField(
        label=CIRCUMSTANCES, required=False, widget=forms.Textarea, help_text=CIRCUMSTANCES_HELP
    )


class NewForm(KnownForm, IdentityForm):
    """The same, with the identity of someone not known yet."""
