"""Vietnamese first, English complete; every sentence: tests/house/test_words_are_translated.py."""

from __future__ import annotations

import re

import pytest
from django.utils.translation import gettext as _
from django.utils.translation import override

from loive.security.policy import ROLES

# Letters that only Vietnamese writes
VIETNAMESE = re.compile(r"[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)
# Pages without proper names in their content
PAGES = ["/tra-cuu/dia-ban", "/nhat-ky/quyen", "/tra-cuu", "/khong-co-trang-nay"]


@pytest.mark.parametrize("role", ROLES.values())
def test_every_role_has_its_english(role):
    with override("en"):
        assert _(role) != role


@pytest.mark.parametrize("path", PAGES)
def test_an_english_page_is_english_to_the_last_word(visit, cast, path):
    text = visit(cast.auditor, english=True).get(path).text
    content = re.sub(r"<[^>]+>", " ", text[text.index("<main") : text.index("</main>")])
    content = re.sub(r"Biên Hòa|Trấn Biên", "", content)

    assert VIETNAMESE.findall(content) == []


@pytest.mark.parametrize("path", PAGES)
def test_a_vietnamese_page_says_so(visit, cast, path):
    assert '<html lang="vi"' in visit(cast.auditor).get(path).text
