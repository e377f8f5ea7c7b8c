"""A sealed file opens whole and in order, or not at all."""

from __future__ import annotations

import itertools
import os

import pytest

from loive.security.files import open_chunks, seal_chunks
from loive.security.files.chunks import CHUNK
from loive.security.vault.envelope import SealBroken

pytestmark = pytest.mark.django_db
DATA = os.urandom(4 * CHUNK + 17)
SIZES = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 5]


def sealed(data: bytes = DATA, owner: str = "person:A", file: str = "F1") -> list[bytes]:
    return seal_chunks(owner=owner, file=file, data=data)


def opened(chunks: list[bytes], owner: str = "person:A", file: str = "F1") -> bytes:
    return b"".join(open_chunks(owner=owner, file=file, chunks=chunks))


@pytest.mark.parametrize("size", SIZES)
def test_a_file_comes_back_byte_for_byte(size: int):
    assert opened(sealed(DATA[:size])) == DATA[:size]


@pytest.mark.parametrize("order", [o for o in itertools.permutations(range(5)) if o != (0, 1, 2, 3, 4)])
def test_no_other_order_opens(order: tuple[int, ...]):
    chunks = sealed()
    with pytest.raises(SealBroken):
        opened([chunks[i] for i in order])


@pytest.mark.parametrize("length", range(5))
def test_no_beginning_of_it_opens(length: int):
    with pytest.raises(SealBroken):
        opened(sealed()[:length])


@pytest.mark.parametrize("at", range(5))
def test_no_chunk_may_be_missing(at: int):
    chunks = sealed()
    with pytest.raises(SealBroken):
        opened(chunks[:at] + chunks[at + 1 :])


@pytest.mark.parametrize("at", range(5))
def test_no_chunk_may_come_twice(at: int):
    chunks = sealed()
    with pytest.raises(SealBroken):
        opened(chunks[: at + 1] + chunks[at:])


@pytest.mark.parametrize("at", range(5))
def test_no_chunk_of_another_file_fits(at: int):
    chunks, other = sealed(), sealed(file="F2")
    with pytest.raises(SealBroken):
        opened(chunks[:at] + [other[at]] + chunks[at + 1 :])


@pytest.mark.parametrize("at", range(5))
def test_no_byte_of_a_chunk_may_change(at: int):
    chunks = sealed()
    chunks[at] = chunks[at][:20] + bytes([chunks[at][20] ^ 1]) + chunks[at][21:]
    with pytest.raises(SealBroken):
        opened(chunks)


def test_nothing_may_follow_the_last_chunk():
    with pytest.raises(SealBroken):
        opened(sealed() + sealed(b"more"))


def test_a_file_does_not_open_under_another_owner():
    sealed(owner="person:B")
    with pytest.raises(SealBroken):
        opened(sealed(), owner="person:B")
