"""Gives a body a function over an area, with the law it rests on."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from loive.base.errors import Refusal
from loive.law.words import MARKS
from loive.organisations import words
from loive.organisations.access import require_keeper
from loive.organisations.models import Mandate, Organisation
from loive.places.queries import get as get_place
from loive.security import audit
from loive.security.actor import Actor


@transaction.atomic
def grant_mandate(
    *,
    organisation: int,
    function: str,
    area: str,
    valid_from: date,
    basis: str,
    by: Actor,
    at: datetime,
    valid_to: date | None = None,
    confidence: str = "A",
) -> Mandate:
    """Let the body hold the function over the area (a key) from a day on.

    Raises Refusal for anyone but an administrator, unknown words, an empty basis, days outside the
    body's own, or a mandate it holds already on one of those days.
    """
    require_keeper(by)
    body = Organisation.objects.filter(pk=organisation).first()
    if body is None:
        raise Refusal(_("Không có cơ quan này. Hãy chọn lại."), code="invalid", field="organisation")
    _check(body, function, area, valid_from, valid_to, basis, confidence)
    row = Mandate.objects.create(
        organisation=body,
        function=function,
        area_id=area,
        valid_from=valid_from,
        valid_to=valid_to,
        basis=basis.strip(),
        confidence=confidence,
    )
    audit.record(by=by, at=at, what="mandate.granted", about=body.ref, seen=[function, area])
    return row


def _check(
    body: Organisation,
    function: str,
    area: str,
    start: date,
    end: date | None,
    basis: str,
    confidence: str,
) -> None:
    outside = start < body.valid_from or (body.valid_to is not None and (end or date.max) > body.valid_to)
    faults = [
        ("function", function not in words.FUNCTIONS, _("Hãy chọn chức năng trong danh sách.")),
        ("area", get_place(area) is None, _("Không có đơn vị hành chính với mã này. Hãy tìm theo tên.")),
        ("basis", not 3 <= len(basis.strip()) <= 200, _("Hãy ghi văn bản và điều khoản làm căn cứ.")),
        ("confidence", confidence not in MARKS, _("Hãy chọn mức độ xác minh.")),
        ("valid_to", end is not None and end < start, _("Ngày kết thúc phải sau ngày bắt đầu.")),
        ("valid_from", outside, _("Thời gian giao chức năng phải nằm trong thời gian cơ quan hoạt động.")),
    ]
    for field, wrong, message in faults:
        if wrong:
            raise Refusal(message, code="invalid", field=field)
    held = Mandate.objects.filter(organisation=body, function=function, area=area)
    if any(
        (m.valid_to is None or m.valid_to >= start) and (end is None or m.valid_from <= end) for m in held
    ):
        raise Refusal(_("Cơ quan đã có chức năng này tại địa bàn."), code="duplicate", field="function")
