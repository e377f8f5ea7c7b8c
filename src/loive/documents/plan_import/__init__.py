"""A plan's document → a proposed plan, for a person to confirm."""

from .proposal import Proposal
from .reader import proposal_of, read_plan

__all__ = ["Proposal", "proposal_of", "read_plan"]
