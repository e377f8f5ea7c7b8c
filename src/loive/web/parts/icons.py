"""The one set of icons, drawn for this program on a grid of 24; always shown with words beside them."""

from __future__ import annotations

from django.utils.safestring import SafeString, mark_safe

# name → path data, stroked with the colour of the text
_PATHS = {
    "today": "M4 6.5h16v13H4zM8 3.5v4M16 3.5v4M4 10.5h16M9 15l2 2 4-4",
    "tip": "M4 5h16v11H9.5L5 19.5V16H4zM8 9h8M8 12.5h5",
    "case": "M4 20v-8.5L12 5l8 6.5V20M9.5 20v-5.5h5V20",
    "referral": "M4 8h12M12.5 4.5 16 8l-3.5 3.5M20 16H8M11.5 12.5 8 16l3.5 3.5",
    "proceeding": "M12 4v15M6 19h12M5 8l7-2 7 2M5 8l-2.5 5.5h5zM19 8l-2.5 5.5h5z",
    "plan": "M6 3.5h9l4 4v13H6zM15 3.5v4h4M9 12h6M9 16h4",
    "report": "M5 3.5h14v17H5zM9 16v-3M12 16V9M15 16v-5",
    "figures": "M4 20h16M6.5 17v-5M12 17V6M17.5 17V9.5",
    "lookup": "M5 4h6.5v16H5zM11.5 4H18v16h-6.5M8 8h1M14.5 8h1",
    "record": "M6 3.5h12v17H6zM9 8h6M9 12h6M9 16h3",
    "place": "M12 21c4.5-4.6 6.5-8 6.5-11A6.5 6.5 0 0 0 5.5 10c0 3 2 6.4 6.5 11zM12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z",
    "body": "M4 20V9l8-5 8 5v11M2.5 20h19M9 20v-4h6v4M8 11.5h1M11.5 11.5h1M15 11.5h1",
    "law": "M12 4v16M7 20h10M4 7.5h16M7 7.5 4.5 14h5zM17 7.5 14.5 14h5z",
    "search": "M11 17.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM16 16l4.5 4.5",
    "more": "M4 7h16M4 12h16M4 17h16",
    "account": "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c1-4 4-6 7.5-6s6.5 2 7.5 6",
    "leave": "M10 4.5H5v15h5M14 8l4 4-4 4M18 12H9",
    "clock": "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM12 7.5V12l3 2",
    "late": "M12 4 2.8 20h18.4zM12 10v4.5M12 17.3v.2",
    "soon": "M7 3.5h10M7 20.5h10M8 3.5c0 4.5 8 5 8 8.5s-8 4-8 8.5M16 3.5c0 4.5-8 5-8 8.5s8 4 8 8.5",
    "done": "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM8 12.3l2.8 2.7 5.2-5.5",
    "none": "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM8.5 12h7",
    "dot": "M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z",
    "check": "M5 12.5 10 17.5 19.5 7",
    "cross": "M6 6l12 12M18 6 6 18",
    "note": "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM12 11v5.5M12 7.7v.2",
    "lock": "M6 11h12v9.5H6zM8.5 11V7.5a3.5 3.5 0 0 1 7 0V11",
    "eye": "M2.5 12c2.5-4.5 5.5-6.5 9.5-6.5s7 2 9.5 6.5c-2.5 4.5-5.5 6.5-9.5 6.5s-7-2-9.5-6.5zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z",
    "hidden": "M4 4l16 16M9.5 6a9 9 0 0 1 2.5-.5c4 0 7 2 9.5 6.5a16 16 0 0 1-2.5 3.3M6 8c-1.3 1-2.5 2.3-3.5 4 2.5 4.5 5.5 6.5 9.5 6.5 1.5 0 3-.3 4.2-1",
    "file": "M7 3.5h7l4 4v13H7zM14 3.5v4h4",
    "upload": "M12 15.5V4M7.5 8.5 12 4l4.5 4.5M4.5 15v5h15v-5",
    "download": "M12 4v11.5M7.5 11 12 15.5 16.5 11M4.5 15v5h15v-5",
    "print": "M7 8.5v-5h10v5M7 17H4V8.5h16V17h-3M7 14h10v6.5H7z",
    "send": "M3.5 12 20.5 4 16 20l-4-6.5zM12 13.5 20.5 4",
    "sign": "M4 20.5h16M5 16.5l1-4L15.5 3l3 3L9 15.5z",
    "edit": "M5 19l1-4L16 5l3 3L9 18z",
    "add": "M12 5v14M5 12h14",
    "next": "M9 5.5 15.5 12 9 18.5",
    "back": "M15 5.5 8.5 12l6.5 6.5",
    "phone": "M7 3.5h10v17H7zM11 17.5h2",
    "people": "M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 19.5c.7-3.5 3-5.5 6.5-5.5s5.8 2 6.5 5.5M15.5 5a3.3 3.3 0 0 1 0 6M18 14.5c2 .8 3 2.5 3.5 5",
    "copy": "M8.5 8.5h11v11h-11zM15.5 8.5v-4h-11v11h4",
    "light": "M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M18.7 5.3l-1.4 1.4M6.7 17.3l-1.4 1.4",
    "dark": "M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z",
    "system": "M3.5 5h17v11h-17zM9 20h6M12 16v4",
    "target": "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 12.1v-.2",
    "calendar": "M4 6.5h16v13H4zM8 3.5v4M16 3.5v4M4 10.5h16",
    "return": "M8 5 4 9l4 4M4 9h10a5.5 5.5 0 0 1 0 11H9",
}
NAMES = tuple(sorted(_PATHS))
_MARK = (
    '<svg width="28" height="28" viewBox="0 0 32 32" aria-hidden="true" focusable="false"><rect class="ground" width="32" height="32" rx="7"/>'
    '<path class="way" d="M9 26V14a7 7 0 0 1 14 0v12"/>'
    '<path class="way" d="M16 26c-3-2.4 3.4-4.2 0-7.2-1.6-1.4-.4-3 .4-3.8"/></svg>'
)


def icon(name: str) -> SafeString:
    """Return the icon as inline SVG, silent to screen readers. Raises KeyError for a name not in the set."""
    path = _PATHS[name]
    return mark_safe(
        f'<svg class="icon" width="20" height="20" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="{path}"/></svg>'
    )


def mark() -> SafeString:
    """Return the mark of the program: a doorway and the way to it."""
    return mark_safe(_MARK)
