"""Find and replace in cells, with a preview that follows what is typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from flowdash_desktop.domain.text.replacing import Replacement
from flowdash_desktop.ui.dialogs.form_parts import LabelledInput
from flowdash_desktop.ui.preview.dialog import ENTER, PreviewTable, RefusedFilter, fit_dialog
from flowdash_desktop.ui.preview.model import PreviewModel
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets.text import with_keys
from flowdash_desktop.ui.widgets.text_inputs import LineInput


class ReplaceDialog(QDialog):
    """Asks what is replaced by what; shown with ``open()``.

    Args:
        theme: the look.
        parent: the window.
        scopes: where may be replaced, in words; the first one is chosen.

    Signals:
        changed: something else is to be found, or replaced, or elsewhere: another plan is wanted.
        confirmed: change the ticked cells.
    """

    changed = Signal()
    confirmed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None, scopes: list[str]) -> None:
        super().__init__(parent)
        self._theme = theme
        self.model: PreviewModel | None = None
        self._is_expecting = False
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Find and replace"))
        heading = QLabel(self.windowTitle(), self)
        set_variant(heading, "tone", "heading")
        self.wanted = LabelledInput(self.tr("Find"), LineInput(self), parent=self)
        self.by = LabelledInput(self.tr("Replace with"), LineInput(self), parent=self)
        self.case_box = QCheckBox(self.tr("Match case"), self)
        self.whole_box = QCheckBox(self.tr("Whole words"), self)
        self.pattern_box = QCheckBox(self.tr("Pattern"), self)
        self.pattern_box.setToolTip(self.tr("A regular expression. $1 stands for its first group, $$ for a dollar."))
        self.scope_group = QButtonGroup(self)
        self.said = QLabel(self)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        set_variant(self.said, "tone", "muted")
        self.table = PreviewTable(theme, self)
        self.refused_button = RefusedFilter(self.table, self)
        self.refused_button.setAutoDefault(False)  # as with the buttons below
        self.cancel_button = QPushButton(self.tr("Cancel"), self)
        self.confirm_button = QPushButton(self)
        set_variant(self.confirm_button, "variant", "primary")
        self._lay_out(heading, scopes)
        for line in (self.wanted.line, self.by.line):
            line.textChanged.connect(lambda _: self.changed.emit())
        for box in (self.case_box, self.whole_box, self.pattern_box):
            box.toggled.connect(lambda _: self.changed.emit())
        self.scope_group.idClicked.connect(lambda _: self.changed.emit())
        self.cancel_button.clicked.connect(self.reject)
        self.confirm_button.clicked.connect(self._confirm)
        self.show_plan(None, "", "")
        self.wanted.line.setFocus()

    def _lay_out(self, heading: QLabel, scopes: list[str]) -> None:
        inputs, ways, places, buttons = QHBoxLayout(), QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for row in (inputs, ways, places, buttons):
            row.setSpacing(12)
        for one in (self.wanted, self.by):
            inputs.addWidget(one, 1)
        for box in (self.case_box, self.whole_box, self.pattern_box):
            ways.addWidget(box)
        for number, words in enumerate(scopes):
            button = QRadioButton(words.replace("&", "&&"), self)
            button.setChecked(number == 0)
            self.scope_group.addButton(button, number)
            places.addWidget(button)
        for row in (ways, places):
            row.addStretch(1)
        buttons.addStretch(1)
        for action in (self.cancel_button, self.confirm_button):
            action.setAutoDefault(False)  # else the dialog makes one of them the button of Enter
            buttons.addWidget(action)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(10)
        layout.addWidget(heading)
        for row in (inputs, ways, places):
            layout.addLayout(row)
        said = QHBoxLayout()
        said.setSpacing(8)
        said.addWidget(self.said, 1)
        said.addWidget(self.refused_button)
        layout.addLayout(said)
        layout.addWidget(self.table, 1)
        layout.addLayout(buttons)
        fit_dialog(self)

    def scope(self) -> int:
        """The number of the chosen scope."""
        return self.scope_group.checkedId()

    def replacement(self) -> Replacement:
        """What is to be found, and what takes its place."""
        ways = self.case_box.isChecked(), self.whole_box.isChecked(), self.pattern_box.isChecked()
        return Replacement(self.wanted.line.text(), self.by.line.text(), *ways)

    def show_plan(self, model: PreviewModel | None, button: str, said: str, *, stays: bool = False) -> None:
        """Show what would be replaced.

        Args:
            model: the cells; None while nothing is looked for, or it is not known yet.
            button: what the button says.
            said: what the person has to know about it.
            stays: only the cells are others: the person stays where they are in the table.
        """
        before, self.model = self.model, model
        self._is_expecting = False
        if model is not None:
            model.setParent(self)
        self.table.show_model(model, stays=stays)
        self.refused_button.show_for(model)
        if before is not None:
            before.deleteLater()
        self.said.setText(said)
        self._name_button(button or self.tr("Replace"))
        self.confirm_button.setEnabled(model is not None and model.count() > 0)

    def say_count(self, button: str) -> None:
        """Say for how many cells the button is, once others are ticked."""
        if not self._is_expecting:
            self._name_button(button)
            self.confirm_button.setEnabled(self.model is not None and self.model.count() > 0)

    def expect(self) -> None:
        """Another plan is being made: what is shown is not done any more."""
        self._is_expecting = True
        self.confirm_button.setEnabled(False)

    def _name_button(self, words: str) -> None:
        self.confirm_button.setText(words)
        self.confirm_button.setToolTip(with_keys(words, "Ctrl+Return"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter never replaces from an input: it leads from *Find* to *Replace with*. Ctrl+Enter replaces."""
        focus = self.focusWidget()
        if event.key() not in ENTER:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.confirm_button.click()
        elif focus is self.wanted.line:
            self.by.line.setFocus(Qt.FocusReason.TabFocusReason)
        elif isinstance(focus, QPushButton):
            focus.click()

    def _confirm(self) -> None:
        if not self._is_expecting:
            self.confirmed.emit()
            self.accept()
