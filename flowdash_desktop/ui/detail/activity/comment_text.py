"""The words of a comment: a long one folded, its web addresses to be pressed. Nothing opens before it was asked."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QScrollArea, QTextEdit, QWidget

from flowdash_desktop.domain.text.harmless import beginning, harmless
from flowdash_desktop.domain.text.web_links import WebLink, web_links
from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.widgets.text import plain_tooltip
from flowdash_desktop.ui.widgets.text_inputs import selected_data
from flowdash_desktop.ui.widgets.wrapped import ReadText

_MOST_LINES = 8
_MOST_LETTERS = 700
_MOST_UNFOLDED, _MOST_UNFOLDED_LINES = 8_000, 300


def folded(body: str) -> str:
    """The beginning of a long comment, with an ellipsis; a short one as it is. No address is cut: the rest of it would
    lead elsewhere."""
    begun = body[: 4 * _MOST_LETTERS]
    lines = begun.splitlines()
    if len(lines) <= _MOST_LINES + 1 and len(body) <= _MOST_LETTERS + 100:
        return body
    begun = "\n".join(lines[:_MOST_LINES])
    cut = next((link for link in web_links(begun) if link.start < _MOST_LETTERS < link.end), None)
    short = begun[: _MOST_LETTERS if cut is None else cut.start].rstrip()
    if cut is not None and not short:
        short = begun[: cut.end]
    is_all = len(body) == len(begun) and short == body.rstrip()
    return body if is_all else f"{short}…"


def is_too_long(body: str) -> bool:
    """True for a comment that is no longer unfolded in its place: laying it out would stop the window."""
    return len(body) > _MOST_UNFOLDED or len(beginning(body, _MOST_UNFOLDED, _MOST_UNFOLDED_LINES)) < len(body)


class CommentText(ReadText):
    """Plain text with links. Enter opens the link at the cursor, or the first one; Tab comes here where there are some.

    While it has the keyboard, the link that Enter opens is marked, and what scrolls around it follows the cursor.

    Signals:
        link_pressed(str): a web address was pressed.
    """

    link_pressed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._links: list[WebLink] = []
        self._behind = ""
        super().__init__("", parent)
        self._theme = theme
        self.setTabChangesFocus(True)
        self.viewport().setMouseTracking(True)
        theme.changed.connect(self._mark)
        self.cursorPositionChanged.connect(self._mark)

    def show_words(self, text: str) -> None:
        """Show another text."""
        self._links = []  # those of the text before, whose positions may not be there any more
        self._behind = text.replace("\r\n", "\n")  # Qt has one character for each end of a line
        self.set_text(harmless(self._behind))
        self._links = web_links(self._behind)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self._links else Qt.FocusPolicy.ClickFocus)
        flags = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(flags)
        self._mark()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy what is marked, as it is behind the marks."""
        return selected_data(self, self._behind)

    @property
    def links(self) -> tuple[str, ...]:
        """The addresses in it."""
        return tuple(link.address for link in self._links)

    def _mark(self) -> None:
        """Underline the links in their colour. The one that Enter opens has another ground."""
        marked, by_enter = [], self._for_enter() if self.hasFocus() else None
        for link in self._links:
            form = QTextCharFormat()
            form.setForeground(self._theme.tokens.link)
            form.setFontUnderline(True)
            if link is by_enter:
                form.setBackground(self._theme.tokens.selection)
            one, cursor = QTextEdit.ExtraSelection(), QTextCursor(self.document())
            cursor.setPosition(_utf16(self.toPlainText(), link.start))
            cursor.setPosition(_utf16(self.toPlainText(), link.end), QTextCursor.MoveMode.KeepAnchor)
            one.cursor, one.format = cursor, form
            marked.append(one)
        self.setExtraSelections(marked)

    def _link_at(self, position: int) -> WebLink | None:
        text = self.toPlainText()
        spans = ((_utf16(text, link.start), _utf16(text, link.end), link) for link in self._links)
        return next((link for start, end, link in spans if start <= position < end), None)

    def _for_enter(self) -> WebLink | None:
        """The link that Enter opens: the one at the cursor, else the first."""
        return self._link_at(self.textCursor().position()) or next(iter(self._links), None)

    def _link_under(self, point: QPoint) -> str:
        cursor = self.cursorForPosition(point)
        if not self.cursorRect(cursor).adjusted(-12, 0, 12, 0).contains(point):
            return ""
        link = self._link_at(cursor.position()) or self._link_at(cursor.position() - 1)
        return link.address if link is not None else ""

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
        link = self._for_enter()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and link is not None:
            self.link_pressed.emit(link.address)
            event.accept()
        else:
            super().keyPressEvent(event)
            self._follow_cursor()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Mark the link that Enter opens."""
        super().focusInEvent(event)
        self._mark()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Enter is for another widget."""
        super().focusOutEvent(event)
        self._mark()

    def read_on(self, position: int) -> None:
        """Take the keyboard, with the cursor at the beginning of the line behind this position."""
        cursor = self.textCursor()
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        cursor.movePosition(QTextCursor.MoveOperation.NextBlock)
        self.setTextCursor(cursor)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow_cursor(self) -> None:
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        inner = area.widget() if area is not None else None
        if area is not None and inner is not None:
            at = self.viewport().mapTo(inner, self.cursorRect().center())
            area.ensureVisible(at.x(), at.y(), 0, 2 * self.fontMetrics().lineSpacing())


def _utf16(text: str, position: int) -> int:
    """Qt's position of a letter: it counts letters beyond the first 65,536 twice."""
    return position + sum(ord(letter) > 0xFFFF for letter in text[:position])
