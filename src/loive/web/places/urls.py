"""Addresses of the look-up of administrative units."""

from django.urls import path

from loive.web.places import pick

app_name = "places"
urlpatterns = [
    path("chon/dia-ban", pick.page, name="pick"),
]
