"""The hidden sheet of a file that is to come back: lines of JSON in its first column.

The first line says what the file is, one for each field follows, then one for each task, and the last one proves that
none is missing or changed. A text that begins with a bracket is not taken for anything else by spreadsheet programs.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

import msgspec

from flowdash_desktop.domain.importing.check_out import FORMAT, CheckOut, row_marks
from flowdash_desktop.domain.schema import FieldKind
from flowdash_desktop.spreadsheet.job import Cell, CheckOutJob

SHEET = "Flowdash"
"""Its name."""
_WHAT = "flowdash check-out"


class SheetFault(Enum):
    """Why a hidden sheet says nothing."""

    DAMAGED = "damaged"
    NEWER = "newer"


@dataclass(frozen=True, slots=True)
class SheetError(Exception):
    """There is a hidden sheet, and it can't be used."""

    fault: SheetFault


class _Head(msgspec.Struct, frozen=True):
    what: str
    format: int
    id: str
    workspace: str
    server: str
    workflow: str
    workflow_name: str
    written: str
    zone: str
    sheet: str
    id_field: str
    fields: int


class _End(msgspec.Struct, frozen=True):
    tasks: int
    sha256: str


class _Format(msgspec.Struct, frozen=True):
    what: str
    format: int


class SheetLines:
    """Makes the lines, one after the other.

    Args:
        job: what is checked out.
        sheet: the name of the sheet with the tasks.
    """

    def __init__(self, job: CheckOutJob, sheet: str) -> None:
        self._job = job
        self._sheet = sheet
        self._id_column = job.names.index(job.id_field)
        self._digest = hashlib.sha256()
        self._tasks = 0

    def head(self) -> Iterator[str]:
        """The lines before the tasks."""
        job = self._job
        about = (job.id, job.workspace, job.server, job.workflow, job.workflow_name, job.written, job.zone)
        head = _Head(_WHAT, FORMAT, *about, self._sheet, job.id_field, len(job.names))
        yield self._line(msgspec.to_builtins(head))
        for name, kind in zip(job.names, job.kinds, strict=True):
            yield self._line([name, kind.value])

    def row(self, cells: Sequence[Cell], more: Cell) -> str:
        """The line of a task; ``more`` is what comes behind its cells (see ``CheckOutJob``)."""
        version, people = msgspec.convert(more, tuple[str, dict[int, str]], strict=False)
        plain = [cell if isinstance(cell, str | bool) else None for cell in cells]
        self._tasks += 1
        marks = row_marks(plain, self._job.kinds, people, self._job.zone)
        return self._line([str(cells[self._id_column]), version, marks])

    def end(self) -> str:
        """The last line."""
        return _text(msgspec.to_builtins(_End(self._tasks, self._digest.hexdigest())))

    def _line(self, value: object) -> str:
        text = _text(value)
        self._digest.update(text.encode())
        return text


def _text(value: object) -> str:
    # No underscore: ``_x0041_`` is a letter A to a spreadsheet program.
    return json.dumps(value, separators=(",", ":")).replace("_", "\\u005f")


def read_lines(lines: Iterable[str]) -> CheckOut:
    """What a hidden sheet says.

    Raises:
        SheetError: it is not whole any more, or of a newer format.
    """
    known = list(lines)
    try:
        return _read(known)
    except (msgspec.MsgspecError, ValueError, IndexError):
        raise SheetError(SheetFault.DAMAGED) from None


def _read(lines: Sequence[str]) -> CheckOut:
    """What these lines say.

    Raises:
        SheetError, MsgspecError, ValueError, IndexError: they are not whole.
    """
    of_format = msgspec.json.decode(lines[0], type=_Format)
    if of_format.what == _WHAT and of_format.format > FORMAT:
        raise SheetError(SheetFault.NEWER)
    head = msgspec.json.decode(lines[0], type=_Head)
    end = msgspec.json.decode(lines[-1], type=_End)
    digest = hashlib.sha256("".join(lines[:-1]).encode()).hexdigest()
    fields = [msgspec.json.decode(line, type=tuple[str, FieldKind]) for line in lines[1 : 1 + head.fields]]
    rows = [msgspec.json.decode(line, type=tuple[str, str, str]) for line in lines[1 + head.fields : -1]]
    if (head.what, digest, len(rows)) != (_WHAT, end.sha256, end.tasks):
        raise SheetError(SheetFault.DAMAGED)
    about = (head.id, head.workspace, head.server, head.workflow, head.workflow_name, head.written, head.zone)
    versions, marks = {key: version for key, version, _ in rows}, {key: of_row for key, _, of_row in rows}
    return CheckOut(*about, head.sheet, head.id_field, dict(fields), versions, marks)
