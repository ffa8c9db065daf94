"""How wide the columns of a table are, so that all of them are in view."""

from __future__ import annotations

from collections.abc import Sequence


def widths_in(room: int, wanted: Sequence[int], stretched: int) -> list[int]:
    """A width for each column, which together fill the room.

    Where there is room for all, the stretched column takes what is left. Otherwise narrow columns have what they want,
    and the wide ones share the rest evenly.

    Args:
        room: the width of the table, in logical pixels.
        wanted: the width that shows all of a column, for each.
        stretched: the index of the stretched column.
    """
    left, widths = max(room, 0), list(wanted)
    if sum(wanted) <= left:
        widths[stretched] += left - sum(wanted)
        return widths
    by_width = sorted(range(len(wanted)), key=lambda column: wanted[column])
    for place, column in enumerate(by_width):
        widths[column] = min(wanted[column], left // (len(wanted) - place))
        left -= widths[column]
    widths[by_width[-1]] += left
    return widths
