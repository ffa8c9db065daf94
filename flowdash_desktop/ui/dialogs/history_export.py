"""For which days the history of a workflow is exported."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QDateEdit, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from flowdash_desktop.ui.dialogs.form_parts import GrowingDialog
from flowdash_desktop.ui.theme import Theme, set_variant


class HistoryExportDialog(GrowingDialog):
    """Two days, both included; shown with ``open()``.

    Signals:
        chosen(date, date): the first and the last day.
    """

    chosen = Signal(object, object)

    def __init__(self, theme: Theme, parent: QWidget, workflow: str, first: date, last: date) -> None:
        super().__init__(parent)
        self._theme = theme
        title = self.tr("Export history of {workflow}").format(workflow=workflow)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        heading = QLabel(title, self)
        set_variant(heading, "tone", "heading")
        words = QLabel(self.tr("Each change of a stage becomes a line: which task, when, by whom and why."), self)
        for label in (heading, words):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.first, self.last = self._day(first), self._day(last)
        self.confirm_button = QPushButton(self.tr("Export…"), self)
        self.confirm_button.setDefault(True)
        set_variant(self.confirm_button, "variant", "primary")
        self.confirm_button.clicked.connect(self._confirm)
        self.cancel_button = QPushButton(self.tr("Cancel"), self)
        self.cancel_button.clicked.connect(self.reject)
        self.first.dateChanged.connect(self._keep_order)
        self._lay_out(heading, words)

    def _day(self, day: date) -> QDateEdit:
        edit = QDateEdit(QDate(day.year, day.month, day.day), self)
        edit.setDisplayFormat("d MMM yyyy")  # as days are shown elsewhere
        edit.setCalendarPopup(True)
        return edit

    def _keep_order(self, first: QDate) -> None:
        """No last day before the first."""
        self.last.setMinimumDate(first)

    def _confirm(self) -> None:
        first, last = (date(*edit.date().getDate()) for edit in (self.first, self.last))
        self.accept()
        self.chosen.emit(first, last)

    def _lay_out(self, heading: QLabel, words: QLabel) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        for row, (text, edit) in enumerate(((self.tr("&From"), self.first), (self.tr("&To"), self.last))):
            label = QLabel(text, self)
            label.setBuddy(edit)
            edit.setAccessibleName(text.replace("&", ""))
            grid.addWidget(label, row, 0)
            grid.addWidget(edit, row, 1)
        grid.setColumnStretch(1, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.confirm_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(8)
        layout.addWidget(heading)
        layout.addWidget(words)
        layout.addSpacing(4)
        layout.addLayout(grid)
        layout.addSpacing(12)
        layout.addLayout(buttons)
        self.setMinimumWidth(400)
