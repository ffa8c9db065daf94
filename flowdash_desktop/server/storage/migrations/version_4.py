"""To version 4: stages and links get ids and fields places, so that a workspace can be changed while it is served."""

from __future__ import annotations

from sqlalchemy import Column, Connection, ForeignKey, Index, Integer, MetaData, String, Table, Text, text

_STATEMENTS = (
    "ALTER TABLE workflows ADD COLUMN archived BOOLEAN DEFAULT FALSE NOT NULL",
    "ALTER TABLE workflows ADD COLUMN deleted_on VARCHAR(32)",
    "ALTER TABLE stages ADD COLUMN id VARCHAR(64) DEFAULT '' NOT NULL",
    """UPDATE stages SET id = 's' || (SELECT count(*) FROM stages AS before
        WHERE before.workflow = stages.workflow AND before."row" <= stages."row")""",
    "CREATE UNIQUE INDEX stages_by_id ON stages (workflow, id)",
    "ALTER TABLE fields ADD COLUMN position INTEGER DEFAULT '0' NOT NULL",
    'UPDATE fields SET position = "row"',
    "ALTER TABLE fields ADD COLUMN option_colors TEXT DEFAULT '{}' NOT NULL",
    "ALTER TABLE fields ADD COLUMN pattern TEXT",
    "ALTER TABLE links ADD COLUMN id VARCHAR(64) DEFAULT '' NOT NULL",
    """UPDATE links SET id = 'l' || (SELECT count(*) FROM links AS before WHERE before."row" <= links."row")""",
    "CREATE UNIQUE INDEX links_by_id ON links (id)",
)


_new = MetaData()
Table(
    "workspace_changes",
    _new,
    Column("row", Integer, primary_key=True),
    Column("id", String(32), nullable=False, unique=True),
    Column("revision", Integer, nullable=False),
    Column("actor", Text),
    Column("made_on", String(32), nullable=False),
    Column("undone_on", String(32)),
    Column("request", Text, nullable=False),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
    Index("workspace_changes_by_age", "made_on"),
    sqlite_autoincrement=True,
)
Table(
    "kept_values",
    _new,
    Column("row", Integer, primary_key=True),
    Column("change", ForeignKey("workspace_changes.row", ondelete="CASCADE"), nullable=False),
    Column("task", Integer, nullable=False),
    Column("field", Text, nullable=False),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
    Index("kept_values_by_change", "change"),
)
Table(
    "kept_rows",
    _new,
    Column("row", Integer, primary_key=True),
    Column("change", ForeignKey("workspace_changes.row", ondelete="CASCADE"), nullable=False),
    Column("source", String(32), nullable=False),
    Column("data", Text, nullable=False),
    Column("sha256", String(64)),
    Column("size", Integer),
    Index("kept_rows_by_change", "change"),
    Index("kept_rows_by_content", "sha256"),
)


def to_version_4(connection: Connection) -> None:
    """Add the columns and the tables of changes.

    Stages are called ``s1``, ``s2`` and so on in their workflow, links ``l1``, ``l2`` and so on.
    """
    for statement in _STATEMENTS:
        connection.execute(text(statement))
    _new.create_all(connection)
