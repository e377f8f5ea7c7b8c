"""Official documents as Word files: real styles, so that an office can go on editing them."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

from .official import Document, compose
from .official.flow import Flow
from .word import page, styles
from .word.body import body
from .word.xml import Element, paragraph, w

if TYPE_CHECKING:
    from docx.document import Document as Docx

_KEPT = frozenset({"officeDocument", "core-properties", "styles", "settings", "header"})
"""The kinds of part a document of ours needs; the rest of the library's template is dropped."""

_EPOCH = (1980, 1, 1, 0, 0, 0)


def write(document: Document) -> bytes:
    """Return the document as .docx bytes, the same for the same document.

    Raises ValueError when it quotes a figure it does not hold.
    """
    # Loaded by whoever writes a document, not by every process that could: it takes a tenth of a second.
    import docx

    flow = compose(document)
    out = docx.Document()
    _strip(out)
    out.styles.element[:] = styles.style_sheet()
    out.settings.element[:] = _settings()
    _describe(out, flow)
    _fill(out, flow)
    return _packed(out)


def _strip(out: Docx) -> None:
    for part in (out.part, out.part.package):
        for key, link in list(part.rels.items()):
            if link.reltype.rpartition("/")[2] not in _KEPT:
                del part.rels[key]


def _settings() -> list[Element]:
    mode = w(
        "compatSetting", name="compatibilityMode", uri="http://schemas.microsoft.com/office/word", val=15
    )
    return [
        w("zoom", percent=100),
        w("defaultTabStop", val=720),
        w("characterSpacingControl", val="doNotCompress"),
        w("compat", mode),
        w("themeFontLang", val=styles.LANGUAGE),
        w("decimalSymbol", val=","),
        w("listSeparator", val=";"),
    ]


def _describe(out: Docx, flow: Flow) -> None:
    about, on = out.core_properties, datetime.combine(flow.on, time(), tzinfo=UTC)
    about.title = flow.title
    about.author = about.last_modified_by = flow.author
    about.language = styles.LANGUAGE
    about.created = about.modified = on
    about.comments = ""
    about.revision = 1


def _fill(out: Docx, flow: Flow) -> None:
    root, first, others = out.element.body, *_headers(out, draft=flow.draft)
    root[:] = []
    for place, section in enumerate(flow.sections, start=1):
        root.extend(body(section.items, page.text_width(landscape=section.landscape)))
        properties = page.section(landscape=section.landscape, first=first, others=others)
        if place < len(flow.sections):
            root.append(paragraph(styles.SEPARATOR, properties=(properties,)))
        else:
            root.extend((paragraph(styles.SEPARATOR), properties))


def _headers(out: Docx, *, draft: bool) -> tuple[str, str]:
    """Write the two page headers, of first pages and of all others, and return their relationship ids."""
    ids = []
    for numbered in (False, True):
        part, relationship = out.part.add_header_part()
        part.element[:] = [page.header(numbered=numbered, draft=draft)]
        ids.append(relationship)
    return ids[0], ids[1]


def _packed(out: Docx) -> bytes:
    """Return the file with every date inside the archive fixed: the same document, the same bytes."""
    loose, packed = io.BytesIO(), io.BytesIO()
    out.save(loose)
    with zipfile.ZipFile(loose) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name, _EPOCH), source.read(name), zipfile.ZIP_DEFLATED)
    return packed.getvalue()
