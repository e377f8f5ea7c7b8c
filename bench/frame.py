"""The program's addresses with one more: a page that shows its frame and nothing else."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from loive.urls import handler400, handler403, handler404, handler500
from loive.urls import urlpatterns as program
from loive.web.shell.declared import SIGNED_IN, declares_open

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]


@declares_open(SIGNED_IN)
def frame(request: HttpRequest) -> HttpResponse:
    """Show the frame that every page has: rooms, post, language."""
    return render(request, "shell/base.html", {})


urlpatterns = [path("khung", frame), *program]
