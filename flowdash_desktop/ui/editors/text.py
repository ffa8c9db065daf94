"""Editors with one line of text: text, phone, number, currency, unique ID."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QToolTip

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.ui.editors.base import CONTROL_HEIGHT, ENTER, STAYS, FieldEditor
from flowdash_desktop.ui.editors.icon_button import IconButton
from flowdash_desktop.ui.theme import FontRole
from flowdash_desktop.ui.widgets.text import plain_tooltip, start_of, with_keys
from flowdash_desktop.ui.widgets.text_inputs import LineInput

_COPY = "Ctrl+Shift+C"
_LONGEST = 10_000_000
_EDGES = 16
"""Logical pixels of a line that its frame and padding take."""


class LineEditor(FieldEditor):
    """One line of text, read by the field's type."""

    input: QLineEdit

    def _make_input(self) -> QLineEdit:
        line = LineInput(self)
        line.setAlignment(start_of(self))
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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the beginning of a long text again when it is left, and all of it in the tooltip where it is cut."""
        handled = super().eventFilter(watched, event)
        if watched is not self.input:
            return handled
        if event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent) and event.reason() not in STAYS:
            self.input.home(False)
        elif event.type() == QEvent.Type.FocusIn and isinstance(event, QFocusEvent) and self.is_dirty:
            if event.reason() == Qt.FocusReason.OtherFocusReason:
                self.input.end(False)  # the program leads back to a text that was not taken: it is typed on there
        elif event.type() == QEvent.Type.ToolTip:
            self._show_tip()
        return handled

    def _show_tip(self) -> None:
        cut = self.input.fontMetrics().horizontalAdvance(self.input.text()) > self.input.contentsRect().width() - _EDGES
        parts = (self.input.text() if cut else "", self._reason)
        self.input.setToolTip(plain_tooltip("\n".join(part for part in parts if part)))

    def take_text(self, text: str) -> None:
        """Put text into the line as if it had been typed."""
        self.input.setText(text)
        self._edited()


class SideButtonEditor(LineEditor):
    """A line with one small button inside, at its end. Tab passes it by; Alt+Return in the line presses it."""

    side_icon = "copy"

    def _make_input(self) -> QLineEdit:
        line = super()._make_input()
        inside = QHBoxLayout(line)
        inside.setContentsMargins(0, 0, 2, 0)
        inside.addStretch()
        self.side_button = IconButton(self.theme, self.side_icon, line, size=CONTROL_HEIGHT - 4)
        self.side_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
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

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() in ENTER and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.side_button.click()
            return True
        return super()._key(event)

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

    def _make_input(self) -> QLineEdit:
        line = super()._make_input()
        copy = QShortcut(QKeySequence(_COPY), self)  # from anywhere in the window, as Tab does not come to a fixed ID
        copy.activated.connect(self.side_button.click)
        return line

    def _name_side_button(self, button: QToolButton) -> None:
        button.setToolTip(with_keys(self.tr("Copy"), _COPY))
        button.setAccessibleName(self.tr("Copy {field}").format(field=self.field.name))

    def _side_button_pressed(self) -> None:
        QGuiApplication.clipboard().setText(self._text())
        below = self.side_button.mapToGlobal(QPoint(0, self.side_button.height()))
        QToolTip.showText(below, self.tr("Copied"), self.side_button)
