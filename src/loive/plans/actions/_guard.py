"""What every act on a plan asks first: may this actor, and does the proposal still wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from loive.base.errors import NotFound, Refusal
from loive.plans import words
from loive.plans.models import Plan, Proposal
from loive.security import policy

if TYPE_CHECKING:
    from loive.security.actor import Actor


class AlreadyHere(Refusal):
    """The plan stands already; `plan` is the first, for a page to lead to."""

    def __init__(self, plan: Plan) -> None:
        message = _(
            "Kế hoạch này đã có trong hệ thống: {plan}. Hãy dùng bản đã có; không có gì được nhập thêm."
        )
        super().__init__(format_lazy(message, plan=str(plan)), code="plan_already_here")
        self.plan = plan


def allowed(by: Actor, act: str, subject: policy.Subject | None = None) -> None:
    """Raise NotFound, as for what does not exist, unless the policy allows the act."""
    if not policy.may(by, act, subject):
        raise NotFound


def waiting(proposal: str, by: Actor) -> Proposal:
    """Return the proposal's row, locked, that still waits and that the actor may settle.

    Raises NotFound where there is none for this actor, Refusal where it was settled before.
    """
    row = Proposal.objects.select_for_update().filter(ref=proposal).first()
    if row is None:
        raise NotFound
    allowed(by, "plan.confirm", row.subject)
    if row.state != words.READ:
        message = _("Bản này đã được xác nhận hoặc đã bỏ, nên không sửa được nữa. Hãy tải lại trang.")
        raise Refusal(message, code="settled")
    return row
