"""The way to all of a text that is too long to be changed in its cell."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.ui.theme import Theme, set_variant


class CutText(QObject):
    """A button at the end of a cell's editor, which shows only the beginning of a text. Enter does the same.

    Args:
        theme: the look.
        name: what the text is of.
        text: all of it.
        editor: owns it and has a layout.

    Attributes:
        words: why the text can't be changed here.
        button: shows all of the text in a window.
    """

    def __init__(self, theme: Theme, name: str, text: str, editor: QWidget) -> None:
        super().__init__(editor)
        self._theme, self._name, self._text, self._editor = theme, name, text, editor
        words = self.tr("Too long to be changed here. Enter shows all {count} letters.")
        self.words = words.format(count=counted(len(text)))
        self.button = QPushButton(self.tr("Show all"), editor)
        set_variant(self.button, "variant", "link")
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the editor ends when it loses the keyboard
        self.button.clicked.connect(self.open)
        layout = editor.layout()
        if layout is not None:
            layout.addWidget(self.button)

    def open(self) -> None:
        """Show all of the text."""
        from flowdash_desktop.ui.editors.whole_text import WholeText  # the first rows do not wait for it

        WholeText(self._theme, self._name, self._text, self._editor.window()).open()
