"""Copies of a server's workspace that are not whole: found again, gone on with, or thrown away."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from flowdash_desktop.api.address import normalise_base_url
from flowdash_desktop.session.workspace_copy.arrived import ArrivedFolder
from flowdash_desktop.wire.workspace_copy import ARRIVED, REPORT, UNFINISHED, key_mark


@dataclass(frozen=True, slots=True)
class UnfinishedCopy:
    """A copy that can be gone on with.

    Attributes:
        folder: where it arrives.
        began: when it was begun; None where that can't be read.
        tasks: how many tasks have arrived.
        files: how many files have arrived.
    """

    folder: Path
    began: datetime | None
    tasks: int
    files: int


def find_unfinished(folders: Path, server: str, workspace_id: str | None, key: str) -> UnfinishedCopy | None:
    """The unfinished copy of a server's workspace; None where there is none. Where the server names no workspace, it is
    the one that was begun with the same key.

    Args:
        folders: where workspaces have their folders.
        server: the address.
        workspace_id: of the workspace, None where it is not known.
        key: the account's API key, ``""`` for none.
    """
    server = normalise_base_url(server)
    for folder in sorted(folders.glob(f"*{UNFINISHED}")):
        arrived = ArrivedFolder(folder)
        source = arrived.source()
        if source is None or source.server != server or (workspace_id or source.workspace_id) != source.workspace_id:
            continue
        if not source.workspace_id and source.key_mark not in ("", key_mark(server, key)):
            continue
        tasks = sum(arrived.count_tasks(number) for number in range(len(source.workflows)))
        return UnfinishedCopy(folder, _moment(source.began), tasks, arrived.count_files())
    return None


def begin_folder(folders: Path) -> Path:
    """A new folder for a copy, which is not there yet. Folders in which nothing has arrived are removed."""
    for folder in folders.glob(f"*{UNFINISHED}"):
        if ArrivedFolder(folder).source() is None:
            shutil.rmtree(folder, ignore_errors=True)
    return folders / f"{uuid4()}{UNFINISHED}"


def throw_away(folder: Path) -> None:
    """Remove an unfinished copy."""
    shutil.rmtree(folder, ignore_errors=True)


def forget_arrived(folder: Path) -> None:
    """The workspace is made and listed: what it was made of is needed no more."""
    shutil.rmtree(folder / ARRIVED, ignore_errors=True)


def report_of(folder: Path) -> Path:
    """The report of a copy, in the folder of its workspace."""
    return folder / REPORT


def _moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None
