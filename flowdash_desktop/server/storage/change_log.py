"""The tables of changes of the workspace itself: what each was, and a copy of all that it removed.

They were added by version 4. A change can be undone as long as its row is here (see ``pruning``).
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, Text

from flowdash_desktop.server.storage.tables import metadata

workspace_changes = Table(
    "workspace_changes",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("id", String(32), nullable=False, unique=True),
    # The revision that the workspace has since.
    Column("revision", Integer, nullable=False),
    # The e-mail of the user who made it, where one is known.
    Column("actor", Text),
    Column("made_on", String(32), nullable=False),
    # Null for one that is in force.
    Column("undone_on", String(32)),
    # JSON: what was asked for, and the definition before and after it.
    Column("request", Text, nullable=False),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
    Index("workspace_changes_by_age", "made_on"),
    sqlite_autoincrement=True,
)

kept_values = Table(
    "kept_values",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("change", ForeignKey("workspace_changes.row", ondelete="CASCADE"), nullable=False),
    # The task's row number, and the id of a field, or "stage" or "assigned_to" after a dot. No reference: both may go.
    Column("task", Integer, nullable=False),
    Column("field", Text, nullable=False),
    # JSON: the value before the change and after it.
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
    Index("kept_values_by_change", "change"),
)

kept_rows = Table(
    "kept_rows",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("change", ForeignKey("workspace_changes.row", ondelete="CASCADE"), nullable=False),
    # Whole rows that the change removed, as a JSON object by column.
    Column("source", String(32), nullable=False),
    Column("data", Text, nullable=False),
    # Of attachments, so that their contents stay.
    Column("sha256", String(64)),
    Column("size", Integer),
    Index("kept_rows_by_change", "change"),
    Index("kept_rows_by_content", "sha256"),
)
