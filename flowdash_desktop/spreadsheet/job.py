"""What is to be written: a file, its columns, and the rows that follow."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import TypeAlias

import msgspec

from flowdash_desktop.domain.schema import FieldKind

Cell: TypeAlias = "str | bool | list[object] | dict[str, object] | None"
"""A value as plain text, a checkbox, or blank. Numbers are decimals without exponent, days ``YYYY-MM-DD``, moments
``YYYY-MM-DD HH:MM:SS`` by the clock of the person, or with their zone. In JSON files a cell is what the API says."""


Part: TypeAlias = "Sequence[Sequence[Cell]] | bytes"
"""Some rows, or the server's texts of some tasks as a JSON array."""


class FileKind(StrEnum):
    """The kind of file; each is its name's ending."""

    XLSX = "xlsx"
    CSV = "csv"
    JSON = "json"


class CellKind(StrEnum):
    """What the cells of a column hold."""

    TEXT = "text"
    NUMBER = "number"
    DAY = "day"
    MOMENT = "moment"
    CHECKBOX = "checkbox"


class Column(msgspec.Struct, frozen=True):
    """A column of the file.

    Attributes:
        name: its heading.
        kind: what its cells hold.
        colors: by text, the colour (``#rrggbb``) of cells that say so.
    """

    name: str
    kind: CellKind
    colors: dict[str, str] = {}


class CsvOptions(msgspec.Struct, frozen=True):
    """How a CSV file is written.

    Attributes:
        delimiter: between two cells: ``,`` or ``;``.
        byte_order_mark: begin with one, by which Excel knows that the file is UTF-8.
        disarms_formulas: write an apostrophe before a text that a spreadsheet program would take for a formula. An
            import of ours takes it away again.
    """

    delimiter: str = ","
    byte_order_mark: bool = True
    disarms_formulas: bool = False


class CheckOutJob(msgspec.Struct, frozen=True):
    """What the hidden sheet of a file that is to come back says beside its rows; see ``CheckOut`` in the domain.

    Each row has a cell more than there are columns: a list of the server's version of the task, and of the e-mails of
    the persons in the row by their places.

    Attributes:
        names: of the fields of the columns.
        kinds: of these fields.
    """

    id: str
    workspace: str
    server: str
    workflow: str
    workflow_name: str
    written: str
    zone: str
    id_field: str
    names: list[str]
    kinds: list[FieldKind]


class TaskTexts(msgspec.Struct, frozen=True):
    """How rows are made of the server's texts of tasks, which may come in the place of rows.

    Attributes:
        schema: of the workflow, see ``wire.workflow_schema``.
        fields: the names of the fields of the columns.
    """

    schema: bytes
    fields: list[str]


class ExportJob(msgspec.Struct, frozen=True):
    """A file to write.

    Attributes:
        path: where; whatever is there is replaced when the new file is whole.
        kind: its kind.
        title: what the rows are, the name of an XLSX file's sheet.
        columns: from left to right.
        csv: for a CSV file.
        check_out: for an XLSX file that is to come back, None for any other.
        tasks: where texts of tasks come, None where all rows come as rows.
    """

    path: str
    kind: FileKind
    title: str
    columns: list[Column]
    csv: CsvOptions = CsvOptions()
    check_out: CheckOutJob | None = None
    tasks: TaskTexts | None = None


class ExportFault(StrEnum):
    """Why a file was not written."""

    TOO_MANY_ROWS = "too many rows"
    TOO_MANY_COLUMNS = "too many columns"
    NO_ROOM = "no room"
    NOT_ALLOWED = "not allowed"
    NO_FOLDER = "no folder"
    FAILED = "failed"


class Written(msgspec.Struct, frozen=True):
    """How it ended.

    Attributes:
        rows: how many rows were written, without the headings.
        cut: how many texts were cut because a cell of the file can't hold them.
        fault: why there is no file, None where there is one.
        reason: what the system said to that.
    """

    rows: int = 0
    cut: int = 0
    fault: ExportFault | None = None
    reason: str = ""
