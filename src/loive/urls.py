"""The switchboard: every address, by door."""

from django.urls import include, path

urlpatterns = [
    path("api/", include("loive.api.urls")),
    path("", include("loive.web.urls")),
]

handler400 = "loive.web.shell.errors.bad_request"
handler403 = "loive.web.shell.errors.forbidden"
handler404 = "loive.web.shell.errors.not_found"
handler500 = "loive.web.shell.errors.broken"
