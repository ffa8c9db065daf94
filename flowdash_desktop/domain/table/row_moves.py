"""Single rows that come into the view, leave it or move in it, and the steps that say so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from flowdash_desktop.domain.table.filter_masks import Selection
from flowdash_desktop.domain.table.row_order import RowSequence
from flowdash_desktop.domain.table.view_delta import ViewStep
from flowdash_desktop.domain.table.visible_rows import View


class RowMoves:
    """Puts single rows where they belong.

    Args:
        selection: the filter.
        sequence: the order, with its pins.
        view: what is shown.

    Attributes:
        settled: rows from here on came while an order was in force, and are not in it yet.
        is_stirred: something has changed by which a pinned row may be where it belongs.
    """

    def __init__(self, selection: Selection, sequence: RowSequence, view: View) -> None:
        self._selection = selection
        self._sequence = sequence
        self._view = view
        self.settled = 0
        self.is_stirred = False

    def insert(self, row: int) -> list[ViewStep]:
        """Put in a row that is not there yet."""
        self._sequence.insert(row)
        return self._view.lay(row, -1, self._selection.shows(row))

    def remove(self, row: int) -> list[ViewStep]:
        """Take a row out, whose values are still what they were."""
        if row >= self.settled:
            self._sequence.lift(row)
            return []
        before = self._view.place(row)
        self._sequence.remove(row)
        self._view.lift(row, before)
        return self._view.lay(row, before, shown=False)

    def turning(self, rows: Iterable[int]) -> Iterator[int]:
        """The rows that are shown and are not to be any more, or the other way round."""
        return (row for row in rows if row < self.settled and self._selection.shows(row) != self._view.has(row))

    def show_or_hide(self, row: int) -> list[ViewStep]:
        """Show a row, or no more, as the filter says; it stays where it is."""
        if self._selection.shows(row) == self._view.has(row):
            return []
        self.is_stirred = True
        before = self._view.place(row)
        self._view.lift(row, before)
        return self._view.lay(row, before, self._selection.shows(row))

    def unpin(self, row: int) -> list[ViewStep]:
        """Let a row go where it belongs, where it is pinned."""
        if row not in self._sequence.pins:
            return []
        before = self._view.place(row)
        self._sequence.remove(row, ())
        self._view.lift(row, before)
        del self._sequence.pins[row]
        self._sequence.insert(row, ())
        self.is_stirred = True
        return self._view.lay(row, before, self._selection.shows(row))

    def unpin_settled(self) -> list[ViewStep]:
        """Let go of the pinned rows that stand where they belong, or are not shown, where something has changed."""
        steps = list[ViewStep]()
        if not self.is_stirred:
            return steps
        self.is_stirred = False
        for row in list(self._sequence.pins):
            at = self._view.place(row)
            if at < 0 or self._sequence.is_where_it_belongs(self._view.entries, at):
                steps += self.unpin(row)
        return steps
