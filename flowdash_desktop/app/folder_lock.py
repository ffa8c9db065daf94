"""The lock that keeps two windows out of one data folder.

The system lets go of it when the process ends, however it ends. The file stays: removing it would let a third window in
beside one that is about to take it. (The library that the server uses for this takes longer to load than is to be had
before there is a window.)
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class FolderInUseError(Exception):
    """Another process has the lock."""


@contextlib.contextmanager
def locked(file: Path) -> Iterator[None]:
    """Hold the lock meanwhile.

    Raises:
        FolderInUseError: another process has it.
        OSError: the file can't be made.
    """
    handle = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        try:
            _take(handle)
        except (BlockingIOError, PermissionError) as error:
            raise FolderInUseError from error
        yield
    finally:
        os.close(handle)
