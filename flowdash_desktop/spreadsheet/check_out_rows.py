"""Tasks as the rows of a file that is to come back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from flowdash_desktop.domain.schema import Field, FieldKind, WorkflowSchema
from flowdash_desktop.domain.tasks import Task
from flowdash_desktop.spreadsheet.cells import CellMaker
from flowdash_desktop.spreadsheet.job import Cell, CheckOutJob, ExportJob, FileKind


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the tasks are from: the id of the workspace (``""`` where the server gives none) and the server's address
    (``""`` for the local workspace)."""

    workspace: str
    server: str


class CheckOutRows:
    """Makes the job and the rows.

    Args:
        schema: of the workflow; it has a unique ID.
        fields: the columns from left to right; the unique ID comes first where it is not among them.
        zone: of this machine's clock, by which moments are written.
        origin: where the tasks are from.

    Attributes:
        left_out: how many tasks have no unique ID yet, so that their rows could not be found again.
    """

    def __init__(self, schema: WorkflowSchema, fields: Sequence[Field], zone: str, origin: Origin) -> None:
        assert schema.unique_id_field is not None
        self.id_field = schema.unique_id_field
        self.fields = tuple(fields) if self.id_field in fields else (self.id_field, *fields)
        self.left_out = 0
        self.id = str(uuid4())
        self._schema, self._zone, self._origin = schema, zone, origin
        self._maker = CellMaker(schema, FileKind.XLSX, zone)
        self._people = [place for place, field in enumerate(self.fields) if field.kind is FieldKind.PERSON]

    def job(self, path: Path) -> ExportJob:
        """The job that writes them."""
        workflow = self._schema.workflow
        names, kinds = [field.name for field in self.fields], [field.kind for field in self.fields]
        written = datetime.now(UTC).isoformat(timespec="seconds")
        about = (self.id, self._origin.workspace, self._origin.server, workflow.id, workflow.name, written, self._zone)
        check_out = CheckOutJob(*about, self.id_field.name, names, kinds)
        columns = [self._maker.column(field) for field in self.fields]
        return ExportJob(str(path), FileKind.XLSX, workflow.name, columns, check_out=check_out)

    def rows(self, tasks: Sequence[Task]) -> list[list[Cell]]:
        """The rows of some tasks."""
        known = [task for task in tasks if task.values.get(self.id_field.name)]
        self.left_out += len(tasks) - len(known)
        rows = self._maker.rows(self.fields, [task.values for task in known])
        for row, task in zip(rows, known, strict=True):
            people: dict[int, str] = {}
            for place in self._people:
                email = task.values.get(self.fields[place].name)
                if isinstance(email, str) and email != row[place]:
                    people[place] = email
            row.append([task.etag or "", people])
        return rows
