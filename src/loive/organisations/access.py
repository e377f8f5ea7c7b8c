"""Guards what is not open in this room: who keeps the registers, and where a shelter lies."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from loive.base.errors import NotFound, Refusal
from loive.base.moment import day_of
from loive.organisations.models import Organisation
from loive.places.queries import is_within
from loive.security import policy
from loive.security.actor import Actor
from loive.security.opening import open_fields
from loive.security.policy import Subject


def require_keeper(by: Actor) -> None:
    """Refuse anyone but an administrator; the program itself may load reference data."""
    if not (by.is_clock or policy.may(by, "organisation.keep")):
        raise Refusal(_("Chỉ người quản trị danh mục được sửa danh mục cơ quan."), code="forbidden")


def address_of(ref: str, *, actor: Actor, purpose: str, at: datetime) -> str | None:
    """Return a body's sealed address, recording the look. Raises NotFound: absent, or not theirs to know.

    For a shelter's own people, and for those who bring someone there and answer for the area it lies in
    (Law 53/2024, art. 34–35; Decree 162/2025, art. 13).
    """
    row = Organisation.objects.filter(ref=ref).first()
    if row is None:
        raise NotFound
    inside = is_within(row.place_id, actor.area or "VN", day_of(at))
    subject = Subject(holders=frozenset({row.pk}), in_area=inside)
    if not policy.may(actor, "organisation.read_address", subject):
        raise NotFound
    return open_fields(row, "address", by=actor, at=at, purpose=purpose)["address"]
