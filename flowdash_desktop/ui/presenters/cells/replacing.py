"""Find and replace in the selected cells or in a column: planned while a person types, and shown before it is done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from flowdash_desktop.domain.field_types import FieldType, field_type
from flowdash_desktop.domain.schema import Field, FieldKind, WorkflowSchema
from flowdash_desktop.domain.table.row_reader import TableReader
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.domain.text.replacing import BadPatternError, Replacement, load_matcher, replaced
from flowdash_desktop.session.concurrency.daemon_threads import in_thread
from flowdash_desktop.session.concurrency.time_slice import TimeSlice
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.cells import texts
from flowdash_desktop.ui.presenters.cells.planning import BlockPlan, Readings, WhyNot, planned_cell
from flowdash_desktop.ui.presenters.connections import Connections
from flowdash_desktop.ui.preview.model import PreviewModel
from flowdash_desktop.ui.preview.planned import PlannedCell
from flowdash_desktop.ui.preview.replace import ReplaceDialog
from flowdash_desktop.ui.table.cells.cell_texts import is_edited_in_cell

_ROWS_A_STEP = 256
_KEY = "find and replace"
_FIXED = (FieldKind.UNIQUE_ID, FieldKind.CHECKBOX, FieldKind.FILE)


@dataclass(frozen=True, slots=True)
class ReplaceScope:
    """Where is replaced: these tasks, and these fields by name. The table may be another by then."""

    words: str
    tasks: Sequence[TaskKey]
    fields: tuple[str, ...]


def scopes_of(window: MainWindow) -> list[ReplaceScope]:
    """Where can be replaced: in the selected cells, where these are several, and in the column of the current cell."""
    table, model = window.table, window.model
    shown = [key for key in map(model.table.reader.key, model.row_ids()) if key is not None]
    column = table.currentIndex().column()
    field = model.field(column if column >= 0 else table.header.first_section())
    found = [ReplaceScope(texts.column_words(field.name, len(shown)), shown, (field.name,))]
    sections = table.block.sections()
    if table.block.is_several():
        tasks, fields = table.target.tasks(), tuple(model.field(section).name for section in sections)
        found.insert(0, ReplaceScope(texts.selection_words(len(tasks) * len(fields)), tasks, fields))
    return found


async def plan_replacement(reader: TableReader, scope: ReplaceScope, how: Replacement, why_not: WhyNot) -> BlockPlan:
    """Plan what is replaced, some milliseconds at a time. Fields that can't be edited, fields and tasks that are gone
    are passed over.

    Raises:
        BadPatternError: the pattern can't be read.
    """
    schema = reader.schema
    plan, turns, readings = BlockPlan(), TimeSlice(), Readings(schema)
    for field in filter(None, map(schema.field_by_name.get, scope.fields)):
        if field.kind in _FIXED or not is_edited_in_cell(field, schema):
            continue
        for start in range(0, len(scope.tasks), _ROWS_A_STEP):
            ids = _rows_of(reader, scope.tasks[start : start + _ROWS_A_STEP])
            before = _texts(reader, field, schema, ids)
            for task, text, after in zip(ids, before, replaced(before, how), strict=True):
                key = reader.key(task)
                if text != after and key is not None:
                    (base,) = reader.values(reader.columns.index(field), (task,))
                    plan.add(planned_cell(key, field, after, readings.of(after, field), why_not, base))
            if turns.is_over:
                await turns.next()
    return plan


def _rows_of(reader: TableReader, tasks: Sequence[TaskKey]) -> list[int]:
    """The rows of the tasks that are still there."""
    return [row for row in map(reader.id, tasks) if row >= 0]


def _texts(reader: TableReader, field: Field, schema: WorkflowSchema, ids: Sequence[int]) -> list[str]:
    """What some cells hold as text to be edited."""
    kind, column = field_type(field.kind), reader.columns.index(field)
    if (type(kind).typed_text, type(kind).to_text) == (
        FieldType.typed_text,
        FieldType.to_text,
    ):  # it is what is shown, which the columns have
        return reader.texts(column, ids)
    return [kind.typed_text(value, field, schema) for value in reader.values(column, ids)]


class Replacing:
    """One dialog of find and replace.

    Args:
        window: whose table has the cells.
        scope: owns what is started here.
        why_not: why a cell would be left as it is.
        make_model: makes the table of planned cells.
        submit: changes these cells.
    """

    def __init__(
        self,
        window: MainWindow,
        scope: TaskScope,
        why_not: WhyNot,
        make_model: Callable[[BlockPlan], PreviewModel],
        submit: Callable[[Sequence[PlannedCell]], None],
    ) -> None:
        self._window, self._scope, self._why_not = window, scope, why_not
        self._make_model, self._submit = make_model, submit
        self._scopes = scopes_of(window)
        self._workflow_id = window.model.schema.workflow.id
        self._is_planning = self._is_outdated = False
        self.dialog = ReplaceDialog(window.theme, window, [one.words for one in self._scopes])
        # A bound method alone would not keep this object, which lives as long as the dialog.
        self.dialog.changed.connect(lambda: self._plan_soon())
        self.dialog.confirmed.connect(lambda: self._confirm())
        self._unticked: set[tuple[TaskKey, str]] = set()
        self._connections = Connections()
        self._connections.on(window.model.rows.refreshed, lambda _: self._follow())
        self.dialog.finished.connect(lambda _: self._end())
        self.dialog.open()
        scope.start(in_thread(load_matcher, "load matcher"), name="load matcher")

    def _end(self) -> None:
        self._connections.end()
        self._scope.cancel(_KEY)

    def _plan_soon(self) -> None:
        self.dialog.expect()
        self._is_planning = True
        self._scope.start(self._plan(), name=_KEY, key=_KEY)

    def _follow(self) -> None:
        """Cells changed while the question is open: plan again, and leave what is unticked as it is."""
        if self._window.model.schema.workflow.id != self._workflow_id:
            self.dialog.reject()
        elif self._is_planning:
            self._is_outdated = True
        elif self.dialog.model is not None:
            self._is_planning = True
            self._scope.start(self._plan(again=True), name=_KEY, key=_KEY)

    async def _plan(self, *, again: bool = False) -> None:
        """Plan what is asked for; ``again`` where only the cells are others."""
        await in_thread(load_matcher, "load matcher")  # meanwhile, what is typed is shown
        self._is_outdated = False
        await self._plan_once(again=again)
        while self._is_outdated:
            self._is_outdated = False
            await self._plan_once(again=True)
        self._is_planning = False

    async def _plan_once(self, *, again: bool) -> None:
        dialog, how = self.dialog, self.dialog.replacement()
        if not how.find:
            dialog.show_plan(None, "", "")
            return
        try:
            wanted = self._scopes[dialog.scope()]
            plan = await plan_replacement(self._window.model.table.reader, wanted, how, self._why_not)
        except BadPatternError:
            dialog.show_plan(None, "", texts.bad_pattern())
            return
        before = dialog.model if again else None
        if before is not None and before.planned == plan.cells:
            return
        self._unticked = self._still_unticked(before)
        model = self._make_model(plan)
        model.untick(self._unticked)
        model.ticked.connect(lambda: dialog.say_count(texts.replace_words(model.count(), by=how.by)))
        said = texts.preview_words(plan.refused, 0, model.count()) if plan.cells else texts.nothing_found()
        dialog.show_plan(model, texts.replace_words(model.count(), by=how.by), said, stays=before is not None)

    def _still_unticked(self, before: PreviewModel | None) -> set[tuple[TaskKey, str]]:
        """What the person has unticked, also while its cell was not there for a moment."""
        if before is None:
            return set()
        shown = {(cell.task, cell.field) for cell in before.planned} if self._unticked else set()
        return (self._unticked - shown) | before.unticked_cells()

    def _confirm(self) -> None:
        if self.dialog.model is not None:
            self._submit(self.dialog.model.ticked_cells())
