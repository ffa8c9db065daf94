"""What the cache knows of the stored columns of a list: which list they are of, and what is in their file.

The note is lost with the cache, so columns never outlive the list that they were made of.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

import msgspec

_NAME = "columns of "


@dataclass(frozen=True, slots=True)
class ColumnsNote:
    """Attributes:
    edition: the edition of the list.
    made_of: tells all else that the columns depend on.
    digest: the SHA-256 of the file.
    """

    edition: int
    made_of: str
    digest: str


def note(connection: sqlite3.Connection, workflow_id: str) -> ColumnsNote | None:
    """What is known of the columns of a workflow, None where there are none."""
    row = connection.execute("SELECT body FROM cache.meta WHERE name = ?", (_name(workflow_id),)).fetchone()
    try:
        return msgspec.json.decode(row[0], type=ColumnsNote) if row is not None else None
    except (msgspec.MsgspecError, UnicodeDecodeError, TypeError):
        return None


def put_note(connection: sqlite3.Connection, workflow_id: str, made: ColumnsNote) -> None:
    """Note what columns were stored, unless another list has taken the place of theirs."""
    connection.execute(
        "INSERT OR REPLACE INTO cache.meta (name, body)"
        " SELECT ?, ? WHERE EXISTS (SELECT 1 FROM cache.workflows WHERE id = ? AND edition = ?)",
        (_name(workflow_id), msgspec.json.encode(made), workflow_id, made.edition),
    )


def noted(connection: sqlite3.Connection) -> list[str]:
    """The ids of the workflows whose columns are stored."""
    names = connection.execute("SELECT name FROM cache.meta WHERE name GLOB ?", (f"{_NAME}*",)).fetchall()
    return [name.removeprefix(_NAME) for (name,) in names]


def forget(connection: sqlite3.Connection, workflow_id: str) -> None:
    """There are no columns of this workflow any more."""
    connection.execute("DELETE FROM cache.meta WHERE name = ?", (_name(workflow_id),))


def _name(workflow_id: str) -> str:
    return f"{_NAME}{workflow_id}"
