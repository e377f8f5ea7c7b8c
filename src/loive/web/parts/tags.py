"""The template tags and filters of the parts: a built-in library, so templates load nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django import template
from django.forms import BoundField
from django.template.loader import get_template
from django.utils.functional import Promise
from django.utils.safestring import SafeString, mark_safe

from loive.reports.words.periods import on_page
from loive.web import clock as door_clock
from loive.web.parts import assets, charts, clocks, draw, figure, icons, story, writing

register = template.Library()
Text = str | Promise

register.filter("so", writing.number)
register.filter("phan_tram", writing.percent)
register.filter("tien", writing.money)
register.filter("ngay", writing.day)
register.filter("ngay_gio", writing.day_and_hour)
register.filter("gio", writing.hour)
register.filter("thu_ngay", writing.weekday_and_day)
register.filter("tham_chieu", writing.reference)
register.filter("ky", on_page)
register.filter("lay", writing.taken)
register.simple_tag(icons.icon, name="icon")
register.simple_tag(icons.mark, name="mark")
register.simple_tag(assets.address, name="asset")


def _render(name: str, /, **context: Any) -> SafeString:
    return mark_safe(get_template(f"parts/{name}.html").render(context))


# clocks and marks


@register.simple_tag
def clock(due: Any, done_at: datetime | None = None, now: datetime | None = None, **more: Any) -> SafeString:
    """`{% clock due %}` with a Due or a moment; also `done_at=`, `started_at=`, `working=True`, `now=`."""
    return _render(
        "records/clock", chip=clocks.chip(due, done_at=done_at, now=now or door_clock.now(), **more)
    )


@register.simple_tag
def pill(text: Text, tone: str = "", icon: str = "") -> SafeString:
    """`{% pill "Đã gửi" tone="good" %}`: tones good, warn, bad, note or none."""
    return _render("records/pill", text=text, tone=tone, icon=icon)


@register.simple_tag
def ref(value: str, copy: bool = False) -> SafeString:
    """`{% ref case.ref copy=True %}`: a reference in groups, with a button that copies it."""
    return _render("records/ref", value=writing.reference(value), copy=copy)


# forms


@register.simple_tag
def field(
    bound: BoundField, unit: Text = "", boxed: bool = False, rows: int = 0, short: bool = False
) -> SafeString:
    """`{% field form.name %}`: label, help, error and control, in the right order for eye and ear."""
    return _render(
        f"forms/{draw.field_part(bound)}", **draw.field(bound, unit=unit, boxed=boxed, rows=rows, short=short)
    )


@register.simple_tag
def errors(*forms: Any) -> SafeString:
    """`{% errors form %}`: what is wrong, at the top of the page, each line a link to its field."""
    return _render("forms/errors", wrong=draw.wrong(forms))


@register.simple_tag(takes_context=True)
def ticket(context: template.Context) -> SafeString:
    """`{% ticket %}` inside a form: posted twice, it acts once (loive.web.shell.once)."""
    return _render("forms/ticket", ticket=draw.ticket_of(context.get("request")))


# blocks


@register.simple_block_tag
def notice(content: str, tone: str = "note", title: Text = "", live: bool = False) -> SafeString:
    """`{% notice tone="warn" title=… %}…{% endnotice %}`."""
    return _render(
        "blocks/notice", content=content, tone=tone, title=title, live=live, icon=draw.NOTICE_ICONS[tone]
    )


@register.simple_block_tag
def section(
    content: str, title: Text, opened: bool = False, count: int | None = None, anchor: str = ""
) -> SafeString:
    """`{% section title opened=True count=3 %}…{% endsection %}`: details that open."""
    return _render("blocks/section", content=content, title=title, opened=opened, count=count, anchor=anchor)


@register.simple_block_tag
def table(content: str, caption: Text = "", quiet: bool = False, keep: bool = False) -> SafeString:
    """`{% table caption %}<thead>…<tbody>…{% endtable %}`. Cells carry `data-name` for narrow screens.

    `quiet` hides the caption from sight; `keep` keeps rows and columns on narrow screens too.
    """
    return _render("blocks/table", content=content, caption=caption, quiet=quiet, keep=keep)


@register.simple_block_tag(name="next")
def next_box(content: str, title: Text, name: Text = "", clock: Any = None) -> SafeString:
    """`{% next title clock=due %}<p>why</p> <a class="button">…</a>{% endnext %}`: the next action."""
    chip = clocks.chip(clock, now=door_clock.now()) if clock is not None else None
    return _render("blocks/next", content=content, title=title, name=name, chip=chip)


@register.simple_block_tag
def opens(content: str, label: Text, icon: str = "", look: str = "", opened: bool = False) -> SafeString:
    """`{% opens "Trả lại" look="danger" %}<form>…{% endopens %}`: a button that opens what is behind it."""
    return _render("blocks/opens", content=content, label=label, icon=icon, look=look, opened=opened)


@register.simple_block_tag
def dialog(content: str, anchor: str, title: Text, label: Text, look: str = "") -> SafeString:
    """`{% dialog "leave" title label %}<form>…{% enddialog %}`: a modal question, else in place."""
    return _render("blocks/dialog", content=content, anchor=anchor, title=title, label=label, look=look)


@register.simple_block_tag
def sheet(content: str) -> SafeString:
    """`{% sheet %}…{% endsheet %}`: a page as it will lie on paper."""
    return _render("blocks/sheet", content=content)


# records


@register.simple_tag
def steps(listed: Iterable[story.Step], label: Text = "") -> SafeString:
    """`{% steps steps %}`: the journey of a record (loive.web.parts.story.journey)."""
    return _render("records/steps", steps=list(listed), label=label)


@register.simple_tag
def timeline(events: Iterable[story.Event]) -> SafeString:
    """`{% timeline events %}`: loive.web.parts.story.Event, in the order given."""
    return _render("records/timeline", events=list(events))


@register.simple_tag
def facts(pairs: Iterable[tuple[Text, Any]], narrow: bool = False) -> SafeString:
    """`{% facts pairs %}`: (name, value) pairs; those without a value are left out."""
    return _render(
        "records/facts",
        pairs=[(name, value) for name, value in pairs if value not in (None, "")],
        narrow=narrow,
    )


@register.simple_tag(takes_context=True)
def masked(
    context: template.Context, url: str, purposes: Iterable[tuple[str, Text]], shown: str | None = None
) -> SafeString:
    """`{% masked url purposes shown=name %}`: hidden until asked for with a purpose, posted to `url`."""
    held = {"request": context.get("request"), "csrf_token": context.get("csrf_token")}
    return _render("records/masked", url=url, purposes=list(purposes), shown=shown, **held)


@register.simple_tag
def files(listed: Iterable[dict[str, Any]]) -> SafeString:
    """`{% files files %}`: dicts with name, url, size (bytes), kind and, where known, at."""
    return _render("blocks/files", files=list(listed))


@register.simple_tag
def progress(done: int, total: int, label: Text = "") -> SafeString:
    """`{% progress 3 7 "Mục đã viết" %}`."""
    return _render("blocks/progress", done=done, total=total, label=label)


@register.simple_tag
def empty(title: Text, text: Text = "", icon: str = "none", url: str = "", label: Text = "") -> SafeString:
    """`{% empty title text icon="tip" url=… label=… %}`: nothing here yet, and what to do."""
    return _render("blocks/empty", title=title, text=text, icon=icon, url=url, label=label)


@register.simple_tag
def crumbs(*pairs: Text) -> SafeString:
    """`{% crumbs "/ho-so" "Hồ sơ" %}`: address and name in turn, from the top down."""
    return _render("blocks/crumbs", links=list(zip(pairs[::2], pairs[1::2], strict=True)))


@register.simple_tag
def pager(shown: int, next_url: str = "", first_url: str = "") -> SafeString:
    """`{% pager rows|length next_url first_url %}`: the pages of a list walked by key."""
    return _render("blocks/pager", shown=shown, next_url=next_url, first_url=first_url)


# figures


@register.simple_tag
def figure_card(card: figure.FigureCard) -> SafeString:
    """`{% figure_card card %}`: loive.web.parts.figure.FigureCard."""
    return _render("figures/figure_card", card=card, spark=charts.spark(card.trend))


@register.simple_tag
def bar_chart(chart: charts.Chart) -> SafeString:
    """`{% bar_chart chart %}`: loive.web.parts.charts.Chart as lying bars, with its table."""
    return _render("figures/bar_chart", d=charts.bars(chart))


@register.simple_tag
def line_chart(chart: charts.Chart) -> SafeString:
    """`{% line_chart chart %}`: the same as a line over time, with its table."""
    return _render("figures/line_chart", d=charts.line(chart))


@register.simple_tag
def place_name(place: Any, became: Sequence[Any] = ()) -> SafeString:
    """`{% place_name place %}`: a unit with what it lies in, and since when it stands no more."""
    return _render("forms/place_name", place=place, became=became)
