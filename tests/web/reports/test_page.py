"""A report's page: each step by those whose step it is, bad input kept, figures with what they rest on."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from loive.reports import queries
from loive.reports.actions.return_ import return_
from tests.factories.reports import drafted, figure, sent, signed


@pytest.fixture(autouse=True)
def on_the_day(door_clock, clock):
    door_clock(clock.at("2026-12-15 14:00"))


def at(report, tail: str = "") -> str:
    return f"/bao-cao/{report.ref}{tail}"


def fresh(report):
    return queries.get_report(report.ref)


def test_the_text_reads_with_its_figures_and_each_leads_to_its_source(visit, cast, clock):
    page = visit(cast.reporter).get(at(drafted(cast, clock))).content.decode()

    assert "Tiếp nhận 40 tin báo, giải quyết 37 tin, đạt" in page
    assert '<a href="#so-F1" class="figure-quoted">92,5%</a>' in page
    assert "/so-lieu/tips.resolved?ky=2026&amp;cach=received_and_decided" in page


def test_a_pinned_figure_says_what_was_counted_over_what(visit, cast, clock):
    _, card = visit(cast.reporter).get(at(drafted(cast, clock))).context["cards"][0]

    assert card.words == "37 tin báo đã giải quyết, trên 40 tin báo tiếp nhận."
    assert card.standing == "met"


def test_a_section_is_written_and_seen(visit, cast, clock):
    report, client = drafted(cast, clock), visit(cast.reporter)
    response = client.post(at(report, "/phan/general"), {"body": "# Nhận xét\n- **Tốt**: {F1}"})

    assert response.url == at(report, "#phan-general")
    assert "<b>Tốt</b>" in client.get(at(report)).content.decode()


def test_a_quotation_of_nothing_comes_back_with_what_was_typed(visit, cast, clock):
    report = drafted(cast, clock)
    response = visit(cast.reporter).post(at(report, "/phan/general"), {"body": "Đạt {F9}."})

    assert response.status_code == 422
    assert "Đạt {F9}." in response.content.decode()
    assert response.context["form"].errors["body"]


def test_what_is_typed_is_text_and_never_markup(visit, cast, clock):
    report, client = drafted(cast, clock), visit(cast.reporter)
    client.post(at(report, "/phan/general"), {"body": "<script>alert(1)</script> **<b>**"})

    assert "<script>alert" not in client.get(at(report)).content.decode()


def test_figures_are_taken_anew(visit, cast, clock):
    report = drafted(cast, clock)
    visit(cast.reporter).post(at(report, "/lay-lai-so-lieu"))

    assert [one.indicator for one in fresh(report).figures.all()][0] == "tips.classified"


def test_signing_posted_twice_takes_one_number(visit, cast, clock):
    report, client = drafted(cast, clock), visit(cast.leader)
    typed = {"signer_title": "Giám đốc", "capacity": "", "ticket": "t1"}
    urls = {client.post(at(report, "/ky"), typed).url for _ in range(2)}

    assert urls == {at(report)}
    assert fresh(report).number == "01/BC-CATP"
    assert fresh(report).submissions.count() == 1


def test_a_report_with_something_left_to_fill_is_not_signed_and_says_where(visit, cast, clock):
    report = drafted(cast, clock, results="- Việc: [cần ghi kết quả]")
    response = visit(cast.leader).post(at(report, "/ky"), {"signer_title": "Giám đốc"})

    assert response.status_code == 422
    assert "Kết quả thực hiện các nhóm nhiệm vụ" in response.content.decode()
    assert fresh(report).number == ""


def test_it_is_sent_once_and_again_says_so(visit, cast, clock):
    report, client = signed(cast, clock), visit(cast.reporter)
    first = client.post(at(report, "/gui"))
    moment = fresh(report).first_sent_at
    client.post(at(report, "/gui"))

    assert first.url == at(report)
    assert fresh(report).first_sent_at == moment


def test_a_return_without_a_reason_comes_back(visit, cast, clock):
    report, client = sent(cast, clock), visit(cast.committee_head)
    response = client.post(at(report, "/tra-lai"), {"reason": " "})

    assert response.status_code == 422
    assert response.context["return_form"].errors["reason"]
    assert fresh(report).stage == "sent"


def test_a_return_posted_twice_is_one_return_and_its_reason_is_told(visit, cast, clock):
    report, client = sent(cast, clock), visit(cast.committee_head)
    for _ in range(2):
        client.post(at(report, "/tra-lai"), {"reason": "Thiếu quý III.", "ticket": "t1"})

    assert fresh(report).returns == 1
    assert "Thiếu quý III." in visit(cast.reporter).get(at(report)).content.decode()


def test_accepted_it_is_done(visit, cast, clock):
    report = sent(cast, clock)
    visit(cast.programme_officer).post(at(report, "/tiep-nhan"))

    assert fresh(report).stage == "accepted"
    assert not visit(cast.leader).get(at(report)).context["may"]


def test_the_sender_recalls_what_was_not_accepted(visit, cast, clock):
    report = sent(cast, clock)
    visit(cast.reporter).post(at(report, "/thu-hoi"))

    assert fresh(report).stage == "recalled"


@pytest.mark.parametrize(
    ("stage", "job", "offered"),
    [
        (drafted, "reporter", set()),
        (drafted, "leader", {"signed", "nil"}),
        (signed, "reporter", {"sent"}),
        (sent, "committee_head", {"accepted", "returned"}),
        (sent, "reporter", {"recalled"}),
    ],
)
def test_each_post_is_offered_its_own_step(visit, cast, clock, stage, job, offered):
    assert visit(getattr(cast, job)).get(at(stage(cast, clock))).context["may"] == offered


@pytest.mark.parametrize(
    ("ending", "begins", "kind"),
    [("docx", b"PK", "officedocument"), ("pdf", b"%PDF-", "application/pdf")],
)
def test_it_comes_out_as_a_file_named_after_its_period(visit, cast, clock, ending, begins, kind):
    response = visit(cast.committee_head).get(at(sent(cast, clock), f"/tai.{ending}"))

    assert response.content.startswith(begins)
    assert kind in response["Content-Type"]
    assert response["Content-Disposition"] == f'attachment; filename="bao-cao-2026.{ending}"'


POSTS = ("/ky", "/gui", "/thu-hoi", "/tiep-nhan", "/tra-lai", "/lay-lai-so-lieu", "/phan/general")
GETS = ("", "/tai.docx", "/tai.pdf", "/phan/general")


@pytest.mark.parametrize("job", ["outsider", "investigator", "social_worker", "statistician", "auditor"])
def test_others_find_no_such_report(visit, cast, clock, job):
    report, client = sent(cast, clock), visit(getattr(cast, job))

    assert {client.get(at(report, tail)).status_code for tail in GETS} == {404}
    assert {client.post(at(report, tail)).status_code for tail in POSTS} == {404}


@pytest.mark.parametrize("job", ["committee_head", "programme_officer"])
def test_the_recipient_finds_nothing_before_it_was_sent(visit, cast, clock, job):
    report, client = signed(cast, clock), visit(getattr(cast, job))

    assert client.get(at(report)).status_code == 404
    assert client.post(at(report, "/tiep-nhan")).status_code == 404


def test_the_recipient_is_not_told_what_went_on_before_sending(visit, cast, clock):
    report = sent(cast, clock)

    told = [str(event.title) for event in visit(cast.committee_head).get(at(report)).context["events"]]
    assert told == ["Gửi"]


def test_the_page_takes_as_many_queries_for_one_figure_as_for_fifty(visit, cast, clock):
    from loive.reports.actions.refresh import refresh

    report, client = drafted(cast, clock), visit(cast.reporter)

    def looked() -> int:
        with CaptureQueriesContext(connection) as seen:
            client.get(at(report))
        return len(seen)

    client.get(at(report))
    one = looked()
    refresh(report=report.ref, figures=[figure()] * 50, by=cast.reporter, at=clock.at("2026-12-15 10:00"))
    assert looked() == one


def test_a_returned_report_is_taken_up_again(visit, cast, clock):
    report = sent(cast, clock)
    return_(report=report.ref, reason="Sửa.", by=cast.committee_head, at=clock.at("2026-12-15 12:00"))
    seen = visit(cast.reporter).get(at(report)).context

    assert seen["may_write"] is True
    assert [step.state for step in seen["steps"]] == ["now", "ahead", "ahead", "ahead"]


def test_in_english_the_page_speaks_english(visit, cast, clock):
    page = visit(cast.leader, english=True).get(at(drafted(cast, clock))).content.decode()

    assert "Sign the report" in page
    assert "tips resolved" in page
