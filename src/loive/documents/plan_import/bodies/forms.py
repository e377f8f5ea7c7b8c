"""Names read by their form, not from a list: collectives, steering committees, papers, schools."""

from __future__ import annotations

import re

from ..text.passage import Passage
from ..text.patterns import CAPITAL, any_of

_UNITS = any_of("sở | phòng | ban | ngành | hội | đoàn thể")
_MORE_UNITS = any_of(
    """
    sở | ban | ngành | phòng | hội | đoàn thể | đơn vị | cơ quan | địa phương | trung tâm
    """
)
_GROUPS = any_of(
    r"""
    sở | cơ quan | đơn vị | địa phương | ngành | hội | đoàn thể | tổ chức chính trị(?: -)? xã hội
    | tổ chức | doanh nghiệp | trường học | trường | cơ sở giáo dục nghề nghiệp | cơ sở giáo dục
    | cơ sở y tế | cơ sở trợ giúp xã hội | cơ sở bảo trợ xã hội | cơ sở kinh doanh[^,;.:]{0,30}
    | thành viên | phòng ban | phòng | chi hội | chi đoàn | thôn | ấp | khu phố | tổ dân phố | bản | xã
    | phường | huyện | lực lượng | cấp | gia đình | hộ gia đình | tổ | lớp | câu lạc bộ
    """
)
_MORE_GROUPS = any_of(
    """
    sở | ban | ngành | phòng | hội | đoàn thể | đơn vị | cơ quan | địa phương | tổ chức | trường học
    | khu phố | thôn | ấp | phường | đặc khu | tổ dân phố | doanh nghiệp | thị xã | thành phố | cá nhân
    """
)
_COLLECTIVE = re.compile(
    rf"(?:(?:các|những|mọi)\s+)?{_UNITS}(?:(?:\s*[,-]\s*|\s+và\s+|\s+)(?:các\s+)?{_MORE_UNITS})+(?!\w)"
    rf"|(?:các|những)\s+{_GROUPS}(?:(?:\s*,\s*|\s+và\s+)(?:các\s+)?{_MORE_GROUPS})*(?!\w)"
    r"|(?:cơ quan|đơn vị),\s*(?:đơn vị|địa phương)(?:,\s*địa phương)?(?!\w)"
)
_SPECIAL = any_of(
    """
    báo chí | thông tin(?:,| và)? báo chí | tiến hành tố tụng | tố tụng | chuyên môn | thông tấn
    | truyền thông | điều tra
    """
)
_SPECIALS = re.compile(rf"\s+{_SPECIAL}(?:\s*,\s*{_SPECIAL})*")
_MEMBERS = re.compile(r"\s*,?\s*(?:là\s+)?thành viên\s+(?=ban chỉ đạo|bcđ)")

_NUMBER = r"\s+\d{2,3}(?:/[a-zđ]{2,4})?"
_ABOUT = any_of(r"phòng,?\s?(?:và\s)?chống | thực hiện | xây dựng | an toàn")
_ENDS = any_of(
    r"""
    tỉnh | thành phố | huyện | xã(?! hội) | phường | các cấp | cấp | của | ban hành | giao | yêu cầu
    | đề nghị | chủ trì | phối hợp | có
    """
)
_STEERING = re.compile(
    r"(?:thường trực\s+)?(?:ban chỉ đạo|bcđ|tiểu ban chỉ đạo)"
    rf"(?:{_NUMBER}|\s+(?:công tác\s+)?{_ABOUT}\s[^;:.()]{{3,90}}?(?=\s+{_ENDS}\b|\s*[(;:.]|$))?"
)
_LEVELS = any_of(
    """
    [Mm]ầm non | [Mm]ẫu giáo | [Tt]iểu học | THCS | THPT | TH | [Tt]rung học cơ sở
    | [Tt]rung học phổ thông | [Cc]ao đẳng | [Đđ]ại học | [Tt]rung cấp | [Cc]hính trị | [Pp]hổ thông
    """
)
# Read in the original letters, since capitals tell the name.
_PROPER = (
    re.compile(rf"Báo(?:\s+[{CAPITAL}]\w*){{1,3}}"),
    re.compile(
        rf"(?:Các\s+t|các\s+t|T)rường\s+{_LEVELS}(?:\s+(?:[{CAPITAL}][\w-]*|và|nghề|nội trú|dân tộc))*"
    ),
)


def proper_end(passage: Passage, start: int) -> int | None:
    """Return where a newspaper's or a school's name that begins at `start` ends, or None."""
    found = (form.match(passage.text, start) for form in _PROPER)
    return next((f.end() for f in found if f), None)


def steering_end(passage: Passage, start: int) -> int | None:
    """Return where a steering committee's name ends, without its level, or None."""
    found = _STEERING.match(passage.low, start)
    return found.end() if found else None


def collective_end(passage: Passage, start: int) -> int | None:
    """Return where a collective name ("các sở, ban, ngành") ends, or None."""
    found = _COLLECTIVE.match(passage.low, start)
    return found.end() if found else None


def collective_name(passage: Passage, start: int, end: int) -> tuple[str, int]:
    """Return the collective's name and its end, with what narrows it ("báo chí", "thành viên Ban Chỉ đạo …").

    `Các Sở, Ban, Ngành` is written small after its first letter; a committee's name keeps its capitals.
    """
    special = _SPECIALS.match(passage.low, end)
    end = special.end() if special else end
    member = _MEMBERS.match(passage.low, end)
    board = steering_end(passage, member.end()) if member else None
    return (passage.text[start:board], board) if board else (passage.text[start:end].lower(), end)
