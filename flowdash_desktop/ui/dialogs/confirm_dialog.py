"""A question before something that can't be undone; the safe answer has the focus. Enter presses what has it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from flowdash_desktop.ui.dialogs.form_parts import GrowingDialog, lay_out_dialog
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets.content_scroll import ContentScroll
from flowdash_desktop.ui.widgets.text import PlainLabel, plain_text, short

_TITLE_LETTERS = 160


class ConfirmDialog(GrowingDialog):
    """Asks once; shown with ``open()``.

    Signals:
        confirmed: do it. ``rejected`` (of QDialog): leave it.
    """

    confirmed = Signal()

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None,
        title: str,
        text: str,
        confirm_text: str,
        danger: bool = False,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setModal(True)
        self.setWindowTitle(short(title, _TITLE_LETTERS))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        heading, words = PlainLabel(title, self), PlainLabel(text, self)
        set_variant(heading, "tone", "heading")
        self.setAccessibleDescription(plain_text(text))
        self.confirm_button = QPushButton(short(confirm_text, _TITLE_LETTERS).replace("&", "&&"), self)
        self.confirm_button.setAutoDefault(True)  # it looks like the default button while it has the focus
        set_variant(self.confirm_button, "variant", "danger" if danger else "primary")
        self.cancel_button = QPushButton(self.tr("Cancel"), self)
        self.cancel_button.setAutoDefault(True)
        self.cancel_button.setDefault(True)
        content = ContentScroll(self)
        content.column.setSpacing(8)
        content.column.addWidget(heading)
        content.column.addWidget(words)
        lay_out_dialog(self, content, self.cancel_button, self.confirm_button)
        self.setMinimumWidth(380)
        self.setMaximumWidth(520)
        self.cancel_button.clicked.connect(self.reject)
        self.confirm_button.clicked.connect(self._confirm)
        self.cancel_button.setFocus()

    def _confirm(self) -> None:
        self.confirmed.emit()
        self.accept()
