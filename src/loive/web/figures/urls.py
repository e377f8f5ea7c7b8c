"""Addresses of the figures."""

from django.urls import path

from loive.web.figures import lists, page, rows

app_name = "figures"
urlpatterns = [
    path("so-lieu", lists.page, name="list"),
    path("so-lieu/<str:indicator>", page.page, name="page"),
    path("so-lieu/<str:indicator>/dong", rows.page, name="rows"),
]
