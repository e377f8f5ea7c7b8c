"""The style sheet of a Word document, from the table of looks."""

from __future__ import annotations

from loive.documents.formats.official.styles import FONT, LOOKS, Align, Look, Style

from .xml import TWIPS_PER_POINT, Element, twips, w

LANGUAGE = "vi-VN"
SEPARATOR = "Separator"
LAYOUT_TABLE = "LayoutTable"
DATA_TABLE = "DataTable"
STRONG, EMPHASIS, STRONG_EMPHASIS, MARK = "Strong", "Emphasis", "StrongEmphasis", "FigureMark"

_JUSTIFIED = {Align.JUSTIFY: "both"}
_BODY = LOOKS[Style.BODY]
_BOX_INDENT_MM = 16
_RULE_GAP = 1


def style_sheet() -> list[Element]:
    """Return the defaults and every style, in the order the styles part holds them."""
    return [
        _defaults(),
        *_bases(),
        *(_paragraph_style(style, look) for style, look in LOOKS.items()),
        *_others(),
    ]


def _defaults() -> Element:
    fonts = w("rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT)
    language = w("lang", val=LANGUAGE, eastAsia=LANGUAGE, bidi="ar-SA")
    return w(
        "docDefaults",
        w("rPrDefault", w("rPr", fonts, *_size(_BODY.size), language)),
        w("pPrDefault", w("pPr", w("spacing", before=0, after=0, line=240, lineRule="auto"))),
    )


def _bases() -> list[Element]:
    margins = w("tblCellMar", *(w(side, w=0, type="dxa") for side in ("top", "left", "bottom", "right")))
    letters = w("name", val="Default Paragraph Font")
    return [
        w("style", w("name", val="Normal"), w("qFormat"), type="paragraph", default=1, styleId="Normal"),
        w("style", letters, type="character", default=1, styleId="DefaultParagraphFont"),
        w(
            "style", w("name", val="Normal Table"), w("tblPr", w("tblInd", w=0, type="dxa"), margins),
            type="table", default=1, styleId="NormalTable",
        ),
        w("style", w("name", val="No List"), type="numbering", default=1, styleId="NoList"),
    ]  # fmt: skip


def _paragraph_style(style: Style, look: Look) -> Element:
    following = w("next", val=Style.BODY.value) if look.level else None
    own = {} if look.name.startswith("heading") else {"customStyle": 1}
    return w(
        "style",
        w("name", val=look.name), w("basedOn", val="Normal"), following, w("qFormat"),
        w("pPr", *_paragraph_properties(style, look)),
        w("rPr", *_weight(bold=look.bold, italic=look.italic), *_size(look.size)),
        type="paragraph", styleId=style.value, **own,
    )  # fmt: skip


def _paragraph_properties(style: Style, look: Look) -> list[Element]:
    """Return a style's paragraph properties in the order the schema asks."""
    before, after = (round(space * TWIPS_PER_POINT) for space in (look.before, look.after))
    sides = {"left": twips(_BOX_INDENT_MM), "right": twips(_BOX_INDENT_MM)} if look.boxed else {}
    first = {"firstLine": twips(look.indent)} if look.indent else {}
    return [
        *([w("keepNext")] if look.keep else []),
        *([w("keepLines")] if look.keep and style is not Style.CLOSING else []),
        *([_borders(("top", "left", "bottom", "right"), 6)] if look.boxed else []),
        *([_borders(("top",), 6)] if style is Style.RULE else []),
        w("spacing", before=before, after=after, line=round(240 * look.line), lineRule="auto"),
        *([w("ind", **sides, **first)] if sides or first else []),
        w("jc", val=_JUSTIFIED.get(look.align, look.align.value)),
        *([w("outlineLvl", val=look.level - 1)] if look.level else []),
    ]


def _borders(sides: tuple[str, ...], eighths: int) -> Element:
    return w("pBdr", *(w(side, val="single", sz=eighths, space=_RULE_GAP, color="auto") for side in sides))


def _others() -> list[Element]:
    edges = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = w("tblBorders", *(w(edge, val="single", sz=4, space=0, color="auto") for edge in edges))
    padding = w("tblCellMar", *(w(side, w=twips(1.5), type="dxa") for side in ("left", "right")))
    return [
        _character(STRONG, "Strong", bold=True),
        _character(EMPHASIS, "Emphasis", italic=True),
        _character(STRONG_EMPHASIS, "Strong Emphasis", bold=True, italic=True),
        w(
            "style", w("name", val="Dấu nguồn số liệu"), w("rPr", w("vertAlign", val="superscript")),
            type="character", customStyle=1, styleId=MARK,
        ),
        w(
            "style", w("name", val="Ngắt"), w("basedOn", val="Normal"),
            w("pPr", w("spacing", before=0, after=0, line=20, lineRule="exact")), w("rPr", *_size(1)),
            type="paragraph", customStyle=1, styleId=SEPARATOR,
        ),
        _table(LAYOUT_TABLE, "Bảng bố cục"),
        _table(DATA_TABLE, "Bảng số liệu", borders, padding),
    ]  # fmt: skip


def _character(identity: str, name: str, *, bold: bool = False, italic: bool = False) -> Element:
    weight = w("rPr", *_weight(bold=bold, italic=italic))
    return w("style", w("name", val=name), w("qFormat"), weight, type="character", styleId=identity)


def _table(identity: str, name: str, *properties: Element) -> Element:
    based = w("basedOn", val="NormalTable")
    own = w("tblPr", *properties) if properties else None
    return w("style", w("name", val=name), based, own, type="table", customStyle=1, styleId=identity)


def _weight(*, bold: bool, italic: bool) -> list[Element]:
    return [w(tag) for tag, wanted in (("b", bold), ("bCs", bold), ("i", italic), ("iCs", italic)) if wanted]


def _size(points: float) -> list[Element]:
    return [w("sz", val=round(points * 2)), w("szCs", val=round(points * 2))]
