"""What holds for every act on a tip: who gets its page, what is kept, what happens once."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from loive.base.ref import shown
from loive.tips import access
from tests.factories.tips import take_tip


@dataclass(frozen=True)
class Act:
    """One act: its address, who does it, what is filled in, and what shows that it was done."""

    waits: str
    url: str
    job: str
    filled: dict = field(default_factory=dict)
    step: str = ""


DECISION = {"outcome": "not_instituted", "decided_on": "03/03/2026", "reason": "Không có sự việc."}
CLASS = {"as_": "trafficking", "reason": "Giữ giấy tờ."}
MORE_TIME = {"way": "ask", "reason": "Chờ nước bạn trả lời."}
ANSWER = {"granted": "yes", "reason": "Có căn cứ."}
ACTS = (
    Act("classify", "phan-loai", "investigator", CLASS, "classified"),
    Act("forward", "chuyen", "hotline_operator", {"reason": "Trẻ em đang bị giữ."}, "forwarded"),
    Act("assign", "phan-cong", "investigator", {}, "assigned"),
    Act("decide", "quyet-dinh", "investigator", DECISION, "not_instituted"),
    Act("resume", "giai-quyet-tiep", "investigator", {"reason": "Đã có kết quả giám định."}, "resumed"),
    Act("extend", "them-thoi-gian", "investigator", MORE_TIME, "extension_asked"),
    Act("answer_extension", "tra-loi-gia-han", "prosecutor", ANSWER, "extended"),
    Act("inform", "bao-ket-qua", "investigator", {"how": "Gọi điện lúc trưa."}, "informed"),
    Act("link", "trung", "investigator", {}, "linked"),
)
REASONED = [act for act in ACTS if act.waits in ("decide", "resume", "extend", "answer_extension")]
# Done to a suspended tip (to resume: to one just received) they are out of place.
STAGED = [act for act in ACTS if act.waits in ("classify", "forward", "assign", "decide", "extend", "resume")]
# Done again, the others are new acts of their own.
ONCE = [act for act in ACTS if act.waits not in ("link", "assign", "forward")]


def each(acts):
    return pytest.mark.parametrize("act", acts, ids=lambda act: act.waits)


named = each(ACTS)


@pytest.fixture
def filled(cast, clock):
    """What a person fills in, with the references that only the running test knows."""

    def filled(act: Act) -> dict[str, str]:
        more = {}
        if act.waits == "forward":
            more = {"to": cast.bodies.police.ref}
        if act.waits == "assign":
            more = {"supervisor": cast.bodies.procuracy.ref}
        if act.waits == "link":
            more = {"same_as": shown(take_tip(by=cast.investigator, at=clock.monday)).lower()}
        return {**act.filled, **more, "ticket": "one"}

    return filled


def story(ref: str, actor, at) -> list[str]:
    return [step.what for step in access.get_tip(ref, actor=actor, purpose="handling", at=at).steps]


@named
def test_the_page_opens_to_whoever_does_it(act, signed_in, cast, tip_to):
    response = signed_in(getattr(cast, act.job)).get(f"/tin-bao/{tip_to(act.waits)}/{act.url}")

    assert response.status_code == 200
    assert "<h1>" in response.content.decode()


@named
def test_the_act_is_done_and_leads_back_to_the_tip(act, signed_in, cast, tip_to, filled, at):
    ref, actor = tip_to(act.waits), getattr(cast, act.job)

    response = signed_in(actor).post(f"/tin-bao/{ref}/{act.url}", filled(act))

    assert (response.status_code, response.url) == (302, f"/tin-bao/{ref}")
    assert story(ref, actor, at)[-1] == act.step


@named
def test_posted_twice_it_is_done_once(act, signed_in, cast, tip_to, filled, at):
    ref, actor, given = tip_to(act.waits), getattr(cast, act.job), filled(act)
    client = signed_in(actor)
    for _ in range(2):
        response = client.post(f"/tin-bao/{ref}/{act.url}", given)

    assert response.url == f"/tin-bao/{ref}"
    assert story(ref, actor, at).count(act.step) == 1


@named
def test_the_outsider_is_told_there_is_no_such_page(act, signed_in, cast, tip_to, filled, at):
    ref, given = tip_to(act.waits), filled(act)
    before = story(ref, getattr(cast, act.job), at)
    for outsider in (cast.outsider, cast.outside_investigator, cast.reporter):
        client = signed_in(outsider)
        assert client.get(f"/tin-bao/{ref}/{act.url}").status_code == 404
        assert client.post(f"/tin-bao/{ref}/{act.url}", given).status_code == 404

    assert story(ref, getattr(cast, act.job), at) == before


@each(STAGED)
def test_where_it_cannot_be_done_now_the_page_leads_back(act, signed_in, cast, tip_to):
    other = tip_to("classify" if act.waits == "resume" else "resume")

    response = signed_in(cast.investigator).get(f"/tin-bao/{other}/{act.url}")

    assert (response.status_code, response.url) == (302, f"/tin-bao/{other}")


@each(REASONED)
def test_without_a_reason_it_is_refused_beside_the_field_and_the_rest_is_kept(
    act, signed_in, cast, tip_to, filled, at
):
    ref, actor = tip_to(act.waits), getattr(cast, act.job)
    before = story(ref, actor, at)

    response = signed_in(actor).post(f"/tin-bao/{ref}/{act.url}", filled(act) | {"reason": "  "})
    form = response.context["form"]

    assert response.status_code == 422
    assert form.errors["reason"] == ["Hãy ghi lý do."]
    assert {name: form[name].value() for name in act.filled if name != "reason"} == {
        name: value for name, value in act.filled.items() if name != "reason"
    }
    assert story(ref, actor, at) == before


@each(ONCE)
def test_what_someone_else_did_meanwhile_is_said_and_nothing_typed_is_lost(
    act, signed_in, cast, tip_to, filled, at
):
    ref, actor, given = tip_to(act.waits), getattr(cast, act.job), filled(act)
    client = signed_in(actor)
    client.post(f"/tin-bao/{ref}/{act.url}", given)

    late = client.post(f"/tin-bao/{ref}/{act.url}", given | {"ticket": "another"})

    assert late.status_code == 422
    assert late.context["form"].errors
    for typed in act.filled.values():
        assert str(typed) in late.content.decode()
