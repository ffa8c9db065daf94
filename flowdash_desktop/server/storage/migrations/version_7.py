"""To version 7: API keys have a name, a user and an end, attachments the key that added them, and a log is there.

The digests stay as they are, so every key goes on opening the workspace. Old keys belong to its owner.
"""

from __future__ import annotations

from sqlalchemy import Column, Connection, Index, Integer, MetaData, String, Table, Text, text

_STATEMENTS = (
    "ALTER TABLE api_keys ADD COLUMN id VARCHAR(32) DEFAULT '' NOT NULL",
    """UPDATE api_keys SET id = 'key' || "row" """,
    "CREATE UNIQUE INDEX api_keys_by_id ON api_keys (id)",
    "ALTER TABLE api_keys ADD COLUMN name TEXT DEFAULT '' NOT NULL",
    "UPDATE api_keys SET name = 'Owner''s key' || "
    """(CASE WHEN "row" = (SELECT min("row") FROM api_keys) THEN '' ELSE ' ' || "row" END)""",
    "ALTER TABLE api_keys ADD COLUMN begins_with VARCHAR(8) DEFAULT '' NOT NULL",
    "ALTER TABLE api_keys ADD COLUMN user_id TEXT",
    "ALTER TABLE api_keys ADD COLUMN last_used_on VARCHAR(32)",
    "ALTER TABLE api_keys ADD COLUMN ends_on VARCHAR(32)",
    "ALTER TABLE api_keys ADD COLUMN is_owner BOOLEAN DEFAULT FALSE NOT NULL",
    "UPDATE api_keys SET is_owner = TRUE",
    "ALTER TABLE attachments ADD COLUMN added_by VARCHAR(32)",
    "CREATE INDEX attachments_by_key ON attachments (added_by)",
    "ALTER TABLE shared_state ADD COLUMN keys_revision INTEGER DEFAULT '0' NOT NULL",
)

_new = MetaData()
Table(
    "audit_entries",
    _new,
    Column("row", Integer, primary_key=True),
    Column("at", String(32), nullable=False),
    Column("kind", String(32), nullable=False),
    Column("key_name", Text),
    Column("actor", Text),
    Column("what", Text, nullable=False),
    Column("facts", Text),
    Index("audit_entries_by_age", "at"),
    sqlite_autoincrement=True,
)


def to_version_7(connection: Connection) -> None:
    """Add the columns and the table; nobody knows how an old key begins, as only its digest is stored."""
    for statement in _STATEMENTS:
        connection.execute(text(statement))
    _new.create_all(connection)
