"""Inputs for text that never take the address of a file: what is dropped or pasted there is attached around them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QMimeData, Qt
from PySide6.QtGui import (
    QAction,
    QClipboard,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QToolTip, QWidget

from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.ui.widgets.files.file_data import clipboard_data, has_files, has_only_picture, taker_of

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


def on_one_line(text: str) -> tuple[str, int]:
    """A text as it goes into a single line, and how many lines with text it had."""
    lines = [line.strip() for line in text.splitlines()]
    filled = [line for line in lines if line]
    return (" ".join(filled), len(filled)) if len(lines) > 1 else (text.rstrip("\r\n"), 1)


def behind_marks(text: str, shown: str, begin: int, end: int) -> str:
    """A part of a text by its positions in what is shown of it."""
    is_all = end >= len(shown)
    return text[begin:] if is_all and begin == 0 else (text if len(text) >= end else shown)[begin:end]


def selected_data(box: QPlainTextEdit, text: str) -> QMimeData:
    """What is selected in a box, as it is in the text of which the box shows another with as many letters."""
    shown, cursor = box.document().toRawText(), box.textCursor()
    ends = (_letters(shown, place) for place in (cursor.selectionStart(), cursor.selectionEnd()))
    data = QMimeData()
    data.setText(behind_marks(text, shown.replace("\u2029", "\n").replace("\u2028", "\n"), *ends))
    return data


def _letters(text: str, position: int) -> int:
    """The position of a letter by Qt's, which counts letters beyond the first 65,536 twice."""
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * position].decode("utf-16-le", "surrogatepass"))


def joined_words(count: int) -> str:
    """What is said of lines that became one."""
    return translate("TextInputs", "{count} lines became one.").format(count=counted(count))


class LineInput(QLineEdit):
    """One line of text. Several lines that are pasted or dropped become one, with a word about it.

    Attributes:
        real_text: gives the text where the line shows another with as many letters, which is then copied.
        take_whole: called with a text that is pasted or dropped, before the line takes it; True where that was its end.
    """

    real_text: Callable[[], str] | None = None
    take_whole: Callable[[str], bool] | None = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste text only; files go to whatever attaches them, also from a line that can't be edited."""
        if event.matches(QKeySequence.StandardKey.Copy) and self.hasSelectedText():
            self.copy_selected()
            event.accept()
        elif event.matches(QKeySequence.StandardKey.Paste):
            data = clipboard_data()
            if self.isReadOnly():
                hand_on(self, data)
            else:
                self.take(data)
            event.accept()
        else:
            super().keyPressEvent(event)

    def copy_selected(self) -> None:
        """Copy what is selected, as it is behind the marks."""
        text, shown = self.selectedText(), self.text()
        if self.real_text is not None:
            begin = _letters(shown, self.selectionStart())
            text = behind_marks(self.real_text(), shown, begin, begin + len(text))
        QGuiApplication.clipboard().setText(text)

    def take(self, data: QMimeData) -> None:
        """Paste what the clipboard has: text goes into the line, files to whatever attaches them."""
        if not hand_on(self, data):
            self._insert(data.text())

    def _insert(self, text: str) -> None:
        if self.take_whole is not None and self.take_whole(text):
            return
        line, count = on_one_line(text)
        self.insert(line)
        self._say_joined(count)

    def _say_joined(self, count: int) -> None:
        if count > 1:
            QToolTip.showText(self.mapToGlobal(self.rect().bottomLeft()), joined_words(count), self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take what is selected elsewhere by the middle button, on one line too."""
        clipboard = QGuiApplication.clipboard()
        if event.button() != Qt.MouseButton.MiddleButton or not clipboard.supportsSelection() or self.isReadOnly():
            super().mouseReleaseEvent(event)
            return
        self.setCursorPosition(self.cursorPositionAt(event.position().toPoint()))
        self._insert(clipboard.text(QClipboard.Mode.Selection))

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
        data = event.mimeData()
        if has_files(data):
            event.ignore()
            return
        if self.take_whole is not None and self.take_whole(data.text()):
            event.acceptProposedAction()
            return
        line, count = on_one_line(data.text())
        if count > 1 and not self.isReadOnly():
            joined = QMimeData()
            joined.setText(line)
            event = QDropEvent(
                event.position(), event.possibleActions(), joined, event.buttons(), event.modifiers(), event.type()
            )
        super().dropEvent(event)
        if not self.isReadOnly():
            self._say_joined(count)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The usual menu; its *Paste* pastes as the keys do."""
        if self.isReadOnly():
            super().contextMenuEvent(event)
            return
        data = clipboard_data()
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy = next((action for action in menu.actions() if action.objectName() == "edit-copy"), None)
        if copy is not None:
            copy.triggered.connect(self.copy_selected)  # after the usual one, whose text it replaces
        usual = next((action for action in menu.actions() if action.objectName() == "edit-paste"), None)
        if usual is not None:
            paste = QAction(usual.icon(), usual.text(), menu)
            paste.setEnabled(data.hasText() or has_files(data) or has_only_picture(data))
            paste.triggered.connect(lambda: self.take(clipboard_data()))
            menu.insertAction(usual, paste)
            menu.removeAction(usual)
        menu.popup(event.globalPos())
        event.accept()


class TextInput(QPlainTextEdit):
    """Several lines of text.

    Attributes:
        real_text: gives the text where the box shows another with as many letters, which is then copied.
    """

    real_text: Callable[[], str] | None = None

    def full_text(self) -> str:
        """The text with plain line feeds; unlike ``toPlainText`` it keeps spaces that don't break."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy what is selected, as it is behind the marks."""
        if self.real_text is None:
            return super().createMimeDataFromSelection()
        return selected_data(self, self.real_text())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """True for text; files are left to the widgets around."""
        return not has_files(source) and super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take text, and hand files and pictures on."""
        if not hand_on(self, source):
            super().insertFromMimeData(source)
