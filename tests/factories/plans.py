"""An invented plan as a reader understands it, and the steps that make it stand."""

from __future__ import annotations

from typing import Any

from loive.plans.actions.confirm import confirm
from loive.plans.actions.propose import propose
from loive.plans.models import Plan, Proposal

TEXT = """KẾ HOẠCH
Phòng, chống mua bán người năm 2026 (bản mẫu)

I. MỤC TIÊU
1. Phân loại đủ 100% tin báo được tiếp nhận.
2. Giải quyết trên 90% tin báo.
3. Mọi nạn nhân có nhu cầu đều được hỗ trợ, đạt 100%.

II. NHIỆM VỤ
1. Công an thành phố chủ trì, phối hợp Sở Y tế trực ban tiếp nhận tin báo.
2. Sở Y tế chủ trì hỗ trợ nạn nhân.

III. BÁO CÁO
Quý gửi trước ngày 15/3 và 15/9, 6 tháng trước ngày 15/6, năm trước ngày 15/12.
"""
POLICE, HEALTH = "Công an thành phố", "Sở Y tế"
COMMITTEE = "Ban Chỉ đạo phòng, chống tội phạm thành phố Đồng Nai"
SENDERS = "Các sở, ban, ngành"


def _span(words: str) -> list[int]:
    start = TEXT.index(words)
    return [start, start + len(words)]


def _target(
    words: str, value: float, comparator: str, indicator: str, confidence: float = 0.9
) -> dict[str, Any]:
    return {
        "text": words,
        "value": value,
        "unit": "%",
        "comparator": comparator,
        "deadline_year": None,
        "subject": words,
        "section": "I",
        "span": _span(words),
        "confidence": confidence,
        "suggested_indicator": indicator,
    }


def _duty(recurrence: str, due: str | None, **more: Any) -> dict[str, Any]:
    return {
        "recurrence": recurrence,
        "due": due,
        "kind": "report",
        "from": SENDERS,
        "to": f"{COMMITTEE} (qua {POLICE})",
        "section": "III",
        "span": _span("trước ngày"),
        "confidence": 0.9,
        **more,
    }


def read(**changes: Any) -> dict[str, Any]:
    """Return what a reader understood of the invented plan, with some keys changed."""
    return {
        "title": "Kế hoạch phòng, chống mua bán người năm 2026",
        "doc_type": "Kế hoạch",
        "number": "07/KH-BCĐ",
        "date": "2026-01-12",
        "issuing_body": COMMITTEE,
        "place": "Đồng Nai",
        "signer": {"name": "Triệu Quang Khải", "title": "Trưởng ban", "capacity": None},
        "period": {"start": "2026-01-01", "end": "2026-12-31"},
        "found": {"number": {"span": [0, 8], "confidence": 0.5}},
        "legal_bases": ["33/QĐ-TTg"],
        "targets": [
            _target("Phân loại đủ 100% tin báo được tiếp nhận", 100, "=", "tips.classified"),
            _target("Giải quyết trên 90% tin báo", 90, ">", "tips.resolved", 0.6),
            _target("Mọi nạn nhân có nhu cầu đều được hỗ trợ, đạt 100%", 100, "=", "victims.supported"),
            _target("MỤC TIÊU", 90, "=", "proceedings.tried"),
        ],
        "objectives": [],
        "tasks": [
            {
                "title": "trực ban tiếp nhận tin báo",
                "lead": [POLICE],
                "coordinate": [HEALTH],
                "requested": [],
                "due": None,
                "section": "II.1",
                "span": _span("trực ban tiếp nhận tin báo"),
                "confidence": 0.9,
            },
            {
                "title": "hỗ trợ nạn nhân",
                "lead": [HEALTH],
                "coordinate": [],
                "requested": ["Hội Liên hiệp Phụ nữ thành phố"],
                "due": "11-30",
                "section": "II.2",
                "span": _span("hỗ trợ nạn nhân"),
                "confidence": 0.9,
            },
        ],
        "reporting": [
            _duty("quarterly", None, due_dates=["03-15", "09-15"]),
            _duty("semiannual", "06-15"),
            _duty("annual", "12-15"),
            _duty("adhoc", None),
        ],
        "campaign_windows": [
            {"name": "Cao điểm", "start": "2026-07-01", "end": "2026-09-30", "section": "II", "span": None},
            {"name": "Ngày toàn dân", "start": "07-30", "end": "07-30", "annual": True, "section": "II"},
        ],
        "recipients": ["Các thành viên", "Lưu: VT"],
        "notes": [],
        **changes,
    }


def proposed(cast: Any, clock: Any, *, text: str = TEXT, **changes: Any) -> Proposal:
    """Return the invented plan as read in by the programme officer."""
    return propose(
        name="ke-hoach.txt", read=read(**changes), text=text, by=cast.programme_officer, at=clock.monday
    )


def confirmed(cast: Any, clock: Any, **changes: Any) -> Plan:
    """Return the invented plan as confirmed by the programme officer."""
    proposal = proposed(cast, clock, **changes)
    return confirm(proposal=proposal.ref, by=cast.programme_officer, at=clock.monday)
