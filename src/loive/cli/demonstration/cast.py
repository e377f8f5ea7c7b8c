"""The cast of the demonstration: invented officials, one in each post, and how they sign in."""

from __future__ import annotations

from dataclasses import dataclass

# One word for all, printed at start: it opens a demonstration filled with invented people, nothing else.
PASSWORD = "duong-ve-nha-2026"


@dataclass(frozen=True)
class Member:
    """One official: `body` is a key of the table of bodies, or `commune`."""

    job: str
    username: str
    name: str
    role: str
    body: str
    title: str


CAST: tuple[Member, ...] = (
    Member("hotline_operator", "tongdai", "Tạ Thị Mỹ Duyên", "hotline_operator", "hotline", "Nhân viên trực"),
    Member(
        "commune_officer", "canboxa", "Trịnh Thị Vân Anh", "commune_officer", "commune", "Công chức phường"
    ),
    Member(
        "border_officer", "bienphong", "Lương Quốc Việt", "border_officer", "border", "Sĩ quan biên phòng"
    ),
    Member("investigator", "dieutra", "Đoàn Hữu Nghĩa", "investigator", "police", "Điều tra viên"),
    Member(
        "social_worker", "hotro", "Mạc Thị Thu Hà", "social_worker", "health", "Chuyên viên hỗ trợ nạn nhân"
    ),
    Member("shelter_manager", "coso", "Tôn Thị Lệ Quyên", "shelter_manager", "shelter", "Giám đốc"),
    Member("prosecutor", "kiemsat", "Quách Đình Trung", "prosecutor", "procuracy", "Kiểm sát viên"),
    Member("reporter", "baocao", "La Thị Ánh Nguyệt", "reporter", "police", "Cán bộ tổng hợp"),
    Member("leader", "lanhdao", "Viên Đức Thịnh", "leader", "police", "Giám đốc"),
    Member(
        "programme_officer",
        "thuongtruc",
        "Kiều Minh Triết",
        "programme_officer",
        "committee",
        "Chuyên viên kế hoạch",
    ),
    Member("standing_officer", "pc02", "Phùng Thị Minh Nguyệt", "programme_officer", "police", "Cán bộ PC02"),
    Member("committee_head", "banchidao", "Trịnh Hoài An", "leader", "committee", "Trưởng ban"),
    Member("statistician", "thongke", "Thái Thị Ngân", "statistician", "statistics", "Thống kê viên"),
    Member("auditor", "thanhtra", "Hứa Văn Chính", "auditor", "inspectorate", "Thanh tra viên"),
    Member(
        "administrator",
        "quantri",
        "Cao Bảo Châu",
        "administrator",
        "people_committee",
        "Chuyên viên danh mục",
    ),
    Member(
        "outsider",
        "nguoingoai",
        "Lục Thị Hoài",
        "social_worker",
        "other_health",
        "Chuyên viên hỗ trợ nạn nhân",
    ),
    Member(
        "outside_investigator",
        "dieutrangoai",
        "Nông Văn Đại",
        "investigator",
        "other_police",
        "Điều tra viên",
    ),
)
