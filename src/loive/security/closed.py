"""A key into a guarded room that cannot be walked: only the id is to be had; rows come through `access`."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models.fields.related_descriptors import ForwardManyToOneDescriptor


class WalkedThrough(Exception):
    """Code tried to reach a guarded row through a key instead of through its room's access."""


class ClosedDescriptor(ForwardManyToOneDescriptor):
    """Lets a row be set, never followed."""

    def __get__(self, instance: Any, cls: Any = None) -> Any:
        """Return the descriptor on the class; refuse on a row."""
        if instance is None:
            return self
        raise WalkedThrough(f"{self.field.name} is closed: ask its room's access with {self.field.attname}")


class ClosedKey(models.ForeignKey):
    """A foreign key without a way through it, and without a way back."""

    forward_related_accessor_class = ClosedDescriptor

    def __init__(self, to: Any, on_delete: Any = models.PROTECT, **kwargs: Any) -> None:
        kwargs["related_name"] = "+"
        super().__init__(to, on_delete, **kwargs)
