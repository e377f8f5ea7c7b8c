"""Lists the longest files and functions, to show where to look again. Never fails."""

from __future__ import annotations

import ast
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
SHOWN = 12


def main() -> None:
    """Print the medians and the longest, for the program and for its tests."""
    for folder in ("src", "tests"):
        paths = [p for p in sorted((ROOT / folder).rglob("*.py")) if "migrations" not in p.parts]
        files = sorted(((len(p.read_text("utf8").splitlines()), p) for p in paths), reverse=True)
        functions = sorted((found for path in paths for found in _functions(path)), reverse=True)
        if not files:
            continue
        lines = [count for count, _ in files]
        print(f"\n{folder}: {len(files)} files, {sum(lines)} lines, median {median(lines):.0f}")
        for count, path in files[:SHOWN]:
            print(f"  {count:5}  {path.relative_to(ROOT)}")
        print(f"  functions: {len(functions)}, median {median([f[0] for f in functions] or [0]):.0f} lines")
        for count, where in functions[:SHOWN]:
            print(f"  {count:5}  {where}")


def _functions(path: Path) -> list[tuple[int, str]]:
    return [
        (
            (node.end_lineno or node.lineno) - node.lineno + 1,
            f"{path.relative_to(ROOT)}:{node.lineno} {node.name}",
        )
        for node in ast.walk(ast.parse(path.read_text("utf8")))
        if isinstance(node, ast.FunctionDef)
    ]


if __name__ == "__main__":
    main()
