"""Notices that a file that was checked out was saved: also when that happened while this program was not running."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

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
_MOST_WAITS = 5
"""So often it is waited for that, and so often a file is tried again that can't be read just now."""
_COARSEST_CLOCK = 2_000_000_000
"""In nanoseconds: some drives round the time of a save so far, so two saves can have the same."""

_Stamp: TypeAlias = tuple[int, int]
"""When a file was saved, and its size."""


@dataclass(frozen=True, slots=True)
class _Content:
    """What a file was found to be.

    Attributes:
        stamp: None where it is not there, or where the next save could have the same.
        digest: ``""`` where it has the stamp of before, or can't be read.
        has_folder: its folder is there.
        is_unreadable: it is there and can't be read: a program may be about to write it.
    """

    stamp: _Stamp | None = None
    digest: str = ""
    has_folder: bool = False
    is_unreadable: bool = False


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
        self._stamps: dict[str, _Stamp] = {}
        self._is_due = self._is_looking = False
        self._tries_left = 0
        self._watcher = QFileSystemWatcher(window)
        self._watcher.fileChanged.connect(self.look_soon)
        self._watcher.directoryChanged.connect(self.look_soon)
        window.attention.turned_to.connect(self.look_soon)
        window.notice.action.connect(self._pressed)
        self.look_soon()

    def look_soon(self) -> None:
        """Look at all files once it is calm. A look that is under way comes to its end, and another one follows."""
        self._is_due, self._tries_left = True, _MOST_WAITS
        if not self._is_looking:
            self._is_looking = True
            self._scope.start(self._look_while_due(), name="look at check-outs", key="look at check-outs")

    def end(self) -> None:
        """Watch nothing any more: the account closes."""
        self._window.attention.turned_to.disconnect(self.look_soon)
        self._window.notice.action.disconnect(self._pressed)
        self._watcher.deleteLater()
        self._scope.start(_nothing(), name="end of check-outs", key="look at check-outs")

    async def _look_while_due(self) -> None:
        try:
            while self._is_due:
                await self._calm()
                await self._look()
        finally:
            self._is_looking = False

    async def _calm(self) -> None:
        """Wait until nothing more happens, but not long: there are folders that are never calm."""
        for _ in range(_MOST_WAITS):
            self._is_due = False
            await asyncio.sleep(_CALM_SECONDS)
            if not self._is_due:
                return
        self._is_due = False

    async def _look(self) -> None:
        files, stamps = await self._check_outs.newest(), dict(self._stamps)
        found = await in_thread(lambda: [_content(file, stamps.get(file.path)) for file in files], "look at check-outs")
        for file, content in zip(files, found, strict=True):
            await self._note(file, content)
        if self._watch(files, found):
            self._is_due = True  # a save between the look and the watch was not heard of
        if self._tries_left and any(content.is_unreadable for content in found):
            self._is_due, self._tries_left = True, self._tries_left - 1

    async def _note(self, file: CheckedOutFile, content: _Content) -> None:
        """Say that a file was saved, and then remember it: it may be said twice that way, but not be missed."""
        known = await self._check_outs.of(file.id)
        if content.digest and known is not None and content.digest != known.digest:
            self._tell(file)
            await self._check_outs.keep_digest(file.id, content.digest)
        if content.stamp is not None:
            self._stamps[file.path] = content.stamp
        else:
            self._stamps.pop(file.path, None)

    def _tell(self, file: CheckedOutFile) -> None:
        action = f"{_BRING_BACK}{file.id}"
        self._saved[action] = file
        words, actions = RoundTripTexts.changed(Path(file.path).name), ((action, RoundTripTexts.bring_back()),)
        self._window.notice.show_notice(words, actions=actions, of_window=True)

    def _pressed(self, action: str) -> None:
        if (file := self._saved.get(action)) is not None:
            self._window.notice.hide()
            self._bring_back(file)

    def _watch(self, files: Sequence[CheckedOutFile], found: Sequence[_Content]) -> bool:
        """Watch files and folders, and give whether any are new. A file that was replaced begins anew."""
        watched, wanted = {*self._watcher.files(), *self._watcher.directories()}, set[str]()
        for file, content in zip(files, found, strict=True):
            if content.has_folder:
                wanted.add(str(Path(file.path).parent))
            if content.stamp is not None or content.digest:
                wanted.add(file.path)
        missing = sorted(wanted - watched)
        return bool(missing) and set(self._watcher.addPaths(missing)) != set(missing)


def _content(file: CheckedOutFile, before: _Stamp | None) -> _Content:
    path = Path(file.path)
    try:
        state = path.stat()
    except OSError:
        return _Content(has_folder=path.parent.is_dir())
    stamp = state.st_mtime_ns, state.st_size
    if stamp == before:
        return _Content(stamp, has_folder=True)
    is_old = abs(time.time_ns() - state.st_mtime_ns) > _COARSEST_CLOCK
    try:
        return _Content(stamp if is_old else None, file_digest(path), has_folder=True)
    except OSError:
        return _Content(has_folder=True, is_unreadable=True)


async def _nothing() -> None:
    """Takes the place of a look that is under way, which ends it."""
