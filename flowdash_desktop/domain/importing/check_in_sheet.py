"""The sheet with the tasks of a file that comes back: what its columns become, and what plans its rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from flowdash_desktop.domain.importing.bring_back import BringBack
from flowdash_desktop.domain.importing.check_in import CheckInPlanner
from flowdash_desktop.domain.importing.check_in_columns import check_in_uses
from flowdash_desktop.domain.importing.check_out import CheckOut
from flowdash_desktop.domain.importing.columns import ColumnUse, ImportCell
from flowdash_desktop.domain.importing.files import FilesToFind
from flowdash_desktop.domain.importing.plan import ImportOptions, ImportPlanner, PlannedRow, RowKind
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.tasks import TaskKey, Value


@dataclass
class CheckInSheet:
    """One sheet on its way into the workflow that it was checked out of.

    Attributes:
        base: what was checked out.
        bring_backs: the times that the file was brought back before, oldest first.
        has_ids: whether a column names the tasks. Without one the sheet is imported as any other.
    """

    base: CheckOut
    bring_backs: Sequence[BringBack] = ()
    has_ids: bool = True
    _fixed: Mapping[int, str] = field(default_factory=dict)
    _planner: CheckInPlanner | None = None

    def uses(
        self, headings: Sequence[str], rows: Sequence[Sequence[ImportCell]], schema: WorkflowSchema
    ) -> Sequence[ColumnUse] | None:
        """What the columns become, None where none of them names the tasks."""
        uses, self._fixed = check_in_uses(headings, rows, self.base, schema)
        self.has_ids = any(use.finds_task for use in uses)
        self._planner = None
        return uses if self.has_ids else None

    def planner(
        self,
        schema: WorkflowSchema,
        uses: Sequence[ColumnUse],
        options: ImportOptions,
        tasks: Iterable[tuple[TaskKey, Mapping[str, Value]]],
        files: FilesToFind,
    ) -> ImportPlanner:
        """What plans the rows; ``missing`` and ``ignored`` tell of the last one."""
        if not self.has_ids:
            return ImportPlanner(schema, uses, options, tasks, files)
        self._planner = CheckInPlanner(schema, uses, options, tasks, self.base, self._fixed, self.bring_backs)
        return self._planner

    @property
    def missing(self) -> tuple[str, ...]:
        """The unique IDs of tasks whose rows are gone from the sheet, once all rows are planned."""
        return self._planner.missing if self._planner is not None else ()

    @property
    def ignored(self) -> Mapping[str, int]:
        """By field name, how many edited cells are left out because nobody can change their fields."""
        return self._planner.ignored if self._planner is not None else {}

    def new_row_mark(self, cells: Sequence[ImportCell]) -> str:
        """What tells a planned row that was added to the file from others."""
        assert self._planner is not None, "no row is planned"
        return self._planner.new_row_mark(cells)

    def brought(
        self, rows: Sequence[PlannedRow], cells: Mapping[int, Sequence[ImportCell]], step: str
    ) -> BringBack | None:
        """What is to be remembered of rows that a step has carried out, None where the sheet is as any other.

        Args:
            rows: the rows that were carried out.
            cells: of the sheet, by the numbers of their rows.
            step: the undo step.
        """
        if (planner := self._planner) is None:
            return None
        new = tuple(planner.new_row_mark(cells[row.number]) for row in rows if row.kind is RowKind.NEW)
        return BringBack(
            step, new, tuple(one for row in rows for one in planner.remembered_marks(row, cells[row.number]))
        )
