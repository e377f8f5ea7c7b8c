"""Tips: how many of those received were classified and resolved, and in time."""

from __future__ import annotations

from datetime import date
from typing import Any

from loive.analytics.indicators.definition import Aside, Cohort, Counted, Indicator
from loive.analytics.wording import Words

# Instituting or not instituting resolves a tip; suspending it (Criminal Procedure Code, art. 148) stops the
# clock without an answer, so it is told apart.
RESOLVED = ("instituted", "not_instituted")
SUSPENDED = "suspended"
# Classed so, a tip was about something else, and nothing on trafficking is to be resolved.
SOMETHING_ELSE = ("other_crime", "not_crime")


def received(t: Any) -> Any:
    """Received in the period; the day is Vietnam's."""
    return t.received_on.between(t.period_start, t.period_end)


def to_resolve(t: Any) -> Any:
    """Received in the period, and not found to be about something else."""
    return received(t) & _ours(t)


def _ours(t: Any) -> Any:
    return ~t["class"].isin(SOMETHING_ELSE)


def _decided_by(t: Any, day: Any) -> Any:
    return t.outcome.isin(RESOLVED) & (t.decided_on <= day)


def _suspended_by(t: Any, day: Any) -> Any:
    return (t.outcome == SUSPENDED) & (t.decided_on <= day)


def classified(t: Any) -> Any:
    """Received in the period and classified by the day the figure is taken."""
    return received(t) & (t.classified_on <= t.as_of)


def classified_in_time(t: Any) -> Any:
    """Received in the period, and classified within 24 hours."""
    return classified(t) & t.classified_in_time


def decided_by_end(t: Any) -> Any:
    """Received in the period and resolved by its last day."""
    return to_resolve(t) & _decided_by(t, t.period_end)


def decided_by_today(t: Any) -> Any:
    """Received in the period and resolved by the day the figure is taken."""
    return to_resolve(t) & _decided_by(t, t.as_of)


def decided_in_period(t: Any) -> Any:
    """Resolved in the period, whenever received."""
    return _ours(t) & t.outcome.isin(RESOLVED) & t.decided_on.between(t.period_start, t.period_end)


def load(t: Any) -> Any:
    """On the table in the period: received in it, or before it with no decision of any kind before it."""
    carried = (t.received_on < t.period_start) & (t.decided_on.isnull() | (t.decided_on >= t.period_start))
    return _ours(t) & (received(t) | carried)


def fallen_due(t: Any) -> Any:
    """The legal limit for a decision fell in the period and has passed by the day the figure is taken."""
    fallen = t.decide_due_on.between(t.period_start, t.period_end) & (t.decide_due_on <= t.as_of)
    return _ours(t) & fallen


def decided_on_time(t: Any) -> Any:
    """Fallen due, and decided on or before that day; a suspension is a decision made in time."""
    return fallen_due(t) & (t.decided_on <= t.decide_due_on)


_SUSPENDED_NAME = Words("tin báo tạm đình chỉ giải quyết, tính riêng", "tips suspended, counted apart")
_RECEIVED = Words("tin báo tiếp nhận trong kỳ", "tips received in the period")
_TO_RESOLVE = Words(
    "tin báo tiếp nhận trong kỳ, trừ tin được phân loại là không có dấu hiệu mua bán người",
    "tips received in the period, less those found not to be about trafficking",
)
_NAME_TIP = "tố giác, tin báo, kiến nghị khởi tố về mua bán người"
_LAW = "Bộ luật Tố tụng hình sự 2015, Điều 144–147"
_COLUMNS = ("received_on", "class", "decided_on", "outcome")

