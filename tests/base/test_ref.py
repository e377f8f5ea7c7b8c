"""References are random, short, safe to read aloud and say nothing."""

from __future__ import annotations

from loive.base.ref import ALPHABET, LENGTH, new_ref, shown


def test_a_reference_has_twelve_letters_none_of_them_easily_mistaken():
    ref = new_ref()
    assert len(ref) == LENGTH == 12
    assert not set(ref) & set("ILOU")


def test_ten_thousand_references_are_all_different():
    assert len({new_ref() for _ in range(10_000)}) == 10_000


def test_every_letter_comes_up_about_equally_often():
    letters = "".join(new_ref() for _ in range(8_000))
    expected = len(letters) / len(ALPHABET)
    # 3,000 of each are expected; six standard deviations are about 330.
    assert all(abs(letters.count(letter) - expected) < 400 for letter in ALPHABET)


def test_people_read_it_in_groups_of_four():
    assert shown("7K2MQX40ZT9C") == "7K2M-QX40-ZT9C"
