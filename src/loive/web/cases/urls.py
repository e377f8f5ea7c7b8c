"""Addresses of the cases: each act at a word of its own under the case's reference."""

from django.urls import path

from loive.web.cases import (
    close,
    correct,
    identify,
    identity,
    lists,
    need,
    open_case,
    page,
    receive,
    refer,
    reopen,
    service,
    take_over,
    told,
    verify,
)

app_name = "cases"
urlpatterns = [
    path("ho-so", lists.page, name="list"),
    path("ho-so/moi", open_case.page, name="open"),
    path("ho-so/moi/tu-tin/<str:ref>", open_case.from_tip, name="open_from_tip"),
    path("ho-so/<str:ref>", page.page, name="page"),
    path("ho-so/<str:ref>/danh-tinh", identity.page, name="identity"),
    path("ho-so/<str:ref>/danh-tinh/sua", correct.page, name="correct"),
    path("ho-so/<str:ref>/loi-ke", told.page, name="told"),
    path("ho-so/<str:ref>/tiep-nhan", receive.page, name="receive"),
    path("ho-so/<str:ref>/nhan-phu-trach", take_over.page, name="take_over"),
    path("ho-so/<str:ref>/xac-minh-ban-dau", verify.initial, name="verify_initially"),
    path("ho-so/<str:ref>/xac-minh", verify.full, name="verify"),
    path("ho-so/<str:ref>/keo-dai-xac-minh", verify.extend, name="extend_verification"),
    path("ho-so/<str:ref>/xac-dinh", identify.page, name="identify"),
    path("ho-so/<str:ref>/nhu-cau", need.page, name="need"),
    path("ho-so/<str:ref>/ho-tro", service.page, name="service"),
    path("ho-so/<str:ref>/chuyen-tuyen", refer.page, name="refer"),
    path("ho-so/<str:ref>/dong", close.page, name="close"),
    path("ho-so/<str:ref>/mo-lai", reopen.page, name="reopen"),
]
