"""The five screens hold for everyone: no axe violation, no sideways scrolling, a silent console."""

from __future__ import annotations

from pathlib import Path

import axe_playwright_python
import pytest

from tests.browser.screens import SCREENS

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf8")
LOOKS = {
    "desktop, light": {},
    "desktop, dark": {"dark": True},
    "phone, light": {"phone": True},
    "phone, dark": {"phone": True, "dark": True},
}


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("screen", SCREENS)
def test_axe_finds_nothing(sign_in, screen, look):
    page = SCREENS[screen](sign_in, **LOOKS[look])

    page.evaluate(AXE)
    found = page.evaluate("axe.run().then(r => r.violations.map(v => v.id + ': ' + v.nodes[0].html))")
    assert found == []


@pytest.mark.parametrize("screen", SCREENS)
def test_nothing_scrolls_sideways_on_the_narrowest_phone(sign_in, screen):
    page = SCREENS[screen](sign_in, phone=True)
    page.set_viewport_size({"width": 320, "height": 640})

    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("screen", SCREENS)
def test_the_page_says_the_same_without_script(sign_in, screen):
    with_script = SCREENS[screen](sign_in).locator("main h1").inner_text()
    without = SCREENS[screen](sign_in, script=False).locator("main h1").inner_text()

    assert with_script == without


@pytest.mark.parametrize("screen", SCREENS)
def test_the_browser_complains_of_nothing(sign_in, screen):
    page = SCREENS[screen](sign_in)
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)

    page.reload(wait_until="networkidle")

    assert said == []
