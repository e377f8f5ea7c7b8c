"""PDF in: the text of each page, in reading order, with a form feed between pages."""

from __future__ import annotations

import threading
import time

import pypdfium2
import pypdfium2.raw as pdfium

from .read_limits import Limits
from .read_refusals import refused

# PDFium must not be called from two threads at once, not even for different documents.
_ONE_AT_A_TIME = threading.Lock()
_LEAST_LETTERS_PER_PAGE = 20


def read_pdf(data: bytes, limits: Limits) -> tuple[str, list[int]]:
    """Return the text and the numbers (from 1) of pages that have none.

    Raises Refusal: `pdf_locked`, `pdf_broken`, `pdf_scanned`, `too_many_pages`, `too_long`, `too_slow`.
    """
    with _ONE_AT_A_TIME:
        document = _opened(data)
        try:
            pages = _pages(document, limits)
        except pypdfium2.PdfiumError:
            raise refused("pdf_broken") from None
        finally:
            document.close()
    letters = [sum(c.isalpha() for c in page) for page in pages]
    if sum(letters) < _LEAST_LETTERS_PER_PAGE * min(len(pages), 10):
        raise refused("pdf_scanned")
    return "\n\f".join(pages), [number for number, count in enumerate(letters, 1) if not count]


def _opened(data: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = error.err_code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
        raise refused("pdf_locked" if locked else "pdf_broken") from None


def _pages(document: pypdfium2.PdfDocument, limits: Limits) -> list[str]:
    if len(document) > limits.pages:
        raise refused("too_many_pages", found=len(document), limit=limits.pages)
    pages: list[str] = []
    until, room = time.monotonic() + limits.seconds, limits.characters
    for page in document:
        text = page.get_textpage()
        if text.count_chars() > room:
            raise refused("too_long")
        pages.append(text.get_text_range().replace("\x02", "").replace("\ufffe", ""))
        text.close()
        page.close()
        room -= len(pages[-1])
        if time.monotonic() > until:
            raise refused("too_slow")
    return pages
