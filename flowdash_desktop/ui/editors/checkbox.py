"""The control of a yes or no."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from flowdash_desktop.domain.tasks import Value
from flowdash_desktop.ui.editors.control import CONTROL_HEIGHT, Control, Editing
from flowdash_desktop.ui.editors.icon_button import IconButton
from flowdash_desktop.ui.theme import set_variant
from flowdash_desktop.ui.widgets.text import with_keys


class CheckboxControl(Control):
    """A box that commits when it is ticked or unticked. A word beside it says Yes, No or Blank.

    Backspace, or the small button, sets it back to blank where the field may be blank.
    """

    input: QCheckBox

    def __init__(self, editor: Editing, parent: QWidget) -> None:
        self._unread = ""
        self._value: Value = None
        super().__init__(editor, parent)

    def make_input(self) -> QCheckBox:
        """The box with its button."""
        box = QCheckBox(self.parent_widget)
        box.setFixedHeight(CONTROL_HEIGHT)
        box.clicked.connect(self.editor.accept)
        inside = QHBoxLayout(box)
        inside.setContentsMargins(0, 0, 2, 0)
        inside.addStretch()
        self.clear_button = IconButton(self.editor.theme, "close", box, size=CONTROL_HEIGHT - 4)
        self.clear_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.clear_button.setToolTip(with_keys(self.tr("Set to blank"), "Backspace"))
        self.clear_button.setAccessibleName(self.tr("Set {field} to blank").format(field=self.editor.field.name))
        self.clear_button.clicked.connect(self.clear)
        inside.addWidget(self.clear_button)
        return box

    def clear(self) -> None:
        """Set it back to blank, where the field may be blank."""
        if self._can_clear():
            self.editor.accept(None)
            self.input.setFocus(Qt.FocusReason.OtherFocusReason)

    def _can_clear(self) -> bool:
        return not (self.reason or self.editor.field.required or self.editor.value() is None)

    def key(self, event: QKeyEvent) -> bool:
        """Set it back to blank by Backspace, as in the table."""
        if event.key() == Qt.Key.Key_Backspace and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.clear()
            return True
        return super().key(event)

    def shown_text(self, value: Value) -> str:
        """The word for a value."""
        if value is None:
            return self.tr("Blank")
        return self.tr("Yes") if value is True else self.tr("No")

    def show_value(self, value: Value) -> None:
        """Tick the box, or not, and say which it is."""
        self._value, self._unread = value, ""
        self.input.setChecked(value is True)
        self.input.setText(self.shown_text(value))
        set_variant(self.input, "blank", "true" if value is None else "false")
        self.clear_button.setVisible(self._can_clear())

    def text(self) -> str:
        """Words that could not be read."""
        return self._unread

    def set_text(self, text: str) -> None:
        """The box has no text of its own; words that could not be read stand beside it."""
        self._unread = text
        self.input.setText(text.replace("&", "&&") or self.shown_text(self._value))

    def lock(self, locked: bool) -> None:
        """Take changes no more, or again."""
        super().lock(locked)
        self.clear_button.setVisible(self._can_clear())
