"""What a heading is about: the objectives, the targets, the tasks, the money, what was before."""

from __future__ import annotations

import re

from ..text.passage import Passage
from .outline import Node

_HEADING_LENGTH = 160

# What a heading is about. The first that fits wins; a heading may be about nothing known.
THEMES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "assigning",
        re.compile(r"(?:phân công|trách nhiệm|tổ chức thực hiện|tổ chức triển khai|giao nhiệm vụ)"),
    ),
    ("reporting", re.compile(r"(?:chế độ )?(?:thông tin,? )?báo cáo|kiểm tra, giám sát")),
    ("money", re.compile(r"kinh phí|nguồn lực|nguồn vốn|ngân sách|dự toán")),
    ("targets", re.compile(r"chỉ tiêu|mục tiêu cụ thể")),
    ("objectives", re.compile(r"mục tiêu|mục đích|yêu cầu|quan điểm")),
    (
        "past",
        re.compile(
            r"tình hình|kết quả|thực trạng|đánh giá|sự cần thiết|tồn tại|hạn chế|đặc điểm|bối cảnh|căn cứ"
        ),
    ),
    ("tasks", re.compile(r"nhiệm vụ|giải pháp|nội dung|công tác trọng tâm|hoạt động|biện pháp")),
)


def theme_of(heading: Passage) -> str | None:
    """Return what a heading is about: assigning, reporting, money, targets, objectives, past, tasks, or
    None.
    """
    if len(heading) > _HEADING_LENGTH:
        return None
    return next((theme for theme, words in THEMES if words.search(heading.low)), None)


def themes(node: Node) -> list[str]:
    """Return what the headings over an item, nearest first, are about; its own text counts if it is a
    heading.
    """
    own = [node] if node.children or node.more else []
    found = (theme_of(n.text) for n in (*own, *node.ancestors()) if n.marker)
    return [theme for theme in found if theme]


def theme(node: Node) -> str | None:
    """Return what the nearest heading over an item is about."""
    return next(iter(themes(node)), None)
