"""A plan as understood, told in a page of plain lines."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from loive.documents.plan_import import Proposal
from loive.documents.plan_import.understood import Duty, Target

_WIDTH = 100


def not_opened(name: str, why: str) -> str:
    """Return the sentence for a file that cannot be opened."""
    return _("Không mở được tệp {name}: {why}. Hãy kiểm tra đường dẫn.").format(name=name, why=why)


def summary(proposal: Proposal) -> str:
    """Return what was understood for a person at a terminal, in their language."""
    return "\n".join(_lines(proposal))


def _lines(proposal: Proposal) -> Iterator[str]:
    identity = proposal.identity
    yield identity.title or _("(chưa rõ tên kế hoạch)")
    yield " · ".join(
        part for part in (identity.doc_type, identity.number, identity.date, identity.issuing_body) if part
    )
    yield _("Người ký: {name}").format(name=identity.signer_name or "—")
    yield ""
    yield _("Chỉ tiêu: {count}").format(count=len(proposal.targets))
    yield from (f"  {_target(t)}" for t in proposal.targets)
    yield _("Nhiệm vụ: {count}, phân công: {given}").format(
        count=len(proposal.tasks), given=len(proposal.assignments)
    )
    yield from (f"  {t.section} {_cut(t.title)} — {'; '.join(t.lead) or '—'}" for t in proposal.tasks)
    yield _("Báo cáo và hạn gửi: {count}").format(count=len(proposal.reporting))
    yield from (f"  {_duty(d)}" for d in proposal.reporting)
    yield _("Đợt cao điểm: {count}").format(count=len(proposal.campaign_windows))
    yield from (f"  {w.start} – {w.end} {w.name}" for w in proposal.campaign_windows)


def _cut(text: str) -> str:
    return text if len(text) <= _WIDTH else text[: _WIDTH - 1] + "…"


def _target(target: Target) -> str:
    year = f" ({target.deadline_year})" if target.deadline_year else ""
    return f"{target.section} {target.comparator} {target.value} {target.unit}{year}: {_cut(target.subject)}"


def _duty(duty: Duty) -> str:
    day = duty.due or ", ".join(duty.due_dates) or (str(duty.day_of_month) if duty.day_of_month else "—")
    kind = {
        "report": _("báo cáo"),
        "review": _("sơ kết, tổng kết"),
        "plan_submission": _("gửi kế hoạch của đơn vị"),
        "budget_request": _("gửi dự toán"),
    }[duty.kind]
    often = {
        "weekly": _("hằng tuần"),
        "monthly": _("hằng tháng"),
        "quarterly": _("hằng quý"),
        "semiannual": _("6 tháng"),
        "nine_month": _("9 tháng"),
        "annual": _("hằng năm"),
        "adhoc": _("đột xuất hoặc một lần"),
        "final": _("tổng kết giai đoạn"),
    }.get(duty.recurrence or "", _("chưa quy định kỳ"))
    return f"{duty.section} {kind}, {often}, {day}: {duty.sender or '—'} → {duty.receiver or '—'}"
