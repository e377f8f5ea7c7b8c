"""Addresses of the tips: each act at a word of its own under the tip's reference."""

from django.urls import path

from loive.web.tips import (
    answer_extension,
    assign,
    classify,
    decide,
    extend,
    forward,
    inform,
    link,
    lists,
    page,
    resume,
    take,
    teller,
    told,
)

app_name = "tips"
urlpatterns = [
    path("tin-bao", lists.page, name="list"),
    path("tin-bao/moi", take.page, name="take"),
    path("tin-bao/<str:ref>", page.page, name="page"),
    path("tin-bao/<str:ref>/loi-ke", told.page, name="told"),
    path("tin-bao/<str:ref>/nguoi-bao-tin", teller.page, name="teller"),
    path("tin-bao/<str:ref>/phan-loai", classify.page, name="classify"),
    path("tin-bao/<str:ref>/chuyen", forward.page, name="forward"),
    path("tin-bao/<str:ref>/phan-cong", assign.page, name="assign"),
    path("tin-bao/<str:ref>/quyet-dinh", decide.page, name="decide"),
    path("tin-bao/<str:ref>/giai-quyet-tiep", resume.page, name="resume"),
    path("tin-bao/<str:ref>/them-thoi-gian", extend.page, name="extend"),
    path("tin-bao/<str:ref>/tra-loi-gia-han", answer_extension.page, name="answer_extension"),
    path("tin-bao/<str:ref>/bao-ket-qua", inform.page, name="inform"),
    path("tin-bao/<str:ref>/trung", link.page, name="link"),
]
