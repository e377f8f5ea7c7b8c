"""The clock, as pages read it."""

from loive.desk.clock import now, today

__all__ = ["now", "today"]
