"""Who does what: the bodies a sentence or heading opens with, and the words that follow them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..bodies.names import Addressed, Body, addressed, bodies_at, body_at
from ..text.passage import Passage
from ..text.patterns import SMALL, any_of

# Before the subject may stand when, why, or a label: "Hàng năm, căn cứ vào tình hình, Sở Tài chính …".
_WHEN_WHY = any_of(
    """
    căn cứ | trên cơ sở | hàng năm | hằng năm | hàng quý | hằng quý | hàng tháng | hằng tháng | định kỳ
    | sau khi | khi | theo | để | nhằm | đồng thời | trong quá trình | trong năm | trong quý | trong tháng
    | đến | trước | từ | ngoài ra | riêng | bên cạnh đó | vào
    """
)
_LABEL = any_of(
    """
    chế độ báo cáo | báo cáo | kinh phí | phân công | tổ chức thực hiện | công tác báo cáo | về báo cáo
    """
)
_ADVERBIAL = re.compile(rf"(?:{_WHEN_WHY}\b[^;.:]{{0,260}}?|{_LABEL}\s*(?=:))\s*[,:]\s*")
_IN_BETWEEN = any_of(
    r"""
    cùng | có trách nhiệm | chịu trách nhiệm | có nhiệm vụ | chủ động | phải | cần | tiếp tục
    | thường xuyên | kịp thời | hàng năm | hằng năm | định kỳ | trực tiếp | khẩn trương | tích cực
    | tăng cường | nghiêm túc | theo dõi | theo chức năng, nhiệm vụ(?: được giao)? | theo thẩm quyền
    | căn cứ [^,;.]{3,90}?,?
    """
)
_VERBS = any_of(
    """
    chủ trì | phối hợp | thực hiện | tổ chức | xây dựng | hướng dẫn | chỉ đạo | tham mưu | là cơ quan
    | là đơn vị | là đầu mối | làm đầu mối | tăng cường | căn cứ | theo dõi | kiểm tra | báo cáo | bố trí
    | tiếp tục | đẩy mạnh | chủ động | thường xuyên | kịp thời | triển khai | cân đối | thẩm định
    | tổng hợp | lồng ghép | tham gia | hỗ trợ | bảo đảm | đảm bảo | cử | vận động | tuyên truyền
    | phân công | giúp | xét xử | truy tố | nghiên cứu | rà soát | tiếp nhận | duy trì | khẩn trương
    | có trách nhiệm | chịu trách nhiệm | hàng năm | hằng năm | định kỳ | cung cấp | giám sát | quản lý
    | lập | phát động | ký | đăng | phát sóng | huy động | chuẩn bị | mở | cập nhật | đồng thời | đưa
    | gửi | phổ biến | thành lập | phát huy | nâng cao | đôn đốc | lựa chọn | quán triệt | ưu tiên
    | trang bị | thông báo | yêu cầu | tập huấn | truyền thông | công khai | vận hành
    """
)
_DOES = re.compile(rf"[\s,]*(?:{_IN_BETWEEN}\s*,?\s*)*(?P<verb>{_VERBS})\b")
# After a body's own name any other verb will do; these words only go on with the name or look back.
_NO_VERB = any_of(
    """
    của | về | trong | tại | theo | là | và | cho | với | bị | được | này | đã | cũ | mới | các | những
    | như | nhằm | để
    """
)
# "Công an tỉnh là cơ quan chủ trì, có trách nhiệm:" introduces a list like a heading.
_LONGEST_INTRODUCTION = 90
_ACTS = re.compile(rf"\s+(?!{_NO_VERB}\b)(?P<verb>[{SMALL}]+)\b")


@dataclass(frozen=True)
class Subject:
    """The bodies, whether they are asked or ordered, and where the words about them begin."""

    bodies: tuple[Body, ...]
    asked: bool
    verb: str
    start: int


def heading_bodies(passage: Passage) -> tuple[Addressed, int] | None:
    """Return the bodies of a heading and where its own text begins (its end, if it is a heading only).

    `3. Sở Tài chính: Phối hợp …` has text after the colon; `1. Công an tỉnh` has none.
    """
    named = addressed(passage)
    if named is None:
        return None
    rest = passage.low[named.end :]
    if not rest.strip(" .:"):
        return named, len(passage)
    if rest.rstrip().endswith(":") and len(rest) <= _LONGEST_INTRODUCTION and ":" not in rest.rstrip()[:-1]:
        return named, len(passage)
    colon = re.match(
        r"\s*(?:\([^)]*\)\s*)?(?:có (?:trách nhiệm|nhiệm vụ)|chịu trách nhiệm|chủ trì|thực hiện)?\s*:\s*",
        rest,
    )
    return (named, named.end + colon.end()) if colon else None


def subject_of(passage: Passage) -> Subject | None:
    """Return who the sentence says acts, if it opens with bodies and a verb of theirs follows."""
    for start in _openings(passage):
        named = addressed(passage, start)
        if named is None:
            continue
        does = _DOES.match(passage.low, named.end)
        if not does and not named.bodies[-1].collective and start == 0:
            does = _ACTS.match(passage.text, named.end)
        label = re.match(r"\s*:\s*", passage.low[named.end :])
        if does:
            return Subject(named.bodies, named.asked, does["verb"], named.end)
        if label and named.end + label.end() < len(passage):
            return Subject(named.bodies, named.asked, ":", named.end + label.end())
        if named.asked or named.ordered:
            return Subject(named.bodies, named.asked, "", named.end)
    return None


def _openings(passage: Passage) -> list[int]:
    starts, place = [0], 0
    for _ in range(3):
        adverbial = _ADVERBIAL.match(passage.low, place)
        if not adverbial:
            break
        place = adverbial.end()
        starts.append(place)
    return starts


_VAGUE = re.compile(r"Các (?:cơ quan|lực lượng|cấp|tổ|tổ chức|thành viên|ngành|đơn vị)")
_PARTNERS = re.compile(
    r"(?:phối hợp|cùng)(?:\s+(?:chặt chẽ|thường xuyên|đồng bộ|hiệu quả|kịp thời))?(?:\s+(?:với|cùng))?\s+"
)


def partners_in(passage: Passage, start: int = 0) -> list[Body]:
    """Return the bodies the text wants the actor to work with: "phối hợp với A, B"."""
    found: list[Body] = []
    for together in _PARTNERS.finditer(passage.low, start):
        found.extend(b for b in bodies_at(passage, together.end()) if not _VAGUE.fullmatch(b.name))
    return found


def first_body(passage: Passage, start: int, within: int = 6) -> Body | None:
    """Return the first body named at `start` or within a few characters after it."""
    for place in range(start, min(start + within, len(passage))):
        if place == start or not passage.text[place - 1].isalnum():
            body = body_at(passage, place)
            if body:
                return body
    return None
