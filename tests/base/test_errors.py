"""A refusal carries its sentence in the reader's language and a code for machines."""

from __future__ import annotations

import pytest
from django.utils.functional import lazystr

from loive.base.errors import Refusal


def test_a_refusal_reads_as_its_sentence():
    assert str(Refusal(lazystr("Hãy chọn đơn vị nhận."))) == "Hãy chọn đơn vị nhận."


def test_a_refusal_carries_a_code_and_the_field_it_belongs_to():
    refusal = Refusal("Hãy chọn đơn vị nhận.", code="no_receiver", field="to")
    assert (refusal.code, refusal.field) == ("no_receiver", "to")


def test_a_refusal_stops_the_act():
    with pytest.raises(Refusal, match="đơn vị"):
        raise Refusal("Hãy chọn đơn vị nhận.")
