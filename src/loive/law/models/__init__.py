from loive.law.models.law_value import LawValue

__all__ = ["LawValue"]
