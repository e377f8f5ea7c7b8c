"""Figures in a clause: percentages and quantities, and the part of the clause each one governs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from ...text.passage import Passage

_NUMBER = r"(?P<value>\d{1,3}(?:[.]\d{3})+|\d{1,6}(?:,\d{1,2})?)"
_SHARE = r"\d{1,3}(?:[.,]\d{1,2})?"
# A span ("từ 85% đến 90%", "85 - 90%") is one figure: the first number is the least to reach.
_PERCENT = re.compile(
    rf"(?<![\d/.,])(?P<value>{_SHARE})(?:\s?%?\s?(?P<span>-|đến)\s?(?P<upper>{_SHARE}))?"
    r"\s?(?P<unit>%|phần trăm)(?!\w)"
)
_UNITS = (
    "mô hình|lớp|buổi|lần|cuộc|đợt|hội nghị|hội thảo|vụ án|vụ việc|vụ|hộ gia đình|hộ|người|học sinh"
    "|học viên|giáo viên|cán bộ"
    "|xã|phường|thôn|ấp|khu phố|tổ dân phố|ha|km|m2|tin, bài|tin bài|tin|bài|chuyên mục|chuyên đề"
    "|phóng sự|tờ rơi|áp phích"
    "|pa nô|pano|câu lạc bộ|tổ liên gia|tổ|điểm|cơ sở|đội|bình chữa cháy|bình|triệu đồng|tỷ đồng"
    "|phiên tòa|văn bản"
    "|tủ thuốc|chốt|tiết|giờ học|video|clip|trường|nhóm|camera|trạm|mỏ|cây|lượt người|lượt"
)
_QUANTITY = re.compile(rf"(?<![\d/.,:])0?{_NUMBER}\s(?P<unit>{_UNITS})(?!\w)")
# From a baseline to the figure ("nâng từ 60% lên 85%"): only the second is the target.
_CHANGES = re.compile(r"tăng|nâng|giảm|hạ")
_RAISES = re.compile(r"(?:tăng|nâng)\b.*\btừ\s*(?:mức\s*)?$")
_SMALL = 15
_FROM = re.compile(r"\btừ\s*(?:mức\s*)?$")
_TO = re.compile(r"\s*(?:\([^)]{0,40}\)\s*)?(?:lên|đến|xuống|còn)\b")
_SEPARATOR = re.compile(r",\s+|\s+và\s+|\s+-\s+|;\s*")
_OPENER = re.compile(
    r"(?:(?:trên|ít nhất|tối thiểu|đạt|tỷ lệ|tỉ lệ|số|phấn đấu|bảo đảm|đảm bảo|đến|năm \d{4}|giảm"
    r"|tăng|hằng năm|hàng năm|mỗi|từng|có|không quá|dưới|từ|xây dựng|tổ chức)\b|\d)"
)

# No sentence sets more figures than this; a list of numbers is a table.
_MOST = 40


class Figure(NamedTuple):
    """One figure: its value and unit, where the number stands, and from where to where its part of the
    clause goes.
    """

    value: float
    unit: str
    start: int
    end: int
    part_start: int
    part_end: int


def figures_in(clause: Passage, quantities: bool) -> list[Figure]:
    """Return the figures of a clause in order; `quantities` as well as percentages where wanted."""
    numbers = list(islice(_numbers(clause.low, quantities), _MOST))
    figures = []
    start = 0
    for at, (value, unit, begin, end) in enumerate(numbers):
        stop = len(clause)
        if at + 1 < len(numbers):
            stop = _boundary(clause.low, end, numbers[at + 1][2])
        figures.append(Figure(value, unit, begin, end, start, stop))
        start = stop
    return figures


def _numbers(low: str, quantities: bool) -> Iterator[tuple[float, str, int, int]]:
    found = [*_PERCENT.finditer(low), *(_QUANTITY.finditer(low) if quantities else ())]
    for number in sorted(found, key=lambda m: m.start()):
        before = low[max(0, number.start() - 40) : number.start()]
        if _CHANGES.search(before) and _FROM.search(before) and _TO.match(low, number.end()):
            continue
        unit = "%" if number["unit"] in ("%", "phần trăm") else number["unit"]
        if _raises(number, before):
            yield _value(number["upper"]), unit, number.start("upper"), number.end()
        else:
            yield _value(number["value"]), unit, number.start(), number.end()


def _raises(number: re.Match[str], before: str) -> bool:
    """ "nâng từ 60% đến 85%" goes from one to the other; "tăng từ 3 đến 5%" is a span."""
    span = number.groupdict().get("span")
    return span == "đến" and bool(_RAISES.search(before)) and _value(number["upper"]) > _SMALL


def _value(written: str) -> float:
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+", written):
        written = written.replace(".", "")
    value = float(written.replace(",", "."))
    return int(value) if value == int(value) else value


def _boundary(low: str, end: int, following: int) -> int:
    """Between two numbers the clause is parted at the last joint that opens something new."""
    joints = list(_SEPARATOR.finditer(low, end, following))
    opening = [j for j in joints if _OPENER.match(low, j.end())]
    chosen = (opening or joints)[-1:]
    return chosen[0].end() if chosen else following
