"""Cells that others have changed since the file was written, and the file says otherwise: which value is to be."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from flowdash_desktop.domain.conflicts import Choice
from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.domain.importing.plan import PlannedRow
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.text.harmless import harmless_line
from flowdash_desktop.ui.importing.plan_model import PlanModel
from flowdash_desktop.ui.importing.texts import value_text
from flowdash_desktop.ui.theme import set_variant
from flowdash_desktop.ui.widgets.flow_layout import FlowLayout
from flowdash_desktop.ui.widgets.text import PlainLabel, plain_tooltip

_LEAST_HEIGHT, _MOST_HEIGHT = 28, 132
_NAME, _CIRCLE, _LEAST = 140, 44, 80


class ConflictPanel(QFrame):
    """The two choices for all of them, and below one line for each of the current row. Hidden where there are none.

    Args:
        model: holds the rows and what is decided.
        schema: of the workflow.
        parent: the dialog.

    Signals:
        decided: something was decided.
    """

    decided = Signal()

    def __init__(self, model: PlanModel, schema: WorkflowSchema, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._schema = schema
        self.title = QLabel(self)
        set_variant(self.title, "tone", "warning")
        self.all_theirs = QPushButton(self.tr("Keep all"), self)
        self.all_mine = QPushButton(self.tr("Take all"), self)
        self.all_theirs.setToolTip(self.tr("Keep what the tasks have, in all of these cells"))
        self.all_mine.setToolTip(self.tr("Take what the file says, in all of these cells"))
        self.title.setFixedHeight(self.all_mine.sizeHint().height())
        self.all_theirs.clicked.connect(lambda: self._choose_all(Choice.THEIRS))
        self.all_mine.clicked.connect(lambda: self._choose_all(Choice.MINE))
        self._lines = QScrollArea(self)
        self._lines.setWidgetResizable(True)
        self._lines.setFrameShape(QFrame.Shape.NoFrame)
        self._lines.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._row: PlannedRow | None = None
        self._lay_out()
        self.hide()

    def show_counts(self) -> None:
        """Say how many there are, and how many are decided."""
        count, decided = self._model.conflicts()
        self.setVisible(bool(count))
        one = self.tr("One cell was changed on both sides. Which value is to be?")
        many = self.tr("{count} cells were changed on both sides. Decided: {decided}.")
        self.title.setText(one if count == 1 else many.format(count=counted(count), decided=counted(decided)))

    def show_row(self, row: PlannedRow | None) -> None:
        """Offer the values of a row."""
        self._row = row
        old = self._lines.takeWidget()
        if old is not None:
            old.deleteLater()
        self._lines.setVisible(row is not None and bool(row.conflicts))
        if row is None or not row.conflicts:
            return
        lines = QWidget()
        grid = QGridLayout(lines)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        for place, name in enumerate(row.conflicts):
            self._add_line(grid, place, row, name)
        grid.setColumnStretch(3, 1)
        self._lines.setWidget(lines)
        height = lines.sizeHint().height() + 2
        self._lines.setMinimumHeight(min(height, _LEAST_HEIGHT))
        self._lines.setMaximumHeight(min(height, _MOST_HEIGHT))

    def _add_line(self, grid: QGridLayout, place: int, row: PlannedRow, name: str) -> None:
        conflict, field = row.conflicts[name], self._schema.field_by_name[name]
        label = PlainLabel(name, self._lines)
        grid.addWidget(label, place, 0)
        group = QButtonGroup(label)
        theirs, mine = (value_text(value, field, self._schema) for value in (conflict.before, conflict.after))
        words = {
            Choice.THEIRS: self.tr("keep {value}").format(value=theirs),
            Choice.MINE: self.tr("take {value}").format(value=mine),
        }
        for column, (choice, text) in enumerate(words.items(), 1):
            radio = QRadioButton(self._short(text).replace("&", "&&"), self._lines)
            radio.setToolTip(plain_tooltip(text))
            radio.setAccessibleName(text)
            radio.setAccessibleDescription(name)
            radio.setChecked(self._model.choice(row, name) is choice)
            radio.clicked.connect(lambda _=False, choice=choice: self._choose(row, name, choice))
            group.addButton(radio)
            grid.addWidget(radio, place, column)

    def _choose(self, row: PlannedRow, name: str, choice: Choice) -> None:
        self._model.choose(row, name, choice)
        self.decided.emit()

    def _choose_all(self, choice: Choice) -> None:
        self._model.choose_all(choice)
        self.show_row(self._row)
        self.decided.emit()

    def _short(self, text: str) -> str:
        """As much of a text as there is room for: two of them stand side by side behind the name of the field."""
        line = harmless_line(" ".join(text.split()))
        room = max((self.width() - _NAME) // 2 - _CIRCLE, _LEAST)
        return self.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, room)

    def _lay_out(self) -> None:
        top = FlowLayout()
        for part in (self.title, self.all_theirs, self.all_mine):
            top.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(top)
        layout.addWidget(self._lines)
