"""Runs the import contracts of pyproject.toml on a graph, so that a test can add an import to it."""

from __future__ import annotations

from copy import deepcopy
from functools import cache

import grimp
from importlinter.api import read_configuration
from importlinter.contracts.acyclic_siblings import AcyclicSiblingsContract
from importlinter.contracts.forbidden import ForbiddenContract
from importlinter.contracts.layers import LayersContract
from importlinter.contracts.protected import ProtectedContract

from tests.house.code import ROOT

KINDS = {
    "layers": LayersContract,
    "forbidden": ForbiddenContract,
    "protected": ProtectedContract,
    "acyclic_siblings": AcyclicSiblingsContract,
}
OPTIONS = read_configuration(str(ROOT / "pyproject.toml"))


@cache
def graph(type_only: bool = False) -> grimp.ImportGraph:
    """Return who imports whom; with `type_only` also what is imported for types alone."""
    return grimp.build_graph(
        "loive", include_external_packages=True, exclude_type_checking_imports=not type_only, cache_dir=None
    )


def with_import(importer: str, imported: str) -> grimp.ImportGraph:
    """Return the graph with one import more. Both modules may be new."""
    changed = deepcopy(graph())
    if not imported.startswith("loive") and imported not in changed.modules:
        changed.add_module(imported, is_squashed=True)
    changed.add_import(importer=importer, imported=imported)
    return changed


def broken(imports: grimp.ImportGraph) -> set[int]:
    """Return the numbers of the contracts that the graph breaks."""
    return {
        int(options["name"].split()[0])
        for options in OPTIONS["contracts_options"]
        if not KINDS[options["type"]](options["name"], OPTIONS["session_options"], options)
        .check(deepcopy(imports), verbose=False)
        .kept
    }
