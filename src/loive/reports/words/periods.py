"""How a period is called: on paper always in Vietnamese, on a page in the reader's language."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from loive.base.period import Period, Span

_ROMAN = ("I", "II", "III", "IV")


def on_paper(period: Period) -> str:
    """Return the period as a report's title says it: `quý I năm 2026`, `6 tháng đầu năm 2026`."""
    number = period.number
    return {
        Span.YEAR: f"năm {period.year}",
        Span.HALF: f"6 tháng {'đầu' if number == 1 else 'cuối'} năm {period.year}",
        Span.QUARTER: f"quý {_ROMAN[(number - 1) % 4]} năm {period.year}",
        Span.MONTH: f"tháng {number} năm {period.year}",
    }[period.span]


def on_page(period: Period) -> Promise:
    """Return the period as a page calls it, translated when shown."""
    words = {
        Span.YEAR: _("Năm {year}"),
        Span.HALF: _("6 tháng đầu năm {year}") if period.number == 1 else _("6 tháng cuối năm {year}"),
        Span.QUARTER: _("Quý {roman} năm {year}"),
        Span.MONTH: _("Tháng {number} năm {year}"),
    }[period.span]
    roman = _ROMAN[(period.number - 1) % 4]
    return format_lazy(words, year=period.year, number=period.number, roman=roman)


def in_sentence(period: Period) -> str:
    """Return the period inside a sentence of the reader's language: `quý III năm 2026`."""
    called = str(on_page(period))
    return called[:1].lower() + called[1:]
