"""The demonstration province's own plan, read from its document and confirmed as the cast would."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from django.conf import settings

from loive.cli.demonstration.ground import Ground
from loive.documents.plan_import import read_plan
from loive.plans.actions.confirm import confirm
from loive.plans.actions.propose import propose

SAMPLES = Path(settings.PACKAGE).parents[1] / "samples"
OWN = "plan-2026-2030-demo.txt"


def read_own(ground: Ground, at: datetime) -> str:
    """Read the sample plan, confirm what was understood, and return the plan's reference."""
    officer = ground.actors["programme_officer"]
    read = read_plan(OWN, (SAMPLES / OWN).read_bytes())
    proposal = propose(name=OWN, read=read.as_json(), text=read.text, by=officer, at=at)
    return confirm(proposal=proposal.ref, by=officer, at=at).ref
