"""Pages: paper and margins, the page number in the top margin, the sign of a draft."""

from __future__ import annotations

from lxml import etree

from loive.documents.formats.official.front import DRAFT
from loive.documents.formats.official.styles import FONT, HEADER_MM, MARGINS_MM, PAPER_MM, Style

from .xml import NAMESPACE, Element, paragraph, text, twips, w

_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def text_width(*, landscape: bool) -> int:
    """Return the width between the margins, in twips."""
    return twips(PAPER_MM[landscape]) - twips(MARGINS_MM["left"]) - twips(MARGINS_MM["right"])


def section(*, landscape: bool, first: str, others: str) -> Element:
    """Return a section's properties; `first` and `others` are the relationship ids of its two headers."""
    wide, high = (twips(PAPER_MM[side]) for side in ((1, 0) if landscape else (0, 1)))
    margins = {side: twips(size) for side, size in MARGINS_MM.items()}
    return w(
        "sectPr",
        _header(first, "first"),
        _header(others, "default"),
        w("pgSz", w=wide, h=high, **({"orient": "landscape"} if landscape else {})),
        w("pgMar", **margins, header=twips(HEADER_MM), footer=twips(HEADER_MM), gutter=0),
        w("pgNumType", start=1),
        w("titlePg"),
    )


def _header(relationship: str, kind: str) -> Element:
    element = w("headerReference", type=kind)
    element.set(f"{{{_RELATIONSHIPS}}}id", relationship)
    return element


def header(*, numbered: bool, draft: bool) -> Element:
    """Return the paragraph of a page header: the page's number, and the sign of a draft."""
    parts = [_watermark()] if draft else []
    if numbered:
        parts += [
            w("r", w("fldChar", fldCharType="begin")),
            w("r", _instruction(" PAGE ")),
            w("r", w("fldChar", fldCharType="separate")),
            w("r", text("2")),
            w("r", w("fldChar", fldCharType="end")),
        ]
    return paragraph(Style.PAGE_NUMBER.value, *parts)


def _instruction(words: str) -> Element:
    element = text(words)
    element.tag = f"{{{NAMESPACE}}}instrText"
    return element


def _watermark() -> Element:
    """Return a run that draws the word across the page, as Word itself writes a watermark."""
    return etree.fromstring(f"""<w:r xmlns:w="{NAMESPACE}" xmlns:v="urn:schemas-microsoft-com:vml"
      xmlns:o="urn:schemas-microsoft-com:office:office"><w:pict>
      <v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800"
        path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/>
        <v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/>
        <v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/></v:formulas>
        <v:path textpathok="t" o:connecttype="rect"/><v:textpath on="t" fitshape="t"/></v:shapetype>
      <v:shape id="Draft" type="#_x0000_t136" alt="{DRAFT}" o:allowincell="f" fillcolor="#e0e0e0" stroked="f"
        style="position:absolute;margin-left:0;margin-top:0;width:420pt;height:105pt;rotation:315;z-index:-251658752;
        mso-position-horizontal:center;mso-position-horizontal-relative:margin;
        mso-position-vertical:center;mso-position-vertical-relative:margin">
        <v:textpath style="font-family:'{FONT}';font-size:1pt;font-weight:bold" string="{DRAFT}"/></v:shape>
      </w:pict></w:r>""")
