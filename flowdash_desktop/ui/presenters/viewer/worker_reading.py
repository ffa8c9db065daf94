"""One file, read by the viewer's processes: requests on threads, answers on the loop, none after it was left."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from flowdash_desktop.session.concurrency.daemon_threads import in_thread
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.viewer.reading import Then
from flowdash_desktop.viewing.client import FileViewer, Ticket
from flowdash_desktop.viewing.geometry import Clip
from flowdash_desktop.viewing.messages import (
    Bitmap,
    FileFacts,
    Mail,
    PageText,
    Priority,
    TableRows,
    TextLines,
    ViewFault,
)
from flowdash_desktop.viewing.search_messages import CellMatches, LineMatches, Matches, Query

T = TypeVar("T")


class WorkerReading:
    """A ``FileReading``.

    Args:
        viewer: the processes.
        scope: owns what waits for them.
        path: where the file is.
        name: what a person calls it.
        is_lasting: whether its bytes never change, so that what is in memory of it is true.
    """

    def __init__(
        self, viewer: FileViewer, scope: TaskScope, path: Path, name: str, *, is_lasting: bool = False
    ) -> None:
        self._is_lasting = is_lasting
        self._viewer = viewer
        self._scope = scope
        self._path = path
        self._name = name
        self._ticket = Ticket()

    def leave(self) -> None:
        """The file is not looked at any more: what was asked is given up, and nothing is answered."""
        self._viewer.cancel(self._ticket)

    async def facts(self) -> FileFacts:
        """What is known of the file before anything of it is shown."""
        return await in_thread(lambda: self._viewer.facts(self._path, self._name, ticket=self._ticket), "facts of file")

    async def write_mail_file(self, index: int, target: Path) -> ViewFault | None:
        """Write a file that is in this mail; why that can't be, None where it is done."""
        write = partial(self._viewer.mail_attachment, self._path, index, target, ticket=self._ticket)
        answer = await in_thread(write, "file of mail")
        return answer if isinstance(answer, ViewFault) else None

    def bitmap(
        self, page: int, scale: float, rotation: int, clip: Clip | None, then: Then[Bitmap], *, ahead: bool = False
    ) -> None:
        """The pixels of a page."""
        priority = Priority.SEEN if ahead else Priority.LOOKED_AT
        self._ask(
            lambda: self._viewer.bitmap(
                self._path, page, scale, rotation, clip, priority=priority, ticket=self._ticket
            ),
            then,
        )

    def ready_bitmap(self, page: int, scale: float, rotation: int, clip: Clip | None) -> Bitmap | None:
        """The pixels of a page where they are in memory."""
        return self._viewer.ready_bitmap(self._path, page, scale, rotation, clip) if self._is_lasting else None

    def page_text(self, page: int, then: Then[PageText]) -> None:
        """The text of a page."""
        self._ask(lambda: self._viewer.page_text(self._path, page, ticket=self._ticket), then)

    def find(self, query: Query, page: int, then: Then[Matches]) -> None:
        """Where a query matches on a page."""
        self._ask(lambda: self._viewer.find(self._path, query, page, ticket=self._ticket), then)

    def find_lines(self, query: Query, then: Then[LineMatches]) -> None:
        """Which lines of a text match."""
        self._ask(lambda: self._viewer.find_lines(self._path, query, ticket=self._ticket), then)

    def find_in_mail(self, query: Query, then: Then[LineMatches]) -> None:
        """Which lines of the text of a mail match."""
        self._ask(lambda: self._viewer.find_lines(self._path, query, is_mail=True, ticket=self._ticket), then)

    def find_cells(self, query: Query, sheet: int, then: Then[CellMatches]) -> None:
        """Which cells of a sheet match."""
        self._ask(lambda: self._viewer.find_cells(self._path, query, sheet, ticket=self._ticket), then)

    def rows(self, sheet: int, first: int, count: int, then: Then[TableRows]) -> None:
        """Some rows of a sheet."""
        self._ask(lambda: self._viewer.rows(self._path, sheet, first, count, ticket=self._ticket), then)

    def lines(self, first: int, count: int, then: Then[TextLines]) -> None:
        """Some lines of a text."""
        self._ask(lambda: self._viewer.lines(self._path, first, count, ticket=self._ticket), then)

    def mail(self, then: Then[Mail]) -> None:
        """A mail."""
        self._ask(lambda: self._viewer.mail(self._path, ticket=self._ticket), then)

    def _ask(self, work: Callable[[], T | ViewFault], then: Callable[[T | ViewFault], None]) -> None:
        self._scope.start(self._answer(work, then), name="look into file")

    async def _answer(self, work: Callable[[], T | ViewFault], then: Callable[[T | ViewFault], None]) -> None:
        answer = await in_thread(work, "look into file")
        if not self._ticket.is_cancelled:
            then(answer)
