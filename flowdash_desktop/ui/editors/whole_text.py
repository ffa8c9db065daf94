"""All of a very long text, to read, mark and copy: laid out in pieces, as far as a person scrolls."""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.domain.text.harmless import harmless
from flowdash_desktop.ui.theme import FontRole, Theme, set_variant
from flowdash_desktop.ui.widgets.text import PlainLabel, short

_PIECE_LETTERS, _PIECE_LINES, _IN_LINE = 20_000, 200, 1_000
_TITLE_LETTERS = 100
_WIDTH, _HEIGHT = 720, 520


class LongText(QPlainTextEdit):
    """A text that can't be changed. Another piece of it is put below when a person has scrolled near the end.

    A line with more letters than a screen has is broken; copied text has no such breaks, and no marks.
    """

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        set_variant(self, "variant", "reading")
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._text = text
        self._at = 0
        self._starts: list[int] = []
        """Where in the text each of the lines begins that are shown."""
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._more()

    @property
    def letters_shown(self) -> int:
        """So much of the text is laid out."""
        return self._at

    def _scrolled(self) -> None:
        bar = self.verticalScrollBar()
        if bar.value() + 2 * bar.pageStep() >= bar.maximum():
            self._more()

    def _more(self) -> None:
        """Put the next piece below what is shown."""
        text, lines, end = self._text, list[str](), min(self._at + _PIECE_LETTERS, len(self._text))
        is_first = not self._starts
        while self._at < end and len(lines) < _PIECE_LINES:
            stop = text.find("\n", self._at, self._at + _IN_LINE)
            is_broken = stop < 0
            stop = min(self._at + _IN_LINE, len(text)) if is_broken else stop
            self._starts.append(self._at)
            lines.append(harmless(text[self._at : stop]))
            self._at = stop if is_broken else stop + 1
        if lines:
            cursor = QTextCursor(self.document())
            cursor.movePosition(QTextCursor.MoveOperation.End)
            cursor.insertText(("" if is_first else "\n") + "\n".join(lines))

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy what is marked as it is in the text; all of it where all that is shown is marked."""
        cursor = self.textCursor()
        begin, end = self._position(cursor.selectionStart()), self._position(cursor.selectionEnd())
        if cursor.selectionEnd() >= self.document().characterCount() - 1:
            end = len(self._text) if begin == 0 else end
        data = QMimeData()
        data.setText(self._text[begin:end])
        return data

    def _position(self, at: int) -> int:
        """The position in the text by one in the document."""
        block = self.document().findBlock(at)
        before = block.text().encode("utf-16-le", "surrogatepass")[: 2 * (at - block.position())]
        number = min(block.blockNumber(), len(self._starts) - 1)
        return self._starts[number] + len(before.decode("utf-16-le", "surrogatepass")) if self._starts else 0

    def line_of(self, position: int) -> int:
        """The number of the shown line in which a position of the text is."""
        return bisect_right(self._starts, position) - 1


class WholeText(QDialog):
    """A window with all of a text. *Copy all* copies the text as it is.

    Args:
        title: what the text is of.
        text: all of it.
        parent: the owner.
    """

    def __init__(self, theme: Theme, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setWindowTitle(short(title, _TITLE_LETTERS))
        heading = PlainLabel(self.windowTitle(), self)
        set_variant(heading, "tone", "heading")
        self.text = LongText(text, self)
        self.text.setAccessibleName(self.windowTitle())
        self.text.setFont(theme.font(FontRole.BODY))
        size = QLabel(self.tr("{count} letters").format(count=counted(len(text))), self)
        set_variant(size, "tone", "muted")
        self.copy_button = QPushButton(self.tr("Copy all"), self)
        self.copy_button.clicked.connect(lambda: QGuiApplication.clipboard().setText(text))
        self.close_button = QPushButton(self.tr("Close"), self)
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addWidget(size, 1)
        buttons.addWidget(self.copy_button)
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(heading)
        column.addWidget(self.text, 1)
        column.addLayout(buttons)
        self.resize(_WIDTH, _HEIGHT)
        self.text.setFocus()
