"""A form over *Share this workspace*: inputs, a sentence, and buttons; what was typed stays until it is done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QVBoxLayout, QWidget

from flowdash_desktop.ui.dialogs.form_parts import GrowingDialog, LabelledInput, lay_out_dialog
from flowdash_desktop.ui.dialogs.notice import Notice, NoticeTone
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets.content_scroll import ContentScroll
from flowdash_desktop.ui.widgets.text import PlainLabel
from flowdash_desktop.ui.widgets.text_inputs import LineInput
from flowdash_desktop.ui.workflow_editor.inputs.combo import Combo

_WIDTH, _LETTERS = 440, 200


class LabelledChoice(QWidget):
    """A label, and a choice out of a few below it."""

    def __init__(self, label: str, choices: Sequence[tuple[object, str]], chosen: object, parent: QWidget) -> None:
        super().__init__(parent)
        self.box = Combo(self)
        self.box.show_choices(choices, chosen)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setAccessibleName(label.replace("&", ""))
        words = QLabel(label, self)
        words.setBuddy(self.box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(words)
        column.addWidget(self.box)


class SharingForm(GrowingDialog):
    """Inputs over two buttons; whoever has done what it asks for closes it. It stays open while the server is asked.

    Args:
        theme: the look.
        parent: the dialog below.
        title: what it is about.
        confirm: the words of the button that does it.
    """

    def __init__(self, theme: Theme, parent: QWidget, title: str, confirm: str) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_busy = False
        self.setModal(True)
        self.setWindowTitle(title)
        heading = PlainLabel(title, self)
        set_variant(heading, "tone", "heading")
        self.content = ContentScroll(self)
        self.content.column.setSpacing(12)
        self.content.column.addWidget(heading)
        self.notice = Notice(theme, self)
        self.cancel_button = QPushButton(self.tr("Cancel"), self)
        self.confirm_button = QPushButton(confirm, self)
        set_variant(self.confirm_button, "variant", "primary")
        self.confirm_button.setDefault(True)
        self.cancel_button.clicked.connect(self.reject)
        self.confirm_button.clicked.connect(self._confirm)
        self.setFixedWidth(_WIDTH)

    def _put(self, *widgets: QWidget) -> None:
        """Lay these out, with the sentence and the buttons below them."""
        for widget in (*widgets, self.notice):
            self.content.column.addWidget(widget)
        lay_out_dialog(self, self.content, self.cancel_button, self.confirm_button)

    def _line(self, label: str, text: str = "", hint: str = "") -> LabelledInput:
        made = LabelledInput(label, LineInput(text, self), hint, self)
        made.line.setMaxLength(_LETTERS)
        made.line.textEdited.connect(made.clear)
        return made

    def set_busy(self, words: str) -> None:
        """It is on its way; it can't be asked for twice."""
        self._is_busy = True
        self.confirm_button.setEnabled(False)
        self.notice.show_words(NoticeTone.BUSY, words)

    def fail(self, words: str) -> None:
        """It was not done, for this reason; it can be tried again."""
        self._is_busy = False
        self.confirm_button.setEnabled(True)
        self.notice.show_words(NoticeTone.ERROR, words)
        self.confirm_button.setFocus()

    def reject(self) -> None:
        """Close; not while the server is asked, else nobody would learn what it answers."""
        if self._is_busy:
            words = self.tr("The server is being asked. Close this when it has answered.")
            self.notice.show_words(NoticeTone.BUSY, words)
            return
        super().reject()

    def _confirm(self) -> None:
        raise NotImplementedError
