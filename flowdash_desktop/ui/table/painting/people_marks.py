"""The marks of others who are at the tasks in the rows: over the free end of a cell, so that they take no room."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from flowdash_desktop.ui.table.painting.row_chip import free_end
from flowdash_desktop.ui.widgets.presence.mark import paint_person
from flowdash_desktop.ui.widgets.presence.texts import person_name

if TYPE_CHECKING:
    from flowdash_desktop.ui.table.rows.grid import TaskGrid

_SIDE, _STEP, _MOST = 20, 14, 3
_APART = 6


def paint_people(painter: QPainter, view: TaskGrid, tops: Iterable[tuple[int, int]], taken: Mapping[int, int]) -> None:
    """Paint the first three people of each row.

    Args:
        painter: on the table's viewport.
        view: the table.
        tops: the rows of tasks, each with its y.
        taken: by row, where a chip begins at its end.
    """
    model = view.tasks
    if not model.cells.has_people():
        return
    for row, top in tops:
        people = model.cells.people_at(row)[:_MOST]
        if not people:
            continue
        width = _SIDE + _STEP * (len(people) - 1)
        limit = taken.get(row, view.viewport().width())
        left = free_end(view, row, width, limit)
        if left is None:
            left = max(limit - width - _APART, 0)
        y = top + (view.theme.row_height - 1 - _SIDE) // 2
        for place, person in reversed([*enumerate(people)]):
            rect = QRect(left + place * _STEP, y, _SIDE, _SIDE)
            paint_person(painter, view.theme, rect, person, person_name(person.email, model.schema))
