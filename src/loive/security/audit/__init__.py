"""The unbroken record: every act and every look, chained, written in the transaction of the act itself."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from loive.security.audit.chain import NotRecorded, record
    from loive.security.audit.verifier import Broken, verify

__all__ = ["Broken", "NotRecorded", "record", "verify"]

_WHERE = {"record": "chain", "NotRecorded": "chain", "verify": "verifier", "Broken": "verifier"}


def __getattr__(name: str) -> Any:
    """Load what is asked for at first use: Django imports this package before any table may load."""
    if name not in _WHERE:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_WHERE[name]}"), name)
