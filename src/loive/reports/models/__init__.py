from loive.reports.models.event import Event
from loive.reports.models.obligation import Obligation
from loive.reports.models.pinned_figure import PinnedFigure
from loive.reports.models.report import Report
from loive.reports.models.section import Section
from loive.reports.models.submission import Submission

__all__ = ["Event", "Obligation", "PinnedFigure", "Report", "Section", "Submission"]
