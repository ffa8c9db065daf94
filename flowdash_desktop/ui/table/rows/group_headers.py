"""What mouse and keyboard do to the headers of groups: open them, close them, and go on between them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

if TYPE_CHECKING:
    from flowdash_desktop.ui.table.models.task_table_model import TaskTableModel
    from flowdash_desktop.ui.table.rows.grid import TaskGrid

_TOGGLES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


def next_task(model: TaskTableModel, row: int, step: int) -> int:
    """The next row in this direction that is a task and no group's header, from ``row`` on; -1 for none."""
    while 0 <= row < model.rowCount():
        if model.shown.group_at(row) is None:
            return row
        row += step
    return -1


class Groups:
    """The groups of a view's rows. Where rows are not parted, nothing here does anything.

    Args:
        view: whose rows.
        make_current: makes a cell current and selects its row alone.
    """

    def __init__(self, view: TaskGrid, make_current: Callable[[QModelIndex], None]) -> None:
        self._view = view
        self._make_current = make_current
        self.is_pressed = False
        """The button that is held was pressed on a header: moving the pointer selects nothing."""

    def is_header(self, row: int) -> bool:
        """True for the header of a group."""
        return self._view.tasks.shown.group_at(row) is not None

    def toggle(self, row: int) -> None:
        """Open or close the group whose header this is; the header stays current."""
        view = self._view
        group = view.tasks.shown.group_at(row)
        if group is None:
            return
        self._go_to(row)  # what is current stays where it is on the screen
        view.tasks.rows.toggle_group(group.value)

    def set_all_collapsed(self, collapsed: bool) -> None:
        """Close all groups, or open all. Closing makes the header of the current task's group current."""
        model = self._view.tasks
        above = self._outermost(self._view.currentIndex().row()) if collapsed else None
        model.rows.set_collapsed(model.table.queries.group_values if collapsed else frozenset())
        if above is not None:
            self._go_to(model.shown.row_of_id(above))

    def _outermost(self, row: int) -> int | None:
        """The header of the outermost group that a task is in; None without groups and for headers."""
        key = self._view.tasks.shown.key(row)
        above = self._view.tasks.table.queries.groups_above(key) if key is not None else ()
        return next(iter(above), None)

    def press(self, event: QMouseEvent) -> bool:
        """A press of the left button on a header opens or closes it. True where it was one.

        The current task stays current, and in the pane, unless the press closes a group that it is in.
        """
        row = self._view.sticky.row_seen_at(int(event.position().y()))
        self.is_pressed = event.button() == Qt.MouseButton.LeftButton and self.is_header(row)
        row = self._after_release(row) if self.is_pressed else row
        if self.is_pressed and self._stays_when_toggled(row):
            is_above = self._view.rowViewportPosition(row) < 0
            group = self._view.tasks.shown.group_at(row)
            assert group is not None
            self._view.tasks.rows.toggle_group(group.value)
            if is_above:  # it was the header that stays at the top
                self._view.room_above.close()
                self._view.scrollTo(self._view.tasks.index(row, self._view.header.first_section()))
        elif self.is_pressed:
            self.toggle(row)
        return self.is_pressed

    def _after_release(self, row: int) -> int:
        """Let the current task go where its new value belongs, so that closing the group that it stayed in hides it no
        more; not where it would be hidden there. The row of the same header is given."""
        view, model = self._view, self._view.tasks
        key, group, queries = view.current_task, model.shown.group_at(row), model.table.queries
        if key is None or group is None or not model.shown.has_marked or queries.collapsed - {group.value}:
            return row
        if not queries.matches(key):
            return row
        model.rows.keep(None)
        at = model.shown.row(key)
        if at >= 0 and view.current_task != key:
            self._make_current(model.index(at, max(view.currentIndex().column(), 0)))
        return model.shown.row_of_group(group.value)

    def _stays_when_toggled(self, row: int) -> bool:
        """True where a task is current that is still shown once the group of a header is opened or closed."""
        model = self._view.tasks
        key, group = model.shown.key(self._view.currentIndex().row()), model.shown.group_at(row)
        if key is None or group is None:
            return False
        return group.collapsed or model.row_ids()[row] not in model.table.queries.groups_above(key)

    def key(self, event: QKeyEvent) -> bool:
        """Keys on a header, and Left on a task's first cell. True where one of them was meant."""
        view = self._view
        row, key = view.currentIndex().row(), event.key()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if row < 0 or not plain or not view.tasks.table.queries.grouping:
            return False
        left_and_right = (Qt.Key.Key_Left, Qt.Key.Key_Right)
        closes, opens = reversed(left_and_right) if view.isRightToLeft() else left_and_right
        group = view.tasks.shown.group_at(row)
        if group is None:
            return key == closes and self._leave_first_cell(row)
        if key in (opens, closes) and group.collapsed is not (key == opens):
            self._go_on(row, inwards=key == opens)
        elif key in (*_TOGGLES, opens, closes):
            self.toggle(row)
        return key in (*_TOGGLES, opens, closes)

    def _go_on(self, row: int, *, inwards: bool) -> None:
        """Go from an open header to what is below it, or from a closed one to the header around it."""
        self._go_to(row + 1 if inwards else self._outer(row))

    def _outer(self, row: int) -> int:
        """The row of the header above the header of a group of the second level; -1 for none."""
        group_at = self._view.tasks.shown.group_at
        group = group_at(row)
        while group is not None and group.depth and row > 0:
            row -= 1
            outer = group_at(row)
            if outer is not None and not outer.depth:
                return row
        return -1

    def next_task(self, row: int, step: int) -> int:
        """The next row in this direction that is a task, from ``row`` on; -1 for none."""
        return next_task(self._view.tasks, row, step)

    def _leave_first_cell(self, row: int) -> bool:
        """Go from the first cell of a task to the header of its group; False in other cells, and in row mode."""
        view = self._view
        if not view.mode.has_cell or view.currentIndex().column() != view.header.first_section():
            return False
        self._go_to(self._header_of(row))
        return True

    def _header_of(self, row: int) -> int:
        """The row of the header above a task, -1 where there is none."""
        model = self._view.tasks
        key = model.shown.key(row)
        above = model.table.queries.groups_above(key) if key is not None else ()
        rows = map(model.shown.row_of_id, reversed(above))
        return next((at for at in rows if at >= 0), -1)

    def _go_to(self, row: int) -> None:
        view = self._view
        if row >= 0:
            index = view.tasks.index(row, view.header.first_section())
            self._make_current(index)
            view.scrollTo(index)
