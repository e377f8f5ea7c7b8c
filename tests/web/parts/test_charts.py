"""Charts are exact: every value lies where its number says, from zero, and the table holds them all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loive.web.parts import charts
from loive.web.parts.charts import Chart, Point

values = st.lists(st.none() | st.floats(0, 1e9, allow_nan=False), min_size=1, max_size=24)


def chart(held, target=None):
    return Chart("Tên", [Point(str(i), v) for i, v in enumerate(held)], target=target)


@given(values, st.none() | st.floats(0, 1e9))
def test_everything_drawn_lies_inside_the_drawing(held, target):
    line, bars = charts.line(chart(held, target)), charts.bars(chart(held, target))

    assert all(0 <= m.x <= line.width and 0 <= m.y <= line.height for m in line.marks)
    assert all(m.x + m.width <= bars.width for m in bars.marks)
    assert target is None or (0 <= line.target <= line.height and 0 <= bars.target <= bars.width)


@given(st.lists(st.floats(0, 1e6), min_size=2, max_size=12))
def test_a_bar_is_as_long_as_its_value(held):
    marks = charts.bars(chart(held)).marks
    longest = max(held)

    for mark, value in zip(marks, held, strict=True):
        whole = max(m.width for m in marks)
        assert longest == 0 or mark.width == pytest.approx(whole * value / longest, abs=1e-6)


def test_a_value_not_known_is_a_gap_and_not_a_zero():
    drawing = charts.line(chart([80, None, 90]))

    assert len(drawing.marks) == 2
    assert drawing.path.count("M") == 2


@given(values)
def test_the_scale_begins_at_zero_and_covers_the_highest(held):
    ticks = charts.line(chart(held)).ticks
    known = [v for v in held if v is not None]

    assert ticks[0][0] == 0
    assert not known or ticks[-1][0] >= max(known) * 0.999999
    assert 2 <= len(ticks) <= 7


def test_a_long_name_stands_on_two_lines_at_most():
    point = Point("Phòng Cảnh sát hình sự Công an thành phố Đồng Nai và các đơn vị", 3)

    assert len(charts.bars(Chart("Tên", [point])).marks[0].lines) == 2


def test_one_value_is_no_trend():
    assert charts.spark([None, 4]) is None
    assert charts.spark([3, None, 4])[0].startswith("M")
