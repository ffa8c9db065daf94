"""Tab goes through a window in reading order, and reaches each visible stop once, whatever was made or rebuilt when.

Qt's own order is the order in which widgets are made, with repairs by ``setTabOrder`` that each rebuilt row, chip or
form breaks again. Here the order is found anew at each key, from the layouts and from where things stand.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QLabel,
    QLayout,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QWidget,
)

_TAB = Qt.FocusPolicy.TabFocus
COVERED = "covered"
"""The property of a part over which another one lies: Tab passes it by."""
_LEAVES = (QLabel, QLineEdit)
"""What these hold without a layout is Qt's own."""


def tab_stops(root: QWidget) -> list[QWidget]:
    """The widgets inside ``root`` that Tab reaches now, in reading order."""
    return [widget for widget in _walk(root) if _is_stop(widget)]


def go_to_next_stop(window: QWidget, forward: bool) -> bool:
    """Move the focus to the next stop of a window, or to the one before; after the last comes the first.

    Returns:
        False where there is no stop.
    """
    order = list(_walk(window))
    stops = [place for place, widget in enumerate(order) if _is_stop(widget)]
    if not stops:
        return False
    here = _position_of(window.focusWidget(), order)
    if forward:
        place = next((stop for stop in stops if stop > here), stops[0])
    else:
        place = next((stop for stop in reversed(stops) if stop < here), stops[-1])
    order[place].setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    return True


def _position_of(widget: QWidget | None, order: list[QWidget]) -> int:
    """Where a widget stands in the order, or what it is a part of; -1 for nowhere."""
    places = {id(one): place for place, one in enumerate(order)}
    while widget is not None:
        if id(widget) in places:
            return places[id(widget)]
        widget = widget.parentWidget()
    return -1


def _is_stop(widget: QWidget) -> bool:
    if isinstance(widget, QRadioButton) and not widget.isChecked():
        group = widget.group()
        if group is not None and group.checkedButton() is not None:
            return False  # arrow keys lead there from the one that is chosen
    return widget.focusPolicy() & _TAB == _TAB and widget.focusProxy() is None and widget.isEnabled()


def _walk(widget: QWidget) -> Iterator[QWidget]:
    """Everything visible in there, a widget before its parts."""
    yield widget
    for part in _parts(widget):
        if part.isVisible() and not part.isWindow() and not part.property(COVERED):
            yield from _walk(part)


def _parts(widget: QWidget) -> Iterator[QWidget]:
    """What is inside a widget: what its layout holds, and between it the rest, from top to bottom."""
    if isinstance(widget, QAbstractScrollArea):
        return _scrolled(widget)
    layout = widget.layout()
    held = list(_held(layout)) if layout is not None else []
    return iter(held) if isinstance(widget, _LEAVES) else _with_rest(widget, held)


def _scrolled(area: QAbstractScrollArea) -> Iterator[QWidget]:
    """What an area scrolls, where that may hold stops."""
    inner: QWidget | None = None
    if isinstance(area, QScrollArea):
        inner = area.widget()
    elif isinstance(area, QAbstractItemView):  # an editor may be open in a cell
        inner = area.viewport()
    if inner is not None:
        yield inner


def _with_rest(widget: QWidget, held: list[QWidget]) -> Iterator[QWidget]:
    """The parts that a layout holds in its order, and the other parts where they stand between these."""
    known = {id(part) for part in held}
    rest = [part for part in widget.children() if isinstance(part, QWidget) and id(part) not in known]
    side = -1 if widget.isRightToLeft() else 1
    rest.sort(key=lambda part: (part.y(), side * part.x()))
    for part in held:  # what lies over others, as a toast does, comes before what begins below it
        while rest and rest[0].isVisible() and rest[0].geometry().center().y() < part.y():
            yield rest.pop(0)
        yield part
    yield from rest


def _held(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield widget
        elif (inner := item.layout()) is not None:
            yield from _held(inner)
