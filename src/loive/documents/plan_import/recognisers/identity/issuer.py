"""Who issues the plan: the letterhead, the line before the bases, or the sentence that issues it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...bodies.names import Body, bodies_at, body_at
from ...text.letters import is_capitals
from ...text.lines import without_motto
from ...text.passage import Passage, joined
from .names_in_capitals import sentence_case

_ISSUES = re.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:ban hành|xây dựng|đề ra|thống nhất ban hành|lập)\s+(?:kế hoạch|chương "
    r"trình|đề án|phương án)"
)
_LEVEL_END = re.compile(r"\b(?:tỉnh|thành phố|huyện|xã|phường|thị xã)$")
_UPPER = re.compile(
    r"(?:ủy ban nhân dân|ubnd|ubmttq|hội đồng nhân dân|ban chỉ đạo|sở|tỉnh đoàn|trường|công an"
    r"|đảng ủy|hội|ban|phòng|chi cục)\b"
)


def issuer_of(
    letterhead: Sequence[Passage], preamble: Sequence[Passage], place: str | None, text: str
) -> tuple[str, Passage, float] | None:
    """Return the issuer's full name, where it stands and how surely it was read; None if nothing names it.

    `text` is the whole document: it shows which words in capitals are names.
    """
    found = _from_letterhead(letterhead, text) or _from_line(preamble)
    stated = _from_sentence(preamble)
    if found and stated and stated[0].lower().startswith(found[0].lower()):
        found = stated
    found = found or stated
    if not found:
        return None
    name, passage, confidence = found
    if _LEVEL_END.search(name) and place and place.lower() not in name.lower():
        # "Ủy ban nhân dân tỉnh" of the heading is that of the place the document is dated from.
        return f"{name} {place}", passage, min(confidence, 0.8)
    return name, passage, confidence


def _from_letterhead(lines: Sequence[Passage], text: str) -> tuple[str, Passage, float] | None:
    """In the letterhead's left column the issuer is the last name; above it may stand the body it belongs
    to.
    """
    lines = [without_motto(line) for line in lines]
    capitals = [line for line in lines if is_capitals(line.text) and "/" not in line.text]
    groups: list[list[Passage]] = []
    for line in capitals:
        if groups and not _UPPER.match(line.low):
            groups[-1].append(line)
        else:
            groups.append([line])
    for group in reversed(groups):
        whole = joined(group)
        body = body_at(whole, 0)
        if body:
            return _with_rest(body, whole, text), whole, 0.9
        if _UPPER.match(whole.low):
            return _first_up(sentence_case(whole.text, text)), whole, 0.6
    return None


def _with_rest(body: Body, whole: Passage, text: str) -> str:
    rest = whole.text[body.end :].strip()
    name = sentence_case(body.name, text) if is_capitals(body.name) else body.name
    return _first_up(f"{name} {sentence_case(rest, text)}" if rest and len(rest) < 60 else name)


def _first_up(text: str) -> str:
    return text[:1].upper() + text[1:]


def _from_line(preamble: Sequence[Passage]) -> tuple[str, Passage, float] | None:
    """In a decision the issuer stands in capitals on a line of its own, before the bases."""
    for line in preamble:
        if not is_capitals(line.text) or len(line) > 120:
            continue
        body = body_at(line, 0)
        if body and body.end >= len(line) - 1:
            head = re.match(r"chủ tịch\s+", line.low)
            name = (
                body.name[:1].lower() + body.name[1:]
                if head and not body.name.startswith("Ủy")
                else body.name
            )
            return (f"Chủ tịch {name}" if head else name), line, 0.8
    return None


def _from_sentence(preamble: Sequence[Passage]) -> tuple[str, Passage, float] | None:
    for line in reversed(preamble):
        for issues in reversed(list(_ISSUES.finditer(line.low))):
            before = line.low.rfind(";", 0, issues.start()), line.low.rfind(",", 0, issues.start())
            for start in sorted({0, *(b + 1 for b in before)}):
                found = _ending_at(line, start, issues.start())
                if found:
                    return found.name, line.cut(found.start, found.end), 0.8
    return None


def _ending_at(line: Passage, start: int, end: int) -> Body | None:
    """Return the body whose name ends where the issuing verb begins."""
    for place in range(max(start, end - 300), end):
        if place and (line.text[place - 1].isalnum() or not line.text[place].isalpha()):
            continue
        if line.low[:place].rstrip().endswith((" của", " do")):
            continue
        for body in bodies_at(line, place)[:1]:
            if body.end >= end - 2 or not line.text[body.end : end].strip(" ,"):
                return body
    return None
