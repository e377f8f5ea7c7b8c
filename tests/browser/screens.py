"""The five screens that carry the story, and how a person comes to each."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Page

from tests.browser.people import person

REF = r"/[0-9A-HJKMNP-TV-Z]{12}$"


def first(page: Page, room: str, show: str = "?xem=all") -> None:
    """Open the first record in a room's list; `show` says which list."""
    page.goto(room + show)
    addresses = page.locator("main a[href]").evaluate_all("links => links.map(a => a.getAttribute('href'))")
    page.goto(next(address for address in addresses if re.fullmatch(room + REF, address)))


def today(sign_in: Callable[..., Page], **how: bool) -> Page:
    """Today's work, of an investigator."""
    return sign_in(person("investigator"), **how)


def plan(sign_in: Callable[..., Page], **how: bool) -> Page:
    """The province's own plan."""
    page = sign_in(person("programme_officer"), **how)
    first(page, "/ke-hoach")
    return page


def tip(sign_in: Callable[..., Page], **how: bool) -> Page:
    """The most pressing tip."""
    page = sign_in(person("investigator"), **how)
    first(page, "/tin-bao")
    return page


def case(sign_in: Callable[..., Page], **how: bool) -> Page:
    """The most pressing case."""
    page = sign_in(person("social_worker"), **how)
    first(page, "/ho-so")
    return page


def report(sign_in: Callable[..., Page], **how: bool) -> Page:
    """A report the committee received."""
    page = sign_in(person("programme_officer"), **how)
    first(page, "/bao-cao")
    return page


SCREENS = {"today": today, "plan": plan, "tip": tip, "case": case, "report": report}
