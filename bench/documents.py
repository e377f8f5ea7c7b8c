"""A report of forty pages as Word and PDF, beside only writing its plain words with the same library."""

from __future__ import annotations

import io
import os
import sys
import time
from collections.abc import Callable
from datetime import date
from statistics import median
from typing import TYPE_CHECKING

from bench.table import show

if TYPE_CHECKING:
    from loive.documents.formats.official import Document

ROUNDS = 7
SECTIONS = 12
PARAGRAPHS = 14
ROWS = 400
WORDS = "Các đơn vị triển khai đồng bộ nhiệm vụ được giao, phối hợp chặt chẽ và báo cáo đúng thời hạn. " * 4


def main() -> int:
    """Measure each way on documents that differ by a number, so that no library answers from memory."""
    os.environ |= {"DJANGO_SETTINGS_MODULE": "loive.settings", "LOIVE_SECRET_KEY": "only-to-measure"}
    sys.path.insert(0, "src")
    import django

    django.setup()
    from loive.documents.formats import docx_out, pdf_out

    pairs = {
        "Word": (("python-docx, plain words (baseline)", _plain_docx), ("official .docx", docx_out.write)),
        "PDF": (("Typst, plain words (baseline)", _plain_pdf), ("official .pdf", pdf_out.write)),
    }
    for (base, plain), (name, official) in pairs.values():
        taken = {base: _measured(plain), name: _measured(official)}
        least = taken[base][1]
        rows = [[way, first, later, later / least, size] for way, (first, later, size) in taken.items()]
        show(["one report", "first ms", "then ms", "times", "kB"], rows)
        print()
    return 0


def _measured(write: Callable[[Document], bytes]) -> tuple[float, float, float]:
    """Return the milliseconds of the first writing, the median of those after it, and the size in kB."""
    times, size = [], 0
    for number in range(1, ROUNDS + 2):
        document = _document(number)
        begun = time.perf_counter()
        size = len(write(document))
        times.append((time.perf_counter() - begun) * 1000)
    return times[0], median(times[1:]), size / 1000


def _document(number: int) -> Document:
    from loive.documents.formats import official as paper

    def paragraph(section: int, place: int) -> paper.Paragraph:
        return paper.paragraph(f"{number}.{section}.{place} {WORDS}")

    body = tuple(
        paper.Block(paper.words(f"MỤC {section}"), tuple(paragraph(section, p) for p in range(PARAGRAPHS)))
        for section in range(SECTIONS)
    )
    kinds = (
        paper.ColumnKind.CENTRED,
        paper.ColumnKind.TEXT,
        paper.ColumnKind.NUMBER,
        paper.ColumnKind.PERCENT,
    )
    columns = tuple(paper.Column(kind.value, kind) for kind in kinds)
    rows = tuple(
        tuple(paper.Cell(value) for value in (str(row), f"Đơn vị {number}-{row}", row * 1000, row % 101))
        for row in range(ROWS)
    )
    return paper.Document(
        heading=paper.Heading("Sở Y tế", "Thuận Hà", date(2026, 3, 2), "BC-SYT", number=number, signed=True),
        kind="Báo cáo",
        abstract="Kết quả công tác",
        body=body,
        signature=paper.Signature("Giám đốc", "Lê Văn Mẫu"),
        annexes=(paper.Annex("Biểu tổng hợp", (paper.Table(columns, rows),)),),
    )


def _lines(document: Document) -> list[str]:
    """Return the words of the body, and those of each table row as one line."""
    from loive.documents.formats import official as paper

    lines = []
    for block in document.body:
        if isinstance(block, paper.Block):
            lines += [
                "".join(run.text for run in part.runs)
                for part in block.parts
                if not isinstance(part, paper.Table)
            ]
    for table in (
        part for annex in document.annexes for part in annex.parts if isinstance(part, paper.Table)
    ):
        lines += [" ".join(str(cell.value) for cell in row) for row in table.rows]
    return lines


def _plain_docx(document: Document) -> bytes:
    import docx

    out, data = docx.Document(), io.BytesIO()
    for line in _lines(document):
        out.add_paragraph(line)
    out.save(data)
    return data.getvalue()


def _plain_pdf(document: Document) -> bytes:
    import typst

    return typst.compile("\n\n".join(_lines(document)).encode(), format="pdf")


if __name__ == "__main__":
    sys.exit(main())
