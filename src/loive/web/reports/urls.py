"""Addresses of the reports."""

from django.urls import path

from loive.web.reports import answer, board, download, owed, page, sign, write

app_name = "reports"
urlpatterns = [
    path("bao-cao", board.page, name="board"),
    path("bao-cao/phai-gui/<str:ref>", owed.page, name="owed"),
    path("bao-cao/phai-gui/<str:ref>/soan", owed.begin, name="begin"),
    path("bao-cao/phai-gui/<str:ref>/khong-phat-sinh", owed.nothing, name="nil"),
    path("bao-cao/phai-gui/<str:ref>/mien", owed.waived, name="waive"),
    path("bao-cao/<str:ref>", page.page, name="page"),
    path("bao-cao/<str:ref>/phan/<str:section>", write.page, name="write"),
    path("bao-cao/<str:ref>/lay-lai-so-lieu", write.refreshed, name="refresh"),
    path("bao-cao/<str:ref>/ky", sign.page, name="sign"),
    path("bao-cao/<str:ref>/gui", sign.sent, name="send"),
    path("bao-cao/<str:ref>/thu-hoi", sign.recalled, name="recall"),
    path("bao-cao/<str:ref>/tiep-nhan", answer.accepted, name="accept"),
    path("bao-cao/<str:ref>/tra-lai", answer.returned, name="return"),
    path("bao-cao/<str:ref>/tai.docx", download.word, name="docx"),
    path("bao-cao/<str:ref>/tai.pdf", download.pdf, name="pdf"),
]
