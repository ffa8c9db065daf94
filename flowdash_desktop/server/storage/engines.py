"""SQLite engines: the only place that knows which database it is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event

_BUSY_SECONDS = 10


def writer_engine(path: Path) -> Engine:
    """An engine of one connection whose transactions take the write lock when they begin."""
    return _engine(path, 1, "BEGIN IMMEDIATE", ())


def reader_engine(path: Path, connections: int) -> Engine:
    """An engine whose transactions see one state of the data and can't change it."""
    return _engine(path, connections, "BEGIN", ("PRAGMA query_only=ON",))


def _engine(path: Path, connections: int, begin: str, extra: tuple[str, ...]) -> Engine:
    url = URL.create("sqlite+pysqlite", database=str(path))
    engine = create_engine(
        url,
        pool_size=connections,
        max_overflow=0,
        # What people keep in their tasks stays out of the log.
        hide_parameters=True,
        # isolation_level None: the driver begins nothing by itself, the listener below does.
        connect_args={"timeout": _BUSY_SECONDS, "check_same_thread": False, "isolation_level": None},
    )

    @event.listens_for(engine, "connect")
    def configure(connection: Any, _record: object) -> None:
        cursor = connection.cursor()
        for pragma in (
            "PRAGMA journal_mode=WAL",
            # FULL syncs the log at every commit: what was answered survives a power cut.
            "PRAGMA synchronous=FULL",
            "PRAGMA foreign_keys=ON",
            "PRAGMA temp_store=MEMORY",
            "PRAGMA cache_size=-32768",
            *extra,
        ):
            cursor.execute(pragma)
        cursor.close()

    @event.listens_for(engine, "begin")
    def begin_transaction(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine
