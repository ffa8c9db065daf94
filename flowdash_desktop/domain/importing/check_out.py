"""What was checked out into a file: which tasks, and of each cell a mark of what was written there.

A mark is made of the meaning of a cell, not of its bytes: spreadsheet programs write numbers as floats, days as
moments, line ends in their own way, and leave out blanks at the end. A cell that nobody has touched has its mark after
that, too.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from hashlib import blake2b

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.field_types.dates import parse_day, parse_moment
from flowdash_desktop.domain.importing.columns import CellFault, ImportCell
from flowdash_desktop.domain.importing.zones import instant
from flowdash_desktop.domain.schema import Field, FieldKind, WorkflowSchema
from flowdash_desktop.domain.tasks import Value
from flowdash_desktop.domain.validation_errors import InvalidValueError

FORMAT = 1
"""Of the hidden sheet. A newer one is not read."""
_MOST_LETTERS = 32_767
"""A text is cut there, as a cell holds no more."""
_EXACT_DIGITS = 15
_MARK_BYTES, _SHORT = 6, 100
_MOST_EXPONENT = 400
_YES, _NO = frozenset(("1", "yes", "true")), frozenset(("0", "no", "false"))
_NOISE = timedelta(milliseconds=5)
"""How far a moment may be from a whole second and still mean it: days are floats in a sheet."""
BLANK = "-"
"""The mark of a cell without a value."""
_FAULTY = "\0"
_CONTROLS = dict.fromkeys([*range(0x0A), 0x0B, 0x0C, *range(0x0E, 0x20), 0xFFFE, 0xFFFF])
"""An ODS file can't hold them, so a program that saves one leaves them out; tabs are lost where such a file is read."""


@dataclass(frozen=True, slots=True)
class CheckOut:
    """A file that was written to be edited and brought back.

    Attributes:
        id: of this one file, a UUID.
        workspace: the id of the workspace, ``""`` where the server gives none.
        server: the address of the server, ``""`` for the local workspace.
        workflow: the id of the workflow.
        workflow_name: its name then.
        written: when, ISO 8601 in UTC.
        zone: by whose clock its moments are.
        sheet: the name of the sheet with the tasks.
        id_field: the field by whose values the rows are found.
        kinds: of its fields, by name, in the order of the marks.
        versions: of each task by its unique ID, the server's version; ``""`` where it gives none.
        marks: of each task by its unique ID; see ``row_marks``.
    """

    id: str
    workspace: str
    server: str
    workflow: str
    workflow_name: str
    written: str
    zone: str
    sheet: str
    id_field: str
    kinds: Mapping[str, FieldKind]
    versions: Mapping[str, str]
    marks: Mapping[str, str]

    def of_row(self, unique_id: str) -> dict[str, tuple[str, ...]] | None:
        """The marks of a task's cells by field name, None where the task is not in the file."""
        marks = self.marks.get(unique_id)
        if marks is None:
            return None
        return dict(zip(self.kinds, (tuple(of_one.split(",")) for of_one in marks.split(" ")), strict=True))

    def is_of(self, workspace: str, server: str) -> bool:
        """Whether it was written in this workspace: the ids decide, and the addresses where one has no id."""
        if self.workspace and workspace:
            return self.workspace == workspace
        return self.server == server


def row_marks(cells: Sequence[ImportCell], kinds: Sequence[FieldKind], people: Mapping[int, str], zone: str) -> str:
    """The marks of the cells of a row, as they are kept.

    Args:
        cells: as they are written.
        kinds: of their fields.
        people: by the place of the cell, the e-mail of a person who is written by name.
        zone: by whose clock moments are.
    """
    found = []
    for place, (cell, kind) in enumerate(zip(cells, kinds, strict=True)):
        marks = cell_marks(cell, kind, zone)
        if place in people:
            marks = (*marks, *cell_marks(people[place], kind, zone))
        found.append(",".join(dict.fromkeys(marks)))
    return " ".join(found)


def cell_marks(cell: ImportCell, kind: FieldKind, zone: str) -> tuple[str, ...]:
    """What a cell means: its mark; and more for a number of more digits than spreadsheet programs keep."""
    is_short = not isinstance(cell, str) or len(cell) <= _SHORT
    return _short_cell_marks(cell, kind, zone) if is_short else _cell_marks(cell, kind, zone)


def _cell_marks(cell: ImportCell, kind: FieldKind, zone: str) -> tuple[str, ...]:
    text = _meaning(cell, kind, zone)
    if kind in (FieldKind.NUMBER, FieldKind.CURRENCY) and sum(map(str.isdigit, text)) > _EXACT_DIGITS:
        return tuple(dict.fromkeys(map(_mark, (text, *_as_floats(text)))))
    return (_mark(text),)


_short_cell_marks = lru_cache(maxsize=1 << 14)(_cell_marks)
"""Most columns say the same few things again and again."""


def value_marks(value: Value, field: Field, schema: WorkflowSchema, kind: FieldKind) -> tuple[str, ...]:
    """The marks of the cell that a value would be written into; ``kind`` is that of the field when it was checked out.

    Of a person it is the mark of the e-mail, which is among the marks of a cell with the name.
    """
    cell: ImportCell
    if isinstance(value, date):  # a moment is one, too
        cell = value.isoformat()
    elif isinstance(value, Decimal):
        cell = format(value, "f")
    elif isinstance(value, tuple):
        cell = field_type(field.kind).to_text(value, field, schema)
    else:
        cell = value
    return cell_marks(cell, kind, "UTC")


def _mark(text: str) -> str:
    if not text:
        return BLANK
    digest = blake2b(text.encode(errors="surrogatepass"), digest_size=_MARK_BYTES).digest()
    return b64encode(digest).decode()


def _meaning(cell: ImportCell, kind: FieldKind, zone: str) -> str:
    if isinstance(cell, CellFault):
        return f"{_FAULTY}{cell.text}"
    if cell is None or isinstance(cell, bool):
        return "" if cell is None else str(cell).upper()
    text = cell[:_MOST_LETTERS].replace("\r\n", "\n").replace("\r", "\n").translate(_CONTROLS).strip()
    reader = _READERS.get(kind)
    if reader is None or not text:
        return text
    try:
        return reader(text, zone)
    except (InvalidValueError, InvalidOperation, ValueError, OverflowError, OSError):
        return text


def _number(text: str, _: str) -> str:
    number = Decimal(text)
    if abs(number.adjusted()) > _MOST_EXPONENT:
        return text
    return format(number.normalize(), "f") if number else "0"


def _as_floats(text: str) -> tuple[str, ...]:
    """What programs make of a number of many digits: they keep 15 of them, or those of a binary float."""
    try:
        return _number(f"{Decimal(text):.{_EXACT_DIGITS}g}", ""), _number(repr(float(text)), "")
    except (InvalidOperation, ValueError, OverflowError):
        return ()


def _day(text: str, _: str) -> str:
    return parse_day(text.removesuffix(" 00:00:00")).isoformat()


def _moment(text: str, zone: str) -> str:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        utc = parse_moment(text, lambda by_clock: instant(by_clock, zone))
    else:
        utc = instant(moment, zone) if moment.tzinfo is None else moment.astimezone(UTC)
    second = (utc + timedelta(milliseconds=500)).replace(microsecond=0)
    return (second if abs(second - utc) < _NOISE else utc).isoformat()


def _checkbox(text: str, _: str) -> str:
    word = text.casefold()
    return "TRUE" if word in _YES else "FALSE" if word in _NO else text


_READERS: Mapping[FieldKind, Callable[[str, str], str]] = {
    FieldKind.NUMBER: _number,
    FieldKind.CURRENCY: _number,
    FieldKind.DATE: _day,
    FieldKind.DATETIME: _moment,
    FieldKind.CHECKBOX: _checkbox,
}
