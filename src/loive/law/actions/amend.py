"""Amends a dated value: when a decree changes it, or when an unverified one has been confirmed."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from django.db import transaction
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from loive.base.errors import Refusal
from loive.law import words
from loive.law.models import LawValue
from loive.law.published import published
from loive.security import audit, policy
from loive.security.actor import Actor

LARGEST = Decimal("999999999999")


@transaction.atomic
def amend(
    *,
    key: str,
    amount: Decimal | int,
    unit: str,
    article: str,
    valid_from: date,
    confidence: str,
    by: Actor,
    at: datetime,
    valid_to: date | None = None,
) -> LawValue:
    """Set what a value is from a day on (to a day, where given); what was set before stays on record.

    Raises Refusal for anyone but an administrator, an unknown key, a value that is no length or sum, an
    empty article or days in the wrong order.
    """
    if not policy.may(by, "law.amend"):
        raise Refusal(_("Chỉ người quản trị danh mục được sửa giá trị này."), code="forbidden")
    for field, wrong, message in _faults(
        key, _number(amount), unit, article, valid_from, valid_to, confidence
    ):
        if wrong:
            raise Refusal(message, code="invalid", field=field)
    row = LawValue.objects.create(
        key=key,
        amount=amount,
        unit=unit,
        article=article.strip(),
        valid_from=valid_from,
        valid_to=valid_to,
        confidence=confidence,
        amended_at=at,
        amended_by=by.account,
    )
    audit.record(by=by, at=at, what="law.amended", about=row.ref, seen=[key])
    return row


def _number(amount: Decimal | int) -> Decimal:
    """Return the amount; what is no number is answered as one out of bounds."""
    try:
        number = Decimal(amount)
    except (ArithmeticError, TypeError, ValueError):
        return Decimal(-1)
    return number if number.is_finite() else Decimal(-1)


def _faults(
    key: str, amount: Decimal, unit: str, article: str, start: date, end: date | None, confidence: str
) -> list[tuple[str, bool, Promise]]:
    """Return what may be wrong, in the order a person should hear of it."""
    entry = published().get(key)
    money = entry is not None and entry.counts == "money"
    units = {"dong"} if money else set(words.UNITS) - {"dong"}
    return [
        ("key", entry is None, _("Không có giá trị nào với tên này.")),
        ("amount", not 0 <= amount <= LARGEST, _("Hãy nhập một số không âm.")),
        ("amount", amount != int(amount), _("Hãy nhập số nguyên.")),
        ("unit", unit not in units, _("Hãy chọn đơn vị hợp với giá trị này.")),
        ("article", not 3 <= len(article.strip()) <= 300, _("Hãy ghi văn bản và điều khoản làm căn cứ.")),
        ("valid_to", end is not None and end < start, _("Ngày hết hiệu lực phải sau ngày có hiệu lực.")),
        ("confidence", confidence not in words.MARKS, _("Hãy chọn mức độ xác minh.")),
    ]
