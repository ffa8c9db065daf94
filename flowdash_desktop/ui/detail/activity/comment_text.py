"""The words of a comment: a long one folded, its web addresses to be pressed. Nothing opens before it was asked."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from flowdash_desktop.domain.text.web_links import WebLink, web_links
from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.widgets.text import plain_tooltip
from flowdash_desktop.ui.widgets.wrapped import ReadText

_MOST_LINES = 8
_MOST_LETTERS = 700


def folded(body: str) -> str:
    """The beginning of a long comment, with an ellipsis; a short one as it is."""
    lines = body.splitlines()
    short = "\n".join(lines[:_MOST_LINES])[:_MOST_LETTERS]
    is_long = len(lines) > _MOST_LINES + 1 or len(body) > _MOST_LETTERS + 100
    return f"{short.rstrip()}…" if is_long else body


class CommentText(ReadText):
    """Plain text with links. Enter opens the link at the cursor, or the first one; Tab comes here where there are some.

    Signals:
        link_pressed(str): a web address was pressed.
    """

    link_pressed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._links: list[WebLink] = []
        super().__init__("", parent)
        self._theme = theme
        self.setTabChangesFocus(True)
        self.viewport().setMouseTracking(True)
        theme.changed.connect(self._mark)

    def show_words(self, text: str) -> None:
        """Show another text."""
        self.set_text(text)
        self._links = web_links(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self._links else Qt.FocusPolicy.ClickFocus)
        flags = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(flags)
        self._mark()

    @property
    def links(self) -> tuple[str, ...]:
        """The addresses in it."""
        return tuple(link.address for link in self._links)

    def _mark(self) -> None:
        """Underline the links in their colour."""
        form = QTextCharFormat()
        form.setForeground(self._theme.tokens.link)
        form.setFontUnderline(True)
        marked = []
        for link in self._links:
            one, cursor = QTextEdit.ExtraSelection(), QTextCursor(self.document())
            cursor.setPosition(_utf16(self.toPlainText(), link.start))
            cursor.setPosition(_utf16(self.toPlainText(), link.end), QTextCursor.MoveMode.KeepAnchor)
            one.cursor, one.format = cursor, form
            marked.append(one)
        self.setExtraSelections(marked)

    def _link_at(self, position: int) -> str:
        text = self.toPlainText()
        spans = ((_utf16(text, link.start), _utf16(text, link.end), link.address) for link in self._links)
        return next((address for start, end, address in spans if start <= position < end), "")

    def _link_under(self, point: QPoint) -> str:
        cursor = self.cursorForPosition(point)
        if not self.cursorRect(cursor).adjusted(-12, 0, 12, 0).contains(point):
            return ""
        return self._link_at(cursor.position()) or self._link_at(cursor.position() - 1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over a link, and where it leads."""
        super().mouseMoveEvent(event)
        link = self._link_under(event.position().toPoint())
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if link else Qt.CursorShape.IBeamCursor)
        self.viewport().setToolTip(plain_tooltip(link))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press on a link asks for it, unless it has marked something."""
        super().mouseReleaseEvent(event)
        link = self._link_under(event.position().toPoint())
        if link and event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self.link_pressed.emit(link)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter asks for the link at the cursor, else for the first one."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._links:
            self.link_pressed.emit(self._link_at(self.textCursor().position()) or self._links[0].address)
            event.accept()
        else:
            super().keyPressEvent(event)


def _utf16(text: str, position: int) -> int:
    """Qt's position of a letter: it counts letters beyond the first 65,536 twice."""
    return position + sum(ord(letter) > 0xFFFF for letter in text[:position])
