"""Who someone is, as told, and how it is put onto the row: checked, then sealed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from loive.base.errors import Refusal
from loive.base.said import one_of, said
from loive.people import words
from loive.people.models.person import Person
from loive.people.stages import read_birth
from loive.people.words.numbers import normal_number
from loive.places import queries as places
from loive.security.sealed import pseudonym, seal


@dataclass(frozen=True)
class Identity:
    """Who someone is, as told; empty means not known.

    `birth` is written `dd/mm/yyyy`, `mm/yyyy`, `yyyy` or `khoảng yyyy`. `seems_adult` says that papers or
    looks leave no doubt that the person is of age; `home_place` is the key of a unit.
    """

    full_name: str = ""
    sex: str = "unknown"
    birth: str = ""
    seems_adult: bool = False
    nationality: str = "vnm"
    aliases: str = ""
    id_kind: str = ""
    id_number: str = ""
    phone: str = ""
    address: str = ""
    home_place: str = ""


def write_identity(person: Person, who: Identity, on: date) -> None:
    """Put what was told onto the row (not saved yet). Raises Refusal for what cannot be."""
    person.seems_adult = who.seems_adult
    person.sex = one_of(who.sex, words.SEXES, field="sex")
    person.nationality = one_of(who.nationality, words.NATIONALITIES, field="nationality")
    if who.home_place and places.get(who.home_place) is None:
        raise Refusal(_("Hãy chọn địa bàn trong danh sách gợi ý."), code="unknown_place", field="home_place")
    person.home_place_id = who.home_place or None
    told = {
        "full_name": said(who.full_name, field="full_name", limit=200),
        "aliases": said(who.aliases, field="aliases", limit=500),
        "phone": said(who.phone, field="phone", limit=40),
        "address": said(who.address, field="address", limit=500),
        "birth_date": _write_birth(person, who.birth, on),
        "id_number": _write_number(person, who, on),
    }
    seal(person, **{name: text or None for name, text in told.items()})


def number_hash(kind: str, number: str) -> str:
    """Return the keyed hash by which an exact number is found again; it cannot be turned back."""
    return pseudonym("person.id_number", f"{kind}:{number}")


def _write_birth(person: Person, told: str, on: date) -> str:
    words_told = said(told, field="birth", limit=40)
    birth = read_birth(words_told, on)
    if birth is None:
        sentence = _("Ngày sinh ghi dạng 05/09/2004, 09/2004, 2004 hoặc khoảng 2004, và không ở tương lai.")
        raise Refusal(sentence, code="impossible_birth", field="birth")
    person.birth_year, person.birth_month, person.birth_about = birth.year, birth.month, birth.about
    return words_told


def _write_number(person: Person, who: Identity, on: date) -> str:
    number = said(who.id_number, field="id_number", limit=40)
    if not number:
        person.id_kind = person.id_hash = ""
        return ""
    if not who.id_kind:
        raise Refusal(_("Hãy chọn loại giấy tờ của số này."), code="kind_missing", field="id_kind")
    person.id_kind = one_of(who.id_kind, words.ID_KINDS, field="id_kind")
    plain = normal_number(person.id_kind, number, on)
    person.id_hash = number_hash(person.id_kind, plain)
    return plain
