"""Addresses for other systems: read-only, JSON, under the same sign-in and policy as the pages."""

from django.urls import path

from loive.api import organisations, places

app_name = "api"
urlpatterns = [
    path("places", places.page, name="places"),
    path("organisations", organisations.page, name="organisations"),
]
