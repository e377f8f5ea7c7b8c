"""What may be asked of people, inside the house."""

from loive.people.queries.birth import age_of, birth_of
from loive.people.queries.rank import Likeness, likeness
from loive.people.queries.subject import NOBODY, judged

__all__ = ["NOBODY", "Likeness", "age_of", "birth_of", "judged", "likeness"]
