"""Accounts: made, used and ended on the record; passwords kept by Argon2id."""

from __future__ import annotations

import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.test import RequestFactory

from loive import settings as ours
from loive.security.accounts.enrol import close, enrol
from loive.security.accounts.language import speak
from loive.security.accounts.models import Account
from loive.security.accounts.names import names_of
from loive.security.accounts.signin import sign_in, sign_out
from loive.security.audit.models import Line

pytestmark = pytest.mark.django_db
PASSWORD = "mot mat khau dai"


@pytest.fixture
def account(officer, clock) -> Account:
    return enrol(username="an.le", name="Lê Thị An", password=PASSWORD, by=officer, at=clock.monday)


@pytest.fixture
def request_(rf: RequestFactory):
    made = rf.post("/vao")
    made.session = SessionStore()
    return made


def last() -> Line:
    return Line.objects.latest("number")


def test_an_account_is_made_on_the_record_by_reference_only(account: Account, officer):
    assert (last().what, last().about, last().account) == ("account.enrolled", account.ref, officer.account)


def test_a_sign_in_opens_a_session_and_is_recorded(account: Account, request_, clock):
    assert sign_in(request_, username="an.le", password=PASSWORD, at=clock.monday) == account
    assert request_.session["_auth_user_id"] == str(account.pk)
    assert (last().what, last().about, last().at) == ("account.signed_in", account.ref, clock.monday)


@pytest.mark.parametrize(("username", "password"), [("an.le", "sai"), ("khong.co", PASSWORD), ("an.le", "")])
def test_a_refused_sign_in_is_recorded_without_what_was_typed(account, request_, clock, username, password):
    assert sign_in(request_, username=username, password=password, at=clock.monday) is None
    assert "_auth_user_id" not in request_.session
    assert (last().what, last().about, last().account) == ("account.sign_in_refused", "", "")


def test_a_session_changes_its_key_at_sign_in(account: Account, request_, clock):
    request_.session["before"] = 1
    request_.session.save()
    key = request_.session.session_key
    sign_in(request_, username="an.le", password=PASSWORD, at=clock.monday)
    assert request_.session.session_key != key


def test_signing_out_ends_the_session_and_is_recorded(account: Account, request_, clock):
    sign_in(request_, username="an.le", password=PASSWORD, at=clock.monday)
    request_.user = account
    sign_out(request_, at=clock.tuesday)
    assert "_auth_user_id" not in request_.session
    assert (last().what, last().about, last().at) == ("account.signed_out", account.ref, clock.tuesday)


def test_an_ended_account_cannot_sign_in(account: Account, request_, officer, clock):
    close(account=account.ref, by=officer, at=clock.monday)
    assert last().what == "account.closed"
    assert sign_in(request_, username="an.le", password=PASSWORD, at=clock.tuesday) is None


def test_names_of_many_take_one_query(account: Account, django_assert_num_queries):
    with django_assert_num_queries(1):
        assert names_of([account.ref, account.ref, "NOBODY"]) == {account.ref: "Lê Thị An"}


def test_passwords_are_kept_by_argon2id_with_64_mib_and_three_passes(settings, account: Account):
    settings.PASSWORD_HASHERS = ours.PASSWORD_HASHERS
    account.set_password(PASSWORD)
    assert account.password.startswith("argon2$argon2id$v=19$m=65536,t=3,p=1$")
    assert account.check_password(PASSWORD)


def test_the_language_is_kept_with_the_account_and_on_the_record(account: Account, clock):
    speak(account=account.ref, language="en", at=clock.monday)
    account.refresh_from_db()
    assert account.language == "en"
    assert (last().what, last().about) == ("account.language_chosen", account.ref)


@pytest.mark.parametrize("password", ["", "!", "None"])
def test_an_account_without_a_password_cannot_sign_in(request_, officer, clock, password: str):
    enrol(username="moi", name="Người Mới", password=None, by=officer, at=clock.monday)
    assert sign_in(request_, username="moi", password=password, at=clock.monday) is None
