"""Whoever sees the list of tables learns nothing about whom they are for (docs/decisions/0001)."""

from __future__ import annotations

import re

import pytest
from django.apps import apps
from django.db.models import Model

OURS = [model for model in apps.get_models() if model.__module__.startswith("loive.")]
TELLING = re.compile(r"victim|traffick|nan_?nhan|mua_?ban|abuse|exploit|shelter")


@pytest.mark.parametrize("model", OURS, ids=lambda m: m.__name__)
def test_tables_are_neutral(model: type[Model]):
    table, where = model._meta.original_attrs.get("db_table"), f"{model.__module__}.{model.__name__}"
    assert table, f"{where}: name its table in Meta with db_table, so that moving code never moves a table."
    assert re.fullmatch(r"[a-z][a-z_]*", table), f"{where}: {table} should be small letters and underscores."
    assert not TELLING.search(table), (
        f"{where}: {table} tells what the people in it went through. Choose a plain word."
    )
    assert not table.endswith(("ss_", "ies")), f"{where}: {table} is a plural; one row is one thing."
