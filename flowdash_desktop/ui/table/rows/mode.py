"""Row mode and cell mode: whether letters are commands for whole rows, or are typed into the current cell."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from flowdash_desktop.ui.widgets.speech.announcements import Spoken, announce

translate = QCoreApplication.translate


class Mode(Enum):
    """What the keyboard is on."""

    ROWS = auto()
    """The whole row: letters are commands, and nothing that is typed gets into a task."""
    CELLS = auto()
    """One cell: typing edits it, as in a spreadsheet."""


def mode_words(mode: Mode) -> str:
    """The name of a mode."""
    return translate("TaskTable", "Row mode") if mode is Mode.ROWS else translate("TaskTable", "Cell mode")


def short_mode_words(mode: Mode) -> str:
    """The name of a mode where there is little room."""
    return translate("TaskTable", "Row") if mode is Mode.ROWS else translate("TaskTable", "Cell")


def mode_help(mode: Mode) -> str:
    """What keys do in a mode, and how to leave it."""
    if mode is Mode.ROWS:
        return translate("TaskTable", "Letters are commands. Enter or a click goes into a cell.")
    return translate("TaskTable", "Typing edits the cell. Esc goes back to row mode.")


class TableMode(QObject):
    """The mode of a table. It begins in row mode.

    Args:
        view: the table, for which a change is announced to screen readers.

    Attributes:
        ends_with_edit: cell mode was entered for one edit: the end of the edit leads back to row mode.

    Signals:
        changed: another mode, or another setting.
    """

    changed = Signal()

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self._mode = Mode.ROWS
        self._always_edits = False
        self.ends_with_edit = False
        self._is_away = False

    @property
    def is_away(self) -> bool:
        """True while something else stands in the place of the table."""
        return self._is_away

    @is_away.setter
    def is_away(self, is_away: bool) -> None:
        if is_away is not self._is_away:
            self._is_away = is_away
            self.changed.emit()

    @property
    def mode(self) -> Mode:
        """The mode in force. With *Typing always edits* it is always the one of cells."""
        return Mode.CELLS if self._always_edits else self._mode

    @property
    def has_cell(self) -> bool:
        """True where one cell is the cursor, and typing edits it."""
        return self.mode is Mode.CELLS

    @property
    def always_edits(self) -> bool:
        """True where the person wants no row mode."""
        return self._always_edits

    def set_always_edits(self, on: bool) -> None:
        """Have typing edit always, or let there be two modes."""
        if on is not self._always_edits:
            self._always_edits, self._mode, self.ends_with_edit = on, Mode.ROWS, False
            self.changed.emit()

    def enter_cell(self, *, for_one_edit: bool = False) -> None:
        """Let one cell be the cursor.

        Args:
            for_one_edit: go back to row mode when the edit that begins now ends.
        """
        if self._mode is Mode.CELLS or self._always_edits:
            return
        self.ends_with_edit = for_one_edit
        self._set(Mode.CELLS)

    def leave_cell(self) -> bool:
        """Let the whole row be the cursor. False where it is already, or where there is no row mode."""
        if self.mode is Mode.ROWS or self._always_edits:
            return False
        self.ends_with_edit = False
        self._set(Mode.ROWS)
        return True

    def toggle(self) -> None:
        """Go to the other mode."""
        if not self.leave_cell():
            self.enter_cell()

    def _set(self, mode: Mode) -> None:
        self._mode = mode
        self.changed.emit()
        words = f"{mode_words(mode)}. {mode_help(mode)}"
        announce(self._view, Spoken.MODE, words)
