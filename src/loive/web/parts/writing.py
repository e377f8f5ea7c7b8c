"""How numbers, amounts, dates and references are written: as Vietnamese offices write them, or in English."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import Any

from django.utils import timezone
from django.utils.translation import get_language, gettext_noop
from django.utils.translation import gettext as _

from loive.base.ref import shown

Number = int | float | Decimal | Fraction
_WEEKDAYS = (
    gettext_noop("Thứ Hai"),
    gettext_noop("Thứ Ba"),
    gettext_noop("Thứ Tư"),
    gettext_noop("Thứ Năm"),
    gettext_noop("Thứ Sáu"),
    gettext_noop("Thứ Bảy"),
    gettext_noop("Chủ Nhật"),
)


def number(value: Number | str | None, places: int | None = None) -> str:
    """Return `1.234,5` (in English `1,234.5`), at most two decimals or exactly `places`; nothing for None."""
    if value is None or value == "":
        return ""
    try:
        exact = (
            Decimal(value.numerator) / value.denominator
            if isinstance(value, Fraction)
            else Decimal(str(value))
        )
    except InvalidOperation:
        return str(value)
    text = f"{exact:,.{2 if places is None else places}f}"
    if places is None and "." in text:
        text = text.rstrip("0").rstrip(".")
    if get_language() != "en":
        text = text.translate(str.maketrans(",.", ".,"))
    return text.replace("-", "−")


def percent(value: Number | None, places: int | None = None) -> str:
    """Return a value given in hundredths as `92,5%`. None gives an empty text."""
    return f"{number(value, places)}%" if value is not None else ""


def money(value: Number | None) -> str:
    """Return an amount in đồng: `1.500.000 đồng`. None gives an empty text."""
    return _("%(amount)s đồng") % {"amount": number(value, 0)} if value is not None else ""


def day(value: date | datetime | None) -> str:
    """Return `05/03/2026`, in Vietnam's time. None gives an empty text."""
    if value is None or value == "":
        return ""
    local = timezone.localtime(value) if isinstance(value, datetime) and timezone.is_aware(value) else value
    return f"{local:%d/%m/%Y}"


def day_and_hour(value: datetime | None) -> str:
    """Return `16:05 ngày 05/03/2026`, in Vietnam's time. None gives an empty text."""
    if value is None or value == "":
        return ""
    local = timezone.localtime(value)
    return _("%(hour)s ngày %(day)s") % {"hour": f"{local:%H:%M}", "day": f"{local:%d/%m/%Y}"}


def hour(value: datetime | None) -> str:
    """Return `16:05`, in Vietnam's time. None gives an empty text."""
    return f"{timezone.localtime(value):%H:%M}" if value else ""


def weekday_and_day(value: date | datetime) -> str:
    """Return `Thứ Hai, 02/03/2026`."""
    local = timezone.localtime(value) if isinstance(value, datetime) else value
    return f"{_(_WEEKDAYS[local.weekday()])}, {local:%d/%m/%Y}"


def reference(ref: str | None) -> str:
    """Return a record's reference in groups: `7K2M-QX40-ZT9C`."""
    return shown(ref or "")


def taken(table: Mapping[str, Any], key: str) -> Any:
    """Return what a table of words says for a key; the key itself where it says nothing."""
    return table.get(key, key)
