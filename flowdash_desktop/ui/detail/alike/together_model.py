"""Alike tasks that are decided together, as a table: all but the refused ones may be unticked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QColor

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.preview.ticked_model import NOWHERE, Index, TickedModel
from flowdash_desktop.ui.theme import Theme

translate = QCoreApplication.translate
TASK, STAGE, WHY = range(3)


@dataclass(frozen=True, slots=True)
class TogetherRow:
    """A task that may be decided with the others.

    Attributes:
        task: which one.
        title: what it is called.
        stage: where it is.
        why: why it is alike, ``""`` for the task that the others are like.
        why_not: why it is left out, ``""`` where it is not.
    """

    task: TaskKey
    title: str
    stage: str
    why: str
    why_not: str = ""


class TogetherModel(TickedModel):
    """The rows in their order."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(theme, parent)
        self._rows: Sequence[TogetherRow] = ()

    def show_rows(self, rows: Sequence[TogetherRow]) -> None:
        """Show these. The same tasks stay in their rows, and the ones that were unticked stay so."""
        if [row.task for row in rows] == [row.task for row in self._rows]:
            self._rows = rows
            self.dataChanged.emit(self.index(0, TASK), self.index(len(rows) - 1, WHY))
        else:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
        self.ticked.emit()

    def row(self, number: int) -> TogetherRow | None:
        """The task of a row."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def chosen(self) -> list[TaskKey]:
        """The tasks that are ticked and not refused."""
        return [row.task for row in self._rows if not row.why_not and row.task not in self._unticked]

    def wanted(self) -> list[TaskKey]:
        """The tasks that are not unticked, also the refused ones."""
        return [row.task for row in self._rows if row.task not in self._unticked]

    def box(self, row: int) -> TaskKey | None:
        found = self.row(row)
        return found.task if found is not None and not found.why_not else None

    def headings(self) -> Sequence[str]:
        return (
            translate("Together", "Task"),
            translate("Together", "Stage"),
            translate("Together", "Why alike, or why not decided"),
        )

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def text(self, row: int, column: int) -> str:
        one = self._rows[row]
        return (one.title, one.stage, one.why_not or one.why)[column]

    def color(self, row: int, column: int) -> QColor | None:
        if column == TASK:
            return None
        tokens = self._theme.tokens
        return tokens.error if self._rows[row].why_not and column == WHY else tokens.muted
