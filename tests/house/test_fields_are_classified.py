"""Every field says whether it is open, sensitive or sealed, and as which column it leaves as a fact."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.db.models import Field, Model

from loive.security.sealed import OPEN, SEALED, SENSITIVE, SealedField

# The record and the key ring lie below the classes. They hold references, codes, hashes and wrapped keys
# only, so their fields are listed here one by one: a new one has to be thought about.
GROUND = {
    "record_head": {"id", "number", "hash"},
    "record_line": {"number", "at", "account", "role", "organisation", "what", "about", "purpose", "seen"}
    | {"request", "previous", "hash"},
    "wrapped_key": {"id", "owner", "kek_version", "wrapped", "shredded_at"},
}
OURS = [model for model in apps.get_models() if model.__module__.startswith("loive.")]
FIELDS = [
    (m, f) for m in OURS if m._meta.db_table not in GROUND for f in m._meta.local_fields if not f.auto_created
]


@pytest.mark.parametrize(("model", "field"), FIELDS, ids=lambda v: getattr(v, "__name__", None) or v.name)
def test_fields_are_classified(model: type[Model], field: Field):
    declared = getattr(field, "loive_class", None)
    assert declared in (OPEN, SENSITIVE, SEALED), (
        f"{model.__module__}: wrap {field.name} in open_(…), sensitive(…) or sealed(…) of security.sealed. "
        f"Open: seen by whoever sees the row. Sensitive: tells of a person without naming one. Sealed: names."
    )
    assert (declared == SEALED) == isinstance(field, SealedField)


@pytest.mark.parametrize("table", GROUND)
def test_the_ground_holds_nothing_new(table: str):
    model = next(m for m in OURS if m._meta.db_table == table)
    assert {f.name for f in model._meta.fields} == GROUND[table], (
        f"{table} changed. It may hold references, codes, hashes, numbers and wrapped keys; "
        f"if the new field is one of these, list it above."
    )


def test_what_is_sealed_has_an_owner_whose_key_it_lies_under():
    without = {m.__name__ for m, f in FIELDS if isinstance(f, SealedField) and not hasattr(m, "key_owner")}
    assert not without, (
        f"{without}: say under whose key the sealed fields lie, with `def key_owner(self) -> str`."
    )
