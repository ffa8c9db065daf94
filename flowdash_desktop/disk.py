"""What every layer that writes files needs of the file system."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

_PR_SET_DUMPABLE = 4
"""Of Linux's prctl."""


def sync_folder(folder: Path) -> None:
    """Have the names in a folder survive a power cut."""
    if os.name == "nt":  # There a folder can't be opened, and a rename is written through.
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def make_private(path: Path, depth: int = 2) -> None:
    """Let nobody but the owner into a folder, or see a file. Links, and what belongs to others, stay as they are.

    Args:
        path: a folder or a file; it need not be there.
        depth: how many folders deep. Whoever may not enter a folder does not get further.
    """
    if os.name == "nt":  # there a person's folder is private by what it inherits
        return
    with contextlib.suppress(OSError):
        mode = path.lstat().st_mode
        if stat.S_ISLNK(mode):
            return
        if stat.S_IMODE(mode) & 0o077:
            path.chmod(stat.S_IMODE(mode) & 0o700)
        if stat.S_ISDIR(mode) and depth:
            for entry in path.iterdir():
                make_private(entry, depth - 1)


class _Mask:
    """The mask of modes that the process was started with, None while it is still in force."""

    usual: int | None = None


def keep_new_files_private() -> None:
    """From now on nobody but the owner may see what this process and its children make, wherever no mode is named."""
    earlier = os.umask(0o077)
    if _Mask.usual is None:
        _Mask.usual = earlier


@contextlib.contextmanager
def usual_rights() -> Iterator[None]:
    """Meanwhile, start programs that are the person's own: what an editor saves later is as private as ever there.

    Meant to be held for the start alone. The mask is of the whole process, so another thread's new file has it, too;
    the data folder lets nobody else in.
    """
    if _Mask.usual is None:
        yield
        return
    private = os.umask(_Mask.usual)
    try:
        yield
    finally:
        os.umask(private)


def take_rights(unfinished: Path, target: Path) -> None:
    """Let whoever may read and write a file do so with the one that is about to take its place."""
    with contextlib.suppress(OSError):  # there is none, or the file system has no rights
        unfinished.chmod(stat.S_IMODE(target.stat().st_mode))


def forbid_core_files(*, by_others: bool = False) -> None:
    """Let the system write no image of this process's memory to the disk when it dies: keys and texts are in it.

    Args:
        by_others: let no other process of this person look into it, either, where Linux can. A window needs to be
            looked into: the desktop's file dialogs ask which program they are for.
    """
    try:
        import resource
    except ImportError:  # Windows
        return
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if by_others and sys.platform == "linux":
        import ctypes

        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
