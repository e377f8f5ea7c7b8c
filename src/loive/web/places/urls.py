"""Addresses of the look-up of administrative units."""

from django.urls import path

from loive.web.places import index, lists, page, pick

app_name = "places"
urlpatterns = [
    path("tra-cuu", index.page, name="index"),
    path("tra-cuu/dia-ban", lists.page, name="list"),
    path("tra-cuu/dia-ban/<str:key>", page.page, name="page"),
    path("chon/dia-ban", pick.page, name="pick"),
]
