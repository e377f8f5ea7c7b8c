"""The kinds of administrative document, and the lines that stand alone in its form (Decree 30/2020)."""

from __future__ import annotations

import re

from ..text.letters import is_capitals, plain

# Kind of document → does it carry a plan of its own?
CARRIES_A_PLAN = {
    "kế hoạch": True,
    "kế hoạch liên tịch": True,
    "kế hoạch phối hợp": True,
    "chương trình": True,
    "chương trình hành động": True,
    "chương trình công tác": True,
    "đề án": True,
    "phương án": True,
    "dự án": True,
    "chiến lược": True,
    "quyết định": False,
    "nghị quyết": False,
    "chỉ thị": False,
    "quy chế": False,
    "quy định": False,
    "quy trình": False,
    "hướng dẫn": False,
    "thông báo": False,
    "thông tư": False,
    "nghị định": False,
    "báo cáo": False,
    "tờ trình": False,
    "biên bản": False,
    "công văn": False,
    "công điện": False,
    "hợp đồng": False,
    "giấy mời": False,
    "giấy xác nhận": False,
    "giấy giới thiệu": False,
    "đơn": False,
    "thư mời": False,
    "luật": False,
}
_KIND = re.compile(rf"(?P<kind>{'|'.join(sorted(CARRIES_A_PLAN, key=len, reverse=True))})\s*:?")
# A plan is also named by number in running text: "Kế hoạch số 12/KH-UBND".
_KIND_FIRST = re.compile(
    rf"(?P<kind>{'|'.join(sorted(CARRIES_A_PLAN, key=len, reverse=True))})\s+(?!số\b|này\b|trên\b"
    rf"|ngày\b)(?=[^\W\d_])"
)
_LONGEST_TITLE = 300

# Lines of the heading and of the signature block are never part of a sentence.
_STANDING = re.compile(
    r"(?:tm|kt|tl|tuq|q)\s*\.\s.*"
    r"|(?:quyền |phó |q\. ?)*(?:chủ tịch|giám đốc|chánh văn phòng|trưởng ban|hiệu trưởng|bí thư|viện trưởng"
    r"|chánh án|cục trưởng|chi cục trưởng|trưởng phòng|tổng giám đốc|chỉ huy trưởng|chính ủy|trưởng công an"
    r"|bộ trưởng|thứ trưởng|thủ tướng|chủ nhiệm|tổng cục trưởng|trưởng trạm|tổ trưởng)(?: [^.;:,]{0,60})?"
    r"|(?:chủ tịch )?(?:ủy ban nhân dân|hội đồng nhân dân|ubnd|ban chỉ đạo)\b[^.;:]{0,120}"
    r"|nơi nhận\s*:?|phụ lục\b[^.;:]{0,20}"
)
_DATED = re.compile(r"[^.;:]{2,40}, ?ngày\b.{0,12}\btháng\b.{0,12}\bnăm\b.{0,8}")
_NUMBER = re.compile(r"số\s*:.{0,40}")


def kind_of_line(text: str) -> str | None:
    """Return the kind of document the line names (`kế hoạch`), if it names one, alone and in capitals."""
    if not is_capitals(text) and text.strip(" :") != text.strip(" :").capitalize():
        return None
    if len(text) > 40:
        return None
    found = _KIND.fullmatch(plain(text).strip(" -"))
    return found["kind"] if found and (is_capitals(text) or len(text.split()) == 2) else None


def kind_before_title(text: str) -> str | None:
    """Return the kind that a title line begins with:

    `KẾ HOẠCH PHÒNG CHÁY NĂM 2026`. In small letters, a plan's only.
    """
    if len(text) > _LONGEST_TITLE or text.rstrip().endswith((".", ";", ":", ",")):
        return None
    found = _KIND_FIRST.match(plain(text))
    if not found or not (is_capitals(text) or (text[0].isupper() and CARRIES_A_PLAN[found["kind"]])):
        return None
    return found["kind"]


def is_kind_line(text: str) -> bool:
    """Say whether the line is nothing but the name of a kind of document, as in a heading."""
    return kind_of_line(text) is not None


def is_standing_line(text: str) -> bool:
    """Say whether the line belongs to the form and not to a sentence: number, date, signature, recipients."""
    low = plain(text).strip()
    if _DATED.fullmatch(low) or _NUMBER.fullmatch(low) or low.rstrip(":") == "nơi nhận":
        return True
    return bool(_STANDING.fullmatch(low)) and is_capitals(text)
