"""Editors with one line of text: text, phone, number, currency, unique ID."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.ui.editors.base import CONTROL_HEIGHT, FieldEditor
from flowdash_desktop.ui.editors.icon_button import IconButton
from flowdash_desktop.ui.theme import FontRole

_LONGEST = 10_000_000


class LineEditor(FieldEditor):
    """One line of text, read by the field's type."""

    input: QLineEdit

    def _make_input(self) -> QLineEdit:
        line = QLineEdit(self)
        line.setMaxLength(_LONGEST)
        line.setFixedHeight(CONTROL_HEIGHT)
        if field_type(self.field.kind).numeric:
            line.setFont(self.theme.font(FontRole.TABULAR))
        line.textEdited.connect(self._edited)
        return line

    def _text(self) -> str:
        return self.input.text()

    def _set_text(self, text: str) -> None:
        if text == self.input.text():
            return
        at = self.input.cursorPosition()
        self.input.setText(text)
        self.input.setCursorPosition(min(at, len(text)) if self.input.hasFocus() else 0)

    def _apply_read_only(self, read_only: bool) -> None:
        self.input.setReadOnly(read_only)

    def take_text(self, text: str) -> None:
        """Put text into the line as if it had been typed."""
        self.input.setText(text)
        self._edited()


class SideButtonEditor(LineEditor):
    """A line with one small button inside, at its end."""

    side_icon = "copy"

    def _make_input(self) -> QLineEdit:
        line = super()._make_input()
        inside = QHBoxLayout(line)
        inside.setContentsMargins(0, 0, 2, 0)
        inside.addStretch()
        self.side_button = IconButton(self.theme, self.side_icon, line, size=CONTROL_HEIGHT - 4)
        self.side_button.setCursor(Qt.CursorShape.ArrowCursor)
        self.side_button.clicked.connect(self._side_button_pressed)
        inside.addWidget(self.side_button)
        room, mirrored = CONTROL_HEIGHT - 6, line.layoutDirection() == Qt.LayoutDirection.RightToLeft
        line.setTextMargins(room if mirrored else 0, 0, 0 if mirrored else room, 0)
        line.textChanged.connect(self._text_shown)
        self._name_side_button(self.side_button)
        return line

    def _lay_out(self, labelled: bool) -> None:
        super()._lay_out(labelled)
        self._text_shown()

    def _last_stop(self) -> QWidget:
        return self.side_button

    def _name_side_button(self, button: QToolButton) -> None:
        """Give the button its tooltip and accessible name."""
        raise NotImplementedError

    def _side_button_pressed(self) -> None:
        """Do what the button is for."""
        raise NotImplementedError

    def _text_shown(self) -> None:
        """Let the button follow the text."""
        self.side_button.setEnabled(bool(self.input.text()))


class UniqueIdEditor(SideButtonEditor):
    """The unique ID: typed once, read-only from then on (the pane says so); the button copies it."""

    def _name_side_button(self, button: QToolButton) -> None:
        button.setToolTip(self.tr("Copy"))
        button.setAccessibleName(self.tr("Copy {field}").format(field=self.field.name))

    def _side_button_pressed(self) -> None:
        QGuiApplication.clipboard().setText(self._text())
