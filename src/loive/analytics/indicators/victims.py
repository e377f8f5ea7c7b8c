"""Victims: of the persons received or identified, how many were verified and supported."""

from __future__ import annotations

from datetime import date
from typing import Any

from loive.analytics.indicators.definition import Cohort, Condition, Counted, Indicator
from loive.analytics.wording import Words

IDENTIFIED = "identified"


def received(t: Any) -> Any:
    """Received in the period; the day is Vietnam's."""
    return t.received_on.between(t.period_start, t.period_end)


def verified(t: Any) -> Any:
    """Received in the period, with a verification carried out by the day the figure is taken."""
    return received(t) & (t.verified_on <= t.as_of)


def supported_initially(t: Any) -> Any:
    """Received in the period, with initial support given by the day the figure is taken."""
    return received(t) & (t.initial_support_on <= t.as_of)


def supported_since_reception(t: Any) -> Any:
    """Received in the period, with any support given by the day the figure is taken."""
    return received(t) & (t.first_support_on <= t.as_of)


def identified_with_need(t: Any) -> Any:
    """Identified as a victim in the period, with a need recorded by the day the figure is taken."""
    identified = (t.decision == IDENTIFIED) & t.identified_on.between(t.period_start, t.period_end)
    return identified & (t.need_on <= t.as_of)


def need_supported(t: Any) -> Any:
    """Identified with a need, and given any support by the day the figure is taken."""
    return identified_with_need(t) & (t.first_support_on <= t.as_of)


_RECEIVED = Words("người được tiếp nhận trong kỳ", "persons received in the period")


def _of_received(
    *, id_: str, name: Words, numerator: Words, column: str, holds: Condition, basis: str
) -> Indicator:
    """Return a share of the persons received in the period; the three differ only in what was done."""
    return Indicator(
        id=id_,
        version=1,
        valid_from=date(2012, 1, 1),
        name=name,
        basis=("Luật Phòng, chống mua bán người 2011; 2024", basis),
        counted=Counted.PERSONS,
        facts="cases",
        columns=("received_on", column),
        time_basis=Words("ngày tiếp nhận", "day received"),
        cohorts=(
            Cohort(
                key="received",
                name=Words("tiếp nhận trong kỳ", "received in the period"),
                numerator=numerator,
                denominator=_RECEIVED,
                in_numerator=holds,
                in_denominator=received,
            ),
        ),
    )


FAMILY: tuple[Indicator, ...] = (
    _of_received(
        id_="victims.verified",
        name=Words(
            "Tỷ lệ người được tiếp nhận đã được xác minh", "Share of persons received who were verified"
        ),
        numerator=Words(
            "người được tiếp nhận trong kỳ đã được tiến hành xác minh đến ngày lấy số liệu",
            "persons received in the period and verified by the day the figure is taken",
        ),
        column="verified_on",
        holds=verified,
        basis="Luật 53/2024/QH15, Điều 27–30",
    ),
    _of_received(
        id_="victims.initial_support",
        name=Words(
            "Tỷ lệ người được tiếp nhận đã được hỗ trợ ban đầu",
            "Share of persons received given initial support",
        ),
        numerator=Words(
            "người được tiếp nhận trong kỳ đã được hỗ trợ ban đầu đến ngày lấy số liệu",
            "persons received in the period given initial support by the day the figure is taken",
        ),
        column="initial_support_on",
        holds=supported_initially,
        basis="Luật 53/2024/QH15, Điều 37",
    ),
    _of_received(
        id_="victims.received_supported",
        name=Words(
            "Tỷ lệ người được tiếp nhận đã được hưởng chế độ hỗ trợ",
            "Share of persons received given an entitlement",
        ),
        numerator=Words(
            "người được tiếp nhận trong kỳ đã hưởng ít nhất một chế độ hỗ trợ đến ngày lấy số liệu",
            "persons received in the period given at least one entitlement by the day the figure is taken",
        ),
        column="first_support_on",
        holds=supported_since_reception,
        basis="Luật 53/2024/QH15, Điều 37",
    ),
    Indicator(
        id="victims.supported",
        version=1,
        valid_from=date(2012, 1, 1),
        name=Words(
            "Tỷ lệ nạn nhân có nhu cầu được hỗ trợ", "Share of victims with a need who were supported"
        ),
        basis=("Luật Phòng, chống mua bán người 2011; 2024", "Luật 53/2024/QH15, Điều 37"),
        clauses=("II.2.b", "II.3"),
        counted=Counted.PERSONS,
        facts="cases",
        columns=("decision", "identified_on", "need_on", "first_support_on"),
        time_basis=Words("ngày xác định là nạn nhân", "day identified as a victim"),
        cohorts=(
            Cohort(
                key="identified_in_period",
                name=Words("xác định là nạn nhân trong kỳ", "identified in the period"),
                numerator=Words(
                    "nạn nhân được xác định trong kỳ, có nhu cầu và đã được hỗ trợ đến ngày lấy số liệu",
                    "victims identified in the period, with a need, supported by the day the figure is taken",
                ),
                denominator=Words(
                    "nạn nhân được xác định trong kỳ và có nhu cầu hỗ trợ",
                    "victims identified in the period who have a need",
                ),
                in_numerator=need_supported,
                in_denominator=identified_with_need,
            ),
        ),
    ),
)
