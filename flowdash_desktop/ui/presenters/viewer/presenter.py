"""Shows the files of the pane's task in the viewer, wherever their bytes are."""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QFileDialog

from flowdash_desktop.api.errors import FlowdashError, NetworkError
from flowdash_desktop.domain.field_types.files import file_name
from flowdash_desktop.domain.projection import PendingFile, ShownTask
from flowdash_desktop.domain.tasks import Attachment, TaskKey
from flowdash_desktop.session.attachments.look_ahead import LookAhead
from flowdash_desktop.session.attachments.origin_mark import mark_as_received
from flowdash_desktop.session.concurrency.daemon_threads import in_thread
from flowdash_desktop.session.events import SessionEvent, StatusChanged
from flowdash_desktop.session.session import Session
from flowdash_desktop.session.settings import Arrangements
from flowdash_desktop.session.status import Connection
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.detail.events import AttachmentRequest
from flowdash_desktop.ui.detail.files.attachment_model import AttachmentItem, item_key
from flowdash_desktop.ui.error_texts import error_text
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.connections import Connections
from flowdash_desktop.ui.presenters.files import FilesPresenter
from flowdash_desktop.ui.presenters.texts.texts import Words
from flowdash_desktop.ui.presenters.viewer.task_files import files_of
from flowdash_desktop.ui.presenters.viewer.texts import ViewerTexts
from flowdash_desktop.ui.presenters.viewer.upcoming import Upcoming
from flowdash_desktop.ui.presenters.viewer.worker_reading import WorkerReading
from flowdash_desktop.ui.viewer.commands import Command
from flowdash_desktop.ui.viewer.file_view import FileView
from flowdash_desktop.ui.viewer.quick_look import ViewerPosition
from flowdash_desktop.ui.viewer.reading import MailFile, Opening, ViewedFile
from flowdash_desktop.ui.viewer.texts import Ask, fault_title
from flowdash_desktop.viewing.client import FileViewer
from flowdash_desktop.viewing.messages import FileFacts

translate = QCoreApplication.translate

_AGAIN_MS = 3_000
"""After so long a file is asked for again whose request got no answer while the server seems to be there."""
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ViewerOf:
    """What the viewer looks into.

    Attributes:
        session: the account.
        arrangements: how the person has arranged it.
        workflow_id: gives the workflow that is shown.
        files: saves attachments.
    """

    session: Session
    arrangements: Arrangements
    workflow_id: Callable[[], str | None]
    files: FilesPresenter


