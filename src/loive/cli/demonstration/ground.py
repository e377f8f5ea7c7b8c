"""Lays the ground of the demonstration: units, bodies with their functions, officials in their posts."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from random import Random

from loive.cli.demonstration.bodies import (
    BASES,
    BODIES,
    COMMUNE,
    COMMUNES,
    ENDED,
    OLD_SINCE,
    OLD_UNTIL,
    OTHERWISE,
    PROVINCE,
    REPORTING,
    SINCE,
    Body,
)
from loive.cli.demonstration.cast import CAST, PASSWORD, Member
from loive.cli.demonstration.invented import person
from loive.organisations.actions.appoint import appoint
from loive.organisations.actions.dissolve import dissolve
from loive.organisations.actions.found import found
from loive.organisations.actions.grant_mandate import grant_mandate
from loive.places.actions.load import load
from loive.places.queries import children
from loive.security.accounts.enrol import enrol
from loive.security.actor import CLOCK, Actor


@dataclass
class Ground:
    """What stands: ids of bodies by key (communes by the key of their unit); the cast as actors by job."""

    bodies: dict[str, int] = field(default_factory=dict)
    actors: dict[str, Actor] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)


def lay(*, at: datetime, password: str = PASSWORD) -> Ground:
    """Load the units, found the bodies and appoint the cast."""
    load(by=CLOCK, at=at)
    ground = Ground()
    for body in (*BODIES, *_communes(), *ENDED):
        _found(body, ground, at)
    ground.bodies["commune"] = ground.bodies[COMMUNE]
    for member in (*CAST, *_officers(), *_writers()):
        word = None if member.job.startswith("writes") else password
        account = enrol(username=member.username, name=member.name, password=word, by=CLOCK, at=at)
        where = ground.bodies[member.body]
        post = appoint(
            account=account.ref,
            organisation=where,
            role=member.role,
            title=member.title,
            valid_from=SINCE,
            by=CLOCK,
            at=at,
        )
        ground.actors[member.job] = Actor(account.ref, member.role, where, post.area_id, post.ref)
    ground.actors[f"commune:{COMMUNE}"] = ground.actors["commune_officer"]
    _end(ground, at)
    return ground


def _end(ground: Ground, at: datetime) -> None:
    """End the bodies of before the reform; an investigator who worked there keeps the post of those days."""
    before = enrol(username="dieutracu", name="Ông Văn Lâm", password=None, by=CLOCK, at=at)
    police = ground.bodies["old_police"]
    post = appoint(
        account=before.ref,
        organisation=police,
        role="investigator",
        title="Điều tra viên",
        valid_from=OLD_SINCE,
        valid_to=OLD_UNTIL,
        by=CLOCK,
        at=at,
    )
    ground.actors["old_investigator"] = Actor(before.ref, "investigator", police, post.area_id, post.ref)
    for body in ENDED:
        dissolve(
            organisation=ground.bodies[body.key],
            on=OLD_UNTIL,
            successor=ground.bodies[body.taken_over_by],
            by=CLOCK,
            at=at,
        )


def _officers() -> list[Member]:
    """Return one invented officer for each commune that receives people, but the one of the cast."""
    draw = Random(7)
    return [
        Member(f"commune:{key}", f"canboxa{n}", person(draw)[0], "commune_officer", key, "Công chức cấp xã")
        for n, key in enumerate(COMMUNES)
        if key != COMMUNE
    ]


def _writers() -> list[Member]:
    """Return who writes and who signs the reports of the other bodies; they do not sign in."""
    draw, made = Random(11), []
    for n, key in enumerate((*REPORTING, *COMMUNES)):
        head = "Chủ tịch" if key in COMMUNES else "Giám đốc"
        made.append(Member(f"writes:{key}", f"viet{n}", person(draw)[0], "reporter", key, "Chuyên viên"))
        made.append(Member(f"writes_head:{key}", f"ky{n}", person(draw)[0], "leader", key, head))
    return made


def _communes() -> list[Body]:
    """Return the People's Committee of each commune of the province as a body."""
    functions = ("receive_person", "receive_tip")
    return [
        Body(
            unit.key,
            f"Ủy ban nhân dân {unit.full_name[:1].lower()}{unit.full_name[1:]}",
            f"People's Committee of {unit.name}",
            "authority",
            "commune",
            functions,
            symbol="UBND",
            place=unit.key,
        )
        for unit in children(PROVINCE, SINCE)
    ]


def _found(body: Body, ground: Ground, at: datetime) -> None:
    row = found(
        name=body.name,
        name_en=body.name_en,
        symbol=body.symbol,
        kind=body.kind,
        line=body.line,
        place=body.place,
        valid_from=body.since,
        by=CLOCK,
        at=at,
        # A shelter's address is sealed; this one is invented.
        address="Số 0, đường không có thật, phường Trấn Biên" if body.line == "shelter" else None,
    )
    ground.bodies[body.key], ground.names[body.key] = row.pk, row.name
    for function in body.functions:
        basis, confidence = BASES.get(function, OTHERWISE)
        grant_mandate(
            organisation=row.pk,
            function=function,
            area=body.place,
            valid_from=body.since,
            basis=basis,
            confidence=confidence,
            by=CLOCK,
            at=at,
        )
