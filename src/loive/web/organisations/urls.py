"""Addresses of the look-up of bodies."""

from django.urls import path

from loive.web.organisations import lists, page

app_name = "organisations"
urlpatterns = [
    path("tra-cuu/co-quan", lists.page, name="list"),
    path("tra-cuu/co-quan/<str:ref>", page.page, name="page"),
]
