"""Asking a SQL source: read-only, within limits of rows, size and time. Blocks; ``stop`` ends it from another thread.

The source is somebody else's database, so what is particular to SQLite and PostgreSQL as sources is here, and not with
the engines of our own data.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, NullPool, create_engine, event, make_url
from sqlalchemy.exc import SQLAlchemyError

from flowdash_desktop.server.definition.data_sync import source_file
from flowdash_desktop.server.definition.models import DataSource

MAX_ROWS = 100_000
"""The most rows a query may give [choice]."""

MAX_BYTES = 64 * 1024 * 1024
"""The most text and bytes that they may hold altogether [choice]."""

TIME_LIMIT = 60.0
"""Seconds that the query may take, the transfer included [choice]."""

_CONNECT_SECONDS = 10
_INSTRUCTIONS = 10_000
_AT_A_TIME = 500
_NOT_AUTHORIZED = "not authorized"
_PRAGMA, _READ, _SELECT, _UPDATE, _FUNCTION, _RECURSIVE = 19, 20, 21, 23, 31, 33
_OK, _DENY = 0, 1
"""SQLite's own numbers for the steps of a query, and for its two answers."""

_LISTS_OF_TABLES = frozenset(("sqlite_master", "sqlite_schema"))
_ASKED = frozenset(("data_version", "page_size", "table_info", "table_xinfo"))
"""Pragmas that only give an answer; full-text tables ask for the first two themselves."""

_NOT_CALLED = frozenset(("load_extension", "readfile", "writefile", "edit", "fts3_tokenizer"))
"""Functions that reach beyond the database, where a build of SQLite has them."""


class SourceError(Exception):
    """The source can't be read; the text says why, without its address."""


class SourceQuery:
    """One reading of a source."""

    def __init__(self, source: DataSource) -> None:
        self._source = source
        self._stopped = threading.Event()
        self._end = 0.0

    def stop(self) -> None:
        """End ``rows`` soon; for any thread."""
        self._stopped.set()

    def rows(self) -> list[Mapping[str, Any]]:
        """All rows: each a mapping of the columns that are wanted.

        Raises:
            SourceError: the database can't be read, the query is refused or gives other columns, or it is too much.
        """
        self._end = time.monotonic() + TIME_LIMIT
        file = source_file(self._source.url)
        engine = _postgresql(make_url(self._source.url)) if file is None else _sqlite(file)
        try:
            with engine.connect() as connection:
                release = self._watch(connection)
                try:
                    return list(self._read(connection))
                finally:
                    release()
        except SQLAlchemyError as error:
            raise SourceError(self._words(error, engine.url)) from None
        finally:
            engine.dispose()

    def _read(self, connection: Connection) -> Iterator[Mapping[str, Any]]:
        # no_parameters: a % in the query is a %, whatever the driver makes of it elsewhere.
        options = {"no_parameters": True, "stream_results": True, "yield_per": _AT_A_TIME}
        result = connection.execution_options(**options).exec_driver_sql(self._source.query)
        if not result.returns_rows:
            raise SourceError("the query gives no rows")
        places = self._places(list(result.keys()))
        size = 0
        for count, row in enumerate(result, 1):
            self._check()
            size += sum(len(value) for value in row if isinstance(value, str | bytes | bytearray | memoryview))
            if count > MAX_ROWS:
                raise SourceError(f"the query gives more than {MAX_ROWS} rows")
            if size > MAX_BYTES:
                raise SourceError(f"the query gives more than {MAX_BYTES // (1024 * 1024)} MiB")
            yield {column: row[place] for column, place in places.items()}

    def _places(self, names: list[str]) -> dict[str, int]:
        """Where in a row each column is that is wanted."""
        for column in self._source.mapping:
            if names.count(column) != 1:
                raise SourceError(
                    f"the query gives {'no' if column not in names else 'more than one'} column {column!r}"
                )
        return {column: names.index(column) for column in self._source.mapping}

    def _check(self) -> None:
        if self._is_over():
            raise SourceError(self._over())

    def _is_over(self) -> bool:
        return self._stopped.is_set() or time.monotonic() > self._end

    def _over(self) -> str:
        return "it was stopped" if self._stopped.is_set() else f"the query took longer than {TIME_LIMIT:g} seconds"

    def _watch(self, connection: Connection) -> Callable[[], None]:
        """Have the query end when its time is over or ``stop`` was called; returns what ends the watching."""
        raw: Any = connection.connection.driver_connection
        if connection.dialect.name == "sqlite":
            raw.set_progress_handler(self._is_over, _INSTRUCTIONS)
            return lambda: raw.set_progress_handler(None, 0)
        done = threading.Event()

        def watch() -> None:
            while not done.wait(0.1):
                if self._is_over():
                    raw.cancel_safe(timeout=_CONNECT_SECONDS)
                    return

        thread = threading.Thread(target=watch, name="data-sync-watch", daemon=True)
        thread.start()

        def release() -> None:
            done.set()
            thread.join()

        return release

    def _words(self, error: SQLAlchemyError, url: URL) -> str:
        if self._is_over():
            return self._over()
        text = str(getattr(error, "orig", None) or error).strip().splitlines()
        words = " ".join(text) or type(error).__name__
        if words == _NOT_AUTHORIZED:
            return "the query may only read, and only this database"
        for secret in (url.password, self._source.url):
            if secret:
                words = words.replace(str(secret), "***")
        return f"the database refused: {words}"


def _only_reads(action: int, first: str | None, second: str | None, _database: str | None, _trigger: str | None) -> int:
    """What SQLite asks of each step of a query before it runs: no file is attached, and nothing is set or written.

    ``json_each``, a full-text table and ``pragma_table_info`` are virtual tables. SQLite asks for a write of its list
    of tables as it prepares one, and writes nothing; the list refuses real statements, and the file is read-only.
    """
    if action == _FUNCTION:
        return _DENY if (second or "").lower() in _NOT_CALLED else _OK
    if action == _UPDATE:
        return _OK if first in _LISTS_OF_TABLES else _DENY
    if action == _PRAGMA:
        return _OK if (first or "").lower() in _ASKED else _DENY
    return _OK if action in (_READ, _SELECT, _RECURSIVE) else _DENY


def _sqlite(path: Path) -> Engine:
    """A SQLite file, opened so that nothing can be written to it; one that is not there is not made."""
    there = URL.create("sqlite+pysqlite", database=path.as_uri(), query={"mode": "ro", "uri": "true"})
    engine = create_engine(
        there,
        poolclass=NullPool,
        hide_parameters=True,
        connect_args={"timeout": _CONNECT_SECONDS, "check_same_thread": False},
    )

    @event.listens_for(engine, "connect")
    def allow_reading_only(connection: Any, _record: object) -> None:
        connection.set_authorizer(_only_reads)

    return engine


def _postgresql(url: URL) -> Engine:
    """A PostgreSQL database, in a session that is read-only from the beginning."""
    limit = int(TIME_LIMIT * 1000)
    options = f"-c default_transaction_read_only=on -c statement_timeout={limit} -c lock_timeout={limit}"
    try:
        return create_engine(
            url.set(drivername="postgresql+psycopg"),
            poolclass=NullPool,
            hide_parameters=True,
            connect_args={
                "connect_timeout": _CONNECT_SECONDS,
                "options": options,
                "application_name": "flowdash-desktop",
            },
        )
    except ImportError:
        raise SourceError("PostgreSQL needs the package psycopg: install flowdash-desktop[postgresql]") from None
