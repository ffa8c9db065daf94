"""The control of a yes or no."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox

from flowdash_desktop.domain.tasks import Value
from flowdash_desktop.ui.editors.control import CONTROL_HEIGHT, Control


class CheckboxControl(Control):
    """A box that commits when it is ticked or unticked; a blank one is shown unticked."""

    input: QCheckBox

    def make_input(self) -> QCheckBox:
        """The box."""
        box = QCheckBox(self.parent_widget)
        box.setFixedHeight(CONTROL_HEIGHT)
        box.clicked.connect(self.editor.accept)
        return box

    def shown_text(self, value: Value) -> str:
        """Nothing: the tick says it."""
        return ""

    def show_value(self, value: Value) -> None:
        """Tick the box, or not."""
        super().show_value(value)
        self.input.setChecked(value is True)

    def text(self) -> str:
        """Words that could not be read."""
        return self.input.text()

    def set_text(self, text: str) -> None:
        """The box has no text of its own; words that could not be read stand beside it."""
        self.input.setText(text.replace("&", "&&"))
