"""Blobs that nothing refers to any more, and how they go without anything ever referring to one that is gone.

Deleting a blob, and writing a row that names one, both happen in the one writer's transactions. The first looks
whether a committed row names it, the second whether it is there: so neither can slip past the other, in however many
servers. The grace only spares an upload that is under way from being made twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from time import time

from sqlalchemy import Column, Connection, select, union

from flowdash_desktop.server.storage.activity import ALL_TABLES
from flowdash_desktop.server.storage.blobs.blob_store import Blobs

GRACE_SECONDS = 60 * 60
"""How long a blob is left alone after it was stored: longer than a request takes to write its row."""

AT_A_TIME = 100
"""How many blobs one transaction of the writer removes at most."""


def blob_columns() -> list[Column[str]]:
    """Every column that names blobs."""
    return [table.c["sha256"] for table in ALL_TABLES.sorted_tables if "sha256" in table.c]


def named_blobs(connection: Connection) -> set[str]:
    """The hashes of all blobs that rows name."""
    query = union(*(select(column).where(column.is_not(None)) for column in blob_columns()))
    return set(connection.execute(query).scalars())


def any_blob_named(connection: Connection) -> bool:
    """True when at least one row names a blob."""
    return any(
        connection.execute(select(column).where(column.is_not(None)).limit(1)).first() for column in blob_columns()
    )


def unnamed(blobs: Blobs, named: set[str], grace: float = GRACE_SECONDS) -> Iterator[Sequence[str]]:
    """Blobs that seem to be in nobody's use, some at a time; blocks."""
    oldest = time() - grace
    found: list[str] = []
    for blob in blobs.listing():
        if blob.sha256 not in named and blob.modified < oldest:
            found.append(blob.sha256)
            if len(found) == AT_A_TIME:
                yield found
                found = []
    if found:
        yield found


def remove_unnamed(connection: Connection, blobs: Blobs, candidates: Iterable[str]) -> int:
    """Remove those of the candidates that no row names, and say how many.

    In a transaction of the writer that makes no other change: what it sees is what is committed, and stays so.
    """
    wanted = list(candidates)
    named: set[str] = set()
    for column in blob_columns():
        named.update(connection.execute(select(column).where(column.in_(wanted))).scalars())
    gone = [sha256 for sha256 in wanted if sha256 not in named]
    for sha256 in gone:
        blobs.remove(sha256)
    return len(gone)
