"""More time for a tip: two months for a complex one, and once two more with the procuracy's leave."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from loive.base.errors import Refusal
from loive.base.said import said
from loive.security import audit
from loive.security.actor import Actor
from loive.tips.models import Tip, add_step
from loive.tips.queries import due_of, for_act, settle


@transaction.atomic
def find_complex(*, tip: str, reason: str, by: Actor, at: datetime) -> None:
    """Find the tip complex or spread over several places: two months from reception instead of twenty days.

    Criminal Procedure Code 2015, art. 147(2). Raises NotFound; Refusal without a reason, once it is found so,
    or after the limit ran out: late stays late.
    """
    row = for_act(tip, "tip.extend", by)
    why = _reason(reason)
    if row.complex_at:
        raise Refusal(_("Tin báo này đã được xác định là phức tạp."), code="already_complex")
    _still_running(row, at)
    row.complex_at = at
    row.decide_due = due_of("tip.decide_complex", row.received_at) or row.decide_due
    settle(row)
    row.save()
    add_step(row, "complex", by=by, at=at, note=why)
    audit.record(by=by, at=at, what="tip.found_complex", about=row.ref)


@transaction.atomic
def ask_extension(*, tip: str, reason: str, by: Actor, at: datetime) -> None:
    """Ask the procuracy for two more months; the law wants it asked five days before the limit runs out.

    Asked later, it is asked late, and the procuracy sees that. Raises NotFound; Refusal without a reason,
    before the procuracy was notified, a second time, or after the limit ran out.
    """
    row = for_act(tip, "tip.extend", by)
    why = _reason(reason)
    if row.supervisor_id is None:
        raise Refusal(_("Hãy phân công và báo Viện kiểm sát trước khi đề nghị gia hạn."), code="not_assigned")
    if row.extension_asked_at:
        raise Refusal(_("Mỗi tin báo chỉ được đề nghị gia hạn một lần."), code="already_asked")
    _still_running(row, at)
    row.extension_asked_at = at
    row.save()
    add_step(row, "extension_asked", by=by, at=at, note=why, to_body=row.supervisor_id)
    audit.record(by=by, at=at, what="tip.extension_asked", about=row.ref)


@transaction.atomic
def answer_extension(*, tip: str, granted: bool, reason: str, by: Actor, at: datetime) -> None:
    """Answer as the procuracy: the limit grows by two months from where it stood, or stays.

    Raises NotFound; Refusal without a reason, when nothing was asked, or when it was answered.
    """
    row = for_act(tip, "tip.answer_extension", by)
    why = _reason(reason)
    if row.extension_asked_at is None or row.extension_answered_at is not None:
        raise Refusal(_("Không có đề nghị gia hạn nào đang chờ trả lời."), code="nothing_asked")
    row.extension_answered_at = at
    if granted and row.decide_due:
        row.extended_at = at
        row.decide_due = due_of("tip.extension", row.decide_due)
    settle(row)
    row.save()
    add_step(row, "extended" if granted else "extension_refused", by=by, at=at, note=why)
    audit.record(
        by=by, at=at, what="tip.extension_answered", about=row.ref, seen=["yes" if granted else "no"]
    )


def _reason(text: str) -> str:
    return said(text, field="reason", empty=_("Hãy ghi lý do."))


def _still_running(row: Tip, at: datetime) -> None:
    if row.decide_due and at > row.decide_due:
        sentence = _(
            "Thời hạn giải quyết đã hết nên không kéo dài được nữa. Hãy ra quyết định và ghi rõ lý do chậm."
        )
        raise Refusal(sentence, code="limit_over")
