"""What a file that is imported is: one that was checked out of this workflow, of another one, or an ordinary file."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from flowdash_desktop.domain.importing.check_in_sheet import CheckInSheet
from flowdash_desktop.domain.importing.check_out import CheckOut
from flowdash_desktop.domain.importing.columns import ColumnUse
from flowdash_desktop.domain.importing.files import FilesToFind
from flowdash_desktop.domain.importing.plan import ImportOptions, ImportPlanner, PlannedRow
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.tasks import TaskKey, Value
from flowdash_desktop.session.check_outs import CheckedOutFile, CheckOuts
from flowdash_desktop.session.concurrency.daemon_threads import in_thread
from flowdash_desktop.session.session import Session
from flowdash_desktop.spreadsheet.check_out_reader import read_check_out
from flowdash_desktop.spreadsheet.import_table import FileTable
from flowdash_desktop.ui.presenters.round_trip.belonging import is_of
from flowdash_desktop.ui.presenters.texts.round_trip_texts import RoundTripTexts


@dataclass
class CheckIn:
    """One file on its way into a workflow.

    Attributes:
        found: what its hidden sheet says, also where that is of no use here.
        warning: why it is an ordinary import although it was checked out; ``""`` where nothing is to be said.
        sheet: its tasks, None for an ordinary import.
    """

    found: CheckOut | None = None
    warning: str = ""
    sheet: CheckInSheet | None = None

    def uses(self, table: FileTable, schema: WorkflowSchema) -> Sequence[ColumnUse] | None:
        """What its columns become, None where that is not known by what was checked out."""
        cells = [cells for _, cells in table.rows]
        return self.sheet.uses(table.headings, cells, schema) if self.sheet is not None else None

    @property
    def merges(self) -> bool:
        """Whether only cells that were edited count."""
        return self.sheet is not None and self.sheet.has_ids

    def planner(
        self,
        schema: WorkflowSchema,
        uses: Sequence[ColumnUse],
        options: ImportOptions,
        tasks: Iterable[tuple[TaskKey, Mapping[str, Value]]],
        files: FilesToFind,
    ) -> ImportPlanner:
        """What plans its rows."""
        plan = ImportPlanner if self.sheet is None else self.sheet.planner
        return plan(schema, uses, options, tasks, files)

    def notes(self) -> str:
        """What is to be known once all rows are planned."""
        return "\n".join(filter(None, [self.warning, *(RoundTripTexts.notes(self.sheet) if self.sheet else ())]))

    async def carry_out(
        self,
        check_outs: CheckOuts,
        path: Path,
        table: FileTable,
        rows: Sequence[PlannedRow],
        submit: Callable[[str], Awaitable[str]],
    ) -> str:
        """Bring rows back, and remember what has come back and that this content was noticed.

        Args:
            check_outs: remembers it.
            path: of the file.
            table: its content.
            rows: what is brought back.
            submit: makes the edits durable as the step of this id.

        Returns:
            The id of the step.
        """
        step, sheet = str(uuid4()), self.sheet
        if sheet is None:
            return await submit(step)
        brought = await in_thread(lambda: sheet.brought(rows, dict(table.rows), step), "mark what was brought back")
        if brought is None:
            return await submit(step)
        file = CheckedOutFile(sheet.base.id, str(path), sheet.base.workflow, table.facts.digest)
        await check_outs.bring_back(file, brought, lambda: submit(step))
        return step


async def look_at(
    program: Sequence[str], path: Path, table: FileTable, session: Session, schema: WorkflowSchema, known: CheckOuts
) -> CheckIn:
    """What a file is.

    Args:
        program: how this program is started, up to a command.
        path: of the file.
        table: one of its sheets.
        session: of the workspace.
        schema: of the workflow into which it is imported.
        known: the files that were checked out here.
    """
    found = await in_thread(lambda: read_check_out(program, path, table.facts), "read check-out")
    if found is None:
        was_checked_out = await known.is_at(str(path))
        return CheckIn(None, RoundTripTexts.sheet_gone() if was_checked_out else "")
    if not isinstance(found, CheckOut):
        return CheckIn(None, RoundTripTexts.fault(found))
    if not is_of(found, session) or found.workflow != schema.workflow.id:
        return CheckIn(found, RoundTripTexts.all_cells_count())
    return CheckIn(found, "", CheckInSheet(found, await known.brought_back(found.id)))
