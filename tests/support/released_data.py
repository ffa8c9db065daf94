"""Data folders of the first release, each made of SQL text that its databases were dumped to."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

ATTACHED = b"hello, world!"
"""The contents of the one attachment."""


def workspace_folder(folder: Path) -> Path:
    """A server's data folder, made under ``folder``: three workflows, six tasks, a link, an attachment, a comment."""
    data = folder / "data"
    data.mkdir(parents=True)
    _make(data / "workspace.db", "workspace_version_3.sql")
    digest = hashlib.sha256(ATTACHED).hexdigest()
    blob = data / "blobs" / digest[:2] / digest
    blob.parent.mkdir(parents=True)
    blob.write_bytes(ATTACHED)
    return data


def account_folder(folder: Path) -> None:
    """Make the databases of an account: three edits, two undo steps, two drafts, and a workflow with four tasks."""
    folder.mkdir(parents=True)
    _make(folder / "outbox.db", "outbox_version_7.sql")
    _make(folder / "cache.db", "cache_version_5.sql")


def _make(file: Path, script: str) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript(Path(__file__).with_name(script).read_text(encoding="utf-8"))
