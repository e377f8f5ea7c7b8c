"""`loive assets`: fonts, styles and scripts as they are served, named by their content and compressed.

Everything comes from this package and from installed packages; nothing is fetched. Needs no database.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import os
import re
import sys
from pathlib import Path

import brotli
import django_htmx

from loive.cli.fonts import WEIGHTS, web_font

ASSETS = Path(__file__).resolve().parent.parent / "web" / "assets"
BUILT = ASSETS / "built"
# The order of the layers is stated in tokens.css; the files are joined in this order.
STYLES = (
    "tokens",
    "base",
    "shell",
    "rail",
    "content",
    "forms",
    "choices",
    "parts",
    "tables",
    "blocks",
    "records",
    "plans",
    "tips",
    "charts",
    "print",
)
HTMX = Path(django_htmx.__file__).parent / "static" / "django_htmx" / "htmx-2.min.js"
_DARK = """@layer tokens {
  @media screen and (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { TOKENS } }
  @media screen { :root[data-theme="dark"] { TOKENS } }
}"""
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_BLANK = re.compile(r"\s+")
_AROUND = re.compile(r"\s*([{};,])\s*")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the words of the command."""
    parser.add_argument("--to", type=Path, default=BUILT, help="the folder to write")


def run(args: argparse.Namespace) -> int:
    """Build into the folder and say what a first visit weighs."""
    sizes = build(args.to)
    sys.stderr.write(f"assets: {len(sizes)} files, {sum(sizes.values()) / 1000:.0f} kB over the wire\n")
    return 0


def build(folder: Path) -> dict[str, int]:
    """Write every asset anew; return what each weighs over the wire, in bytes, by its plain name.

    The files of the build before stay: a process still running goes on serving them.
    """
    folder.mkdir(parents=True, exist_ok=True)
    manifest = folder / "manifest.json"
    before = json.loads(manifest.read_text()) if manifest.exists() else {}
    names: dict[str, str] = {}
    sizes: dict[str, int] = {}

    def put(name: str, content: bytes) -> str:
        stem, dot, ending = name.rpartition(".")
        named = f"{stem}.{hashlib.sha256(content).hexdigest()[:8]}{dot}{ending}"
        names[name], sizes[name] = named, _write(folder / named, content)
        return named

    fonts = {weight: put(f"vietnam-{weight}.woff2", web_font(weight)) for weight in WEIGHTS}
    put("loive.css", styles(fonts).encode())
    put("loive.js", scripts().encode())
    put("htmx.js", HTMX.read_bytes())
    put("mark.svg", (ASSETS / "mark.svg").read_bytes())
    _replace(manifest, json.dumps(names, indent=1).encode())
    _clear(folder, {manifest.name, *names.values(), *before.values()})
    return sizes


def styles(fonts: dict[int, str]) -> str:
    """Return one style sheet: the faces, then the files by layer, without comments and blanks."""
    faces = "".join(
        f'@font-face{{font-family:"Be Vietnam Pro";font-weight:{weight};font-display:swap;'
        f'src:url("{name}") format("woff2")}}'
        for weight, name in fonts.items()
    )
    night = (ASSETS / "css" / "dark.css").read_text()
    joined = [(ASSETS / "css" / f"{name}.css").read_text() for name in STYLES]
    # The dark tokens are written once and stated twice: by the system's wish, and by the reader's switch.
    joined.insert(1, _DARK.replace("TOKENS", night))
    return faces + _AROUND.sub(r"\1", _BLANK.sub(" ", _COMMENT.sub("", "\n".join(joined)))).strip()


def scripts() -> str:
    """Return the modules joined into one, each in a block of its own: none of them speaks to another."""
    files = sorted((ASSETS / "js").glob("*.js"))
    return "\n".join(f"{{\n{path.read_text()}}}" for path in files)


def _write(path: Path, content: bytes) -> int:
    """Write a file with its compressed forms beside it; return the smallest."""
    _replace(path, content)
    if path.suffix == ".woff2":
        return len(content)
    small = brotli.compress(content)
    _replace(path.with_name(path.name + ".br"), small)
    _replace(path.with_name(path.name + ".gz"), gzip.compress(content, mtime=0))
    return len(small)


def _replace(path: Path, content: bytes) -> None:
    """Write a file whole or not at all: two builds at once do no harm."""
    new = path.with_name(f"{path.name}.{os.getpid()}.new")
    new.write_bytes(content)
    new.replace(path)


def _clear(folder: Path, kept: set[str]) -> None:
    """Remove what neither this build nor the one before names."""
    for path in folder.iterdir():
        if path.name.removesuffix(".br").removesuffix(".gz") not in kept and not path.name.endswith(".new"):
            path.unlink(missing_ok=True)
