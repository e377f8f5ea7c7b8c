"""Makes the interface's web fonts: Be Vietnam Pro cut down to the letters used, tabular figures added."""

from __future__ import annotations

import copy
import io
from pathlib import Path

import fontpkg_be_vietnam_pro
from fontTools.otlLib import builder
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables
from fontTools.ttLib.tables._g_l_y_f import Glyph

SOURCE = Path(fontpkg_be_vietnam_pro.__file__).parent / "files"
WEIGHTS = {400: "Regular", 500: "Medium", 600: "SemiBold"}
DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
# What the interface writes: Latin with the Vietnamese letters, combining marks, and the signs of dates,
# amounts, comparisons and arrows.
LETTERS = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x100),
    *(0x102, 0x103, 0x110, 0x111, 0x128, 0x129, 0x168, 0x169, 0x1A0, 0x1A1, 0x1AF, 0x1B0),
    *(0x300, 0x301, 0x303, 0x309, 0x323, 0x302, 0x306, 0x31B),
    *range(0x1EA0, 0x1EFA),
    *(0x2010, 0x2011, 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2026, 0x2032, 0x20AB),
    *(0x2190, 0x2191, 0x2192, 0x2193, 0x2212, 0x2260, 0x2264, 0x2265),
)


def web_font(weight: int) -> bytes:
    """Return one weight as woff2. Raises KeyError for a weight the interface does not use."""
    # The source keeps its own time of making, so that the same input gives the same bytes and name.
    font = TTFont(SOURCE / f"BeVietnamPro-{WEIGHTS[weight]}.ttf", recalcTimestamp=False)
    _add_tabular_figures(font)
    font = TTFont(io.BytesIO(_bytes(font)), recalcTimestamp=False)  # read anew: tables count what they hold
    options = Options()
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl", "tnum"]
    options.name_IDs = [0, 1, 2, 5, 13, 14]  # copyright and licence stay with the file
    options.hinting = False
    options.flavor = "woff2"
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=LETTERS)
    subsetter.subset(font)
    font.flavor = "woff2"
    return _bytes(font)


def _bytes(font: TTFont) -> bytes:
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def _add_tabular_figures(font: TTFont) -> None:
    """Add a figure of one width beside each digit: the family has none, and columns of figures need them."""
    glyphs, metrics = font["glyf"], font["hmtx"]
    width = metrics["zero"][0]
    order = list(font.getGlyphOrder())
    for name in DIGITS:
        advance, bearing = metrics[name]
        shift = (width - advance) // 2
        order.append(f"{name}.tnum")
        glyphs.glyphs[f"{name}.tnum"] = _moved(glyphs[name], glyphs, shift)
        metrics[f"{name}.tnum"] = (width, bearing + shift)
    font.setGlyphOrder(order)
    glyphs.glyphOrder = order
    font["maxp"].numGlyphs = len(order)
    _add_feature(font["GSUB"].table, {name: f"{name}.tnum" for name in DIGITS})


def _add_feature(table: otTables.GSUB, swaps: dict[str, str]) -> None:
    """Append the feature `tnum` with these swaps to every script and language of the table."""
    table.LookupList.Lookup.append(builder.buildLookup([builder.buildSingleSubstSubtable(swaps)]))
    feature = otTables.Feature()
    feature.FeatureParams, feature.LookupListIndex = None, [len(table.LookupList.Lookup) - 1]
    feature.LookupCount = 1
    record = otTables.FeatureRecord()
    record.FeatureTag, record.Feature = "tnum", feature
    table.FeatureList.FeatureRecord.append(record)
    number = len(table.FeatureList.FeatureRecord) - 1
    for script in table.ScriptList.ScriptRecord:
        languages = [one.LangSys for one in script.Script.LangSysRecord]
        for language in filter(None, [script.Script.DefaultLangSys, *languages]):
            language.FeatureIndex.append(number)


def _moved(glyph: Glyph, glyphs: object, shift: int) -> Glyph:
    """Return a copy of a simple outline, moved to the right by `shift` units."""
    copied = copy.deepcopy(glyph)
    copied.expand(glyphs)
    copied.coordinates.translate((shift, 0))
    copied.recalcBounds(glyphs)
    return copied
