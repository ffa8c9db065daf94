"""Values of tasks as cells of a file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.field_types.dates import local_time
from flowdash_desktop.domain.field_types.numbers import plain_text
from flowdash_desktop.domain.schema import Field, FieldKind, WorkflowSchema
from flowdash_desktop.domain.tasks import Attachment, Value
from flowdash_desktop.spreadsheet.job import Cell, CellKind, Column, FileKind

_KINDS = {
    FieldKind.NUMBER: CellKind.NUMBER,
    FieldKind.CURRENCY: CellKind.NUMBER,
    FieldKind.DATE: CellKind.DAY,
    FieldKind.DATETIME: CellKind.MOMENT,
    FieldKind.CHECKBOX: CellKind.CHECKBOX,
}


class CellMaker:
    """Makes the columns and cells of a file.

    Args:
        schema: of the workflow whose tasks they are.
        kind: of file. JSON has the values as the API gives them, others what a person reads.
        zone: the name of the zone of the person, for the headings of moments; ``""`` where it has none.
    """

    def __init__(self, schema: WorkflowSchema, kind: FileKind, zone: str = "") -> None:
        self._schema = schema
        self._kind = kind
        self._zone = zone
        # Who shares a name with somebody is named by e-mail, so that it can be read back.
        names = Counter(user.name.casefold() for user in schema.users)
        self._people = {u.email.casefold(): u.name for u in schema.users if names[u.name.casefold()] == 1}

    def column(self, field: Field) -> Column:
        """The column of a field; one of moments says in which zone they are."""
        kind = _KINDS.get(field.kind, CellKind.TEXT)
        name = field.name
        if kind is CellKind.MOMENT and self._zone and self._kind is not FileKind.JSON:
            name = f"{name} ({self._zone})"
        colors = {}
        if field.kind is FieldKind.STAGE:
            colors = {stage.name: stage.color for stage in self._schema.stages if stage.color}
        return Column(name, kind, colors)

    def rows(self, fields: Sequence[Field], tasks: Sequence[Mapping[str, Value]]) -> list[list[Cell]]:
        """The rows of some tasks, given by their values; a cell for each of the fields."""
        columns = (self.cells(field, [values.get(field.name) for values in tasks]) for field in fields)
        return [list(row) for row in zip(*columns, strict=True)]

    def cells(self, field: Field, values: Sequence[Value]) -> list[Cell]:
        """The cells of some values of a field."""
        if self._kind is FileKind.JSON:
            to_json = field_type(field.kind).to_json
            return [to_json(value) for value in values]  # type: ignore[misc]  # numbers are texts in JSON, too
        return [self._cell(field, value) for value in values]

    def _cell(self, field: Field, value: Value) -> Cell:
        if value is None or isinstance(value, bool):
            return value
        if isinstance(value, str):
            return self._people.get(value.casefold(), value) if field.kind is FieldKind.PERSON else value
        if isinstance(value, tuple):
            return self._several(field, value)
        return _plain(field, value)

    def _several(self, field: Field, value: tuple[str, ...] | tuple[Attachment, ...]) -> str:
        if value and isinstance(value[0], Attachment):
            return ", ".join(file.filename for file in value if isinstance(file, Attachment))
        return field_type(field.kind).to_text(value, field, self._schema)


def _plain(field: Field, value: Decimal | date | datetime) -> str:
    if isinstance(value, Decimal):
        return plain_text(value)
    if isinstance(value, datetime):
        return _moment(value, is_exact=not field.built_in)
    return value.isoformat()


def _moment(value: datetime, *, is_exact: bool) -> str:
    """A moment by the clock of the person, or in full where that would not be read as the same instant."""
    local = local_time(value)
    by_clock = local.replace(tzinfo=None, microsecond=local.microsecond if is_exact else 0)
    try:
        is_same = by_clock.replace(microsecond=0).astimezone(UTC) == value.replace(microsecond=by_clock.microsecond)
    except (ValueError, OverflowError, OSError):  # at the ends of the calendar
        is_same = False
    return by_clock.isoformat(sep=" ") if is_same else local.isoformat()
