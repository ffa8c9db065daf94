"""The SQL source of a workflow as it is stored. Its address may hold a password: it goes to no answer and no log."""

from __future__ import annotations

from sqlalchemy import Connection, insert, select

from flowdash_desktop.server.catalog import WorkflowEntry
from flowdash_desktop.server.definition.models import DataSource
from flowdash_desktop.server.storage.activity import data_sources
from flowdash_desktop.wire.json import decode, encode

_s = data_sources.c


def store_source(connection: Connection, workflow: int, source: DataSource) -> None:
    """Write down the source of a workflow, given by its row number."""
    connection.execute(
        insert(data_sources).values(
            workflow=workflow,
            url=source.url,
            query=source.query,
            key_column=source.key,
            mapping=encode(dict(source.mapping)).decode(),
        )
    )


def find_source(connection: Connection, entry: WorkflowEntry) -> DataSource | None:
    """The source of a workflow, or None."""
    row = connection.execute(select(data_sources).where(_s.workflow == entry.row)).one_or_none()
    if row is None:
        return None
    mapping = decode(row.mapping.encode())
    assert isinstance(mapping, dict)
    return DataSource(row.url, row.query, row.key_column, {str(k): str(v) for k, v in mapping.items()})
