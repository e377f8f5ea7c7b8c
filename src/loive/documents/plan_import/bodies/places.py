"""What follows a body's head: its level and place, a qualifier, a short name in brackets, another office."""

from __future__ import annotations

import re

from ..text.letters import is_capitals
from ..text.passage import Passage
from ..text.patterns import CAPITAL, SMALL, any_of
from .forms import steering_end
from .heads import heads

LEVEL = any_of(
    r"""
    tỉnh | thành phố | tp\.? | thị xã | tx\.? | huyện | quận | xã(?! hội) | phường | thị trấn | đặc khu
    | khu vực | thôn | ấp | khu phố | tổ dân phố | bản | cơ sở | cấp | sở tại
    """
)
_PLACE = re.compile(
    rf"\s+(?:(?:các|cấp|toàn|mỗi|của)\s+)?(?:{LEVEL}|trung ương|tỉnh ủy|thành ủy|việt nam)\b"
    r"(?:\s+\d{1,2}\b)?"
)
_MORE_LEVELS = re.compile(rf"(?:\s*[,;/-]\s*|\s+(?:và|hoặc)\s+)(?:(?:các|cấp)\s+)?{LEVEL}(?!\w)")
_NAME = re.compile(rf"(?:\s+[{CAPITAL}][\w'-]*){{1,4}}")
_CAPITAL_NAME = re.compile(rf"(?:\s+[{CAPITAL}\d][{CAPITAL}\d'-]*)+")
_BARE_NAME = re.compile(rf"(?:\s+[{CAPITAL}][{SMALL}]+){{2,3}}")
_QUALIFIERS = any_of(
    r"""
    (?:có\s+)?liên quan | chi nhánh (?:tỉnh|thành phố|khu vực) | hữu quan | chức năng | trực thuộc
    | cùng cấp | các cấp | ở cơ sở | nơi cư trú | sở tại | và các tổ chức thành viên
    | (?:đóng |hoạt động )?trên địa bàn(?:\s+(?:toàn\s+)?(?:tỉnh|thành phố|huyện|xã|phường))?
    | thuộc (?:tỉnh|thành phố|xã|phường|sở|ủy ban nhân dân|ubnd) | cấp (?:tỉnh|huyện|xã)
    | của (?:tỉnh|thành phố|xã|phường)
    """
)
_QUALIFIER = re.compile(rf"\s+{_QUALIFIERS}\b")
_ALIAS = re.compile(r"\s*\((?!qua\b|thông qua\b|trước\b|thời\b|gồm\b|kèm\b|theo\b)[^()]{2,90}\)")
_OFFICES = any_of("thường trực | trưởng ban | phó trưởng ban | đầu mối")
_OTHER_OFFICE = re.compile(rf"\s+-\s+(?:là\s+)?(?:cơ quan\s+)?{_OFFICES}[^,;:.()]{{0,70}}")


def place_end(passage: Passage, end: int) -> int:
    """Return where a name whose head ends at `end` ends, once its places and qualifiers are read."""
    for _ in range(4):
        place = _PLACE.match(passage.low, end)
        if place:
            end = _named_place(passage, place.end())
            continue
        qualifier = _QUALIFIER.match(passage.low, end)
        if not qualifier:
            # "Đài Phát thanh và Truyền hình Đồng Nai": a place without its level.
            return _proper(passage, end, _BARE_NAME)
        end = qualifier.end()
    return end


def _named_place(passage: Passage, end: int) -> int:
    end = _after_level(passage, end)
    for _ in range(6):
        more = _MORE_LEVELS.match(passage.low, end)
        if not more:
            break
        end = _after_level(passage, more.end())
    return end


def _after_level(passage: Passage, end: int) -> int:
    capitals = is_capitals(passage.text[max(0, end - 12) : end])
    return _proper(passage, end, _CAPITAL_NAME if capitals else _NAME)


def _proper(passage: Passage, end: int, form: re.Pattern[str]) -> int:
    """Take a proper name in, unless another body begins there."""
    name = form.match(passage.text, end)
    if not name or heads().pattern.match(passage.bare, end + 1) or steering_end(passage, end + 1):
        return end
    return name.end()


def aside_end(passage: Passage, end: int) -> int:
    """Return the end after a short name in brackets and an office the body also holds."""
    alias = _ALIAS.match(passage.low, end)
    end = alias.end() if alias else end
    office = _OTHER_OFFICE.match(passage.low, end)
    return office.end() if office else end


def place_in_sentence(tail: str) -> str:
    """Return a place set in capitals as in a sentence: ` TỈNH VĨNH LONG` → ` tỉnh Vĩnh Long`."""
    if not is_capitals(tail):
        return tail
    level = re.match(rf"\s+(?:CÁC\s+)?{LEVEL}", tail, re.IGNORECASE)
    split = level.end() if level else 0
    return tail[:split].lower() + tail[split:].title()
