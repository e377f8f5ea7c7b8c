"""What people type: in one form, bounded, refused with a clear sentence when it cannot be kept."""

from __future__ import annotations

import unicodedata
from collections.abc import Container
from datetime import date, datetime

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from loive.base.errors import Refusal

# As much as anyone can have told in one sitting; a longer text belongs in an attached file.
LONGEST = 200_000
_KEPT = "\n\t"


def said(text: str | None, *, field: str, limit: int = LONGEST, empty: str | Promise = "") -> str:
    """Return the text as it is stored: NFC, line ends as `\\n`, no edges of space, no control characters.

    `empty` is the sentence of the refusal when nothing was said; without one an empty text is allowed.
    Raises Refusal for an empty text, for more than `limit` characters, and for broken characters.
    """
    plain = unicodedata.normalize("NFC", (text or "").replace("\r\n", "\n").replace("\r", "\n"))
    if any("\ud800" <= c <= "\udfff" for c in plain):
        raise Refusal(
            _("Văn bản có ký tự hỏng. Hãy gõ lại đoạn vừa dán vào."), code="broken_text", field=field
        )
    kept = "".join(c for c in plain if c in _KEPT or unicodedata.category(c) not in ("Cc", "Cn")).strip()
    if len(kept) > limit:
        sentence = _("Văn bản dài %(length)s ký tự, tối đa là %(limit)s. Hãy rút gọn hoặc tách ra.")
        raise Refusal(sentence % {"length": len(kept), "limit": limit}, code="too_long", field=field)
    if not kept and empty:
        raise Refusal(empty, code="empty", field=field)
    return kept


def one_of(code: str, codes: Container[str], *, field: str) -> str:
    """Return the code when it is in the list. Raises Refusal otherwise."""
    if code not in codes:
        raise Refusal(_("Hãy chọn một mục có trong danh sách."), code="unknown_choice", field=field)
    return code


def not_after(when: date | datetime | None, limit: date | datetime, *, field: str) -> None:
    """Refuse a time that has not come yet. Both are dates, or both aware moments."""
    if when is not None and when > limit:
        raise Refusal(_("Thời điểm này chưa tới. Hãy kiểm tra lại ngày giờ."), code="in_future", field=field)


def not_before(when: date | datetime, limit: date | datetime, *, field: str, sentence: str | Promise) -> None:
    """Refuse a time that lies before what must have come first."""
    if when < limit:
        raise Refusal(sentence, code="too_early", field=field)
