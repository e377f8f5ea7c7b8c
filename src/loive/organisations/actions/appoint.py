"""Appoints an official to a post: from that day the account may do what the role may."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from loive.base.errors import NotFound, Refusal
from loive.organisations.access import require_keeper
from loive.organisations.models import Organisation, Post
from loive.places.queries import get as get_place
from loive.security import audit
from loive.security.accounts.names import names_of
from loive.security.actor import Actor
from loive.security.policy import ROLES


@transaction.atomic
def appoint(
    *,
    account: str,
    organisation: int,
    role: str,
    title: str,
    valid_from: date,
    by: Actor,
    at: datetime,
    area: str | None = None,
    valid_to: date | None = None,
) -> Post:
    """Put the account (a reference) into a post; it answers for `area`, else for the body's place.

    Raises Refusal for anyone but an administrator, an unknown account, body, role or area, an empty title,
    days outside the body's own, or the same post held already on one of those days.
    """
    require_keeper(by)
    body = Organisation.objects.filter(pk=organisation).first()
    if body is None:
        raise Refusal(_("Không có cơ quan này. Hãy chọn lại."), code="invalid", field="organisation")
    _check(body, account, role, title, area, valid_from, valid_to)
    post = Post.objects.create(
        account_ref=account,
        organisation=body,
        role=role,
        title=title.strip(),
        area_id=area or body.place_id,
        valid_from=valid_from,
        valid_to=valid_to,
    )
    audit.record(by=by, at=at, what="post.appointed", about=post.ref, seen=[account, body.ref, role])
    return post


@transaction.atomic
def relieve(*, post: str, on: date, by: Actor, at: datetime) -> None:
    """End a post (by its reference); `on` is its last day. Rights end with it, at the next request.

    Raises NotFound for an unknown post, Refusal for anyone but an administrator or a day before it began.
    """
    require_keeper(by)
    row = Post.objects.select_for_update().filter(ref=post).first()
    if row is None:
        raise NotFound
    if on < row.valid_from or (row.valid_to is not None and row.valid_to <= on):
        raise Refusal(_("Ngày thôi giữ chức vụ không hợp lệ."), code="invalid", field="on")
    row.valid_to = on
    row.save(update_fields=["valid_to"])
    audit.record(by=by, at=at, what="post.relieved", about=row.ref)


def _check(
    body: Organisation,
    account: str,
    role: str,
    title: str,
    area: str | None,
    start: date,
    end: date | None,
) -> None:
    outside = start < body.valid_from or (body.valid_to is not None and (end or date.max) > body.valid_to)
    faults = [
        (
            "account",
            account not in names_of([account]),
            _("Không có tài khoản này. Hãy tạo tài khoản trước."),
        ),
        ("role", role not in ROLES, _("Hãy chọn vai trò trong danh sách.")),
        ("title", not 2 <= len(title.strip()) <= 120, _("Hãy nhập chức danh.")),
        (
            "area",
            area is not None and get_place(area) is None,
            _("Không có đơn vị hành chính với mã này. Hãy tìm theo tên."),
        ),
        ("valid_to", end is not None and end < start, _("Ngày kết thúc phải sau ngày bắt đầu.")),
        ("valid_from", outside, _("Thời gian giữ chức vụ phải nằm trong thời gian cơ quan hoạt động.")),
    ]
    for field, wrong, message in faults:
        if wrong:
            raise Refusal(message, code="invalid", field=field)
    held = Post.objects.filter(account_ref=account, organisation=body, role=role)
    if any(
        (p.valid_to is None or p.valid_to >= start) and (end is None or p.valid_from <= end) for p in held
    ):
        raise Refusal(_("Người này đang giữ chức vụ đó."), code="duplicate", field="role")
