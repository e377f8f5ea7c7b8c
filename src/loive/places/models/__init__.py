from loive.places.models.basis import Basis
from loive.places.models.change import Change
from loive.places.models.place import Place
from loive.places.models.succession import Succession

__all__ = ["Basis", "Change", "Place", "Succession"]
