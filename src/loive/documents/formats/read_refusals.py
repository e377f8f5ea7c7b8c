"""Why a document is not read: one code, one sentence that says what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from loive.base.errors import Refusal

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

WHY: dict[str, _StrPromise] = {
    "empty": _("Tệp không có nội dung. Hãy kiểm tra lại tệp rồi gửi lại."),
    "too_large": _("Tệp lớn hơn {limit} MB nên không được đọc. Hãy gửi riêng phần văn bản, bỏ bớt hình ảnh."),
    "too_many_pages": _(
        "Tệp có {found} trang, nhiều hơn mức {limit} trang có thể đọc. Hãy tách riêng kế hoạch rồi gửi lại."
    ),
    "too_long": _("Văn bản quá dài để đọc một lần. Hãy tách riêng phần kế hoạch rồi gửi lại."),
    "too_slow": _(
        "Đọc tệp mất quá nhiều thời gian nên đã dừng. Hãy lưu lại thành .docx hoặc .txt rồi gửi lại."
    ),
    "pdf_locked": _("Tệp PDF đặt mật khẩu. Hãy bỏ mật khẩu hoặc gửi tệp .docx."),
    "pdf_scanned": _(
        "Tệp PDF chỉ có ảnh chụp trang giấy, không có chữ. Chức năng nhận dạng chữ trong ảnh sẽ có sau, "
        "cùng phần kế hoạch; hiện nay hãy xuất PDF có chữ từ máy soạn thảo, hoặc gửi tệp .docx."
    ),
    "pdf_broken": _("Tệp PDF bị hỏng, không mở được. Hãy xuất lại tệp hoặc gửi tệp .docx."),
    "word_old": _("Đây là tệp Word đời cũ (.doc). Hãy mở bằng Word, chọn Lưu thành .docx, rồi gửi lại."),
    "word_locked": _("Tệp Word đặt mật khẩu. Hãy bỏ mật khẩu rồi gửi lại."),
    "docx_broken": _("Tệp .docx bị hỏng, không mở được. Hãy mở bằng Word, lưu lại, rồi gửi lại."),
    "other_format": _(
        "Tệp dạng {found} chưa đọc được. Hãy lưu thành .docx, PDF có chữ hoặc .txt rồi gửi lại."
    ),
    "unknown": _("Không nhận ra dạng tệp này. Hãy gửi kế hoạch dạng .docx, PDF có chữ, .txt hoặc .md."),
    "unknown_letters": _(
        "Không nhận ra bảng mã chữ của tệp. Hãy lưu tệp với bảng mã Unicode (UTF-8) hoặc gửi tệp .docx."
    ),
}


def refused(code: str, **values: object) -> Refusal:
    """Return the refusal of that code, its sentence filled with `values` and translated when shown."""
    return Refusal(format_lazy(WHY[code], **values) if values else WHY[code], code=code)
