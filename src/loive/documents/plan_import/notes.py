"""What a reader should know of how a plan was read: short codes, and the sentence for each."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from loive.documents.formats.reading import Extract

_OLD_LETTERS = {"vni": "VNI", "tcvn3": "TCVN3 (ABC)", "windows-1258": "Windows-1258"}


def notes_on(extract: Extract) -> tuple[str, ...]:
    """Return the codes: `page_without_text:3` for each such page, `old_letters:VNI` after a conversion."""
    pages = [f"page_without_text:{page}" for page in extract.empty_pages]
    letters = _OLD_LETTERS.get(extract.encoding)
    return (*pages, f"old_letters:{letters}") if letters else tuple(pages)


def said(note: str) -> Promise | str:
    """Return the sentence for a code, translated when shown; the code itself where it is not known."""
    code, _sign, value = note.partition(":")
    if code == "page_without_text":
        return format_lazy(_("Trang {page} không có chữ: hãy xem lại trên bản giấy."), page=value)
    if code == "old_letters":
        return format_lazy(
            _("Chữ được đổi từ bảng mã cũ {letters}: hãy soát lại các tên riêng."), letters=value
        )
    return note