class ViewerPresenter:
    """The viewer of one account.

    Args:
        window: where it is shown.
        of: what it looks into.
        viewer: the processes that read files; whoever made them ends them.
    """

    def __init__(self, window: MainWindow, of: ViewerOf, viewer: FileViewer) -> None:
        self._window = window
        self._of = of
        self._scope = TaskScope(self._failed)
        self._viewer = viewer
        viewer.warm_up()
        self._readings: dict[int, WorkerReading] = {}
        self._task: TaskKey | None = None
        self._mail_files: list[ViewedFile] = []
        self._awaiting: set[int] = set()
        self._linked: set[Path] = set()
        self._later = QTimer(window, singleShot=True, interval=_AGAIN_MS)
        self._later.timeout.connect(self._fetch_awaited)
        self._connection = of.session.status.connection
        self._extracted: TemporaryDirectory[str] | None = None
        self._look = window.quick_look
        self._panel = self._look.panel
        self._connections = Connections()
        on = self._connections.on
        on(self._panel.file_wanted, self._wanted)
        on(self._panel.asked, self._asked)
        on(self._panel.save_requested, self._save)
        on(self._panel.open_requested, self._open)
        on(self._panel.mail_file_wanted, self._open_mail_file)
        on(self._look.closed, self._closed)
        on(self._look.position_changed, self._store_position)
        on(window.detail.files.changed, self._task_changed)
        look_ahead = LookAhead(of.session.files, self._viewer)
        self._upcoming = Upcoming(window, of.session, of.workflow_id, look_ahead, self._connections)
        self._scope.start(look_ahead.run(), name="read ahead")
        self._scope.start(of.session.file_search.run(self._viewer), name="index files")
        self._is_restored = False
        self._stop_observing = of.session.observe(self._heard)

    def view_files(self, item: AttachmentItem | None = None, opening: Opening | None = None) -> None:
        """Open the viewer on the files of the pane's task: on one of them, or else on the first.

        Args:
            item: the file to begin with.
            opening: where that is opened.
        """
        if item is not None and opening is not None:
            self._panel.views[0].begin_at(item_key(item), opening)
        words = opening.words if opening is not None else ""
        self._scope.start(self._open_panel(item, words), name="open viewer", key="open viewer")

    async def _open_panel(self, item: AttachmentItem | None, words: str) -> None:
        if not self._is_restored:
            self._is_restored = True
            self._look.position = ViewerPosition(*await self._of.arrangements.viewer.position())
        self._look.open()
        self._show_task(self._window.detail.shown, first="" if item is None else item_key(item))
        if words:
            self._panel.mark_words(words)
        self._panel.take_focus()

    def end(self) -> None:
        """Close it now; ``aclose`` ends what still runs."""
        self._connections.end()
        self._upcoming.end()
        self._stop_observing()
        self._later.stop()
        self._later.deleteLater()
        self._closed()
        self._look.close()

    async def aclose(self) -> None:
        """Wait until nothing runs any more."""
        await self._scope.aclose()
        if self._extracted is not None:
            self._extracted.cleanup()
        linked, self._linked = self._linked, set()
        await in_thread(lambda: _unlink(linked), "unlink files")

    # The files of the task

    def _task_changed(self, shown: ShownTask | None) -> None:
        """The pane shows another task, or the same one in another state."""
        if self._look.is_open:
            self._show_task(shown)

    def _show_task(self, shown: ShownTask | None, first: str = "") -> None:
        schema = self._of.session.schema(self._of.workflow_id() or "")
        if shown is None or schema is None:
            self._task = None
            self._panel.show_files("", ())
            self._look.show_title("")
            return
        if shown.key != self._task:
            self._task = shown.key
            self._panel.end_marked_words()
            self._mail_files.clear()
        files = files_of(shown, schema)
        self._mail_files = still_reached(self._mail_files, {file.key for file in files})
        title = self._window.detail.header.title.text()
        self._look.show_title(title)
        self._panel.show_files(title, [*files, *self._mail_files], first)

    def _asked(self, command: Command) -> None:
        """Go to another task: the table and the pane go along."""
        if command in (Command.NEXT_TASK, Command.PREVIOUS_TASK):
            self._window.detail.commit_typing()
            self._window.table.current.step(1 if command is Command.NEXT_TASK else -1)

    def _closed(self) -> None:
        for reading in self._readings.values():
            reading.leave()
        self._readings.clear()
        self._task = None
        self._mail_files.clear()
        self._panel.end_find()
        self._panel.show_files("", ())

    def _store_position(self, position: ViewerPosition) -> None:
        keep = self._of.arrangements.viewer.store_position(position.in_window, position.geometry)
        self._scope.start(keep, name="keep viewer", key="keep viewer")

    # One file

    def _wanted(self, number: int, file: ViewedFile) -> None:
        if (before := self._readings.pop(number, None)) is not None:
            before.leave()
        ready = self._open_ready(number, file)
        self._scope.start(self._show(number, file, ready), name="show file", key=f"show file {number}")

    def _open_ready(self, number: int, file: ViewedFile) -> FileFacts | None:
        """Show a file at once that was read ahead; what is known of it, None for one that was not."""
        if not isinstance(file.item, Attachment):
            return None
        path = self._of.session.files.place(file.item)
        facts = self._viewer.ready_facts(path, file.name)
        if facts is None or facts.fault is not None:
            return None
        reading = self._readings[number] = WorkerReading(self._viewer, self._scope, path, file.name, is_lasting=True)
        self._panel.views[number].open(facts, reading)
        return facts

    async def _show(self, number: int, file: ViewedFile, ready: FileFacts | None) -> None:
        view = self._panel.views[number]
        path = await self._path_of(view, file)
        if path is None or view.file is not file:
            return
        self._awaiting.discard(number)
        if ready is not None and view.facts is ready:
            self._index(file, path)
            return
        reading = self._readings[number] = WorkerReading(self._viewer, self._scope, path, file.name)
        facts = await reading.facts()
        if view.file is file:
            view.open(facts, reading)
            self._index(file, path)

    def _index(self, file: ViewedFile, path: Path) -> None:
        """Let the search find the words of a file that is viewed."""
        workflow_id = self._of.workflow_id()
        if isinstance(file.item, Attachment) and self._task is not None and workflow_id is not None:
            self._of.session.file_search.seen(workflow_id, self._task, file.item, file.name, path)

    def _heard(self, event: SessionEvent) -> None:
        """The server can be reached again: the files come that a view waits for."""
        if not isinstance(event, StatusChanged) or event.status.connection is self._connection:
            return
        self._connection = event.status.connection
        self._fetch_awaited()

    def _fetch_awaited(self) -> None:
        """Fetch the files that views wait for, where the server can be reached. Nothing is said of it meanwhile."""
        if self._connection is Connection.ONLINE:
            for number in sorted(self._awaiting):
                if (file := self._panel.views[number].file) is not None:
                    self._wanted(number, file)

    async def _path_of(self, view: FileView, file: ViewedFile) -> Path | None:
        """Where the bytes of a file are; None where there are none, which the view says."""
        item = file.item
        if isinstance(item, PendingFile):
            if item.file.address:
                view.say("cloud", file.name, ViewerTexts.from_address(item.file.address))
                return None
            return await in_thread(lambda: self._lasting(self._of.session.staged_path(item.file)), "link file")
        if isinstance(item, MailFile):
            return self._extracted_path(item)
        return await self._attachment_path(view, file, item)

    def _lasting(self, staged: Path) -> Path:
        """A second name of a file that is to be sent, which outlasts the sending: until then it can be looked at. The
        next start removes what a crash leaves. Runs on a thread."""
        path = staged.with_name(f"{staged.name}.viewed")
        try:
            if not path.exists():
                os.link(staged, path)
        except OSError:
            return staged
        self._linked.add(path)
        return path

    async def _attachment_path(self, view: FileView, file: ViewedFile, attachment: Attachment) -> Path | None:
        files, number = self._of.session.files, self._panel.views.index(view)
        is_awaited = number in self._awaiting and view.awaits
        if not is_awaited and not await in_thread(files.place(attachment).exists, "look for file"):
            if self._of.session.status.connection is Connection.ONLINE:
                view.await_file(file, ViewerTexts.downloading())
            else:
                view.say("cloud-off", ViewerTexts.not_here(), ViewerTexts.offline(), Ask.RETRY)
        try:
            return await files.open(attachment)
        except (FlowdashError, OSError) as error:
            if view.file is file and isinstance(error, NetworkError):
                self._awaiting.add(number)
                self._later.start()
                if not is_awaited:
                    view.say("cloud-off", ViewerTexts.not_here(), ViewerTexts.offline(), Ask.RETRY)
            elif view.file is file:
                view.say("cloud-off", ViewerTexts.not_fetched(), _reason(error), Ask.RETRY, Ask.SAVE)
            return None

    def _save(self, file: ViewedFile) -> None:
        item, task = file.item, self._task
        if isinstance(item, Attachment) and task is not None:
            self._of.files.save(AttachmentRequest(task, file.field, item))
        elif isinstance(item, PendingFile):
            self._ask_where(self._of.session.staged_path(item.file), file.name)
        elif isinstance(item, MailFile):
            self._ask_where(self._extracted_path(item), file.name, self._of.session.files.origin)

    def _open(self, file: ViewedFile) -> None:
        if isinstance(file.item, Attachment) and self._task is not None:
            self._of.files.open(AttachmentRequest(self._task, file.field, file.item))

    def _ask_where(self, path: Path, name: str, origin: str = "") -> None:
        """Save a copy of a file that is here where the person says, marked with where it came from."""
        dialog = QFileDialog(self._panel, translate("Presenters", "Save file"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(file_name(name))
        dialog.fileSelected.connect(
            lambda chosen: self._scope.start(self._copy(path, Path(chosen), origin), name="save file")
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    async def _copy(self, path: Path, target: Path, origin: str) -> None:
        try:
            await in_thread(lambda: shutil.copyfile(path, target), "copy file")
            await in_thread(lambda: mark_as_received(target, origin), "mark file")
        except OSError as error:
            self._window.notice.show_notice(Words.not_saved(target.name, _reason(error)), tone="error")
        else:
            self._window.notice.show_notice(Words.saved(target.name), leaves=True)

    # Files in mails

    def _extracted_path(self, item: MailFile) -> Path:
        if self._extracted is None:
            self._extracted = TemporaryDirectory(prefix="flowdash-mail-", ignore_cleanup_errors=True)
        return Path(self._extracted.name) / f"{file_name(item.mail.replace(':', '-'))}-{item.index}"

    def _open_mail_file(self, mail: ViewedFile, index: int) -> None:
        self._scope.start(self._show_mail_file(mail, index), name="file of mail", key="file of mail")

    async def _show_mail_file(self, mail: ViewedFile, index: int) -> None:
        """Write a file of a mail that is shown to a folder of our own, and show it beside the mail."""
        number = next(number for number, view in enumerate(self._panel.views) if view.file is mail)
        names, key = self._panel.views[number].mail_names, f"mail:{mail.key}:{index}"
        item = MailFile(mail.key, index, names[index])
        if all(file.key != key for file in self._mail_files):
            target = self._extracted_path(item)
            if not target.exists():
                fault = await self._readings[number].write_mail_file(index, target)
                if fault is not None:
                    words = Words.not_saved(item.name, fault_title(fault) + ".")
                    self._window.notice.show_notice(words, tone="error")
                    return
            self._mail_files.append(ViewedFile(key, item.name, mail.name, item))
        self._show_task(self._window.detail.shown, first=key)
        self._panel.take_focus()

    def _failed(self, error: Exception) -> None:
        _log.error("a fault of the viewer", exc_info=error)
        self._window.notice.show_notice(Words.unexpected(), tone="error")


def _unlink(paths: Iterable[Path]) -> None:
    for path in paths:
        path.unlink(missing_ok=True)


def still_reached(mail_files: Sequence[ViewedFile], keys: set[str]) -> list[ViewedFile]:
    """The files of mails whose mail is still there: an attachment, or itself a file of such a mail."""
    reached: list[ViewedFile] = []
    for file in mail_files:
        if isinstance(file.item, MailFile) and file.item.mail in keys:
            reached.append(file)
            keys.add(file.key)
    return reached


def _reason(error: FlowdashError | OSError) -> str:
    return f"{error.strerror or error}." if isinstance(error, OSError) else error_text(error)
