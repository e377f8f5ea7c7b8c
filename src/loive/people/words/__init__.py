"""The words of the room: sexes, nationalities, kinds of papers, and why an identity may be opened."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SEXES: dict[str, Promise] = {
    "female": _("Nữ"),
    "male": _("Nam"),
    "other": _("Khác"),
    "unknown": _("Chưa rõ"),
}

# ISO 3166-1 alpha-3 in small letters for the countries met most; "stateless" is a status of its own in law.
NATIONALITIES: dict[str, Promise] = {
    "vnm": _("Việt Nam"),
    "khm": _("Cam-pu-chia"),
    "lao": _("Lào"),
    "chn": _("Trung Quốc"),
    "mmr": _("Mi-an-ma"),
    "tha": _("Thái Lan"),
    "mys": _("Ma-lai-xi-a"),
    "phl": _("Phi-líp-pin"),
    "idn": _("In-đô-nê-xi-a"),
    "stateless": _("Không quốc tịch"),
    "other": _("Nước khác"),
    "unknown": _("Chưa rõ"),
}

ID_KINDS: dict[str, Promise] = {
    "cccd": _("Thẻ căn cước (12 số)"),
    "cmnd": _("Chứng minh nhân dân cũ (9 số)"),
    "passport": _("Hộ chiếu"),
    "other": _("Giấy tờ khác"),
}

# Why someone opens an identity. The record keeps the code, so the list is closed.
PURPOSES: dict[str, Promise] = {
    "reception": _("Tiếp nhận, lập hồ sơ"),
    "verification": _("Xác minh, xác định nạn nhân"),
    "support": _("Cung cấp hỗ trợ"),
    "referral": _("Chuyển tuyến hoặc nhận chuyển tuyến"),
    "contact": _("Liên hệ với người đó hoặc người thân"),
    "document": _("Lập giấy tờ, văn bản"),
    "review": _("Kiểm tra, rà soát hồ sơ"),
}

AGE_BANDS: dict[str, Promise] = {
    "0_8": _("0–8 tuổi"),
    "9_15": _("9–15 tuổi"),
    "16_17": _("16–17 tuổi"),
    "18_20": _("18–20 tuổi"),
    "21_23": _("21–23 tuổi"),
    "24_26": _("24–26 tuổi"),
    "27_29": _("27–29 tuổi"),
    "30_38": _("30–38 tuổi"),
    "39_47": _("39–47 tuổi"),
    "48_up": _("từ 48 tuổi"),
    "unknown_adult": _("Chưa rõ tuổi, là người lớn"),
    "unknown": _("Chưa rõ tuổi, coi là trẻ em"),
}

# What may be opened of a person, and what each is called on a page and in a consent.
FIELDS: dict[str, Promise] = {
    "full_name": _("Họ và tên"),
    "aliases": _("Tên gọi khác"),
    "birth_date": _("Ngày sinh"),
    "id_number": _("Số giấy tờ"),
    "phone": _("Điện thoại"),
    "address": _("Nơi ở"),
}


def sexes() -> list[tuple[str, Promise]]:
    """Return the sexes as choices."""
    return list(SEXES.items())


def nationalities() -> list[tuple[str, Promise]]:
    """Return the nationalities as choices."""
    return list(NATIONALITIES.items())


def id_kinds() -> list[tuple[str, Promise]]:
    """Return the kinds of identity papers as choices."""
    return list(ID_KINDS.items())
