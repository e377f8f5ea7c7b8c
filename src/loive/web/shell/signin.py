"""Sign-in and sign-out."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from loive.security.accounts.signin import sign_in, sign_out
from loive.web.clock import now
from loive.web.shell import demonstration, language
from loive.web.shell.declared import EVERYONE, SIGNED_IN, declares_open


class SignInForm(forms.Form):
    """Name and password."""

    username = forms.CharField(
        label=_("Tên đăng nhập"),
        max_length=64,
        widget=forms.TextInput({"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}),
    )
    password = forms.CharField(
        label=_("Mật khẩu"),
        max_length=256,
        strip=False,
        widget=forms.PasswordInput({"autocomplete": "current-password"}),
    )


@declares_open(EVERYONE)
@sensitive_post_parameters("password")
def page(request: HttpRequest) -> HttpResponse:
    """Show the form, and open a session for whoever gives the right name and password."""
    asked = request.POST.get("den") or request.GET.get("den", "/")
    then = asked if url_has_allowed_host_and_scheme(asked, allowed_hosts=None) else "/"
    without_post = request.user.is_authenticated and "chua-co-vi-tri" in request.GET
    if request.user.is_authenticated and not without_post:
        return redirect(then)
    form = SignInForm(request.POST or None, initial={"username": request.GET.get("ten", "")})
    if form.is_valid():
        account = sign_in(request, **form.cleaned_data, at=now())
        if account:
            return _welcome(then, account.language)
        form.add_error(
            None, _("Tên đăng nhập hoặc mật khẩu không đúng. Hãy kiểm tra phím Caps Lock rồi gõ lại.")
        )
    shown: dict[str, Any] = {"form": form, "then": then, "without_post": without_post}
    if settings.DEMO:
        shown |= {"cast": demonstration.cast()}
    return render(request, "shell/signin.html", shown, status=422 if form.is_bound else 200)


@declares_open(SIGNED_IN)
@require_POST
def leave(request: HttpRequest) -> HttpResponse:
    """End the session."""
    sign_out(request, at=now())
    return redirect("/vao")


def _welcome(then: str, code: str) -> HttpResponse:
    response = redirect(then)
    language.keep(response, code)
    return response
