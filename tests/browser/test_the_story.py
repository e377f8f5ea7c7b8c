"""The whole story, clicked by the cast: a call at night, a way home, a figure, an official report."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.people import person
from tests.browser.screens import first

SAMPLES = Path(__file__).parents[2] / "samples"
ANOTHER_PLAN = SAMPLES / "decision-drug-prevention-2026-2027.txt"
PLACE = "phường Trấn Biên"
NAME = "Lê Thị Ví Dụ"


@dataclass
class Hands:
    """Each person of the cast at a browser of their own, signed in when first needed."""

    sign_in: Callable[..., Page]
    at: dict[str, Page] = field(default_factory=dict)

    def of(self, job: str) -> Page:
        """Return the page in front of the person with that job."""
        if job not in self.at:
            self.at[job] = self.sign_in(person(job))
        return self.at[job]


@pytest.fixture
def hands(sign_in: Callable[..., Page]) -> Hands:
    return Hands(sign_in)


def press(page: Page) -> None:
    """Press the one main button of the form in front."""
    page.locator("main form .button-primary").last.click()
    page.wait_for_load_state()


def choose_place(page: Page, label: str) -> None:
    """Type a commune's name without marks and take the first that is offered."""
    page.get_by_label(label).press_sequentially("tran bien", delay=20)
    page.locator(".picker-found").get_by_text("Trấn Biên").first.click()


def a_tip_is_taken(page: Page) -> str:
    page.goto("/tin-bao/moi")
    page.get_by_label("Chuyện gì đã xảy ra?").fill("Một em gái bị giữ ở gần bến xe.")
    choose_place(page, "Thuộc địa bàn nào?")
    page.get_by_role("button", name="Ghi tin báo").click()
    page.wait_for_url(re.compile(r"/tin-bao/[0-9A-Z]{12}$"))
    address = page.url
    page.get_by_role("button", name=re.compile("Chuyển ngay đến")).click()
    page.wait_for_load_state()
    return address


def it_is_classified(page: Page, tip: str) -> None:
    page.goto(f"{tip}/phan-loai")
    page.get_by_label("Có dấu hiệu mua bán người").check()
    press(page)
    page.goto(f"{tip}/phan-cong")
    press(page)
    expect(page.locator("main")).to_contain_text("Đã phân loại")


def a_case_opens_from_it(page: Page, tip: str) -> str:
    page.goto(tip)
    page.get_by_role("link", name="Mở hồ sơ nạn nhân").click()
    page.get_by_label("Họ và tên").fill(NAME)
    page.locator("main").get_by_role("button", name="Tìm").click()
    page.wait_for_load_state()
    page.get_by_label("Nữ", exact=True).check()
    press(page)
    page.wait_for_url(re.compile(r"/ho-so/[0-9A-Z]{12}$"))
    return page.url


def a_shelter_helps(hands: Hands, case: str) -> None:
    helper, shelter = hands.of("social_worker"), hands.of("shelter_manager")
    helper.goto(f"{case}/chuyen-tuyen?nhu-cau=shelter")
    helper.locator("main [name=to]").first.check()
    helper.locator("main [name=shared]").first.check()
    helper.locator("main [name=given_by][value=both]").check()
    press(helper)
    expect(helper.locator("main")).to_contain_text("Đã gửi chuyển tuyến")

    first(shelter, "/chuyen-tuyen", show="")
    referral = shelter.url
    shelter.goto(f"{referral}/dong-y")
    press(shelter)
    shelter.goto(f"{referral}/ket-qua")
    shelter.locator("input[name=outcome][value=given]").check()
    press(shelter)
    helper.goto(case)
    expect(helper.locator("main")).to_contain_text("Trung tâm Công tác xã hội")


