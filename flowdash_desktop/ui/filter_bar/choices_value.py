"""Stages, persons and options as values of a condition: a list with check boxes that narrows as one types."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from flowdash_desktop.domain.schema import Field, WorkflowSchema
from flowdash_desktop.domain.tasks import Value
from flowdash_desktop.domain.validation_errors import InvalidValueError, Problem
from flowdash_desktop.ui.filter_bar.field_choices import known_values, value_choices
from flowdash_desktop.ui.filter_bar.value_editors import ValueEditor
from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.widgets.choices import ChoiceDelegate, ChoiceModel
from flowdash_desktop.ui.widgets.text_inputs import LineInput

_SEARCH_FROM = 9
_MOST_ROWS = 8
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -_MOST_ROWS, Qt.Key.Key_PageDown: _MOST_ROWS}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ChoicesValue(ValueEditor):
    """Any number of a field's choices.

    Keys do what they do in ``ChoicePopup``: the space bar ticks, Enter ends.
    """

    def __init__(
        self, theme: Theme, field: Field, schema: WorkflowSchema, counts: Mapping[str, int], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme, self._field, self._schema, self._counts = theme, field, schema, counts
        self.search = _Search(self)
        self.search.setPlaceholderText(self.tr("Type to narrow"))
        self.search.setAccessibleName(self.tr("Narrow the choices"))
        self.model = ChoiceModel(True, self)
        self.list = _Rows(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(ChoiceDelegate(theme, self.model, True, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Choices"))
        self.list.viewport().setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.search)
        layout.addWidget(self.list)
        self.search.textChanged.connect(self._narrow)
        self.list.clicked.connect(self._toggle)
        self.set_values(())

    def set_values(self, values: tuple[Value, ...]) -> None:
        chosen = known_values(values, self._field, self._schema)
        choices = value_choices(self._theme, self._field, self._schema, self._counts, chosen)
        self.model.set_choices(choices, chosen)
        self.search.setVisible(len(choices) >= _SEARCH_FROM)
        self.setFocusProxy(self.list if self.search.isHidden() else self.search)
        self._fit()
        self._has_ticked = False
        self._make_current(self.model.chosen_row())

    def values(self) -> tuple[Value, ...]:
        chosen = as_values(self.model.chosen_values())
        if not chosen:
            raise InvalidValueError(Problem.REQUIRED)
        return chosen

    def take_focus(self) -> None:
        target = self.list if self.search.isHidden() else self.search
        target.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _MOVES:
            last = self.model.rowCount() - 1
            self._make_current(min(max(self.list.currentIndex().row() + _MOVES[key], 0), last))
        elif key == Qt.Key.Key_Space:
            self._toggle(self.list.currentIndex())
            self.search.clear()
        elif key in _ENTER and self.model.rowCount():
            index = self.list.currentIndex()
            if self.model.takes_enter(index, typed=bool(self.search.text()), ticked=self._has_ticked):
                self._toggle(index)
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def _narrow(self, text: str) -> None:
        self._make_current(self.model.narrow(text))
        self._fit()

    def _fit(self) -> None:
        """Be as high as the choices that are left."""
        self.list.setFixedHeight(max(1, min(self.model.rowCount(), _MOST_ROWS)) * self._theme.row_height)

    def _make_current(self, row: int) -> None:
        if row >= 0:
            index = self.model.index(row)
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)

    def _toggle(self, index: QModelIndex) -> None:
        if index.isValid():
            self._has_ticked = True
            self.model.toggle(index.row())
            self.edited.emit()


def as_values(chosen: Sequence[object]) -> tuple[Value, ...]:
    """What a list of choices says, as values of a condition."""
    return tuple(value for value in chosen if value is None or isinstance(value, str))


class _Search(LineInput):
    """The search line: what moves, ticks or ends goes on to the editor."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (*_MOVES, *_ENTER, Qt.Key.Key_Space, Qt.Key.Key_Escape):
            event.ignore()
        else:
            super().keyPressEvent(event)


class _Rows(QListView):
    """The rows: every key goes on to the editor, except the keys that jump."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            super().keyPressEvent(event)
        else:
            event.ignore()
