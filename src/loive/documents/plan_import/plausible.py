"""Is this a plan at all? A report, a letter, a poem or a recipe is refused before anything is proposed."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from loive.base.errors import Refusal

from .proposal import Proposal
from .structure.document import Document
from .structure.kinds import CARRIES_A_PLAN

_FEWEST_ITEMS = 3
_NEEDED = 2

NOT_A_PLAN = _(
    "Tệp này không phải kế hoạch: không thấy tên loại văn bản là kế hoạch, chương trình hoặc đề án "
    "cùng các mục "
    "nhiệm vụ, phân công, chỉ tiêu. Hãy chọn đúng tệp kế hoạch đã ký rồi gửi lại."
)
OTHER_KIND = _(
    "Tệp này là văn bản loại khác (báo cáo, công văn, thông báo …), không phải kế hoạch. Hãy chọn "
    "tệp kế hoạch "
    "hoặc quyết định có kế hoạch kèm theo rồi gửi lại."
)


def refuse_unless_plan(document: Document, proposal: Proposal) -> None:
    """Raise Refusal `other_kind` or `not_a_plan` where the document carries no plan.

    A document that calls itself a plan needs items and one sign of a plan's content; one that does not say
    what it is needs more of them.
    """
    kind = document.parts.plan.kind
    if kind and not CARRIES_A_PLAN.get(kind, False):
        raise Refusal(OTHER_KIND, code="other_kind")
    items = sum(1 for node in document.plan.walk() if node.marker)
    signs = sum(
        (
            bool(proposal.assignments),
            bool(proposal.targets),
            bool(proposal.reporting),
            bool(proposal.objectives),
            bool(proposal.legal_bases),
            bool(proposal.identity.number or proposal.identity.number_pattern),
        )
    )
    given = bool(proposal.assignments or proposal.targets or proposal.reporting)
    needed = 1 if kind else _NEEDED + 1
    if items < _FEWEST_ITEMS or signs < needed or not given:
        raise Refusal(NOT_A_PLAN, code="not_a_plan")
