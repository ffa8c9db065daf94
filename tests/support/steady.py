"""Fails where a control has moved though the person did not move it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

_CONTROLS = (*(QAbstractButton, QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox, QAbstractItemView),)

_TURNS = 10
_STEADY_LOOKS = 3
_MOST_LOOKS = 100


def visible_rect(widget: QWidget) -> QRect:
    """The part of a widget that its parents let through, in screen coordinates; empty where none is seen."""
    rect, parent = QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size()), widget
    while not parent.isWindow():
        above = parent.parentWidget()
        if above is None:
            break
        parent = above
        rect = rect.intersected(QRect(parent.mapToGlobal(QPoint(0, 0)), parent.size()))
    return rect


def describe(widget: QWidget) -> str:
    """The class of a widget with the name or text that a person knows it by."""
    words = widget.accessibleName() or str(getattr(widget, "text", str)() or "")
    return f"{type(widget).__name__} {words!r}"


def controls(window: QWidget) -> list[QWidget]:
    """Every control that can be seen in a window or in a part of it, in the order of its making."""
    found = [w for w in window.findChildren(QWidget) if isinstance(w, _CONTROLS) and w.window() is window.window()]
    return [w for w in found if w.isVisible() and not visible_rect(w).isEmpty()]


@dataclass(frozen=True)
class Places:
    """Where every control of a window was at one moment."""

    rects: dict[QWidget, QRect]

    @classmethod
    def now(cls, window: QWidget) -> Places:
        """Note where they are."""
        return cls({w: QRect(w.mapToGlobal(QPoint(0, 0)), w.size()) for w in controls(window)})

    def moved(self, window: QWidget) -> list[str]:
        """Every control that is still shown and is elsewhere or of another height now, with both rectangles.

        A control that only became wider or narrower at its end has not moved away from the pointer.
        """
        after = Places.now(window).rects
        return [
            f"{describe(widget)}: {_short(was)} -> {_short(after[widget])}"
            for widget, was in self.rects.items()
            if widget in after and _moved(was, after[widget])
        ]


def _moved(was: QRect, now: QRect) -> bool:
    left = was.left() != now.left() and was.right() != now.right()
    return left or was.top() != now.top() or was.height() != now.height()


def _short(rect: QRect) -> str:
    return f"({rect.x()}, {rect.y()}, {rect.width()} x {rect.height()})"


async def settle() -> None:
    """Let every layout that is due take place, and what follows from it.

    On a busy machine a sleep lasts one turn of the loop, and a layout that corrects another takes several turns.
    """
    for _ in range(3):
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        await asyncio.sleep(0.01)
        for _ in range(_TURNS):
            await asyncio.sleep(0)


async def _steady_places(window: QWidget) -> Places:
    """The places of the controls once they have stayed the same for several settled layouts."""
    places, same = Places.now(window), 0
    for _ in range(_MOST_LOOKS):
        await settle()
        now = Places.now(window)
        same = same + 1 if now == places else 0
        places = now
        if same == _STEADY_LOOKS:
            break
    return places


@asynccontextmanager
async def nothing_moves(window: QWidget, event: str) -> AsyncIterator[None]:
    """Fail where an event moves a control that is shown before and after it.

    What still arrives from before the event, such as the actions of a task on a busy machine, is waited for.
    """
    before = await _steady_places(window)
    yield
    await settle()
    moved = before.moved(window)
    assert not moved, f"{event} moved {len(moved)} controls:\n" + "\n".join(moved)
