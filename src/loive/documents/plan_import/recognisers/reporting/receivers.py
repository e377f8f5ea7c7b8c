"""To whom a report goes, through whom, and who it is passed on to."""

from __future__ import annotations

import re
from typing import NamedTuple

from ...bodies.names import Body, bodies_at
from ...text.passage import Passage

_TO = re.compile(
    r"(?:gửi\s+(?:báo cáo\s+)?(?:bằng văn bản\s+)?về|gửi\s+đến|gửi\s+cho|báo cáo\s+về|báo cáo\s+cho"
    r"|báo cáo\s+lên|báo cáo|gửi|về|cho|lên|đến)\s+(?:đồng chí\s+)?"
)
_VIA = re.compile(
    r"\(?\s*(?:thông\s+)?qua\s+(?P<via>[^();]{3,160}?)(?=\s*[);]|\s+(?:để|trước|theo|tổng hợp)\b"
    r"|[.]?\s*$|,\s*(?:trước|để|email))"
)
_ONWARD = re.compile(r"(?:để\s+)?(?:tổng hợp|theo dõi)[^;.]{0,20}?(?:,\s*|\s+)báo cáo\s+(?:cho\s+)?")


class Receiver(NamedTuple):
    """The receiver, the body it goes through and the body it is passed on to, in words; None where not
    said.
    """

    to: str | None
    via: str | None
    onward: str | None
    end: int


def receiver_in(passage: Passage, start: int) -> Receiver | None:
    """Return the receiver named after `start` (the word "báo cáo"), or None."""
    for to in _TO.finditer(passage.low, start):
        bodies = _bodies(passage, to.end())
        if bodies:
            end = bodies[-1].end
            onward = _ONWARD.search(passage.low, end)
            return Receiver(_names(bodies), _via(passage, end), _onward(passage, onward), end)
    return None


def _bodies(passage: Passage, start: int) -> list[Body]:
    return bodies_at(passage, start)


def _names(bodies: list[Body]) -> str:
    return "; ".join(body.addressed_name for body in bodies)


def _via(passage: Passage, start: int) -> str | None:
    via = _VIA.search(passage.low, start, start + 260)
    return passage.text[via.start("via") : via.end("via")].strip(" ,") if via else None


def _onward(passage: Passage, onward: re.Match[str] | None) -> str | None:
    return _names(_bodies(passage, onward.end())) or None if onward else None
