"""The people of every test: who works where, and so who may see what. Named by job.

They are the cast of the demonstration, in the same posts. **The outsider** is a social worker of another
province: signed in, in good standing, and to be refused everywhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from loive.security.actor import Actor

if TYPE_CHECKING:
    from loive.cli.demonstration.ground import Ground
    from loive.organisations.queries import OrganisationView

JOBS = (
    "hotline_operator",
    "commune_officer",
    "border_officer",
    "investigator",
    "social_worker",
    "shelter_manager",
    "prosecutor",
    "reporter",
    "leader",
    "programme_officer",
    "committee_head",
    "standing_officer",
    "statistician",
    "auditor",
    "administrator",
    "outsider",
    "outside_investigator",
)


class Bodies:
    """Bodies by key: `bodies.police`, `bodies.health`, `bodies.commune` …"""

    def __init__(self, ids: dict[str, int]) -> None:
        self._ids = ids

    def __getattr__(self, key: str) -> OrganisationView:
        from loive.organisations.queries import by_id

        if key.startswith("_") or key not in self._ids:
            raise AttributeError(key)
        return by_id([self._ids[key]])[self._ids[key]]


class Cast:
    """The actors by job: `cast.investigator`, `cast.outsider` …"""

    hotline_operator: Actor
    commune_officer: Actor
    border_officer: Actor
    investigator: Actor
    social_worker: Actor
    shelter_manager: Actor
    prosecutor: Actor
    reporter: Actor
    leader: Actor
    programme_officer: Actor
    committee_head: Actor
    standing_officer: Actor
    statistician: Actor
    auditor: Actor
    administrator: Actor
    outsider: Actor
    outside_investigator: Actor

    def __init__(self, ground: Ground) -> None:
        self.bodies = Bodies(ground.bodies)
        for job in JOBS:
            setattr(self, job, ground.actors[job])

    def all(self) -> dict[str, Actor]:
        """Return every actor by job."""
        return {job: getattr(self, job) for job in JOBS}
