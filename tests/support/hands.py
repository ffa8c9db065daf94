"""What hands do: real key, mouse, drag and drop events, and looking at what is on the screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, Qt, QUrl, Slot
from PySide6.QtGui import QAction, QDesktopServices, QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QTableView, QWidget

from flowdash_desktop.ui.dialogs import ConfirmDialog
from flowdash_desktop.ui.preview.dialog import ChangesPreview

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

W = TypeVar("W", bound=QWidget)
NO_KEY = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def in_front(widget: QWidget, qtbot: QtBot) -> None:
    """Show a window, and wait until it takes the keys."""
    with qtbot.waitExposed(widget):
        widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)


def keys(widget: QObject, text: str) -> None:
    """Type into a widget."""
    assert isinstance(widget, QWidget)
    for letter in text:
        if letter.isascii():
            QTest.keyClicks(widget, letter)
        else:  # which QTest can't
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(widget, QKeyEvent(kind, 0, NO_KEY, letter))


def press(widget: QObject, key: Qt.Key, modifiers: Any = NO_KEY) -> None:
    """Press one key."""
    assert isinstance(widget, QWidget)
    QTest.keyClick(widget, key, modifiers)


def replace_text(widget: QWidget, text: str) -> None:
    """Go to a line, mark what is in it, and type over it."""
    widget.setFocus()
    press(widget, Qt.Key.Key_A, CONTROL)
    if text:
        keys(widget, text)
    else:
        press(widget, Qt.Key.Key_Delete)


def click(widget: QWidget) -> None:
    """Press a widget in its middle."""
    assert widget.isVisible(), "it can't be seen"
    assert widget.isEnabled(), "it can't be pressed"
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def focused() -> QWidget:
    """The widget that takes the keys, in an open popup before the window."""
    popup = QApplication.activePopupWidget()
    if popup is not None:
        return popup.focusWidget() or popup
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the keyboard"
    return widget


def button(text: str, inside: QWidget) -> QPushButton:
    """The one visible button with this text."""
    found = [b for b in inside.findChildren(QPushButton) if b.text() == text and b.isVisible()]
    assert len(found) == 1, f"{len(found)} buttons say {text!r}"
    return found[0]


def entry(menu: QMenu, words: str) -> QAction:
    """The one entry of a menu with these words."""
    found = [action for action in menu.actions() if action.text() == words]
    assert len(found) == 1, [action.text() for action in menu.actions()]
    return found[0]


class _Opened(QObject):
    """Stands for the program that the system opens addresses with."""

    def __init__(self) -> None:
        super().__init__()
        self.urls: list[QUrl] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.urls.append(url)


@contextmanager
def opening(scheme: str) -> Iterator[list[QUrl]]:
    """What the system is asked to open meanwhile, in the place of its programs."""
    opened = _Opened()
    QDesktopServices.setUrlHandler(scheme, opened, "take")  # type: ignore[arg-type]  # the stub is wrong
    try:
        yield opened.urls
    finally:
        QDesktopServices.unsetUrlHandler(scheme)


def words_in(widget: QWidget) -> list[str]:
    """Every text that a label shows there, without the places where a line may end in a long word."""
    labels = [label for label in widget.findChildren(QLabel) if label.isVisible()]
    return [text for label in labels if (text := label.text().replace("\u200b", ""))]


def open_question() -> ConfirmDialog | ChangesPreview:
    """The one open question before a command, for one task or for many."""
    found = [
        widget
        for widget in QApplication.topLevelWidgets()
        if isinstance(widget, (ConfirmDialog, ChangesPreview)) and widget.isVisible()
    ]
    assert len(found) == 1, f"{len(found)} questions are open"
    return found[0]


def rows_in(widget: QWidget) -> list[list[str]]:
    """What each row of a table says there, hidden columns left out."""
    (table,) = widget.findChildren(QTableView)
    model = table.model()
    columns = [column for column in range(model.columnCount()) if not table.isColumnHidden(column)]
    return [[str(model.index(row, column).data()) for column in columns] for row in range(model.rowCount())]


def says(widget: QWidget, words: str) -> bool:
    """True when some label there shows these words."""
    return any(words in text for text in words_in(widget))


def drop_files(target: QWidget, point: QPoint, paths: Sequence[Path], *, fall: bool = True) -> bool:
    """Drag files over a widget and let them fall there, as a file manager does; whether it took them, or would."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    actions, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(point, actions, data, button, NO_KEY)
    QApplication.sendEvent(target, enter)
    if not enter.isAccepted():
        return False
    move = QDragMoveEvent(point, actions, data, button, NO_KEY)
    QApplication.sendEvent(target, move)
    if not move.isAccepted() or not fall:
        return move.isAccepted()
    drop = QDropEvent(QPointF(point), actions, data, button, NO_KEY)
    QApplication.sendEvent(target, drop)
    return drop.isAccepted()
