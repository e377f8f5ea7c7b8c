"""The words of the room: kinds of units, what can happen to one, and how far back the data reaches."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

# The first day the data vouches for. Units that stood then may be older; how old is not known here.
KNOWN_FROM = date(2025, 3, 1)

COUNTRY, PROVINCE, DISTRICT, COMMUNE = 0, 1, 2, 3
LEVELS: dict[int, Promise] = {
    COUNTRY: _("Cả nước"),
    PROVINCE: _("Cấp tỉnh"),
    DISTRICT: _("Cấp huyện"),
    COMMUNE: _("Cấp xã"),
}


@dataclass(frozen=True)
class Kind:
    """A kind of unit. `style` begins the unit's proper name and is never translated; `label` is."""

    level: int
    style: str
    label: Promise


KINDS: dict[str, Kind] = {
    "country": Kind(COUNTRY, "", _("Cả nước")),
    "city": Kind(PROVINCE, "Thành phố", _("Thành phố trực thuộc trung ương")),
    "province": Kind(PROVINCE, "Tỉnh", _("Tỉnh")),
    "provincial_city": Kind(DISTRICT, "Thành phố", _("Thành phố thuộc tỉnh")),
    "town": Kind(DISTRICT, "Thị xã", _("Thị xã")),
    "urban_district": Kind(DISTRICT, "Quận", _("Quận")),
    "district": Kind(DISTRICT, "Huyện", _("Huyện")),
    "ward": Kind(COMMUNE, "Phường", _("Phường")),
    "commune": Kind(COMMUNE, "Xã", _("Xã")),
    "township": Kind(COMMUNE, "Thị trấn", _("Thị trấn")),
    "special_zone": Kind(COMMUNE, "Đặc khu", _("Đặc khu")),
}

STEPS: dict[str, Promise] = {
    "merge": _("Sáp nhập"),
    "split": _("Chia về nhiều đơn vị"),
    "rename": _("Đổi tên"),
    "type_change": _("Chuyển loại"),
    "unchanged": _("Giữ nguyên"),
}

# What people type before a name, folded → the kinds it may mean.
TYPED_KINDS: dict[str, tuple[str, ...]] = {
    "thanh pho": ("city", "provincial_city"),
    "tinh": ("province", "city"),
    "thi xa": ("town",),
    "thi tran": ("township",),
    "dac khu": ("special_zone",),
    "quan": ("urban_district",),
    "huyen": ("district",),
    "phuong": ("ward",),
    "xa": ("commune",),
}
SHORTENED: dict[str, str] = {
    "tp": "thanh pho",
    "tx": "thi xa",
    "tt": "thi tran",
    "dk": "dac khu",
    "t": "tinh",
    "q": "quan",
    "h": "huyen",
    "p": "phuong",
    "f": "phuong",
    "x": "xa",
}


def kinds() -> list[tuple[str, Promise]]:
    """Return the kinds as choices; a callable, so that a changed label is no migration."""
    return [(code, kind.label) for code, kind in KINDS.items()]


def steps() -> list[tuple[str, Promise]]:
    """Return what can happen between a unit and the next, as choices."""
    return list(STEPS.items())


def full_name(kind: str, name: str) -> str:
    """Return a unit's proper name as written in documents: `Phường Phước Tân`."""
    return f"{KINDS[kind].style} {name}".strip()
