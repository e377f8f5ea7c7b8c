"""`loive assets`: fonts, styles and scripts as they are served, named by their content and compressed.

Everything comes from this package and from installed packages; nothing is fetched. Needs no database.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import re
import shutil
import sys
from pathlib import Path

import brotli
import django_htmx

from loive.cli.fonts import WEIGHTS, web_font

ASSETS = Path(__file__).resolve().parent.parent / "web" / "assets"
BUILT = ASSETS / "built"
# The order of the layers is stated in tokens.css; the files are joined in this order.
STYLES = ("tokens", "base", "shell", "forms", "parts", "records", "tips", "charts", "print")
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
    """Write every asset anew; return what each weighs over the wire, in bytes, by its plain name."""
    new = folder.with_name(folder.name + ".new")
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir(parents=True)
    names: dict[str, str] = {}
    sizes: dict[str, int] = {}

    def put(name: str, content: bytes) -> str:
        stem, dot, ending = name.rpartition(".")
        named = f"{stem}.{hashlib.sha256(content).hexdigest()[:8]}{dot}{ending}"
        names[name], sizes[name] = named, _write(new / named, content)
        return named

    fonts = {weight: put(f"vietnam-{weight}.woff2", web_font(weight)) for weight in WEIGHTS}
    put("loive.css", styles(fonts).encode())
    put("loive.js", scripts().encode())
    put("htmx.js", HTMX.read_bytes())
    put("mark.svg", (ASSETS / "mark.svg").read_bytes())
    (new / "manifest.json").write_text(json.dumps(names, indent=1))
    shutil.rmtree(folder, ignore_errors=True)
    new.rename(folder)
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
    path.write_bytes(content)
    if path.suffix == ".woff2":
        return len(content)
    small = brotli.compress(content)
    path.with_name(path.name + ".br").write_bytes(small)
    path.with_name(path.name + ".gz").write_bytes(gzip.compress(content, mtime=0))
    return len(small)
