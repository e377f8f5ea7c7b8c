"""The form fields of Vietnamese offices: a day, a day not fully known, an amount, a place, a body.

They are plain Django fields; `{% field form.name %}` draws them. Rules do not live here: a field only
reads what was typed and says what to do when it cannot.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from loive.base.moment import VIETNAM

_DAY = re.compile(r"(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4})\Z")
_MONTH = re.compile(r"(\d{1,2})\s*[/.\-]\s*(\d{4})\Z")
_YEAR = re.compile(r"(\d{4})\Z")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})\Z")
_HOUR = re.compile(r"(?<!\d)(\d{1,2})\s*[:hg]\s*(\d{2})(?!\d)")
_ABOUT = ("khoang ", "khoảng ", "about ", "~")


class DayInput(forms.TextInput):
    """A day typed as dd/mm/yyyy."""

    part = "day"

    def __init__(self) -> None:
        super().__init__(
            {"class": "input input-date", "inputmode": "numeric", "autocomplete": "off", "maxlength": "12"}
        )

    def format_value(self, value: Any) -> str:
        """Return the day as people write it."""
        return f"{value:%d/%m/%Y}" if isinstance(value, date) else value or ""


class DayField(forms.Field):
    """A full day: `05/03/2026`, `5.3.2026`, `05-03-2026`. Cleans to a date."""

    widget = DayInput

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("help_text", _("Ngày/tháng/năm, ví dụ 05/03/2026"))
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> date | None:
        """Return the date, or None when nothing was typed."""
        if isinstance(value, date) or not value:
            return value or None
        found = read_day(str(value).strip())
        if found is None:
            raise ValidationError(
                _("Hãy ghi một ngày có thật theo thứ tự ngày/tháng/năm, ví dụ 05/03/2026."), code="day"
            )
        return found


class PartialDayField(forms.Field):
    """A day as far as it is known: `05/03/2010`, `03/2010`, `2010`, `khoảng 2010`. Cleans to that text."""

    widget = DayInput

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("help_text", _("Ghi phần biết được: 05/03/2010, 03/2010, 2010 hoặc “khoảng 2010”"))
        super().__init__(**kwargs)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """Allow words, since "about" may be typed."""
        return {"inputmode": "text", "maxlength": "20"}

    def to_python(self, value: Any) -> str:
        """Return the text in one form, or an empty one."""
        typed = str(value or "").strip()
        if not typed:
            return ""
        about = next((word for word in _ABOUT if typed.casefold().startswith(word)), "")
        bare = typed[len(about) :].strip()
        found = _partial(bare)
        if found is None:
            raise ValidationError(
                _("Hãy ghi năm, tháng/năm hoặc ngày/tháng/năm, ví dụ 2010 hoặc 03/2010."), code="day"
            )
        return f"khoảng {found}" if about else found


class MomentField(DayField):
    """A day and an hour: `05/03/2026 16:05`, `16h05 ngày 05/03/2026`. Cleans to an aware datetime."""

    widget = DayInput

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("help_text", _("Ngày/tháng/năm và giờ, ví dụ 05/03/2026 16:05"))
        super().__init__(**kwargs)
        self.widget.attrs["class"] = "input input-short"
        self.widget.attrs["maxlength"] = "30"

    def prepare_value(self, value: Any) -> Any:
        """Return a moment as people write it, in Vietnam's time."""
        return f"{timezone.localtime(value):%d/%m/%Y %H:%M}" if isinstance(value, datetime) else value

    def to_python(self, value: Any) -> datetime | None:
        """Return the moment, or None when nothing was typed."""
        if isinstance(value, datetime) or not value:
            return value or None
        typed = str(value).replace("ngày", " ").strip()
        hour = _HOUR.search(typed)
        found = read_day((typed[: hour.start()] + typed[hour.end() :]).strip(" ,")) if hour else None
        if hour is None or found is None or int(hour[1]) > 23 or int(hour[2]) > 59:
            raise ValidationError(_("Hãy ghi cả ngày và giờ, ví dụ 05/03/2026 16:05."), code="moment")
        return datetime.combine(found, time(int(hour[1]), int(hour[2])), VIETNAM)


class MoneyField(forms.IntegerField):
    """An amount in đồng, typed with or without points: `1.500.000`. Cleans to an int."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("min_value", 0)
        kwargs.setdefault("widget", forms.TextInput({"class": "input input-number", "inputmode": "numeric"}))
        super().__init__(**kwargs)
        self.unit = _("đồng")

    def to_python(self, value: Any) -> int | None:
        """Return the amount; points, commas and spaces between thousands are read away."""
        if isinstance(value, str):
            value = re.sub(
                r"[.,\s](?=\d{3}\b)", "", value.strip().removesuffix("đồng").removesuffix("đ").strip()
            )
        return super().to_python(value)


class ChoiceWithHint(str):
    """A label with a line under it, for radio buttons."""

    hint: str

    def __new__(cls, label: str, hint: str = "") -> ChoiceWithHint:
        made = super().__new__(cls, label)
        made.hint = hint
        return made


class BodyField(forms.ChoiceField):
    """One of the bodies offered: `form.fields["to"].offer(bodies)`. Cleans to the body itself.

    A body is anything with `ref`, `name` and, for the line under it, `place_name` or `line_name`.
    """

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.RadioSelect)
        super().__init__(**kwargs)
        self._offered: dict[str, Any] = {}

    def offer(self, bodies: Iterable[Any], hints: dict[str, str] | None = None) -> None:
        """Set which bodies may be chosen, in order; `hints` says something under each, by reference."""
        self._offered = {body.ref: body for body in bodies}
        said = hints or {}
        self.choices = [
            (ref, ChoiceWithHint(body.name, said.get(ref, ""))) for ref, body in self._offered.items()
        ]
        if len(self._offered) > 12:
            self.widget = forms.Select({"class": "input"}, choices=[("", _("Chọn cơ quan")), *self.choices])

    def clean(self, value: Any) -> Any:
        """Return the body chosen, or None where none is needed."""
        ref = super().clean(value)
        return self._offered.get(ref) if ref else None


def read_day(typed: str) -> date | None:
    """Return the date typed in day order (or as ISO), or None when it is none."""
    iso, parts = _ISO.match(typed), _DAY.match(typed)
    try:
        if iso:
            return date(int(iso[1]), int(iso[2]), int(iso[3]))
        return date(int(parts[3]), int(parts[2]), int(parts[1])) if parts else None
    except ValueError:
        return None


def _partial(typed: str) -> str | None:
    """Return a day, month or year in one form, or None. Years before 1900 are taken for slips."""
    if full := read_day(typed):
        return f"{full:%d/%m/%Y}"
    if (month := _MONTH.match(typed)) and 1 <= int(month[1]) <= 12 and int(month[2]) >= 1900:
        return f"{int(month[1]):02}/{month[2]}"
    if (year := _YEAR.match(typed)) and int(year[1]) >= 1900:
        return year[1]
    return None
