"""The rooms a post may enter, in the order a story unfolds: the rail, and the bar at the foot of a phone."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from django.urls import Resolver404, resolve
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from loive.security.policy import role_may


@dataclass(frozen=True)
class Room:
    """A place in the rail. `waits` names the pages whose waiting work it counts; `apart` begins a group."""

    path: str
    name: Promise
    short: Promise
    icon: str
    acts: tuple[str, ...] = ()
    waits: tuple[str, ...] = ()
    apart: bool = False


ROOMS: tuple[Room, ...] = (
    Room("/", _("Việc hôm nay"), _("Hôm nay"), "today"),
    Room("/tin-bao", _("Tin báo"), _("Tin báo"), "tip", ("tip.read", "tip.take"), ("tips",)),
    Room("/ho-so", _("Hồ sơ nạn nhân"), _("Hồ sơ"), "case", ("case.read", "case.open"), ("cases",)),
    Room(
        "/chuyen-tuyen", _("Chuyển tuyến"), _("Chuyển tuyến"), "referral", ("referral.read",), ("referrals",)
    ),
    Room("/ke-hoach", _("Kế hoạch"), _("Kế hoạch"), "plan", ("plan.read",), ("plans",), apart=True),
    Room("/bao-cao", _("Báo cáo"), _("Báo cáo"), "report", ("report.read",), ("reports",)),
    Room("/so-lieu", _("Số liệu"), _("Số liệu"), "figures", ("figure.read_live",)),
    Room("/tra-cuu", _("Tra cứu"), _("Tra cứu"), "lookup", ("place.read",), apart=True),
    Room("/nhat-ky", _("Nhật ký"), _("Nhật ký"), "record", ("record.read",)),
)


def rooms_for(role: str) -> list[Room]:
    """Return the rooms that stand and that the role has business in."""
    return [room for room in ROOMS if _stands(room.path) and _open_to(room, role)]


def current(path: str, rooms: list[Room]) -> str:
    """Return the path of the room in which the address lies."""
    inside = [room.path for room in rooms if room.path != "/" and (path + "/").startswith(room.path + "/")]
    return max(inside, key=len) if inside else ("/" if path == "/" else "")


def _open_to(room: Room, role: str) -> bool:
    return not room.acts or any(role_may(role, act) for act in room.acts)


@lru_cache(maxsize=64)
def _stands(path: str) -> bool:
    try:
        resolve(path)
    except Resolver404:
        return False
    return True
