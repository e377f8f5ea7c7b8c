"""The parts of a .docx package, unpacked within bounds: a file that unpacks to more than it says is
refused.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from typing import Any

from docx.oxml.parser import parse_xml
from lxml import etree

from .read_limits import Limits
from .read_refusals import refused

_MOST_MEMBERS = 5_000
_MOST_DECLARED = 20  # times the largest file we take: pictures included, though they are never unpacked
_RELATIONS = "_rels/.rels"
_DOCUMENT = "/officeDocument"
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,
    etree.XMLSyntaxError,
)
FAMILY = {"xl/": "Excel", "ppt/": "PowerPoint", "content.xml": "OpenDocument"}


class Package:
    """An open .docx. Holds the archive; `part` unpacks and parses one member at a time."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        """Check the archive's own account of itself before anything is unpacked. Raises Refusal."""
        try:
            self.archive = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN:
            raise refused("docx_broken") from None
        members = self.archive.infolist()
        declared = sum(m.file_size for m in members)
        if len(members) > _MOST_MEMBERS or declared > _MOST_DECLARED * limits.size:
            raise refused("too_long")
        self.names = {m.filename for m in members}
        self.room = limits.unpacked
        self._refuse_other_families()

    def _refuse_other_families(self) -> None:
        if self.names and not any(name.startswith("word/") for name in self.names):
            for start, family in FAMILY.items():
                if any(name.startswith(start) for name in self.names):
                    raise refused("other_format", found=family)

    def part(self, name: str) -> Any | None:
        """Return the parsed member, or None where the package has none of that name. Raises Refusal."""
        if name not in self.names:
            return None
        try:
            return parse_xml(self._unpacked(name))
        except RuntimeError:
            raise refused("word_locked") from None
        except _BROKEN:
            raise refused("docx_broken") from None

    def _unpacked(self, name: str) -> bytes:
        if self.archive.getinfo(name).file_size > self.room:
            raise refused("too_long")
        with self.archive.open(name) as member:
            data = member.read(self.room + 1)
        self.room -= len(data)
        if self.room < 0:
            raise refused("too_long")
        return data

    def main(self) -> str:
        """Return the name of the document's own part, as the package's relations give it."""
        relations = self.part(_RELATIONS)
        for relation in relations if relations is not None else ():
            if str(relation.get("Type", "")).endswith(_DOCUMENT):
                return posixpath.normpath(str(relation.get("Target", "")).lstrip("/"))
        return "word/document.xml"
