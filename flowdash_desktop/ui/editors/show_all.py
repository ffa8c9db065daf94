"""The way to all of a text of which an input shows the beginning."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton

from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.ui.editors.base import FieldEditor
from flowdash_desktop.ui.editors.whole_text import WholeText
from flowdash_desktop.ui.theme import set_variant


class ShowAll(QObject):
    """Follows one editor, which owns it: a button below the input, while the input shows only a beginning.

    Attributes:
        button: made when it is first needed.
    """

    def __init__(self, editor: FieldEditor) -> None:
        super().__init__(editor)
        self._editor = editor
        self.button: QPushButton | None = None
        editor.refreshed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        text = self._text()
        if text and self.button is None:
            self.button = self._make()
        if self.button is not None:
            words = self.tr("Too long to be changed here. Show all {count} letters")
            self.button.setText(words.format(count=counted(len(text))))
            self.button.setAccessibleName(f"{self._editor.field.name}: {self.button.text()}")
            self.button.setVisible(bool(text))

    def _make(self) -> QPushButton:
        button = QPushButton(self._editor)
        set_variant(button, "variant", "link")
        button.clicked.connect(self._open)
        self._editor.column.insertWidget(1, button)
        return button

    def _text(self) -> str:
        """All of the text where the input shows only its beginning, else ``""``."""
        shown = self._editor.control.shown
        return shown.text if shown is not None and shown.is_cut else ""

    def _open(self) -> None:
        editor = self._editor
        dialog = WholeText(editor.theme, editor.field.name, self._text(), editor.window())
        dialog.open()
