"""A post an official holds: all rights come from the posts held on the day, none from the account."""

from django.db import models
from django.db.models import F, Q

from loive.base.ref import new_ref
from loive.organisations import words
from loive.security.sealed import open_


class Post(models.Model):
    """An account in a body with a role. `area` is what the post answers for."""

    ref = open_(models.CharField(max_length=16, unique=True, default=new_ref))
    account_ref = open_(models.CharField(max_length=16, db_index=True))
    organisation = open_(
        models.ForeignKey("organisations.Organisation", models.PROTECT, related_name="posts")
    )
    role = open_(models.CharField(max_length=32, choices=words.roles))
    title = open_(models.CharField(max_length=120))
    area = open_(models.ForeignKey("places.Place", models.PROTECT, related_name="+"))
    valid_from = open_(models.DateField())
    valid_to = open_(models.DateField(null=True, blank=True))

    class Meta:
        db_table = "post"
        constraints = [
            models.UniqueConstraint(
                fields=["account_ref", "organisation", "role", "valid_from"], name="post_once_from_a_day"
            ),
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")),
                name="post_ends_after_it_begins",
            ),
        ]
