"""Says who is asking: account and post become an Actor, anew for each request."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import urlencode

from loive.organisations.queries import PostView, posts_of
from loive.security.actor import Actor
from loive.web.clock import today
from loive.web.shell import counts

# Addresses that anyone may ask for without signing in, or without a post.
OPEN_PATHS = frozenset({"/vao", "/ra", "/ngon-ngu", "/suc-khoe"})


class Visitor(HttpRequest):
    """A request that carries its actor."""

    actor: Actor
    post: PostView
    posts: list[PostView]


class ActorMiddleware:
    """Sends the unknown to sign-in, and those without a post to the page that says so."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Attach the actor, or turn the visitor to the sign-in page."""
        if request.path in OPEN_PATHS:
            return self.get_response(request)
        if not request.user.is_authenticated:
            return _turned(request, f"/vao?{urlencode({'den': request.path})}")
        posts = posts_of(request.user.ref, today())
        if not posts:
            return _turned(request, "/vao?chua-co-vi-tri=1")
        visitor = cast(Visitor, request)
        visitor.posts = posts
        visitor.post = _chosen(posts, request.session.get("post"))
        visitor.actor = Actor(
            account=request.user.ref,
            role=visitor.post.role,
            organisation=visitor.post.organisation,
            area=visitor.post.area,
            post=visitor.post.ref,
            request=secrets.token_hex(8),
        )
        if request.method == "POST":
            counts.drop(request)
        return self.get_response(request)


def _turned(request: HttpRequest, to: str) -> HttpResponse:
    """Lead to another page; a part of a page asked for by htmx leads the whole page there."""
    if getattr(request, "htmx", False):
        return HttpResponse(status=204, headers={"HX-Redirect": to})
    return redirect(to)


def _chosen(posts: list[PostView], ref: str | None) -> PostView:
    return next((post for post in posts if post.ref == ref), posts[0])
