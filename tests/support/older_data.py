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
    data = folder / "data"
    data.mkdir(parents=True)
    script = Path(__file__).with_name("version_1.sql").read_text(encoding="utf-8")
    with closing(sqlite3.connect(data / "workspace.db")) as connection:
        connection.executescript(script)
    digest = hashlib.sha256(ATTACHED).hexdigest()
    blob = data / "blobs" / digest[:2] / digest
    blob.parent.mkdir(parents=True)
    blob.write_bytes(ATTACHED)
    return data
