"""`loive plan read FILE [--json]`: what is understood of a plan's document. Needs no database."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the words of the command."""
    parser.add_argument("act", choices=["read"])
    parser.add_argument("file", type=Path, help="a plan as .txt, .md, .docx or PDF with text")
    parser.add_argument("--json", action="store_true", help="print what was understood as JSON")


def run(args: argparse.Namespace) -> int:
    """Print what was understood; 0 read, 1 the document is refused, 2 the file cannot be opened."""
    # Loaded here: the sentences of a refusal can only be read once the program is set up.
    from loive.base.errors import Refusal
    from loive.cli import plan_told
    from loive.documents.formats.reading import bytes_of
    from loive.documents.plan_import import read_plan

    try:
        proposal = read_plan(args.file.name, bytes_of(args.file))
    except OSError as error:
        sys.stderr.write(f"{plan_told.not_opened(args.file.name, error.strerror or '')}\n")
        return 2
    except Refusal as refusal:
        sys.stderr.write(f"{refusal}\n")
        return 1
    if args.json:
        sys.stdout.write(json.dumps(proposal.as_json(), ensure_ascii=False, indent=2) + "\n")
    else:
        sys.stdout.write(plan_told.summary(proposal) + "\n")
    return 0
