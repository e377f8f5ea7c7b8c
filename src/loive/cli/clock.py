"""The clock at this door: commands ask it once and hand the time down."""

from __future__ import annotations

from datetime import date, datetime, time

from django.conf import settings
from django.utils import timezone


def now() -> datetime:
    """Return the present moment; on a demonstration with a fixed day, that day at the present hour."""
    present = timezone.localtime()
    if not settings.TODAY:
        return present
    day = date.fromisoformat(settings.TODAY)
    return timezone.make_aware(datetime.combine(day, time(present.hour, present.minute, present.second)))


def today() -> date:
    """Return the present day in Vietnam."""
    return now().date()
