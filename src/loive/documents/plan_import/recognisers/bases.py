"""The documents a plan rests on (its preamble) and those it cites elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..structure.document import Document
from ..text.passage import Passage
from ..text.sentences import clauses_of
from ..understood import Basis
from .numbers import Cited, cited_in

_OPENS = re.compile(
    r"(?:căn cứ|thực hiện|theo đề nghị|xét đề nghị|trên cơ sở|thi hành|triển khai|theo|quyết định"
    r"|kế hoạch|chỉ thị|công văn|nghị quyết|nghị định|thông tư|luật|tiếp tục|để)\b"
)
_OWN = re.compile(r"kèm theo (?:quyết định|kế hoạch|công văn|văn bản)(?: này| số)")
_LAW = re.compile(
    r"(?:căn cứ\s+)?(?:vào\s+)?(?P<law>(?:bộ )?luật\s+[^;.]{4,200}?ngày\s+\d{1,2}(?:/| tháng "
    r")\d{1,2}(?:/| năm )\d{4})"
)
_UNDATED_LAW = re.compile(r"căn cứ\s+(?:vào\s+)?(?P<law>(?:bộ )?luật\s+[^;.,]{4,120})\s*;?$")
_NESTED = re.compile(
    r"(?:về(?: việc)?|phê duyệt|ban hành|hướng dẫn|quy định|sửa đổi|triển khai|thực hiện|thi hành)\b[^;]*$"
)
_PROGRAMME = re.compile(r"chương trình|kế hoạch|đề án|chiến lược")


def bases_of(document: Document, own: str | None) -> tuple[list[Basis], list[Basis]]:
    """Return the bases, in order, and the documents cited elsewhere. `own` is the plan's own number."""
    bases: dict[str, Basis] = {}
    cited: dict[str, Basis] = {}
    for line in document.preamble:
        if _OWN.search(line.low[:60]):
            continue
        for clause in clauses_of(line):
            _read_clause(clause, bases, cited)
    for node, passage in document.passages():
        for found in cited_in(passage):
            cited.setdefault(found.number, _basis(found, passage, node.section, 0.9))
    drop = {own, *bases}
    return list(bases.values()), [b for number, b in cited.items() if number not in drop]


def _read_clause(clause: Passage, bases: dict[str, Basis], cited: dict[str, Basis]) -> None:
    """The first document a basis names is the basis; those in its title are cited."""
    if not _OPENS.match(clause.low):
        return
    for law in _laws(clause):
        bases.setdefault(law.title, law)
    first: Cited | None = None
    for found in cited_in(clause):
        nested = first is not None and bool(_NESTED.search(clause.low[first.end : found.start]))
        if nested:
            cited.setdefault(found.number, _basis(found, clause, "preamble", 0.8))
            continue
        first = found
        bases.setdefault(found.number, _basis(found, clause, "preamble", 0.9))


def _basis(found: Cited, passage: Passage, section: str, confidence: float) -> Basis:
    until = min(len(passage), found.end + 200)
    opening = passage.text.rfind(found.kind, 0, found.start) if found.kind else found.start
    title = passage.cut(max(0, opening), until).text
    parent = (
        section == "preamble" and passage.low.startswith("thực hiện") and bool(_PROGRAMME.search(passage.low))
    )
    return Basis(
        section=section,
        span=passage.cut(found.start, found.end).span,
        confidence=confidence,
        number=found.number,
        title=title.strip(" ,"),
        date=found.day.iso if found.day and found.day.year else None,
        parent=parent,
    )


def _laws(clause: Passage) -> Iterator[Basis]:
    """Laws are named by title and day, often without a number."""
    if any(True for _ in cited_in(clause)):
        return
    for found in [*_LAW.finditer(clause.low)] or [*_UNDATED_LAW.finditer(clause.low)]:
        law = clause.cut(found.start("law"), found.end("law"))
        yield Basis(section="preamble", span=law.span, confidence=0.8, number=None, title=law.text)
