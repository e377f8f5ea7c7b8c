"""What people type is read as they mean it, or answered with what to do."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from django import forms
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from loive.base.moment import VIETNAM
from loive.web.parts.fields import BodyField, DayField, MomentField, MoneyField, PartialDayField
from loive.web.parts.places import PlaceField, Typed

BOUNDS = (datetime(2000, 1, 1), datetime(2090, 1, 1))  # noqa: DTZ001 -- hypothesis adds the zone


@pytest.mark.parametrize(
    "typed", ["05/03/2026", "5/3/2026", "5.3.2026", "05-03-2026", " 5 / 3 / 2026 ", "2026-03-05"]
)
def test_a_day_is_read_day_first(typed):
    assert DayField().clean(typed) == date(2026, 3, 5)


@pytest.mark.parametrize("typed", ["31/02/2026", "03/2026", "mai", "5/3/26", "0/0/2026", "2026-13-01"])
def test_what_is_no_day_is_answered_with_an_example(typed):
    with pytest.raises(ValidationError, match="ví dụ 05/03/2026"):
        DayField().clean(typed)


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_every_day_comes_back_as_it_was_shown(day):
    field = DayField()

    assert field.clean(field.widget.format_value(day)) == day


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("2010", "2010"),
        ("3/2010", "03/2010"),
        ("5/3/2010", "05/03/2010"),
        ("khoảng 2010", "khoảng 2010"),
        ("Khoang 2010", "khoảng 2010"),
        ("", ""),
    ],
)
def test_a_day_is_kept_as_far_as_it_is_known(typed, kept):
    assert PartialDayField(required=False).clean(typed) == kept


@pytest.mark.parametrize("typed", ["1", "13/2010", "1234", "không nhớ", "khoảng"])
def test_less_than_a_year_is_no_birth_date(typed):
    with pytest.raises(ValidationError):
        PartialDayField().clean(typed)


@pytest.mark.parametrize("typed", ["05/03/2026 16:05", "16:05 05/03/2026", "16h05 ngày 5/3/2026"])
def test_a_moment_is_a_day_and_an_hour_in_vietnam(typed):
    assert MomentField().clean(typed) == datetime(2026, 3, 5, 16, 5, tzinfo=VIETNAM)


@pytest.mark.parametrize("typed", ["05/03/2026", "16:05", "05/03/2026 25:00"])
def test_half_a_moment_is_asked_for_again(typed):
    with pytest.raises(ValidationError, match="cả ngày và giờ"):
        MomentField().clean(typed)


@given(st.datetimes(*BOUNDS, timezones=st.just(VIETNAM)))
def test_every_minute_comes_back_as_it_was_shown(moment):
    field, whole = MomentField(), moment.replace(second=0, microsecond=0)

    assert field.clean(field.prepare_value(whole)) - whole == timedelta(0)


@pytest.mark.parametrize("typed", ["1.500.000", "1500000", "1 500 000", "1,500,000 đồng", "1.500.000 đ"])
def test_an_amount_is_read_without_its_points(typed):
    assert MoneyField().clean(typed) == 1_500_000


@pytest.mark.parametrize("typed", ["-5", "1,5 triệu", "nhiều"])
def test_what_is_no_amount_is_refused(typed):
    with pytest.raises(ValidationError):
        MoneyField().clean(typed)


@given(st.text(max_size=30))
def test_no_typing_breaks_a_field(typed):
    for field in (DayField(), PartialDayField(), MomentField(), MoneyField()):
        try:
            field.clean(typed)
        except ValidationError as error:
            assert error.messages


def test_only_a_body_that_was_offered_can_be_chosen(cast):
    class Sent(forms.Form):
        to = BodyField()

    form = Sent({"to": cast.bodies.police.ref})
    form.fields["to"].offer([cast.bodies.shelter])
    other = Sent({"to": cast.bodies.shelter.ref})
    other.fields["to"].offer([cast.bodies.shelter])

    assert not form.is_valid()
    assert other.is_valid() and other.cleaned_data["to"] == cast.bodies.shelter


def test_a_place_typed_without_marks_is_found(cast):
    assert PlaceField().clean(Typed("", "tran bien dong nai")).full_name == "Phường Trấn Biên"


def test_several_places_of_one_name_are_left_to_a_person(cast):
    field = PlaceField()

    with pytest.raises(ValidationError, match="Hãy chọn một"):
        field.clean(Typed("", "tan phong"))
    assert len(field.widget.found) > 1


def test_a_place_once_chosen_needs_no_words(cast):
    assert PlaceField().clean(Typed("26041-2507", "")).name == "Trấn Biên"


def test_words_typed_anew_undo_an_earlier_choice(cast):
    sent = {"place": "26041-2507", "place-q": "bien hoa", "place-for": "tran bien"}
    typed = PlaceField().widget.value_from_datadict(sent, {}, "place")

    assert typed == Typed("", "bien hoa")


def test_an_unknown_key_falls_back_to_the_words(cast):
    assert PlaceField().clean(Typed("nothing", "tran bien dong nai")).name == "Trấn Biên"
