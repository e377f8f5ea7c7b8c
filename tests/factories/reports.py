"""Reports in the making: the invented plan's obligations, a figure, sections that can be signed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from loive.reports.actions.draft import draft
from loive.reports.actions.owe import owe
from loive.reports.actions.send import send
from loive.reports.actions.sign import sign
from loive.reports.models import Obligation, Report
from loive.reports.words.figures import FigureTaken
from tests.factories.plans import confirmed

WRITTEN = {
    "general": "Tiếp nhận {F1.mau} tin báo, giải quyết {F1.tu} tin, đạt {F1}.",
    "results": "# Nhóm nhiệm vụ tại mục II\n- Trực ban tiếp nhận tin báo: đủ 24 giờ trong ngày.",
    "difficulties": "- Không có chỉ tiêu nào chưa đạt.",
    "next_period": "- Tiếp tục trực ban.",
}


def figure(numerator: int | None = 37, denominator: int | None = 40, **changes: Any) -> FigureTaken:
    """Return the figure of `tips.resolved`: 37 of 40 unless told otherwise."""
    told = {
        "indicator": "tips.resolved",
        "version": 1,
        "cohort": "received_and_decided",
        "name_vi": "Tỷ lệ giải quyết tin báo",
        "name_en": "Share of tips resolved",
        "numerator_vi": "tin báo đã giải quyết",
        "numerator_en": "tips resolved",
        "denominator_vi": "tin báo tiếp nhận",
        "denominator_en": "tips received",
        "as_of": date(2026, 12, 15),
        "evidence": "a" * 64,
        "target_text": "giải quyết trên 90% tin báo",
        "section": "I.2",
        "comparator": ">",
        "target": Decimal(90),
    }
    return FigureTaken(**{**told, "numerator": numerator, "denominator": denominator, **changes})


def owed(cast: Any, clock: Any, code: str = "2026", **changes: Any) -> Obligation:
    """Return what the police owe for a period of 2026 under the invented plan."""
    plan = confirmed(cast, clock, **changes)
    owe(plan=plan.ref, year=2026, by=cast.programme_officer, at=clock.monday)
    mine = Obligation.objects.filter(reporter=cast.bodies.police.id)
    return next(row for row in mine if row.period.code == code)


def drafted(cast: Any, clock: Any, *, at: Any = None, **sections: str) -> Report:
    """Return the police's year report as drafted by their reporter."""
    return draft(
        obligation=owed(cast, clock).ref,
        figures=[figure()],
        sections={**WRITTEN, **sections},
        by=cast.reporter,
        at=at or clock.at("2026-12-15 09:00"),
    )


def signed(cast: Any, clock: Any, **more: Any) -> Report:
    """Return it as signed by their leader."""
    report = drafted(cast, clock, **more)
    return sign(report=report.ref, signer_title="Giám đốc", by=cast.leader, at=clock.at("2026-12-15 10:00"))


def sent(cast: Any, clock: Any, *, at: str = "2026-12-15 11:00") -> Report:
    """Return it as sent to the committee."""
    report = signed(cast, clock)
    return send(report=report.ref, by=cast.reporter, at=clock.at(at))
