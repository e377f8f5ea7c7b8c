"""Founds a body: from its first day it can hold mandates, posts and records."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from loive.base.errors import Refusal
from loive.base.fold import fold, nfc
from loive.organisations import words
from loive.organisations.access import require_keeper
from loive.organisations.models import Organisation
from loive.organisations.queries.names import named
from loive.places.queries import get as get_place
from loive.places.queries import province_names
from loive.security import audit
from loive.security.actor import Actor
from loive.security.sealed import seal


@transaction.atomic
def found(
    *,
    name: str,
    kind: str,
    line: str,
    place: str,
    valid_from: date,
    by: Actor,
    at: datetime,
    name_en: str = "",
    symbol: str = "",
    valid_to: date | None = None,
    public_address: str = "",
    address: str | None = None,
) -> Organisation:
    """Make a body seated in `place` (a key). `address` is sealed; a shelter takes no other.

    Raises Refusal for anyone but an administrator, an empty name, unknown words, an unknown place, days in
    the wrong order, a shelter with an open address, or a body of the same name there on the same days.
    """
    require_keeper(by)
    _check(name, kind, line, place, valid_from, valid_to, public_address)
    row = Organisation(
        name=nfc(name.strip()),
        name_en=name_en.strip(),
        symbol=symbol.strip(),
        kind=kind,
        line=line,
        place_id=place,
        valid_from=valid_from,
        valid_to=valid_to,
        public_address=public_address.strip(),
    )
    row.folded, row.sought = named(row.name, province_names()).plain, _sought(row)
    if address:
        seal(row, address=address.strip())
    row.save(force_insert=True)
    audit.record(by=by, at=at, what="organisation.founded", about=row.ref)
    return row


def _sought(row: Organisation) -> str:
    """Return all that a body may be looked for by, folded."""
    return " ".join(fold(text) for text in (row.name, row.name_en, row.symbol) if text)


def _check(
    name: str, kind: str, line: str, place: str, start: date, end: date | None, public_address: str
) -> None:
    faults = [
        ("name", not 3 <= len(name.strip()) <= 200, _("Hãy nhập tên cơ quan, từ 3 đến 200 ký tự.")),
        ("kind", kind not in words.KINDS, _("Hãy chọn loại cơ quan trong danh sách.")),
        ("line", line not in words.LINES, _("Hãy chọn lĩnh vực trong danh sách.")),
        ("place", get_place(place) is None, _("Không có đơn vị hành chính với mã này. Hãy tìm theo tên.")),
        ("valid_to", end is not None and end < start, _("Ngày kết thúc phải sau ngày bắt đầu.")),
        (
            "public_address",
            line == "shelter" and bool(public_address.strip()),
            _("Địa chỉ cơ sở hỗ trợ nạn nhân chỉ được lưu niêm phong. Hãy nhập vào ô địa chỉ niêm phong."),
        ),
    ]
    for field, wrong, message in faults:
        if wrong:
            raise Refusal(message, code="invalid", field=field)
    same = Organisation.objects.filter(name=nfc(name.strip()), place=place)
    if any(row.valid_to is None or row.valid_to >= start for row in same):
        raise Refusal(_("Cơ quan này đã có trong danh mục."), code="duplicate", field="name")
