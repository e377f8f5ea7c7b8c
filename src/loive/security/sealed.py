"""What a model declares about each field: open, sensitive or sealed. Nothing else in the code knows keys.

    ref = open_(models.CharField(...))
    sex = sensitive(models.CharField(...), fact="sex")
    full_name = sealed(models.CharField(max_length=200))

A model with sealed fields has a `ref` and says under whose key they lie: `def key_owner(self) -> str`.
Sealed values are written with `seal(row, full_name="…")` and read with `loive.security.opening`.
"""

from __future__ import annotations

from typing import Any, ClassVar, Protocol, TypeVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from loive.base.errors import Refusal
from loive.security.vault import envelope, ring

OPEN, SENSITIVE, SEALED = "open", "sensitive", "sealed"
F = TypeVar("F", bound=models.Field)


class Sealable(Protocol):
    """A row that can hold sealed values."""

    ref: Any
    _meta: ClassVar[Any]

    def key_owner(self) -> str:
        """Return under whose key the row's values lie, such as `person:7K2MQX40ZT9C`."""


class SealedField(models.BinaryField):
    """A text kept only as a sealed envelope. `inner` says what the text may be."""

    def __init__(self, *args: Any, inner: models.Field | None = None, **kwargs: Any) -> None:
        self.inner = inner
        super().__init__(*args, **kwargs)

    def get_prep_value(self, value: Any) -> Any:
        """Refuse anything that is not an envelope, so that no plain text can reach the table."""
        if isinstance(value, str) or (value and bytes(value[:1]) != bytes([envelope.VERSION])):
            raise ValueError(f"{self.name} is sealed: set it with seal(row, {self.name}=…)")
        return super().get_prep_value(value)


def open_(field: F, fact: str | None = None) -> F:
    """Declare a field that anyone who may see the row may see. `fact` names the column it leaves as."""
    return _declare(field, OPEN, fact)


def sensitive(field: F, fact: str | None = None) -> F:
    """Declare a field that says something of a person without naming one: masked below its tier."""
    return _declare(field, SENSITIVE, fact)


def sealed(field: models.Field) -> SealedField:
    """Declare a field kept under its owner's key. It never leaves as a fact."""
    return _declare(SealedField(null=True, blank=True, default=None, inner=field), SEALED, None)


def seal(row: Sealable, **values: str | None) -> None:
    """Seal texts into the row's fields (not saved yet). None clears a field; an empty text is kept as one."""
    owner = row.key_owner()
    key = ring.key_for_sealing(owner)
    for name, text in values.items():
        field = row._meta.get_field(name)
        if not isinstance(field, SealedField):
            raise TypeError(f"{name} is not sealed")
        _check(field, name, text)
        plain = None if text is None else envelope.close(key, text.encode(), _where(row, name, owner))
        setattr(row, name, plain)


def pseudonym(label: str, text: str) -> str:
    """Return a keyed hash that stands for an exact identifier: equal for equal texts, useless without key.

    For distinct counting and for the search of an exact number, never for a name: each label has its own key.
    """
    return ring.keyed_hash(label, text)


def unseal(row: Sealable, name: str, key: bytes) -> str | None:
    """Open one field with the owner's key. Only `loive.security.opening` may: it records the look."""
    held = getattr(row, name)
    if held is None:
        return None
    return envelope.open_(key, bytes(held), _where(row, name, row.key_owner())).decode()


def _where(row: Sealable, name: str, owner: str) -> bytes:
    return envelope.bind("loive", row._meta.db_table, name, owner, str(row.ref))


def _check(field: SealedField, name: str, text: str | None) -> None:
    limit = getattr(field.inner, "max_length", None)
    if text is not None and limit and len(text) > limit:
        told = _("Nội dung dài %(count)d ký tự, quá mức %(limit)d ký tự. Hãy rút ngắn rồi gửi lại.")
        raise Refusal(told % {"count": len(text), "limit": limit}, code="too_long", field=name)


def _declare(field: Any, kind: str, fact: str | None) -> Any:
    field.loive_class = kind
    field.loive_fact = fact
    return field
