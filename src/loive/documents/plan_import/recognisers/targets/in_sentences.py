"""The figures a plan sets itself to reach, several to a sentence if need be."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...structure.document import Document
from ...structure.outline import Node
from ...structure.themes import themes
from ...text.letters import plain
from ...text.passage import Passage
from ...text.sentences import clauses_of, sentences_of
from ...understood import Target
from .comparators import comparator_at
from .figures import Figure, figures_in
from .indicator_hints import suggested_indicator

# A percentage outside the targets' section counts only in such words.
_SETS = re.compile(
    r"phấn đấu|bảo đảm|đảm bảo|đạt|ít nhất|tối thiểu|tỷ lệ|tỉ lệ|100\s?%|trở lên|giảm|tăng|hoàn "
    r"thành|không quá|dưới|trên \d"
)
_QUANTITY_SETS = re.compile(r"ít nhất|tối thiểu|trở lên|không dưới|không quá|phấn đấu|tối đa")
_SETS_UP = re.compile(
    r"(?:xây dựng|tổ chức|thành lập|mở|có|duy trì|phát triển|ra mắt|lắp đặt|trang bị|nhân rộng)[^,;]*$"
)
_GROWTH = re.compile(r"\b(tăng|giảm|kéo giảm)\b(?:[^,;%]{0,40})$")
# Shares of money, of guilt or of health are not targets; nor is what was reached before.
_NO_TARGET_AFTER = re.compile(
    r"\s*(?:kinh phí|chi phí|học phí|mức (?:lương|hỗ trợ|đóng|chuẩn)|giá trị|lệ phí|phí\b|tiền"
    r"|lương|lãi|vốn đầu tư|sức khỏe)"
)
_NO_TARGET = re.compile(
    r"thương tật|tổn thương cơ thể|lãi suất|đã đạt|đạt được|chiếm (?:tỷ lệ|khoảng|\d)|cùng kỳ năm trước tăng"
)
_YEAR = re.compile(r"(?P<by>(?:đến|vào|trong|hết|cuối|từ)?\s*(?:hết |cuối )?)năm (?P<year>20\d{2})")
_UNTIL_YEAR = re.compile(r"(?:đến|hết|trong|cuối)\s+(?:hết\s+|cuối\s+)?năm 20\d{2}")
_NOT_A_DEADLINE = re.compile(r"(?:so với|giai đoạn|của|báo cáo|khóa|trước)\s*$")
_YEARLY = re.compile(r"(?:hàng|hằng|mỗi|từng) năm")
_LEADING = re.compile(
    # Scanned marks go astray: "phân đầu" is "phấn đấu".
    r"(?:(?:ph[ấâầ]n đ[ấâầ]u|kéo giảm|giảm|tăng|bảo đảm|đảm bảo|mục tiêu|chỉ tiêu|trong đó|cụ thể"
    r"|và|có|đạt|là|với|duy trì|nâng|hoàn thành)\b[\s:,]*"
    r"|(?:hàng|hằng|mỗi) năm[\s,:]*|(?:đến |trong |vào )?(?:hết |cuối )?năm 20\d{2}[\s,:]*"
    r"|(?:trên|ít nhất|tối thiểu|không dưới|vượt|hơn|từ|không quá|dưới|tối đa)\b\s*)+"
)
_TRAILING = re.compile(
    r"[\s,;:.]*(?:\b(?:phải|đạt|trên|là|từ|ít nhất|tối thiểu|và|đều|không dưới|tăng|giảm|vượt)\b[\s,;:.]*)+$"
)


def sentence_targets(document: Document, plan_year: int | None) -> list[Target]:
    """Return the targets in order.

    `plan_year` is the year of a plan that covers one year: the default deadline.
    """
    found: list[Target] = []
    for node, passage in document.passages():
        about = themes(node)
        if (
            "past" in about[:1]
            or ("money" in about and "targets" not in about)
            or passage.text.startswith("|")
        ):
            continue
        in_section = bool({"targets", "objectives"} & set(about))
        for sentence in sentences_of(passage):
            found.extend(_in_sentence(sentence, node, in_section, plan_year))
    return found


def _in_sentence(sentence: Passage, node: Node, in_section: bool, plan_year: int | None) -> Iterator[Target]:
    year, yearly = _deadline(sentence.low, 0, len(sentence)), False
    for clause in clauses_of(sentence):
        quantities = in_section or bool(_QUANTITY_SETS.search(clause.low))
        figures = figures_in(clause, quantities)
        earlier: str | None = None
        for at, figure in enumerate(figures):
            part = clause.cut(figure.part_start, figure.part_end)
            if not _is_target(clause, figure, in_section):
                continue
            comparator = _comparator(clause, figure, earlier)
            earlier = comparator if figure.unit == "%" else None
            own_year = _deadline(clause.low, figure.part_start, figure.part_end)
            yearly = yearly or bool(_YEARLY.search(part.low))
            yield _target(
                clause,
                figures,
                at,
                node,
                comparator,
                own_year or _carried(year, yearly) or _heading_year(node) or plan_year,
                in_section,
            )


def _carried(year: int | None, yearly: bool) -> int | None:
    return None if yearly else year


def _target(
    clause: Passage,
    figures: list[Figure],
    at: int,
    node: Node,
    comparator: str | None,
    year: int | None,
    in_section: bool,
) -> Target:
    figure = figures[at]
    part = _bare_part(clause.cut(figure.part_start, figure.part_end))
    subject = _subject(clause, figures, at)
    growth = _GROWTH.search(clause.low[figure.part_start : figure.start])
    wording = f"{part.low} {plain(subject)}"
    return Target(
        section=node.section,
        span=part.span,
        confidence=0.9 if in_section else 0.7,
        text=part.text,
        value=figure.value,
        unit=figure.unit,
        comparator=comparator or "=",
        deadline_year=year,
        subject=subject,
        recurrence="annual" if _YEARLY.search(part.low) else None,
        direction=None if not growth else "increase" if growth[1] == "tăng" else "decrease",
        suggested_indicator=suggested_indicator(wording),
    )


def _bare_part(part: Passage) -> Passage:
    """Without a label in front ("Mục tiêu:") and without the joint to the next part ("… và")."""
    label = re.match(r"(?:mục tiêu|chỉ tiêu|trong đó|cụ thể)\s*:\s*", part.low)
    joint = re.search(r"[\s,;]+(?:và|,)\s*$", part.low)
    return part.cut(label.end() if label else 0, joint.start() if joint else None).trimmed(" .;:,-+")


def _is_target(clause: Passage, figure: Figure, in_section: bool) -> bool:
    low = clause.low
    if _NO_TARGET_AFTER.match(low, figure.end) or _NO_TARGET.search(low, figure.part_start, figure.part_end):
        return False
    near = low[max(0, figure.part_start - 20) : figure.part_end]
    if figure.unit != "%":
        opening = low[max(0, figure.start - 40) : figure.start]
        return bool(_QUANTITY_SETS.search(near)) or (
            in_section and bool(_SETS_UP.search(opening) or _SETS.search(near))
        )
    return figure.value <= 1000 and (in_section or bool(_SETS.search(near)))


def _comparator(clause: Passage, figure: Figure, earlier: str | None) -> str | None:
    own = comparator_at(clause.low, figure.start, figure.end)
    if own:
        return own
    # "ít nhất 30% … và 50% …": the one word holds for both.
    opens = not clause.low[figure.part_start : figure.start].strip()
    return earlier if opens and earlier == ">=" else None


def _subject(clause: Passage, figures: list[Figure], at: int, borrow: bool = True) -> str:
    """What the figure is about; where its part says nothing, the part after it says it for both."""
    figure = figures[at]
    before = clause.cut(figure.part_start, figure.start).text
    # What is counted belongs to the subject: "02 buổi tuyên truyền".
    counted = figure.end if figure.unit == "%" else figure.end - len(figure.unit)
    after = clause.cut(counted, figure.part_end).text
    before = _TRAILING.sub("", before[_end_of(_LEADING, before) :])
    after = (
        after[_end_of(re.compile(r"\s*(?:trở lên|trên tổng số|tổng số|số)\b\s*"), after) :]
        if not before
        else after
    )
    words = " ".join(w for w in (before.strip(" ,:"), after.strip(" ,.;")) if w)
    words = re.sub(r"[\s,]*\b(?:và|,)$", "", words)
    if len(words.split()) < 2 and borrow and at + 1 < len(figures):
        return _subject(clause, figures, at + 1, borrow=False)
    return words


def _end_of(pattern: re.Pattern[str], text: str) -> int:
    found = pattern.match(plain(text))
    return found.end() if found else 0


def _deadline(low: str, start: int, end: int) -> int | None:
    for year in _YEAR.finditer(low, start, end):
        if not _NOT_A_DEADLINE.search(low[max(0, year.start() - 14) : year.start()]):
            return int(year["year"])
    return None


def _heading_year(node: Node) -> int | None:
    """`Đến năm 2030:` over a list sets the year of its items."""
    for above in node.ancestors():
        for heading in (above.text, *(more for more in above.more if more.text.endswith(":"))):
            if len(heading) < 120 and _UNTIL_YEAR.search(heading.low):
                return _deadline(heading.low, 0, len(heading))
    return None
