"""The editor of a yes or no."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox

from flowdash_desktop.domain.tasks import Value
from flowdash_desktop.ui.editors.base import CONTROL_HEIGHT, FieldEditor


class CheckboxEditor(FieldEditor):
    """A box that commits when it is ticked or unticked; a blank one is shown unticked."""

    input: QCheckBox

    def _make_input(self) -> QCheckBox:
        box = QCheckBox(self)
        box.setFixedHeight(CONTROL_HEIGHT)
        box.clicked.connect(self._accept)
        return box

    def _shown_text(self, value: Value) -> str:
        return ""

    def _render(self) -> None:
        super()._render()
        self.input.setChecked(self._value is True)

    def _text(self) -> str:
        return self.input.text()

    def _set_text(self, text: str) -> None:
        """The box has no text of its own; words that could not be read stand beside it."""
        self.input.setText(text.replace("&", "&&"))
