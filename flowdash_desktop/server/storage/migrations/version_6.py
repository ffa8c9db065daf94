"""To version 6: a user may be deactivated."""

from __future__ import annotations

from sqlalchemy import Connection, text


def to_version_6(connection: Connection) -> None:
    """Add the column; no user of old data is deactivated."""
    connection.execute(text("ALTER TABLE users ADD COLUMN deactivated BOOLEAN DEFAULT FALSE NOT NULL"))
