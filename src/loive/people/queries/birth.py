"""A person's birth and age from what is kept open to the rules."""

from __future__ import annotations

from datetime import date

from loive.people.models import Person
from loive.people.stages import Age, Birth, age_on


def birth_of(person: Person) -> Birth:
    """Return the birth as far as the rules may know it."""
    return Birth(person.birth_year, person.birth_month, person.birth_about)


def age_of(person: Person, on: date) -> Age:
    """Return the age on the day, on the safe side."""
    return age_on(birth_of(person), on, seems_adult=person.seems_adult)
