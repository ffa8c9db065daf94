"""When changes of many tasks are asked about, and whether a change is offered for tasks that match."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QVBoxLayout, QWidget

from flowdash_desktop.session.outbox.bulk_settings import AskingKind, BulkChoices
from flowdash_desktop.ui.dialogs.form_parts import GrowingDialog, lay_out_dialog
from flowdash_desktop.ui.preview.asking_number import AskingNumber
from flowdash_desktop.ui.theme import Theme, set_variant

_WIDTH = 460


class BulkOptions(GrowingDialog):
    """Asks once; shown with ``open()``.

    Args:
        theme: the look.
        parent: the window.
        choices: those in force.

    Signals:
        chosen(BulkChoices): put these in force.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None, choices: BulkChoices) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setModal(True)
        self.setWindowTitle(self.tr("Changes of many tasks"))
        heading = QLabel(self.windowTitle(), self)
        set_variant(heading, "tone", "heading")
        said = QLabel(self.tr("A preview shows what becomes of each task. Deletions are always asked about."), self)
        said.setWordWrap(True)
        set_variant(said, "tone", "muted")
        content = QWidget(self)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        values, actions = choices.number(AskingKind.VALUES), choices.number(AskingKind.ACTIONS)
        self.for_values = AskingNumber(values, self, self.tr("Preview a value from so many tasks on:"), wraps=True)
        self.for_actions = AskingNumber(actions, self, self.tr("Preview an action from so many tasks on:"), wraps=True)
        self.for_offers = QCheckBox(self.tr("After the same change twice, offer it for the tasks that match"), self)
        self.for_offers.setChecked(choices.offers_again)
        for part in (heading, said, self.for_values, self.for_actions, self.for_offers):
            column.addWidget(part)
        self.cancel_button, self.save_button = QPushButton(self.tr("Cancel"), self), QPushButton(self.tr("Save"), self)
        set_variant(self.save_button, "variant", "primary")
        self.save_button.setDefault(True)
        lay_out_dialog(self, content, self.cancel_button, self.save_button)
        self.setMinimumWidth(_WIDTH)
        self.cancel_button.clicked.connect(self.reject)
        self.save_button.clicked.connect(self._save)
        self.for_values.box.setFocus()

    def _save(self) -> None:
        self.chosen.emit(BulkChoices(self.for_values.number(), self.for_actions.number(), self.for_offers.isChecked()))
        self.accept()
