"""The look of each kind of line: Decree 30/2020, annex I, as one table that both writers obey.

Sizes and spaces are in points, indents in millimetres, `line` in multiples of single spacing. Where the
decree gives a range (13–14), one value within it is chosen; the tests hold every value to its range.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

FONT = "Times New Roman"
PAPER_MM = (210.0, 297.0)
MARGINS_MM = {"top": 20.0, "bottom": 20.0, "left": 30.0, "right": 20.0}
HEADER_MM = 10.0
HEAD_SHARE = 0.4
"""The left column's share of the width, in the heading and in the signature block."""


class Align(StrEnum):
    """Where a line stands between the margins."""

    LEFT = "left"
    CENTRE = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


@dataclass(frozen=True, slots=True)
class Look:
    """How one kind of line looks. `level` above 0 makes it a heading of that level."""

    name: str
    size: float
    align: Align = Align.CENTRE
    bold: bool = False
    italic: bool = False
    indent: float = 0.0
    before: float = 0.0
    after: float = 0.0
    line: float = 1.0
    keep: bool = False
    level: int = 0
    boxed: bool = False


class Style(StrEnum):
    """The kinds of line of an official document."""

    PARENT = "Parent"
    ISSUER = "Issuer"
    STATE = "State"
    MOTTO = "Motto"
    NUMBER = "Number"
    SUBJECT = "Subject"
    DRAFT = "Draft"
    DATELINE = "Dateline"
    KIND = "Kind"
    ABSTRACT = "Abstract"
    RULE = "Rule"
    ADDRESSEE = "Addressee"
    BASIS = "Basis"
    HEADING_1 = "Heading1"
    HEADING_2 = "Heading2"
    HEADING_3 = "Heading3"
    BODY = "Body"
    CLOSING = "Closing"
    TABLE_TITLE = "TableTitle"
    COLUMN_TITLE = "ColumnTitle"
    CELL = "CellText"
    CELL_CENTRED = "CellCentred"
    CELL_NUMBER = "CellNumber"
    TABLE_NOTE = "TableNote"
    AUTHORITY = "Authority"
    SIGNER = "Signer"
    RECIPIENTS = "Recipients"
    RECIPIENT = "Recipient"
    ANNEX_LABEL = "AnnexLabel"
    ANNEX_TITLE = "AnnexTitle"
    ANNEX_REFERENCE = "AnnexReference"
    PAGE_NUMBER = "PageNumber"


_J, _L, _R = Align.JUSTIFY, Align.LEFT, Align.RIGHT

LOOKS: dict[Style, Look] = {
    Style.PARENT: Look("Tên cơ quan chủ quản", 12),
    Style.ISSUER: Look("Tên cơ quan ban hành", 12, bold=True),
    Style.STATE: Look("Quốc hiệu", 12, bold=True),
    Style.MOTTO: Look("Tiêu ngữ", 13, bold=True),
    Style.NUMBER: Look("Số, ký hiệu", 13, before=6),
    Style.SUBJECT: Look("Trích yếu công văn", 12, before=6),
    Style.DRAFT: Look("Dấu dự thảo", 13, bold=True, before=6, boxed=True),
    Style.DATELINE: Look("Địa danh, thời gian", 13, italic=True, before=6),
    Style.KIND: Look("Tên loại văn bản", 14, bold=True, before=18, keep=True),
    Style.ABSTRACT: Look("Trích yếu", 14, bold=True, keep=True),
    Style.RULE: Look("Đường kẻ", 2, before=2),
    Style.ADDRESSEE: Look("Kính gửi", 14, before=12),
    Style.BASIS: Look("Căn cứ ban hành", 14, _J, italic=True, indent=10, before=6, line=1.1),
    Style.HEADING_1: Look("heading 1", 14, _J, bold=True, indent=10, before=12, line=1.1, keep=True, level=1),
    Style.HEADING_2: Look("heading 2", 14, _J, bold=True, indent=10, before=6, line=1.1, keep=True, level=2),
    Style.HEADING_3: Look(
        "heading 3", 14, _J, bold=True, italic=True, indent=10, before=6, line=1.1, keep=True, level=3
    ),
    Style.BODY: Look("Nội dung", 14, _J, indent=10, before=6, line=1.1),
    Style.CLOSING: Look("Nội dung kết thúc", 14, _J, indent=10, before=6, line=1.1, keep=True),
    Style.TABLE_TITLE: Look("Tên bảng", 13, bold=True, before=10, after=4, keep=True),
    Style.COLUMN_TITLE: Look("Tên cột", 12, bold=True, before=2, after=2, keep=True),
    Style.CELL: Look("Ô chữ", 12, _L, before=2, after=2, line=1.1),
    Style.CELL_CENTRED: Look("Ô canh giữa", 12, before=2, after=2, line=1.1),
    Style.CELL_NUMBER: Look("Ô số", 12, _R, before=2, after=2, line=1.1),
    Style.TABLE_NOTE: Look("Ghi chú bảng", 12, _J, italic=True, before=4),
    Style.AUTHORITY: Look("Quyền hạn, chức vụ", 14, bold=True, keep=True),
    Style.SIGNER: Look("Họ tên người ký", 14, bold=True, before=72),
    Style.RECIPIENTS: Look("Nơi nhận", 12, _L, bold=True, italic=True, keep=True),
    Style.RECIPIENT: Look("Danh sách nơi nhận", 11, _L),
    Style.ANNEX_LABEL: Look("Phụ lục", 14, bold=True, keep=True, level=1),
    Style.ANNEX_TITLE: Look("Tên phụ lục", 14, bold=True, keep=True),
    Style.ANNEX_REFERENCE: Look("Chỉ dẫn kèm theo", 13, italic=True, after=10, keep=True),
    Style.PAGE_NUMBER: Look("Số trang", 13),
}
