"""The current task of a view: how it changes, what stays in view with it, and which one is next when it is gone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum, auto
from typing import TYPE_CHECKING, Protocol, TypeAlias

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.table.rows.selection import ManySelected, row_that_is_left
from flowdash_desktop.ui.table.rows.vacancy import Vacancy

if TYPE_CHECKING:
    from flowdash_desktop.ui.table.rows.grid import TaskGrid
    from flowdash_desktop.ui.table.rows.group_headers import Groups
    from flowdash_desktop.ui.table.rows.target import Target

_Index: TypeAlias = QModelIndex | QPersistentModelIndex
_STAY = 200
"""So many selected rows at most stay where they are when they change: each is looked at whenever others move."""
_FIRST_MS = 30
"""The rows are painted before the first of them becomes current and its task is shown at the side."""


class Outcome(Enum):
    """What a change of the rows did to the current row."""

    STAYED = auto()
    WENT = auto()
    UNKNOWN = auto()
    """The change was not announced."""


class Lead(Protocol):
    """Says which task comes after another, in the place of the rows: a queue has an order of its own."""

    def step(self, by: int) -> bool:
        """Go on (1), or back (-1); False at either end."""

    def following(self, count: int) -> list[TaskKey]:
        """The tasks that come next, no more than ``count``."""


class CurrentTask(QObject):
    """The current task, which stays current through every change of the rows while it is shown.

    It is kept in view even if it stops passing the filter (``TaskTableModel.keep``), with the selected ones.

    Args:
        view: whose task.
        target: makes cells current.
        groups: know which rows are tasks.

    Attributes:
        comes_again: a task becomes current although nobody went to it, as its rows came again or are the first.
        goes_on: another task becomes current now because the one before is shown no more.
        is_below_edit: the task below an edited cell becomes current now, as the edit has ended.
        may_begin: whether the first task may become current by itself now; else it is asked again a little later.
        was_deleted: whether somebody else took a task away that is not shown any more: then no other becomes current.
        is_in_use: whether the person works on the current task elsewhere: then it stays whatever is filtered.
        typed_into: the cell that the person types into, None for none: its task stays before the current one.
        is_elsewhere: whether the pane shows another task, opened by a link: a command of the table has no target then.
        lead: says which task is next where that is not the next row; None where it is.
        vacancy: where the task stood that somebody else took away.

    Signals:
        changed: the ``TaskKey`` that is current now, or None. Not emitted where a created task gets its unique ID: it
            is the same task.
        target_changed: a command acts on other tasks now.
        led_to: a person, or a command of theirs, leads to a task of the table, which may be the current one.
        left: the pane shows a linked task, or the current one again (``is_elsewhere``).
        about_to_leave: no row is current in a moment, as another task has the unique ID of the current one.
    """

    changed = Signal(object)
    target_changed = Signal()
    led_to = Signal()
    left = Signal()
    about_to_leave = Signal()

    def __init__(self, view: TaskGrid, target: Target, groups: Groups) -> None:
        super().__init__(view)
        self._view, self._tasks = view, view.tasks
        self._target = target
        self._groups = groups
        self.comes_again = self.goes_on = self.is_below_edit = self.is_elsewhere = False
        self.may_begin: Callable[[], bool] = lambda: True
        self.was_deleted: Callable[[TaskKey], bool] = lambda _: False
        self.is_in_use: Callable[[], bool] = lambda: False
        self.typed_into: Callable[[], QPersistentModelIndex | None] = lambda: None
        self.lead: Lead | None = None
        self.vacancy = Vacancy(view)
        self._known: TaskKey | None = None
        """The current task as it was told last."""
        self._before: tuple[Sequence[int], int] | None = None
        """The rows before a change of them, and which of them was current."""
        self._went = False
        self._selected = ManySelected(view)
        self._release_timer = QTimer(self, singleShot=True)
        self._release_timer.timeout.connect(self.keep)
        self._first_timer = QTimer(self, singleShot=True, interval=_FIRST_MS)
        self._first_timer.timeout.connect(self._begin_at_first)
        self._tasks.rows.settling.connect(self.keep)

    # As a person or a presenter asks for it

    def go_to(self, key: TaskKey | None, *, by_itself: bool = False) -> bool:
        """Make a task current, select it alone and scroll to it. False where it is not shown.

        ``by_itself``: nobody asked for it, as its rows only came again.
        """
        if not by_itself:
            self.led_to.emit()
        view, row = self._view, self._tasks.shown.row(key)
        if row < 0:
            if key is None:
                view.selectionModel().clear()
            return key is None
        column = max(view.currentIndex().column(), 0)
        if view.isColumnHidden(column):
            column = view.header.first_section()
        index = self._tasks.index(row, column)
        if by_itself:
            self.come_again(index)
        else:
            self._target.go_to(index)
        view.scrollTo(index)
        return True

    def come_again(self, index: _Index) -> None:
        """Make a cell current to which nobody went: the one before the rows went, or the first."""
        self.comes_again = True
        self._target.go_to(index)
        self.comes_again = False

    def step(self, rows: int) -> bool:
        """Make the task some rows further down (or up) current. False at either end."""
        if self.lead is not None:
            return self.lead.step(rows)
        row = self._groups.next_task(self._view.currentIndex().row() + rows, 1 if rows > 0 else -1)
        row = self.vacancy.row() if self.vacancy.is_open else row
        return row >= 0 and self.go_to(self._tasks.shown.key(row))

    def following(self, count: int) -> list[TaskKey]:
        """The tasks behind the current one in the present order, no more than ``count``."""
        if self.lead is not None:
            return self.lead.following(count)
        found: list[TaskKey] = []
        row = self._groups.next_task(self._view.currentIndex().row() + 1, 1)
        while row >= 0 and len(found) < count:
            if (key := self._tasks.shown.key(row)) is not None:
                found.append(key)
            row = self._groups.next_task(row + 1, 1)
        return found

    def first(self) -> TaskKey | None:
        """The first task that is shown, None where there is none."""
        return self._tasks.shown.key(self._groups.next_task(0, 1))

    def may_come_with_focus(self) -> bool:
        """Whether the first row may become current as the focus comes; else it is asked again a little later."""
        if not self.may_begin():
            self._first_timer.start()
            return False
        return True

    def leave(self) -> None:
        """Let no row be current, as somebody else gave the unique ID of the current task to another one."""
        self.about_to_leave.emit()
        if self._view.currentIndex().isValid():
            self.vacancy.open(self._tasks.row_ids(), self._view.currentIndex().row())

    def keep(self) -> None:
        """Keep the tasks someone is on in view, and let go of those before.

        The task that is typed into comes before the current one, and stays whatever is filtered.
        """
        self._release_timer.stop()
        cell = self.typed_into()
        key = self._view.current_task if cell is None else self._tasks.shown.key(cell.row())
        self._tasks.rows.keep(key, *self._selected_to_stay(), held=cell is not None or self.is_in_use())

    def _selected_to_stay(self) -> tuple[TaskKey, ...]:
        """The selected tasks, which stay where they are with the current one; none where they are too many for it."""
        return self._target.tasks() if 1 < self._target.count() <= _STAY else ()

    # As the view's current row and selection change

    def moved_to(self, index: _Index) -> None:
        """Tell which task is current, and keep it in view."""
        if self._before is not None:  # its row goes: who comes next is settled when the refresh is through
            self._went = True
            return
        key = self._tasks.shown.key(index.row())
        if index.isValid():
            self.vacancy.close()
        if key == self._known:
            return
        self._known = key
        if not self._release_soon():
            self.keep()
        self.changed.emit(key)
        self.target_changed.emit()

    def selection_changed(self) -> None:
        """Tell that a command acts on other tasks. Rows that only stayed for being selected leave."""
        if self._before is None:
            self._release_soon()
        self.target_changed.emit()

    def _release_soon(self) -> bool:
        """Let rows that are left go where they belong. Not between the clicks of a double click: the second one would
        hit another task. Nor within this change of what is current or selected. False where no row only stays."""
        if self._tasks.shown.has_marked:
            mouse = QApplication.mouseButtons() != Qt.MouseButton.NoButton
            self._release_timer.start(QApplication.doubleClickInterval() if mouse else 0)
        return self._tasks.shown.has_marked

    # As the rows change

    def refresh_begun(self) -> None:
        """The rows are about to change."""
        self._before = self._tasks.row_ids(), self._view.currentIndex().row()
        self._went = False
        self._selected.take()

    def carry_over(self) -> Outcome:
        """The rows have changed: select what was selected, and go on to the next task where the current one is gone."""
        before, went = self._before, self._went
        left = before if went and self._known is not None else None  # the rows that the current task left
        if left is not None and self._known is not None and self.was_deleted(self._known):
            self._selected.forget()
            self.vacancy.open(*left)
        self._before, self._went = None, False
        self._selected.give_back()
        if left is not None:
            self._go_on(*left)
        if before is None:
            return Outcome.UNKNOWN
        return Outcome.WENT if went else Outcome.STAYED

    def tell(self, outcome: Outcome) -> None:
        """The changed rows are laid out: tell which task is current. Where only its key is another, it is the same."""
        key = self._view.current_task
        if self._row_to_begin_at() >= 0:
            self._first_timer.start()
        if key != self._known:
            was, self._known = self._known, key
            if outcome is not Outcome.STAYED or was is None or key is None:
                self._tell_another(key, outcome)
        self.target_changed.emit()

    def _tell_another(self, key: TaskKey | None, outcome: Outcome) -> None:
        self.keep()
        self.goes_on = outcome is Outcome.WENT
        self.changed.emit(key)
        self.goes_on = False

    def _begin_at_first(self) -> None:
        """Nobody has chosen a task yet: the first one is current, so that there is one to look at. Takes no focus."""
        if not self.may_begin():
            self._first_timer.start()
        elif (first := self._row_to_begin_at()) >= 0:
            self.come_again(self._tasks.index(first, self._view.header.first_section()))

    def _row_to_begin_at(self) -> int:
        """The row of the first task that passes the filter; -1 for none, and where nobody needs one to begin at."""
        if self._view.currentIndex().isValid() or self.vacancy.is_open:
            return -1
        row = self._groups.next_task(0, 1)
        while row >= 0 and self._tasks.shown.is_dimmed(row):
            row = self._groups.next_task(row + 1, 1)
        return row

    def _go_on(self, before: Sequence[int], at: int) -> None:
        """The current task is gone: the next one that is left becomes current, at the end the one before.

        None does while others are selected, while the position is vacant, and where no row passes the filter: one that
        stays for a text typed into it was not chosen.
        """
        if self._target.has_selected() or self.vacancy.is_open:
            return
        row, current = row_that_is_left(self._tasks, before, at), self._view.currentIndex()
        if row < 0 and self._tasks.shown.is_dimmed(current.row()):
            self._view.selectionModel().clear()
        elif row >= 0 and row != current.row():
            self.goes_on = True
            self._target.go_to(self._tasks.index(row, max(current.column(), 0)))
            self.goes_on = False
