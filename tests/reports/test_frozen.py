"""What was signed stays as it was signed, whatever happens to the report afterwards."""

from __future__ import annotations

import pytest

from loive.reports import queries
from loive.reports.actions._frozen import digest
from loive.reports.actions.recall import recall
from loive.reports.actions.refresh import refresh
from loive.reports.actions.write import write
from tests.factories.reports import figure, sent, signed

pytestmark = pytest.mark.django_db


def test_a_signed_version_keeps_text_figures_and_signer_by_value(cast, clock):
    report = sent(cast, clock)
    at = clock.at("2026-12-16 09:00")
    before = queries.content(queries.get_report(report.ref))
    recall(report=report.ref, by=cast.reporter, at=at)
    write(report=report.ref, section="general", body="Khác.", by=cast.reporter, at=at)
    refresh(report=report.ref, figures=[figure(1, 2)], by=cast.reporter, at=at)

    kept = queries.submission_content(report.submissions.get())
    assert (kept.number, kept.sections, kept.signer_name) == (
        before.number,
        before.sections,
        before.signer_name,
    )
    assert [(f.key, f.numerator, f.value) for f in kept.figures] == [("F1", 37, before.figures[0].value)]


def test_the_hash_is_over_the_content_and_nothing_else(cast, clock):
    frozen = signed(cast, clock).submissions.get()

    assert frozen.payload_hash == digest(frozen.payload)
    assert digest({**frozen.payload, "sections": {}}) != frozen.payload_hash


def test_each_signing_is_a_version(cast, clock):
    from loive.reports.actions.sign import sign

    report = sent(cast, clock)
    at = clock.at("2026-12-16 09:00")
    recall(report=report.ref, by=cast.reporter, at=at)
    sign(report=report.ref, by=cast.leader, at=at)

    assert [(s.version, s.number) for s in report.submissions.all()] == [(1, "01/BC-CATP"), (2, "02/BC-CATP")]
