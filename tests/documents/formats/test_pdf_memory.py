"""Printing many reports keeps none of them in memory."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from loive.documents.formats import official as paper
from loive.documents.formats import pdf_out
from loive.documents.forms.periodic_report import build
from tests.documents.samples import report

PAGE_KB = 4


def test_memory_does_not_grow_with_the_reports_printed() -> None:
    if not Path("/proc/self/statm").exists():
        pytest.skip("the memory of a process is read from /proc, which this system lacks")
    for number in range(3):
        _print(number)
    before = _megabytes()
    for number in range(3, 15):
        _print(number)
    assert _megabytes() - before < 60


def _print(number: int) -> None:
    columns = tuple(paper.Column(name) for name in "ABCD")
    rows = tuple(tuple(paper.Cell(f"{name} {number} {row}") for name in "ABCD") for row in range(300))
    pdf_out.write(replace(build(report()), body=(paper.Table(columns, rows),)))


def _megabytes() -> float:
    return int(Path("/proc/self/statm").read_text().split()[1]) * PAGE_KB / 1024
