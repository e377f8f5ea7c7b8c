"""`loive place NAME [--on DATE] --json`: the units that answer, with days, kind, province, lineage."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import date


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument(
        "name", help="a name with or without marks, old or new, a code, or a key such as 75-2507"
    )
    parser.add_argument(
        "--on", metavar="DATE", help="only units that stood on the day (2025-03-31 or 31/03/2025)"
    )
    parser.add_argument("--kind", metavar="KIND", help="only units of this kind, such as ward")
    parser.add_argument("--within", metavar="KEY", help="only units inside this one")
    parser.add_argument("--limit", type=int, default=20, metavar="N", help="at most so many (20)")
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(args: argparse.Namespace) -> int:
    """Print the units that answer; 0 found, 1 none, 2 the words of the call are wrong."""
    # Loaded here: the rooms can only be read once the program is set up.
    from django.utils.translation import gettext as _

    from loive.cli import place_told
    from loive.places import queries, words

    try:
        on = _day(args.on) if args.on else None
    except ValueError:
        return _say(_("Ngày không hợp lệ: hãy viết 2025-03-31 hoặc 31/03/2025."), 2)
    if args.limit < 1:
        return _say(_("--limit phải từ 1 trở lên."), 2)
    if args.kind and args.kind not in words.KINDS:
        return _say(_("--kind phải là một trong: {kinds}.").format(kinds=", ".join(words.KINDS)), 2)
    if args.within and queries.get(args.within) is None:
        return _say(_("--within: không có đơn vị với mã này. Hãy tìm mã bằng `loive place TÊN`."), 2)
    found = queries.find(args.name, on=on, kind=args.kind, within=args.within, limit=args.limit)
    if args.json:
        print(json.dumps(place_told.as_data(args.name, on, found), ensure_ascii=False, indent=2, default=str))
    if not found:
        return _say(_("Không tìm thấy. Hãy bớt chữ, bỏ --on, hoặc nạp dữ liệu bằng `loive demo`."), 1)
    if not args.json:
        print("\n\n".join(place_told.as_text(view, on) for view in found))
    return 0


def _day(text: str) -> date:
    """Read a day written 2025-03-31 or 31/03/2025. Raises ValueError for a day that is none."""
    if "/" in text:
        day, month, year = (int(part) for part in text.split("/"))
        return date(year, month, day)
    return date.fromisoformat(text)


def _say(message: str, code: int) -> int:
    print(message, file=sys.stderr)
    return code
