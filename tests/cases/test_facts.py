"""What leaves the room counts persons without naming one."""

from __future__ import annotations

from datetime import date

from loive.analytics import gather
from loive.cases import facts
from loive.cases.actions.open_case import open_case
from loive.cases.actions.support import Given, give_service, record_need
from loive.cases.models import CaseFile
from tests.factories.cases import case_at
from tests.factories.tips import COMMUNE


def rows() -> list[dict]:
    names = [column.name for column in facts.COLUMNS]
    return [dict(zip(names, row, strict=True)) for row in facts.rows()]


def test_every_row_fits_its_declared_columns(cast, clock):
    for stage in ("opened", "received", "verifying", "identified", "not_enough_grounds", "closed"):
        case_at(stage, cast, clock.monday, id_kind="", id_number="")
    assert len(gather.table("cases", facts).rows) == 6


def test_a_case_leaves_as_days_places_and_codes(cast, clock):
    case = case_at("identified", cast, clock.monday)
    record_need(case=case, kind="schooling", by=cast.social_worker, at=clock.tuesday)
    give_service(case=case, service=Given("schooling"), by=cast.social_worker, at=clock.thursday)
    (row,) = rows()
    assert (row["place"], row["sex"], row["age_band"], row["regime"]) == (COMMUNE, "female", "21_23", "2024")
    assert (row["need_on"], row["first_support_on"]) == (date(2026, 3, 3), date(2026, 3, 5))
    assert row["initial_support_on"] is None
    assert row["decision"] == "identified"


def test_a_person_is_one_pseudonym_over_all_their_cases_and_never_their_reference(cast, clock):
    case_at("closed", cast, clock.monday)
    person = CaseFile.objects.get().person_id
    open_case(person=person, way_in="self_report", place=COMMUNE, by=cast.commune_officer, at=clock.friday)
    pseudonyms = {row["person"] for row in rows()}
    assert len(pseudonyms) == 1 and person not in pseudonyms


def test_no_exact_birth_and_no_address_is_among_the_columns():
    names = {column.name for column in facts.COLUMNS}
    assert not names & {"birth_date", "birth_year", "address", "full_name", "ref"}
