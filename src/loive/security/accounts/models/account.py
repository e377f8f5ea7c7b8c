"""An official's account. It gives no right by itself: rights come from the posts its holder has today."""

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from loive.base.ref import new_ref
from loive.security.sealed import open_


class Account(AbstractBaseUser):
    """Who signs in. `name` is the official's own name as it stands under documents."""

    ref = open_(models.CharField(max_length=16, unique=True, default=new_ref))
    username = open_(models.CharField(max_length=64, unique=True))
    name = open_(models.CharField(max_length=120))
    password = open_(models.CharField(max_length=256))
    last_login = open_(models.DateTimeField(null=True, blank=True))
    is_active = open_(models.BooleanField(default=True))
    language = open_(models.CharField(max_length=2, default="vi"))

    objects: ClassVar[BaseUserManager[Any]] = BaseUserManager()
    USERNAME_FIELD = "username"

    class Meta:
        db_table = "account"
