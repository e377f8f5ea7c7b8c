"""`loive plan read`:

JSON and nothing else on standard output, refusals elsewhere, exit codes that say which.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from django.utils import translation

from loive.cli import main

SAMPLES = Path(__file__).parents[2] / "samples"
DEMO = SAMPLES / "plan-2026-2030-demo.txt"


def test_json_alone_stands_on_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan", "read", str(DEMO), "--json"]) == 0
    out, err = capsys.readouterr()

    assert err == ""
    assert json.loads(out)["number"] == "15/KH-BCĐ"


def test_without_json_a_person_reads_a_summary(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan", "read", str(DEMO)]) == 0
    out = capsys.readouterr().out

    assert "Chỉ tiêu: 6" in out
    assert "I.2.a > 90 %" in out
    assert "12-15" in out


def test_the_summary_speaks_english_where_asked(capsys: pytest.CaptureFixture[str]) -> None:
    with translation.override("en"):
        main(["plan", "read", str(DEMO)])

    assert "Targets: 6" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.txt", b"", "không có nội dung"),
        ("a.txt", "Hai trăm gam bột, một quả trứng.".encode(), "không phải kế hoạch"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, ".docx"),
        ("a.bin", bytes(range(256)) * 20, "Không nhận ra"),
    ],
)
def test_a_refusal_goes_to_standard_error_with_exit_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, data: bytes, words: str
) -> None:
    file = tmp_path / name
    file.write_bytes(data)

    assert main(["plan", "read", str(file), "--json"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert words in err


def test_a_huge_file_is_refused_without_being_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "huge.txt"
    with file.open("wb") as hole:
        hole.truncate(200 * 1024 * 1024)

    assert main(["plan", "read", str(file)]) == 1
    assert "20 MB" in capsys.readouterr().err


def test_a_file_that_is_not_there_is_a_wrong_call(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan", "read", str(tmp_path / "none.txt"), "--json"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "none.txt" in err


@pytest.mark.parametrize("words", [["plan"], ["plan", "read"], ["plan", "write", "x"]])
def test_wrong_words_exit_with_2(words: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(words)

    assert stopped.value.code == 2


def test_no_database_is_asked(capsys: pytest.CaptureFixture[str]) -> None:
    # The test has no database mark: any query would raise.
    assert main(["plan", "read", str(DEMO), "--json"]) == 0
