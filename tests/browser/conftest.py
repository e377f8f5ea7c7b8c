"""The served program, a filled demonstration province, and a real Chromium to walk through it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser.people import PASSWORD, Person

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
# The demonstration's day in these tests: an ordinary Wednesday.
DAY = "2026-11-18"
ROOT = Path(__file__).parents[2]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test here, and say why where it cannot run."""
    for item in items:
        if Path(__file__).parent in Path(item.path).parents:
            item.add_marker(pytest.mark.browser)
            if not CHROMIUM:
                item.add_marker(pytest.mark.skip(reason="Chromium is not installed (Debian: chromium)"))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the served demonstration, thinly filled."""
    home = tmp_path_factory.mktemp("site")
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("LOIVE_")},
        "LOIVE_DATA": str(home / "var"),
        "LOIVE_KEY_FILE": str(home / "keys" / "loive.key"),
        "LOIVE_TODAY": DAY,
        "LOIVE_DEMO": "1",
        "PYTHONPATH": str(ROOT / "src"),
        "DJANGO_SETTINGS_MODULE": "loive.settings",
    }
    loive = [sys.executable, "-m", "loive"]
    subprocess.run([*loive, "demo", "--fill-only", "--scale", "0.1"], env=environment, cwd=ROOT, check=True)
    port = _free_port()
    server = subprocess.Popen([*loive, "serve", "--port", str(port)], env=environment, cwd=ROOT)
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_for(f"{address}/suc-khoe", server)
        yield address
    finally:
        server.terminate()
        try:
            server.wait(timeout=10)
        except subprocess.TimeoutExpired:
            server.kill()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, as the machine has it."""
    with sync_playwright() as driver:
        started = driver.chromium.launch(
            executable_path=CHROMIUM,
            args=[
                "--no-sandbox",
                "--disable-background-networking",
                "--disable-component-update",
                "--no-first-run",
            ],
        )
        yield started
        started.close()


@pytest.fixture
def sign_in(browser: Browser, site: str) -> Iterator[Callable[..., Page]]:
    """Sign a person of the cast in, in a browser of their own; `phone`, `dark` and `script` set it."""
    opened: list[BrowserContext] = []

    def sign_in(person: Person, *, phone: bool = False, dark: bool = False, script: bool = True) -> Page:
        context = browser.new_context(
            base_url=site,
            locale="vi-VN",
            viewport={"width": 360, "height": 740} if phone else {"width": 1280, "height": 860},
            color_scheme="dark" if dark else "light",
            java_script_enabled=script,
        )
        opened.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.goto("/vao")
        page.get_by_label("Tên đăng nhập").fill(person.username)
        page.get_by_label("Mật khẩu").fill(PASSWORD)
        page.get_by_role("button", name="Đăng nhập").click()
        page.wait_for_url("**/")
        return page

    yield sign_in
    for context in opened:
        context.close()


def _free_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


def _wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    for _ in range(150):
        if server.poll() is not None:
            raise RuntimeError(f"the server ended with {server.returncode}")
        try:
            with urllib.request.urlopen(address, timeout=2):
                return
        except OSError:
            time.sleep(0.2)
    raise RuntimeError("the server did not answer in 30 seconds")
