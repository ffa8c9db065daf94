"""*Open and edit*: a copy that may be changed, and what was saved in it brought back as a new version.

The old version is removed once the server has confirmed the new one. Where this program ends before that, both stay.
The copies are in the account's folder and are never removed by this program once they were changed: they may hold work
that is nowhere else.
"""

from __future__ import annotations

import asyncio
import json
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QCoreApplication, QFileSystemWatcher

from flowdash_desktop.domain.edits import AttachFile, DetachFile
from flowdash_desktop.domain.field_types.files import file_name
from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.domain.tasks import Attachment, TaskKey
from flowdash_desktop.session.attachments.backup import digest_of
from flowdash_desktop.session.attachments.origin_mark import mark_as_received
from flowdash_desktop.session.concurrency.daemon_threads import in_thread
from flowdash_desktop.session.session import Session
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.detail.events import AttachmentRequest
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.widgets.opening import open_received

translate = QCoreApplication.translate
_NOTE = ".flowdash-edit.json"
_ADD = "add as new version "
_CALM_SECONDS = 0.4
"""So long nothing more happens before a file is looked at: programs save in several steps."""


@dataclass(slots=True)
class _Edited:
    """A file that is open elsewhere.

    Attributes:
        workflow_id, request, identity: which attachment of which task it is.
        path: the copy.
        digest: of what the copy held when it was opened or last added.
        offered: of the content that was last offered.
        answered: of the content that the person last added, or did not want: it is not offered again.
        adding: held while a version is added, so that the next one replaces it and not the one before.
    """

    workflow_id: str
    request: AttachmentRequest
    identity: Identity | None
    path: Path
    digest: str
    offered: str = ""
    answered: str = ""
    adding: asyncio.Lock = field(default_factory=asyncio.Lock)


