"""Targets that plans set and whose facts are not kept here yet: declared by name, never guessed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from loive.analytics.indicators.definition import Counted, Indicator
from loive.analytics.wording import Words

CASES = Words(
    "các vụ án chưa được ghi nhận trong hệ thống này, nên chưa có sự kiện để tính",
    "criminal proceedings are not recorded in this system yet, so there are no facts to compute from",
)
PREVENTION = Words(
    "hoạt động phòng ngừa chưa được ghi nhận trong hệ thống này, nên chưa có sự kiện để tính",
    "prevention work is not recorded in this system yet, so there are no facts to compute from",
)
SERVICES = Words(
    "từng loại dịch vụ và biện pháp bảo vệ chưa được ghi đủ để tính riêng",
    "single services and protective measures are not recorded fully enough to be counted apart",
)
UNIT_WORK = Words(
    "việc của các đơn vị theo dõi ở bảng báo cáo, chưa tính thành chỉ số",
    "the units' own work is followed on the board of reports and is not computed as an indicator yet",
)
COOPERATION = Words(
    "hợp tác quốc tế chưa được ghi nhận trong hệ thống này, nên chưa có sự kiện để tính",
    "international cooperation is not recorded in this system yet, so there are no facts to compute from",
)


@dataclass(frozen=True, slots=True)
class Declared:
    """One line of the table below."""

    id: str
    vi: str
    en: str
    why_not: Words
    basis: str


_PROGRAMME = "Chương trình phòng, chống mua bán người 2016–2020; 2021–2025; 2026–2030"
_LAW = "Luật 53/2024/QH15, Điều 34–37"
_CODE = "Bộ luật Tố tụng hình sự 2015"

_TABLE: tuple[Declared, ...] = (
    Declared("proceedings.cleared", "Tỷ lệ vụ án mua bán người được điều tra, khám phá trên số vụ khởi tố",
             "Share of instituted trafficking cases that were cleared up", CASES, _CODE),
    Declared("proceedings.prosecuted", "Tỷ lệ vụ án mua bán người được giải quyết và truy tố",
             "Share of trafficking cases resolved and prosecuted", CASES, _CODE),
    Declared("proceedings.tried", "Tỷ lệ vụ án mua bán người được giải quyết, xét xử",
             "Share of trafficking cases resolved and tried", CASES, _CODE),
    Declared("proceedings.institution_growth", "Mức tăng hằng năm của tỷ lệ khởi tố trên số vụ phát hiện",
             "Yearly growth of the share of detected cases that were instituted", CASES, _CODE),
    Declared("proceedings.foreign_coordinated", "Tỷ lệ vụ có yếu tố nước ngoài được phối hợp giải quyết",
             "Share of cases with a foreign element that were coordinated", CASES, _CODE),
    Declared("victims.protected", "Tỷ lệ nạn nhân và người thân có nhu cầu được bảo vệ",
             "Share of victims and relatives with a need who were protected", SERVICES, _LAW),
    Declared("victims.services", "Tỷ lệ nạn nhân được hỗ trợ các dịch vụ tại nơi cư trú",
             "Share of victims given services where they live", SERVICES, _LAW),
    Declared("victims.counselled", "Tỷ lệ nạn nhân có nhu cầu được tư vấn sức khỏe, tâm lý",
             "Share of victims with a need given health or psychological counselling", SERVICES, _LAW),
    Declared("communes.materials", "Tỷ lệ xã nhận và dùng tài liệu truyền thông",
             "Share of communes that received and used the kit", PREVENTION, _PROGRAMME),
    Declared("communes.specialised_model", "Tỷ lệ xã trọng điểm có mô hình phòng ngừa chuyên sâu",
             "Share of hot-spot communes with a specialised model", PREVENTION, _PROGRAMME),
    Declared("communes.integrated_model", "Tỷ lệ xã có mô hình lồng ghép",
             "Share of communes with an integrated model", PREVENTION, _PROGRAMME),
    Declared("people.reached", "Tỷ lệ người dân tại địa bàn trọng điểm được tiếp cận thông tin",
             "Share of people in hot spots reached with information", PREVENTION, _PROGRAMME),
    Declared("hotspots.measures", "Tỷ lệ tuyến, địa bàn trọng điểm được áp dụng biện pháp trong năm",
             "Share of routes and localities with measures in the year", PREVENTION, _PROGRAMME),
    Declared("models.reintegration", "Tỷ lệ địa bàn trọng điểm có mô hình tái hòa nhập",
             "Share of hot spots with a reintegration model", PREVENTION, _PROGRAMME),
    Declared("staff.trained", "Tỷ lệ cán bộ chuyên trách được tập huấn",
             "Share of officers of the trade who were trained", PREVENTION, _PROGRAMME),
    Declared("plans.cascaded", "Tỷ lệ đơn vị gửi kế hoạch của mình đúng hạn",
             "Share of units that sent their own plan in time", UNIT_WORK, _PROGRAMME),
    Declared("reports.on_time", "Tỷ lệ báo cáo gửi đúng hạn",
             "Share of reports sent in time", UNIT_WORK, _PROGRAMME),
    Declared("treaties.implemented", "Tỷ lệ điều ước, thỏa thuận quốc tế được triển khai",
             "Share of treaties and agreements implemented", COOPERATION, _PROGRAMME),
    Declared("treaties.reviewed", "Tỷ lệ điều ước quốc tế được sơ kết, tổng kết",
             "Share of treaties reviewed", COOPERATION, _PROGRAMME),
)  # fmt: skip


FAMILY: tuple[Indicator, ...] = tuple(
    Indicator(
        id=line.id,
        version=1,
        valid_from=date(2016, 1, 1),
        name=Words(line.vi, line.en),
        basis=(line.basis,),
        counted=Counted.RECORDS,
        facts=line.id.split(".")[0],
        why_not=line.why_not,
    )
    for line in _TABLE
)
