from loive.security.vault.models.wrapped_key import WrappedKey

__all__ = ["WrappedKey"]
