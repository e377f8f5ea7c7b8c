from loive.cases.models.case_file import CaseFile
from loive.cases.models.consent import Consent
from loive.cases.models.giving import Given, write_service
from loive.cases.models.history import add_step
from loive.cases.models.identification import Identification
from loive.cases.models.need import Need
from loive.cases.models.outline import copy_outline
from loive.cases.models.part import Part
from loive.cases.models.reception import Reception
from loive.cases.models.referral import Referral
from loive.cases.models.service import Service
from loive.cases.models.step import Step
from loive.cases.models.verification import Verification

__all__ = [
    "CaseFile",
    "Consent",
    "Given",
    "Identification",
    "Need",
    "Part",
    "Reception",
    "Referral",
    "Service",
    "Step",
    "Verification",
    "add_step",
    "copy_outline",
    "write_service",
]
