"""Read a plan: bytes → text → parts and trees → what each recogniser finds → a proposal for a person to
confirm.
"""

from __future__ import annotations

from loive.documents.formats.read_limits import LIMITS, Limits
from loive.documents.formats.reading import Extract, read

from .notes import notes_on
from .plausible import refuse_unless_plan
from .proposal import Proposal
from .recognisers.assigning.assignments import assignments_of
from .recognisers.assigning.tasks import tasks_of
from .recognisers.bases import bases_of
from .recognisers.campaigns import campaigns_of
from .recognisers.identity.whole import identity_of
from .recognisers.reporting import reporting_of
from .recognisers.statements import budget_of, objectives_of, recipients_of
from .recognisers.targets import targets_of
from .structure.document import document_of
from .understood import Identity


def read_plan(name: str, data: bytes, limits: Limits = LIMITS) -> Proposal:
    """Return what is understood of the plan in a file (.txt, .md, .docx, .pdf with text; old Vietnamese
    encodings too).

    The file's kind is told by its content; `name` is not trusted and not kept. Raises `Refusal`, with a
    code and a sentence that says what to do, where the file cannot be read within the limits or holds no
    plan.
    """
    del name
    return proposal_of(read(data, limits))


def proposal_of(extract: Extract) -> Proposal:
    """Return what is understood of a plan's extracted text. Raises Refusal where it holds no plan."""
    document = document_of(extract.text)
    identity = identity_of(document)
    year = _only_year(identity)
    assignments = assignments_of(document)
    bases, cited = bases_of(document, identity.number)
    proposal = Proposal(
        text=extract.text,
        identity=identity,
        legal_bases=tuple(bases),
        cited_documents=tuple(cited),
        objectives=tuple(objectives_of(document)),
        targets=tuple(targets_of(document, year)),
        assignments=tuple(assignments),
        tasks=tuple(tasks_of(document, assignments)),
        reporting=tuple(reporting_of(document)),
        campaign_windows=tuple(campaigns_of(document, year)),
        budget=tuple(budget_of(document)),
        recipients=tuple(recipients_of(document)),
        notes=notes_on(extract),
        encoding=extract.encoding,
    )
    refuse_unless_plan(document, proposal)
    return proposal


def _only_year(identity: Identity) -> int | None:
    """Return the year of a plan that covers one year, else None."""
    start, end = (identity.period_start or "")[:4], (identity.period_end or "")[:4]
    return int(start) if start and start == end else None
