"""The clocks of a report: when it has to be sent, and when it was."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING

from loive.base.moment import VIETNAM

if TYPE_CHECKING:
    from loive.reports.models import Obligation


def deadline(owed: Obligation) -> datetime:
    """Return the last moment on time: the end of the last day, in Vietnam."""
    return datetime.combine(owed.closes_on, time(23, 59, 59), VIETNAM)
