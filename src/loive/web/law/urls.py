"""Addresses of the dated rules."""

from django.urls import path

from loive.web.law import amend, lists

app_name = "law"
urlpatterns = [
    path("tra-cuu/luat", lists.page, name="list"),
    path("tra-cuu/luat/<str:key>/sua", amend.page, name="amend"),
]
