"""The pages for what went wrong. Each says what happened, what to do, and that nothing was lost."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

# status → (heading, what happened, what to do)
SAYINGS: dict[int, tuple[Promise, Promise, Promise]] = {
    400: (
        _("Yêu cầu này không đọc được"),
        _("Trình duyệt đã gửi tới một yêu cầu mà chương trình không hiểu. Chưa có gì bị thay đổi."),
        _("Hãy quay lại trang trước và làm lại từ nút trên trang đó."),
    ),
    403: (
        _("Không thực hiện được việc này"),
        _("Yêu cầu này không được chấp nhận. Chưa có gì bị thay đổi."),
        _("Hãy quay về Việc hôm nay và mở lại trang cần làm."),
    ),
    404: (
        _("Không có trang này"),
        _("Địa chỉ này không có trang nào mà vị trí của anh/chị mở được."),
        _("Hãy kiểm tra lại mã, đổi vị trí nếu anh/chị giữ nhiều vị trí, hoặc tìm lại từ ô tìm kiếm."),
    ),
    405: (
        _("Trang này chỉ nhận việc gửi từ biểu mẫu"),
        _("Chưa có gì bị thay đổi."),
        _("Hãy mở lại trang có biểu mẫu và bấm nút ở đó."),
    ),
}


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer a request that cannot be read."""
    return _say(request, 400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer what is refused outright."""
    return _say(request, 403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer for what is absent or not for this post: the two are told alike."""
    return _say(request, 404)


def forged(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form whose proof of origin has run out: say how to go on without losing what was typed."""
    return render(request, "shell/forged.html", status=403)


def broken(request: HttpRequest) -> HttpResponse:
    """Answer when the program itself failed: nothing that could fail again is asked for."""
    return HttpResponse(render_to_string("shell/broken.html"), status=500)


def _say(request: HttpRequest, status: int) -> HttpResponse:
    heading, happened, advice = SAYINGS[status]
    said = {"heading": heading, "happened": happened, "advice": advice}
    return render(request, "shell/error.html", said, status=status)
