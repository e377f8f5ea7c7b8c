"""Lines become paragraphs again: a sentence broken by a line or a page is one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..bodies.names import opens_a_body, reads_as_bodies
from ..text.letters import is_capitals, opens_small
from ..text.lines import Line
from ..text.passage import Passage, ends_in_hyphen, joined
from ..text.wrap import Wrap, wrap_of
from .kinds import is_kind_line, is_standing_line
from .markers import Marker, marker_of

_ENDS = re.compile(r"[.;:!?…]['”’\"»)\]]*$")
_ABBREVIATION = re.compile(r"\b(?:TP|TX|TT|TW|PGS|TS|ThS|BS|KS|CV|PCT|CT|UBT)\.$")
_RUNS_ON = re.compile(
    r"(?:[,(\-–“/]|\b(?:và|của|các|với|tại|số|ngày|tháng|năm|cho|theo|do|về|trong|từ|đến|là|được"
    r"|bởi|hoặc|thuộc))$",
    re.IGNORECASE,
)
# Words that open a paragraph of the form, whatever the line before looks like.
_OPENS_ANEW = re.compile(
    r"(?:Căn cứ|Theo đề nghị|Xét đề nghị|Trên đây là|Kính gửi)\b"
    r"|Thực hiện (?:Quyết định|Kế hoạch|Chỉ thị|Nghị quyết|Công văn|Chương trình|Luật|Nghị định"
    r"|Hướng dẫn)\b.{0,20}\bsố\b"
)
_NUMBERED = ("roman", "capital", "decimal", "letter", "part")


@dataclass(frozen=True)
class Paragraph:
    """One paragraph: the marker that opens it (or None), its text without the marker, and the whole."""

    marker: Marker | None
    body: Passage
    whole: Passage
    lines: tuple[Passage, ...] = ()

    @property
    def text(self) -> str:
        """Return the text without the marker."""
        return self.body.text


_KEPT = 400


class _Open:
    """A paragraph still being put together. `text` is its beginning, `tail` its end: enough to judge by."""

    def __init__(self, line: Line, marker: Marker | None) -> None:
        self.lines = [line]
        self.marker = marker
        self.text = line.text[:_KEPT]
        self.tail = line.text[-_KEPT:]
        self.capitals = is_capitals(line.text)

    def add(self, line: Line) -> None:
        """Take the line in."""
        self.lines.append(line)
        glue = "" if ends_in_hyphen(self.tail) else " "
        if len(self.text) < _KEPT:
            self.text = f"{self.text}{glue}{line.text}"[:_KEPT]
        self.tail = f"{self.tail}{glue}{line.text}"[-_KEPT:]
        self.capitals = self.capitals and is_capitals(line.text)

    def closed(self) -> Paragraph:
        """Return the finished paragraph."""
        whole = joined(line.passage for line in self.lines)
        # A number alone on its line gets its kind only once the text after it is known.
        marker = marker_of(whole.text) or self.marker
        lines = tuple(line.passage for line in self.lines)
        return Paragraph(marker, whole.cut(marker.end) if marker else whole, whole, lines)


def paragraphs_of(lines: Sequence[Line]) -> list[Paragraph]:
    """Return the document's paragraphs, each an item or a stretch of running text."""
    return list(_paragraphs(lines, wrap_of(lines)))


def _paragraphs(lines: Sequence[Line], wrap: Wrap) -> Iterator[Paragraph]:
    open_: _Open | None = None
    for line in lines:
        marker = marker_of(line.text)
        if open_ is not None and _runs_on(open_, line, marker, wrap):
            open_.add(line)
            continue
        if open_ is not None:
            yield open_.closed()
        open_ = _Open(line, marker)
    if open_ is not None:
        yield open_.closed()


def _runs_on(open_: _Open, line: Line, marker: Marker | None, wrap: Wrap) -> bool:
    """Say whether the line continues the open paragraph."""
    last = open_.lines[-1]
    if line.text.startswith("|") or last.text.startswith("|"):
        return False
    if marker is not None:
        return _false_marker(open_, last, line, marker, wrap)
    if open_.marker is not None and open_.marker.end >= len(open_.text):
        return True
    if _OPENS_ANEW.match(line.text):
        return False
    if is_standing_line(line.text) or is_standing_line(open_.text) or is_kind_line(open_.text):
        return False
    if open_.capitals or is_capitals(line.text):
        return open_.capitals and is_capitals(line.text) and not line.after_gap
    return _sentence_runs_on(open_, last, line, wrap)


def _false_marker(open_: _Open, last: Line, line: Line, marker: Marker, wrap: Wrap) -> bool:
    """A dash inside a name or a span of years may open a printed line: `Lao động` / `- Thương binh`."""
    unfinished = not _ENDS.search(open_.tail) and not line.after_gap
    if marker.kind != "bullet" or not unfinished or open_.capitals:
        return False
    years = open_.tail[-4:].isdigit() and line.text[marker.end : marker.end + 4].isdigit()
    return years or (wrap.width > 0 and wrap.full(last, line))


def _sentence_runs_on(open_: _Open, last: Line, line: Line, wrap: Wrap) -> bool:
    tail = open_.tail
    if _ENDS.search(tail) and not _ABBREVIATION.search(tail):
        if line.after_gap or tail.endswith("./.") or line.indent > last.indent + 1:
            return False
        return wrap.full(last, line) or (opens_small(line.text) and (tail[-1] in ".…" or wrap.width > 0))
    if _RUNS_ON.search(tail):
        return True
    if opens_small(line.text):
        return True
    return _capital_runs_on(open_, last, line, wrap)


def _capital_runs_on(open_: _Open, last: Line, line: Line, wrap: Wrap) -> bool:
    """The open text has no end and the line begins with a capital: a name carried over, or a heading before
    it?
    """
    if not wrap.width or line.after_gap:
        return False
    numbered = open_.marker is not None and open_.marker.kind in _NUMBERED
    if numbered:
        head = open_.text[open_.marker.end :] if open_.marker else ""
        if reads_as_bodies(head):
            return False
        if opens_a_body(head):
            return True
    if wrap.full(last, line):
        return True
    return not wrap.even and not numbered
