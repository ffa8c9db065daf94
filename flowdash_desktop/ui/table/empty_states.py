"""The table, or what stands in its place: loading, nothing yet, nothing found, an error."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from flowdash_desktop.ui.table.view import TaskTableView
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets import EmptyState
from flowdash_desktop.ui.widgets.key_tips import key_changes, key_now

TABLE_ENDINGS = frozenset({".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".tsv", ".txt"})
"""The endings of files that may be tables; what is in them is looked at when they are read."""


def dropped_table(data: QMimeData) -> Path | None:
    """The one local file of what is dropped that may be a table, else None."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 and paths[0].suffix.lower() in TABLE_ENDINGS else None


class TableStack(QStackedWidget):
    """Shows one of the table's states. Each says what it is, in one sentence. An empty workflow takes a spreadsheet.

    Signals:
        new_task_requested: there are no tasks yet, and one is wanted.
        import_requested: tasks are to come from a file: its path, None where the person is to be asked for it.
        paste_requested: tasks are to come from the clipboard.
        way_out_requested: no task matches, and what stands against it shall go.
        retry_requested: it failed, and shall be tried again.
    """

    new_task_requested = Signal()
    import_requested = Signal(object)
    paste_requested = Signal()
    way_out_requested = Signal()
    retry_requested = Signal()

    def __init__(self, theme: Theme, view: TaskTableView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = view
        self._loading = _Loading(self)
        self._empty = EmptyState(theme, "inbox", "", "", "", self)
        self._empty.activated.connect(self.new_task_requested)
        self._empty.second_activated.connect(lambda: self.import_requested.emit(None))
        self._empty.third_activated.connect(self.paste_requested)
        key_changes.changed.connect(self._show_keys)
        self._show_keys()
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self._empty)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(self._paste)
        self.setAcceptDrops(True)
        self._no_match = EmptyState(theme, "search-empty", self.tr("No task matches"), "", "", self)
        self._no_match.activated.connect(self.way_out_requested)
        self._error = EmptyState(theme, "error", "", "", self.tr("Retry"), self)
        self._error.activated.connect(self.retry_requested)
        for page in (view, self._loading, self._empty, self._no_match, self._error):
            self.addWidget(page)
        for page in (self._loading, self._empty, self._no_match, self._error):
            page.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # while there are no rows, it has the focus for them

    def _show_keys(self) -> None:
        for button, keys in (
            (self._empty.button, "Ctrl+N"),
            (self._empty.second, "Ctrl+Shift+I"),
            (self._empty.third, "Ctrl+V"),
        ):
            button.show_keys(key_now(keys))

    @property
    def second_button(self) -> QPushButton:
        """The button that imports, where the workflow is empty."""
        return self._empty.second

    def take_focus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Give the focus to the rows; where there are none to the button, or to the page, until the rows are there."""
        page = self.currentWidget()
        button = page.button if isinstance(page, EmptyState) and page.button.isVisible() else None
        target = button or page or self
        target.setFocus(reason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do the letter commands of row mode also where there are no rows: one of them leads to another view."""
        if self.currentWidget() is self.view or not self.view.mode_keys.press_without_rows(event):
            super().keyPressEvent(event)

    def _show(self, page: QWidget) -> None:
        """Show a page; the focus goes along from the one before. In the page that is shown it stays where it is."""
        if page is self.currentWidget():
            return
        now = self.window().focusWidget()
        had_it = now is not None and self.isAncestorOf(now)
        self.setCurrentWidget(page)
        if had_it:
            self.take_focus()

    def show_table(self) -> None:
        """Show the rows."""
        self._show(self.view)

    def show_loading(self, words: str = "", done: int = 0, total: int = 0) -> None:
        """Show that tasks are on their way.

        Args:
            words: what is going on; ``""`` for the usual words.
            done: how many are there already.
            total: how many there will be, 0 where that is not known.
        """
        self._loading.say(words or self.tr("Loading tasks…"), done, total)
        self._show(self._loading)

    def show_empty(self, can_create: bool = True) -> None:
        """Say that the workflow has no tasks yet."""
        if can_create:
            self._empty.set_state(
                "inbox",
                self.tr("No tasks yet"),
                self.tr("Make the first one, or bring in the rows of a spreadsheet: drop it here, or paste its cells."),
                self.tr("New task"),
                self.tr("Import…"),
                self.tr("Paste"),
            )
        else:
            self._empty.set_state("inbox", self.tr("No tasks yet"), self.tr("Tasks made elsewhere appear here."))
        self._show(self._empty)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one spreadsheet while there are no tasks: what is dropped on a row is attached to its task."""
        if self.currentWidget() is self._empty and dropped_table(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import the file."""
        path = dropped_table(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.import_requested.emit(path)

    def _paste(self) -> None:
        if self._empty.third.isVisible():
            self.paste_requested.emit()

    def show_page(self, page: QWidget) -> None:
        """Show a page of somebody else, which becomes one of these."""
        if self.indexOf(page) < 0:
            self.addWidget(page)
        self._show(page)

    def show_no_match(self, text: str, button: str) -> None:
        """Say what stands against every task, and offer a way out."""
        self._no_match.set_state("search-empty", self.tr("No task matches"), text, button)
        self._show(self._no_match)

    def show_error(self, title: str, text: str) -> None:
        """Say what failed, what is safe and what can be done; both texts are plain."""
        self._error.set_state("error", title, text, self.tr("Retry"))
        self._show(self._error)


class _Loading(QWidget):
    """Words and a bar."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_variant(self._words, "tone", "muted")
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(200)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addStretch(2)
        layout.addWidget(self._words)
        layout.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    def say(self, words: str, done: int, total: int) -> None:
        """Show words and how far it is."""
        self._words.setText(words)
        self.setAccessibleName(words)
        self._bar.setAccessibleName(words)
        self._bar.setVisible(total > 0)
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(min(done, max(total, 1)))
