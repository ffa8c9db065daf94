"""Files on their way out: copied for a file manager, dragged, opened to be edited and brought back."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

from PySide6.QtCore import QCoreApplication, QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QGuiApplication

from flowdash_desktop.api.errors import FlowdashError
from flowdash_desktop.domain.field_types.files import file_name
from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.domain.tasks import Attachment
from flowdash_desktop.session.attachments.origin_mark import mark_as_received
from flowdash_desktop.session.concurrency.daemon_threads import in_thread
from flowdash_desktop.session.session import Session
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.detail.events import AttachmentRequest, AttachmentUse, FileUse
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.attachments.editing import FileEditing

translate = QCoreApplication.translate
COPIED_FILES = "x-special/gnome-copied-files"
"""What file managers of Linux look for beside the addresses: whether files are copied or moved."""


@dataclass(frozen=True, slots=True)
class _Copy:
    """A copy that may be given out.

    Attributes:
        path: where it is.
        size, changed: what they were when it was made: another program may have changed or removed it.
    """

    path: Path
    size: int
    changed: int

    @classmethod
    def of(cls, path: Path) -> _Copy:
        """A copy as it is now.

        Raises:
            OSError: it is gone.
        """
        stat = path.stat()
        return cls(path, stat.st_size, stat.st_mtime_ns)

    @property
    def is_whole(self) -> bool:
        """True while it is as it was made."""
        try:
            return self == _Copy.of(self.path)
        except OSError:
            return False


class OutgoingFiles:
    """Gives attachments to other programs, as copies of their own that nobody else changes.

    Args:
        window: its notices say what is fetched.
        session: where they are.
        scope: owns what is started here.
        failed: says why a file can't be had.
    """

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        scope: TaskScope,
        failed: Callable[[Attachment, FlowdashError | OSError], None],
    ) -> None:
        self._window = window
        self._session = session
        self._scope = scope
        self._failed = failed
        self._copies: TemporaryDirectory[str] | None = None
        self._ready: dict[str, _Copy] = {}
        self.editing = FileEditing(window, session, scope)

    def use(self, wanted: AttachmentUse) -> None:
        """Do what was asked for with one attachment."""
        attachment = wanted.request.attachment
        match wanted.use:
            case FileUse.COPY:
                self._scope.start(self._copy(attachment), name="copy file")
            case FileUse.PREPARE:
                self._scope.start(self._prepare(attachment), name="prepare drag")
            case FileUse.DRAG:
                self._drag(attachment)
            case FileUse.EDIT:
                pane = self._window.detail  # asked now: another workflow may be shown once the file is here
                identity = pane.identity if pane.task == wanted.request.task else None
                work = self._edit(pane.drafts.workflow_id, wanted.request, identity)
                self._scope.start(work, name="edit file")

    def end(self) -> None:
        """Remove the copies; files that are being edited stay."""
        self.editing.end()
        if self._copies is not None:
            self._copies.cleanup()
            self._copies = None

    async def _had(self, attachment: Attachment) -> Path | None:
        """A copy of an attachment; None where it can't be had, which the window says."""
        ready = self._ready.get(attachment.blob_id)
        if ready is not None and await in_thread(lambda: ready.is_whole, "look at copy"):
            return ready.path
        is_here = await in_thread(self._session.files.place(attachment).exists, "look for file")
        if not is_here:
            words = translate("Outgoing", "Fetching {name}…").format(name=attachment.filename)
            self._window.notice.show_notice(words)
        try:
            source = await self._session.files.open(attachment)
            if self._copies is None:  # not before it is needed: a folder of a program that is killed stays behind
                self._copies = TemporaryDirectory(prefix="flowdash-out-", ignore_cleanup_errors=True)
            copied = await in_thread(partial(self._copied, source, attachment, self._copies.name), "copy file")
        except (FlowdashError, OSError) as error:
            self._failed(attachment, error)
            return None
        self._ready[attachment.blob_id] = copied
        return copied.path

    def _copied(self, source: Path, attachment: Attachment, folder: str) -> _Copy:
        """Copy a file to a folder of its own, under its name. Runs in a thread."""
        target = Path(mkdtemp(dir=folder)) / file_name(attachment.filename)
        shutil.copyfile(source, target)
        mark_as_received(target, self._session.files.origin)
        return _Copy.of(target)

    async def _copy(self, attachment: Attachment) -> None:
        if (path := await self._had(attachment)) is not None:
            QGuiApplication.clipboard().setMimeData(data_of([path]))
            words = translate("Outgoing", "Copied {name}. Paste it into a folder, a mail or another task.")
            self._window.notice.show_notice(words.format(name=attachment.filename), leaves=True)

    async def _prepare(self, attachment: Attachment) -> None:
        """Have a copy at hand before the pointer moves, where the file is here: nothing is fetched unasked."""
        if await in_thread(self._session.files.place(attachment).exists, "look for file"):
            await self._had(attachment)

    def _drag(self, attachment: Attachment) -> None:
        """Drag a copy. A file that is not here is fetched, and the person told to drag it again: no drag waits."""
        ready = self._ready.get(attachment.blob_id)
        if ready is None or not ready.is_whole:
            self._scope.start(self._fetch_for_drag(attachment), name="fetch for drag")
            return
        drag = QDrag(self._window)
        drag.setMimeData(data_of([ready.path]))
        drag.exec(Qt.DropAction.CopyAction)

    async def _fetch_for_drag(self, attachment: Attachment) -> None:
        if await self._had(attachment) is not None:
            words = translate("Outgoing", "{name} is here. Drag it now.").format(name=attachment.filename)
            self._window.notice.show_notice(words, leaves=True)

    async def _edit(self, workflow_id: str, request: AttachmentRequest, identity: Identity | None) -> None:
        try:
            source = await self._session.files.open(request.attachment)
            await self.editing.begin(workflow_id, request, identity, source)
        except (FlowdashError, OSError) as error:
            self._failed(request.attachment, error)


def data_of(paths: list[Path]) -> QMimeData:
    """Files as file managers take them."""
    urls = [QUrl.fromLocalFile(str(path)) for path in paths]
    data = QMimeData()
    data.setUrls(urls)
    listed = "\n".join(["copy", *(bytes(url.toEncoded().data()).decode() for url in urls)])
    data.setData(COPIED_FILES, listed.encode())
    return data
