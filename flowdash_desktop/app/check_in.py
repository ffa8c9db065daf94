"""A file that was checked out and comes back by the command line: only what was edited there counts."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from uuid import UUID, uuid4, uuid5

from flowdash_desktop.api import FlowdashClient
from flowdash_desktop.app.bootstrap import serve_command
from flowdash_desktop.app.workflow_client import workspace_id
from flowdash_desktop.domain.conflicts import Choice
from flowdash_desktop.domain.importing.check_in import decided_row
from flowdash_desktop.domain.importing.check_in_sheet import CheckInSheet
from flowdash_desktop.domain.importing.check_out import CheckOut
from flowdash_desktop.domain.importing.columns import ColumnUse, ImportCell
from flowdash_desktop.domain.importing.files import FilesToFind
from flowdash_desktop.domain.importing.plan import ImportOptions, ImportPlanner, PlannedRow, RowKind
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.tasks import TaskKey, Value
from flowdash_desktop.session.concurrency.daemon_threads import in_thread
from flowdash_desktop.spreadsheet.check_out_reader import read_check_out, sheet_to_read
from flowdash_desktop.spreadsheet.check_out_sheet import SheetFault
from flowdash_desktop.spreadsheet.import_table import FileTable, ReadOptions, TableReader
from flowdash_desktop.ui.presenters.texts.round_trip_texts import RoundTripTexts  # the only place with words for it


@dataclass
class CheckInFile:
    """A file that is imported; an ordinary one where it was never checked out.

    Attributes:
        table: the rows of the sheet with the tasks.
        found: what its hidden sheet says.
    """

    table: FileTable
    found: CheckOut | SheetFault | None
    _sheet: CheckInSheet | None = None
    _made: Counter[str] = field(default_factory=Counter)

    @cached_property
    def _cells(self) -> Mapping[int, Sequence[ImportCell]]:
        return dict(self.table.rows)

    @property
    def workflow(self) -> str | None:
        """The id of the workflow that it was checked out of."""
        return self.found.workflow if isinstance(self.found, CheckOut) else None

    async def meet(self, client: FlowdashClient, schema: WorkflowSchema, options: argparse.Namespace) -> None:
        """Find out whether it is of this workflow; what stands against it is said, and it is an ordinary file then.

        Raises:
            FlowdashError: the server can't be asked.
        """
        found = self.found
        if isinstance(found, SheetFault):
            _say(RoundTripTexts.fault(found))
        elif found is not None and options.key is None:
            is_here = found.is_of(await workspace_id(client), options.server or "")
            words = RoundTripTexts.belongs_elsewhere(found, is_here, schema.workflow.id)
            if words:
                _say(words)
            else:
                self._sheet = CheckInSheet(found)

    def uses(self, schema: WorkflowSchema) -> Sequence[ColumnUse] | None:
        """What its columns become; None for an ordinary file."""
        if self._sheet is None:
            return None
        uses = self._sheet.uses(self.table.headings, [cells for _, cells in self.table.rows], schema)
        if uses is None:
            self.say_notes()
            self._sheet = None
        return uses

    def planner(
        self,
        schema: WorkflowSchema,
        uses: Sequence[ColumnUse],
        options: ImportOptions,
        tasks: Iterable[tuple[TaskKey, Mapping[str, Value]]],
        files: FilesToFind,
    ) -> ImportPlanner:
        """What plans its rows."""
        plan = ImportPlanner if self._sheet is None else self._sheet.planner
        return plan(schema, uses, options, tasks, files)

    def decided(self, rows: Iterable[PlannedRow], choice: str | None) -> list[PlannedRow]:
        """The rows with their conflicts decided alike; without a choice they are said, and stay."""
        chosen = None if choice is None else Choice(choice)
        decided = []
        for row in rows:
            if row.kind is RowKind.CONFLICT and chosen is not None:
                row = decided_row(row, dict.fromkeys(row.conflicts, chosen))
            elif row.kind is RowKind.CONFLICT:
                names = ", ".join(row.conflicts)
                _say(f"row {row.number}: others have changed {names}, too; --conflicts says which value is to be")
            decided.append(row)
        return decided

    def say_notes(self) -> None:
        """Name rows that are gone, and cells of which nothing is taken."""
        for note in RoundTripTexts.notes(self._sheet) if self._sheet is not None else ():
            _say(note)

    def creation_key(self, row: PlannedRow) -> str:
        """The key under which a new row becomes a task: the same one when the same row comes again."""
        if self._sheet is None:
            return str(uuid4())
        mark = self._sheet.new_row_mark(self._cells[row.number])
        self._made[mark] += 1
        return str(uuid5(UUID(self._sheet.base.id), f"{mark} {self._made[mark]}"))


async def check_in_file(path: Path, table: FileTable, options: argparse.Namespace) -> CheckInFile:
    """A file, whether it was checked out or not.

    Args:
        path: where it lies.
        table: one of its sheets.
        options: those of the command.

    Raises:
        ReadError: the sheet with the tasks can't be read.
    """
    program = serve_command()
    found = await in_thread(lambda: read_check_out(program, path, table.facts), "read check-out")
    sheet = sheet_to_read(found if isinstance(found, CheckOut) else None, table.facts)
    if sheet is not None and options.sheet is None:
        table = await in_thread(TableReader(program, path, ReadOptions(sheet=sheet)).read, "read table")
    return CheckInFile(table, found)


def _say(words: str) -> None:
    print(words, file=sys.stderr)
