"""Backups of local workspaces that are made by themselves: when the next is due, and which are removed for it.

They are in ``backups`` of the data folder, a folder for each account. The moment is in the name, in UTC. All functions
block.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

KEPT = 7
"""So many stay, the newest ones."""
EVERY = timedelta(days=1)
MOST_BYTES = 2 << 30
"""The whole ones of an account take no more than this; the newest stays in any case. A larger workspace has none."""
_ROOM = 3
"""The disk must have room for so many times the workspace: a copy of the database, the file, and something to spare."""
_NAME = "backup-%Y%m%d-%H%M%S.zip"
_INCOMPLETE = "-incomplete.zip"
"""Ends the name of a backup without all attachments."""


def backups_in(folder: Path) -> list[Path]:
    """The backups that are there, the oldest first."""
    with contextlib.suppress(OSError):
        return sorted(path for path in folder.iterdir() if _moment(path) is not None)
    return []


def is_due(folder: Path, now: datetime) -> bool:
    """Whether the newest backup is a day old. One from the future, as of a clock that was wrong, does not count."""
    there = _before(folder, now)
    newest = _moment(there[-1]) if there else None
    return newest is None or now - newest >= EVERY


def next_file(folder: Path, workspace: Path, now: datetime) -> Path | None:
    """The file of the next backup, in a folder that is there; None where the workspace is too large for the disk.

    Args:
        folder: of the account's backups.
        workspace: the folder of the workspace.
        now: in UTC.

    Raises:
        OSError: the folder can't be made, or the workspace can't be read.
    """
    size = _size_of(workspace)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    if size > MOST_BYTES or size * _ROOM > shutil.disk_usage(folder).free:
        return None
    return folder / now.strftime(_NAME)


def remove_old(folder: Path, newest: Path, *, is_whole: bool) -> None:
    """Let the newest backup take the place of older ones. Those from the future stay.

    Args:
        folder: of the account's backups.
        newest: the one that was just made.
        is_whole: it has all attachments. One that has not takes only the place of another such one.
    """
    older = [path for path in _before(folder, _moment(newest)) if path != newest]
    incomplete = [path for path in older if path.name.endswith(_INCOMPLETE)]
    if is_whole:
        removed = _too_many(newest, [path for path in older if path not in incomplete])
    else:
        newest.rename(newest.with_name(newest.stem + _INCOMPLETE))
        removed = incomplete
    for path in removed:
        with contextlib.suppress(OSError):
            path.unlink()


def _too_many(newest: Path, older: list[Path]) -> list[Path]:
    """Which whole backups go as they are too many, or too large together."""
    removed = older[: max(0, len(older) + 1 - KEPT)]
    total = newest.stat().st_size
    for path in reversed(older[len(removed) :]):
        total += path.stat().st_size
        if total > MOST_BYTES:
            removed.append(path)
    return removed


def _before(folder: Path, now: datetime | None) -> list[Path]:
    """The backups that are not from the future; all where the moment is not known."""
    return [path for path in backups_in(folder) if now is None or (_moment(path) or now) <= now]


def _size_of(folder: Path) -> int:
    """Bytes of all files; one that vanishes meanwhile has none."""
    size = 0
    for place, _, names in os.walk(folder):
        for name in names:
            with contextlib.suppress(FileNotFoundError):
                size += Path(place, name).stat().st_size
    return size


def _moment(path: Path) -> datetime | None:
    name = path.name.removesuffix(_INCOMPLETE) + ".zip" if path.name.endswith(_INCOMPLETE) else path.name
    with contextlib.suppress(ValueError):
        return datetime.strptime(name, _NAME).replace(tzinfo=UTC)
    return None
