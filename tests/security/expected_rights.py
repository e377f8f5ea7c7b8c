"""What each post may do, written down from its work and not from the policy: the two must agree.

For each role: what it may make (`new`), do with any record (`any`), with records its body holds or shares in
(`body`), with records sent to its body (`receiver`), with records whose place lies in its area (`area`).
"""

from __future__ import annotations

EVERY_ROLE = "plan.read place.read organisation.read law.read"
TAKES_TIPS = {"new": "tip.take", "body": "tip.read tip.read_told tip.forward"}
CARES = {
    "new": "case.open person.find person.register",
    "body": "case.read case.receive case.support referral.read person.read person.correct",
}
REFERS = {"body": "case.refer referral.withdraw"}
HELPS = {"receiver": "referral.read referral.answer referral.report_outcome person.read"}


def together(*parts: dict[str, str]) -> dict[str, frozenset[str]]:
    """Join what several kinds of work need."""
    reaches = {reach for part in parts for reach in part} | {"any"}
    return {
        reach: frozenset(" ".join(part.get(reach, "") for part in [*parts, {"any": EVERY_ROLE}]).split())
        for reach in reaches
    }


EXPECTED: dict[str, dict[str, frozenset[str]]] = {
    "commune_officer": together(TAKES_TIPS, CARES, REFERS, {"body": "case.verify_initially"}),
    "border_officer": together(TAKES_TIPS, CARES),
    "hotline_operator": together(TAKES_TIPS, {"body": "tip.read_teller"}),
    "investigator": together(
        TAKES_TIPS,
        CARES,
        {
            "body": "tip.classify tip.assign tip.extend tip.decide tip.resume tip.inform tip.link"
            " tip.read_teller case.verify_initially case.verify case.identify case.reopen",
            "area": "figure.read_live figure.drill organisation.read_address",
        },
    ),
    "social_worker": together(
        TAKES_TIPS,
        CARES,
        REFERS,
        HELPS,
        {
            "body": "case.verify_initially case.take_over case.close case.reopen",
            "area": "organisation.read_address",
        },
    ),
    "shelter_manager": together(TAKES_TIPS, HELPS, {"body": "organisation.read_address"}),
    "partner": together(TAKES_TIPS, HELPS),
    "prosecutor": together(TAKES_TIPS, {"receiver": "tip.read tip.read_told tip.answer_extension"}),
    "court_clerk": together(TAKES_TIPS),
    "reporter": together({"body": "report.read report.draft report.send", "area": "figure.read_live"}),
    "programme_officer": together(
        {
            "new": "plan.propose",
            "body": "plan.confirm report.owe report.read report.draft report.send",
            "receiver": "report.read report.answer",
            "area": "figure.read_live figure.drill",
        }
    ),
    "leader": together(
        {
            "body": "report.read report.sign report.send",
            "receiver": "report.read report.answer",
            "area": "figure.read_live",
        }
    ),
    "statistician": together({"area": "figure.read_live figure.drill"}),
    "auditor": together({"any": "record.read policy.read"}),
    "administrator": together({"any": "organisation.keep law.amend"}),
}
