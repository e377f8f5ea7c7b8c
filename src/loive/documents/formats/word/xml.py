"""WordprocessingML elements, written shortly."""

from __future__ import annotations

from typing import Any, TypeAlias

from lxml import etree

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PREFIX = f"{{{NAMESPACE}}}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_MAP = {"w": NAMESPACE}

TWIPS_PER_POINT = 20
TWIPS_PER_MM = 1440 / 25.4

Element: TypeAlias = etree._Element
"""lxml has no other name for its elements."""


def w(tag: str, *children: Element | None, **attributes: Any) -> Element:
    """Return `<w:tag>` with attributes in the same namespace; children that are None are left out."""
    named = {f"{_PREFIX}{name}": str(value) for name, value in attributes.items()}
    element = etree.Element(f"{_PREFIX}{tag}", named, nsmap=_MAP)
    element.extend(child for child in children if child is not None)
    return element


def text(words: str) -> Element:
    """Return `<w:t>` keeping every blank of the words."""
    element = w("t")
    element.set(_SPACE, "preserve")
    element.text = words
    return element


def paragraph(style: str, *content: Element, properties: tuple[Element, ...] = ()) -> Element:
    """Return a paragraph of a style. `properties` follow the style in the order the schema asks."""
    return w("p", w("pPr", w("pStyle", val=style), *properties), *content)


def twips(millimetres: float) -> int:
    """Return millimetres in twentieths of a point."""
    return round(millimetres * TWIPS_PER_MM)
