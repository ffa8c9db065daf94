"""Rows of the server's texts of tasks. They are made by the process that writes the file: the window only hands over
texts, of which it has a hundred thousand at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.schema import Field, Workflow
from flowdash_desktop.domain.tasks import Value
from flowdash_desktop.domain.validation_errors import InvalidValueError
from flowdash_desktop.spreadsheet.cells import CellMaker
from flowdash_desktop.spreadsheet.job import Cell, FileKind, TaskTexts
from flowdash_desktop.wire.json import decode
from flowdash_desktop.wire.schema import as_list, as_object
from flowdash_desktop.wire.workflow_schema import schema_from_json

_MOST_SEEN = 4096
_PLAIN = (str, bool, type(None))
"""The types of what most cells are, and of which no two are equal: ``True`` is ``1`` as well."""
_ABSENT = object()


class TextRows:
    """Makes rows as ``CellMaker`` does of the values that ``task_from_json`` reads.

    Args:
        tasks: what the texts are of.
        kind: of file.
    """

    def __init__(self, tasks: TaskTexts, kind: FileKind) -> None:
        schema = schema_from_json(Workflow("", ""), tasks.schema)
        self._maker = CellMaker(schema, kind)
        self._fields = [schema.field_by_name[name] for name in tasks.fields]
        self._seen: list[dict[object, Cell]] = [{} for _ in self._fields]
        """Of each column, the cells of its values: most columns say the same few things again and again."""

    def rows(self, texts: bytes) -> list[list[Cell]]:
        """The rows of some tasks, given as a JSON array.

        Raises:
            ValueError: it is none.
        """
        tasks = as_list(decode(texts), as_object)
        columns = (self._column(tasks, *column) for column in zip(self._fields, self._seen, strict=True))
        return [[*row] for row in zip(*columns, strict=True)]

    def _column(self, tasks: Sequence[Mapping[str, object]], field: Field, seen: dict[object, Cell]) -> list[Cell]:
        cells: list[Cell] = []
        for task in tasks:
            raw = task.get(field.name, _ABSENT)
            if raw.__class__ in _PLAIN and raw in seen:
                cells.append(seen[raw])
                continue
            cells.append(self._cell(field, raw))
            if raw.__class__ in _PLAIN and len(seen) < _MOST_SEEN:
                seen[raw] = cells[-1]
        return cells

    def _cell(self, field: Field, raw: object) -> Cell:
        value: Value = None
        if raw is not _ABSENT:
            with suppress(InvalidValueError):
                value = field_type(field.kind).from_json(raw, field)
        return self._maker.cells(field, [value])[0]
