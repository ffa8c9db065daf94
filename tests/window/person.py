"""What hands do at the window: real key and mouse events, sent to whatever has the focus or is under the pointer."""

from __future__ import annotations

import asyncio
import time

from PySide6.QtCore import QKeyCombination, QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.support.hands import keys
from tests.window.screen import Screen

NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
_LEFT = Qt.MouseButton.LeftButton
_NEAR = 24
_SECONDS = 5.0


class Person:
    """Two hands and no memory of the code."""

    def __init__(self, screen: Screen) -> None:
        self._screen = screen

    async def come_forward(self) -> None:
        """Without a window manager the window does not come back by itself when a popup closes."""
        window, end = self._screen.window, time.monotonic() + _SECONDS
        while QApplication.activePopupWidget() is None and QApplication.activeModalWidget() is None:
            if window.isActiveWindow():
                return
            assert time.monotonic() < end, "the window does not come forward"
            window.activateWindow()
            await asyncio.sleep(0.005)

    async def press(self, name: str) -> None:
        """Press a key, ``Ctrl+End``, wherever the focus is."""
        await self.come_forward()
        pressed: QKeyCombination = QKeySequence(name)[0]  # type: ignore[index]  # the stub has no such method
        target = self._screen.focus() or self._screen.window
        QTest.keyClick(target, pressed.key(), pressed.keyboardModifiers())

    async def type(self, text: str) -> None:
        """Type a text wherever the focus is."""
        await self.come_forward()
        for letter in text:
            target = self._screen.focus()
            assert target is not None, "nothing has the focus"
            keys(target, letter)

    def click(self, widget: QWidget, at: QPoint | None = None, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press and release the left button on a widget."""
        QTest.mouseClick(widget, _LEFT, modifiers, at or widget.rect().center())

    def click_cell(self, row: int, column: int, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Click a cell, scrolled into view as by the wheel."""
        table = self._screen.table
        index = table.model().index(row, column)
        table.scrollTo(index)
        self.click(table.viewport(), table.visualRect(index).center(), modifiers)

    def click_header(self, column: int, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Click a column's name, scrolled into view as by the scroll bar."""
        header, at = self._screen.table.horizontalHeader(), self.header_point(column)
        # The header reads the modifiers of the application, which a single event does not set.
        if modifiers is not NONE:
            QTest.keyPress(header.viewport(), Qt.Key.Key_Shift)
        self.click(header.viewport(), at, modifiers)
        if modifiers is not NONE:
            QTest.keyRelease(header.viewport(), Qt.Key.Key_Shift)

    def header_point(self, column: int) -> QPoint:
        """A point on a column's name, scrolled into view as by the scroll bar."""
        table, header = self._screen.table, self._screen.table.horizontalHeader()
        if header.visualIndex(column) > 0:
            table.horizontalScrollBar().setValue(max(0, header.sectionPosition(column) - header.width() // 2))
        x = header.sectionViewportPosition(column) if header.visualIndex(column) > 0 else 0
        return QPoint(x + min(header.sectionSize(column) // 2, _NEAR), header.height() // 2)
