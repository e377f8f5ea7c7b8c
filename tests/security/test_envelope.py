"""An envelope opens whole, with its key, where it was sealed; in every other case it does not open at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loive.security.vault.envelope import SealBroken, bind, close, open_

KEY, OTHER = bytes(range(32)), bytes(32)
PLAIN = "Nguyễn Thị Ví Dụ".encode()
PLACE = bind("loive", "person", "full_name", "person:A", "A")
SEALED = close(KEY, PLAIN, PLACE)
parts = st.lists(st.text(max_size=8), max_size=5)


def test_opens_where_it_was_sealed():
    assert open_(KEY, SEALED, PLACE) == PLAIN


@given(st.binary(max_size=2000), st.binary(max_size=80))
def test_whatever_was_sealed_comes_back(plain: bytes, bound: bytes):
    assert open_(KEY, close(KEY, plain, bound), bound) == plain


@pytest.mark.parametrize("bit", range(8))
@pytest.mark.parametrize("at", range(len(SEALED)))
def test_no_bit_may_change(at: int, bit: int):
    altered = bytearray(SEALED)
    altered[at] ^= 1 << bit
    with pytest.raises(SealBroken):
        open_(KEY, bytes(altered), PLACE)


@pytest.mark.parametrize("length", range(len(SEALED)))
def test_no_part_of_it_opens(length: int):
    with pytest.raises(SealBroken):
        open_(KEY, SEALED[:length], PLACE)


@pytest.mark.parametrize("more", [b"\x00", b"x" * 16, SEALED], ids=["a byte", "a block", "itself"])
def test_nothing_may_be_added(more: bytes):
    with pytest.raises(SealBroken):
        open_(KEY, SEALED + more, PLACE)


@pytest.mark.parametrize(
    "place",
    [
        ("loive", "case_file", "full_name", "person:A", "A"),
        ("loive", "person", "aliases", "person:A", "A"),
        ("loive", "person", "full_name", "person:B", "A"),
        ("loive", "person", "full_name", "person:A", "B"),
        ("other", "person", "full_name", "person:A", "A"),
        ("loive", "person", "full_nameperson:A", "A"),
        (),
    ],
)
def test_it_opens_nowhere_else(place: tuple[str, ...]):
    with pytest.raises(SealBroken):
        open_(KEY, SEALED, bind(*place))


def test_it_opens_with_no_other_key():
    with pytest.raises(SealBroken):
        open_(OTHER, SEALED, PLACE)


@pytest.mark.parametrize("version", [0, 2, 255])
def test_an_unknown_version_is_never_read_as_it_is(version: int):
    with pytest.raises(SealBroken, match="unknown version"):
        open_(KEY, bytes([version]) + SEALED[1:], PLACE)


@given(parts, parts)
def test_no_two_places_are_bound_alike(one: list[str], other: list[str]):
    assert (bind(*one) == bind(*other)) == (one == other)


def test_ten_thousand_sealings_never_repeat_a_nonce():
    assert len({close(KEY, b"", b"")[1:13] for _ in range(10_000)}) == 10_000


def test_the_same_text_never_looks_the_same_twice():
    assert close(KEY, PLAIN, PLACE) != close(KEY, PLAIN, PLACE)
