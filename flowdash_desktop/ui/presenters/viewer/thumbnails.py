"""First pages, small, in the list of files: of pictures and PDFs that are on this computer, beside everything else."""

from __future__ import annotations

import logging
import mimetypes
from collections import OrderedDict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from shiboken6 import isValid

from flowdash_desktop.domain.projection import PendingFile, ShownTask
from flowdash_desktop.domain.tasks import Attachment
from flowdash_desktop.session.concurrency.daemon_threads import in_thread
from flowdash_desktop.session.session import Session
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.detail.files.attachment_model import AttachmentListModel, item_key
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.viewer.pages.pictures import Picture
from flowdash_desktop.viewing.client import FileViewer, Ticket
from flowdash_desktop.viewing.messages import Bitmap, Priority, fit_scale

_SIDE = 36
_PAUSE = 150
"""So long a task stays in the pane before its thumbnails are made, in milliseconds: who walks the table needs none."""
_MOST = 300
"""So many thumbnails stay, a few kilobytes each."""
_WITH_PAGES = ("image/", "application/pdf")
_log = logging.getLogger(__name__)


class _Source(NamedTuple):
    """A file of the pane.

    Attributes:
        key: of its row.
        name: what a person calls it.
        path: where its bytes are, or will be.
        model: the list that it is in.
    """

    key: str
    name: str
    path: Path
    model: AttachmentListModel


class Thumbnails:
    """Makes them for the task in the pane; walking on gives up what is not made yet.

    Args:
        window: whose pane it is.
        session: knows where the bytes are.
        viewer: the processes that read files.
    """

    def __init__(self, window: MainWindow, session: Session, viewer: FileViewer) -> None:
        self._window = window
        self._session = session
        self._viewer = viewer
        self._scope = TaskScope(lambda error: _log.error("a fault of the thumbnails", exc_info=error))
        self._known: OrderedDict[str, QImage] = OrderedDict()
        self._failed: set[str] = set()
        self._ticket = Ticket()
        self._shown: ShownTask | None = None
        self._pause = QTimer(window, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._begin)

    def show(self, shown: ShownTask) -> None:
        """Show what is known of a task's files at once, and make the others soon."""
        self._shown = shown
        for source in self._sources(shown):
            if (thumbnail := self._known.get(source.key)) is not None:
                self._known.move_to_end(source.key)
                source.model.set_thumbnail(source.key, thumbnail)
        self._pause.start()

    def end(self) -> None:
        """Begin nothing any more."""
        self._pause.stop()
        self._viewer.cancel(self._ticket)

    async def aclose(self) -> None:
        """Wait until nothing runs any more."""
        await self._scope.aclose()

    def _begin(self) -> None:
        self._viewer.cancel(self._ticket)
        self._ticket = Ticket()
        if self._shown is not None:
            self._scope.start(self._make(self._shown, self._ticket), name="thumbnails", key="thumbnails")

    async def _make(self, shown: ShownTask, ticket: Ticket) -> None:
        """Make those whose bytes are here; then the others, once the small ones have been fetched."""
        left = await self._make_of(list(self._sources(shown)), ticket)
        if left:
            await self._session.files.settled()
            await self._make_of(left, ticket)

    async def _make_of(self, sources: list[_Source], ticket: Ticket) -> list[_Source]:
        missing = []
        for source in sources:
            if source.key in self._known or source.key in self._failed or not _may_have_pages(source.name):
                continue
            if await in_thread(source.path.exists, "look for file"):
                await self._make_one(source, ticket)
            else:
                missing.append(source)
        return missing

    async def _make_one(self, source: _Source, ticket: Ticket) -> None:
        side = _SIDE * self._window.devicePixelRatioF()
        picture = await in_thread(lambda: self._read(source, side, ticket), "thumbnail")
        if picture is None:
            if not ticket.is_cancelled:
                self._failed.add(source.key)
            return
        self._known[source.key] = picture
        while len(self._known) > _MOST:
            self._known.popitem(last=False)
        if isValid(source.model):  # meanwhile the pane may show a task with other fields, and the list is gone
            source.model.set_thumbnail(source.key, picture)

    def _read(self, source: _Source, side: float, ticket: Ticket) -> QImage | None:
        """Read the first page, on a thread; None where there is none."""
        seen = Priority.SEEN
        facts = self._viewer.facts(source.path, source.name, priority=seen, ticket=ticket)
        if facts.fault is not None or not facts.page_sizes:
            return None
        scale = fit_scale(facts.page_sizes[0], side, side)
        bitmap = self._viewer.bitmap(source.path, 0, scale, priority=seen, ticket=ticket)
        return Picture.of(bitmap, scale).image.copy() if isinstance(bitmap, Bitmap) else None

    def _sources(self, shown: ShownTask) -> Iterator[_Source]:
        session = self._session
        for name, area in self._window.detail.files.areas.items():
            for attachment in shown.task.files(name):
                path = session.files.place(attachment)
                yield _Source(item_key(attachment), _typed_name(attachment), path, area.model)
            for pending in shown.pending_files.get(name, ()):
                if not pending.file.address:
                    path = session.staged_path(pending.file)
                    yield _Source(item_key(pending), _typed_name(pending), path, area.model)


def _typed_name(item: Attachment | PendingFile) -> str:
    """The file's name, with the ending of its type where it has none."""
    name, type_ = (item.filename, item.content_type) if isinstance(item, Attachment) else _of_staged(item)
    return name if mimetypes.guess_type(name)[0] else f"{name}{mimetypes.guess_extension(type_) or ''}"


def _of_staged(item: PendingFile) -> tuple[str, str]:
    return item.file.filename, item.file.content_type


def _may_have_pages(name: str) -> bool:
    return (mimetypes.guess_type(name)[0] or "").startswith(_WITH_PAGES)
