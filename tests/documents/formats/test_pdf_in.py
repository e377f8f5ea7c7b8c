"""PDF: text page by page; locked, scanned, broken and overlong files are told apart."""

from __future__ import annotations

import io
import threading

import pytest
import typst
from PIL import Image

from loive.base.errors import Refusal
from loive.documents.formats.pdf_in import read_pdf
from loive.documents.formats.read_limits import Limits

LONG = "Người dân trong xã cùng nhau giữ gìn đường làng ngõ phố xanh sạch đẹp."


def pdf(*pages: str) -> bytes:
    source = "#set page(width: 15cm, height: 10cm)\n" + "\n#pagebreak()\n".join(pages)
    return bytes(typst.compile(source.encode(), font_paths=typst.Fonts(include_system_fonts=False)))


def code_of(data: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(Refusal) as refused:
        read_pdf(data, limits or Limits())
    return refused.value.code


def test_the_text_of_each_page_is_read() -> None:
    text, empty = read_pdf(pdf(LONG, f"{LONG} Trang hai."), Limits())

    assert "".join(text.split()) == "".join(f"{LONG}{LONG}Tranghai.".split())
    assert empty == []


def test_a_page_without_text_among_others_is_noted() -> None:
    _text, empty = read_pdf(pdf(LONG * 4, "#rect(width: 2cm)", LONG), Limits())

    assert empty == [2]


def test_a_scan_has_no_text_and_is_told_so() -> None:
    picture = io.BytesIO()
    Image.new("RGB", (300, 200), "white").save(picture, "PDF")

    assert code_of(picture.getvalue()) == "pdf_scanned"


def test_a_password_is_told_apart_from_damage() -> None:
    assert code_of(_locked()) == "pdf_locked"
    assert code_of(pdf(LONG)[:400]) == "pdf_broken"


def _locked() -> bytes:
    """The smallest PDF that asks for a password: a standard security handler whose check fails for an empty
    one.
    """
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>",
        b"<< /Filter /Standard /V 1 /R 2 /P -4 /O <" + b"41" * 32 + b"> /U <" + b"42" * 32 + b"> >>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"xref\n0 5\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % p for p in places)
    trailer = b"trailer << /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [<00><00>] >>\n"
    return out + table + trailer + b"startxref\n%d\n%%%%EOF" % len(out)


def test_more_pages_than_the_limit_are_refused_with_both_numbers() -> None:
    with pytest.raises(Refusal) as refused:
        read_pdf(pdf(*[LONG] * 5), Limits(pages=3))

    assert refused.value.code == "too_many_pages"
    assert "5" in str(refused.value) and "3" in str(refused.value)


def test_more_text_than_the_limit_is_refused() -> None:
    assert code_of(pdf(LONG * 20), Limits(characters=100)) == "too_long"


def test_reading_stops_when_its_time_is_up() -> None:
    assert code_of(pdf(LONG, LONG), Limits(seconds=-1)) == "too_slow"


def test_two_threads_read_one_after_the_other() -> None:
    data, texts = pdf(*[LONG] * 4), []

    def work() -> None:
        texts.append(read_pdf(data, Limits())[0])

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(set(texts)) == 1 and len(texts) == 4
