"""Whatever happens to a file on its way here, it is read or refused; nothing else, and not for long."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from loive.base.errors import Refusal
from loive.documents.formats.read_limits import Limits
from loive.documents.plan_import import Proposal, read_plan

SAMPLES = sorted((Path(__file__).parents[3] / "samples").iterdir())
LIMITS = Limits(size=2_000_000, characters=60_000, paragraphs=2_500, pages=50, seconds=5)
ROUNDS = 15
SLOW = 10.0


def cut(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data))
    return data[:start] + data[start + chance.randrange(1, 400) :]


def shortened(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data))]


def shuffled(data: bytes, chance: random.Random) -> bytes:
    lines = data.split(b"\n")
    chance.shuffle(lines)
    return b"\n".join(lines)


def duplicated(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data))
    piece = data[start : start + chance.randrange(1, 3_000)]
    return data[:start] + piece * chance.randrange(1, 20) + data[start:]


def noisy(data: bytes, chance: random.Random) -> bytes:
    out = bytearray(data)
    for _ in range(chance.randrange(1, 60)):
        out[chance.randrange(len(out))] = chance.randrange(256)
    return bytes(out)


def re_encoded(data: bytes, chance: random.Random) -> bytes:
    source, target = chance.sample(["utf-8", "utf-16", "utf-16-be", "cp1252", "cp1258", "latin-1"], 2)
    return data.decode(source, errors="replace").encode(target, errors="replace")


def crossed(data: bytes, chance: random.Random) -> bytes:
    other = chance.choice(SAMPLES).read_bytes()
    return data[: chance.randrange(len(data))] + other[chance.randrange(len(other)) :]


def unspaced(data: bytes, chance: random.Random) -> bytes:
    return data.replace(b"\n", chance.choice([b"", b" ", b"\r", b"\n\n\n", b"\f"]))


MUTATIONS: list[Callable[[bytes, random.Random], bytes]] = [
    cut,
    shortened,
    shuffled,
    duplicated,
    noisy,
    re_encoded,
    crossed,
    unspaced,
]


def read_or_refuse(data: bytes) -> Proposal | Refusal:
    try:
        return read_plan("mutated", data, LIMITS)
    except Refusal as refusal:
        assert str(refusal)
        return refusal


@pytest.mark.parametrize("mutate", MUTATIONS, ids=lambda m: m.__name__)
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda p: p.name)
def test_a_mutated_file_is_read_or_refused(
    sample: Path, mutate: Callable[[bytes, random.Random], bytes]
) -> None:
    data = sample.read_bytes()
    chance = random.Random(f"{sample.name} {mutate.__name__}")
    for _ in range(ROUNDS):
        began = time.monotonic()
        found = read_or_refuse(mutate(data, chance))
        if isinstance(found, Proposal):
            found.as_json()
        assert time.monotonic() - began < SLOW


@pytest.mark.parametrize("size", [1, 7, 100, 5_000])
def test_random_bytes_are_refused(size: int) -> None:
    for seed in range(25):
        assert isinstance(read_or_refuse(random.Random(seed).randbytes(size)), Refusal)


HOSTILE = [
    "1% ",
    "50% và ",
    "(; ",
    "“",
    "A",
    "à ",
    "1. ",
    "a) ",
    "- ",
    "| a ",
    "ngày ",
    "từ ngày 01/7 đến ",
    "báo cáo 6 tháng ",
    "Ban Chỉ đạo phòng, chống ",
    "các sở, ban, ",
    "phối hợp với Công an tỉnh, ",
    "số 12/KH-UBND ",
    "sơ kết năm ",
    "Điều 1. ",
    "căn cứ Luật ",
    "đơn vị chủ trì: ",
    "tăng từ ",
    "**",
    "Ngày toàn dân ",
]


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("between", ["", "\n"])
def test_a_piece_repeated_to_the_limit_takes_bounded_time(piece: str, between: str) -> None:
    unit = piece + between
    most = LIMITS.paragraphs - 10 if between else LIMITS.characters
    text = "KẾ HOẠCH\nThử\nI. MỤC TIÊU\n" + unit * min(most, (LIMITS.characters - 100) // len(unit))
    began = time.monotonic()
    read_or_refuse(text.encode())

    assert time.monotonic() - began < SLOW