_RESOLVED_COHORTS = (
    Cohort(
        key="received_and_decided",
        name=Words(
            "tiếp nhận trong kỳ và giải quyết xong trong kỳ", "received and resolved within the period"
        ),
        numerator=Words(
            "tin báo tiếp nhận trong kỳ đã có quyết định khởi tố hoặc không khởi tố đến hết kỳ",
            "tips received in the period on which a decision to institute or not was made by its end",
        ),
        denominator=_TO_RESOLVE,
        in_numerator=decided_by_end,
        in_denominator=to_resolve,
        asides=(
            Aside("suspended", _SUSPENDED_NAME, lambda t: to_resolve(t) & _suspended_by(t, t.period_end)),
        ),
    ),
    Cohort(
        key="decided_over_load",
        name=Words(
            "giải quyết trong kỳ trên tổng số phải giải quyết", "resolved in the period over the load"
        ),
        numerator=Words(
            "tin báo có quyết định khởi tố hoặc không khởi tố trong kỳ, kể cả tiếp nhận từ kỳ trước",
            "tips on which a decision to institute or not was made in the period, earlier ones included",
        ),
        denominator=Words(
            "tin báo tiếp nhận trong kỳ và kỳ trước chuyển sang, trừ tin không có dấu hiệu mua bán người",
            "tips received in the period plus those carried over, less those not about trafficking",
        ),
        in_numerator=decided_in_period,
        in_denominator=load,
        asides=(
            Aside(
                "suspended",
                _SUSPENDED_NAME,
                lambda t: (
                    load(t) & (t.outcome == SUSPENDED) & t.decided_on.between(t.period_start, t.period_end)
                ),
            ),
        ),
    ),
    Cohort(
        key="received_and_decided_by_today",
        name=Words(
            "tiếp nhận trong kỳ và giải quyết xong đến nay", "received in the period, resolved by today"
        ),
        numerator=Words(
            "tin báo tiếp nhận trong kỳ đã có quyết định khởi tố hoặc không khởi tố đến ngày lấy số liệu",
            "tips received in the period on which a decision to institute or not was made by today",
        ),
        denominator=_TO_RESOLVE,
        in_numerator=decided_by_today,
        in_denominator=to_resolve,
        asides=(Aside("suspended", _SUSPENDED_NAME, lambda t: to_resolve(t) & _suspended_by(t, t.as_of)),),
    ),
    Cohort(
        key="received_and_decided_or_suspended",
        name=Words(
            "tiếp nhận trong kỳ và có quyết định trong kỳ, kể cả tạm đình chỉ",
            "received and decided within the period, suspensions included",
        ),
        numerator=Words(
            "tin báo tiếp nhận trong kỳ đã có quyết định đến hết kỳ, kể cả tạm đình chỉ",
            "tips received in the period and decided by its end, suspensions included",
        ),
        denominator=_TO_RESOLVE,
        in_numerator=lambda t: decided_by_end(t) | (to_resolve(t) & _suspended_by(t, t.period_end)),
        in_denominator=to_resolve,
    ),
)

FAMILY: tuple[Indicator, ...] = (
    Indicator(
        id="tips.classified",
        version=1,
        valid_from=date(2018, 1, 1),
        name=Words(f"Tỷ lệ {_NAME_TIP} được phân loại", "Share of tips received that were classified"),
        basis=(_LAW, "Thông tư liên tịch 01/2017, Điều 8"),
        clauses=("I.2", "I.2.b"),
        counted=Counted.RECORDS,
        facts="tips",
        columns=("received_on", "classified_on"),
        time_basis=Words("ngày tiếp nhận", "day received"),
        cohorts=(
            Cohort(
                key="received",
                name=Words("tiếp nhận trong kỳ", "received in the period"),
                numerator=Words(
                    "tin báo tiếp nhận trong kỳ đã được phân loại đến ngày lấy số liệu",
                    "tips received in the period and classified by the day the figure is taken",
                ),
                denominator=_RECEIVED,
                in_numerator=classified,
                in_denominator=received,
            ),
        ),
    ),
    Indicator(
        id="tips.classified_in_time",
        version=1,
        valid_from=date(2018, 1, 1),
        name=Words(f"Tỷ lệ {_NAME_TIP} được phân loại đúng hạn", "Share of tips classified within the limit"),
        basis=(_LAW, "Thông tư liên tịch 01/2017, Điều 8"),
        counted=Counted.RECORDS,
        facts="tips",
        columns=("received_on", "classified_on", "classified_in_time"),
        time_basis=Words("ngày tiếp nhận", "day received"),
        cohorts=(
            Cohort(
                key="received",
                name=Words("tiếp nhận trong kỳ", "received in the period"),
                numerator=Words(
                    "tin báo tiếp nhận trong kỳ được phân loại trong 24 giờ",
                    "tips received in the period and classified within 24 hours",
                ),
                denominator=_RECEIVED,
                in_numerator=classified_in_time,
                in_denominator=received,
            ),
        ),
    ),
    Indicator(
        id="tips.resolved",
        version=1,
        valid_from=date(2018, 1, 1),
        name=Words(f"Tỷ lệ giải quyết {_NAME_TIP}", "Share of tips resolved"),
        basis=(_LAW,),
        clauses=("I.2", "I.2.b"),
        counted=Counted.RECORDS,
        facts="tips",
        columns=_COLUMNS,
        time_basis=Words("theo cách tính đã chọn", "as the chosen reading says"),
        cohorts=_RESOLVED_COHORTS,
    ),
    Indicator(
        id="tips.on_time",
        version=1,
        valid_from=date(2018, 1, 1),
        name=Words(f"Tỷ lệ {_NAME_TIP} giải quyết đúng hạn", "Share of tips decided within the legal limit"),
        basis=("Bộ luật Tố tụng hình sự 2015, Điều 147",),
        counted=Counted.RECORDS,
        facts="tips",
        columns=("class", "decide_due_on", "decided_on"),
        time_basis=Words("ngày hết hạn giải quyết", "day the limit runs out"),
        cohorts=(
            Cohort(
                key="fallen_due",
                name=Words("đến hạn trong kỳ", "fallen due in the period"),
                numerator=Words(
                    "tin báo đến hạn trong kỳ đã có quyết định trong thời hạn luật định",
                    "tips fallen due in the period and decided within the legal limit",
                ),
                denominator=Words("tin báo đến hạn giải quyết trong kỳ", "tips fallen due in the period"),
                in_numerator=decided_on_time,
                in_denominator=fallen_due,
            ),
        ),
    ),
)
