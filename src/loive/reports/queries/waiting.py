"""What waits for a post: reports to draft, to sign, to send, to answer."""

from __future__ import annotations

from datetime import datetime, time

from django.db.models import Q, QuerySet
from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from loive.base.moment import VIETNAM, day_of
from loive.base.waiting import Waiting
from loive.reports import stages
from loive.reports.models import Obligation, Report
from loive.reports.words.periods import on_page
from loive.security import policy
from loive.security.actor import Actor

# Stage → the act that moves it on, and the verb on the button.
_NEXT: dict[str, tuple[str, Promise]] = {
    stages.DRAFT: ("report.draft", _("Soạn tiếp")),
    stages.RETURNED: ("report.draft", _("Sửa và gửi lại")),
    stages.RECALLED: ("report.draft", _("Sửa và gửi lại")),
    stages.SIGNED: ("report.send", _("Gửi báo cáo")),
}
_ANSWER: tuple[str, Promise] = ("report.answer", _("Tiếp nhận hoặc trả lại"))
_SIGN = _("Xem và ký")


def waiting(*, actor: Actor, at: datetime, limit: int = 50) -> list[Waiting]:
    """Return what waits for the actor's post, the most pressing first: two queries at most."""
    found: list[Waiting] = []
    if policy.role_may(actor.role, "report.draft"):
        found += [_to_begin(row) for row in _unbegun(actor, at)[:limit]]
    if policy.role_may(actor.role, "report.read"):
        found += [line for row in _begun(actor)[: limit * 2] if (line := _to_move(row, actor))]
    return sorted(found, key=lambda line: line.due_at or at)[:limit]


def _unbegun(actor: Actor, at: datetime) -> QuerySet[Obligation]:
    """Return what the body owes and has not begun, once its window has closed or its day is near."""
    today = day_of(at)
    open_now = Q(window_end__lt=today) | Q(due_on__lte=today)
    rows = Obligation.objects.filter(open_now, reporter=actor.organisation, report=None, waived_at=None)
    return rows.select_related("plan").order_by("due_on", "id")


def _begun(actor: Actor) -> QuerySet[Report]:
    mine = Q(obligation__reporter=actor.organisation, stage__in=[*_NEXT])
    sent = Q(obligation__recipient=actor.organisation, stage__in=stages.WITH_RECIPIENT)
    rows = Report.objects.filter(mine | sent).select_related(
        "obligation", "obligation__plan", "obligation__reporter"
    )
    return rows.order_by("obligation__due_on", "id")


def _to_begin(row: Obligation) -> Waiting:
    return _line(row, row.ref, _("Soạn báo cáo"), "reports:owed")


def _to_move(row: Report, actor: Actor) -> Waiting | None:
    if row.stage in stages.WITH_RECIPIENT:
        act, verb = _ANSWER
    elif row.stage == stages.DRAFT and policy.role_may(actor.role, "report.sign"):
        act, verb = "report.sign", _SIGN
    else:
        act, verb = _NEXT[row.stage]
    if not policy.may(actor, act, row.subject):
        return None
    return _line(row.obligation, row.ref, verb, "reports:page")


def _line(owed: Obligation, ref: str, act: Promise, url_name: str) -> Waiting:
    return Waiting(
        room="reports",
        ref=ref,
        title=format_lazy(_("Báo cáo {period}"), period=on_page(owed.period)),
        act=act,
        url_name=url_name,
        due_at=datetime.combine(owed.closes_on, time(23, 59, 59), VIETNAM),
        facts=(owed.plan.title,),
    )
