"""Controls with one line of text: text, phone, number, currency, unique ID."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QToolTip, QWidget

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.ui.editors.control import CONTROL_HEIGHT, ENTER, STAYS, Control, Editing
from flowdash_desktop.ui.editors.icon_button import IconButton
from flowdash_desktop.ui.editors.shown_value import LINE, ShownValue
from flowdash_desktop.ui.theme import FontRole
from flowdash_desktop.ui.widgets.text import plain_tooltip, start_of, with_keys
from flowdash_desktop.ui.widgets.text_inputs import LineInput

_COPY = "Ctrl+Shift+C"
_LONGEST = 10_000_000
_EDGES = 16
"""Logical pixels of a line that its frame and padding take."""


class LineControl(Control):
    """One line of text, read by the field's type."""

    input: LineInput
    shown: ShownValue

    def __init__(self, editor: Editing, parent: QWidget) -> None:
        super().__init__(editor, parent)
        self.input.installEventFilter(self)

    def make_input(self) -> LineInput:
        """The line."""
        line = LineInput(self.parent_widget)
        line.setAlignment(start_of(self.parent_widget))
        line.setMaxLength(_LONGEST)
        self.shown = ShownValue(*LINE)
        line.real_text = self.text
        line.setFixedHeight(CONTROL_HEIGHT)
        if field_type(self.editor.field.kind).numeric:
            line.setFont(self.editor.theme.font(FontRole.TABULAR))
        line.textEdited.connect(self.editor.edited)
        return line

    def text(self) -> str:
        """The text of the line, with what it shows as marks."""
        return self.shown.typed(self.input.text())

    def set_text(self, text: str) -> None:
        """Show this text: from its beginning, or with the cursor where it was while the line has the keyboard."""
        if text == self.text():
            return
        at = self.input.cursorPosition()
        self.input.setText(self.shown.show(text))
        self.input.setCursorPosition(min(at, len(self.shown.shown)) if self.input.hasFocus() else 0)
        self.lock(bool(self.reason))

    def lock(self, locked: bool) -> None:
        """Let the text be read and copied only, as one is that is too long for the line."""
        self.input.setReadOnly(locked or self.shown.is_cut)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the beginning of a long text again when it is left, and all of it in the tooltip where it is cut."""
        if event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent) and event.reason() not in STAYS:
            self.input.home(False)
        elif event.type() == QEvent.Type.FocusIn and isinstance(event, QFocusEvent) and self.editor.is_dirty:
            if event.reason() == Qt.FocusReason.OtherFocusReason:
                self.input.end(False)  # the program leads back to a text that was not taken: it is typed on there
        elif event.type() == QEvent.Type.ToolTip:
            self.show_tip()
        return False

    def show_tip(self) -> None:
        """Say all of a text that is cut off, and why it can't be changed."""
        cut = self.input.fontMetrics().horizontalAdvance(self.input.text()) > self.input.contentsRect().width() - _EDGES
        parts = (self.input.text() if cut else "", self.reason)
        self.input.setToolTip(plain_tooltip("\n".join(part for part in parts if part)))

    def take_text(self, text: str) -> None:
        """Put text into the line as if it had been typed."""
        self.input.setText(self.shown.show(text))
        self.editor.edited()


def copy_visibly(text: str, button: QToolButton) -> None:
    """Copy a text, and say so below the button that copies it."""
    QGuiApplication.clipboard().setText(text)
    below = button.mapToGlobal(QPoint(0, button.height()))
    QToolTip.showText(below, QCoreApplication.translate("UniqueIdControl", "Copied"), button)


class SideButtonControl(LineControl):
    """A line with small buttons inside, at its end. Tab passes them by; Alt+Return in the line presses the last one."""

    side_icon = "copy"
    side_buttons = 1

    def __init__(self, editor: Editing, parent: QWidget) -> None:
        super().__init__(editor, parent)
        self._text_shown()

    def make_input(self) -> LineInput:
        """The line with its button."""
        line = super().make_input()
        inside = QHBoxLayout(line)
        inside.setContentsMargins(0, 0, 2, 0)
        inside.setSpacing(0)
        inside.addStretch()
        self._add_before(inside, line)
        self.side_button = IconButton(self.editor.theme, self.side_icon, line, size=CONTROL_HEIGHT - 4)
        self.side_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.side_button.setCursor(Qt.CursorShape.ArrowCursor)
        self.side_button.clicked.connect(self._side_button_pressed)
        inside.addWidget(self.side_button)
        room, mirrored = (
            (CONTROL_HEIGHT - 4) * self.side_buttons - 2,
            line.layoutDirection() == Qt.LayoutDirection.RightToLeft,
        )
        line.setTextMargins(room if mirrored else 0, 0, 0 if mirrored else room, 0)
        line.textChanged.connect(self._text_shown)
        self._name_side_button(self.side_button)
        return line

    def key(self, event: QKeyEvent) -> bool:
        """Press the button by Alt and Enter."""
        if event.key() in ENTER and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.side_button.click()
            return True
        return super().key(event)

    def _add_before(self, inside: QHBoxLayout, line: QLineEdit) -> None:
        """Add other buttons before the last one."""

    def _name_side_button(self, button: QToolButton) -> None:
        """Give the button its tooltip and accessible name."""
        raise NotImplementedError

    def _side_button_pressed(self) -> None:
        """Do what the button is for."""
        raise NotImplementedError

    def _text_shown(self) -> None:
        """Let the button follow the text."""
        self.side_button.setEnabled(bool(self.text()))


class UniqueIdControl(SideButtonControl):
    """The unique ID: typed once, read-only from then on (the pane says so); the button copies it."""

    def make_input(self) -> LineInput:
        """The line, whose text can be copied from anywhere."""
        line = super().make_input()
        copy = QShortcut(
            QKeySequence(_COPY), self.parent_widget
        )  # from anywhere in the window, as Tab does not come to a fixed ID
        copy.activated.connect(self.side_button.click)
        return line

    def _name_side_button(self, button: QToolButton) -> None:
        button.setToolTip(with_keys(self.tr("Copy"), _COPY))
        button.setAccessibleName(self.tr("Copy {field}").format(field=self.editor.field.name))

    def _side_button_pressed(self) -> None:
        copy_visibly(self.text(), self.side_button)
