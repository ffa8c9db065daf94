"""Attachments get other names. The API knows none, so their bytes are fetched first; an end meanwhile loses nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.api.errors import FlowdashError, NetworkError
from flowdash_desktop.domain.edits import AttachFile, DeleteTask, DetachFile, Edit
from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.session.attachments.begun_renames import BegunRename
from flowdash_desktop.session.concurrency.background_tasks import BackgroundTasks
from flowdash_desktop.session.session import Session
from flowdash_desktop.session.settings import Arrangements
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.texts.texts import Words

if TYPE_CHECKING:
    from flowdash_desktop.ui.detail.events import RenameFile

translate = QCoreApplication.translate
_TRIES = 3


class Renaming:
    """Stores what is to be renamed, fetches its bytes, and queues the rename; then forgets it.

    Args:
        window: its notices say what fails, and what is done for an earlier start.
        session: where the bytes are and edits go.
        arrangements: where a rename is stored until it is queued.
        scope: owns what is started here.
        background: finishes what is stored although the window closes.
        reason_of: says an error in words.
    """

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        arrangements: Arrangements,
        scope: TaskScope,
        background: BackgroundTasks,
        reason_of: Callable[[FlowdashError | OSError], str],
    ) -> None:
        self._window, self._session, self._arrangements = window, session, arrangements
        self._scope, self._background, self._reason_of = scope, background, reason_of
        self._begun: dict[tuple[str, str], BegunRename] = {}
        scope.start(self._resume(), name="renames of the last start")

    def rename(self, workflow_id: str, wanted: RenameFile, identity: Identity | None) -> None:
        """Give an attachment of the task that the person saw (``identity``) another name."""
        request = wanted.request
        one = BegunRename(workflow_id, request.task, request.field, request.attachment, wanted.name, identity)
        self._begun[one.key] = one
        self._scope.start(self._background.start(self._store(), "begin rename"), name="store rename")
        self._scope.start(self._rename(one), name="rename file")

    async def _store(self) -> None:
        await self._arrangements.store_begun_renames([*self._begun.values()])

    async def _rename(self, one: BegunRename) -> None:
        try:
            path = await self._session.files.open_now(one.attachment)
        except (FlowdashError, OSError) as error:
            words = Words.not_renamed(one.attachment.filename, one.name, self._reason_of(error))
            await self._give_up(one, words)
            return
        await self._queue(one, path)

    async def _queue(self, one: BegunRename, path: Path) -> bool:
        """Queue a rename, unless the person has chosen another name or removed the attachment meanwhile.

        Returns:
            Whether it was queued.
        """
        if self._begun.get(one.key) is not one:
            return False
        is_there = not self._is_removed(one)
        if is_there:
            where = one.workflow_id, one.task, one.field
            await self._session.rename_file(where, one.attachment, path, one.name, one.identity)
        else:
            self._say_gone(one)
        await self._forget(one)
        return is_there

    def _is_removed(self, one: BegunRename) -> bool:
        """True where the attachment is not in its task as that is shown: the person's edits count before they are sent,
        as the rename would be queued behind them and bring the attachment back."""
        shown = self._session.shown(one.workflow_id).get(one.task)
        if shown is not None:
            return all(file.blob_id != one.attachment.blob_id for file in shown.task.files(one.field))
        return any(_removes(item.edit, one) for item in self._session.pending)

    async def _forget(self, one: BegunRename) -> None:
        if self._begun.get(one.key) is one:
            del self._begun[one.key]
            await self._background.start(self._store(), "end rename")

    async def _give_up(self, one: BegunRename, words: str) -> None:
        if self._begun.get(one.key) is one:
            self._window.notice.show_notice(words, tone="error")
        await self._forget(one)

    # What an earlier start has begun

    async def _resume(self) -> None:
        """Do what was begun and is not queued, once the server can be reached; what can't be done any more is said."""
        found = await self._arrangements.begun_renames()
        self._begun = {one.key: one for one in found} | self._begun
        for one in found:
            if self._is_queued(one) or not await self._is_there(one):
                await self._forget(one)
            else:
                await self._go_on(one)

    def _is_queued(self, one: BegunRename) -> bool:
        """True where the program ended right after the rename was queued."""
        edits = (item.edit for item in self._session.pending)
        return any(isinstance(edit, AttachFile) and edit.replaces == one.attachment for edit in edits)

    async def _is_there(self, one: BegunRename) -> bool:
        """True while the task has the attachment under its old name. One that is gone is said, unless it is renamed."""
        task = await self._session.last_known(one.workflow_id, one.task)
        there = task.files(one.field) if task is not None else ()
        if any(file.blob_id == one.attachment.blob_id for file in there):
            return True
        if all(file.filename != one.name for file in there):
            self._say_gone(one)
        return False

    async def _go_on(self, one: BegunRename) -> None:
        for _ in range(_TRIES):
            try:
                path = await self._session.files.open(one.attachment)
            except NetworkError:
                continue  # it waits until there is a line again; the next start tries again, too
            except (FlowdashError, OSError) as error:
                words = Words.not_renamed(one.attachment.filename, one.name, self._reason_of(error))
                await self._give_up(one, words)
                return
            if await self._queue(one, path):
                done = translate(
                    "Renaming", "{name} is renamed to {wanted} now, as you asked before the program ended."
                )
                self._say(done, one, is_done=True)
            return

    def _say_gone(self, one: BegunRename) -> None:
        words = translate("Renaming", "{name} was not renamed to {wanted}: it is not there any more.")
        self._say(words, one, is_done=False)

    def _say(self, words: str, one: BegunRename, *, is_done: bool) -> None:
        words = words.format(name=one.attachment.filename, wanted=one.name)
        self._window.notice.show_notice(words, tone="info" if is_done else "warning", stays=not is_done, of_window=True)


def _removes(edit: Edit, one: BegunRename) -> bool:
    """Whether an edit removes the attachment of a rename, or its task."""
    if (edit.workflow_id, edit.task) != (one.workflow_id, one.task):
        return False
    return isinstance(edit, DeleteTask) or (isinstance(edit, DetachFile) and edit.attachment == one.attachment)
