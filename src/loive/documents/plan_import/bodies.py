"""The names of public bodies, read as they are written: heads and aliases from `bodies.csv`, then a place.

A name is a head ("Ủy ban nhân dân", "Sở Y tế"), a level or place ("tỉnh", "các xã, phường", "thành phố Biên
Hòa") and at times a qualifier ("có liên quan"). Collective names ("các sở, ban, ngành") are read by their form.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib import resources

from .letters import folded, is_capitals
from .passage import Passage

_UNDER_FIELDS = ("Sở", "Phòng", "Bộ", "Các sở", "Các phòng")
_UP = "A-ZÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝĂĐĨŨƠƯẠ-Ỹ"

# In front of a body's name: its head stands for it.
_POST = re.compile(
    r"(?:(?:thủ trưởng|giám đốc|chủ tịch|chánh văn phòng|lãnh đạo|người đứng đầu|trưởng|hiệu trưởng|chỉ huy"
    r"|viện trưởng|chánh án|cấp ủy|thường trực)\s+)"
)
_LEVEL = r"(?:tỉnh|thành phố|tp\.?|thị xã|tx\.?|huyện|quận|xã(?! hội)|phường|thị trấn|đặc khu|khu vực|thôn|ấp|khu phố|tổ dân phố|bản|cơ sở|cấp|sở tại)"
_PLACE = re.compile(
    rf"\s+(?:(?:các|cấp|toàn|mỗi|của)\s+)?(?:{_LEVEL}\b|trung ương\b|tỉnh ủy\b|thành ủy\b|việt nam\b)(?:\s+\d{{1,2}}\b)?"
)
_MORE_LEVELS = re.compile(rf"(?:\s*[,;/]\s*|\s+(?:và|hoặc)\s+|\s*-\s*)(?:(?:các|cấp)\s+)?{_LEVEL}(?!\w)")
_NAME = re.compile(rf"(?:\s+[{_UP}][\w'-]*){{1,4}}")
_CAPS_NAME = re.compile(rf"(?:\s+[{_UP}\d][{_UP}\d'-]*)+")
_QUALIFIER = re.compile(
    r"\s+(?:(?:có\s+)?liên quan|chi nhánh (?:tỉnh|thành phố|khu vực)|hữu quan|chức năng|trực thuộc|cùng cấp|các cấp|ở cơ sở|nơi cư trú|sở tại"
    r"|và các tổ chức thành viên|(?:đóng |hoạt động )?trên địa bàn(?:\s+(?:toàn\s+)?(?:tỉnh|thành phố|huyện|xã|phường))?"
    r"|thuộc (?:tỉnh|thành phố|xã|phường|sở|ủy ban nhân dân|ubnd)|cấp (?:tỉnh|huyện|xã)|của (?:tỉnh|thành phố|xã|phường))\b"
)
_ALIAS = re.compile(r"\s*\((?!qua\b|thông qua\b|trước\b|thời\b|gồm\b|kèm\b|theo\b)[^()]{2,90}\)")
_APPOSITION = re.compile(r"\s+-\s+(?:là\s+)?(?:cơ quan\s+)?(?:thường trực|trưởng ban|phó trưởng ban|đầu mối)[^,;:.()]{0,70}")

_COLLECTIVE = re.compile(
    r"(?:(?:các|những|mọi)\s+)?(?:sở|phòng|ban|ngành|hội|đoàn thể)"
    r"(?:(?:\s*,\s*|\s*-\s*|\s+và\s+|\s+)(?:các\s+)?(?:sở|ban|ngành|phòng|hội|đoàn thể|đơn vị|cơ quan|địa phương|trung tâm))+"
    r"(?![\w])"
    r"|(?:các|những)\s+(?:sở|cơ quan|đơn vị|địa phương|ngành|hội|đoàn thể|tổ chức(?: chính trị(?: -)? xã hội)?|doanh nghiệp"
    r"|trường(?: học)?|cơ sở(?: giáo dục(?: nghề nghiệp)?| y tế| trợ giúp xã hội| bảo trợ xã hội| kinh doanh[^,;.:]{0,30})|thành viên|phòng|chi hội|chi đoàn"
    r"|thôn|ấp|khu phố|tổ dân phố|bản|xã|phường|huyện|lực lượng|phòng ban|cấp|gia đình|hộ gia đình|tổ|lớp|câu lạc bộ)"
    r"(?:(?:\s*,\s*|\s+và\s+)(?:các\s+)?(?:sở|ban|ngành|phòng|hội|đoàn thể|đơn vị|cơ quan|địa phương|tổ chức|trường học"
    r"|khu phố|thôn|ấp|phường|đặc khu|tổ dân phố|doanh nghiệp|thị xã|thành phố|cá nhân))*(?![\w])"
    r"|(?:cơ quan|đơn vị),\s*(?:đơn vị|địa phương)(?:,\s*địa phương)?(?![\w])"
)
_MEMBERS = re.compile(r"\s*,?\s*(?:là\s+)?thành viên\s+(?=ban chỉ đạo|bcđ)")
_PRESS = r"(?:báo chí|thông tin(?:,| và)? báo chí|tiến hành tố tụng|tố tụng|chuyên môn|thông tấn|truyền thông|điều tra)"
_SPECIAL = re.compile(rf"\s+{_PRESS}(?:\s*,\s*{_PRESS})*")
_STEERING = re.compile(
    r"(?:thường trực\s+)?(?:ban chỉ đạo|bcđ|tiểu ban chỉ đạo)"
    r"(?:\s+\d{2,3}(?:/[a-zđ]{2,4})?|\s+(?:công tác\s+)?(?:phòng,?\s?(?:và\s)?chống|thực hiện|xây dựng|an toàn)\s[^;:.()]{3,90}?"
    r"(?=\s+(?:tỉnh|thành phố|huyện|xã(?! hội)|phường|các cấp|cấp|của|ban hành|giao|yêu cầu|đề nghị|chủ trì|phối hợp|có)\b|\s*[(;:.]|$))?"
)
_MEDIA = re.compile(rf"Báo(?:\s+[{_UP}][\w]*){{1,3}}")
_SCHOOL = re.compile(
    rf"(?:Các\s+t|các\s+t|T)rường\s+(?:[Mm]ầm non|[Mm]ẫu giáo|[Tt]iểu học|THCS|THPT|TH|[Tt]rung học cơ sở|[Tt]rung học phổ thông|[Cc]ao đẳng"
    rf"|[Đđ]ại học|[Tt]rung cấp|[Cc]hính trị|[Pp]hổ thông)(?:\s+(?:[{_UP}][\w-]*|và|nghề|nội trú|dân tộc))*"
)
_OWN_FORMS = (_MEDIA, _SCHOOL)


@dataclass(frozen=True, slots=True)
class Body:
    """A public body named in a text: its full name in today's spelling, and where the name stands there.

    `post` is the office through which it is named ("Chủ tịch Ủy ban nhân dân …"), where there is one.
    """

    name: str
    start: int
    end: int
    post: str = ""

    @property
    def addressed_name(self) -> str:
        """Return the name with the post in front: `Chủ tịch Ủy ban nhân dân tỉnh`."""
        return f"{self.post} {self.name[:1].lower() + self.name[1:] if self.name.startswith('Các') else self.name}".strip()


@cache
def _heads() -> tuple[re.Pattern[str], dict[str, str], frozenset[str]]:
    """Return the pattern of all known heads (without marks), head → full name, and the beginnings of heads."""
    names: dict[str, str] = {}
    with (resources.files(__package__) / "bodies.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            for alias in [row["name"], *filter(None, row["aliases"].split("|"))]:
                if row["kind"] == "field":
                    names.update({folded(f"{up} {alias}"): f"{up} {row['name']}" for up in _UNDER_FIELDS})
                else:
                    names[folded(alias)] = row["name"]
    ordered = sorted(names, key=len, reverse=True)
    # A comma or hyphen inside a name is written with or without its space.
    loose = "|".join(re.escape(n).replace(r",\ ", r",?\s?").replace(r"\ \-\ ", r"\s?-?\s?") for n in ordered)
    beginnings = {" ".join(n.split()[:k]) for n in names for k in range(1, len(n.split()))}
    return re.compile(rf"(?:cac )?(?P<head>{loose})(?!\w)"), names, frozenset(beginnings)


def _loose_key(text: str) -> str:
    return re.sub(r"[\s,-]+", " ", text)


@cache
def _by_loose_key() -> dict[str, str]:
    return {_loose_key(alias): name for alias, name in _heads()[1].items()}


def body_at(passage: Passage, start: int) -> Body | None:
    """Return the body whose name begins exactly at `start`, with its place and qualifier, or None."""
    post = _POST.match(passage.low, start)
    for begin in [post.end(), start] if post else [start]:
        found = _named(passage, begin)
        if found:
            end = _tail(passage, found.end)
            post_text = passage.text[start:begin].strip()
            return Body(_full_name(passage, found, end), start, _aside(passage, end), post_text[:1].upper() + post_text[1:])
    return None


def _named(passage: Passage, start: int) -> Body | None:
    pattern, _, _ = _heads()
    for form in _OWN_FORMS:
        own = form.match(passage.text, start)
        if own:
            return Body(own[0], start, own.end())
    steering = _STEERING.match(passage.low, start)
    if steering:
        return Body(_spelt(passage.text[start : steering.end()]), start, steering.end())
    together = _COLLECTIVE.match(passage.low, start)
    head = pattern.match(passage.bare, start)
    if head and (not together or head.end() >= together.end()):
        many = "Các " if head[0].startswith("cac ") and not head["head"].startswith("cac ") else ""
        name = _by_loose_key()[_loose_key(head["head"])]
        return Body(many + (name[0].lower() + name[1:] if many else name), start, head.end())
    if together:
        special = _SPECIAL.match(passage.low, together.end())
        end = special.end() if special else together.end()
        member = _MEMBERS.match(passage.low, end)
        if member:
            board = _STEERING.match(passage.low, member.end())
            end = board.end() if board else end
        return Body(_spelt(_collective_case(passage.text[start:end])), start, end)
    return None


def _collective_case(text: str) -> str:
    """`Các Sở, Ban, Ngành` → `Các sở, ban, ngành`; names inside ("thành viên Ban Chỉ đạo") stay."""
    return text if "Ban Chỉ đạo" in text or "BCĐ" in text else text.lower()


def _tail(passage: Passage, end: int) -> int:
    """Return where the name ends once its places and qualifiers are read."""
    for _ in range(4):
        place = _PLACE.match(passage.low, end)
        if place:
            end = _named_place(passage, place.end())
            continue
        qualifier = _QUALIFIER.match(passage.low, end)
        if not qualifier:
            # "Đài Phát thanh và Truyền hình Đồng Nai": a place without its level.
            return _bare_place(passage, end)
        end = qualifier.end()
    return end


def _named_place(passage: Passage, end: int) -> int:
    end = _proper(passage, end)
    for _ in range(6):
        more = _MORE_LEVELS.match(passage.low, end)
        if not more:
            break
        end = _proper(passage, more.end())
    return end


def _proper(passage: Passage, end: int) -> int:
    capitals = is_capitals(passage.text[max(0, end - 12) : end])
    name = (_CAPS_NAME if capitals else _NAME).match(passage.text, end)
    return name.end() if name and not _named_after_space(passage, end) else end


def _bare_place(passage: Passage, end: int) -> int:
    name = re.compile(rf"(?:\s+[{_UP}][a-zà-ỹđ]+){{2,3}}").match(passage.text, end)
    return name.end() if name and not _named_after_space(passage, end) else end


def _named_after_space(passage: Passage, end: int) -> bool:
    pattern, _, _ = _heads()
    return bool(pattern.match(passage.bare, end + 1) or _STEERING.match(passage.low, end + 1))


def _aside(passage: Passage, end: int) -> int:
    """Return the end after a short name in brackets and an office the body also holds."""
    alias = _ALIAS.match(passage.low, end)
    end = alias.end() if alias else end
    office = _APPOSITION.match(passage.low, end)
    return office.end() if office else end


def _full_name(passage: Passage, found: Body, end: int) -> str:
    tail = passage.text[found.end : end]
    if is_capitals(tail):
        tail = _lowered_place(tail)
    return _spelt(found.name + tail)


def _lowered_place(tail: str) -> str:
    """` TỈNH VĨNH LONG` → ` tỉnh Vĩnh Long`."""
    level = re.match(rf"\s+(?:CÁC\s+)?{_LEVEL}", tail, re.IGNORECASE)
    split = level.end() if level else 0
    return tail[:split].lower() + tail[split:].title()


_SPELLINGS = (
    (re.compile(r"\bUBND\b"), "Ủy ban nhân dân"),
    (re.compile(r"\bHĐND\b"), "Hội đồng nhân dân"),
    (re.compile(r"\bBCĐ\b"), "Ban Chỉ đạo"),
    (re.compile(r"\bUỷ\b"), "Ủy"),
    (re.compile(r"\bHoá\b"), "Hóa"),
    (re.compile(r"\bhoá\b"), "hóa"),
    (re.compile(r"\bban ngành\b"), "ban, ngành"),
)


def _spelt(name: str) -> str:
    for old, new in _SPELLINGS:
        name = old.sub(new, name)
    name = " ".join(name.split())
    return name[:1].upper() + name[1:]


_PLAIN_BETWEEN = re.compile(r"\s*(?:[,;]\s*(?:(?:và|cùng)\s+)?|\s(?:và|cùng(?: với)?)\s+)(?:với\s+)?")


def bodies_at(passage: Passage, start: int) -> list[Body]:
    """Return the bodies of the list that begins exactly at `start`: `A, B và C`."""
    found: list[Body] = []
    place = start
    while len(found) < 40:
        body = body_at(passage, place)
        if body is None:
            return found
        found.append(body)
        between = _PLAIN_BETWEEN.match(passage.low, body.end)
        if not between:
            return found
        place = between.end()
    return found


_ADDRESS = re.compile(
    r"(?P<ask>(?:trân trọng\s+)?(?:đề nghị|kính đề nghị|mời|kiến nghị|kính mời))\s+(?:đồng chí\s+)?"
    r"|(?P<give>giao(?:\s+(?:cho|trách nhiệm cho))?|yêu cầu|phân công|đối với|(?:trách nhiệm|nhiệm vụ) của)\s+"
)


@dataclass(frozen=True, slots=True)
class Addressed:
    """A heading or opening that names bodies. `asked`: they are requested, not ordered. `end`: where it ends."""

    bodies: tuple[Body, ...]
    asked: bool
    ordered: bool
    end: int


def addressed(passage: Passage, start: int = 0) -> Addressed | None:
    """Return the bodies the text opens by naming, after `Đề nghị`, `Mời`, `Giao` or nothing, or None."""
    address = _ADDRESS.match(passage.low, start)
    found = bodies_at(passage, address.end() if address else start)
    if not found:
        return None
    asked = bool(address and address["ask"])
    return Addressed(tuple(found), asked, bool(address and address["give"]), found[-1].end)


def _as_passage(text: str) -> Passage:
    from array import array

    return Passage(text, array("l", range(len(text))))


def reads_as_bodies(text: str) -> bool:
    """Say whether the text is a list of bodies and nothing else, as the heading of an assignment is."""
    found = addressed(_as_passage(text))
    return bool(found) and not text[found.end :].strip(" .:") if found else False


def opens_a_body(text: str) -> bool:
    """Say whether the text breaks off inside a body's name: `Sở`, `Đề nghị`, `Hội Liên`, `Ủy ban`."""
    low = text.strip().lower()
    address = _ADDRESS.match(low + " ")
    rest = folded(low[address.end() :] if address and address.end() <= len(low) else low if not address else "")
    return not rest.strip() if address and not rest.strip() else rest.strip() in _heads()[2]
