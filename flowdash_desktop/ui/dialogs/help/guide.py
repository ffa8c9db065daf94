"""The user guide in a window of its own: a list of pages, the page, and a search through all of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
    QKeySequence,
    QShortcut,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from flowdash_desktop.domain.text.search_text import search_words, spots
from flowdash_desktop.ui.dialogs.help.pages import Page
from flowdash_desktop.ui.theme import FontRole, Theme, set_variant
from flowdash_desktop.ui.widgets.focus.tab_stops import go_to_next_stop
from flowdash_desktop.ui.widgets.screen_fit import available_area, fit_on_screen
from flowdash_desktop.ui.widgets.text_inputs import LineInput

_SIZE, _LIST, _PAGE = QSize(900, 680), 220, 680
_MARGIN, _AIR = 16, 12
_LINE_PERCENT, _PROPORTIONAL = 125, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
_TO_LIST = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class _PageView(QTextBrowser):
    """Shows one page. It reads pictures of the guide's folder, and nothing else.

    Args:
        theme: the look.
        folder: where the guide is.
        parent: the owner.
    """

    def __init__(self, theme: Theme, folder: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._folder = theme, folder.resolve()
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.setFont(theme.font(FontRole.BODY))
        self.document().setDocumentMargin(_MARGIN)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """A picture of the guide, as wide as there is room, in the look of the window where there is one."""
        path = (self._folder / QUrl(name).path()).resolve()
        dark = path.with_name("dark.png")
        if self._theme.dark and path.name == "light.png" and dark.exists():
            path = dark
        if not path.is_relative_to(self._folder) or path.suffix != ".png":
            return QImage()
        picture = QImage(str(path))
        room, ratio = max(self.viewport().width() - 3 * _MARGIN, 200), self.devicePixelRatioF()
        if picture.width() > room * ratio:
            picture = picture.scaledToWidth(round(room * ratio), Qt.TransformationMode.SmoothTransformation)
        picture.setDevicePixelRatio(ratio)
        return picture

    def show_page(self, page: Page, words: Sequence[str]) -> None:
        """Show a page from its beginning, or from the first of the words."""
        self.setMarkdown(page.markdown)
        block = self.document().begin()
        while block.isValid():
            self._dress(block)
            block = block.next()
        self.mark(words)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        if found := self.extraSelections():
            cursor = QTextCursor(found[0].cursor)
            cursor.clearSelection()
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    def _dress(self, block: QTextBlock) -> None:
        """Put air between lines. A long line of code goes on below: nobody has to scroll sideways."""
        cursor, form = QTextCursor(block), block.blockFormat()
        form.setNonBreakableLines(False)
        form.setLineHeight(_LINE_PERCENT, _PROPORTIONAL)
        cursor.setBlockFormat(form)

    def mark(self, words: Sequence[str]) -> None:
        """Mark the words wherever they are found in the page."""
        look = QTextCharFormat()
        look.setBackground(self._theme.tokens.hit)
        marks: list[QTextEdit.ExtraSelection] = []
        block = self.document().begin()
        while block.isValid() and words:
            for begin, end in spots(block.text(), words):
                mark = QTextEdit.ExtraSelection()
                cursor = QTextCursor(block)
                cursor.setPosition(block.position() + begin)
                cursor.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)
                mark.cursor, mark.format = cursor, look
                marks.append(mark)
            block = block.next()
        self.setExtraSelections(marks)


class _Search(LineInput):
    """The line to search in. Keys that walk through a list walk through the pages.

    Signals:
        walked: such a key was pressed.
    """

    walked = Signal(QKeyEvent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand on what walks."""
        if event.key() in _TO_LIST:
            self.walked.emit(event)
        else:
            super().keyPressEvent(event)


class Guide(QDialog):
    """The window. Typing searches, arrows go from page to page, ``Esc`` clears the search and then closes.

    Args:
        theme: the look.
        parent: the main window.
        some: the pages; empty where the guide is not there.
        folder: where its pictures are.
    """

    def __init__(self, theme: Theme, parent: QWidget, some: Sequence[Page], folder: Path) -> None:
        super().__init__(parent)
        self._theme, self._pages = theme, list(some)
        self.setWindowTitle(self.tr("User guide"))
        self.search = _Search(self)
        self.search.setPlaceholderText(self.tr("Search the guide"))
        self.search.setAccessibleName(self.tr("Search the guide"))
        self.search.setClearButtonEnabled(True)
        self.found = QLabel(self)
        self.found.setTextFormat(Qt.TextFormat.PlainText)
        self.found.setWordWrap(True)
        set_variant(self.found, "tone", "muted")
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Pages of the guide"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.page = _PageView(theme, folder, self)
        self.page.setAccessibleName(self.tr("Page"))
        for number, page in enumerate(self._pages):
            item = QListWidgetItem(page.title, self.list)
            item.setData(Qt.ItemDataRole.UserRole, number)
            item.setSizeHint(QSize(0, self.fontMetrics().height() + _AIR))
        self._lay_out()
        self.search.textChanged.connect(self._narrow)
        self.search.walked.connect(self.list.keyPressEvent)
        self.search.returnPressed.connect(self.page.setFocus)
        self.list.currentItemChanged.connect(self._show)
        theme.changed.connect(self._show)
        find = QShortcut(QKeySequence.StandardKey.Find, self)
        find.activated.connect(self._to_search)
        self._narrow()

    def _lay_out(self) -> None:
        side = QWidget(self)
        column = QVBoxLayout(side)
        column.setContentsMargins(_MARGIN, _MARGIN, 8, _MARGIN)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.found)
        column.addWidget(self.list, 1)
        right = QWidget(self)
        beside = QVBoxLayout(right)
        beside.setContentsMargins(8, _MARGIN, _MARGIN, _MARGIN)
        beside.addWidget(self.page)
        splitter = QSplitter(self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(side)
        splitter.addWidget(right)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([_LIST, _PAGE])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(splitter)
        self.resize(_SIZE.boundedTo(available_area(self).size() - QSize(40, 80)))

    def open_on(self, title: str = "") -> None:
        """Show the window, or bring it to the front.

        Args:
            title: the page to begin with; else the one that was shown last.
        """
        for row in range(self.list.count()):
            if title and self.list.item(row).text() == title:
                self.search.clear()
                self.list.setCurrentRow(row)
        self.show()
        fit_on_screen(self)
        self.raise_()
        self.activateWindow()
        self._to_search()

    def _to_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    @property
    def _words(self) -> tuple[str, ...]:
        return search_words(self.search.text())

    def _narrow(self) -> None:
        """List the pages that have all that is typed, and show one of them."""
        words = self._words
        rows = [self.list.item(row) for row in range(self.list.count())]
        shown = []
        for item, page in zip(rows, self._pages, strict=True):
            item.setHidden(not page.has(words))
            if not item.isHidden():
                shown.append(item)
        self._say(len(shown), bool(words))
        if shown and self.list.currentItem() not in shown:
            self.list.setCurrentItem(shown[0])
        else:
            self._show()

    def _say(self, count: int, is_searching: bool) -> None:
        words = ""
        if not self._pages:
            words = self.tr("The guide was not installed with the program.")
        elif is_searching and not count:
            words = self.tr("No page has these words.")
        elif is_searching:
            words = self.tr("Pages with these words: {count}").format(count=count)
        self.found.setText(words)
        self.found.setVisible(bool(words))

    def _show(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.page.show_page(self._pages[item.data(Qt.ItemDataRole.UserRole)], self._words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """``Esc`` clears the search first."""
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
            self._to_search()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Go on by Tab in reading order."""
        return go_to_next_stop(self, next)
