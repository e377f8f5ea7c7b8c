"""A report goes its way step by step, each step by those whose step it is, and twice is once."""

from __future__ import annotations

import pytest

from loive.base.errors import NotFound, Refusal
from loive.reports import queries, stages
from loive.reports.actions.accept import accept
from loive.reports.actions.draft import draft
from loive.reports.actions.nil import nil
from loive.reports.actions.recall import recall
from loive.reports.actions.refresh import refresh
from loive.reports.actions.return_ import return_
from loive.reports.actions.send import send
from loive.reports.actions.sign import sign
from loive.reports.actions.waive import waive
from loive.reports.actions.write import write
from loive.reports.models import Report
from tests.factories.reports import drafted, figure, owed, sent, signed

pytestmark = pytest.mark.django_db


@pytest.fixture
def then(clock):
    return clock.at("2026-12-16 09:00")


def test_signing_numbers_the_report_from_the_bodys_register(cast, clock):
    report = signed(cast, clock)

    assert (report.number, report.signer_name, report.stage) == ("01/BC-CATP", "Viên Đức Thịnh", "signed")


def test_what_was_signed_is_not_written_nor_its_figures_taken_anew(cast, clock, then):
    report = signed(cast, clock)

    for act, more in ((write, {"section": "general", "body": "x"}), (refresh, {"figures": []})):
        with pytest.raises(Refusal) as refused:
            act(report=report.ref, by=cast.reporter, at=then, **more)
        assert refused.value.code == "not_editable"


def test_a_draft_with_something_left_to_fill_is_not_signed(cast, clock, then):
    report = drafted(cast, clock, results="- Việc: [cần ghi kết quả]", difficulties="")

    with pytest.raises(Refusal) as refused:
        sign(report=report.ref, by=cast.leader, at=then)

    assert refused.value.code == "incomplete"
    assert "Kết quả thực hiện" in str(refused.value) and "Khó khăn" in str(refused.value)
    report.refresh_from_db()
    assert (report.stage, report.number) == ("draft", "")


def test_a_returned_report_is_corrected_signed_and_sent_again_and_stays_on_time(cast, clock, then):
    report = sent(cast, clock)
    return_(report=report.ref, reason="Thiếu số liệu quý III.", by=cast.committee_head, at=then)
    write(report=report.ref, section="general", body="Đã bổ sung.", by=cast.reporter, at=then)
    sign(report=report.ref, by=cast.leader, at=then)
    again = send(report=report.ref, by=cast.reporter, at=then)

    assert (again.number, again.returns, again.stage) == ("02/BC-CATP", 1, "sent")
    assert queries.standing(again.obligation, again, then.date()).code == "on_time"


def test_a_return_without_a_reason_is_refused(cast, clock, then):
    report = sent(cast, clock)

    with pytest.raises(Refusal) as refused:
        return_(report=report.ref, reason="  ", by=cast.committee_head, at=then)

    assert refused.value.field == "reason"


def test_an_accepted_report_is_done_and_moves_no_more(cast, clock, then):
    report = sent(cast, clock)
    done = accept(report=report.ref, by=cast.programme_officer, at=then)

    assert (done.stage, done.accepted_at) == ("accepted", then)
    for act, by, more in ((recall, cast.reporter, {}), (return_, cast.committee_head, {"reason": "x"})):
        with pytest.raises(Refusal):
            act(report=report.ref, by=by, at=then, **more)


def test_the_sender_recalls_before_acceptance_and_may_correct(cast, clock, then):
    report = sent(cast, clock)
    recall(report=report.ref, by=cast.reporter, at=then)

    assert (
        write(report=report.ref, section="general", body="x", by=cast.reporter, at=then).stage == "recalled"
    )


def test_nothing_to_report_is_signed_numbered_and_sent(cast, clock, then):
    report = nil(obligation=owed(cast, clock).ref, signer_title="Giám đốc", by=cast.leader, at=then)

    assert (report.stage, report.is_nil, report.number, report.first_sent_at) == (
        "nil",
        True,
        "01/BC-CATP",
        then,
    )
    assert nil(obligation=report.obligation.ref, by=cast.leader, at=then) == report


