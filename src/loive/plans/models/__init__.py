from loive.plans.models.campaign import Campaign
from loive.plans.models.objective import Objective
from loive.plans.models.plan import Plan
from loive.plans.models.proposal import Proposal
from loive.plans.models.recipient import Recipient
from loive.plans.models.reporting_rule import ReportingRule, RuleReporter
from loive.plans.models.target import Target
from loive.plans.models.task import Task, TaskBody

__all__ = [
    "Campaign",
    "Objective",
    "Plan",
    "Proposal",
    "Recipient",
    "ReportingRule",
    "RuleReporter",
    "Target",
    "Task",
    "TaskBody",
]
