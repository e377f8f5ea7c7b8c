"""Takes the next number for a document from its body's register. A number once taken is never given again."""

from __future__ import annotations

import re
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from loive.base.errors import Refusal
from loive.base.fold import fold, nfc
from loive.base.moment import day_of
from loive.organisations.models import DocumentRegister, Organisation
from loive.security import audit
from loive.security.actor import Actor

_KIND = re.compile(r"[^\W\d_]{0,8}\Z")
_SYMBOL = re.compile(r"[^\W_][\w.-]{0,29}\Z")


@transaction.atomic
def take_number(*, organisation: int, kind: str, symbol: str, year: int, by: Actor, at: datetime) -> str:
    """Return the next number and symbol, such as `31/KH-BCĐ`, or `116/UBND-NC` for a letter (`kind` empty).

    Numbers begin at 01 each year for each kind of document of a body (Decree 30/2020, art. 15). The
    register's row is locked until the act ends, so two documents never share one; when the act fails,
    the number was not taken. Raises Refusal for a body, kind, symbol or year that cannot be.
    """
    kind, symbol = nfc(kind.strip()), nfc(symbol.strip())
    _check(organisation, kind, symbol, year, by, at)
    DocumentRegister.objects.get_or_create(organisation_id=organisation, kind=kind, year=year)
    register = DocumentRegister.objects.select_for_update().get(
        organisation=organisation, kind=kind, year=year
    )
    register.last_number += 1
    register.save(update_fields=["last_number"])
    number = f"{register.last_number:02}"
    about = f"{organisation}:{fold(kind) or '-'}:{year}:{number}"
    audit.record(by=by, at=at, what="number.taken", about=about)
    return f"{number}/{kind}-{symbol}" if kind else f"{number}/{symbol}"


def _check(organisation: int, kind: str, symbol: str, year: int, by: Actor, at: datetime) -> None:
    now = day_of(at).year
    faults = [
        (
            "organisation",
            by.organisation != organisation and not by.is_clock,
            _("Chỉ được lấy số văn bản của cơ quan mình."),
        ),
        (
            "organisation",
            not Organisation.objects.filter(pk=organisation).exists(),
            _("Không có cơ quan này. Hãy chọn lại."),
        ),
        ("kind", not _KIND.match(kind), _("Ký hiệu loại văn bản chỉ gồm chữ cái, như BC, KH.")),
        ("symbol", not _SYMBOL.match(symbol), _("Hãy nhập ký hiệu cơ quan, như UBND hoặc CAT-PC02.")),
        # A plan dated in December may be numbered in the first days of January, nothing later.
        ("year", not now - 1 <= year <= now, _("Số văn bản chỉ được lấy cho năm nay hoặc năm trước.")),
    ]
    for field, wrong, message in faults:
        if wrong:
            raise Refusal(message, code="invalid", field=field)
