"""Addresses of the referrals."""

from django.urls import path

from loive.web.referrals import answer, lists, page, report_outcome, shared, told, withdraw

app_name = "referrals"
urlpatterns = [
    path("chuyen-tuyen", lists.page, name="list"),
    path("chuyen-tuyen/<str:ref>", page.page, name="page"),
    path("chuyen-tuyen/<str:ref>/danh-tinh", shared.page, name="shared"),
    path("chuyen-tuyen/<str:ref>/noi-dung", told.page, name="told"),
    path("chuyen-tuyen/<str:ref>/dong-y", answer.accept_page, name="accept"),
    path("chuyen-tuyen/<str:ref>/tu-choi", answer.decline_page, name="decline"),
    path("chuyen-tuyen/<str:ref>/ket-qua", report_outcome.page, name="report_outcome"),
    path("chuyen-tuyen/<str:ref>/rut-lai", withdraw.page, name="withdraw"),
]
