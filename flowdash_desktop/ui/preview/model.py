"""Planned cells as a table; all but the refused ones may be unticked. Texts are made for the rows that are seen."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QColor

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.tasks import Task, TaskKey, Value
from flowdash_desktop.domain.validation_errors import InvalidValueError
from flowdash_desktop.ui.preview.planned import PlannedCell, refusal_words
from flowdash_desktop.ui.preview.ticked_model import NOWHERE, Index, TickedModel
from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.widgets.text import short

translate = QCoreApplication.translate
_LETTERS = 120
TASK, FIELD, BEFORE, AFTER, WHY = range(5)


class PreviewModel(TickedModel):
    """Planned cells in their order, then the refused ones.

    Args:
        theme: the look.
        schema: of the workflow.
        task_of: a task as it is shown, None where it is gone.
        planned: the cells.
        refused: the cells that stay as they are, where ``planned`` are the others alone; else they are among those.

    Attributes:
        planned: the cells.
    """

    def __init__(
        self,
        theme: Theme,
        schema: WorkflowSchema,
        task_of: Callable[[TaskKey], Task | None],
        planned: Sequence[PlannedCell],
        parent: QObject | None = None,
        *,
        refused: Sequence[PlannedCell] | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._schema, self._task_of = schema, task_of
        self.planned = self._fitting = planned
        self._refused: Sequence[PlannedCell] = refused or ()
        if refused is None:
            self._refused = [cell for cell in planned if cell.why_not is not None]
            self._fitting = [cell for cell in planned if cell.why_not is None]
        self._first_refused = len(self._fitting)

    @property
    def refused(self) -> int:
        """How many cells stay as they are whatever is ticked."""
        return len(self._refused)

    @property
    def first_refused(self) -> int:
        """The row of the first refused cell, or the row after the last where none is."""
        return self._first_refused

    @property
    def shows_only_refused(self) -> bool:
        """True while the other cells are hidden."""
        return self._first_refused < len(self._fitting)

    def show_only_refused(self, on: bool) -> None:
        """Hide the cells that can be ticked, or show them again. What is ticked stays ticked."""
        self.beginResetModel()
        self._first_refused = 0 if on else len(self._fitting)
        self.endResetModel()

    def count(self) -> int:
        """How many cells are ticked."""
        return len(self._fitting) - len(self._unticked)

    def ticked_cells(self) -> list[PlannedCell]:
        """The cells that are ticked."""
        return [cell for place, cell in enumerate(self._fitting) if place not in self._unticked]

    def ticked_places(self) -> list[int]:
        """Where the ticked cells stand among all cells with a box."""
        return [place for place in range(len(self._fitting)) if place not in self._unticked]

    def cell(self, row: int) -> PlannedCell:
        """The cell of a row."""
        first = self._first_refused
        return self._fitting[row] if row < first else self._refused[row - first]

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else self._first_refused + len(self._refused)

    def box(self, row: int) -> int | None:
        return row if 0 <= row < self._first_refused else None

    def headings(self) -> Sequence[str]:
        return (
            translate("Preview", "Task"),
            translate("Preview", "Field"),
            translate("Preview", "Before"),
            translate("Preview", "After"),
            translate("Preview", "Why not"),
        )

    def text(self, row: int, column: int) -> str:
        return self._text(self.cell(row), column)

    def color(self, row: int, column: int) -> QColor | None:
        tokens = self._theme.tokens
        if row >= self._first_refused:
            return {WHY: tokens.error, TASK: None}.get(column, tokens.muted)
        return tokens.muted if column in (FIELD, BEFORE) else None

    def unticked_cells(self) -> set[tuple[TaskKey, str]]:
        """The cells that are not ticked, by task and field."""
        unticked = (cell for place, cell in enumerate(self._fitting) if place in self._unticked)
        return {(cell.task, cell.field) for cell in unticked}

    def untick(self, cells: Collection[tuple[TaskKey, str]]) -> None:
        """Untick these cells, as they were in another plan."""
        if cells:
            self.tick([n for n, cell in enumerate(self._fitting) if (cell.task, cell.field) in cells], False)

    def tick_all(self, on: bool) -> None:
        """Tick all cells, or none."""
        self._unticked = set() if on else set(range(len(self._fitting)))
        if self.rowCount():
            self.dataChanged.emit(self.index(0, TASK), self.index(self.rowCount() - 1, TASK))
        self.ticked.emit()

    def _text(self, cell: PlannedCell, column: int) -> str:
        if column == FIELD:
            return cell.field
        if column == WHY:
            return self._reason(cell)
        if column == AFTER and cell.why_not is None:
            return short(cell.after, _LETTERS) or self._value(cell.field, cell.value)
        return self._task_words(cell) if column == TASK else self._now(cell)

    def _task_words(self, cell: PlannedCell) -> str:
        task = self._task_of(cell.task)
        return str(cell.task) if task is None else self._title(task)

    def _now(self, cell: PlannedCell) -> str:
        """What a cell shows now; what is refused shows it after the change, too."""
        if cell.before is not None:
            return short(cell.before, _LETTERS) or translate("Preview", "blank")
        task = self._task_of(cell.task)
        return "" if task is None else self._value(cell.field, task.values.get(cell.field))

    def _reason(self, cell: PlannedCell) -> str:
        words = refusal_words(cell.why_not)
        if not cell.text or not isinstance(cell.why_not, InvalidValueError):
            return words
        return translate("Preview", "“{text}”: {reason}").format(text=short(cell.text, _LETTERS), reason=words)

    def _title(self, task: Task) -> str:
        title = self._schema.title_field
        text = field_type(title.kind).display(task.values.get(title.name), title, self._schema) if title else ""
        return short("  ".join(part for part in dict.fromkeys((task.unique_id or "", text)) if part), _LETTERS)

    def _value(self, name: str, value: Value) -> str:
        field = self._schema.field_by_name.get(name)
        text = "" if field is None else field_type(field.kind).display(value, field, self._schema)
        return short(text, _LETTERS) or translate("Preview", "blank")