class FileEditing:
    """Opens copies to be edited, and watches them.

    Args:
        window: its notice offers what was saved; when a person turns to it, the files are looked at.
        session: takes the new version.
        scope: owns what is started here.
    """

    def __init__(self, window: MainWindow, session: Session, scope: TaskScope) -> None:
        self._window = window
        self._session = session
        self._scope = scope
        self._edited: dict[str, _Edited] = {}
        self._notice: tuple[_Edited, str] | None = None
        self._watcher = QFileSystemWatcher(window)
        self._watcher.fileChanged.connect(self._look_soon)
        self._watcher.directoryChanged.connect(self._look_soon)
        window.attention.turned_to.connect(self._look_soon)
        window.notice.action.connect(self._pressed)
        window.notice.dismissed.connect(self._dismissed)
        scope.start(self._load(), name="load edited files")

    def end(self) -> None:
        """Watch nothing any more."""
        self._window.attention.turned_to.disconnect(self._look_soon)
        self._window.notice.action.disconnect(self._pressed)
        self._window.notice.dismissed.disconnect(self._dismissed)
        self._watcher.deleteLater()
        self._edited.clear()

    async def begin(
        self, workflow_id: str, request: AttachmentRequest, identity: Identity | None, source: Path
    ) -> None:
        """Open a copy of a file in the system's program for its kind.

        Args:
            workflow_id: the workflow of the task.
            request: which attachment it is.
            identity: what the person saw of the task when they asked.
            source: the bytes.

        Raises:
            OSError: it can't be copied.
        """
        name, edit_id = file_name(request.attachment.filename), uuid4().hex[:8]
        target = self._session.files.edits_folder / edit_id / name

        def copy() -> None:
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
            mark_as_received(target, self._session.files.origin)

        await in_thread(copy, "copy to edit")
        edited = _Edited(workflow_id, request, identity, target, await digest_of(target))
        await in_thread(lambda: _note(edited), "note edited file")
        self._watch(edit_id, edited)
        if not open_received(target):
            words = translate("FileEditing", "No program opens {name} to edit it.").format(name=name)
            self._window.notice.show_notice(words, tone="warning")
            return
        words = translate("FileEditing", "{name} is open to be edited. What is saved there is offered here.")
        self._window.notice.show_notice(words.format(name=name), leaves=True)

    def _watch(self, edit_id: str, edited: _Edited) -> None:
        self._edited[edit_id] = edited
        self._watcher.addPaths([str(edited.path), str(edited.path.parent)])

    async def _load(self) -> None:
        """Go on with what was edited before this program ended; what was saved meanwhile is offered now."""
        folder = self._session.files.edits_folder
        for edited in await in_thread(lambda: _noted(folder), "read edited files"):
            self._watch(edited.path.parent.name, edited)
        self._look_soon()

    def _look_soon(self) -> None:
        if self._edited:
            self._scope.start(self._look(), name="look at edited files", key="look at edited files")

    async def _look(self) -> None:
        await asyncio.sleep(_CALM_SECONDS)
        for edit_id, edited in [*self._edited.items()]:
            try:
                digest = await digest_of(edited.path)
            except OSError:
                continue  # it is being replaced, or was moved away
            if str(edited.path) not in self._watcher.files():
                self._watcher.addPath(str(edited.path))
            if digest in (edited.digest, edited.answered):
                continue
            if digest != edited.offered or not self._window.notice.waits:  # another notice had replaced the offer
                edited.offered = digest
                self._offer(edit_id, edited)

    def _offer(self, edit_id: str, edited: _Edited) -> None:
        words = translate(
            "FileEditing",
            "{name} was changed. The new version replaces the old one once the server has it. "
            "If this program is closed before, both stay.",
        )
        actions = ((f"{_ADD}{edit_id}", translate("FileEditing", "Add as new version")),)
        self._window.notice.show_notice(words.format(name=edited.path.name), actions=actions, of_window=True)
        self._notice = edited, self._window.notice.text

    def _pressed(self, action: str) -> None:
        if (edited := self._edited.get(action.removeprefix(_ADD))) is not None and action.startswith(_ADD):
            edited.answered = edited.offered
            self._window.notice.hide()
            self._scope.start(self._add_version(edited, edited.offered), name="add new version")
            self._look_soon()  # another file may wait to be offered

    def _dismissed(self) -> None:
        """The person closed a notice. Where it was an offer, they do not want that content."""
        if self._notice is not None and self._notice[1] == self._window.notice.text:
            edited, self._notice = self._notice[0], None
            edited.answered = edited.offered
            self._look_soon()

    async def _add_version(self, edited: _Edited, digest: str) -> None:
        """Add what was saved, wait until the server has it, and take the old version away."""
        async with edited.adding:
            old, name = edited.request, edited.path.name
            where = edited.workflow_id, old.task, old.field
            before = {attachment.blob_id for attachment in self._attached(edited)}
            await self._session.attach(*where, [edited.path], edited.identity)
            edited.digest = digest
            await in_thread(lambda: _note(edited), "note edited file")  # it is queued: another start does not offer it
            await self._sent(edited)
            new = [one for one in self._attached(edited) if one.blob_id not in before and one.filename == name]
            if not new:
                return  # it was refused, and the person discarded it: the old version stays
            await self._session.submit(DetachFile(*where, old.attachment))
            edited.request = AttachmentRequest(old.task, old.field, new[-1])
            await in_thread(lambda: _note(edited), "note edited file")

    async def _sent(self, edited: _Edited) -> None:
        """Wait until the new version does not wait in the outbox any more."""
        happened = asyncio.Event()
        stop = self._session.observe(lambda _: happened.set())
        try:
            while self._is_waiting(edited):
                happened.clear()
                await happened.wait()
        finally:
            stop()

    def _is_waiting(self, edited: _Edited) -> bool:
        where = edited.workflow_id, edited.request.task, edited.request.field, edited.path.name
        edits = [item.edit for item in self._session.pending if isinstance(item.edit, AttachFile)]
        return any((one.workflow_id, one.task, one.field, one.file.filename) == where for one in edits)

    def _attached(self, edited: _Edited) -> tuple[Attachment, ...]:
        shown = self._session.shown(edited.workflow_id).get(edited.request.task)
        return shown.task.files(edited.request.field) if shown is not None else ()


def _note(edited: _Edited) -> None:
    """Write beside a copy which attachment it is of, and what it held when the person last decided about it."""
    request = edited.request
    known = {
        "workflow": edited.workflow_id,
        "task": request.task,
        "field": request.field,
        "blob": request.attachment.blob_id,
        "type": request.attachment.content_type,
        "filename": request.attachment.filename,
        "copy": edited.path.name,
        "digest": edited.digest,
    }
    (edited.path.parent / _NOTE).write_text(json.dumps(known), encoding="utf-8")


def _noted(folder: Path) -> list[_Edited]:
    """What ``_note`` wrote. A note that can't be read is passed by; its copy stays."""
    found: list[_Edited] = []
    for note in sorted(folder.glob(f"*/{_NOTE}")):
        try:
            known = json.loads(note.read_text(encoding="utf-8"))
            attachment = Attachment(known["blob"], known["type"], known["filename"])
            request = AttachmentRequest(TaskKey(known["task"]), known["field"], attachment)
            path = note.parent / file_name(known["copy"])
            found.append(_Edited(known["workflow"], request, None, path, known["digest"]))
        except (OSError, ValueError, KeyError, TypeError):
            continue
    return [edited for edited in found if edited.path.is_file()]
