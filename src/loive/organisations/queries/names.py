"""Reads a body's name as plans write it: spelled out, the place and level it bears taken off."""

from __future__ import annotations

import re
from dataclasses import dataclass

from loive.base.fold import fold
from loive.places.words import COMMUNE, DISTRICT, PROVINCE

# Folded, after dots and dashes became spaces; longer before shorter.
ABBREVIATIONS: tuple[tuple[str, str], ...] = (
    (r"l[dđ] ?tb ?(&|va)? ?xh", "lao dong thuong binh xa hoi"),
    (r"tb ?xh", "thuong binh xa hoi"),
    (r"nn ?(&|va)? ?ptnt", "nong nghiep phat trien nong thon"),
    (r"gd ?(&|va)? ?dt", "giao duc dao tao"),
    (r"kh ?(&|va)? ?dt", "ke hoach dau tu"),
    (r"kh ?(&|va)? ?cn", "khoa hoc cong nghe"),
    (r"tt ?(&|va)? ?tt", "thong tin truyen thong"),
    (r"vh ?,? ?tt ?(&|va)? ?dl", "van hoa the thao du lich"),
    (r"pt ?(&|va)? ?th", "phat thanh truyen hinh"),
    ("ubmttq", "uy ban mat tran to quoc"),
    ("ubnd", "uy ban nhan dan"),
    ("hdnd", "hoi dong nhan dan"),
    ("mttq", "mat tran to quoc"),
    ("lhpn", "lien hiep phu nu"),
    ("bdbp", "bo doi bien phong"),
    ("bch", "bo chi huy"),
    ("bcd", "ban chi dao"),
    ("vksnd", "vien kiem sat nhan dan"),
    ("vks", "vien kiem sat nhan dan"),
    ("tand", "toa an nhan dan"),
    ("ldld", "lien doan lao dong"),
    ("ccb", "cuu chien binh"),
    ("tncs", "thanh nien cong san"),
    ("hcm", "ho chi minh"),
)
_ABBREVIATED = tuple((re.compile(rf"\b{short}\b"), long) for short, long in ABBREVIATIONS)
# A word of level where it speaks of a level: not in "xã hội", "quân sự", "cơ quan", "địa phương", "Hà Tĩnh".
_LEVEL = re.compile(
    r"\b(cap )?((?<!ha )tinh|thanh pho|tp|huyen|thi xa"
    r"|(?<!co )(?<!hai )(?<!lien )quan(?! su| chung| he| doi)"
    r"|(?<!dia )phuong|xa(?! hoi)|thi tran|dac khu)\b"
)
_LEVELS = {
    "tinh": PROVINCE,
    "huyen": DISTRICT,
    "thi xa": DISTRICT,
    "quan": DISTRICT,
    "xa": COMMUNE,
    "phuong": COMMUNE,
    "thi tran": COMMUNE,
    "dac khu": COMMUNE,
}
_SEVERAL = re.compile(r"(^| )(cac|nhung|moi|tat ca) (?!to chuc)")
_DROPPED = re.compile(r"\b(va|viet nam|cac to chuc thanh vien|nuoc cong hoa xa hoi chu nghia)\b")
_MARKS = re.compile(r"[^\w\s/&]+")


@dataclass(frozen=True)
class Named:
    """A name read: what is left of it, the level it speaks of (None: none, or a city of either), the place it
    bears (folded, may be empty), and whether it means several bodies at once.
    """

    plain: str
    level: int | None
    place: str = ""
    several: bool = False


def named(text: str, provinces: tuple[str, ...] = ()) -> Named:
    """Read a body's name. `provinces` are folded names, taken off the end where no level word stands."""
    words = _spelled(text)
    found = _LEVEL.search(words)
    level = _LEVELS.get(found[2]) if found else None
    # "UBND cấp xã" means every one of them.
    each = found is not None and bool(found[1]) and level != PROVINCE
    plain, place = words, ""
    if found and found.start():
        plain, place = words[: found.start()].strip(), words[found.end() :].strip()
    if not place:
        place = next((p for p in provinces if plain.endswith(f" {p}")), "")
        plain = plain.removesuffix(f" {place}") if place else plain
    return Named(plain, level, place, each or bool(_SEVERAL.search(words)))


def _spelled(text: str) -> str:
    words = _MARKS.sub(" ", fold(text.split("(")[0]))
    words = " ".join(words.split())
    for short, long in _ABBREVIATED:
        words = short.sub(long, words)
    words = _DROPPED.sub(" ", words.replace("&", " "))
    return " ".join(words.split())
