"""Numbers of identity papers: brought into one form, and the impossible ones refused."""

from __future__ import annotations

import re
from datetime import date

from django.utils.translation import gettext as _

from loive.base.errors import Refusal

_SPACING = re.compile(r"[\s.\-]+")
# Codes given to births by province or city: Circular 59/2021/TT-BCA, annex I; none lies above 096.
_LAST_PROVINCE = 96


def normal_number(kind: str, number: str, on: date) -> str:
    """Return the number without spaces, in capitals. Raises Refusal for one that no paper can carry.

    A number that disagrees with the told birth or sex is kept: papers made false are part of the crime.
    """
    plain = _SPACING.sub("", number).upper()
    checks = {"cccd": _check_cccd, "cmnd": _check_cmnd, "passport": _check_passport}
    if kind in checks:
        checks[kind](plain, on)
    return plain


def _check_cccd(plain: str, on: date) -> None:
    if not re.fullmatch(r"[0-9]{12}", plain):
        raise _refused(_("Số căn cước có đúng 12 chữ số. Hãy kiểm tra lại."))
    if not 1 <= int(plain[:3]) <= _LAST_PROVINCE:
        raise _refused(
            _("Ba số đầu của số căn cước không phải mã của một tỉnh, thành phố. Hãy kiểm tra lại.")
        )
    # The fourth digit holds sex and century together: 0 and 1 for 19xx, 2 and 3 for 20xx, and so on.
    if 1900 + int(plain[3]) // 2 * 100 + int(plain[4:6]) > on.year:
        raise _refused(_("Số căn cước này thuộc về một năm sinh chưa tới. Hãy kiểm tra lại."))


def _check_cmnd(plain: str, on: date) -> None:
    if not re.fullmatch(r"[0-9]{9}", plain):
        raise _refused(_("Số chứng minh nhân dân cũ có đúng 9 chữ số. Hãy kiểm tra lại."))


def _check_passport(plain: str, on: date) -> None:
    if not re.fullmatch(r"[A-Z0-9]{6,12}", plain):
        raise _refused(_("Số hộ chiếu gồm 6 đến 12 chữ cái và chữ số. Hãy kiểm tra lại."))


def _refused(sentence: str) -> Refusal:
    return Refusal(sentence, code="impossible_number", field="id_number")
