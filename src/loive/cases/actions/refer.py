"""Refers a person to another body for a service. The case stays where it is, whatever they answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from loive.base.errors import Refusal
from loive.base.moment import day_of
from loive.base.said import not_after, one_of, said
from loive.cases import stages, words
from loive.cases.models import CaseFile, Consent, Referral, add_step
from loive.cases.queries import due_of, for_act
from loive.organisations import queries as organisations
from loive.security import audit
from loive.security.actor import Actor
from loive.security.sealed import seal


@dataclass(frozen=True)
class Agreement:
    """On what ground something is shared: codes of `words.SHAREABLE`, `BASES` and `GIVERS`, and until when.

    `note` says how it was given; with the basis `emergency` it says why it could not wait.
    """

    shared: tuple[str, ...] = ()
    basis: str = "consent"
    given_by: str = "self"
    given_on: date | None = None
    expires_on: date | None = None
    note: str = ""


@transaction.atomic
def refer(
    *,
    case: str,
    to: int,
    need: str,
    agreement: Agreement,
    by: Actor,
    at: datetime,
    request: str = "",
    urgent: bool = False,
    answer_by: datetime | None = None,
) -> str:
    """Send a referral and return its reference. The receiver sees the identity only once it accepts, and only
    what was agreed.

    `answer_by` may set a nearer limit than the standing one. Raises NotFound; Refusal for the own body, an
    unknown or ended one, the same referral still running, consent that does not hold (a child needs its
    representative), or a limit that is past.
    """
    row = for_act(case, "case.refer", by)
    one_of(need, words.NEEDS, field="need")
    _check_receiver(row, to, need, by, at)
    referral = Referral(
        case=row,
        sender_id=by.organisation,
        receiver_id=to,
        consent=_keep_consent(row, agreement, to, need, at),
        need=need,
        urgent=urgent,
        stage=stages.SENT,
        sent_at=at,
        sent_by=by.account,
        answer_due=_limit(urgent, answer_by, at),
    )
    seal(referral, request=said(request, field="request") or None)
    referral.save(force_insert=True)
    add_step(row, "referred", by=by, at=at, code=need, to_body=to)
    audit.record(
        by=by, at=at, what="case.referred", about=referral.ref, seen=[row.ref, str(to), *agreement.shared]
    )
    return referral.ref


def _check_receiver(row: CaseFile, to: int, need: str, by: Actor, at: datetime) -> None:
    body = organisations.by_id([to]).get(to)
    if body is None or (body.valid_to and body.valid_to < day_of(at)):
        raise Refusal(_("Hãy chọn nơi nhận đang hoạt động trong danh sách."), code="unknown_body", field="to")
    if to == by.organisation:
        sentence = _("Không chuyển tuyến cho chính đơn vị mình: hãy ghi nhận dịch vụ.")
        raise Refusal(sentence, code="same_body", field="to")
    live = Referral.objects.filter(case=row, receiver=to, need=need, stage__in=stages.REFERRAL_LIVE)
    if live.exists():
        sentence = _("Đã chuyển tuyến cùng nhu cầu này đến nơi đó và đang chờ kết quả.")
        raise Refusal(sentence, code="already_referred", field="to")


def _keep_consent(row: CaseFile, agreement: Agreement, to: int, need: str, at: datetime) -> Consent:
    on = agreement.given_on or day_of(at)
    _check_agreement(row, agreement, on, at)
    emergency = agreement.basis == "emergency"
    why = _("Hãy ghi vì sao không thể chờ xin đồng ý.") if emergency else ""
    consent = Consent(
        case=row,
        purpose=need,
        recipient_id=to,
        shared=list(agreement.shared),
        basis=agreement.basis,
        given_by="" if emergency else agreement.given_by,
        given_on=on,
        expires_on=agreement.expires_on,
        recorded_at=at,
    )
    seal(consent, note=said(agreement.note, field="consent_note", empty=why) or None)
    consent.save(force_insert=True)
    return consent


def _check_agreement(row: CaseFile, agreement: Agreement, on: date, at: datetime) -> None:
    one_of(agreement.basis, words.BASES, field="basis")
    for field in agreement.shared:
        one_of(field, words.SHAREABLE, field="shared")
    not_after(on, day_of(at), field="given_on")
    if agreement.expires_on and agreement.expires_on < day_of(at):
        raise Refusal(_("Sự đồng ý này đã hết hạn. Hãy hỏi lại."), code="expired", field="expires_on")
    if agreement.basis == "emergency":
        return
    one_of(agreement.given_by, words.GIVERS, field="given_by")
    if row.is_u16 and agreement.given_by == "self":
        sentence = _(
            "Với trẻ em, cần người đại diện cùng đồng ý; trường hợp khẩn cấp hãy chọn căn cứ khẩn cấp."
        )
        raise Refusal(sentence, code="child_alone", field="given_by")


def _limit(urgent: bool, answer_by: datetime | None, at: datetime) -> datetime | None:
    standing = due_of("referral.answer_urgent" if urgent else "referral.answer", at)
    if answer_by is None:
        return standing
    if answer_by <= at:
        raise Refusal(_("Hạn trả lời phải ở sau lúc gửi."), code="limit_past", field="answer_by")
    return min(answer_by, standing) if standing else answer_by
