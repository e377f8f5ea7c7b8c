"""The words of a case: ways in, stages, decisions, parts, steps, and the lists one may ask for."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

WAYS_IN: dict[str, Promise] = {
    "self_report": _("Tự đến trình báo"),
    "rescued": _("Được giải cứu"),
    "handed_over": _("Được trao trả tại cửa khẩu, sân bay"),
    "mission": _("Do cơ quan đại diện ở nước ngoài chuyển về"),
    "screening": _("Phát hiện khi sàng lọc người trở về"),
    "hotline": _("Qua tổng đài 111"),
    "tip": _("Từ tin báo"),
}

STAGES: dict[str, Promise] = {
    "opened": _("Mới mở, chờ tiếp nhận"),
    "received": _("Đã tiếp nhận"),
    "verifying": _("Đang xác minh"),
    "identified": _("Là nạn nhân"),
    "not_identified": _("Không phải nạn nhân"),
    "not_enough_grounds": _("Chưa đủ căn cứ"),
    "closed": _("Đã đóng"),
}

DECISIONS: dict[str, Promise] = {
    "identified": _("Xác định là nạn nhân"),
    "not_identified": _("Xác định không phải nạn nhân"),
    "not_enough_grounds": _("Chưa đủ căn cứ xác định"),
}

RESULTS: dict[str, Promise] = {
    "signs": _("Có dấu hiệu là nạn nhân"),
    "no_signs": _("Chưa thấy dấu hiệu"),
    "unclear": _("Chưa rõ, cần xác minh thêm"),
}

VERIFICATIONS: dict[str, Promise] = {
    "initial": _("Xác minh ban đầu"),
    "full": _("Xác minh"),
}

# Papers that certify a victim: Law 66/2011, art. 28; the list of Law 53/2024, art. 33 is not confirmed.
DOCUMENTS: dict[str, Promise] = {
    "police": _("Giấy xác nhận của cơ quan Công an"),
    "rescuer": _("Giấy xác nhận của cơ quan giải cứu"),
    "proceedings": _("Giấy tờ của cơ quan tiến hành tố tụng"),
    "foreign": _("Giấy tờ của nước ngoài đã hợp pháp hóa"),
}

EXPLOITATIONS: dict[str, Promise] = {
    "sex_prost": _("Bóc lột mại dâm"),
    "sex_media": _("Sản phẩm khiêu dâm"),
    "sex_live": _("Trình diễn tình dục trực tuyến"),
    "sex_priv": _("Nô lệ tình dục"),
    "lab": _("Cưỡng bức lao động"),
    "lab_fish": _("Cưỡng bức lao động trên biển, nuôi trồng thủy sản"),
    "lab_dom": _("Cưỡng bức giúp việc gia đình"),
    "crim_scam": _("Ép buộc lừa đảo trên mạng"),
    "crim_oth": _("Ép buộc phạm tội khác"),
    "beg": _("Ép buộc đi ăn xin"),
    "marr": _("Ép buộc kết hôn"),
    "birth": _("Ép sinh con, mang thai hộ"),
    "adopt": _("Mua bán trẻ em làm con nuôi"),
    "organ": _("Lấy bộ phận cơ thể"),
    "slav": _("Nô lệ hoặc tương tự nô lệ"),
    "mil": _("Ép đi lính"),
    "child": _("Lao động trẻ em tồi tệ nhất"),
    "sale": _("Mua bán lấy tiền, chưa rõ mục đích khác"),
    "notyet": _("Chưa kịp bị bóc lột"),
    "other": _("Mục đích vô nhân đạo khác"),
    "unk": _("Chưa rõ"),
}

CLOSINGS: dict[str, Promise] = {
    "settled": _("Đã ổn định, hòa nhập cộng đồng"),
    "not_victim": _("Không phải nạn nhân"),
    "moved_away": _("Chuyển đi nơi khác"),
    "refused": _("Người đó không muốn hỗ trợ nữa"),
    "lost_contact": _("Mất liên lạc"),
    "died": _("Đã mất"),
    "duplicate": _("Trùng với hồ sơ khác"),
}

PARTS: dict[str, Promise] = {
    "opens": _("Mở hồ sơ"),
    "receives": _("Tiếp nhận"),
    "supports": _("Chủ trì hỗ trợ"),
    "verifies": _("Xác minh"),
}

STEPS: dict[str, Promise] = {
    "opened": _("Mở hồ sơ"),
    "received": _("Tiếp nhận người"),
    "taken_over": _("Nhận phụ trách hồ sơ"),
    "verified_initially": _("Xác minh ban đầu"),
    "verified": _("Hoàn thành xác minh"),
    "verification_extended": _("Kéo dài thời hạn xác minh"),
    "identified": _("Quyết định: là nạn nhân"),
    "not_identified": _("Quyết định: không phải nạn nhân"),
    "not_enough_grounds": _("Quyết định: chưa đủ căn cứ"),
    "need_recorded": _("Ghi nhận nhu cầu"),
    "service": _("Hỗ trợ"),
    "referred": _("Gửi chuyển tuyến"),
    "referral_accepted": _("Nơi nhận đồng ý"),
    "referral_declined": _("Nơi nhận từ chối"),
    "referral_done": _("Nơi nhận báo kết quả"),
    "referral_withdrawn": _("Rút lại chuyển tuyến"),
    "identity_corrected": _("Bổ sung, sửa danh tính"),
    "closed": _("Đóng hồ sơ"),
    "reopened": _("Mở lại hồ sơ"),
}

# What must be done next, as the button says it; those with a limit name its clock too.
TO_DO: dict[str, Promise] = {
    "receive": _("Tiếp nhận"),
    "take_over": _("Nhận phụ trách"),
    "verify_initially": _("Xác minh ban đầu"),
    "verify": _("Xác minh"),
    "identify": _("Xác định nạn nhân"),
    "support": _("Hỗ trợ"),
    "close": _("Đóng hồ sơ"),
    "answer": _("Trả lời chuyển tuyến"),
    "report_outcome": _("Báo kết quả"),
    "chase": _("Đôn đốc hoặc chọn nơi khác"),
    "refer_again": _("Chọn nơi khác"),
}

# The lists of cases and of referrals a person may ask for.
SHOWN: dict[str, Promise] = {
    "waiting": _("Đang chờ"),
    "late": _("Quá hạn"),
    "week": _("Trong 7 ngày"),
    "children": _("Trẻ em"),
    "live": _("Đang theo dõi"),
    "closed": _("Đã đóng"),
    "all": _("Tất cả"),
}

BEFORE_SENDING = _("Ngày này sớm hơn lúc gửi chuyển tuyến. Hãy kiểm tra lại.")
BEFORE_RECEPTION = _("Thời điểm này sớm hơn lúc tiếp nhận. Hãy kiểm tra lại ngày giờ.")


def ways_in() -> list[tuple[str, Promise]]:
    """Return the ways in as choices."""
    return list(WAYS_IN.items())


def stages() -> list[tuple[str, Promise]]:
    """Return the stages as choices."""
    return list(STAGES.items())


def decisions() -> list[tuple[str, Promise]]:
    """Return the decisions as choices."""
    return list(DECISIONS.items())


def results() -> list[tuple[str, Promise]]:
    """Return what a verification found as choices."""
    return list(RESULTS.items())


def verifications() -> list[tuple[str, Promise]]:
    """Return the kinds of verification as choices."""
    return list(VERIFICATIONS.items())


def documents() -> list[tuple[str, Promise]]:
    """Return the certifying papers as choices."""
    return list(DOCUMENTS.items())


def exploitations() -> list[tuple[str, Promise]]:
    """Return the purposes of exploitation as choices."""
    return list(EXPLOITATIONS.items())


def closings() -> list[tuple[str, Promise]]:
    """Return why a case is closed as choices."""
    return list(CLOSINGS.items())


def parts() -> list[tuple[str, Promise]]:
    """Return what a body does in a case as choices."""
    return list(PARTS.items())


def steps() -> list[tuple[str, Promise]]:
    """Return the steps of a timeline as choices."""
    return list(STEPS.items())
