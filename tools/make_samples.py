"""Write the sample plan as Word and as PDF from its text, the same bytes every time: python
tools/make_samples.py
"""

from __future__ import annotations

import io
import re
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

import typst
from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt
from docx.table import _Cell

SAMPLES = Path(__file__).parents[1] / "samples"
NAME = "plan-2026-2030-demo"
# A zip entry needs a time; a fixed one makes the file the same each time.
EPOCH = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class Sample:
    """The text's parts in the order of the official form."""

    left: list[str]
    right: list[str]
    number: str
    dated: str
    title: list[str]
    body: list[str]
    recipients: list[str]
    signature: list[str]


def read_sample(text: str) -> Sample:
    """Take the text apart at its blank lines: letterhead, motto, number, date, title, body, recipients,
    signature.
    """
    blocks = [block.splitlines() for block in re.split(r"\n\s*\n", text.strip())]
    left, right, number, dated, title, *body, recipients, signature = blocks
    return Sample(left, right, number[0], dated[0], title, [" ".join(b) for b in body], recipients, signature)


def to_docx(sample: Sample) -> bytes:
    """Return the sample as a Word document with a two-column letterhead and signature block."""
    document = Document()
    document.styles["Normal"].font.name = "Times New Roman"
    document.styles["Normal"].font.size = Pt(14)
    _two_columns(document, [*sample.left, sample.number], [*sample.right, sample.dated])
    for line in sample.title:
        paragraph = document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.add_run(line).bold = True
    for line in sample.body:
        document.add_paragraph().add_run(line).bold = _is_heading(line)
    _two_columns(document, sample.recipients, sample.signature)
    plain = io.BytesIO()
    document.save(plain)
    return _same_every_time(plain.getvalue())


def _is_heading(line: str) -> bool:
    return bool(re.match(r"(?:[IVX]+|\d+(?:\.\d+)*)\.\s", line)) and not line.endswith((".", ";"))


def _two_columns(document: WordDocument, left: list[str], right: list[str]) -> None:
    table = document.add_table(rows=1, cols=2)
    for cell, lines in zip(table.rows[0].cells, (left, right), strict=True):
        _fill(cell, lines)


def _fill(cell: _Cell, lines: list[str]) -> None:
    cell.paragraphs[0].add_run(lines[0])
    for line in lines[1:]:
        cell.add_paragraph(line)


def _same_every_time(data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist()):
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return out.getvalue()


PAGE = """
#set document(title: {title}, date: none)
#set page(paper: "a4", margin: (top: 2cm, bottom: 2cm, left: 3cm, right: 2cm))
#set page(numbering: "1", number-align: top + center)
#set text(font: "Libertinus Serif", size: 14pt, lang: "vi")
#set par(justify: true)
#let lines(items) = for item in items {{ block(item) }}
#grid(columns: (1fr, 1fr), gutter: 8pt, align: center, lines({left}), lines({right}))
#align(center, strong(lines({heading})))
#lines({body})
#grid(columns: (1fr, 1fr), gutter: 8pt, lines({recipients}), align(center, lines({signature})))
"""


def to_pdf(sample: Sample) -> bytes:
    """Return the sample as a PDF with text, set with the fonts that come with the typesetter."""
    source = PAGE.format(
        title=_quoted(" ".join(sample.title)),
        left=_listed([*sample.left, sample.number]),
        right=_listed([*sample.right, sample.dated]),
        heading=_listed(sample.title),
        body=_listed(sample.body),
        recipients=_listed(sample.recipients),
        signature=_listed(sample.signature),
    )
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True)
    return bytes(typst.compile(source.encode(), font_paths=fonts))


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _listed(lines: list[str]) -> str:
    return "(" + "".join(f"{_quoted(line)}, " for line in lines) + ")"


def main() -> int:
    """Write the two files beside the text."""
    sample = read_sample((SAMPLES / f"{NAME}.txt").read_text(encoding="utf-8"))
    for suffix, data in ((".docx", to_docx(sample)), (".pdf", to_pdf(sample))):
        (SAMPLES / f"{NAME}{suffix}").write_bytes(data)
        sys.stderr.write(f"samples/{NAME}{suffix}: {len(data)} bytes\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
