"""From an official document to its flow: the order of Decree 30/2020, art. 8, and the form of its annex I."""

from __future__ import annotations

from . import front
from .clean import lines, printable
from .flow import Flow, Item, Line, Section, Span
from .marks import Marks
from .model import Annex, Block, Bullet, Document, Paragraph, Part, Run, Table
from .numbering import BULLETS, label, roman
from .styles import Style
from .tabulate import tabulate

END = "./."
"""The sign that closes the text of an official document."""

_LONGEST_PROPERTY = 255
"""What Word takes as a property; archival PDF has a limit of its own, further up."""
_LONGEST_HEADING = 1000
_HEADINGS = (Style.HEADING_1, Style.HEADING_2, Style.HEADING_3)


def compose(document: Document) -> Flow:
    """Lay out a document. Raises ValueError when it quotes a figure it does not hold (see Marks)."""
    marks = Marks(document)
    main = [
        *front.head(document),
        *_close(_parts(document.body, marks), document, marks),
        front.foot(document),
    ]
    annexes = [_annex(document, annex, place, marks) for place, annex in enumerate(document.annexes, start=1)]
    return Flow(
        title=printable(document.title)[:_LONGEST_PROPERTY],
        author=" ".join(lines(document.heading.issuer))[:_LONGEST_PROPERTY],
        on=document.heading.on,
        draft=not document.heading.signed,
        sections=(Section(tuple(main)), *annexes),
    )


def spans(runs: tuple[Run, ...], marks: Marks) -> tuple[Span, ...]:
    """Return runs as printable spans, each quoted figure followed by its mark."""
    out: list[Span] = []
    for run in runs:
        out.append(Span(printable(run.text), run.bold, run.italic))
        if run.figure:
            out.append(Span(f"[{marks.number(run.figure)}]", raised=True, to=marks.target(run.figure)))
    return tuple(out)


def _parts(parts: tuple[Part, ...], marks: Marks, depth: int = 0, rank: int = 0) -> list[Item]:
    """Lay out one level of the tree: `depth` chooses the number's form, `rank` the heading's level."""
    out: list[Item] = []
    number = 0
    for part in parts:
        if isinstance(part, Block):
            number += 1
            out.append(_opening(part, marks, label(depth, number), rank))
            out.extend(_parts(part.parts, marks, depth + 1, rank + _is_heading(part)))
        elif isinstance(part, Table):
            out.extend(tabulate(part, marks))
        else:
            out.append(_text(part, marks))
    return out


def _opening(block: Block, marks: Marks, number: str, rank: int) -> Line:
    style = _HEADINGS[min(rank, len(_HEADINGS) - 1)] if _is_heading(block) else Style.BODY
    return Line(style, (Span(f"{number} "), *spans(block.runs, marks)))


def _is_heading(block: Block) -> bool:
    """A heading as long as a page is a paragraph, whatever it was meant to be."""
    return block.heading and sum(len(run.text) for run in block.runs) <= _LONGEST_HEADING


def _text(part: Paragraph | Bullet, marks: Marks) -> Line:
    sign = (Span(f"{BULLETS[part.deeper]} "),) if isinstance(part, Bullet) else ()
    return Line(Style.BODY, (*sign, *spans(part.runs, marks)))


def _close(items: list[Item], document: Document, marks: Marks) -> list[Item]:
    """Put the closing sign after the last words and tie them to the signature, which never stands alone."""
    if document.closing:
        items.append(Line(Style.BODY, spans(document.closing, marks)))
    last = items[-1] if items else None
    if isinstance(last, Line) and last.style is Style.BODY and last.spans:
        *before, end = items.pop().spans  # type: ignore[union-attr]
        tail = () if end.raised else (Span(end.text.rstrip(" .;:/") + END, end.bold, end.italic),)
        items.append(Line(Style.CLOSING, (*before, *(tail or (end, Span(END))))))
    else:
        items.append(Line(Style.CLOSING, (Span(END),)))
    return items


def _annex(document: Document, annex: Annex, place: int, marks: Marks) -> Section:
    name = "Phụ lục" if len(document.annexes) == 1 else f"Phụ lục {roman(place)}"
    head = [
        Line(Style.ANNEX_LABEL, (Span(name),)),
        Line(Style.ANNEX_TITLE, (Span(printable(annex.title).upper()),)),
        Line(Style.ANNEX_REFERENCE, (Span(_reference(document)),)),
    ]
    return Section((*head, *_parts(annex.parts, marks)), landscape=annex.landscape)


def _reference(document: Document) -> str:
    heading = document.heading
    kind = printable(document.kind) or "Công văn"
    number = front.number(heading).replace("Số: ", "số ")
    return f"(Kèm theo {kind} {number} {front.date_line(heading)} của {' '.join(lines(heading.issuer))})"
