"""Where a unit came from and what became of it."""

from __future__ import annotations

from datetime import date

import pytest

from loive.places import queries

pytestmark = pytest.mark.django_db


def test_a_province_tells_what_it_was_made_of_and_what_it_became():
    line = queries.lineage("75-2507")
    assert {(s.place.full_name, s.kind, s.happened_on) for s in line.before} == {
        ("Tỉnh Bình Phước", "merge", date(2025, 7, 1)),
        ("Tỉnh Đồng Nai", "merge", date(2025, 7, 1)),
    }
    assert {s.basis for s in line.before} == {"Nghị quyết 202/2025/QH15"}
    assert [(c.happened_on, c.kind_before, c.kind_after, c.basis) for c in line.changes] == [
        (date(2026, 4, 30), "province", "city", "Nghị quyết 30/2026/QH16")
    ]
    assert line.after == ()


def test_a_divided_commune_tells_each_part_the_suggested_first():
    line = queries.lineage("00007-2503")
    assert [step.kind for step in line.after] == ["split", "split"]
    assert [step.suggested for step in line.after] == [True, False]


def test_a_unit_nobody_knows_has_no_lineage():
    assert queries.lineage("99999-2507") is None


def test_lineage_costs_the_same_for_many_parts(django_assert_num_queries):
    for key in ("26377-2507", "26425-2507"):
        with django_assert_num_queries(4):
            queries.lineage(key)
