"""Every part, shown once in each of its states: the page that tests walk and that designers look at."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from loive.base.due import Due
from loive.web.clock import now
from loive.web.parts.charts import Chart, Point
from loive.web.parts.fields import BodyField, ChoiceWithHint, DayField, MoneyField, PartialDayField
from loive.web.parts.figure import FigureCard
from loive.web.parts.icons import NAMES
from loive.web.parts.places import PlaceField
from loive.web.parts.story import Event, journey
from loive.web.shell.declared import SIGNED_IN, declares_open

STAGES = (
    ("received", _("Tiếp nhận")),
    ("verified", _("Xác minh")),
    ("identified", _("Xác định")),
    ("supported", _("Hỗ trợ")),
    ("closed", _("Kết thúc")),
)
PURPOSES = (
    ("support", _("Hỗ trợ người này")),
    ("verify", _("Xác minh thông tin")),
    ("letter", _("Lập giấy tờ")),
)


class Body:
    """An invented body for the picker."""

    def __init__(self, ref: str, name: str) -> None:
        self.ref, self.name = ref, name


class Sample(forms.Form):
    """One field of each kind."""

    what = forms.CharField(
        label=_("Nội dung"), help_text=_("Kể lại bằng lời của người báo."), widget=forms.Textarea
    )
    day = DayField(label=_("Ngày xảy ra"))
    birth = PartialDayField(label=_("Ngày sinh"), required=False)
    cost = MoneyField(label=_("Chi phí"), required=False)
    people = forms.IntegerField(label=_("Số người"), required=False, min_value=0)
    place = PlaceField(label=_("Địa bàn"))
    way = forms.ChoiceField(
        label=_("Cách tiếp nhận"),
        widget=forms.RadioSelect,
        choices=[
            ("self", ChoiceWithHint("Tự đến trình báo", "Người đó tự tìm đến cơ quan, đơn vị")),
            ("rescued", ChoiceWithHint("Được giải cứu", "Lực lượng chức năng đưa về")),
        ],
    )
    needs = forms.MultipleChoiceField(
        label=_("Nhu cầu"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=[("medical", _("Y tế")), ("shelter", _("Nơi tạm lánh"))],
    )
    to = BodyField(label=_("Nơi nhận"))
    file = forms.FileField(label=_("Tệp đính kèm"), required=False)
    agreed = forms.BooleanField(
        label=_("Người này đồng ý chuyển thông tin"), help_text=_("Đã đọc cho nghe và hỏi lại.")
    )


@declares_open(SIGNED_IN)
def page(request: HttpRequest) -> HttpResponse:
    """Show every part."""
    at = now()
    form = Sample(request.POST or None)
    form.fields["to"].offer(  # type: ignore[attr-defined]
        [Body("A", "Cơ sở hỗ trợ Bình An"), Body("B", "Trung tâm Công tác xã hội")],
        {"A": "Còn chỗ, nhận trẻ em đi cùng", "B": "Giờ hành chính"},
    )
    return render(
        request, "parts/gallery.html", {"form": form, "purposes": PURPOSES, "icons": NAMES, **_samples(at)}
    )


def _samples(at: datetime) -> dict[str, object]:
    day = timedelta(days=1)
    return {
        "clocks": _clocks(at),
        "steps": journey(STAGES, "identified", reached={"received": at - 12 * day, "verified": at - 9 * day}),
        "skipping": journey(STAGES, "supported", reached={"received": at - 12 * day, "verified": None}),
        "events": [
            Event(at + 8 * day, _("Hết hạn xác định nạn nhân"), icon="clock", ahead=True),
            Event(
                at, _("Chuyển hồ sơ"), by="Phòng Cảnh sát hình sự", icon="referral", text="Gửi kèm biên bản."
            ),
            Event(at - 9 * day, _("Xác minh xong, đúng hạn"), by="Công an phường", icon="done", tone="good"),
            Event(at - 12 * day, _("Tiếp nhận"), by="Ủy ban nhân dân phường", icon="case"),
        ],
        "cards": _cards(at.date()),
        "over_time": Chart(
            _("Tin báo được phân loại đúng hạn"),
            [
                Point("2022", 81),
                Point("2023", 88),
                Point("2024", 90.5),
                Point("2025", None),
                Point("2026", 93),
            ],
            unit="%",
            target=90,
            about=_("Tỷ lệ theo năm"),
        ),
        "by_body": Chart(
            _("Hồ sơ đang theo dõi, theo nơi giữ"),
            [
                Point("Sở Y tế", 14),
                Point("Công an tỉnh", 9),
                Point("Biên phòng", 3),
                Point("Cơ sở hỗ trợ", None),
            ],
            target=12,
        ),
        "files": [{"name": "Báo cáo năm 2026.docx", "url": "#", "size": 48_220, "kind": "Word", "at": at}],
        "facts": [
            (_("Mã"), "7K2M-QX40-ZT9C"),
            (_("Địa bàn"), "Phường Phước Tân, Thành phố Đồng Nai"),
            (_("Ghi chú"), ""),
        ],
    }


def _clocks(at: datetime) -> list[Due]:
    def due(state: str, start: timedelta, end: timedelta, done: timedelta | None = None) -> Due:
        done_at = None if done is None else at + done
        return Due(
            "verify",
            _("Xác minh"),
            at + start,
            at + end,
            state,
            "Điều 30 Luật số 53/2024/QH15",
            True,
            done_at,
        )

    hour, day = timedelta(hours=1), timedelta(days=1)
    return [
        due("on_time", -day, 12 * day),
        due("soon", -20 * hour, 4 * hour),
        due("late", -9 * day, -2 * day),
        due("done", -9 * day, -2 * day, -3 * day),
        due("done_late", -9 * day, -5 * day, -2 * day),
    ]


def _cards(today: date) -> list[FigureCard]:
    return [
        FigureCard(
            _("Tỷ lệ tin báo được phân loại"),
            Decimal("97.4"),
            unit="%",
            comparator=">=",
            target=95,
            words="37 trong 38 tin đã tiếp nhận được phân loại trong thời hạn luật định.",
            standing="met",
            trend=(91, 92, 95, 97.4),
            source=_("Tin báo"),
            as_of=today,
        ),
        FigureCard(
            _("Tỷ lệ nạn nhân được hỗ trợ"),
            80,
            unit="%",
            comparator="=",
            target=100,
            words="8 trong 10 người có nhu cầu đã nhận được hỗ trợ.",
            standing="at_risk",
            source=_("Hồ sơ nạn nhân"),
            as_of=today,
        ),
        FigureCard(
            _("Tỷ lệ tin báo được giải quyết"),
            None,
            unit="%",
            comparator=">",
            target=90,
            why_not=_("Chưa có tin nào đến hạn trong kỳ."),
            standing="unknown",
        ),
    ]
