"""The table of the audit log: who got in or was refused, and who changed keys, people and roles, deleted or restored.

It was added by version 7. Entries go with time (see ``pruning``).
"""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, String, Table, Text

from flowdash_desktop.server.storage.tables import metadata

audit_entries = Table(
    "audit_entries",
    metadata,
    # Also its id in the API, so a number is never given twice.
    Column("row", Integer, primary_key=True),
    Column("at", String(32), nullable=False),
    # One of ``people.audit_facts.Kind``.
    Column("kind", String(32), nullable=False),
    # The name of the key and the e-mail of its user, as they were then; null where none is known.
    Column("key_name", Text),
    Column("actor", Text),
    # One sentence.
    Column("what", Text, nullable=False),
    # JSON: the action and its values, see ``people.audit_facts.Fact``.
    Column("facts", Text),
    Index("audit_entries_by_age", "at"),
    sqlite_autoincrement=True,
)
