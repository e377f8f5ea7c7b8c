"""Every sentence that people read has its English; every translation is used and keeps its placeholders."""

from __future__ import annotations

from tools import check_messages


def test_words_are_translated():
    faults = check_messages.faults()
    assert not faults, "See tools/check_messages.py:\n" + "\n".join(faults[:40])
