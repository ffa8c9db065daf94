"""What ``copy-workspace`` has of the server: a folder of its own, and the workspace made of what has arrived there."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from flowdash_desktop.disk import sync_folder
from flowdash_desktop.server.command.data_folder import DATABASE, TwoWorkspacesError, workspace_folder
from flowdash_desktop.server.command.storage_location import Places, RefusedError, held
from flowdash_desktop.server.command.supervised import say_now_and_then, supervise
from flowdash_desktop.server.supervision import first_line
from flowdash_desktop.wire.workspace_copy import ARRIVED, UNFINISHED
from flowdash_desktop.wire.workspace_jobs import Copied, JobFault, Part, Progress, fault_of

__all__ = ["RefusedError", "copy_into", "finish", "first_line", "say_now_and_then", "supervise", "work_folder"]


def copy_into(folder: Path, read: Callable[[], None], progress: Callable[[Progress], None]) -> Copied:
    """Have a workspace read into a folder, and make it there.

    Args:
        folder: of the copy, where an earlier beginning may be.
        read: reads what is missing.
        progress: is told that it is being made.

    Raises:
        RefusedError: it can't be made, or another process is at it; what has arrived stays.
    """
    from flowdash_desktop.server.transfer.copies.making import make_copy

    with held(Places(folder, folder / DATABASE, folder / "blobs")):
        if not (folder / DATABASE).exists():
            read()
        progress(Progress(0, 0, Part.MAKING))
        return make_copy(folder)


def work_folder(data_dir: Path) -> tuple[Path, Path]:
    """Where a copy for a data folder is made, and the folder that it gets when it is whole.

    Raises:
        RefusedError: there is a workspace already.
    """
    try:
        folder = workspace_folder(data_dir)
    except TwoWorkspacesError as error:
        raise RefusedError(str(error)) from error
    if (folder / DATABASE).exists():
        raise RefusedError(f"{data_dir} already holds a workspace; copy into another folder")
    return folder.with_name(folder.name + UNFINISHED), folder


def finish(made: Path, folder: Path) -> None:
    """Give a copy that is whole its folder.

    Raises:
        RefusedError: that can't be done.
    """
    try:
        made.rename(folder)
        sync_folder(folder.parent)
        shutil.rmtree(folder / ARRIVED, ignore_errors=True)
    except OSError as error:
        raise RefusedError(f"{made} can't become {folder}: {error.strerror or error}", fault_of(error)) from error


def refused(fault: JobFault, text: str) -> RefusedError:
    """Why nothing more can be read, for the person and for a program."""
    return RefusedError(text, fault)
