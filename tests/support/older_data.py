"""Data folders as older releases left them, each made of SQL text that such a release's database was dumped to."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

ATTACHED = b"hello, world!"
"""The contents of the one attachment."""


def version_1_folder(folder: Path) -> Path:
    """A data folder of version 1, made under ``folder``: three workflows, five tasks, a link and an attachment."""
    return _folder(folder, "version_1.sql")


def version_2_folder(folder: Path) -> Path:
    """The same after version 2 has worked with it: a task more, one of odd letters, a comment, an execution."""
    return _folder(folder, "version_2.sql")


def _folder(folder: Path, name: str) -> Path:
    data = folder / "data"
    data.mkdir(parents=True)
    script = Path(__file__).with_name(name).read_text(encoding="utf-8")
    with closing(sqlite3.connect(data / "workspace.db")) as connection:
        connection.executescript(script)
    digest = hashlib.sha256(ATTACHED).hexdigest()
    blob = data / "blobs" / digest[:2] / digest
    blob.parent.mkdir(parents=True)
    blob.write_bytes(ATTACHED)
    return data
