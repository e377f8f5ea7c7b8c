"""The numbers Word writes before a paragraph by itself: `1.`, `a)`, `II.`; they stand in no text run."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class Level(NamedTuple):
    """One level of a list: its first number, how the number is written, and the text around it (`%1.`)."""

    start: int
    style: str
    text: str


def _value(node: Any, tag: str, default: str = "") -> str:
    found = node.find(W + tag) if node is not None else None
    return default if found is None else str(found.get(W + "val", default))


def _whole(text: str, default: int) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else default


def roman(number: int) -> str:
    """Return 1..3999 in Roman capitals."""
    table = zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), _ROMAN, strict=True)
    out = ""
    for value, sign in table:
        out, number = out + sign * (number // value), number % value
    return out


_ROMAN = ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I")


def _letter(number: int) -> str:
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


WRITTEN: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda n: f"{n:02}",
    "lowerLetter": _letter,
    "upperLetter": lambda n: _letter(n).upper(),
    "lowerRoman": lambda n: roman(n).lower(),
    "upperRoman": roman,
}


class Numbers:
    """Counts the list paragraphs of one document, in order, as Word would."""

    def __init__(self, numbering: Any | None, styles: Any | None) -> None:
        """Read the lists (`numbering.xml`) and the styles that carry one (`styles.xml`); either may be
        None.
        """
        self.levels: dict[str, dict[int, Level]] = {}
        self.list_of: dict[str, str] = {}
        self.counts: dict[str, dict[int, int]] = {}
        self.by_style: dict[str, tuple[str, int]] = {}
        if numbering is not None:
            self._read_lists(numbering)
        if styles is not None:
            self.by_style = dict(_styles_with_lists(styles))

    def _read_lists(self, numbering: Any) -> None:
        for abstract in numbering.iterfind(W + "abstractNum"):
            self.levels[abstract.get(W + "abstractNumId", "")] = {
                _whole(level.get(W + "ilvl", "0"), 0): Level(
                    _whole(_value(level, "start", "1"), 1), _value(level, "numFmt"), _value(level, "lvlText")
                )
                for level in abstract.iterfind(W + "lvl")
            }
        for number in numbering.iterfind(W + "num"):
            self.list_of[number.get(W + "numId", "")] = _value(number, "abstractNumId")

    def before(self, paragraph: Any) -> str:
        """Return what Word writes before this paragraph, with a space after, or an empty string."""
        number, depth = self._list(paragraph.find(W + "pPr"))
        levels = self.levels.get(self.list_of.get(number, ""), {})
        if depth not in levels:
            return ""
        counts = self.counts.setdefault(self.list_of[number], {})
        counts[depth] = min(counts.get(depth, levels[depth].start - 1) + 1, 3999)
        for deeper in [d for d in counts if d > depth]:
            del counts[deeper]
        return _written(levels, counts, depth)

    def _list(self, properties: Any | None) -> tuple[str, int]:
        own = properties.find(W + "numPr") if properties is not None else None
        style_list, style_depth = self.by_style.get(_value(properties, "pStyle"), ("", 0))
        if own is None:
            return style_list, style_depth
        depth = _whole(_value(own, "ilvl"), style_depth)
        return _value(own, "numId", style_list), depth


def _styles_with_lists(styles: Any) -> Iterator[tuple[str, tuple[str, int]]]:
    for style in styles.iterfind(W + "style"):
        properties = style.find(W + "pPr")
        own = properties.find(W + "numPr") if properties is not None else None
        if own is not None:
            yield style.get(W + "styleId", ""), (_value(own, "numId"), _whole(_value(own, "ilvl"), 0))


def _written(levels: dict[int, Level], counts: dict[int, int], depth: int) -> str:
    level = levels[depth]
    if level.style == "bullet":
        return f"{level.text if level.text in ('-', '+', '–') else '-'} "
    text = level.text
    for n, at in levels.items():
        style = WRITTEN.get(at.style)
        shown = style(counts.get(n, at.start)) if style else ""
        text = text.replace(f"%{n + 1}", shown)
    return f"{text.strip()} " if text.strip() else ""
