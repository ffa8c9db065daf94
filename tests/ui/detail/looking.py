"""Finding what a person would find: by accessible name, by words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget


def named(root: QWidget, name: str) -> QWidget:
    """The one visible widget with this accessible name."""
    found = [w for w in root.findChildren(QWidget) if w.accessibleName() == name and w.isVisible()]
    assert len(found) == 1, (name, found)
    return found[0]


def button(root: QWidget, text: str) -> QPushButton:
    """The one visible button with this text."""
    found = [b for b in root.findChildren(QPushButton) if b.text() == text and b.isVisible()]
    assert len(found) == 1, (text, found)
    return found[0]


def buttons(root: QWidget) -> list[str]:
    """The texts of all visible buttons."""
    return [b.text() for b in root.findChildren(QPushButton) if b.isVisible()]


def click(widget: QWidget) -> None:
    """Press the left button in the middle of a widget."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
