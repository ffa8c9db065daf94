"""A text that is read before it is copied or saved: versions and licences, diagnostics, the report of a crash."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from flowdash_desktop.ui.dialogs.form_parts import GrowingDialog, lay_out_dialog
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets.save_dialog import ask_where
from flowdash_desktop.ui.widgets.text import PlainLabel
from flowdash_desktop.ui.widgets.text_inputs import TextInput

_WIDTH, _HEIGHT = 620, 380


class _Text(TextInput):
    """The text, in a room of its own."""

    def sizeHint(self) -> QSize:
        """Room for most of it."""
        return QSize(_WIDTH, _HEIGHT)


class ReportDialog(GrowingDialog):
    """Shows all of the text; shown with ``open()``.

    Args:
        theme: the look.
        parent: the window.
        title: what it is.
        words: what it holds, and what becomes of it.
        text: all of it. What is copied and saved is this text and nothing else.
        save_as: the name that is proposed for a file, ``""`` where it can't be saved.

    Signals:
        save_requested: save the text at this path.
    """

    save_requested = Signal(Path)

    def __init__(self, theme: Theme, parent: QWidget, title: str, words: str, text: str, save_as: str = "") -> None:
        super().__init__(parent)
        self._theme, self._save_as = theme, save_as
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setAccessibleDescription(words)
        heading, said = PlainLabel(title, self), PlainLabel(words, self)
        set_variant(heading, "tone", "heading")
        self.text = _Text(text, self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(title)
        self.said = PlainLabel("", self)
        self.said.hide()
        content = QWidget(self)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (heading, said, self.text, self.said):
            column.addWidget(widget)
        column.setStretchFactor(self.text, 1)  # it scrolls by itself where the screen has no room for all
        self.copy_button = QPushButton(self.tr("Copy all"), self)
        self.save_button = QPushButton(self.tr("Save…"), self)
        self.save_button.setVisible(bool(save_as))
        self.close_button = QPushButton(self.tr("Close"), self)
        self.close_button.setDefault(True)
        lay_out_dialog(self, content, self.copy_button, self.save_button, None, self.close_button)
        self.copy_button.clicked.connect(self._copy)
        self.save_button.clicked.connect(self._save)
        self.close_button.clicked.connect(self.reject)
        self.close_button.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.say(self.tr("Copied."))

    def _save(self) -> None:
        ask_where(self, self.windowTitle(), self.tr("Text (*.txt)"), self._save_as, self.save_requested.emit)

    def say(self, words: str, *, is_error: bool = False) -> None:
        """Say below the text what became of it."""
        set_variant(self.said, "tone", "error" if is_error else "success")
        self.said.setText(words)
        self.said.show()
