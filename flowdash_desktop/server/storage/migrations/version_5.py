"""To version 5: an action may have a question that is asked before it runs."""

from __future__ import annotations

from sqlalchemy import Connection, text


def to_version_5(connection: Connection) -> None:
    """Add the column of the question; no action of old data has one."""
    connection.execute(text("ALTER TABLE actions ADD COLUMN confirmation TEXT"))
