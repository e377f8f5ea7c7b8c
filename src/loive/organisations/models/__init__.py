from loive.organisations.models.document_register import DocumentRegister
from loive.organisations.models.mandate import Mandate
from loive.organisations.models.organisation import Organisation
from loive.organisations.models.post import Post

__all__ = ["DocumentRegister", "Mandate", "Organisation", "Post"]
