"""The document as the recognisers see it: its parts, its trees, and what each heading is about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from .lines import lines_of
from .outline import Node, outline_of
from .paragraphs import paragraphs_of
from .parts import Parts, parts_of
from .passage import Passage

_HEADING_LENGTH = 160

# What a heading is about. The first that fits wins; a heading may be about nothing known.
THEMES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("assigning", re.compile(r"(?:phân công|trách nhiệm|tổ chức thực hiện|tổ chức triển khai|giao nhiệm vụ)")),
    ("reporting", re.compile(r"(?:chế độ )?(?:thông tin,? )?báo cáo|kiểm tra, giám sát")),
    ("money", re.compile(r"kinh phí|nguồn lực|nguồn vốn|ngân sách|dự toán")),
    ("targets", re.compile(r"chỉ tiêu|mục tiêu cụ thể")),
    ("objectives", re.compile(r"mục tiêu|mục đích|yêu cầu|quan điểm")),
    ("past", re.compile(r"tình hình|kết quả|thực trạng|đánh giá|sự cần thiết|tồn tại|hạn chế|đặc điểm|bối cảnh|căn cứ")),
    ("tasks", re.compile(r"nhiệm vụ|giải pháp|nội dung|công tác trọng tâm|hoạt động|biện pháp")),
)


def theme_of(heading: Passage) -> str | None:
    """Return what a heading is about: assigning, reporting, money, targets, objectives, past, tasks, or None."""
    if len(heading) > _HEADING_LENGTH:
        return None
    return next((theme for theme, words in THEMES if words.search(heading.low)), None)


@dataclass
class Document:
    """A document read into parts and trees. `text` is the extracted text all spans point into."""

    text: str
    parts: Parts
    plan: Node
    carrier: Node | None
    annexes: list[Node] = field(default_factory=list)

    def passages(self) -> Iterator[tuple[Node, Passage]]:
        """Yield every stretch of the plan's body and its annexes with the item it belongs to, in order."""
        for root in (self.plan, *self.annexes):
            for node in root.walk():
                if node.text:
                    yield node, node.text
                for passage in node.more:
                    yield node, passage

    @cached_property
    def preamble(self) -> list[Passage]:
        """Return the paragraphs before the first item, of the decision and of the plan."""
        carrier = self.parts.carrier
        heads = [*(carrier.head if carrier else []), *self.parts.plan.head]
        return [p.whole for p in heads]


def document_of(text: str) -> Document:
    """Return the document read into its parts."""
    parts = parts_of(paragraphs_of(list(lines_of(text))))
    carrier = parts.carrier.outline() if parts.carrier else None
    annexes = []
    for number, annex in enumerate(parts.annexes, 1):
        titled = bool(annex.body and annex.body[0].marker and annex.body[0].marker.kind == "annex")
        label = annex.body[0].marker.label if titled and annex.body[0].marker else ""
        annexes.append(outline_of(annex.body[titled:], prefix=_annex_name(label, number)))
    return Document(text, parts, parts.plan.outline(), carrier, annexes)


def _annex_name(label: str, number: int) -> str:
    """`PHỤ LỤC II` → `Phụ lục II`; an annex without a number takes its place in the file."""
    return f"Phụ lục {label.split()[-1] if len(label.split()) > 2 else number}"


def themes(node: Node) -> list[str]:
    """Return what the headings over an item, nearest first, are about; its own text counts if it is a heading."""
    own = [node] if node.children or node.more else []
    found = (theme_of(n.text) for n in (*own, *node.ancestors()) if n.marker)
    return [theme for theme in found if theme]


def theme(node: Node) -> str | None:
    """Return what the nearest heading over an item is about."""
    return next(iter(themes(node)), None)
