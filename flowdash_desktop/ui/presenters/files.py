"""Attachments in and out of the window: dropped and pasted files, opening, saving."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog

from flowdash_desktop.api.errors import FlowdashError
from flowdash_desktop.domain.edits import AttachFile
from flowdash_desktop.domain.field_types.files import file_name
from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.domain.tasks import Attachment, TaskKey
from flowdash_desktop.domain.text.opened_files import may_be_opened
from flowdash_desktop.session.concurrency.background_tasks import BackgroundTasks
from flowdash_desktop.session.concurrency.daemon_threads import in_thread
from flowdash_desktop.session.session import Session
from flowdash_desktop.session.settings import Arrangements
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.detail.events import AttachmentRequest, AttachmentUse, FileUse, SaveAll
from flowdash_desktop.ui.error_texts import error_text
from flowdash_desktop.ui.events import AddressesAdded
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.attachments.admission import Admission
from flowdash_desktop.ui.presenters.attachments.file_facts import FileFactsPresenter
from flowdash_desktop.ui.presenters.attachments.outgoing import OutgoingFiles
from flowdash_desktop.ui.presenters.attachments.pictures import encoded
from flowdash_desktop.ui.presenters.attachments.renaming import Renaming
from flowdash_desktop.ui.presenters.connections import Connections
from flowdash_desktop.ui.presenters.texts.texts import Words
from flowdash_desktop.ui.widgets.opening import open_file, open_received

translate = QCoreApplication.translate

_SHOW_FOLDER = "show-folder"
_REPEAT_SECONDS = 10.0
"""For so long after a file was added, the same again is taken for a second press of the keys."""


class _AddedFile(NamedTuple):
    """A file that a person adds to a field of a task."""

    workflow_id: str
    task: TaskKey
    field: str
    path: Path


class FilesPresenter:
    """What is done with files, on behalf of table and pane.

    Args:
        window: where dialogs and notices are shown.
        session: which attaches and fetches.
        arrangements: where a rename is stored until it is queued.
        scope: owns what is started here.

    Attributes:
        rename: gives an attachment of the task that the person saw another name.
    """

    def __init__(self, window: MainWindow, session: Session, arrangements: Arrangements, scope: TaskScope) -> None:
        self._window = window
        self._session = session
        self._scope = scope
        self._kept = BackgroundTasks()
        self._pasted: TemporaryDirectory[str] | None = None
        self._saved_in: Path | None = None
        self._added_at: dict[_AddedFile, float] = {}
        self._staging: set[_AddedFile] = set()
        self._admission = Admission(window, session)
        self.rename = Renaming(window, session, arrangements, scope, self._kept, _reason).rename
        self._outgoing = OutgoingFiles(window, session, scope, self._say_not_fetched)
        self._connections = Connections()
        self._facts = FileFactsPresenter(window, session, scope)
        self._connections.on(window.notice.action, self._notice_pressed)
        self._connections.on(window.detail.files.changed, self._facts.task_shown)

    def attach(
        self,
        workflow_id: str,
        task: TaskKey,
        field: str,
        paths: tuple[Path, ...],
        identity: Identity | None,
        *,
        tell: bool = False,
    ) -> None:
        """Add files to a file field of the task that the person saw (``identity``).

        A file that was given a moment ago and is still on its way is not added twice.

        Args:
            workflow_id: the workflow of the task.
            task: its unique ID.
            field: the file field.
            paths: the files.
            identity: what the person saw of the task.
            tell: whether a toast says so, as the person may not see the task's files.
        """
        now = monotonic()
        self._forget_added(now)
        files = [_AddedFile(workflow_id, task, field, path) for path in paths]
        repeated = list(filter(self._is_on_its_way, files))
        fresh = [file for file in files if file not in repeated]
        title = Words.titled(identity.title if identity is not None else "", task)
        if fresh:
            self._added_at.update(dict.fromkeys(fresh, now))
            self._staging.update(fresh)
            self._scope.start(self._kept.start(self._attach(fresh, identity), "attach files"), name="attach")
        if repeated:
            self._window.notice.show_notice(Words.attached_already([file.path.name for file in repeated], title))
        elif tell:
            self._window.notice.show_notice(Words.attaching(len(fresh), title))

    def _forget_added(self, now: float) -> None:
        """Forget the files that were added so long ago that adding them again is meant."""
        self._added_at = {file: at for file, at in self._added_at.items() if now - at < _REPEAT_SECONDS}

    async def _attach(self, files: list[_AddedFile], identity: Identity | None) -> None:
        workflow_id, task, field, _ = files[0]
        try:
            paths = await self._admission.admitted(workflow_id, task, field, [file.path for file in files])
            if paths:
                await self._session.attach(workflow_id, task, field, paths, identity)
        finally:
            self._staging.difference_update(files)

    def _is_on_its_way(self, file: _AddedFile) -> bool:
        """True for a file that was added by the same path just before, and that the server does not have yet."""
        if file not in self._added_at:
            return False
        edits = [item.edit for item in self._session.pending if isinstance(item.edit, AttachFile)]
        waiting = [(edit.workflow_id, edit.task, edit.field, edit.file.filename) for edit in edits]
        target = file.workflow_id, file.task, file.field, file_name(file.path.name)
        return file in self._staging or target in waiting

    def attach_addresses(
        self, workflow_id: str, added: AddressesAdded, identity: Identity | None, *, tell: bool = False
    ) -> None:
        """Have the server fetch files for the task that the person saw (``identity``); ``tell`` as for ``attach``."""
        work = self._session.attach_addresses(workflow_id, added.task, added.field, added.addresses, identity)
        self._scope.start(work, name="attach addresses")
        if tell:
            title = Words.titled(identity.title if identity is not None else "", added.task)
            self._window.notice.show_notice(Words.fetching(len(added.addresses), title))

    def choose_and_attach(self, workflow_id: str, task: TaskKey, field: str, identity: Identity | None) -> None:
        """Let the person choose files for a file field of the task that they see (``identity``)."""
        dialog = QFileDialog(self._window, translate("Presenters", "Add files"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(
            lambda names: self.attach(workflow_id, task, field, tuple(Path(name) for name in names), identity)
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def attach_image(
        self,
        workflow_id: str,
        task: TaskKey,
        field: str,
        image: QImage,
        identity: Identity | None,
        *,
        tell: bool = False,
    ) -> None:
        """Add a picture from the clipboard to the task that the person saw, as a PNG named after this moment; ``tell``
        as for ``attach``."""
        if tell:
            words = Words.attaching(1, Words.titled(identity.title if identity is not None else "", task))
            self._window.notice.show_notice(words)
        work = self._kept.start(self._attach_image(workflow_id, task, field, image, identity), "attach picture")
        self._scope.start(work, name="attach picture")

    async def _attach_image(
        self, workflow_id: str, task: TaskKey, field: str, image: QImage, identity: Identity | None
    ) -> None:
        path = await self.keep_image(image)
        await self._session.attach(workflow_id, task, field, [path], identity)

    async def keep_image(self, image: QImage) -> Path:
        """Write a picture from the clipboard to a file that stays until this presenter ends.

        A large photo is a JPEG where the person wants it smaller.
        """
        if self._pasted is None:  # not before it is needed: a folder of one that is killed stays behind
            self._pasted = TemporaryDirectory(prefix="flowdash-pasted-", ignore_cleanup_errors=True)
        pictures = await in_thread(partial(encoded, image, Path(self._pasted.name)), "encode picture")
        if pictures.jpeg is not None and await self._admission.wants_jpeg(pictures.png_bytes, pictures.jpeg_bytes):
            return pictures.jpeg
        return pictures.png

    def ask_nothing(self) -> None:
        """The window goes: questions that are open are answered with no, and there are no more."""
        self._admission.end()

    async def settled(self) -> None:
        """Wait until what was pasted and dropped is the session's."""
        await self._kept.settled()

    def end(self) -> None:
        """Remove the pasted pictures: attached ones are staged elsewhere."""
        self._connections.end()
        self._outgoing.end()
        if self._pasted is not None:
            self._pasted.cleanup()

    def open(self, request: AttachmentRequest) -> None:
        """Open an attachment in the program that the system has for its kind."""
        attachment = request.attachment
        if not may_be_opened(attachment.filename):
            self._window.notice.show_notice(Words.may_be_program(attachment.filename), tone="warning")
            return
        self._scope.start(self._open(attachment), name="open file", key=f"open {attachment.blob_id}")

    async def small_enough(self, files: Mapping[str, Sequence[Path]]) -> dict[str, list[Path]]:
        """By field, the files of a new task that the server takes; the window says which are too large."""
        return await self._admission.small_enough(files)

    def use(self, wanted: AttachmentUse) -> None:
        """Copy an attachment, drag it away or open it to be edited; what may be a program is never opened."""
        name = wanted.request.attachment.filename
        if wanted.use is FileUse.EDIT and not may_be_opened(name):
            self._window.notice.show_notice(Words.may_be_program(name), tone="warning")
            return
        self._outgoing.use(wanted)

    def _say_not_fetched(self, attachment: Attachment, error: FlowdashError | OSError) -> None:
        self._window.notice.show_notice(Words.not_fetched(attachment.filename, _reason(error)), tone="error")

    async def _open(self, attachment: Attachment) -> None:
        is_here = await in_thread(self._session.files.place(attachment).exists, "look for file")
        if not is_here:
            self._window.notice.show_notice(Words.downloading(attachment.filename))
        try:
            path = await self._session.files.open(attachment)
        except (FlowdashError, OSError) as error:
            self._say_not_fetched(attachment, error)
            return
        if not is_here:
            self._window.notice.hide()
        if not open_received(path):
            words = Words.no_program_for_file(attachment.filename)
            self._window.notice.show_notice(words, tone="warning")

    def save(self, request: AttachmentRequest) -> None:
        """Save an attachment where the person says."""
        attachment = request.attachment
        dialog = QFileDialog(self._window, translate("Presenters", "Save file"), str(_downloads()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(file_name(attachment.filename))
        dialog.fileSelected.connect(
            lambda name: self._scope.start(self.save_to(attachment, Path(name)), name="save file")
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_all(self, request: SaveAll) -> None:
        """Save all attachments of a field into a folder that the person chooses."""
        dialog = QFileDialog(self._window, translate("Presenters", "Save all files in"), str(_downloads()))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly, True)
        dialog.fileSelected.connect(
            lambda name: self._scope.start(self._save_all(request.attachments, Path(name)), name="save files")
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    async def save_to(self, attachment: Attachment, target: Path) -> bool:
        """Write an attachment to a file, whole or not at all; False when that failed, which the window says."""
        self._window.notice.show_notice(Words.downloading(attachment.filename))
        try:
            await self._session.files.save(attachment, target)
        except (FlowdashError, OSError) as error:
            self._window.notice.show_notice(Words.not_saved(target.name, _reason(error)), tone="error")
            return False
        self._say_saved(Words.saved(target.name), target.parent)
        return True

    def _say_saved(self, words: str, folder: Path) -> None:
        self._saved_in = folder
        self._window.notice.show_notice(words, actions=((_SHOW_FOLDER, Words.show_in_folder()),), leaves=True)

    def _notice_pressed(self, action: str) -> None:
        if action != _SHOW_FOLDER or self._saved_in is None:
            return
        self._window.notice.hide()
        if not open_file(self._saved_in):
            self._window.notice.show_notice(Words.no_program_for_file(self._saved_in.name), tone="warning")

    async def _save_all(self, attachments: tuple[Attachment, ...], folder: Path) -> None:
        for attachment in attachments:
            name = file_name(attachment.filename)
            target = await in_thread(lambda n=name: _free_name(folder, n), "find a name")  # type: ignore[misc]  # a lambda with a default
            if not await self.save_to(attachment, target):
                return
        self._say_saved(Words.saved_all(len(attachments), folder.name), folder)


def _downloads() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation) or Path.home())


def _free_name(folder: Path, name: str) -> Path:
    path, number = folder / name, 1
    while path.exists():
        number += 1
        path = folder / f"{Path(name).stem} ({number}){Path(name).suffix}"
    return path


def _reason(error: FlowdashError | OSError) -> str:
    if isinstance(error, OSError):
        return f"{error.strerror or error}."
    return error_text(error)
