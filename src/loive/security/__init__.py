"""The ground: who may do what, what is sealed, the unbroken record."""
