"""The address of the start page."""

from django.urls import path

from loive.web.today import page

app_name = "today"
urlpatterns = [
    path("", page.page, name="page"),
]
