"""A service as told, and how it is put onto a case: checked, written, and the need it answers ended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _

from loive.base.errors import Refusal
from loive.base.moment import day_of
from loive.base.said import not_after, not_before, one_of, said
from loive.cases import words
from loive.cases.models.case_file import CaseFile
from loive.cases.models.history import add_step
from loive.cases.models.need import Need
from loive.cases.models.referral import Referral
from loive.cases.models.service import Service
from loive.organisations import queries as organisations
from loive.security.actor import Actor
from loive.security.sealed import seal


@dataclass(frozen=True)
class Given:
    """A service: kind of `words.NEEDS`, days, cost in whole đồng, money of `words.FUNDINGS`, how it went.

    `given_on` is today when None; `provider` is a body's id, the actor's own when None.
    """

    kind: str
    given_on: date | None = None
    until: date | None = None
    provider: int | None = None
    cost: int | None = None
    funding: str = ""
    outcome: str = "given"
    note: str = ""


def write_service(
    case: CaseFile, service: Given, *, by: Actor, at: datetime, referral: Referral | None = None
) -> str:
    """Write a service onto a case held for an act (the case not saved yet) and return its reference.

    Raises Refusal for what cannot be.
    """
    on = service.given_on or day_of(at)
    _check(service, on, at)
    made = Service(
        case=case,
        kind=service.kind,
        provider_id=service.provider or by.organisation,
        given_on=on,
        until=service.until,
        cost=service.cost,
        funding=service.funding,
        outcome=service.outcome,
        referral=referral,
        recorded_at=at,
    )
    seal(made, note=said(service.note, field="note") or None)
    made.save(force_insert=True)
    answered = Need.objects.filter(case=case, kind=service.kind, state="open")
    answered.update(state=words.NEED_AFTER[service.outcome])
    if service.outcome == "given":
        case.first_support_on = min(on, case.first_support_on or on)
        if service.kind in words.INITIAL:
            case.initial_support_on = min(on, case.initial_support_on or on)
    add_step(case, "service", by=by, at=at, code=service.kind)
    return made.ref


def _check(service: Given, on: date, at: datetime) -> None:
    one_of(service.kind, words.NEEDS, field="kind")
    one_of(service.outcome, words.SERVICE_OUTCOMES, field="outcome")
    if service.funding:
        one_of(service.funding, words.FUNDINGS, field="funding")
    not_after(on, day_of(at), field="given_on")
    if service.until:
        not_before(service.until, on, field="until", sentence=_("Ngày kết thúc phải từ ngày bắt đầu trở đi."))
    if service.cost is not None and not 0 <= service.cost < 10**12:
        raise Refusal(_("Chi phí là số tiền đồng, không âm."), code="impossible_cost", field="cost")
    if service.provider is not None and service.provider not in organisations.by_id([service.provider]):
        raise Refusal(_("Hãy chọn đơn vị cung cấp trong danh sách."), code="unknown_body", field="provider")
