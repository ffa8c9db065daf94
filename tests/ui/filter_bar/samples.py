"""A workflow with a field of every kind, and keys pressed where the keyboard is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from flowdash_desktop.domain.schema import Field, FieldKind, Stage, User, Workflow, WorkflowSchema

WORKFLOWS = (Workflow("wf-1", "Companies"), Workflow("wf-2", "Contracts & renewals"))
SCHEMA = WorkflowSchema(
    WORKFLOWS[0],
    stages=(
        Stage("Not Started", "#8b95a5", False),
        Stage("In Progress", "#d99a00", False),
        Stage("Approved", "#1f8a52", True),
    ),
    fields=(
        Field("1", "Company ID", FieldKind.UNIQUE_ID, required=True),
        Field("2", "Company Name", FieldKind.TEXT, required=True),
        Field("3", "Notes", FieldKind.LONG_TEXT),
        Field("4", "Phone", FieldKind.PHONE),
        Field("5", "Employees", FieldKind.NUMBER),
        Field("6", "Contract Value", FieldKind.CURRENCY),
        Field("7", "Close Date", FieldKind.DATE),
        Field("8", "Last Call", FieldKind.DATETIME),
        Field("9", "Owner", FieldKind.PERSON),
        Field("10", "Region", FieldKind.SINGLE_SELECT, options=("EMEA", "APAC", "Americas")),
        Field("11", "Tags", FieldKind.MULTIPLE_SELECT, options=("Big", "Fast", "New")),
        Field("12", "International", FieldKind.CHECKBOX),
        Field("13", "Documents", FieldKind.FILE, limit=5),
        Field("14", "Contact", FieldKind.EMAIL),
        Field("15", "Website", FieldKind.URL),
    ),
    users=(
        User("u1", "ana@x.example", "Ana", "Lima"),
        User("u2", "ida@x.example", "Ida", "Berg"),
        User("u3", "omar@x.example", "Omar", "Haddad"),
    ),
)
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def press(window: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
    """Press a key as the window system would: an open popup gets it, otherwise what has the focus."""
    for _ in range(times):
        QTest.keyClick(window.windowHandle(), key, modifier)


def type_text(text: str) -> None:
    """Type a text, key by key, where the keyboard is."""
    for letter in text:
        QTest.keyClicks(focused(), letter)


def click(widget: QWidget) -> None:
    """Press the left button in the middle of a widget."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def named(root: QWidget, name: str) -> QWidget:
    """The one visible widget with this accessible name."""
    found = [w for w in root.findChildren(QWidget) if w.accessibleName() == name and w.isVisible()]
    assert len(found) == 1, (name, found)
    return found[0]


def button(root: QWidget, text: str) -> QPushButton:
    """The one visible button with this text."""
    found = [b for b in root.findChildren(QPushButton) if b.text().replace("&", "") == text and b.isVisible()]
    assert len(found) == 1, (text, found)
    return found[0]


def popup() -> QWidget:
    """The popup that is open."""
    found = QApplication.activePopupWidget()
    assert found is not None
    return found


def focused() -> QWidget:
    """What has the keyboard."""
    opened = QApplication.activePopupWidget()
    # Without a window system a window is not made active again when its popup has gone; its focus stays.
    windows = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    found = (opened or windows[0]).focusWidget()
    assert found is not None
    return found