def test_nothing_to_report_is_not_said_over_a_signed_report(cast, clock, then):
    report = signed(cast, clock)

    with pytest.raises(Refusal):
        nil(obligation=report.obligation.ref, by=cast.leader, at=then)


def test_a_waived_report_names_the_document_and_is_not_begun(cast, clock, then):
    obligation = owed(cast, clock)
    waive(obligation=obligation.ref, document="15/TB-BCĐ", by=cast.committee_head, at=then)

    with pytest.raises(Refusal):
        draft(obligation=obligation.ref, figures=[], sections={}, by=cast.reporter, at=then)


def test_a_waiver_without_a_document_is_refused(cast, clock, then):
    with pytest.raises(Refusal) as refused:
        waive(obligation=owed(cast, clock).ref, document=" ", by=cast.committee_head, at=then)

    assert refused.value.field == "document"


def test_drafting_twice_is_drafting_once(cast, clock):
    first = drafted(cast, clock)

    again = draft(obligation=first.obligation.ref, figures=[], sections={}, by=cast.reporter, at=clock.friday)
    assert (again, Report.objects.count(), again.figures.count()) == (first, 1, 1)


def test_signing_and_sending_twice_is_refused_the_second_time(cast, clock, then):
    report = sent(cast, clock)

    for act, by in ((sign, cast.leader), (send, cast.reporter)):
        with pytest.raises(Refusal) as refused:
            act(report=report.ref, by=by, at=then)
        assert refused.value.code == "wrong_stage"


OTHERS = ["outsider", "investigator", "social_worker", "statistician", "auditor"]


@pytest.mark.parametrize("job", [*OTHERS, "programme_officer", "committee_head"])
def test_only_the_reporter_writes_signs_and_sends(cast, clock, then, job):
    report, by = signed(cast, clock), getattr(cast, job)

    for act, more in ((write, {"section": "general", "body": "x"}), (sign, {}), (send, {}), (recall, {})):
        with pytest.raises(NotFound):
            act(report=report.ref, by=by, at=then, **more)


@pytest.mark.parametrize("job", [*OTHERS, "reporter", "leader"])
def test_only_the_recipient_answers(cast, clock, then, job):
    report, by = sent(cast, clock), getattr(cast, job)

    for act, more in ((accept, {}), (return_, {"reason": "x"})):
        with pytest.raises(NotFound):
            act(report=report.ref, by=by, at=then, **more)


def test_the_recipient_sees_nothing_before_it_was_sent(cast, clock):
    report = signed(cast, clock)

    assert not report.subject.receivers
    assert sent_receivers(cast, clock, report) == {cast.bodies.committee.id}


def sent_receivers(cast, clock, report):
    return set(send(report=report.ref, by=cast.reporter, at=clock.at("2026-12-15 12:00")).subject.receivers)


def test_every_move_of_the_table_is_someones(cast):
    ends = {after for _, after in stages.MOVES}

    assert ends | {stages.DRAFT} == set(stages.STAGES)
    assert all(move.by in (stages.SENDER, stages.RECIPIENT) for move in stages.MOVES.values())


def test_a_figure_is_quoted_only_when_the_report_holds_it(cast, clock, then):
    report = drafted(cast, clock)

    with pytest.raises(Refusal) as refused:
        write(report=report.ref, section="general", body="Đạt {F2}.", by=cast.reporter, at=then)

    assert refused.value.code == "no_such_figure"


def test_taking_figures_anew_replaces_them_while_a_draft(cast, clock, then):
    report = drafted(cast, clock)
    refresh(report=report.ref, figures=[figure(40, 40)], by=cast.reporter, at=then)

    pinned = queries.get_report(report.ref).figures.get()
    assert (pinned.key, pinned.numerator, pinned.value) == ("F1", 40, 100)
