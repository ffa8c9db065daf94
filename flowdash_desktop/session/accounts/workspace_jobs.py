"""Backups, restores, exports and copies of workspaces: each is done by a process of its own, beside the window.

The process says how far it has come, and ends when its standard input does, so also when this program is killed. It
writes under another name and renames what is whole: a file is there whole, or not at all.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
import subprocess
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

from flowdash_desktop.disk import sync_folder
from flowdash_desktop.session.concurrency.daemon_threads import in_thread
from flowdash_desktop.wire.workspace_jobs import Ended, JobFault, Progress, Refused, decode_message

_END_SECONDS = 15.0
"""So long a process may take to clean up after itself before it is ended by force."""
_UNFINISHED = ".partial"
_LOOKED_AT = "restoring-"
OnProgress: TypeAlias = Callable[[Progress], None]


class WorkspaceJob:
    """One backup, restore, export or copy.

    Args:
        program: how this program is started, up to a command.
        arguments: the command and its arguments.
        leftovers: gives what the process may have left, by its number, where it was ended by force.
        secret: an API key, which it is given where no list of processes shows it; ``""`` for none.
    """

    def __init__(
        self,
        program: Sequence[str],
        arguments: Sequence[str],
        leftovers: Callable[[int], Sequence[Path]],
        secret: str = "",
    ) -> None:
        self._line = [*program, *arguments, "--supervised"]
        self._leftovers = leftovers
        self._secret = secret
        self._lock = threading.Lock()
        self._is_cancelled = False
        self.process: subprocess.Popen[bytes] | None = None

    async def run(self, progress: OnProgress) -> Ended | None:
        """Do it, and give how it ended; None where it was cancelled, and nothing is there.

        Who cancelled too late gets the answer that it is done. Of a copy that was cancelled there is what has arrived.
        """
        loop = asyncio.get_running_loop()

        def say(message: Progress) -> None:
            with contextlib.suppress(RuntimeError):  # the loop is closed: nobody asks any more
                loop.call_soon_threadsafe(progress, message)

        try:
            return await in_thread(lambda: self._run(say), "workspace job")
        except asyncio.CancelledError:
            self.cancel()
            raise

    def cancel(self) -> None:
        """End it, and leave nothing. Returns at once."""
        with self._lock:
            self._is_cancelled = True
            process = self.process
        if process is not None:
            _close_input(process)
            threading.Thread(target=_wait, args=(process,), name="end of a workspace job", daemon=True).start()

    def _run(self, say: OnProgress) -> Ended | None:
        try:
            process = self._start()
        except OSError as error:
            return Refused(JobFault.FAILED, error.strerror or str(error))
        ended: Ended | None = None
        assert process.stdout is not None
        with process.stdout:
            for line in process.stdout:
                message = decode_message(line)
                if isinstance(message, Progress):
                    say(message)
                elif message is not None:
                    ended = message
        process.wait()
        _close_input(process)
        for path in self._leftovers(process.pid):
            shutil.rmtree(path, ignore_errors=True)
        if ended is None and not self._is_cancelled:
            return Refused(JobFault.FAILED, f"the process ended with {process.returncode}")
        return ended

    def _start(self) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            self._line,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=os.name == "posix",
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        if self._secret:
            assert process.stdin is not None
            with contextlib.suppress(OSError):  # it has ended already, and says why
                process.stdin.write(f"{self._secret}\n".encode())
                process.stdin.flush()
        with self._lock:
            self.process = process
            is_cancelled = self._is_cancelled
        if is_cancelled:
            _close_input(process)
        return process


def backup_job(program: Sequence[str], folder: Path, file: Path) -> WorkspaceJob:
    """Back the workspace in a folder up to a file; one that is there is replaced when the new one is whole.

    Attachments that are missing or damaged are counted: without them there is a backup of all the rest.
    """
    arguments = ["backup", str(file), "--workspace-folder", str(folder), "--overwrite", "--incomplete"]
    return WorkspaceJob(program, arguments, lambda pid: _unfinished(file, pid))


def export_job(program: Sequence[str], folder: Path, file: Path, *, tasks: bool) -> WorkspaceJob:
    """Write the definition of the workspace in a folder to a file, with its tasks or without."""
    arguments = ["export", str(file), "--workspace-folder", str(folder), "--overwrite", "--incomplete"]
    return WorkspaceJob(
        program, arguments if tasks else [*arguments, "--without-tasks"], lambda pid: _unfinished(file, pid)
    )


def look_job(program: Sequence[str], file: Path, room: Path) -> WorkspaceJob:
    """Check a backup and tell what it holds; its database is looked at in the folder ``room``, which is there."""
    arguments = ["restore", str(file), "--workspace-folder", str(room), "--dry-run"]
    return WorkspaceJob(program, arguments, lambda _: tuple(room.glob(f"{_LOOKED_AT}*")))


def restore_job(program: Sequence[str], file: Path, folder: Path) -> WorkspaceJob:
    """Restore a backup into a folder that is not there yet."""
    return WorkspaceJob(program, ["restore", str(file), "--workspace-folder", str(folder)], lambda _: ())


def copy_job(program: Sequence[str], server: str, api_key: str, folder: Path) -> WorkspaceJob:
    """Copy a server's workspace into a folder, or go on with it. What has arrived stays, however it ends."""
    arguments = ["copy-workspace", "--server", server, "--workspace-folder", str(folder)]
    return WorkspaceJob(program, arguments, lambda _: (), api_key)


def unfinished_folder(folder: Path) -> Path:
    """Where a workspace is restored before it is whole and gets its folder."""
    return folder.with_name(folder.name + _UNFINISHED)


def prepare_restoring(folders: Path) -> None:
    """See that there is a folder for workspaces; nobody restores there now.

    Raises:
        OSError: it can't be made.
    """
    folders.mkdir(parents=True, exist_ok=True, mode=0o700)
    remove_unfinished(folders)


def finish_made(made: Path, folder: Path) -> None:
    """A workspace was made whole: give it its folder, which it still has after a power cut.

    Raises:
        OSError: that can't be done.
    """
    made.rename(folder)
    sync_folder(folder.parent)


def unfinish_made(made: Path, folder: Path) -> None:
    """Let a workspace count as unfinished again, where it could not be listed."""
    with contextlib.suppress(OSError):
        folder.rename(made)


def remove_unfinished(folders: Path) -> None:
    """Remove what was never finished of workspaces in these folders: nobody restores there now."""
    for path in folders.glob(f"*{_UNFINISHED}"):
        shutil.rmtree(path, ignore_errors=True)


def _unfinished(file: Path, pid: int) -> tuple[Path, ...]:
    beginning, end = f".{file.name[:50]}.", f".{pid}{_UNFINISHED}"
    with contextlib.suppress(OSError):
        return tuple(p for p in file.parent.iterdir() if p.name.startswith(beginning) and p.name.endswith(end))
    return ()


def _close_input(process: subprocess.Popen[bytes]) -> None:
    assert process.stdin is not None
    with contextlib.suppress(OSError):
        process.stdin.close()


def _wait(process: subprocess.Popen[bytes]) -> None:
    try:
        process.wait(_END_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
