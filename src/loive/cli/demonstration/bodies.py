"""The bodies of the demonstration: public kinds of bodies of one province of today, as a table."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

PROVINCE = "75-2507"
COMMUNE = "26041-2507"  # phường Trấn Biên
GATE = "25294-2507"  # xã Lộc Thành, on the border
# Communes with an officer of their own in the demonstration: where people are received.
COMMUNES = (
    COMMUNE,
    GATE,
    "25195-2507",
    "25210-2507",
    "25222-2507",
    "25270-2507",
    "25309-2507",
    "26017-2507",
    "26068-2507",
    "26080-2507",
    "26248-2507",
    "26368-2507",
    "26425-2507",
    "26485-2507",
)
# Bodies beside the police that report in the demonstration.
REPORTING = ("health", "border", "justice", "education", "culture", "women_union", "procuracy", "court")
OTHER_PROVINCE = "68-2507"  # Lâm Đồng, where the outsider works
SINCE = date(2025, 7, 1)
OLD_PROVINCE = "75-2503"
OLD_SINCE, OLD_UNTIL = date(2023, 1, 1), date(2025, 6, 30)


@dataclass(frozen=True)
class Body:
    """One body: `functions` are its mandates over `place`."""

    key: str
    name: str
    name_en: str
    kind: str
    line: str
    functions: tuple[str, ...] = ()
    symbol: str = ""
    place: str = PROVINCE
    since: date = SINCE
    taken_over_by: str = ""


_TIPS = ("receive_tip",)
BODIES: tuple[Body, ...] = (
    Body(
        "people_committee",
        "Ủy ban nhân dân thành phố Đồng Nai",
        "People's Committee of Đồng Nai",
        "authority",
        "people_committee",
        symbol="UBND",
    ),
    Body(
        "committee",
        "Ban Chỉ đạo phòng, chống tội phạm thành phố Đồng Nai",
        "Steering Committee on Crime Prevention of Đồng Nai",
        "committee",
        "steering_committee",
        ("issue_plan", "consolidate"),
        symbol="BCĐ",
    ),
    Body(
        "police",
        "Công an thành phố Đồng Nai",
        "Police of Đồng Nai",
        "agency",
        "police",
        (*_TIPS, "handle_tip", "verify", "identify", "standing_body"),
        symbol="CATP",
    ),
    Body(
        "health",
        "Sở Y tế thành phố Đồng Nai",
        "Department of Health of Đồng Nai",
        "agency",
        "health",
        (
            "verify_initially",
            "lead_victim_support",
            "help_medical",
            "help_allowance",
            "help_travel",
            "help_child",
        ),
        symbol="SYT",
    ),
    Body(
        "border",
        "Ban Chỉ huy Bộ đội Biên phòng thành phố Đồng Nai",
        "Border Guard of Đồng Nai",
        "agency",
        "border_guard",
        (*_TIPS, "help_interpretation"),
        symbol="BCHBP",
    ),
    Body(
        "hotline",
        "Tổng đài điện thoại quốc gia 111",
        "National hotline 111",
        "establishment",
        "hotline",
        (*_TIPS, "hotline"),
        symbol="TĐ111",
        place="VN",
    ),
    Body(
        "shelter",
        "Trung tâm Công tác xã hội thành phố Đồng Nai",
        "Social Work Centre of Đồng Nai",
        "establishment",
        "shelter",
        ("shelter", "help_essential", "help_psychological", "help_schooling"),
        symbol="TTCTXH",
    ),
    Body(
        "procuracy",
        "Viện kiểm sát nhân dân thành phố Đồng Nai",
        "People's Procuracy of Đồng Nai",
        "procuracy",
        "procuracy",
        ("supervise_tip", "prosecute"),
        symbol="VKS",
    ),
    Body(
        "court",
        "Tòa án nhân dân thành phố Đồng Nai",
        "People's Court of Đồng Nai",
        "court",
        "court",
        ("try_case",),
        symbol="TA",
    ),
    Body(
        "justice",
        "Sở Tư pháp thành phố Đồng Nai",
        "Department of Justice of Đồng Nai",
        "agency",
        "justice",
        ("help_legal_advice",),
        symbol="STP",
    ),
    Body(
        "legal_aid",
        "Trung tâm Trợ giúp pháp lý nhà nước thành phố Đồng Nai",
        "State Legal Aid Centre of Đồng Nai",
        "establishment",
        "legal_aid",
        ("help_legal_aid",),
        symbol="TGPL",
    ),
    Body(
        "education",
        "Sở Giáo dục và Đào tạo thành phố Đồng Nai",
        "Department of Education and Training of Đồng Nai",
        "agency",
        "education",
        symbol="SGDĐT",
    ),
    Body(
        "culture",
        "Sở Văn hóa, Thể thao và Du lịch thành phố Đồng Nai",
        "Department of Culture, Sports and Tourism of Đồng Nai",
        "agency",
        "culture",
        symbol="SVHTTDL",
    ),
    Body(
        "home_affairs",
        "Sở Nội vụ thành phố Đồng Nai",
        "Department of Home Affairs of Đồng Nai",
        "agency",
        "home_affairs",
        ("help_vocational",),
        symbol="SNV",
    ),
    Body(
        "foreign_affairs",
        "Sở Ngoại vụ thành phố Đồng Nai",
        "Department of Foreign Affairs of Đồng Nai",
        "agency",
        "foreign_affairs",
        symbol="SNgV",
    ),
    Body(
        "science",
        "Sở Khoa học và Công nghệ thành phố Đồng Nai",
        "Department of Science and Technology of Đồng Nai",
        "agency",
        "science",
        symbol="SKHCN",
    ),
    Body(
        "military",
        "Bộ Chỉ huy Quân sự thành phố Đồng Nai",
        "Military Command of Đồng Nai",
        "agency",
        "military",
        symbol="BCHQS",
    ),
    Body(
        "women_union",
        "Hội Liên hiệp Phụ nữ thành phố Đồng Nai",
        "Women's Union of Đồng Nai",
        "association",
        "women_union",
        symbol="BTV",
    ),
    Body(
        "broadcaster",
        "Báo và Phát thanh, Truyền hình Đồng Nai",
        "Newspaper, Radio and Television of Đồng Nai",
        "press",
        "broadcaster",
        symbol="BPTTH",
    ),
    Body(
        "inspectorate",
        "Thanh tra thành phố Đồng Nai",
        "Inspectorate of Đồng Nai",
        "agency",
        "inspectorate",
        symbol="TTr",
    ),
    Body(
        "statistics",
        "Thống kê thành phố Đồng Nai",
        "Statistics Office of Đồng Nai",
        "agency",
        "statistics",
        symbol="TK",
    ),
    Body(
        "other_health",
        "Sở Y tế tỉnh Lâm Đồng",
        "Department of Health of Lâm Đồng",
        "agency",
        "health",
        ("verify_initially", "lead_victim_support"),
        symbol="SYT",
        place=OTHER_PROVINCE,
    ),
    Body(
        "other_police",
        "Công an tỉnh Lâm Đồng",
        "Police of Lâm Đồng",
        "agency",
        "police",
        (*_TIPS, "handle_tip", "verify", "identify"),
        symbol="CAT",
        place=OTHER_PROVINCE,
    ),
)

# The same work before the reform of July 2025, by bodies that have ended since.
ENDED: tuple[Body, ...] = (
    Body(
        "old_police",
        "Công an tỉnh Đồng Nai",
        "Police of Đồng Nai province",
        "agency",
        "police",
        (*_TIPS, "handle_tip", "verify", "identify"),
        symbol="CAT",
        place=OLD_PROVINCE,
        since=OLD_SINCE,
        taken_over_by="police",
    ),
    Body(
        "old_procuracy",
        "Viện kiểm sát nhân dân tỉnh Đồng Nai",
        "People's Procuracy of Đồng Nai province",
        "procuracy",
        "procuracy",
        ("supervise_tip", "prosecute"),
        symbol="VKS",
        place=OLD_PROVINCE,
        since=OLD_SINCE,
        taken_over_by="procuracy",
    ),
)

# Which law gives a function to a body, and how surely it was read (docs/law): A, B, C.
BASES: dict[str, tuple[str, str]] = {
    "receive_person": ("Luật số 53/2024/QH15, Điều 27", "A"),
    "verify_initially": ("Luật số 53/2024/QH15, Điều 27", "A"),
    "verify": ("Luật số 53/2024/QH15, Điều 27", "B"),
    "identify": ("Luật số 53/2024/QH15, Điều 27", "B"),
    "lead_victim_support": ("Luật số 53/2024/QH15, Điều 27", "A"),
    "receive_tip": ("Bộ luật Tố tụng hình sự, Điều 145", "A"),
    "handle_tip": ("Bộ luật Tố tụng hình sự, Điều 145", "A"),
    "supervise_tip": ("Bộ luật Tố tụng hình sự, Điều 160", "C"),
    "hotline": ("Nghị định số 162/2025/NĐ-CP, Điều 4", "A"),
}
OTHERWISE = ("chưa xác minh", "C")