def test_from_a_call_at_night_to_a_way_home(hands):
    tip = a_tip_is_taken(hands.of("hotline_operator"))
    it_is_classified(hands.of("investigator"), tip)
    case = a_case_opens_from_it(hands.of("investigator"), tip)

    commune = hands.of("commune_officer")
    commune.goto(f"{case}/tiep-nhan")
    press(commune)
    expect(commune.locator("main")).to_contain_text("Đã ghi tiếp nhận")

    helper = hands.of("social_worker")
    helper.goto(f"{case}/nhan-phu-trach")
    press(helper)
    helper.goto(f"{case}/xac-minh-ban-dau")
    helper.locator("main form input[type=radio]").first.check()
    helper.get_by_label("Đã xác minh được gì?").fill("Lời kể phù hợp.")
    press(helper)

    investigator = hands.of("investigator")
    investigator.goto(f"{case}/xac-dinh")
    investigator.locator("input[name=decision][value=identified]").check()
    investigator.locator("[name=grounds]").fill("Xác minh tại nơi cư trú.")
    press(investigator)
    helper.goto(case)
    expect(helper.locator("main")).to_contain_text("Là nạn nhân")
    assert NAME not in helper.content()

    a_shelter_helps(hands, case)

    outsider = hands.of("outsider")
    assert outsider.goto(case).status == 404
    assert outsider.goto("/ho-so/000000000000").status == 404


def test_a_plan_is_read_and_confirmed(hands):
    page = hands.of("programme_officer")
    page.goto("/ke-hoach/nhap")
    page.locator("input[type=file]").set_input_files(ANOTHER_PLAN)
    page.get_by_role("button", name="Đọc văn bản").click()
    page.wait_for_url(re.compile(r"/ke-hoach/doc/"))

    page.get_by_role("button", name="Xác nhận kế hoạch").click()
    page.wait_for_url(re.compile(r"/ke-hoach/[0-9A-Z]{12}$"))


def test_a_file_that_is_no_plan_is_refused_with_a_sentence(hands, tmp_path):
    poem = tmp_path / "tho.txt"
    poem.write_text("Trăm năm trong cõi người ta\n" * 5, encoding="utf8")
    page = hands.of("programme_officer")
    page.goto("/ke-hoach/nhap")
    page.locator("input[type=file]").set_input_files(poem)
    page.get_by_role("button", name="Đọc văn bản").click()

    expect(page.get_by_role("button", name="Đọc văn bản")).to_be_visible()
    expect(page.locator("main")).to_contain_text("không phải kế hoạch")


def test_an_accepted_report_comes_out_in_word_and_pdf(hands):
    page = hands.of("programme_officer")
    page.goto("/bao-cao")
    page.get_by_text("01/BC-CATP").click()
    page.wait_for_load_state()
    for kind, begins in ((".docx", b"PK"), (".pdf", b"%PDF")):
        with page.expect_download() as load:
            page.locator(f"main a[href$='{kind}']").first.click()
        assert Path(load.value.path()).read_bytes().startswith(begins)


def test_the_years_report_is_drafted_signed_sent_and_accepted(hands):
    reporter = hands.of("reporter")
    reporter.goto("/bao-cao")
    reporter.locator("main a", has_text=re.compile(r"^\s*Năm 2026")).last.click()
    reporter.get_by_role("button", name="Soạn báo cáo").click()
    reporter.wait_for_url(re.compile(r"/bao-cao/[0-9A-Z]{12}$"))
    address = reporter.url
    for section in ("general", "results", "difficulties"):
        reporter.goto(f"{address}/phan/{section}")
        reporter.locator("textarea[name=body]").fill("Đơn vị đã làm hết việc được giao trong kỳ.")
        press(reporter)

    leader = hands.of("leader")
    leader.goto(address)
    leader.get_by_role("button", name="Ký và lấy số").click()
    leader.get_by_role("button", name="Gửi báo cáo").click()

    head = hands.of("programme_officer")
    head.goto(address)
    head.get_by_role("button", name="Tiếp nhận báo cáo").click()
    expect(head.locator("main")).to_contain_text("Đã tiếp nhận")
