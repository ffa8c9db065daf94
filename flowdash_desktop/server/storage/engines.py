"""Engines: the only place that knows which database it is, and all that is SQLite's own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TypeAlias

from sqlalchemy import URL, Connection, Engine, create_engine, event

from flowdash_desktop.server.storage import postgres

Place: TypeAlias = Path | URL
"""Where a database is: a SQLite file, or the address of a PostgreSQL database (see ``postgres.postgres_url``)."""

_BUSY_SECONDS = 10
_CACHE_KIB = 16 * 1024


def writer_engine(place: Place) -> Engine:
    """An engine of one connection whose transactions take the write lock when they begin."""
    if isinstance(place, URL):
        return postgres.writer_engine(place)
    return _engine(place, 1, "BEGIN IMMEDIATE", ())


def reader_engine(place: Place, connections: int, *, cache_kib: int = _CACHE_KIB) -> Engine:
    """An engine whose transactions see one state of the data and can't change it.

    ``cache_kib`` is what each connection keeps of the data in memory, where it is the connection that does.
    """
    if isinstance(place, URL):
        return postgres.reader_engine(place, connections)
    return _engine(place, connections, "BEGIN", ("PRAGMA query_only=ON", f"PRAGMA cache_size=-{cache_kib}"))


def session_engine(place: Place) -> Engine | None:
    """An engine for what lasts as long as a session; None where nobody else can have one."""
    return postgres.session_engine(place) if isinstance(place, URL) else None


def snapshot(path: Path, target: Path) -> None:
    """Write the state that a SQLite database has now into a new file, while others may go on writing."""
    engine = _engine(path, 1, None, ())
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("VACUUM INTO ?", (str(target),))
    finally:
        engine.dispose()


def close_log(path: Path) -> None:
    """Bring everything into a SQLite database's own file, so that the file can be moved; nobody else may use it."""
    engine = _engine(path, 1, None, ())
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA journal_mode=DELETE")
    finally:
        engine.dispose()


def page_problems(connection: Connection, *, thorough: bool) -> list[str]:
    """What the database says of its own pages and indexes; nothing when they are sound.

    PostgreSQL checks its pages by itself (data checksums, ``pg_amcheck``), so nothing is asked of it here.
    """
    if connection.dialect.name != "sqlite":
        return []
    check = "integrity_check" if thorough else "quick_check"
    found = [str(row[0]) for row in connection.exec_driver_sql(f"PRAGMA {check}(20)")]
    return [] if found == ["ok"] else found


def last_rows(connection: Connection, tables: Iterable[str]) -> dict[str, int]:
    """The last row number that each table has given, where one that is gone is not given again."""
    if connection.dialect.name != "sqlite":
        return postgres.last_rows(connection, tables)
    wanted = set(tables)
    found = connection.exec_driver_sql("SELECT name, seq FROM sqlite_sequence")
    return {row.name: int(row.seq) for row in found if row.name in wanted}


def set_last_rows(connection: Connection, rows: Mapping[str, int]) -> None:
    """Have each table go on behind a row number; after its rows are there."""
    if connection.dialect.name != "sqlite":
        postgres.set_last_rows(connection, rows)
        return
    for name, last in rows.items():
        # Tables that may give a number again have no entry, and need none.
        statement = "UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?"
        if connection.exec_driver_sql(statement, (last, name)).rowcount == 0 and _never_again(connection, name):
            connection.exec_driver_sql("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (name, last))


def _never_again(connection: Connection, table: str) -> bool:
    query = "SELECT sql LIKE '%AUTOINCREMENT%' FROM sqlite_master WHERE type = 'table' AND name = ?"
    return bool(connection.exec_driver_sql(query, (table,)).scalar())


def _engine(path: Path, connections: int, begin: str | None, extra: tuple[str, ...]) -> Engine:
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
            f"PRAGMA cache_size=-{_CACHE_KIB}",
            *extra,
        ):
            cursor.execute(pragma)
        cursor.close()

    @event.listens_for(engine, "begin")
    def begin_transaction(connection: Connection) -> None:
        if begin is not None:
            connection.exec_driver_sql(begin)

    return engine
