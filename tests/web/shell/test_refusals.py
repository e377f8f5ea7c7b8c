"""What goes wrong becomes a page that says what happened, what to do, and that nothing was lost."""

from __future__ import annotations

import pytest
from django.test import RequestFactory, override_settings
from django.urls import path
from django.utils.translation import override

from loive.base.errors import Refusal
from loive.web.shell import errors
from loive.web.shell.declared import SIGNED_IN, declares, declares_open
from loive.web.urls import urlpatterns as ours


@declares_open(SIGNED_IN)
def refusing(request):
    raise Refusal("Tin này đã được phân loại.")


@declares_open(SIGNED_IN)
def failing(request):
    raise RuntimeError("bí mật trong lỗi")


urlpatterns = [path("tu-choi", refusing), path("hong", failing), *ours]
handler404 = errors.not_found
handler500 = errors.broken
here = override_settings(ROOT_URLCONF=__name__)


@here
def test_a_rule_s_refusal_is_shown_as_it_was_said(visit, cast):
    answer = visit(cast.auditor).get("/tu-choi")

    assert answer.status_code == 409
    assert "Tin này đã được phân loại." in answer.text


@here
def test_a_failure_shows_nothing_of_itself(visit, cast):
    client = visit(cast.auditor, raise_request_exception=False)
    answer = client.get("/hong")

    assert answer.status_code == 500
    assert "bí mật" not in answer.text
    assert "Chương trình gặp lỗi" in answer.text


@pytest.mark.parametrize(
    ("language", "heading"), [("vi", "Chương trình gặp lỗi"), ("en", "The program failed")]
)
def test_the_page_of_a_failure_needs_nothing_that_could_fail_again(language, heading):
    with override(language):
        assert heading in errors.broken(RequestFactory().get("/")).content.decode()


@pytest.mark.parametrize("status", errors.SAYINGS)
def test_each_error_page_says_what_to_do(status):
    answer = errors._say(RequestFactory().get("/"), status)

    assert answer.status_code == status
    assert str(errors.SAYINGS[status][2])[:20] in answer.content.decode()


def test_a_page_must_name_acts_that_exist():
    with pytest.raises(KeyError):
        declares("tip.fly")
