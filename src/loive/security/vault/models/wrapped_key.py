"""The data key of one owner (a person, a case, a tip), wrapped by the key-encryption key."""

from django.db import models


class WrappedKey(models.Model):
    """Destroying `wrapped` makes everything sealed under this owner unreadable, for good."""

    owner = models.CharField(max_length=80, unique=True)
    kek_version = models.PositiveIntegerField()
    wrapped = models.BinaryField()
    shredded_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "wrapped_key"
