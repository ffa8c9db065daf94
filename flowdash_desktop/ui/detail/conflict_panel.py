"""Fields that were changed here and by someone else: both values side by side, and which one it shall be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from flowdash_desktop.domain.conflicts import Choice
from flowdash_desktop.ui.theme import FontRole, Theme, hairline, set_variant
from flowdash_desktop.ui.widgets.focus.focus_rings import has_ring
from flowdash_desktop.ui.widgets.speech.announcements import Spoken, announce
from flowdash_desktop.ui.widgets.text import plain_tooltip, shortened

_MOST_LETTERS = 240


@dataclass(frozen=True, slots=True)
class ShownConflict:
    """One field, with its values as text: as the server has it, as it was typed here, as it was before both."""

    edit_id: str
    field: str
    theirs: str
    mine: str
    base: str


class ConflictPanel(QFrame):
    """One block for each field. Takes no room while there is nothing to choose.

    Signals:
        chosen(str, Choice): what the person wants of an edit, by its id.
        decided(str): the last choice was made by keyboard; its field is given.
    """

    chosen = Signal(str, object)
    decided = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make it hidden."""
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[ShownConflict, ...] = ()
        self._blocks: list[_Block] = []
        self._chosen = ""
        self.setAccessibleName(self.tr("Changed on both sides"))
        set_variant(self, "banner", "warning")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 10, 16, 12)
        self._column.setSpacing(10)
        self.hide()

    def show_conflicts(self, conflicts: Sequence[ShownConflict]) -> None:
        """Show these, in this order; none hides the panel."""
        shown = tuple(conflicts)
        if shown == self._shown:
            return
        now = self.window().focusWidget()
        had_focus = now is not None and self.isAncestorOf(now)
        self._shown = shown
        field, self._chosen = self._chosen, ""
        if field and had_focus and not shown:
            self.decided.emit(field)
        self._make_blocks()
        self.setVisible(bool(shown))
        if shown and had_focus:
            self._blocks[0].keep_mine.setFocus()
        announce(self, Spoken.CONFLICT, ". ".join(_headline(one) for one in shown))

    def _make_blocks(self) -> None:
        for block in self._blocks:
            self._column.removeWidget(block)
            block.hide()
            block.deleteLater()
        self._blocks = [_Block(self._theme, conflict, self) for conflict in self._shown]
        for block in self._blocks:
            block.chosen.connect(self._choose)
            self._column.addWidget(block)

    def take_focus(self) -> None:
        """Give the first choice the keyboard."""
        if self._blocks:
            self._blocks[0].use_theirs.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, edit_id: str, choice: Choice) -> None:
        now = self.window().focusWidget()
        if now is not None and has_ring(now):  # after a press of the mouse the focus goes back to where it was
            self._chosen = next(conflict.field for conflict in self._shown if conflict.edit_id == edit_id)
        self.chosen.emit(edit_id, choice)


class _Block(QWidget):
    chosen = Signal(str, object)

    def __init__(self, theme: Theme, conflict: ShownConflict, parent: QWidget) -> None:
        super().__init__(parent)
        field = conflict.field
        title = self._label(_headline(conflict))
        title.setFont(theme.font(FontRole.STRONG))
        before = conflict.base or self.tr("blank")
        was = self._label(self.tr("Before: {value}").format(value=_short(before)), "muted")
        self.use_theirs = QPushButton(self.tr("Use theirs"), self)
        self.keep_mine = QPushButton(self.tr("Keep mine"), self)
        self.copy_mine = QPushButton(self.tr("Copy mine"), self)
        set_variant(self.copy_mine, "variant", "link")
        for button, value in (
            (self.use_theirs, conflict.theirs),
            (self.keep_mine, conflict.mine),
            (self.copy_mine, conflict.mine),
        ):
            button.setAccessibleDescription(f"{field}: {_short(value) or self.tr('blank')}")
        self.use_theirs.clicked.connect(lambda: self.chosen.emit(conflict.edit_id, Choice.THEIRS))
        self.keep_mine.clicked.connect(lambda: self.chosen.emit(conflict.edit_id, Choice.MINE))
        self.copy_mine.clicked.connect(lambda: QGuiApplication.clipboard().setText(conflict.mine))
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        sides = ((self.tr("On the server"), conflict.theirs), (self.tr("Yours"), conflict.mine))
        for place, (head, value) in enumerate(sides):
            column = place * 2
            grid.addWidget(self._label(head, "section"), 0, column)
            shown = self._label(_short(value) or self.tr("blank"), "" if value else "muted")
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            shown.setAlignment(Qt.AlignmentFlag.AlignTop)
            shown.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            if _short(value) != value:
                shown.setToolTip(plain_tooltip(value))
            grid.addWidget(shown, 1, column)
            grid.setColumnStretch(column, 1)
        grid.addWidget(hairline(vertical=True, parent=self), 0, 1, 2, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.use_theirs, self.keep_mine, self.copy_mine):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column_layout = QVBoxLayout(self)
        column_layout.setContentsMargins(0, 0, 0, 0)
        column_layout.setSpacing(6)
        column_layout.addWidget(title)
        column_layout.addLayout(grid)
        column_layout.addWidget(was)
        column_layout.addLayout(buttons)

    def _label(self, text: str, tone: str = "") -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        if tone:
            set_variant(label, "tone", tone)
        return label


def _headline(conflict: ShownConflict) -> str:
    """What the matter is, as it is shown above the values and announced."""
    words = QCoreApplication.translate("ConflictPanel", "{field} was changed here and by someone else")
    return words.format(field=conflict.field)


def _short(text: str) -> str:
    return shortened(text, _MOST_LETTERS)
