"""Find and replace in the selected cells or in a column: planned while a person types, and shown before it is done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from flowdash_desktop.domain.field_types import FieldType, field_type
from flowdash_desktop.domain.schema import Field, FieldKind, WorkflowSchema
from flowdash_desktop.domain.table.row_reader import TableReader
from flowdash_desktop.domain.text.replacing import BadPatternError, Replacement, load_matcher, replaced
from flowdash_desktop.session.concurrency.daemon_threads import in_thread
from flowdash_desktop.session.concurrency.time_slice import TimeSlice
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.cells import texts
from flowdash_desktop.ui.presenters.cells.planning import BlockPlan, Readings, WhyNot, planned_cell
from flowdash_desktop.ui.preview.model import PreviewModel
from flowdash_desktop.ui.preview.replace import ReplaceDialog
from flowdash_desktop.ui.table.cells.cell_texts import is_edited_in_cell

_ROWS_A_STEP = 256
_KEY = "find and replace"
_FIXED = (FieldKind.UNIQUE_ID, FieldKind.CHECKBOX, FieldKind.FILE)


@dataclass(frozen=True, slots=True)
class ReplaceScope:
    """Where is replaced: these tasks by their numbers (``row_ids``), and these fields."""

    words: str
    tasks: Sequence[int]
    fields: tuple[Field, ...]


def scopes_of(window: MainWindow) -> list[ReplaceScope]:
    """Where can be replaced: in the selected cells, where these are several, and in the column of the current cell."""
    table, model = window.table, window.model
    shown = [task for task in model.row_ids() if task >= 0]
    column = table.currentIndex().column()
    field = model.field(column if column >= 0 else table.header.first_section())
    found = [ReplaceScope(texts.column_words(field.name, len(shown)), shown, (field,))]
    sections = table.block.sections()
    if table.block.is_several():
        ids, fields = table.target.ids(), tuple(map(model.field, sections))
        found.insert(0, ReplaceScope(texts.selection_words(len(ids) * len(fields)), ids, fields))
    return found


async def plan_replacement(
    reader: TableReader, schema: WorkflowSchema, scope: ReplaceScope, how: Replacement, why_not: WhyNot
) -> BlockPlan:
    """Plan what is replaced, some milliseconds at a time. Fields that can't be edited are passed over.

    Raises:
        BadPatternError: the pattern can't be read.
    """
    plan, turns, readings = BlockPlan(), TimeSlice(), Readings(schema)
    for field in scope.fields:
        if field.kind in _FIXED or not is_edited_in_cell(field, schema):
            continue
        for start in range(0, len(scope.tasks), _ROWS_A_STEP):
            ids = scope.tasks[start : start + _ROWS_A_STEP]
            before = _texts(reader, field, schema, ids)
            for task, text, after in zip(ids, before, replaced(before, how), strict=True):
                key = reader.key(task)
                if text != after and key is not None:
                    plan.add(planned_cell(key, field, after, readings.of(after, field), why_not))
            if turns.is_over:
                await turns.next()
    return plan


def _texts(reader: TableReader, field: Field, schema: WorkflowSchema, ids: Sequence[int]) -> list[str]:
    """What some cells hold as text to be edited."""
    kind, column = field_type(field.kind), reader.columns.index(field)
    if type(kind).to_text is FieldType.to_text:  # it is what is shown, which the columns have
        return reader.texts(column, ids)
    return [kind.to_text(value, field, schema) for value in reader.values(column, ids)]


class Replacing:
    """One dialog of find and replace.

    Args:
        window: whose table has the cells.
        scope: owns what is started here.
        why_not: why a cell would be left as it is.
        make_model: makes the table of planned cells.
        submit: changes what is ticked.
    """

    def __init__(
        self,
        window: MainWindow,
        scope: TaskScope,
        why_not: WhyNot,
        make_model: Callable[[BlockPlan], PreviewModel],
        submit: Callable[[PreviewModel], None],
    ) -> None:
        self._window, self._scope, self._why_not = window, scope, why_not
        self._make_model, self._submit = make_model, submit
        self._scopes = scopes_of(window)
        self._reader, self._schema = window.model.table.reader, window.model.schema
        self.dialog = ReplaceDialog(window.theme, window, [one.words for one in self._scopes])
        # A bound method alone would not keep this object, which lives as long as the dialog.
        self.dialog.changed.connect(lambda: self._plan_soon())
        self.dialog.confirmed.connect(lambda: self._confirm())
        self.dialog.finished.connect(lambda _: scope.cancel(_KEY))
        self.dialog.open()
        scope.start(in_thread(load_matcher, "load matcher"), name="load matcher")

    def _plan_soon(self) -> None:
        self.dialog.expect()
        self._scope.start(self._plan(), name=_KEY, key=_KEY)

    async def _plan(self) -> None:
        await in_thread(load_matcher, "load matcher")  # meanwhile, what is typed is shown
        dialog, how = self.dialog, self.dialog.replacement()
        if not how.find:
            dialog.show_plan(None, "", "")
            return
        try:
            wanted = self._scopes[dialog.scope()]
            plan = await plan_replacement(self._reader, self._schema, wanted, how, self._why_not)
        except BadPatternError:
            dialog.show_plan(None, "", texts.bad_pattern())
            return
        model = self._make_model(plan)
        model.ticked.connect(lambda: dialog.say_count(texts.replace_words(model.count(), by=how.by)))
        said = texts.preview_words(plan.refused, 0, model.count()) if plan.cells else texts.nothing_found()
        dialog.show_plan(model, texts.replace_words(model.count(), by=how.by), said)

    def _confirm(self) -> None:
        if self.dialog.model is not None:
            self._submit(self.dialog.model)
