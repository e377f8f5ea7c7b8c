"""The words of the room: kinds of tips, the ways they come, classes, decisions, steps, purposes."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

# Criminal Procedure Code 2015, art. 144.
KINDS: dict[str, Promise] = {
    "denunciation": _("Tố giác về tội phạm"),
    "crime_report": _("Tin báo về tội phạm"),
    "recommendation": _("Kiến nghị khởi tố"),
}

CHANNELS: dict[str, Promise] = {
    "in_person": _("Trực tiếp"),
    "phone": _("Điện thoại"),
    "hotline": _("Tổng đài 111"),
    "letter": _("Đơn, thư"),
    "portal": _("Cổng trực tuyến"),
    "other_body": _("Cơ quan khác chuyển đến"),
    "border": _("Cửa khẩu, đồn biên phòng"),
    "own_detection": _("Tự phát hiện"),
}

# What the person who tells wishes about their own name (Criminal Procedure Code 2015, art. 56).
WISHES: dict[str, Promise] = {
    "secret": _("Giữ bí mật danh tính"),
    "anonymous": _("Không muốn cho biết tên"),
    "open": _("Không cần giữ bí mật"),
}

CLASSES: dict[str, Promise] = {
    "trafficking": _("Có dấu hiệu mua bán người"),
    "other_crime": _("Có dấu hiệu tội phạm khác"),
    "not_crime": _("Không có dấu hiệu tội phạm"),
}

# Criminal Procedure Code 2015, art. 147.
OUTCOMES: dict[str, Promise] = {
    "instituted": _("Khởi tố vụ án"),
    "not_instituted": _("Không khởi tố vụ án"),
    "suspended": _("Tạm đình chỉ giải quyết"),
}

STAGES: dict[str, Promise] = {
    "received": _("Đã tiếp nhận"),
    "classified": _("Đã phân loại"),
    "instituted": _("Đã khởi tố"),
    "not_instituted": _("Không khởi tố"),
    "suspended": _("Tạm đình chỉ"),
}

# What happened to a tip, as its timeline says it.
STEPS: dict[str, Promise] = {
    "taken": _("Tiếp nhận"),
    "forwarded": _("Chuyển đến cơ quan khác"),
    "classified": _("Phân loại"),
    "assigned": _("Phân công và báo Viện kiểm sát"),
    "complex": _("Xác định là vụ việc phức tạp"),
    "extension_asked": _("Đề nghị gia hạn"),
    "extended": _("Viện kiểm sát gia hạn"),
    "extension_refused": _("Viện kiểm sát không gia hạn"),
    "instituted": _("Quyết định khởi tố vụ án"),
    "not_instituted": _("Quyết định không khởi tố vụ án"),
    "suspended": _("Quyết định tạm đình chỉ"),
    "resumed": _("Giải quyết tiếp"),
    "linked": _("Ghi nhận trùng với tin khác"),
    "informed": _("Thông báo kết quả cho người báo tin"),
}

# What must be done next, as the button says it; the same codes name the clocks.
TO_DO: dict[str, Promise] = {
    "classify": _("Phân loại"),
    "forward": _("Chuyển đến cơ quan có thẩm quyền"),
    "assign": _("Phân công và báo Viện kiểm sát"),
    "decide": _("Ra quyết định giải quyết"),
    "inform": _("Báo kết quả cho người báo tin"),
    "answer_extension": _("Trả lời đề nghị gia hạn"),
}

# Why someone opens what was told, or who told it. The record keeps the code, so the list is closed.
PURPOSES: dict[str, Promise] = {
    "handling": _("Giải quyết tin báo"),
    "urgent_help": _("Giúp ngay người đang gặp nguy hiểm"),
    "informing": _("Liên hệ, báo kết quả cho người báo tin"),
    "supervision": _("Kiểm sát việc giải quyết"),
    "review": _("Kiểm tra, rà soát"),
}

BEFORE_RECEPTION = _("Thời điểm này sớm hơn lúc tiếp nhận tin báo. Hãy kiểm tra lại ngày giờ.")

# The lists of tips a person may ask for.
SHOWN: dict[str, Promise] = {
    "waiting": _("Đang chờ"),
    "late": _("Quá hạn"),
    "today": _("Hết hạn hôm nay"),
    "week": _("Trong 7 ngày"),
    "suspended": _("Tạm đình chỉ"),
    "decided": _("Đã quyết định"),
    "all": _("Tất cả"),
}


def kinds() -> list[tuple[str, Promise]]:
    """Return the kinds of tips as choices."""
    return list(KINDS.items())


def channels() -> list[tuple[str, Promise]]:
    """Return the ways a tip comes as choices."""
    return list(CHANNELS.items())


def wishes() -> list[tuple[str, Promise]]:
    """Return the wishes about the teller's name as choices."""
    return list(WISHES.items())


def classes() -> list[tuple[str, Promise]]:
    """Return the classes as choices."""
    return list(CLASSES.items())


def outcomes() -> list[tuple[str, Promise]]:
    """Return the decisions as choices."""
    return list(OUTCOMES.items())


def stages() -> list[tuple[str, Promise]]:
    """Return the stages as choices."""
    return list(STAGES.items())


def steps() -> list[tuple[str, Promise]]:
    """Return the steps of a timeline as choices."""
    return list(STEPS.items())
