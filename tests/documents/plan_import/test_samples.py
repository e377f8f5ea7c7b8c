"""The invented sample plans of the repository, read to the last figure, in every form they come in."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

import pytest

from loive.documents.plan_import import read_plan

ROOT = Path(__file__).parents[3]
SAMPLES = ROOT / "samples"
PLACES = {"span", "item_spans", "found", "text_length", "encoding"}


def read(name: str) -> dict[str, Any]:
    return read_plan(name, (SAMPLES / name).read_bytes()).as_json()


def without_places(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: without_places(v) for key, v in value.items() if key not in PLACES}
    return [without_places(v) for v in value] if isinstance(value, list) else value


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_word_and_pdf_say_the_same_as_the_text(form: str) -> None:
    assert without_places(read(f"plan-2026-2030-demo.{form}")) == without_places(
        read("plan-2026-2030-demo.txt")
    )


def test_the_demonstration_plan_has_its_six_targets() -> None:
    found = read("plan-2026-2030-demo.txt")["targets"]

    assert [(t["suggested_indicator"], t["comparator"], t["value"]) for t in found] == [
        ("tips.classified", "=", 100),
        ("tips.resolved", ">", 90),
        ("proceedings.cleared", ">", 90),
        ("proceedings.prosecuted", "=", 95),
        ("proceedings.tried", "=", 90),
        ("victims.supported", "=", 100),
    ]


def test_the_demonstration_plan_says_what_it_is() -> None:
    found = read("plan-2026-2030-demo.txt")

    assert found["issuing_body"] == "Ban Chỉ đạo phòng, chống tội phạm thành phố Đồng Nai"
    assert (found["number"], found["date"], found["parent_plan"]) == ("15/KH-BCĐ", "2026-05-18", "33/QĐ-TTg")
    assert found["period"] == {"start": "2026", "end": "2030"}
    assert found["signer"] == {
        "name": "Trịnh Hoài An",
        "title": "Chủ tịch UBND thành phố",
        "capacity": "TM. Ban Chỉ đạo; Trưởng ban",
    }


def test_the_demonstration_plan_owes_its_reports() -> None:
    found = read("plan-2026-2030-demo.txt")["reporting"]

    assert [(d["kind"], d["recurrence"], d["due"]) for d in found] == [
        ("budget_request", "annual", "07-15"),
        ("plan_submission", "adhoc", "06-30"),
        ("report", "quarterly", "03-15"),
        ("report", "quarterly", "09-15"),
        ("report", "semiannual", "06-15"),
        ("report", "annual", "12-15"),
        ("report", "adhoc", None),
        ("review", "adhoc", None),
        ("review", "final", None),
    ]


def test_every_task_of_the_demonstration_plan_has_a_body() -> None:
    tasks = read("plan-2026-2030-demo.txt")["tasks"]

    assert len(tasks) == 23
    assert all(t["lead"] or t["requested"] for t in tasks)


def test_a_commune_plan_printed_in_columns_is_read() -> None:
    found = read("plan-fire-prevention-commune-2026.txt")

    assert (found["issuing_body"], found["place"]) == ("Ủy ban nhân dân xã Suối Mây", "Suối Mây")
    assert found["signer"]["name"] == "Lâm Thị Sương Mai"
    assert [(t["comparator"], t["value"], t["unit"]) for t in found["targets"]] == [
        ("=", 100, "%"),
        (">=", 80, "%"),
        (">=", 50, "%"),
        (">=", 2, "tổ liên gia"),
        ("=", 10, "%"),
    ]
    assert [(d["recurrence"], d.get("day_of_month"), d["due"]) for d in found["reporting"]] == [
        ("monthly", 20, None),
        ("semiannual", None, "06-10"),
        ("annual", None, "12-10"),
    ]


def test_a_school_plan_with_a_table_is_read() -> None:
    found = read("plan-school-safety-2026-2027.txt")

    assert found["issuing_body"] == "Trường THPT Hương Trà"
    assert [(t["title"][:8], t["lead"], t["due"]) for t in found["tasks"][:3]] == [
        ("Rà soát ", ["Ban Giám hiệu"], "2026-09-30"),
        ("Mở góc t", ["Đoàn trường"], "2026-10-15"),
        ("Nói chuy", ["Tổ chuyên môn"], "2026-11-20"),
    ]


def test_a_decision_with_a_plan_and_an_annex_is_read() -> None:
    found = read("decision-drug-prevention-2026-2027.txt")

    assert found["doc_type"] == "Quyết định ban hành Kế hoạch (kế hoạch kèm theo)"
    assert [(t["value"], t["deadline_year"]) for t in found["targets"] if t["section"] == "Phụ lục 1"] == [
        (95, 2026),
        (100, 2027),
        (5, 2026),
        (12, 2027),
    ]
    assert [d.get("due_dates") for d in found["reporting"]][0] == ["03-15", "06-15", "09-15", "12-15"]


def test_every_span_points_at_words_that_are_there() -> None:
    for file in sorted(SAMPLES.iterdir()):
        proposal = read_plan(file.name, file.read_bytes())
        for target in proposal.targets:
            start, end = target.span
            assert str(target.value) in proposal.text[start:end].replace(" ", "").lstrip("0") or "0" in str(
                target.value
            )
        for item in (
            *proposal.assignments,
            *proposal.reporting,
            *proposal.campaign_windows,
            *proposal.objectives,
        ):
            start, end = item.span
            assert 0 <= start < end <= len(proposal.text)


def test_the_stored_files_are_what_the_tool_writes() -> None:
    spec = importlib.util.spec_from_file_location("make_samples", ROOT / "tools" / "make_samples.py")
    assert spec is not None and spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    import sys

    sys.modules["make_samples"] = tool
    spec.loader.exec_module(tool)
    sample = tool.read_sample((SAMPLES / "plan-2026-2030-demo.txt").read_text(encoding="utf-8"))

    assert tool.to_docx(sample) == (SAMPLES / "plan-2026-2030-demo.docx").read_bytes()
    assert tool.to_pdf(sample) == (SAMPLES / "plan-2026-2030-demo.pdf").read_bytes()
