"""Offers the viewed files that have the words of the search, at the search line, and opens them where the words are."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.domain.filters import TaskFilter
from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.domain.tasks import Attachment, TaskKey
from flowdash_desktop.session.attachments.file_search import FoundInFile
from flowdash_desktop.session.session import Session
from flowdash_desktop.session.settings import Arrangements
from flowdash_desktop.store.database import StoreError
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.filter_bar.search_line import SearchLine
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.connections import Connections
from flowdash_desktop.ui.presenters.texts.texts import Words
from flowdash_desktop.ui.viewer.reading import Opening
from flowdash_desktop.ui.widgets.text import short

translate = QCoreApplication.translate
_log = logging.getLogger(__name__)
_MOST_HITS = 12
_NAME_LETTERS = 40


class FileHits:
    """Looks into the index at each change of the search, and never makes the table wait for it.

    Args:
        window: whose search line.
        session: whose files.
        arrangements: whether the person wants it.
        workflow_id: gives the workflow that is shown.
        look: opens the viewer on a file of the task in the pane, where the words are.
    """

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        arrangements: Arrangements,
        workflow_id: Callable[[], str | None],
        look: Callable[[Attachment, Opening], None],
    ) -> None:
        self._window = window
        self._session = session
        self._arrangements = arrangements
        self._workflow_id = workflow_id
        self._look = look
        line = window.filter_bar.findChild(SearchLine)
        assert line is not None
        self._line = line
        self._scope = TaskScope(lambda error: _log.error("a fault of the search in files", exc_info=error))
        self._connections = Connections()
        self._hits: list[FoundInFile] = []
        self._words_of_hits = ""
        self._wanted: tuple[FoundInFile, str] | None = None
        self._connections.on(window.filter_bar.filter_changed, self._search)
        self._connections.on(window.filter_bar.filter_set, self._begin_again)
        self._connections.on(self._line.file_hit_chosen, self._open)
        self._switch = window.filter_bar.more.search_files
        self._connections.on(self._switch.triggered, self._switched)
        self._follows_pane = False

    async def begin(self) -> None:
        """Be on or off, as the person has left it."""
        is_on = await self._arrangements.viewer.searches_in_files()
        self._switch.setChecked(is_on)
        if not is_on:
            await self._session.file_search.switch(False)

    def end(self, after: TaskScope) -> None:
        """Leave the window alone from now on; ``after`` owns the end of what still runs."""
        self._connections.end()
        self._line.show_file_hits(())
        after.start(self._scope.aclose(), name="end file hits")

    def _switched(self, is_on: bool) -> None:
        self._line.show_file_hits(())
        self._scope.start(self._session.file_search.switch(is_on), name="switch search in files")
        self._scope.start(self._arrangements.viewer.store_searches_in_files(is_on), name="keep search in files")

    def _begin_again(self) -> None:
        """Another workflow or view is shown: what was offered is not about it."""
        self._hits, self._wanted = [], None
        self._line.show_file_hits(())
        self._search(self._window.filter_bar.filter())

    def _search(self, task_filter: TaskFilter) -> None:
        words = task_filter.search.strip()
        self._scope.start(self._find(words), name="search in files", key="search in files")

    async def _find(self, words: str) -> None:
        workflow_id = self._workflow_id()
        found: list[FoundInFile] = []
        if words and workflow_id is not None:
            try:
                found = await self._session.file_search.find(words, workflow_id)
            except StoreError as error:
                _log.warning("the words of files can't be searched: %s", error)
        if workflow_id != self._workflow_id():
            return
        self._words_of_hits = words
        self._hits = [hit for hit in found if self._attachment(hit) is not None][:_MOST_HITS]
        self._line.show_file_hits([self._words(hit) for hit in self._hits])

    def _attachment(self, hit: FoundInFile) -> Attachment | None:
        """The file, if its task still has it."""
        shown = self._session.shown(hit.file.workflow_id).get(TaskKey(hit.file.task))
        if shown is None:
            return None
        files = (file for name in shown.task.values for file in shown.task.files(name))
        return next((file for file in files if file.blob_id == hit.file.blob_id), None)

    def _words(self, hit: FoundInFile) -> str:
        name = short(hit.file.name, _NAME_LETTERS)
        if hit.page is not None:
            words = translate("FileHits", "in {file}, page {page}").format(file=name, page=counted(hit.page + 1))
        elif hit.sheet:
            words = translate("FileHits", "in {file}, sheet {sheet}").format(
                file=name, sheet=short(hit.sheet, _NAME_LETTERS)
            )
        else:
            words = translate("FileHits", "in {file}").format(file=name)
        schema = self._session.schema(hit.file.workflow_id)
        shown = self._session.shown(hit.file.workflow_id).get(TaskKey(hit.file.task))
        title = "" if schema is None or shown is None else short(Words.task_title(shown.task, schema), _NAME_LETTERS)
        return f"{words} · {title}" if title else words

    def _open(self, index: int) -> None:
        """Go to the task of a hit; where the search hides it, the search goes first."""
        if not index < len(self._hits):
            return
        hit = self._hits[index]
        if hit.file.workflow_id != self._workflow_id():
            return
        self._wanted, key = (hit, self._words_of_hits), TaskKey(hit.file.task)
        if not self._follows_pane:  # not before: the pane is made after the first rows are seen
            self._follows_pane = True
            self._connections.on(self._window.detail.files.changed, self._task_shown)
        if self._window.table.current.go_to(key) or self._go_without_search(key):
            self._task_shown(self._window.detail.shown)  # the pane may show it already, then nothing there changes

    def _go_without_search(self, key: TaskKey) -> bool:
        """Go to a task that the search hides; where the filter hides it too, say so and leave all as it is."""
        words = self._line.text()
        self._line.clear()
        if self._window.table.current.go_to(key):
            return True
        self._wanted = None
        self._line.setText(words)
        said = translate("FileHits", "The filter hides the task of this file. Take the filter away to open it.")
        self._window.notice.show_notice(said, leaves=True)
        return False

    def _task_shown(self, shown: ShownTask | None) -> None:
        if self._wanted is None or shown is None or shown.key != self._wanted[0].file.task:
            return
        (hit, words), self._wanted = self._wanted, None
        if hit.file.workflow_id != self._workflow_id():
            return
        attachment = self._attachment(hit)
        if attachment is not None:
            self._look(attachment, Opening(hit.page or 0, hit.sheet, words))
