"""How a case or a referral is held for an act: locked, in reach, and at a stage where it can be done."""

from __future__ import annotations

from django.utils.translation import gettext as _

from loive.base.errors import NotFound, Refusal
from loive.cases import stages, words
from loive.cases.models import CaseFile, Referral
from loive.cases.queries.subject import of_case, of_referral
from loive.security import policy
from loive.security.actor import Actor


def for_act(ref: str, act: str, by: Actor) -> CaseFile:
    """Return the case, locked, for an act the actor may do to it at its stage.

    Raises NotFound when it is absent or out of reach, alike; Refusal when the actor sees it but may not do
    this, or it cannot be done at this stage.
    """
    case = CaseFile.objects.select_for_update().filter(ref=ref).first()
    if case is None:
        raise NotFound
    subject = of_case(case)
    if not policy.may(by, "case.read", subject):
        raise NotFound
    if not policy.may(by, act, subject):
        raise Refusal(_("Vị trí của anh/chị không làm được việc này với hồ sơ này."), code="forbidden")
    if not stages.may_at(case.stage, act):
        sentence = _(
            "Hồ sơ đang ở bước “%(stage)s” nên không làm được việc này. Hãy tải lại trang để xem mới nhất."
        )
        raise Refusal(sentence % {"stage": words.STAGES[case.stage]}, code="wrong_stage")
    return case


def for_referral(ref: str, to: str, by: Actor) -> Referral:
    """Return the referral, locked, for moving it to a stage, after asking who may: the table says who.

    Raises NotFound when it is absent or out of reach; Refusal for the wrong side or a wrong stage.
    """
    held = Referral.objects.select_for_update(of=("self",)).select_related("case", "consent")
    referral = held.filter(ref=ref).first()
    if referral is None or not policy.may(by, "referral.read", of_referral(referral)):
        raise NotFound
    # Who may is asked before the stage: the table names one act for each end.
    act = next(act for (_frm, end), (_who, act) in stages.REFERRAL_MOVES.items() if end == to)
    if not policy.may(by, act, of_referral(referral)):
        receivers = act != "referral.withdraw"
        sentence = _("Việc này do nơi nhận chuyển tuyến làm.") if receivers else _("Việc này do nơi gửi làm.")
        raise Refusal(sentence, code="forbidden")
    if not stages.referral_may(referral.stage, to):
        sentence = _(
            "Chuyển tuyến này đang ở bước “%(stage)s” nên không làm được việc này. Hãy tải lại trang."
        )
        raise Refusal(sentence % {"stage": words.REFERRAL_STAGES[referral.stage]}, code="wrong_stage")
    return referral
