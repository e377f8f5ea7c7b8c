"""Which unit a place lies in on a given day: one, several that need a person's choice, or not known."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q
from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from loive.places import words
from loive.places.models import Place, Succession
from loive.places.queries.view import PlaceView, as_on, standing, view


@dataclass(frozen=True)
class Unit:
    """Exactly one unit answers."""

    place: PlaceView

    @property
    def settled(self) -> PlaceView | None:
        """Return the one unit."""
        return self.place


@dataclass(frozen=True)
class Several:
    """More than one unit may answer; `why` tells a person what to choose by."""

    candidates: tuple[PlaceView, ...]
    why: Promise

    @property
    def settled(self) -> PlaceView | None:
        """Return None: the choice is a person's."""
        return None


@dataclass(frozen=True)
class Unknown:
    """The data cannot say. `nearest` is what it would answer for the first day it does know, to be shown
    with this caveat and never without.
    """

    why: Promise
    known_from: date | None = None
    nearest: Unit | Several | None = None

    @property
    def settled(self) -> PlaceView | None:
        """Return None: nothing is settled by a guess."""
        return None


Answer = Unit | Several | Unknown

NO_SUCH = _("Không có đơn vị hành chính với mã này. Hãy tìm theo tên.")
TWO_MEANINGS = _("Mã này từng được dùng cho nhiều đơn vị. Hãy chọn đúng đơn vị.")
WAS_SPLIT = _("Đơn vị này đã được chia về nhiều đơn vị. Hãy chọn đơn vị có nơi cần ghi.")
WAS_MERGED = _("Đơn vị này được lập từ nhiều đơn vị trước đó. Hãy chọn đơn vị có nơi cần ghi.")
DISTRICT_ENDED = _("Cấp huyện đã kết thúc ngày 30/06/2025. Hãy chọn đơn vị cấp xã hiện nay.")


def unit_on(place: str, on: date) -> Answer:
    """Return the unit in which `place` (a key, or a code that stood on the day) lies on the day."""
    if on < words.KNOWN_FROM:
        nearest = unit_on(place, words.KNOWN_FROM)
        held = None if isinstance(nearest, Unknown) else nearest
        return nearest if held is None else Unknown(_not_known_before(), words.KNOWN_FROM, held)
    start, problem = _start(place, on)
    if start is None:
        return problem or Unknown(NO_SUCH)
    landed, forward = _walk(start, on)
    if not landed and start.level == words.DISTRICT:
        return _several(_inside_ended_district(start, on), DISTRICT_ENDED, on)
    return _several(landed, WAS_SPLIT if forward else WAS_MERGED, on)


def in_todays_boundaries(place: str, today: date) -> Answer:
    """Return the unit of today's map that took over `place`: what today's reports count it under."""
    return unit_on(place, today)


def _not_known_before() -> Promise:
    day = words.KNOWN_FROM.strftime("%d/%m/%Y")
    return format_lazy(_("Dữ liệu địa giới không có trước ngày {day}."), day=day)


def _start(ref: str, on: date) -> tuple[Place | None, Answer | None]:
    """Find the row meant by a key, or by a bare code: the unit that bore it on the day."""
    rows = list(Place.objects.select_related("province").filter(Q(pk=ref) | Q(code=ref)))
    exact = [r for r in rows if r.key == ref] or (
        [r for r in rows if _stood(r, on)] if len(rows) > 1 else rows
    )
    if len(exact) == 1:
        return exact[0], None
    return None, _several(rows, TWO_MEANINGS, on) if rows else None


def _stood(place: Place, on: date) -> bool:
    began = place.valid_from <= on or place.valid_from == words.KNOWN_FROM
    return began and (place.valid_to is None or place.valid_to >= on)


def _walk(start: Place, on: date) -> tuple[list[Place], bool]:
    """Follow the steps from `start` to the units that stood on the day; say whether the way led forward."""
    if _stood(start, on):
        return [start], True
    forward = start.valid_from <= on
    landed: dict[str, Place] = {}
    edge = [start.key]
    while edge:
        reached = _next(edge, on, forward)
        landed |= {p.key: p for p in reached if _stood(p, on)}
        edge = [p.key for p in reached if not _stood(p, on)]
    return list(landed.values()), forward


def _next(keys: list[str], on: date, forward: bool) -> list[Place]:
    near, far = ("before", "after") if forward else ("after", "before")
    due = {"happened_on__lte": on} if forward else {"happened_on__gt": on}
    steps = Succession.objects.filter(**{f"{near}__in": keys}, **due).select_related(far, f"{far}__province")
    return [getattr(s, far) for s in steps.order_by("-suggested", f"{far}__name", far)]


def _inside_ended_district(district: Place, on: date) -> list[Place]:
    communes = Place.objects.filter(steps_before__before__parent=district.key).filter(standing(on))
    return list(communes.select_related("province").order_by("name", "key").distinct())


def _several(places: Iterable[Place], why: Promise, on: date) -> Answer:
    views = as_on([view(p) for p in places], on)
    if len(views) == 1:
        return Unit(views[0])
    return Several(tuple(views), why) if views else Unknown(NO_SUCH)
