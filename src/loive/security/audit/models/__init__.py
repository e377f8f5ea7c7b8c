from loive.security.audit.models.head import Head
from loive.security.audit.models.line import Line

__all__ = ["Head", "Line"]
