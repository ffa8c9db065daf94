"""Which column of a file that comes back is which field, also where it was moved or renamed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from flowdash_desktop.domain.importing.check_out import BLANK, CheckOut, cell_marks
from flowdash_desktop.domain.importing.columns import (
    ColumnUse,
    ImportCell,
    cell_at,
    proposed_uses,
    with_habits,
    with_values,
)
from flowdash_desktop.domain.importing.zones import divided_heading
from flowdash_desktop.domain.schema import WorkflowSchema

_SAMPLE = 200
_MOST_UNKNOWN = 50
"""So many columns are looked at that no heading tells; a file with more of them was not made of tasks."""


def check_in_uses(
    headings: Sequence[str], rows: Sequence[Sequence[ImportCell]], base: CheckOut, schema: WorkflowSchema
) -> tuple[list[ColumnUse], dict[int, str]]:
    """What the columns of a file that comes back become.

    A column is known by its heading, else by its cells: more than half of them are what was written for one field.

    Args:
        headings: of the columns.
        rows: the first rows.
        base: what was checked out.
        schema: of the workflow as it is now.

    Returns:
        The uses; and by its place the field of a column that can't be imported.
    """
    finder = _ColumnFinder(headings, rows[:_SAMPLE], base, schema)
    finder.find()
    return finder.uses, finder.fixed


class _ColumnFinder:
    def __init__(
        self, headings: Sequence[str], rows: Sequence[Sequence[ImportCell]], base: CheckOut, schema: WorkflowSchema
    ) -> None:
        self._base = base
        self._rows = rows
        self._settable = {field.name for field in with_values(schema)}
        proposed = proposed_uses(headings, rows, schema)
        settable = (use if use.field in self._settable else replace(use, field=None) for use in proposed)
        self.uses = [self._based(use) for use in settable]
        self.fixed: dict[int, str] = {}
        for place, heading in enumerate(headings):
            name = divided_heading(heading)[0]
            is_fixed = name in base.kinds and name not in self._settable and name not in self.fixed.values()
            if self.uses[place].field is None and is_fixed:
                self.fixed[place] = name

    def find(self) -> None:
        """Find what the headings do not tell."""
        id_column = self._id_column()
        if id_column is None:
            return
        for place, use in enumerate(self.uses):
            self.uses[place] = replace(use, finds_task=place == id_column)
        known = [(row, marks) for row in self._rows if (marks := self._base.of_row(_text(row, id_column))) is not None]
        scores = sorted(self._scores(known), reverse=True)
        for _, _, place, name in scores:
            if place in self._unknown() and name in self._open():
                self._take(place, name)

    def _id_column(self) -> int | None:
        """The column of the unique IDs, which is taken if it was found by its cells alone."""
        name = self._base.id_field
        for place, use in enumerate(self.uses):
            if use.field == name:
                return place
        counts = {place: sum(_text(row, place) in self._base.marks for row in self._rows) for place in self._unknown()}
        best = max(counts, key=counts.__getitem__, default=None)
        if best is None or 2 * counts[best] <= len(self._rows) or name not in self._settable:
            return None
        self._take(best, name)
        return best

    def _scores(
        self, known: Sequence[tuple[Sequence[ImportCell], dict[str, tuple[str, ...]]]]
    ) -> Iterator[tuple[float, int, int, str]]:
        """How well each column that is not known fits each field that has none; of two alike the nearer one first."""
        order = {name: place for place, name in enumerate(self._base.kinds)}
        for place in self._unknown():
            for name in self._open():
                kind, filled, same = self._base.kinds[name], 0, 0
                for row, marks in known:
                    if marks[name] == (BLANK,):
                        continue
                    filled += 1
                    same += cell_marks(cell_at(row, place), kind, self._base.zone)[0] in marks[name]
                if 2 * same > filled:
                    yield same / filled, -abs(order[name] - place), place, name

    def _take(self, place: int, name: str) -> None:
        if name not in self._settable:
            self.fixed[place] = name
            return
        use = with_habits(ColumnUse(name), [cell_at(row, place) for row in self._rows])
        self.uses[place] = self._based(use)

    def _based(self, use: ColumnUse) -> ColumnUse:
        """The use with the time zone in which the moments were written, also where the heading was changed."""
        if use.field not in self._base.kinds:
            return use
        return replace(use, zone=self._base.zone)

    def _unknown(self) -> list[int]:
        places = [n for n, use in enumerate(self.uses) if use.field is None and n not in self.fixed]
        return places[:_MOST_UNKNOWN]

    def _open(self) -> list[str]:
        taken = {use.field for use in self.uses} | set(self.fixed.values())
        return [name for name in self._base.kinds if name not in taken]


def _text(row: Sequence[ImportCell], place: int) -> str:
    cell = cell_at(row, place)
    return cell.strip() if isinstance(cell, str) else ""
