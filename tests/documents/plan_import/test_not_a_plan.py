"""What is no plan is refused, with a sentence that says what to do; what is one, however plain, is read."""

from __future__ import annotations

import pytest

from loive.base.errors import Refusal
from loive.documents.plan_import import read_plan
from tests.documents.plan_import.writing import body_of

RECIPE = """PHỞ GÀ

Nguyên liệu

1. Một con gà ta 1,5 kg, 500 g bánh phở.

2. Gừng, hành, quế, hồi.

Cách làm

1. Luộc gà 40 phút, vớt bọt, đạt 90% độ chín thì tắt bếp.

2. Trụng bánh, chan nước dùng."""

POEM = """Chiều về qua bến sông quê

Con đò nằm đợi bốn bề gió lên

Người đi để lại cái tên

Nhành hoa tím rụng bên thềm ngày xưa"""

REPORT = """Số: 44/BC-UBND

Suối Mây, ngày 12 tháng 6 năm 2026

BÁO CÁO
Kết quả thực hiện Kế hoạch giữ gìn đường làng 6 tháng đầu năm 2026

I. KẾT QUẢ

1. Công an xã

a) Đã mở 04 buổi nói chuyện, đạt 80% kế hoạch.

II. PHƯƠNG HƯỚNG

1. Các ấp tiếp tục thực hiện, báo cáo hằng tháng trước ngày 20 về UBND xã."""

LETTER = """Kính gửi: Sở Y tế.

Thực hiện Kế hoạch số 12/KH-UBND ngày 08/01/2026 của UBND tỉnh, Phòng Văn hóa - Xã hội xã gửi kèm danh sách.

Rất mong Sở Y tế xem xét, giúp đỡ."""

NOTICE = "THÔNG BÁO\n\nVề việc cúp nước\n\n1. Từ 8 giờ.\n\n2. Đến 17 giờ.\n\n3. Công an xã giữ trật tự."

DECISION = """Số: 7/QĐ-UBND

QUYẾT ĐỊNH
Về việc bổ nhiệm cán bộ

Điều 1. Bổ nhiệm ông Lê Tư Mạnh giữ chức Phó Trưởng phòng.

Điều 2. Giao Phòng Nội vụ thi hành.

Điều 3. Quyết định có hiệu lực từ ngày ký./."""


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (RECIPE, "not_a_plan"),
        (POEM, "not_a_plan"),
        (LETTER, "not_a_plan"),
        ("KẾ HOẠCH\n\nCuối tuần này nhà mình đi biển.", "not_a_plan"),
        ("KẾ HOẠCH\n\n1. Mua vé.\n\n2. Thuê xe.\n\n3. Ăn hải sản.", "not_a_plan"),
        ("xin chào", "not_a_plan"),
        (REPORT, "other_kind"),
        (NOTICE, "other_kind"),
        (DECISION, "other_kind"),
    ],
    ids=["recipe", "poem", "letter", "wish", "trip", "greeting", "report", "notice", "appointment"],
)
def test_what_carries_no_plan_is_refused(text: str, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        read_plan("x.txt", text.encode())

    assert refused.value.code == code
    assert "Hãy" in str(refused.value)


def test_a_plan_without_heading_or_signature_is_still_one() -> None:
    proposal = read_plan("x.txt", f"KẾ HOẠCH\n\nGiữ gìn đường làng\n\n{body_of('90% hộ có đèn.')}".encode())

    assert len(proposal.targets) == 1


def test_a_plan_that_does_not_name_its_kind_is_known_by_its_content() -> None:
    text = body_of("90% hộ có đèn trước cửa.") + "\n\n2. Các xã báo cáo năm trước ngày 15/12 về Công an tỉnh."

    assert len(read_plan("x.txt", text.encode()).assignments) >= 2


@pytest.mark.parametrize("kind", ["CHƯƠNG TRÌNH", "ĐỀ ÁN", "PHƯƠNG ÁN", "KẾ HOẠCH LIÊN TỊCH"])
def test_programmes_and_projects_are_plans_too(kind: str) -> None:
    proposal = read_plan("x.txt", f"{kind}\n\nGiữ gìn đường làng\n\n{body_of('90% hộ có đèn.')}".encode())

    assert (proposal.identity.doc_type or "").upper() == kind
