"""A key points into its own room, one beside it or one below, and no other room sees it from behind."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.db.models import ForeignKey, Model

from loive.security.closed import ClosedKey
from tests.house.code import GUARDED, LEVELS

OURS = [model for model in apps.get_models() if model.__module__.startswith("loive.")]
RELATIONS = [(m, f) for m in OURS for f in m._meta.get_fields() if f.is_relation and not f.auto_created]


def room(model: type[Model]) -> str:
    return model.__module__.split(".")[1]


def test_there_are_rows_to_look_at():
    assert len(OURS) > 20
    assert any(room(m) != room(f.related_model) for m, f in RELATIONS)


def test_rooms_side_by_side_never_point_at_each_other():
    pairs = {(room(m), room(f.related_model)) for m, f in RELATIONS}
    assert not [pair for pair in pairs if pair[0] < pair[1] and pair[::-1] in pairs]


@pytest.mark.parametrize(("model", "field"), RELATIONS, ids=lambda v: getattr(v, "__name__", None) or v.name)
def test_rows_point_down(model: type[Model], field: ForeignKey):
    here, there = room(model), room(field.related_model)
    if here == there:
        return
    assert LEVELS[here] <= LEVELS[there], (
        f"{model.__name__}.{field.name} points from {here} up to {there}. Store the link in the later room, "
        f"or keep the other record's ref as text."
    )
    assert field.remote_field.related_name == "+", (
        f'{model.__name__}.{field.name}: give it related_name="+", so that {there} never learns of {here}.'
    )
    assert there not in GUARDED or isinstance(field, ClosedKey), (
        f"{model.__name__}.{field.name} leads into {there}, a guarded room: make it a ClosedKey, "
        f"and ask {there}.access for the row."
    )
