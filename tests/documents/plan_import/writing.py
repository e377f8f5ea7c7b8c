"""Small invented plans, written around the sentence a test is about."""

from __future__ import annotations

from array import array
from typing import Any

from loive.documents.plan_import import read_plan
from loive.documents.plan_import.structure.document import Document, document_of
from loive.documents.plan_import.text.passage import Passage

HEAD = """ỦY BAN NHÂN DÂN
TỈNH TÂN GIANG

Số: 21/KH-UBND

Tân Giang, ngày 09 tháng 02 năm 2026

KẾ HOẠCH

{title}

Thực hiện Kế hoạch số 03/KH-TW ngày 05/01/2026 của Trung ương, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

"""
FOOT = """

Nơi nhận:

- Bộ Công an;
- Lưu: VT.

CHỦ TỊCH

Trần Lê Hải Vân
"""


def plan_text(body: str, title: str = "Giữ gìn đường làng giai đoạn 2026 - 2030") -> str:
    """Return a whole plan with that body."""
    return HEAD.format(title=title) + body + FOOT


def body_of(*sentences: str, heading: str = "MỤC TIÊU") -> str:
    """Return a first section with the sentences as its items, and one task after it."""
    items = "\n\n".join(f"{number}. {sentence}" for number, sentence in enumerate(sentences, 1))
    return (
        f"I. {heading}\n\n{items}\n\nII. PHÂN CÔNG\n\n1. Công an tỉnh\n\na) Tuần tra ban đêm.\n\nb) "
        f"Trực điện thoại."
    )


def read(body: str, title: str = "Giữ gìn đường làng giai đoạn 2026 - 2030") -> dict[str, Any]:
    """Return what is read of a plan with that body."""
    return read_plan("plan.txt", plan_text(body, title).encode()).as_json()


def document(body: str) -> Document:
    """Return the parts and trees of a plan with that body."""
    return document_of(plan_text(body))


def passage(text: str) -> Passage:
    """Return a passage that stands at the beginning of its document."""
    return Passage(text, array("l", range(len(text))))
