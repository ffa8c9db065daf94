"""The copy of what a change removes, kept so that it can be undone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, delete, insert, select, text

from flowdash_desktop.server.changes.model import Json
from flowdash_desktop.server.changes.task_pass import Restored, SavedValue
from flowdash_desktop.server.storage import tables
from flowdash_desktop.server.storage.change_log import kept_rows, kept_values
from flowdash_desktop.server.storage.task_texts import json_text
from flowdash_desktop.wire.json import decode, encode

_a, _v, _r = tables.attachments.c, kept_values.c, kept_rows.c
_AT_A_TIME = 500


_KEEP = "INSERT INTO kept_values (change, task, field, before, after) VALUES (?, ?, ?, ?, ?)"
"""In the words of SQLite's driver: what SQLAlchemy does for each row costs as much as the row."""

_KEEP_AT_ONCE = text(
    """INSERT INTO kept_values (change, task, field, before, after)
    SELECT CAST(one ->> 0 AS integer), CAST(one ->> 1 AS integer), one ->> 2, one ->> 3, one ->> 4
    FROM json_array_elements(CAST(:rows AS json)) AS one"""
)
"""The same in PostgreSQL, where a round trip for each would be slow."""


def _text(value: object) -> str:
    return json_text(value) if value is None or isinstance(value, str) else encode(value).decode()


class Copies:
    """Writes the copy of one change."""

    def __init__(self, change: int) -> None:
        """``change`` is the row of the change."""
        self._change = change

    def values(self, connection: Connection, some: Iterable[SavedValue]) -> None:
        """Keep values that were replaced."""
        rows = [(self._change, one.task, one.field, _text(one.before), _text(one.after)) for one in some]
        if not rows:
            return
        if connection.dialect.name == "postgresql":
            connection.execute(_KEEP_AT_ONCE, {"rows": encode(rows).decode()})
        else:
            connection.exec_driver_sql(_KEEP, rows)

    def take(self, connection: Connection, table: Table, which: ColumnElement[bool], source: str) -> None:
        """Keep rows of a table as they are, under the name ``source``."""
        found = connection.execute(select(table).where(which)).mappings().all()
        self.rows(connection, source, [{**row} for row in found])

    def rows(self, connection: Connection, source: str, rows: Sequence[Json]) -> None:
        """Keep these rows, each by column."""
        kept = [
            {
                "change": self._change,
                "source": source,
                "data": encode(row).decode(),
                "sha256": row.get("sha256"),
                "size": row.get("size"),
            }
            for row in rows
        ]
        if kept:
            connection.execute(insert(kept_rows), kept)

    def files(self, connection: Connection, gone: Iterable[tuple[int, str, list[str]]]) -> None:
        """Keep attachments that go, by task, field and blob ids, and remove their rows."""
        fields = {blob_id: field for _, field, blob_ids in gone for blob_id in blob_ids}
        many = list(fields)
        for start in range(0, len(many), _AT_A_TIME):
            which = _a.blob_id.in_(many[start : start + _AT_A_TIME])
            found = connection.execute(select(tables.attachments).where(which).order_by(_a.row)).mappings().all()
            self.rows(connection, "attachments", [{**row, "field": fields[row["blob_id"]]} for row in found])
            connection.execute(delete(tables.attachments).where(which))


def restored_values(connection: Connection, change: int) -> Restored:
    """What a change has replaced, by task and field."""
    found: dict[int, dict[str, tuple[object, object]]] = {}
    for row in connection.execute(select(kept_values).where(_v.change == change)):
        found.setdefault(row.task, {})[row.field] = (decode(row.before.encode()), decode(row.after.encode()))
    return found


def kept(connection: Connection, change: int, source: str) -> Iterator[Any]:
    """The rows of a table that a change has removed."""
    which = (_r.change == change) & (_r.source == source)
    for row in connection.execute(select(kept_rows).where(which).order_by(_r.row)).all():
        yield decode(row.data.encode())
