"""PostgreSQL: engines for a database that several servers may share, and where its table forms differ from SQLite's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from sqlalchemy import (
    URL,
    Column,
    Connection,
    Engine,
    Index,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    create_engine,
    event,
    func,
    make_url,
)
from sqlalchemy.exc import ArgumentError

_OVERFLOW_STREAMS = 28
_WRITERS_LOCK = 1_719_102
"""The first half of the advisory lock that a writing transaction holds; the second is of the schema it writes to."""

_BLOBS_LOCK = 1_719_104
"""The same of the lock that lets blobs go, or keeps them."""

_CONNECT_SECONDS = 10


class DatabaseUrlError(ValueError):
    """A database address that can't be used; the text says why, without the address, which may hold a password."""


def postgres_url(text: str) -> URL:
    """Read the address of a PostgreSQL database, ``postgresql://…`` or ``postgres://…``.

    Raises:
        DatabaseUrlError: it is no such address, or the driver for it is not installed.
    """
    try:
        url = make_url(text)
    except ArgumentError as error:
        raise DatabaseUrlError("the database's address can't be read; it looks like postgresql://HOST/NAME") from error
    if url.drivername not in ("postgresql", "postgres", "postgresql+psycopg"):
        raise DatabaseUrlError(f"the database's address must begin with postgresql://, not {url.drivername}://")
    try:
        import psycopg
    except ImportError as error:
        raise DatabaseUrlError("PostgreSQL needs the package psycopg: install flowdash-desktop[postgresql]") from error
    del psycopg
    return url.set(drivername="postgresql+psycopg")


def writer_engine(url: URL) -> Engine:
    """An engine of one connection whose transactions are made one after the other, whichever server makes them.

    The lock comes first and each statement after it sees what was committed until then (READ COMMITTED), so a
    transaction works on what the one before has left, as on SQLite [choice].
    """
    engine = _engine(url, 1, 0)

    @event.listens_for(engine, "connect")
    def configure(connection: Any, _record: object) -> None:
        with connection.cursor() as cursor:
            # What was answered survives a crash of the database, also where its default is to be faster than that.
            cursor.execute(
                "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit')='off'"
            )
        connection.commit()

    @event.listens_for(engine, "begin")
    def take_turn(connection: Connection) -> None:
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_WRITERS_LOCK}, hashtext(current_schema()))")

    return engine


def reader_engine(url: URL, connections: int) -> Engine:
    """An engine whose transactions see one state of the data and can't change it."""
    # Connections are dear here, and there may be few: no more are opened than are in use, up to a limit.
    overflow = 0 if connections <= 4 else _OVERFLOW_STREAMS
    engine = _engine(url, min(connections, 4), overflow, isolation_level="REPEATABLE READ")

    @event.listens_for(engine, "connect")
    def configure(connection: Any, _record: object) -> None:
        connection.read_only = True

    return engine


def session_engine(url: URL) -> Engine:
    """An engine of one connection without transactions, for what lasts as long as a session."""
    return _engine(url, 1, 0, isolation_level="AUTOCOMMIT")


def _engine(url: URL, connections: int, overflow: int, **more: Any) -> Engine:
    return create_engine(
        url,
        pool_size=connections,
        max_overflow=overflow,
        # A connection that the database has closed meanwhile is replaced, not reported.
        pool_pre_ping=True,
        hide_parameters=True,
        connect_args={
            "client_encoding": "utf8",
            "connect_timeout": _CONNECT_SECONDS,
            # A database that is silently gone is noticed, too.
            "keepalives_idle": 2 * _CONNECT_SECONDS,
            "keepalives_interval": _CONNECT_SECONDS // 2,
            "keepalives_count": 3,
            "tcp_user_timeout": 2_000 * _CONNECT_SECONDS,
            "application_name": "flowdash-desktop",
        },
        **more,
    )


def take_long_texts(metadata: MetaData) -> None:
    """Have every unique constraint and index on texts take texts of any length.

    An entry of a B-tree is at most a third of a page there, and a unique ID may have 10,000 characters: so the index
    is of the text's digest. SQLite has no such limit, and keeps what it has.
    """
    for table in metadata.tables.values():
        for constraint in list(table.constraints):
            if isinstance(constraint, UniqueConstraint) and any(map(_is_long, constraint.columns)):
                constraint.ddl_if(dialect="sqlite")
                _digest_index(table, list(constraint.columns))


def _digest_index(table: Table, columns: list[Column[Any]]) -> None:
    name = f"{table.name}_by_{'_'.join(column.name for column in columns)}"
    parts = [func.md5(column) if _is_long(column) else column for column in columns]
    index = Index(name, *parts, unique=True)
    index.ddl_if(dialect="postgresql")


def _is_long(column: Column[Any]) -> bool:
    return isinstance(column.type, Text) or (isinstance(column.type, String) and column.type.length is None)


def encoding(connection: Connection) -> str:
    """In which encoding the database keeps its texts; ``UTF8`` is the only one that takes all of them."""
    return str(connection.exec_driver_sql("SHOW server_encoding").scalar_one())


@contextmanager
def retain_blobs(url: URL) -> Iterator[None]:
    """Inside of it ``may_collect`` is False for everybody; it ends with the connection, however that ends."""
    engine = _engine(url, 1, 0, isolation_level="AUTOCOMMIT")
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql(f"SELECT pg_advisory_lock_shared({_BLOBS_LOCK}, hashtext(current_schema()))")
            yield
    finally:
        engine.dispose()


def may_collect(connection: Connection) -> bool:
    """True when blobs may go, and until the transaction ends nobody can ask for them to be kept."""
    query = f"SELECT pg_try_advisory_xact_lock({_BLOBS_LOCK}, hashtext(current_schema()))"
    return bool(connection.exec_driver_sql(query).scalar_one())


def last_rows(connection: Connection, tables: Iterable[str]) -> dict[str, int]:
    """The last row number that each table has given, also where that row is gone; without the tables that gave none."""
    found: dict[str, int] = {}
    for name in tables:
        sequence = connection.exec_driver_sql("SELECT pg_get_serial_sequence(%s, 'row')", (name,)).scalar_one()
        if sequence:
            last, called = connection.exec_driver_sql(f"SELECT last_value, is_called FROM {sequence}").one()
            if called:
                found[name] = int(last)
    return found


def set_last_rows(connection: Connection, rows: Mapping[str, int]) -> None:
    """Have each table go on behind a row number."""
    for name, last in rows.items():
        connection.exec_driver_sql("SELECT setval(pg_get_serial_sequence(%s, 'row'), %s)", (name, last))
