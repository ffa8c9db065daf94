"""What a file that is imported is: one that was checked out of this workflow, of another one, or an ordinary file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from flowdash_desktop.domain.importing.bring_back import BringBack
from flowdash_desktop.domain.importing.check_in import CheckInPlanner
from flowdash_desktop.domain.importing.check_in_columns import check_in_uses
from flowdash_desktop.domain.importing.check_out import CheckOut
from flowdash_desktop.domain.importing.columns import ColumnUse
from flowdash_desktop.domain.importing.plan import ImportOptions, ImportPlanner, PlannedRow, RowKind
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.tasks import TaskKey, Value
from flowdash_desktop.session.check_outs import CheckedOutFile, CheckOuts
from flowdash_desktop.session.concurrency.daemon_threads import in_thread
from flowdash_desktop.session.session import Session
from flowdash_desktop.spreadsheet.check_out_reader import read_check_out
from flowdash_desktop.spreadsheet.import_table import FileTable
from flowdash_desktop.ui.presenters.texts.round_trip_texts import RoundTripTexts


@dataclass
class CheckIn:
    """One file on its way into a workflow.

    Attributes:
        base: what was checked out into it, None for an ordinary import.
        found: what its hidden sheet says, also where that is of no use here.
        warning: why it is an ordinary import although it was checked out; ``""`` where nothing is to be said.
    """

    base: CheckOut | None = None
    found: CheckOut | None = None
    warning: str = ""
    _known: CheckedOutFile | None = None
    _fixed: dict[int, str] = field(default_factory=dict)
    _has_ids: bool = True
    _planner: CheckInPlanner | None = None

    def uses(self, table: FileTable, schema: WorkflowSchema) -> Sequence[ColumnUse] | None:
        """What its columns become, None where that is not known by what was checked out."""
        if self.base is None:
            return None
        uses, self._fixed = check_in_uses(table.headings, [cells for _, cells in table.rows], self.base, schema)
        self._has_ids = any(use.finds_task for use in uses)
        return uses if self._has_ids else None

    @property
    def merges(self) -> bool:
        """Whether only cells that were edited count."""
        return self.base is not None and self._has_ids

    def planner(
        self,
        schema: WorkflowSchema,
        uses: Sequence[ColumnUse],
        options: ImportOptions,
        tasks: Iterable[tuple[TaskKey, Mapping[str, Value]]],
    ) -> ImportPlanner:
        """What plans its rows."""
        if self.base is None or not self._has_ids:
            return ImportPlanner(schema, uses, options, tasks)
        brought = self._known.bring_backs if self._known is not None else ()
        self._planner = CheckInPlanner(schema, uses, options, tasks, self.base, self._fixed, brought)
        return self._planner

    def notes(self) -> str:
        """What is to be known once all rows are planned."""
        lines = [self.warning]
        if self.base is not None and not self._has_ids:
            lines.append(RoundTripTexts.no_ids(self.base.id_field))
        elif self._planner is not None:
            lines.append(RoundTripTexts.missing(self._planner.missing) if self._planner.missing else "")
            lines.append(RoundTripTexts.ignored(self._planner.ignored) if self._planner.ignored else "")
        return "\n".join(filter(None, lines))

    async def carried_out(
        self, check_outs: CheckOuts, path: Path, table: FileTable, rows: Sequence[PlannedRow], step: str
    ) -> None:
        """Remember what has come back by a step, and that this content was noticed."""
        if self.base is None or not self._has_ids or self._planner is None:
            return
        planner, cells = self._planner, dict(table.rows)

        def marked() -> BringBack:
            new = tuple(planner.new_row_mark(cells[row.number]) for row in rows if row.kind is RowKind.NEW)
            return BringBack(
                step, new, tuple(one for row in rows for one in planner.marks_taken(row, cells[row.number]))
            )

        file = CheckedOutFile(self.base.id, str(path), self.base.workflow, table.facts.digest)
        await check_outs.keep_bring_back(file, await in_thread(marked, "mark what was brought back"))


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
        was_checked_out = await known.at(str(path)) is not None
        return CheckIn(None, None, RoundTripTexts.sheet_gone() if was_checked_out else "", None)
    if not isinstance(found, CheckOut):
        return CheckIn(None, None, RoundTripTexts.fault(found), None)
    identity = session.workspace_identity
    if not found.is_of(identity.id if identity is not None else "", session.account.base_url):
        return CheckIn(None, found, RoundTripTexts.other_workspace(found.workflow_name), None)
    if found.workflow != schema.workflow.id:
        return CheckIn(None, found, RoundTripTexts.other_workflow(found.workflow_name), None)
    return CheckIn(found, found, "", await known.of(found.id))
