"""Keeps what a person looks at where it is on the screen while rows come and go around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QAbstractItemView

if TYPE_CHECKING:
    from flowdash_desktop.ui.table.rows.grid import TaskGrid

_NO_STATE = QAbstractItemView.State.NoState
_Sight: TypeAlias = tuple[int, int, int, Sequence[int]]
"""How far it is scrolled, how high the view is, the y of the first row that is seen, and the numbers of all of them."""


class ScrollKeeper:
    """Remembers before a refresh which rows are seen and where, and scrolls so that they are there again.

    The row that the person points at counts most, then the current row if it can be seen; else the first row that
    survives. A view without a current row that is at its top stays there, unless the person points at a row.
    Where the same rows are seen again nothing is painted: rows that come by the thousand far below cost no painting.

    Attributes:
        is_busy: rows are being laid out, and what has to be painted is told here, not by the view.
        is_watching: rows are changing.
    """

    def __init__(self, view: TaskGrid) -> None:
        self._view = view
        self._seen: list[tuple[int, int]] = []
        self._to_top = self._to_current = self._is_asked = False
        self._sight: _Sight | None = None
        self.is_busy = self.is_watching = False

    def current_is_visible(self) -> bool:
        """True while some of the current row can be seen."""
        row = self._view.currentIndex().row()
        return row >= 0 and -self._view.rowHeight(row) < self._view.rowViewportPosition(row) < self._height()

    def to_top_next(self) -> None:
        """Go to the first row after the next refresh, and on to the current one where that is not seen from there."""
        self._to_top = self._to_current = True

    def ask_for_rows(self) -> None:
        """A person asks for other rows: a pointer that rests on them holds none, and rows that all fit are all seen.

        At the top it stays at the top, where the current row is not seen.
        """
        self._is_asked = True
        if self._view.verticalScrollBar().value() == 0 and not self.current_is_visible():
            self._to_top = True

    def remember(self) -> None:
        """Note what can be seen."""
        view = self._view
        self.is_watching = True
        self._sight = self._now_seen()
        self._seen = []
        if not self._is_asked and (pointed := self._pointed()) >= 0:
            self._note(pointed)
        if self.current_is_visible():
            self._note(view.currentIndex().row())
        if not self._seen and not view.currentIndex().isValid() and view.verticalScrollBar().value() == 0:
            return
        for row in self._rows():
            self._note(row)

    def restore(self) -> None:
        """Scroll to where the remembered rows are as they were."""
        view, model = self._view, self._view.tasks
        seen, self._seen = self._seen, []
        is_asked, self._is_asked = self._is_asked, False
        if is_asked:
            view.room_above.close()
        if self._to_top or (is_asked and view.verticalHeader().length() <= self._height()):
            self._to_top = False
            to_current, self._to_current = self._to_current, False
            view.room_above.close()
            view.verticalScrollBar().setValue(0)
            if to_current:
                self.bring_current()
            return
        for row_id, was in seen:
            row = model.shown.row_of_id(row_id)
            if row < 0:
                continue
            if view.rowViewportPosition(row) != was:
                view.executeDelayedItemsLayout()
                view.room_above.scroll_to(view.verticalScrollBar().value() + view.rowViewportPosition(row) - was)
            return

    def bring_current(self) -> None:
        """Scroll up or down as far as the current row asks for to be seen whole; not sideways."""
        view, row = self._view, self._view.currentIndex().row()
        view.executeDelayedItemsLayout()
        if row >= 0:
            top, bar = view.rowViewportPosition(row), view.verticalScrollBar()
            below, covered = top + view.rowHeight(row) - self._height(), view.sticky.covers(row)
            bar.setValue(bar.value() + (top - covered if top < covered else max(0, below)))

    @contextmanager
    def steady(self) -> Iterator[None]:
        """Rows get another height meanwhile: the one that a person looks at stays where it is."""
        bar = self._view.verticalScrollBar()
        is_at_top = bar.value() == 0
        self.remember()
        yield
        self._view.updateGeometries()
        self.restore()
        self._show_top_whole(is_at_top=is_at_top)
        self.lay_out()

    def _show_top_whole(self, *, is_at_top: bool) -> None:
        """Stay at the top where the current row is seen from there, and cut off no header of a group."""
        view, bar = self._view, self._view.verticalScrollBar()
        current = view.currentIndex().row()
        end = view.rowViewportPosition(current) + view.rowHeight(current) + bar.value() if current >= 0 else 0
        if is_at_top and end <= self._height():
            bar.setValue(0)
        first = view.rowAt(0)
        if first >= 0 and view.tasks.shown.group_at(first) is not None:
            bar.setValue(bar.value() + min(0, view.rowViewportPosition(first)))

    def rows_changed(self, first: int, last: int) -> None:
        """Rows say something else: visible rows are painted anew."""
        if self.is_seen(first, last):
            self._sight = None

    def is_seen(self, first: int, last: int) -> bool:
        """True where any of these rows can be seen."""
        rows = self._rows()
        is_header_seen = bool(self._view.tasks.table.queries.grouping)  # that of a group which begins above
        return first < rows.stop and (last >= rows.start or is_header_seen)

    def lay_out(self) -> None:
        """Bring rows and scroll bars in line now, not later, so that all that changed is painted in one go."""
        view, before = self._view, self._sight
        self._sight, self.is_watching, self.is_busy = None, False, True
        view.executeDelayedItemsLayout()
        self.is_busy = False
        if before is None or before != self._now_seen():
            view.viewport().update()

    def _now_seen(self) -> _Sight:
        view, rows = self._view, self._rows()
        top = view.rowViewportPosition(rows.start) if rows else 0
        return view.verticalHeader().offset(), self._height(), top, view.tasks.row_ids()[rows.start : rows.stop]

    def _rows(self) -> range:
        """The rows that can be seen."""
        view = self._view
        first, last = view.rowAt(0), view.rowAt(self._height() - 1)
        return range(max(first, 0), (last if last >= 0 else view.tasks.rowCount() - 1) + 1)

    def _pointed(self) -> int:
        """The row that the person points at; -1 for none, and while a cell is edited."""
        view, viewport = self._view, self._view.viewport()
        is_pointing = view.highlights.is_pointing and viewport.underMouse() and view.state() == _NO_STATE
        return view.rowAt(viewport.mapFromGlobal(QCursor.pos()).y()) if is_pointing else -1

    def _note(self, row: int) -> None:
        self._seen.append((self._view.tasks.row_ids()[row], self._view.rowViewportPosition(row)))

    def _height(self) -> int:
        return self._view.viewport().height()
