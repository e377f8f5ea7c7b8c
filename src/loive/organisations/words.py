"""The words of the room: kinds and lines of bodies, the functions they hold, and how names are read."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from loive.security.policy import ROLES

KINDS: dict[str, Promise] = {
    "authority": _("Cơ quan quyền lực, hành chính"),
    "agency": _("Cơ quan chuyên môn"),
    "committee": _("Ban chỉ đạo"),
    "court": _("Tòa án"),
    "procuracy": _("Viện kiểm sát"),
    "association": _("Đoàn thể"),
    "establishment": _("Đơn vị sự nghiệp"),
    "enterprise": _("Doanh nghiệp"),
    "press": _("Cơ quan báo chí"),
}

LINES: dict[str, Promise] = {
    "people_committee": _("Ủy ban nhân dân cấp tỉnh"),
    "people_council": _("Hội đồng nhân dân"),
    "commune": _("Ủy ban nhân dân cấp xã"),
    "district": _("Ủy ban nhân dân cấp huyện"),
    "steering_committee": _("Ban chỉ đạo"),
    "party": _("Cơ quan Đảng"),
    "police": _("Công an"),
    "border_guard": _("Bộ đội Biên phòng"),
    "coast_guard": _("Cảnh sát biển"),
    "military": _("Quân sự"),
    "customs": _("Hải quan"),
    "procuracy": _("Viện kiểm sát"),
    "court": _("Tòa án"),
    "health": _("Y tế"),
    "labour": _("Lao động, thương binh và xã hội"),
    "home_affairs": _("Nội vụ"),
    "justice": _("Tư pháp"),
    "legal_aid": _("Trợ giúp pháp lý"),
    "foreign_affairs": _("Ngoại vụ"),
    "education": _("Giáo dục và đào tạo"),
    "culture": _("Văn hóa, thể thao và du lịch"),
    "information": _("Thông tin và truyền thông"),
    "science": _("Khoa học và công nghệ"),
    "finance": _("Tài chính"),
    "planning": _("Kế hoạch và đầu tư"),
    "agriculture": _("Nông nghiệp và môi trường"),
    "industry": _("Công thương"),
    "construction": _("Xây dựng, giao thông"),
    "ethnic_affairs": _("Dân tộc và tôn giáo"),
    "statistics": _("Thống kê"),
    "inspectorate": _("Cơ quan thanh tra"),
    "broadcaster": _("Phát thanh, truyền hình"),
    "newspaper": _("Báo chí"),
    "hotline": _("Tổng đài"),
    "shelter": _("Cơ sở hỗ trợ nạn nhân"),
    "hospital": _("Cơ sở y tế"),
    "school": _("Cơ sở giáo dục"),
    "women_union": _("Hội Liên hiệp Phụ nữ"),
    "fatherland_front": _("Mặt trận Tổ quốc"),
    "youth_union": _("Đoàn Thanh niên"),
    "farmers_union": _("Hội Nông dân"),
    "veterans": _("Hội Cựu chiến binh"),
    "trade_union": _("Công đoàn"),
    "bank": _("Ngân hàng"),
    "firm": _("Doanh nghiệp"),
}

# What a body may be bound to do. Steps of the work name one of these, never a body.
FUNCTIONS: dict[str, Promise] = {
    "receive_person": _("Tiếp nhận người đến trình báo"),
    "verify_initially": _("Xác minh thông tin ban đầu"),
    "verify": _("Xác minh"),
    "identify": _("Xác định nạn nhân"),
    "lead_victim_support": _("Chủ trì hỗ trợ nạn nhân"),
    "hotline": _("Trực tổng đài"),
    "receive_tip": _("Tiếp nhận tin báo"),
    "handle_tip": _("Giải quyết tin báo"),
    "supervise_tip": _("Kiểm sát việc giải quyết tin báo"),
    "prosecute": _("Truy tố"),
    "try_case": _("Xét xử"),
    "standing_body": _("Cơ quan thường trực"),
    "issue_plan": _("Ban hành kế hoạch"),
    "consolidate": _("Tổng hợp báo cáo"),
    "shelter": _("Cho tạm lánh"),
    "help_essential": _("Hỗ trợ nhu cầu thiết yếu"),
    "help_medical": _("Hỗ trợ y tế"),
    "help_interpretation": _("Phiên dịch"),
    "help_legal_advice": _("Hỗ trợ pháp luật"),
    "help_legal_aid": _("Trợ giúp pháp lý"),
    "help_travel": _("Hỗ trợ chi phí đi lại"),
    "help_psychological": _("Hỗ trợ tâm lý"),
    "help_schooling": _("Hỗ trợ học văn hóa"),
    "help_vocational": _("Học nghề, tư vấn việc làm"),
    "help_allowance": _("Trợ cấp khó khăn ban đầu"),
    "help_loan": _("Hỗ trợ vay vốn"),
    "help_child": _("Bảo vệ trẻ em"),
}

# A person's need → the function that meets it (Law 53/2024, art. 37, and the Children Law).
NEEDS: dict[str, str] = {
    "shelter": "shelter",
    "essential": "help_essential",
    "medical": "help_medical",
    "interpretation": "help_interpretation",
    "legal_advice": "help_legal_advice",
    "legal_aid": "help_legal_aid",
    "travel": "help_travel",
    "psychological": "help_psychological",
    "schooling": "help_schooling",
    "vocational": "help_vocational",
    "allowance": "help_allowance",
    "loan": "help_loan",
    "child_protection": "help_child",
}


def kinds() -> list[tuple[str, Promise]]:
    """Return the kinds of bodies as choices."""
    return list(KINDS.items())


def lines() -> list[tuple[str, Promise]]:
    """Return the lines of work as choices."""
    return list(LINES.items())


def functions() -> list[tuple[str, Promise]]:
    """Return the functions as choices."""
    return list(FUNCTIONS.items())


def roles() -> list[tuple[str, str]]:
    """Return the roles a post may carry: those the policy knows."""
    return list(ROLES.items())
