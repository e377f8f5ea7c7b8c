"""Steps that the acts on a report share: the row, locked, for those who may; the event beside the record."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from loive.base.errors import NotFound, Refusal
from loive.reports import stages
from loive.reports.models import Event, Obligation, Report
from loive.security import audit, policy
from loive.security.actor import Actor

# What to say to someone who comes too late for an act; for the rest, the general sentence.
_TOO_LATE = {
    stages.SIGNED: _(
        "Báo cáo đã ký, không sửa được nữa. Nếu cần sửa, hãy gửi rồi thu hồi, hoặc chờ nơi nhận trả lại."
    ),
    stages.SENT: _("Báo cáo đã gửi, không sửa được. Hãy thu hồi trước khi sửa."),
    stages.ACCEPTED: _(
        "Báo cáo đã được tiếp nhận, không sửa được. Sai sót được nêu trong báo cáo đính chính."
    ),
    stages.NIL: _("Báo cáo không phát sinh đã gửi, không sửa được. Hãy đề nghị nơi nhận trả lại."),
}
NOT_NOW = _("Bước này không làm được ở trạng thái hiện tại của báo cáo. Hãy tải lại trang.")


def owed(obligation: str, act: str, by: Actor) -> Obligation:
    """Return the obligation, locked, when the actor may do the act to it; else raise NotFound."""
    row = Obligation.objects.select_for_update().filter(ref=obligation).first()
    if row is None or not policy.may(by, act, row.subject):
        raise NotFound
    return row


def held(report: str, act: str, by: Actor) -> Report:
    """Return the report, locked, when the actor may do the act to it; else raise NotFound."""
    row = _locked(report)
    if row is None or not policy.may(by, act, row.subject):
        raise NotFound
    return row


def editable(report: str, by: Actor) -> Report:
    """Return the report, locked, while its text may be changed. Raises Refusal afterwards."""
    row = held(report, "report.draft", by)
    if not row.editable:
        raise Refusal(_TOO_LATE.get(row.stage, NOT_NOW), code="not_editable")
    return row


def moved(report: str, to: str, by: Actor) -> Report:
    """Return the report, locked, with its new stage set (not saved), when the table and the policy allow it.

    Raises NotFound where the actor may not, Refusal where the report does not stand where the move begins.
    """
    row = _locked(report)
    acts = {move.act for (_before, after), move in stages.MOVES.items() if after == to}
    if row is None or not any(policy.may(by, act, row.subject) for act in acts):
        raise NotFound
    if (row.stage, to) not in stages.MOVES:
        raise Refusal(NOT_NOW, code="wrong_stage")
    row.stage = to
    return row


def _locked(report: str) -> Report | None:
    rows = Report.objects.select_for_update(of=("self",)).select_related("obligation")
    return rows.filter(ref=report).first()


def happened(report: Report, what: str, by: Actor, at: datetime, *, note: str = "") -> None:
    """Tell the event on the report's page, and write the same act into the record."""
    Event.objects.create(
        report=report, at=at, what=what, account_ref=by.account, organisation_id=by.organisation, note=note
    )
    audit.record(
        by=by, at=at, what=f"report.{what}", about=report.ref, seen=[report.number] if _plain(report) else []
    )


def _plain(report: Report) -> bool:
    """Return whether the number is plain ASCII, which is all that the record takes."""
    return bool(report.number) and report.number.isascii()
