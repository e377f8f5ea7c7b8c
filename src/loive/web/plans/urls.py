"""Addresses of the plans."""

from django.urls import path

from loive.web.plans import confirm, mend, owe, page, read, upload
from loive.web.plans import list as plan_list

app_name = "plans"
urlpatterns = [
    path("ke-hoach", plan_list.page, name="list"),
    path("ke-hoach/nhap", upload.page, name="upload"),
    path("ke-hoach/doc/<str:ref>", read.page, name="read"),
    path("ke-hoach/doc/<str:ref>/sua/<str:item>", mend.fix, name="fix"),
    path("ke-hoach/doc/<str:ref>/bo/<str:item>", mend.drop, name="drop"),
    path("ke-hoach/doc/<str:ref>/them/<str:group>", mend.add, name="add"),
    path("ke-hoach/doc/<str:ref>/xac-nhan", confirm.confirmed, name="confirm"),
    path("ke-hoach/doc/<str:ref>/thoi", confirm.aside, name="set_aside"),
    path("ke-hoach/<str:ref>", page.page, name="page"),
    path("ke-hoach/<str:ref>/giao-bao-cao", owe.laid, name="owe"),
]
