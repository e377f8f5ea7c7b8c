"""The head and the foot of an official document: who issues it, and who signs and receives it."""

from __future__ import annotations

from . import wording
from .clean import lines, printable
from .flow import Item, Line, Pair, Rule, Span
from .measure import balanced, bold_width
from .model import Document, Heading, Signature
from .styles import HEAD_SHARE, LOOKS, MARGINS_MM, PAPER_MM, Style

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
DRAFT = "DỰ THẢO"

_POINTS_PER_MM = 72 / 25.4
_TEXT_WIDTH = (PAPER_MM[0] - MARGINS_MM["left"] - MARGINS_MM["right"]) * _POINTS_PER_MM
_SHORT_RULE = 0.4
"""The rule under the issuer and the abstract is one third to one half as long as their text."""

_LONGEST_WHOLE_FOOT = 30


def head(document: Document) -> list[Item]:
    """Return everything above the body: the two columns, kind and abstract, addressees, legal bases."""
    kind: list[Item] = [] if not document.kind else [
        Line(Style.KIND, (Span(printable(document.kind).upper()),)),
        *(Line(Style.ABSTRACT, (Span(line),)) for line in lines(document.abstract)),
        _rule(lines(document.abstract), Style.ABSTRACT, share=_SHORT_RULE),
    ]  # fmt: skip
    bases = [
        Line(Style.BASIS, (Span(_ended(basis, last=place == len(document.bases))),))
        for place, basis in enumerate(document.bases, start=1)
    ]
    return [
        Pair(tuple(_issuer(document)), tuple(_state(document.heading))),
        *kind,
        *_addressees(document),
        *bases,
    ]


def foot(document: Document) -> Pair:
    """Return the recipients on the left and the signature on the right."""
    return Pair(
        tuple(_recipients(document)),
        tuple(_signature(document.signature)),
        whole=len(document.recipients) <= _LONGEST_WHOLE_FOOT,
    )


def number(heading: Heading) -> str:
    """Return "Số: 05/BC-UBND", the number blank until the document is signed and numbered."""
    known = heading.signed and heading.number is not None
    return f"Số: {f'{heading.number:02}' if known else wording.BLANK}/{printable(heading.symbol)}"


def date_line(heading: Heading) -> str:
    """Return "ngày 01 tháng 3 năm 2026", day and month blank until the document is signed."""
    return wording.long_date(heading.on) if heading.signed else wording.blank_date(heading.on.year)


def _issuer(document: Document) -> list[Line | Rule]:
    heading = document.heading
    out: list[Line | Rule] = [*_names(heading.parent, Style.PARENT)]
    issuer = _names(heading.issuer, Style.ISSUER)
    out += [
        *issuer,
        _rule([line.text for line in issuer], Style.ISSUER, share=_SHORT_RULE, column=HEAD_SHARE),
    ]
    out.append(Line(Style.NUMBER, (Span(number(heading)),)))
    if not document.kind:
        out.append(Line(Style.SUBJECT, (Span(f"V/v {printable(document.abstract)}"),)))
    if not heading.signed:
        out.append(Line(Style.DRAFT, (Span(DRAFT),)))
    return out


def _state(heading: Heading) -> list[Line | Rule]:
    return [
        Line(Style.STATE, (Span(STATE),)),
        Line(Style.MOTTO, (Span(MOTTO),)),
        _rule([MOTTO], Style.MOTTO, share=1.0, column=1 - HEAD_SHARE),
        Line(Style.DATELINE, (Span(f"{printable(heading.place)}, {date_line(heading)}"),)),
    ]


def _names(name: str, style: Style) -> list[Line]:
    """Return a body's name in capitals, broken into even lines where its column is too narrow."""
    width = _TEXT_WIDTH * HEAD_SHARE
    given = (line.upper() for line in lines(name))
    broken = (part for line in given for part in balanced(line, size=LOOKS[style].size, width=width))
    return [Line(style, (Span(line),)) for line in broken]


def _rule(texts: list[str], style: Style, *, share: float, column: float = 1.0) -> Rule:
    """Return a rule `share` as long as the longest of `texts`, inside a column of the text width."""
    width = _TEXT_WIDTH * column
    longest = max((bold_width(text, size=LOOKS[style].size) for text in texts), default=0.0)
    return Rule(min(longest, width) * share / width)


def _addressees(document: Document) -> list[Line]:
    names = document.addressees
    if len(names) < 2:
        return [Line(Style.ADDRESSEE, (Span(f"Kính gửi: {printable(name)}"),)) for name in names]
    listed = (f"- {_ended(name, last=place == len(names))}" for place, name in enumerate(names, start=1))
    return [Line(Style.ADDRESSEE, (Span(text),)) for text in ("Kính gửi:", *listed)]


def _signature(signature: Signature) -> list[Line | Rule]:
    above = [f"{authority.capacity} {printable(authority.of).upper()}" for authority in signature.authority]
    titles = [*above, *(line.upper() for line in lines(signature.title))]
    out: list[Line | Rule] = [Line(Style.AUTHORITY, (Span(title),)) for title in titles]
    out += [Line(Style.SIGNER, (Span(name),)) for name in lines(signature.name)]
    return out


def _recipients(document: Document) -> list[Line | Rule]:
    listed = [f"- {_ended(name, last=False)}" for name in document.recipients]
    archive = f"- Lưu: {_ended(document.archive, last=True)}"
    return [
        Line(Style.RECIPIENTS, (Span("Nơi nhận:"),)),
        *(Line(Style.RECIPIENT, (Span(text),)) for text in (*listed, archive)),
    ]


def _ended(text: str, *, last: bool) -> str:
    """End an item of a list as the decree asks: a semicolon, and a full stop after the last."""
    return printable(text).strip().rstrip(" .;,") + ("." if last else ";")
