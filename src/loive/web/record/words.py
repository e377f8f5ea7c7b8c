"""The record and the policy in words: what a line's code means, and how far a rule reaches."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from loive.cases.words import REFERRALS_SHOWN, SHOWN
from loive.people.words import PURPOSES as PEOPLE_PURPOSES
from loive.security.policy import Reach
from loive.tips.words import PURPOSES as TIP_PURPOSES
from loive.tips.words import SHOWN as TIPS_SHOWN

# The part of a code before the point: what it concerns
NOUNS: dict[str, Promise] = {
    "account": _("Tài khoản"),
    "case": _("Hồ sơ nạn nhân"),
    "figure": _("Số liệu"),
    "law": _("Giá trị luật định"),
    "mandate": _("Chức năng của cơ quan"),
    "number": _("Số văn bản"),
    "organisation": _("Cơ quan"),
    "person": _("Danh tính người được bảo vệ"),
    "places": _("Danh mục địa bàn"),
    "plan": _("Kế hoạch"),
    "place": _("Địa bàn"),
    "policy": _("Bảng quyền"),
    "post": _("Vị trí công tác"),
    "record": _("Nhật ký"),
    "referral": _("Chuyển tuyến"),
    "report": _("Báo cáo"),
    "teller": _("Danh tính người báo tin"),
    "tip": _("Tin báo"),
}

# The part after the point: what was done
VERBS: dict[str, Promise] = {
    "accepted": _("tiếp nhận"),
    "amended": _("sửa"),
    "appointed": _("giao"),
    "assigned": _("phân công"),
    "classified": _("phân loại"),
    "closed": _("kết thúc"),
    "confirmed": _("xác nhận"),
    "corrected": _("sửa"),
    "decided": _("quyết định"),
    "declined": _("từ chối"),
    "dissolved": _("giải thể"),
    "done": _("báo kết quả"),
    "drafted": _("bắt đầu soạn"),
    "drilled": _("mở đến từng dòng"),
    "enrolled": _("lập"),
    "extension_answered": _("trả lời đề nghị gia hạn"),
    "extension_asked": _("đề nghị gia hạn"),
    "forwarded": _("chuyển"),
    "found": _("tìm"),
    "found_complex": _("xác định là phức tạp"),
    "founded": _("lập"),
    "granted": _("giao"),
    "identified": _("xác định nạn nhân"),
    "identity_corrected": _("sửa danh tính"),
    "identity_opened": _("mở danh tính"),
    "informed": _("báo kết quả"),
    "language_chosen": _("chọn ngôn ngữ"),
    "linked": _("gắn với tin trùng"),
    "listed": _("xem danh sách"),
    "loaded": _("nạp"),
    "need_recorded": _("ghi nhu cầu"),
    "nil": _("báo không phát sinh"),
    "opened": _("mở"),
    "outlined": _("xem tóm tắt"),
    "owed": _("lập nghĩa vụ"),
    "proposal_corrected": _("sửa bản đọc"),
    "proposal_set_aside": _("bỏ bản đọc"),
    "proposed": _("đưa vào để đọc"),
    "read": _("xem"),
    "recalled": _("thu hồi"),
    "received": _("tiếp nhận"),
    "referred": _("chuyển tuyến"),
    "refreshed": _("lấy lại số liệu"),
    "registered": _("ghi nhận"),
    "relieved": _("thôi giao"),
    "reopened": _("mở lại"),
    "resumed": _("giải quyết tiếp"),
    "returned": _("trả lại"),
    "scanned": _("tìm trong trường niêm phong"),
    "seen": _("xem"),
    "sent": _("gửi"),
    "service_given": _("ghi hỗ trợ"),
    "sign_in_refused": _("đăng nhập sai"),
    "signed": _("ký, cấp số"),
    "signed_in": _("đăng nhập"),
    "signed_out": _("đăng xuất"),
    "taken": _("ghi nhận"),
    "taken_over": _("nhận chủ trì"),
    "verification_extended": _("gia hạn xác minh"),
    "verified": _("xác minh"),
    "verified_initially": _("xác minh ban đầu"),
    "waived": _("miễn"),
    "withdrawn": _("rút lại"),
    "written": _("viết"),
}

# Why something was looked at: each room's own purposes and lists, and what doors add
PURPOSES: dict[str, Promise] = {
    **SHOWN,
    **REFERRALS_SHOWN,
    **TIPS_SHOWN,
    **TIP_PURPOSES,
    **PEOPLE_PURPOSES,
    "today": _("Việc hôm nay"),
    "figure": _("Số liệu"),
    "tip": _("Tin báo"),
}

# How a line of the chain can fail to fit
FAULTS: dict[str, Promise] = {
    "missing": _("thiếu dòng"),
    "unchained": _("không nối với dòng trước"),
    "altered": _("đã bị sửa"),
}

REACHES: dict[Reach, Promise] = {
    Reach.ANY: _("mọi nơi"),
    Reach.AREA: _("trong địa bàn của vị trí"),
    Reach.BODY: _("cơ quan mình giữ hoặc cùng giữ"),
    Reach.RECEIVER: _("được gửi tới cơ quan mình"),
    Reach.NEW: _("lập mới"),
}

# The policy's acts: the same nouns, and what may be done
ACTS: dict[str, Promise] = {
    "accept": _("tiếp nhận"),
    "amend": _("sửa"),
    "answer": _("trả lời"),
    "answer_extension": _("trả lời đề nghị gia hạn"),
    "assign": _("phân công"),
    "classify": _("phân loại"),
    "close": _("kết thúc"),
    "confirm": _("xác nhận"),
    "correct": _("sửa"),
    "decide": _("quyết định"),
    "draft": _("soạn"),
    "drill": _("mở đến từng dòng"),
    "extend": _("gia hạn"),
    "find": _("tìm"),
    "forward": _("chuyển"),
    "identify": _("xác định nạn nhân"),
    "inform": _("báo kết quả"),
    "keep": _("giữ danh mục"),
    "link": _("gắn với tin trùng"),
    "open": _("lập"),
    "owe": _("lập nghĩa vụ"),
    "propose": _("đưa vào để đọc"),
    "read": _("xem"),
    "read_address": _("xem địa chỉ niêm phong"),
    "read_live": _("xem số liệu trực tiếp"),
    "read_teller": _("xem danh tính người báo tin"),
    "read_told": _("xem lời kể"),
    "receive": _("tiếp nhận người"),
    "refer": _("chuyển tuyến"),
    "register": _("ghi nhận"),
    "reopen": _("mở lại"),
    "report_outcome": _("báo kết quả"),
    "resume": _("giải quyết tiếp"),
    "send": _("gửi"),
    "sign": _("ký"),
    "support": _("ghi nhu cầu, hỗ trợ"),
    "take": _("ghi nhận"),
    "take_over": _("nhận chủ trì"),
    "verify": _("xác minh"),
    "verify_initially": _("xác minh ban đầu"),
    "waive": _("miễn"),
    "withdraw": _("rút lại"),
}


def said(code: str, verbs: dict[str, Promise]) -> str:
    """Return `Tin báo: phân loại` for `tip.classified`; a code without words is shown as it is."""
    noun, _point, verb = code.partition(".")
    if noun not in NOUNS or verb not in verbs:
        return code
    return f"{NOUNS[noun]}: {verbs[verb]}"
