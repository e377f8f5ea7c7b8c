"""What a case's page offers: the next act to whoever may do it, the wait to others, and the acts beside."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from loive.base.due import Due
from loive.cases import stages, words
from loive.cases.access import CaseView
from loive.security.actor import Actor

Text = str | Promise
# page → (the act it serves, what its button says, the icon beside it)
BUTTONS: dict[str, tuple[str, Promise, str]] = {
    "receive": ("case.receive", gettext_lazy("Tiếp nhận"), "people"),
    "take_over": ("case.take_over", gettext_lazy("Nhận phụ trách"), "return"),
    "verify_initially": ("case.verify_initially", gettext_lazy("Ghi kết quả xác minh ban đầu"), "search"),
    "verify": ("case.verify", gettext_lazy("Ghi kết quả xác minh"), "search"),
    "extend_verification": ("case.verify", gettext_lazy("Kéo dài thời hạn xác minh"), "calendar"),
    "identify": ("case.identify", gettext_lazy("Ghi quyết định xác định"), "sign"),
    "need": ("case.support", gettext_lazy("Ghi nhu cầu"), "note"),
    "service": ("case.support", gettext_lazy("Ghi hỗ trợ"), "add"),
    "refer": ("case.refer", gettext_lazy("Gửi chuyển tuyến"), "referral"),
    "close": ("case.close", gettext_lazy("Đóng hồ sơ"), "lock"),
    "reopen": ("case.reopen", gettext_lazy("Mở lại"), "return"),
}
# The step that waits → the page of its act.
PAGES = {"support": "service"}
WHY: dict[str, Promise] = {
    "receive": gettext_lazy(
        "Đón người, cho ăn nghỉ và khám nếu cần. Có thể hỗ trợ ngay, chưa phải chờ xác minh."
    ),
    "verify_initially": gettext_lazy(
        "Hỏi và đối chiếu những gì người đó kể, ở nơi kín đáo. Không hỏi lại điều đã có trong hồ sơ."
    ),
    "verify": gettext_lazy("Xác minh tại nơi cư trú, nơi xảy ra sự việc và các nguồn khác, rồi ghi kết quả."),
    "identify": gettext_lazy(
        "Đã xác minh xong. Ghi quyết định và căn cứ; ngày quyết định định ra chế độ được hưởng."
    ),
    "support": gettext_lazy("Đã xác định là nạn nhân nhưng chưa ghi hỗ trợ nào. Hỏi người đó cần gì trước."),
    "close": gettext_lazy("Không phải nạn nhân. Sắp xếp cho người đó ra về an toàn rồi đóng hồ sơ."),
}
WAITS: dict[str, Promise] = {
    "receive": gettext_lazy("Đang chờ %(body)s tiếp nhận"),
    "verify_initially": gettext_lazy("Đang chờ %(body)s xác minh ban đầu"),
    "verify": gettext_lazy("Đang chờ %(body)s xác minh"),
    "identify": gettext_lazy("Đang chờ %(body)s quyết định"),
    "support": gettext_lazy("Đang chờ %(body)s hỗ trợ"),
    "close": gettext_lazy("Đang chờ %(body)s đóng hồ sơ"),
}


@dataclass(frozen=True)
class Offer:
    """A button that leads to an act."""

    url: str
    label: Text
    icon: str


@dataclass(frozen=True)
class Todo:
    """What stands under the head of a case's page. `act` is the next act's button, None for who waits."""

    title: Text
    why: Text = ""
    due: Due | None = None
    act: Offer | None = None
    beside: list[Offer] = field(default_factory=list)


def todo(case: CaseView, actor: Actor) -> Todo:
    """Return what the actor sees as the next thing to happen in the case."""
    step = case.line.next_step
    if _should_take_over(case, actor):
        why = _("%(body)s đang giữ hồ sơ. Đơn vị chủ trì hỗ trợ nhận phụ trách thì hồ sơ mới chuyển.")
        title, offer = words.TO_DO["take_over"], _offer(case, "take_over")
        return Todo(title, why % {"body": case.line.holder_name}, None, offer, _beside(case, "take_over"))
    if not step:
        return _resting(case)
    act, parts = stages.WAITS_FOR[step]
    page = PAGES.get(step, step)
    due = next((due for due in case.clocks if due.done_at is None), None)
    if act in case.may and any(part.body == actor.organisation and part.part in parts for part in case.parts):
        return Todo(words.TO_DO[step], WHY[step], due, _offer(case, page), _beside(case, page))
    # A step may wait for several bodies: the first that has the part is named.
    body = next((part.body_name for part in case.parts if part.part in parts), case.line.holder_name)
    return Todo(WAITS[step] % {"body": body}, due=due, beside=_beside(case, ""))


def _should_take_over(case: CaseView, actor: Actor) -> bool:
    leads = any(part.body == actor.organisation and part.part == stages.SUPPORTS for part in case.parts)
    return "case.take_over" in case.may and leads and not case.line.mine and case.line.stage != stages.OPENED


def _resting(case: CaseView) -> Todo:
    """Return what stands where no step waits: a need without an answer, else that all is calm."""
    wanted = next((need for need in case.needs if need.state == "open"), None)
    if wanted is None or "case.support" not in case.may:
        return Todo(_at_rest(case), beside=_beside(case, ""))
    page = "refer" if "case.refer" in case.may else "service"
    offer = _offer(case, page)
    title = _("Còn nhu cầu chưa đáp ứng: %(need)s") % {"need": wanted.name}
    answer = Offer(f"{offer.url}?nhu-cau={wanted.kind}", offer.label, offer.icon)
    return Todo(
        title,
        _("Hỗ trợ ngay được thì ghi hỗ trợ; không thì nhờ nơi khác."),
        None,
        answer,
        _beside(case, page),
    )


def _at_rest(case: CaseView) -> str:
    if case.line.stage == stages.CLOSED:
        return _("Hồ sơ đã đóng")
    if case.line.stage == stages.NOT_ENOUGH:
        return _("Chưa đủ căn cứ. Có thêm căn cứ thì mở lại để xác minh tiếp.")
    return _("Không có bước nào đang chờ. Tiếp tục hỗ trợ theo nhu cầu.")


def _beside(case: CaseView, but: str) -> list[Offer]:
    return [
        _offer(case, page)
        for page, (act, _label, _icon) in BUTTONS.items()
        if page != but and _fits(case, page, act)
    ]


def _fits(case: CaseView, page: str, act: str) -> bool:
    """Return whether an act that the stage allows makes sense now."""
    running = any(due.step == "verify" and due.done_at is None for due in case.clocks)
    if page in ("verify", "extend_verification"):
        return act in case.may and running
    return act in case.may


def _offer(case: CaseView, page: str) -> Offer:
    _act, label, icon = BUTTONS[page]
    return Offer(reverse(f"cases:{page}", args=[case.ref]), label, icon)
