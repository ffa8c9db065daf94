"""What several servers of one database must agree on: whether the catalog has changed, and which blobs are its own."""

from __future__ import annotations

from sqlalchemy import Column, Connection, Integer, String, Table, insert, select, update

from flowdash_desktop.server.storage.commits import gathered
from flowdash_desktop.server.storage.tables import metadata

shared_state = Table(
    "shared_state",
    metadata,
    # At most one row; none until there is something to say.
    Column("row", Integer, primary_key=True),
    # Counts the changes of the catalog.
    Column("revision", Integer, nullable=False),
    # What the store of the blobs says its name is, where it is not part of the data folder.
    Column("blob_store", String(64)),
    # Counts the changes of API keys, which change nothing that an editor of the workspace has read.
    Column("keys_revision", Integer, nullable=False, server_default="0"),
)
_s = shared_state.c

# Made once: each write of servers that share a database begins with it.
_REVISIONS = select(_s.revision, _s.keys_revision)


def read_revision(connection: Connection) -> int:
    """A number that is another one after each change of the catalog."""
    return connection.execute(select(_s.revision)).scalar() or 0


def count_revision(connection: Connection) -> None:
    """Tell the other servers, and who waits for changes, in the transaction that changes the catalog."""
    gathered(connection).schema = True
    if connection.execute(update(shared_state).values(revision=_s.revision + 1)).rowcount == 0:
        connection.execute(insert(shared_state).values(revision=1))


def read_revisions(connection: Connection) -> tuple[int, int]:
    """``read_revision``, and a number that is another one after each change of the API keys."""
    row = connection.execute(_REVISIONS).first()
    return (0, 0) if row is None else (row.revision, row.keys_revision)


def count_keys_revision(connection: Connection) -> None:
    """Tell the other servers, in the transaction that changes the API keys."""
    if connection.execute(update(shared_state).values(keys_revision=_s.keys_revision + 1)).rowcount == 0:
        connection.execute(insert(shared_state).values(revision=0, keys_revision=1))


def read_blob_store(connection: Connection) -> str | None:
    """The name of the store that has this database's blobs; None where none was written down."""
    return connection.execute(select(_s.blob_store)).scalar()


def keep_blob_store(connection: Connection, name: str) -> None:
    """Write down which store has the blobs."""
    if connection.execute(update(shared_state).values(blob_store=name)).rowcount == 0:
        connection.execute(insert(shared_state).values(revision=0, blob_store=name))
