"""Asks which alike tasks are decided together and how, with a look at each. It suggests nothing by itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.domain.triage.together import Giving
from flowdash_desktop.ui.detail.alike.together_model import STAGE, TASK, WHY, TogetherModel, TogetherRow
from flowdash_desktop.ui.preview.ticked_model import OwnColors
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets.content_scroll import ContentScroll
from flowdash_desktop.ui.widgets.focus.tab_stops import go_to_next_stop
from flowdash_desktop.ui.widgets.screen_fit import available_area
from flowdash_desktop.ui.widgets.wrapped import WrappedLabel

_WIDTH, _HEIGHT, _LOOK = 1040, 520, 340
_WIDTHS = {TASK: 250, STAGE: 110}
_ROW = 30
Values = Sequence[tuple[str, str]]


class _Rows(QTableView):
    """The tasks; Space ticks and unticks the current one."""

    def __init__(self, theme: Theme, model: TogetherModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = model
        self.setModel(model)
        self.setAccessibleName(self.tr("Alike tasks"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setItemDelegate(OwnColors(self))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(max(_ROW, theme.row_height))
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)
        header.setSectionResizeMode(WHY, QHeaderView.ResizeMode.Stretch)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            self._rows.toggle([self.currentIndex().row()])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()  # the button of the dialog has it
        else:
            super().keyPressEvent(event)


class _Choice(QComboBox):
    """What is done. The wheel changes nothing."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class TogetherDialog(QDialog):
    """Shown with ``open()``.

    Args:
        theme: the look.
        parent: the window.
        choices: what can be done, with its words.
        chosen: what is chosen at first: what was decided about the task before; None for nothing.
        look: gives the fields of a task with their values in words.
        words: what the button says for what is done and a number of tasks.

    Signals:
        changed(): something else is to be done: other rows are wanted (``show_rows``).
        confirmed(): decide the ticked tasks.
    """

    changed = Signal()
    confirmed = Signal()

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None,
        choices: Sequence[tuple[Giving, str]],
        chosen: Giving | None,
        look: Callable[[TaskKey], Values],
        words: Callable[[Giving | None, int], str],
    ) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Decide all these alike"))
        self._look_at, self._words = look, words
        self._choices = [one for one, _ in choices]
        self.model = TogetherModel(theme, self)
        self.choice = _Choice(self)
        self.choice.setAccessibleName(self.tr("What is done"))
        self.choice.setPlaceholderText(self.tr("Choose what is done"))
        for _, said in choices:
            self.choice.addItem(said)
        self.choice.setCurrentIndex(self._choices.index(chosen) if chosen in self._choices else -1)
        self.said = WrappedLabel("", self)
        set_variant(self.said, "tone", "muted")
        self.rows = _Rows(theme, self.model, self)
        self.look = ContentScroll(self)
        self.look.setFixedWidth(_LOOK)
        self._title, self._body = WrappedLabel("", self), WrappedLabel("", self)
        set_variant(self._title, "tone", "heading")
        self.look.column.setSpacing(8)
        for label in (self._title, self._body):
            self.look.column.addWidget(label)
        self.look.column.addStretch(1)
        self.cancel_button, self.confirm_button = QPushButton(self.tr("Cancel"), self), QPushButton(self)
        set_variant(self.confirm_button, "variant", "primary")
        self.confirm_button.setDefault(True)
        self._lay_out()
        self.choice.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.model.ticked.connect(self._show_count)
        self.rows.selectionModel().currentChanged.connect(lambda now, _: self._show(now.row()))
        self.cancel_button.clicked.connect(self.reject)
        self.confirm_button.clicked.connect(self._confirm)

    def _lay_out(self) -> None:
        heading, asked = QLabel(self.windowTitle(), self), QLabel(self.tr("What is done"), self)
        set_variant(heading, "tone", "heading")
        asked.setBuddy(self.choice)
        top, middle, buttons = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for row in (top, middle, buttons):
            row.setSpacing(12)
        top.addWidget(asked)
        top.addWidget(self.choice)
        top.addStretch(1)
        middle.addWidget(self.rows, 1)
        middle.addWidget(self.look)
        buttons.addStretch(1)
        for button in (self.cancel_button, self.confirm_button):
            button.setAutoDefault(True)
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(10)
        layout.addWidget(heading)
        layout.addLayout(top)
        layout.addWidget(self.said)
        layout.addLayout(middle, 1)
        layout.addLayout(buttons)
        available = available_area(self).size() * 0.95
        self.resize(min(_WIDTH, available.width()), min(_HEIGHT, available.height()))

    @property
    def giving(self) -> Giving | None:
        """What is done, None while nothing is chosen."""
        row = self.choice.currentIndex()
        return self._choices[row] if row >= 0 else None

    def show_rows(self, rows: Sequence[TogetherRow], said: str) -> None:
        """Show which tasks are decided, and which are left out and why.

        Args:
            rows: the tasks.
            said: what the person has to know about it.
        """
        before = self.rows.currentIndex().row()
        self.said.setText(said)
        self.said.setVisible(bool(said))
        self.model.show_rows(rows)
        if before < 0 and rows:
            self.rows.setCurrentIndex(self.model.index(0, TASK))

    def begin(self) -> None:
        """Open it, at what is asked first."""
        self.open()
        (self.choice if self.giving is None else self.confirm_button).setFocus()

    def focusNextPrevChild(self, next: bool) -> bool:
        """Go on by Tab in reading order."""
        return go_to_next_stop(self, next)

    def _show(self, number: int) -> None:
        row = self.model.row(number)
        if row is not None:
            self._title.setText(row.title)
            lines = (f"{name}: {value}" for name, value in self._look_at(row.task))
            self._body.setText("\n".join(lines))
            self.look.verticalScrollBar().setValue(0)

    def _show_count(self) -> None:
        count = len(self.model.chosen()) if self.giving is not None else 0
        self.confirm_button.setText(self._words(self.giving, count).replace("&", "&&"))
        self.confirm_button.setEnabled(count > 0)

    def _confirm(self) -> None:
        self.confirmed.emit()
        self.accept()
