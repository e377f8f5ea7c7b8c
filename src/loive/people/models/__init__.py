from loive.people.models.identity import Identity, number_hash, write_identity
from loive.people.models.person import Person

__all__ = ["Identity", "Person", "number_hash", "write_identity"]
