"""A list of names, one on each line: Enter adds one, Alt+Up and Alt+Down put them in order."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from flowdash_desktop.ui.editors.icon_button import IconButton
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets.text_inputs import LineInput
from flowdash_desktop.ui.workflow_editor.inputs.combo import ColorChoice


class _Line(LineInput):
    """A name.

    Signals:
        moved_by(int): to another place, so many further on.
        add, remove: another line, or this one no more.
    """

    moved_by = Signal(int)
    add = Signal()
    remove = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = event.key(), event.modifiers() == Qt.KeyboardModifier.AltModifier
        if alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved_by.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.add.emit()
        elif key == Qt.Key.Key_Backspace and not self.text():
            self.remove.emit()
        else:
            super().keyPressEvent(event)


class _Row(QWidget):
    """A name, perhaps a colour, and the button that removes it."""

    def __init__(self, theme: Theme, with_color: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.line = _Line(self)
        self.color = ColorChoice(theme, self, narrow=True) if with_color else None
        self.remove = IconButton(theme, "close", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        if self.color is not None:
            row.addWidget(self.color)
        row.addWidget(self.line, 1)
        row.addWidget(self.remove)


class NameList(QWidget):
    """Names with a colour each, or without.

    Args:
        theme: the look.
        word: what one of them is, such as *Option*.
        add_text: the words of the button that adds one.
        with_color: whether each has a colour.
        parent: the owner.

    Signals:
        named(int, str): the name at a place is this now.
        colored(int, object): the colour at a place is this now, None for none.
        add_requested(int), remove_requested(int): one more at a place, or no more the one there.
        move_requested(int, int): the one at the first place goes to the second.
        left: the person is done with a name.
    """

    named = Signal(int, str)
    colored = Signal(int, object)
    add_requested = Signal(int)
    remove_requested = Signal(int)
    move_requested = Signal(int, int)
    left = Signal()

    def __init__(
        self, theme: Theme, word: str, add_text: str, *, with_color: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._word = word
        self._with_color = with_color
        self._rows: list[_Row] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        self.add_button = QPushButton(add_text, self)
        set_variant(self.add_button, "variant", "link")
        self.add_button.clicked.connect(lambda: self._add(len(self._rows)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(self._column)
        layout.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    def setAccessibleName(self, name: str) -> None:
        """The lines have names of their own."""
        super().setAccessibleName(name)
        self.setAccessibleDescription(self.tr("Enter adds a line, Alt+Up and Alt+Down move it."))

    def lines(self) -> Sequence[LineInput]:
        """The lines that are shown."""
        return [row.line for row in self._rows]

    def show_names(self, names: Sequence[tuple[str, str | None]], wrong: Sequence[int] = ()) -> None:
        """Show these names with their colours.

        Args:
            names: in order.
            wrong: the places of the names that can't be.
        """
        has_focus = next((place for place, row in enumerate(self._rows) if row.isAncestorOf(self.focusWidget())), -1)
        while len(self._rows) < len(names):
            self._make_row()
        while len(self._rows) > len(names):
            row = self._rows.pop()
            row.hide()
            self._column.removeWidget(row)
            row.deleteLater()
        for place, (row, (name, color)) in enumerate(zip(self._rows, names, strict=True)):
            self._fill(row, place, name, color, place in wrong)
        if has_focus >= len(names):
            self.focus_line(len(names) - 1)

    def focus_line(self, place: int) -> None:
        """Give a line the keyboard, or the button where there is none."""
        if 0 <= place < len(self._rows):
            self._rows[place].line.setFocus()
        else:
            self.add_button.setFocus()

    def _fill(self, row: _Row, place: int, name: str, color: str | None, is_wrong: bool) -> None:
        if row.line.text() != name:
            row.line.setText(name)
        label = self.tr("{word} {number}").format(word=self._word, number=place + 1)
        row.line.setAccessibleName(label)
        set_variant(row.line, "invalid", "true" if is_wrong else "")
        row.remove.name(self.tr("Remove {name}").format(name=name or label))
        if row.color is not None:
            row.color.show_color(color)
            row.color.setAccessibleName(self.tr("Colour of {name}").format(name=name or label))

    def _make_row(self) -> None:
        row = _Row(self._theme, self._with_color, self)
        self._rows.append(row)
        self._column.addWidget(row)
        line = row.line
        line.textEdited.connect(lambda text: self.named.emit(self._rows.index(row), text))
        line.editingFinished.connect(self.left)
        line.add.connect(lambda: self._add(self._rows.index(row) + 1))
        line.remove.connect(lambda: self._remove(self._rows.index(row)))
        line.moved_by.connect(lambda by: self._move(self._rows.index(row), by))
        row.remove.clicked.connect(lambda: self._remove(self._rows.index(row)))
        if row.color is not None:
            row.color.color_chosen.connect(lambda color: self.colored.emit(self._rows.index(row), color))

    def _add(self, place: int) -> None:
        self.add_requested.emit(place)
        self.focus_line(place)

    def _remove(self, place: int) -> None:
        self.remove_requested.emit(place)
        self.focus_line(min(place, len(self._rows) - 1))

    def _move(self, place: int, by: int) -> None:
        if 0 <= place + by < len(self._rows):
            self.move_requested.emit(place, place + by)
            self.focus_line(place + by)
