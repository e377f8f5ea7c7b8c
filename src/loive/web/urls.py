"""Addresses of the pages, by room: each room lists its own."""

from django.urls import include, path

from loive.web.find import page as find
from loive.web.parts import gallery
from loive.web.shell import signin, switches

urlpatterns = [
    path("vao", signin.page, name="signin"),
    path("ra", signin.leave, name="leave"),
    path("ngon-ngu", switches.tongue, name="language"),
    path("giao-dien", switches.look, name="look"),
    path("vi-tri", switches.post, name="post"),
    path("suc-khoe", switches.health, name="health"),
    path("tim", find.page, name="find"),
    path("kieu-dang", gallery.page, name="gallery"),
    path("", include("loive.web.today.urls")),
    path("", include("loive.web.tips.urls")),
    path("", include("loive.web.cases.urls")),
    path("", include("loive.web.referrals.urls")),
    path("", include("loive.web.figures.urls")),
    path("", include("loive.web.plans.urls")),
    path("", include("loive.web.reports.urls")),
    path("", include("loive.web.places.urls")),
    path("", include("loive.web.organisations.urls")),
    path("", include("loive.web.law.urls")),
    path("", include("loive.web.record.urls")),
]
