"""Addresses of the record and the policy."""

from django.urls import path

from loive.web.record import page, rights

app_name = "record"
urlpatterns = [
    path("nhat-ky", page.page, name="page"),
    path("nhat-ky/kiem-tra", page.check, name="check"),
    path("nhat-ky/quyen", rights.page, name="rights"),
]
