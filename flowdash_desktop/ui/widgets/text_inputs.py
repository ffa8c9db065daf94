"""Inputs for text that never take the address of a file: what is dropped or pasted there is attached around them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QMimeData, Qt
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QToolTip, QWidget

from flowdash_desktop.ui.widgets.files.file_data import has_files, has_only_picture, taker_of

translate = QCoreApplication.translate


def hand_on(widget: QWidget, data: QMimeData) -> bool:
    """Give files and a picture to whatever attaches them around an input; False for text, which is the input's own."""
    if not (has_files(data) or has_only_picture(data)):
        return False
    taker = taker_of(widget)
    if taker is not None:
        taker.take_files(data)
    else:
        at = widget.mapToGlobal(widget.rect().bottomLeft())
        QToolTip.showText(at, translate("TextInputs", "Files can't be added here."), widget)
    return True


class LineInput(QLineEdit):
    """One line of text."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste text only."""
        if event.matches(QKeySequence.StandardKey.Paste) and hand_on(self, QGuiApplication.clipboard().mimeData()):
            event.accept()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Leave files to the widgets around."""
        if has_files(event.mimeData()):
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Leave files to the widgets around."""
        if has_files(event.mimeData()):
            event.ignore()
        else:
            super().dragMoveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Leave files to the widgets around."""
        if has_files(event.mimeData()):
            event.ignore()
        else:
            super().dropEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The usual menu; its *Paste* pastes as the keys do."""
        data = QGuiApplication.clipboard().mimeData()
        if self.isReadOnly() or not (has_files(data) or has_only_picture(data)):
            super().contextMenuEvent(event)
            return
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        usual = next((action for action in menu.actions() if action.objectName() == "edit-paste"), None)
        if usual is not None:
            paste = QAction(usual.icon(), usual.text(), menu)
            paste.triggered.connect(lambda: hand_on(self, QGuiApplication.clipboard().mimeData()))
            menu.insertAction(usual, paste)
            menu.removeAction(usual)
        menu.popup(event.globalPos())
        event.accept()


class TextInput(QPlainTextEdit):
    """Several lines of text."""

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """True for text; files are left to the widgets around."""
        return not has_files(source) and super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take text, and hand files and pictures on."""
        if not hand_on(self, source):
            super().insertFromMimeData(source)
