"""Ends a body, with all it held; what it did stays."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from loive.base.errors import Refusal
from loive.organisations.access import require_keeper
from loive.organisations.models import Mandate, Organisation, Post
from loive.security import audit
from loive.security.actor import Actor


@transaction.atomic
def dissolve(
    *, organisation: int, on: date, by: Actor, at: datetime, successor: int | None = None
) -> Organisation:
    """End the body; `on` is its last day. Its mandates and posts end with it; a successor gets none by this.

    Raises Refusal for anyone but an administrator, an unknown body, one that has ended, a day before it
    began, a mandate or post that begins later, or a successor that is itself or does not stand the day after.
    """
    require_keeper(by)
    row = Organisation.objects.select_for_update().filter(pk=organisation).first()
    if row is None:
        raise Refusal(_("Không có cơ quan này. Hãy chọn lại."), code="invalid", field="organisation")
    heir = Organisation.objects.filter(pk=successor).first() if successor is not None else None
    _check(row, on, successor, heir)
    row.valid_to, row.successor = on, heir
    row.save(update_fields=["valid_to", "successor"])
    running = Q(valid_to__isnull=True) | Q(valid_to__gt=on)
    Mandate.objects.filter(running, organisation=row).update(valid_to=on)
    Post.objects.filter(running, organisation=row).update(valid_to=on)
    audit.record(by=by, at=at, what="organisation.dissolved", about=row.ref, seen=[heir.ref] if heir else [])
    return row


def _check(row: Organisation, on: date, successor: int | None, heir: Organisation | None) -> None:
    later = Q(organisation=row, valid_from__gt=on)
    faults = [
        ("organisation", row.valid_to is not None, _("Cơ quan này đã kết thúc hoạt động.")),
        ("on", on < row.valid_from, _("Ngày kết thúc phải sau ngày bắt đầu.")),
        (
            "on",
            Mandate.objects.filter(later).exists() or Post.objects.filter(later).exists(),
            _("Cơ quan còn chức năng hoặc chức vụ bắt đầu sau ngày này. Hãy chọn ngày muộn hơn."),
        ),
        (
            "successor",
            successor is not None and (heir is None or heir.pk == row.pk),
            _("Hãy chọn cơ quan kế tục khác."),
        ),
        (
            "successor",
            heir is not None and heir.valid_to is not None and heir.valid_to <= on,
            _("Cơ quan kế tục đã kết thúc hoạt động."),
        ),
    ]
    for field, wrong, message in faults:
        if wrong:
            raise Refusal(message, code="invalid", field=field)
