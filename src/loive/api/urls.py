"""Addresses for other systems."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
