"""Who sees which case and referral, how much, and what the record says of the look."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from loive.base.errors import NotFound, Refusal
from loive.cases import access, words
from loive.cases.actions.support import Given, give_service, record_need
from loive.cases.models import CaseFile, Referral
from loive.security.audit.models import Line
from tests.factories.cases import CIRCUMSTANCES, case_at, open_one, refer_to_shelter, referral_at
from tests.factories.people import LAN, register_someone

WAYS = {
    "list_cases": lambda **who: access.list_cases(show="all", **who),
    "list_referrals": lambda **who: access.list_referrals(show="all", **who),
    "tallies": access.tallies,
    "referral_tallies": access.referral_tallies,
    "waiting": access.waiting,
    "counted": lambda **who: access.counted(list(CaseFile.objects.values_list("fact_key", flat=True)), **who),
    "find_person": lambda **who: access.find_person("ngoc lan", **who),
}


def test_the_outsider_gets_the_answer_of_an_absent_case(cast, clock):
    case = case_at("received", cast, clock.monday)
    for actor in (cast.outsider, cast.outside_investigator, cast.leader, cast.auditor, cast.shelter_manager):
        for ref in (case, "0" * 12):
            asked = {"actor": actor, "purpose": "support", "at": clock.tuesday}
            with pytest.raises(NotFound):
                access.get_case(ref, **asked)
            with pytest.raises(NotFound):
                access.open_identity(ref, **asked)
            with pytest.raises(NotFound):
                access.open_story(ref, **asked)


def test_the_outsider_gets_the_answer_of_an_absent_referral(cast, clock):
    referral = referral_at("accepted", cast, clock.monday)
    for actor in (cast.outsider, cast.outside_investigator, cast.leader, cast.auditor):
        for ref in (referral, "0" * 12):
            asked = {"actor": actor, "purpose": "referral", "at": clock.tuesday}
            with pytest.raises(NotFound):
                access.get_referral(ref, **asked)
            with pytest.raises(NotFound):
                access.open_shared(ref, **asked)
            with pytest.raises(NotFound):
                access.open_words(ref, **asked)


def test_the_outsider_is_listed_nothing(cast, clock):
    referral_at("sent", cast, clock.monday)
    case, at = CaseFile.objects.get(), clock.tuesday
    for actor in (cast.outsider, cast.outside_investigator):
        assert access.list_cases(actor=actor, at=at, show="all").rows == []
        assert access.list_referrals(actor=actor, at=at, show="all").rows == []
        assert access.tallies(actor=actor, at=at)["all"] == 0
        assert access.referral_tallies(actor=actor, at=at)["all"] == 0
        assert access.waiting(actor=actor, at=at) == []
        assert access.counted([case.fact_key], actor=actor, at=at) == []
        assert access.cases_of([case.person_id], actor=actor, at=at) == {}
        assert access.opened_from("T" * 12, actor=actor, at=at) == []
        assert access.find_person("ngoc lan", actor=actor, at=at).own == []


@pytest.mark.parametrize("job", ["leader", "auditor", "statistician", "administrator", "reporter"])
def test_a_post_without_cases_has_no_list(cast, clock, job):
    actor = getattr(cast, job)
    for way in ("list_cases", "list_referrals", "tallies", "referral_tallies"):
        with pytest.raises(NotFound):
            WAYS[way](actor=actor, at=clock.monday)
    assert access.waiting(actor=actor, at=clock.monday) == []


def test_a_case_shows_no_name_until_it_is_asked_for(cast, clock):
    case = case_at("received", cast, clock.monday)
    view = access.get_case(case, actor=cast.social_worker, purpose="support", at=clock.tuesday)
    assert LAN.full_name not in repr(view) and CIRCUMSTANCES not in repr(view)
    opened = access.open_identity(case, actor=cast.social_worker, purpose="support", at=clock.tuesday)
    assert opened.opened["full_name"] == LAN.full_name
    assert Line.objects.get(what="person.opened").purpose == "support"
    assert Line.objects.get(what="case.identity_opened").about == case


def test_the_words_of_a_case_open_with_a_purpose(cast, clock):
    case = case_at("identified", cast, clock.monday)
    need = record_need(case=case, kind="medical", note="Đau đầu.", by=cast.social_worker, at=clock.tuesday)
    told = access.open_story(case, actor=cast.social_worker, purpose="support", at=clock.tuesday)
    assert told.circumstances == CIRCUMSTANCES
    assert [text for _name, text in told.findings] == ["Khớp lời kể."]
    assert list(told.grounds.values()) == ["Đủ căn cứ."]
    assert told.notes == {need: "Đau đầu."}


@pytest.mark.parametrize("purpose", ["", "vì tò mò", "handling"])
def test_a_look_without_a_purpose_of_the_list_is_refused(cast, clock, purpose):
    case = case_at("received", cast, clock.monday)
    for way in (access.get_case, access.open_identity, access.open_story):
        with pytest.raises(Refusal):
            way(case, actor=cast.social_worker, purpose=purpose, at=clock.monday)
    referral = referral_at("accepted", cast, clock.monday)
    for look in (access.get_referral, access.open_shared, access.open_words):
        with pytest.raises(Refusal):
            look(referral, actor=cast.shelter_manager, purpose=purpose, at=clock.monday)


def test_a_page_offers_only_what_can_be_done_now(cast, clock):
    case = case_at("received", cast, clock.monday)
    view = access.get_case(case, actor=cast.social_worker, purpose="support", at=clock.tuesday)
    assert view.may == {
        "case.take_over",
        "case.verify_initially",
        "case.support",
        "case.refer",
        "person.correct",
        "case.close",
    }


def test_each_list_holds_what_its_name_says(cast, clock):
    for stage in ("opened", "received", "verifying", "identified", "closed"):
        case_at(
            stage, cast, clock.monday, birth="2012" if stage == "opened" else "1990", id_kind="", id_number=""
        )
    later = clock.at("2026-03-10 09:00")
    held = access.tallies(actor=cast.social_worker, at=later)
    assert held == {"waiting": 4, "late": 1, "week": 0, "children": 1, "live": 4, "closed": 1, "all": 5}
    for show, count in held.items():
        assert len(access.list_cases(actor=cast.social_worker, at=later, show=show).rows) == count


def test_each_list_of_referrals_holds_what_its_name_says(cast, clock):
    for stage in words.REFERRAL_STAGES:
        referral_at(stage, cast, clock.monday)
    later = clock.at("2026-03-20 09:00")
    held = access.referral_tallies(actor=cast.shelter_manager, at=later)
    assert held == {"waiting": 1, "late": 1, "accepted": 1, "ended": 3, "sent": 0, "all": 5}
    for show, count in held.items():
        assert len(access.list_referrals(actor=cast.shelter_manager, at=later, show=show).rows) == count
    assert access.referral_tallies(actor=cast.social_worker, at=later)["sent"] == 5


def test_pages_follow_each_other_without_gap_or_double(cast, clock):
    refs = {open_one(cast, clock.monday, id_kind="", id_number="") for _ in range(7)}
    for show in ("waiting", "all"):
        seen, after = [], ""
        for _ in range(9):
            page = access.list_cases(
                actor=cast.commune_officer, at=clock.monday, show=show, after=after, size=2
            )
            seen, after = seen + [row.ref for row in page.rows], page.after
            if not after:
                break
        assert len(seen) == len(set(seen)) and set(seen) == refs


def test_what_waits_is_each_posts_own(cast, clock):
    case = case_at("received", cast, clock.monday)
    refer_to_shelter(cast, case, clock.tuesday)

    def acts(job: str) -> list[str]:
        return [str(line.act) for line in access.waiting(actor=getattr(cast, job), at=clock.tuesday)]

    assert acts("social_worker") == [words.TO_DO["verify_initially"], words.TO_DO["take_over"]]
    assert acts("investigator") == [words.TO_DO["verify_initially"]]
    assert acts("shelter_manager") == [words.TO_DO["answer"]]
    assert acts("commune_officer") == []


def test_a_silent_receiver_and_a_refusal_come_back_to_the_sender(cast, clock):
    referral_at("sent", cast, clock.monday)
    referral_at("declined", cast, clock.monday)
    later = clock.at("2026-03-10 09:00")
    acts = {
        str(line.act)
        for line in access.waiting(actor=cast.social_worker, at=later)
        if line.url_name == "referrals:page"
    }
    assert acts == {str(words.TO_DO["chase"]), str(words.TO_DO["refer_again"])}


def test_asking_someone_else_ends_the_reminder_of_a_refusal(cast, clock):
    case = Referral.objects.get(ref=referral_at("declined", cast, clock.monday)).case_id
    refer_to_shelter(cast, case, clock.tuesday, to=cast.bodies.legal_aid.id)
    acts = [
        line
        for line in access.waiting(actor=cast.social_worker, at=clock.tuesday)
        if line.url_name == "referrals:page"
    ]
    assert acts == []


def test_a_person_known_through_a_case_is_found_and_one_of_another_body_only_pointed_to(cast, clock):
    open_one(cast, clock.monday)
    hidden = register_someone(
        by=cast.investigator, at=clock.monday, full_name="Lý Thị Ngọc Hà", id_number="", id_kind=""
    )
    own = access.find_person("ngoc lan", actor=cast.social_worker, at=clock.monday)
    other = access.find_person("ly thi ngoc ha", actor=cast.social_worker, at=clock.monday)
    assert [match.full_name for match in own.own] == [LAN.full_name]
    assert (other.own, other.ask) == ([], [cast.bodies.police.id]) and hidden


@pytest.mark.parametrize("way", WAYS)
def test_lists_ask_the_database_as_often_for_one_as_for_fifty(cast, clock, way, django_assert_num_queries):
    def fill(count: int) -> None:
        for _ in range(count):
            case = case_at("received", cast, clock.monday, id_kind="", id_number="")
            refer_to_shelter(cast, case, clock.tuesday)

    actor, later = cast.social_worker, clock.at("2026-03-20 09:00")
    fill(1)
    with CaptureQueriesContext(connection) as once:
        WAYS[way](actor=actor, at=later)
    fill(49)
    with django_assert_num_queries(len(once)):
        WAYS[way](actor=actor, at=later)


def test_a_case_page_asks_the_database_as_often_with_one_service_as_with_fifty(
    cast, clock, django_assert_num_queries
):
    case, by = case_at("identified", cast, clock.monday), cast.social_worker

    def fill(count: int) -> None:
        for _ in range(count):
            give_service(case=case, service=Given("medical", note="Khám."), by=by, at=clock.tuesday)

    fill(1)
    looks = (access.get_case, access.open_story)
    with CaptureQueriesContext(connection) as once:
        for look in looks:
            look(case, actor=by, purpose="support", at=clock.tuesday)
    fill(49)
    with django_assert_num_queries(len(once)):
        for look in looks:
            look(case, actor=by, purpose="support", at=clock.tuesday)


def test_the_cases_of_a_person_are_shown_to_those_who_work_on_them(cast, clock):
    case = case_at("received", cast, clock.monday)
    person = CaseFile.objects.get().person_id
    found = access.cases_of([person, "x"], actor=cast.social_worker, at=clock.tuesday)
    assert {key: [line.ref for line in lines] for key, lines in found.items()} == {person: [case]}
