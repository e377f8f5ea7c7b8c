"""What the page offers: the next act to whoever may do it, the wait to everyone else, and the acts beside."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from loive.base.due import Due
from loive.organisations import queries as organisations
from loive.security.actor import Actor
from loive.security.policy import role_may
from loive.tips import stages, words
from loive.tips.access import TipView

Text = str | Promise
# act → what its button says, and the icon beside it
BUTTONS: dict[str, tuple[Promise, str]] = {
    "tip.classify": (gettext_lazy("Phân loại"), "check"),
    "tip.forward": (gettext_lazy("Chuyển đến cơ quan khác"), "send"),
    "tip.assign": (gettext_lazy("Phân công"), "people"),
    "tip.decide": (gettext_lazy("Ra quyết định"), "sign"),
    "tip.extend": (gettext_lazy("Cần thêm thời gian"), "soon"),
    "tip.answer_extension": (gettext_lazy("Trả lời đề nghị"), "soon"),
    "tip.resume": (gettext_lazy("Giải quyết tiếp"), "return"),
    "tip.inform": (gettext_lazy("Ghi đã báo kết quả"), "phone"),
    "tip.link": (gettext_lazy("Ghi nhận trùng với tin khác"), "copy"),
}
# next step → why, said to whoever does it; and what everyone else reads, with the body that does it
WHY: dict[str, Promise] = {
    "classify": gettext_lazy(
        "Đọc lời kể, rồi cho biết có dấu hiệu mua bán người, tội phạm khác, hay không có."
    ),
    "forward": gettext_lazy(
        "Tin thuộc thẩm quyền của cơ quan khác. Chuyển sớm để người cần giúp được giúp sớm."
    ),
    "assign": gettext_lazy("Giao cho một điều tra viên. Viện kiểm sát được báo cùng lúc."),
    "decide": gettext_lazy(
        "Khởi tố, không khởi tố hoặc tạm đình chỉ. Đến hạn vẫn chưa đủ căn cứ thì xin thêm thời gian."
    ),
    "inform": gettext_lazy("Người báo tin được biết kết quả. Gọi hoặc gửi văn bản, rồi ghi lại ở đây."),
    "answer_extension": gettext_lazy(
        "Cơ quan giải quyết đề nghị thêm hai tháng. Đọc lý do, rồi đồng ý hoặc không."
    ),
    "resume": gettext_lazy("Lý do tạm đình chỉ không còn thì giải quyết tiếp; tin có thêm một tháng."),
}
WAITS: dict[str, Promise] = {
    "classify": gettext_lazy("Đang chờ %(body)s phân loại"),
    "forward": gettext_lazy("Đang chờ %(body)s chuyển đến cơ quan có thẩm quyền"),
    "assign": gettext_lazy("Đang chờ %(body)s phân công"),
    "decide": gettext_lazy("Đang chờ %(body)s ra quyết định"),
    "inform": gettext_lazy("Đang chờ %(body)s báo kết quả cho người báo tin"),
}


@dataclass(frozen=True)
class Offer:
    """A button that leads to an act."""

    url: str
    label: Text
    icon: str


@dataclass(frozen=True)
class Todo:
    """What stands under the head of a tip's page.

    `act` is the button of the next act, None for those who wait; `to` is the body to which a tip that has to
    be forwarded goes with one tap: its reference and name.
    """

    title: Text
    why: Text = ""
    due: Due | None = None
    act: Offer | None = None
    to: tuple[str, str] | None = None
    beside: list[Offer] = field(default_factory=list)


def todo(tip: TipView, actor: Actor) -> Todo:
    """Return what the actor sees as the next thing to happen to the tip."""
    step = _step(tip)
    mine = f"tip.{step}" in tip.may
    beside = _beside(tip, actor, step)
    if not step:
        return Todo(_at_rest(tip), beside=beside)
    due = next((due for due in tip.clocks if due.step == step and due.done_at is None), None)
    if not mine:
        return Todo(WAITS[step] % {"body": tip.line.handler_name}, due=due, beside=beside)
    to = _body(tip.competent) if step == "forward" and tip.competent else None
    title = _at_rest(tip) if step == "resume" else words.TO_DO[step]
    return Todo(title, WHY[step], due, _offer(tip, f"tip.{step}"), to, beside)


def _step(tip: TipView) -> str:
    """Return the step that the page puts first: what is the actor's own to do comes before what others do."""
    if tip.extension_pending and "tip.answer_extension" in tip.may:
        return "answer_extension"
    return "resume" if "tip.resume" in tip.may else tip.line.next_step


def _at_rest(tip: TipView) -> str:
    if tip.line.stage == stages.SUSPENDED:
        return _("Tin đang tạm đình chỉ giải quyết")
    return _("Không còn việc nào phải làm với tin này")


def _beside(tip: TipView, actor: Actor, step: str) -> list[Offer]:
    """Return the other acts that can be done now, the opening of a case first."""
    acts = [act for act in BUTTONS if act in tip.may and act != f"tip.{step}" and _fits(tip, act)]
    return _case(tip, actor) + [_offer(tip, act) for act in acts]


def _fits(tip: TipView, act: str) -> bool:
    """Return whether an act that the stage allows makes sense: there is something to answer or to link."""
    if act == "tip.link":
        return not tip.same_as
    if act in ("tip.assign", "tip.extend"):
        return tip.line.classed_as != stages.NOT_CRIME
    return act not in ("tip.inform", "tip.answer_extension")


def _case(tip: TipView, actor: Actor) -> list[Offer]:
    if tip.line.classed_as == stages.NOT_CRIME or not role_may(actor.role, "case.open"):
        return []
    try:
        url = reverse("cases:open_from_tip", args=[tip.ref])
    except NoReverseMatch:
        return []
    return [Offer(url, gettext_lazy("Mở hồ sơ nạn nhân"), "case")]


def _offer(tip: TipView, act: str) -> Offer:
    label, icon = BUTTONS[act]
    if act == "tip.assign" and tip.officer_name:
        label = gettext_lazy("Đổi người phụ trách")
    return Offer(reverse(f"tips:{act.removeprefix('tip.')}", args=[tip.ref]), label, icon)


def _body(key: int) -> tuple[str, str] | None:
    body = organisations.by_id([key]).get(key)
    return (body.ref, body.name) if body else None
