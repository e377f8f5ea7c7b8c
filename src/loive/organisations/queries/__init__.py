"""What may be asked of bodies: which one does what where, who holds which post, who is meant by a name."""

from loive.organisations.queries.functions import able_to_help, body_with, mandates_of
from loive.organisations.queries.match import Match, match_name
from loive.organisations.queries.posts import PostView, heads_of, posts_of
from loive.organisations.queries.view import OrganisationView, by_id, by_refs, find, get

__all__ = [
    "Match",
    "OrganisationView",
    "PostView",
    "able_to_help",
    "body_with",
    "by_id",
    "by_refs",
    "find",
    "get",
    "heads_of",
    "mandates_of",
    "match_name",
    "posts_of",
]
