"""An invented report of an invented province, long enough for three pages and an annex."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from loive.documents.formats import official as paper
from loive.documents.forms.narrative import narrative
from loive.documents.forms.periodic_report import Coverage, PeriodicReport, TaskGroup
from loive.documents.forms.targets import TargetLine

CUT_OFF = date(2026, 12, 14)

FIGURES = (
    paper.Figure(
        id="tips.classified/2026",
        name="Tỷ lệ tố giác, tin báo được phân loại đúng hạn",
        numerator=48,
        numerator_words="tin được phân loại trong 24 giờ",
        denominator=48,
        denominator_words="tin tiếp nhận trong kỳ",
        cohort="Tin tiếp nhận từ ngày 15/12/2025 đến hết ngày 14/12/2026",
        as_of=CUT_OFF,
        definition="Phân loại tin, phiên bản 1",
    ),
    paper.Figure(
        id="tips.resolved/2026",
        name="Tỷ lệ tố giác, tin báo được giải quyết",
        numerator=43,
        numerator_words="tin đã có quyết định giải quyết",
        denominator=48,
        denominator_words="tin tiếp nhận trong kỳ",
        cohort="Tin tiếp nhận trong kỳ, giải quyết đến ngày chốt số liệu",
        as_of=CUT_OFF,
        definition="Giải quyết tin, phiên bản 2",
    ),
    paper.Figure(
        id="victims.supported/2026",
        name="Tỷ lệ nạn nhân được hỗ trợ",
        numerator=17,
        numerator_words="nạn nhân nhận ít nhất một chế độ hỗ trợ",
        denominator=17,
        denominator_words="nạn nhân có nhu cầu hỗ trợ",
        cohort="Nạn nhân được xác định trong kỳ",
        as_of=CUT_OFF,
        definition="Hỗ trợ nạn nhân, phiên bản 1",
    ),
    paper.Figure(
        id="trainings/2026",
        name="Số lớp tập huấn đã mở",
        numerator=1234,
        numerator_words="lớp tập huấn",
        as_of=CUT_OFF,
        definition="Lớp tập huấn, phiên bản 1",
    ),
)

TARGETS = (
    TargetLine("Tố giác, tin báo được tiếp nhận, phân loại", "=", 100, "tips.classified/2026", "met", 98),
    TargetLine("Tố giác, tin báo được giải quyết", ">", 90, "tips.resolved/2026", "not_met", 91),
    TargetLine("Nạn nhân có nhu cầu được hỗ trợ", ">=", 95, "victims.supported/2026", "met"),
    TargetLine("Lớp tập huấn cho cán bộ cơ sở", ">=", 1200, "trainings/2026", "met", 1100),
)

_SITUATION = (
    "Trong kỳ, các cơ quan tiếp nhận 48 tin; tỷ lệ giải quyết đạt **{tips.resolved/2026}**.\n"
    "Địa bàn nổi lên thủ đoạn dụ dỗ qua mạng xã hội, hứa hẹn việc nhẹ lương cao rồi đưa người ra nước ngoài; "
    "người bị hại phần lớn là phụ nữ trẻ và người chưa có việc làm ổn định ở vùng nông thôn, vùng biên giới."
)
_WORK = (
    "# Nội dung đã thực hiện\nBan hành kế hoạch và phân công đơn vị.\n- Mở {trainings/2026} lớp tập huấn;\n"
    "+ trong đó có lớp dành cho bộ đội biên phòng;\n- Phát thanh trên hệ thống cơ sở.\n# Việc còn lại\n"
    "Hoàn thành khảo sát tuyến, địa bàn trọng điểm và cập nhật danh mục cơ sở hỗ trợ nạn nhân."
)

HEADING = paper.Heading(
    parent="Ủy ban nhân dân tỉnh Thuận Hà",
    issuer="Ban Chỉ đạo phòng, chống tội phạm tỉnh Thuận Hà",
    place="Thuận Hà",
    on=date(2026, 12, 18),
    symbol="BC-BCĐ",
    number=7,
    signed=True,
)


def report(*, signed: bool = True) -> PeriodicReport:
    """Return the sample report, issued or as a draft."""
    held = {figure.id: figure for figure in FIGURES}
    groups = ("Chỉ đạo, điều hành", "Truyền thông, phòng ngừa", "Tiếp nhận và hỗ trợ nạn nhân", "Hợp tác")
    return PeriodicReport(
        heading=replace(HEADING, signed=signed),
        subject="công tác phòng, chống mua bán người",
        plan="Kế hoạch số 12/KH-BCĐ ngày 05/01/2026 của Ban Chỉ đạo tỉnh về phòng, chống mua bán người",
        period="năm 2026",
        since=date(2025, 12, 15),
        until=CUT_OFF,
        bases=("Căn cứ Luật Phòng, chống mua bán người ngày 28 tháng 11 năm 2024",),
        addressees=("Ban Chỉ đạo 138 của Chính phủ",),
        signature=paper.Signature(
            "Phó Trưởng ban", "Trần Thị Mẫu", (paper.Authority(paper.Capacity.FOR_HEAD, "Trưởng ban"),)
        ),
        recipients=("Như trên", "Ủy ban nhân dân tỉnh", "Công an tỉnh", "Các thành viên Ban Chỉ đạo"),
        archive="VT, NC",
        general=narrative(_SITUATION, held),
        coverage=Coverage(95, ("Ủy ban nhân dân xã Thanh Bình", "Ủy ban nhân dân phường Hòa An")),
        results=tuple(TaskGroup(title, narrative(_WORK, held)) for title in groups),
        targets=TARGETS,
        difficulties=narrative("Một số vụ việc có yếu tố nước ngoài, việc xác minh kéo dài.", held),
        next_period=narrative("- Giải quyết dứt điểm các tin quá hạn;\n- Mở thêm lớp tập huấn cấp xã.", held),
        proposals=narrative("Đề nghị bổ sung kinh phí cho cơ sở hỗ trợ nạn nhân.", held),
        figures=FIGURES,
    )
