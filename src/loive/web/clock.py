"""The clock at the door: rules below never ask for the time, they are given it."""

from __future__ import annotations

from datetime import date, datetime, time

from django.conf import settings
from django.utils import timezone


def now() -> datetime:
    """Return the present moment; on a demonstration with a fixed day, that day at the present hour."""
    moment = _present()
    if not settings.TODAY:
        return moment
    day = date.fromisoformat(settings.TODAY)
    return timezone.make_aware(datetime.combine(day, time(moment.hour, moment.minute, moment.second)))


def today() -> date:
    """Return the present day in Vietnam."""
    return now().date()


def _present() -> datetime:
    return timezone.localtime()
