"""Notices that a file that was checked out was saved: also when that happened while this program was not running."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher

from flowdash_desktop.session.check_outs import CheckedOutFile, CheckOuts
from flowdash_desktop.session.concurrency.daemon_threads import in_thread
from flowdash_desktop.spreadsheet.reading.process import file_digest
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.texts.round_trip_texts import RoundTripTexts

_BRING_BACK = "bring back "
_CALM_SECONDS = 0.4
"""So long nothing more happens before a file is looked at: programs save in several steps."""


class FileWatch:
    """Watches the files that were checked out of one account.

    Programs replace a file by another of its name, so its folder is watched, too. Where the system tells of no change,
    as on some network drives, the files are looked at when the window comes to the front.

    A file that has another content than was last noticed is said by a notice, once for each content.

    Args:
        window: when a person turns to it, the files are looked at; its notice tells of them.
        scope: owns what is started here.
        check_outs: the files.
        bring_back: called with a file that is to be imported.
    """

    def __init__(
        self, window: MainWindow, scope: TaskScope, check_outs: CheckOuts, bring_back: Callable[[CheckedOutFile], None]
    ) -> None:
        self._window = window
        self._scope = scope
        self._check_outs = check_outs
        self._bring_back = bring_back
        self._saved: dict[str, CheckedOutFile] = {}
        self._stamps: Mapping[str, tuple[int, int]] = {}
        self._watcher = QFileSystemWatcher(window)
        self._watcher.fileChanged.connect(self.look_soon)
        self._watcher.directoryChanged.connect(self.look_soon)
        window.attention.turned_to.connect(self.look_soon)
        window.notice.action.connect(self._pressed)
        self.look_soon()

    def look_soon(self) -> None:
        """Look at all files once it is calm."""
        self._scope.start(self._look(), name="look at check-outs", key="look at check-outs")

    def end(self) -> None:
        """Watch nothing any more: the account closes."""
        self._window.attention.turned_to.disconnect(self.look_soon)
        self._window.notice.action.disconnect(self._pressed)
        self._watcher.deleteLater()
        self._scope.start(_nothing(), name="end of check-outs", key="look at check-outs")

    async def _look(self) -> None:
        await asyncio.sleep(_CALM_SECONDS)
        files = await self._check_outs.all()
        stamps = self._stamps
        found = await in_thread(lambda: [_content(file, stamps.get(file.path)) for file in files], "look at check-outs")
        self._stamps = {file.path: stamp for file, (stamp, _) in zip(files, found, strict=True) if stamp is not None}
        self._watch(files)
        for file, (_, digest) in zip(files, found, strict=True):
            known = await self._check_outs.of(file.id)
            if digest and known is not None and digest != known.digest:
                await self._check_outs.keep_digest(file.id, digest)
                self._tell(file)

    def _tell(self, file: CheckedOutFile) -> None:
        action = f"{_BRING_BACK}{file.id}"
        self._saved[action] = file
        words, actions = RoundTripTexts.changed(Path(file.path).name), ((action, RoundTripTexts.bring_back()),)
        self._window.notice.show_notice(words, actions=actions, of_window=True)

    def _pressed(self, action: str) -> None:
        if (file := self._saved.get(action)) is not None:
            self._window.notice.hide()
            self._bring_back(file)

    def _watch(self, files: tuple[CheckedOutFile, ...]) -> None:
        """Watch files and folders; a file that was replaced is not watched any more, and begins anew."""
        watched = {*self._watcher.files(), *self._watcher.directories()}
        wanted = {file.path for file in files if file.path in self._stamps}
        wanted |= {str(Path(path).parent) for path in wanted}
        if missing := sorted(wanted - watched):
            self._watcher.addPaths(missing)


def _content(file: CheckedOutFile, before: tuple[int, int] | None) -> tuple[tuple[int, int] | None, str]:
    """When a file was changed and its size, None where it is gone; and its digest, ``""`` where it is as before."""
    try:
        state = Path(file.path).stat()
        stamp = state.st_mtime_ns, state.st_size
        return stamp, "" if stamp == before else file_digest(Path(file.path))
    except OSError:
        return None, ""


async def _nothing() -> None:
    """Takes the place of a look that is under way, which ends it."""
