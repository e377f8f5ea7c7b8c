"""Which posts an official holds on a day: the only source of rights."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from loive.organisations.models import Post
from loive.organisations.queries.view import standing


@dataclass(frozen=True)
class PostView:
    """One post. `organisation` is the body's id, `area` the key of the unit the post answers for."""

    ref: str
    role: str
    organisation: int
    organisation_name: str
    area: str
    title: str
    account: str = ""


def posts_of(account_ref: str, on: date) -> list[PostView]:
    """Return the posts the account holds on the day in bodies that stand, the longest held first."""
    return _views(Post.objects.filter(account_ref=account_ref), on)


def heads_of(organisation: int, on: date) -> list[PostView]:
    """Return the posts of those who lead the body on the day: who may sign for it."""
    return _views(Post.objects.filter(organisation=organisation, role="leader"), on)


def _views(rows: QuerySet[Post], on: date) -> list[PostView]:
    held = rows.filter(standing(on), standing(on, "organisation__")).select_related("organisation")
    return [
        PostView(
            ref=p.ref,
            role=p.role,
            organisation=p.organisation_id,
            organisation_name=p.organisation.name,
            area=p.area_id,
            title=p.title,
            account=p.account_ref,
        )
        for p in held.order_by("valid_from", "pk")
    ]
