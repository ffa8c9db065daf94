"""Brings each commit to its listener: on SQLite from the writer, on PostgreSQL from the database, for all servers."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterable
from typing import Protocol

from sqlalchemy import URL, Connection
from sqlalchemy.exc import SQLAlchemyError

from flowdash_desktop.server.storage.commits import Commit
from flowdash_desktop.server.storage.postgres import session_engine

_CHANNEL = "'flowdash_' || md5(current_schema())"
_PRESENCE_CHANNEL = "'flowdash_presence_' || md5(current_schema())"
"""Of its own, as servers of an earlier version take all that comes on the other one for commits."""

_WORK_CHANNEL = "'flowdash_work_' || md5(current_schema())"

MOST_BYTES = 7900
"""PostgreSQL takes less than 8000 bytes."""

_LOOK_SECONDS = 0.5
"""How long a wait for notifications lasts before it is seen whether the server ends."""

_AGAIN_SECONDS = 2.0
_log = logging.getLogger(__name__)


class CommitListener(Protocol):
    """Receives commits, in the order in which they were made, on any thread."""

    def connected(self) -> None:
        """Every commit from now on will arrive."""

    def lost(self) -> None:
        """Commits may be missed from now on."""

    def committed(self, commit: Commit) -> None:
        """A transaction was committed."""

    def presence(self, text: str) -> None:
        """A server of the database, perhaps this one, says who looks at what."""

    def work_asked(self) -> None:
        """A server of the database, perhaps this one, has written down work that is done beside the requests."""


class Nobody:
    """Where nobody listens."""

    def connected(self) -> None:
        """See ``CommitListener``."""

    def lost(self) -> None:
        """See ``CommitListener``."""

    def committed(self, commit: Commit) -> None:
        """See ``CommitListener``."""

    def presence(self, text: str) -> None:
        """See ``CommitListener``."""

    def work_asked(self) -> None:
        """See ``CommitListener``."""


def notify(connection: Connection, commit: Commit) -> None:
    """Have PostgreSQL tell all servers of a commit once it is made; in its transaction."""
    connection.exec_driver_sql(f"SELECT pg_notify({_CHANNEL}, %s)", (commit.text(MOST_BYTES),))


def notify_presence(connection: Connection, texts: Iterable[str]) -> None:
    """Have PostgreSQL tell all servers who looks at what: nothing of it is written, so any connection will do."""
    for text in texts:
        connection.exec_driver_sql(f"SELECT pg_notify({_PRESENCE_CHANNEL}, %s)", (text,))


def notify_work(connection: Connection) -> None:
    """Have PostgreSQL tell all servers of work that this transaction writes down: one of them does it."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SELECT pg_notify({_WORK_CHANNEL}, '')")


class Notifications:
    """Listens to PostgreSQL in a thread of its own, with a connection of its own, and again when that is lost."""

    def __init__(self, url: URL, listener: CommitListener) -> None:
        self._engine = session_engine(url)
        self._listener = listener
        self._ending = threading.Event()
        self._thread = threading.Thread(target=self._run, name="notifications", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Tell nothing more; does not wait."""
        self._ending.set()

    def _run(self) -> None:
        while not self._ending.is_set():
            try:
                with self._engine.connect() as connection:
                    self._listen(connection)
            except (SQLAlchemyError, OSError) as error:
                _log.warning("changes can't be listened for: %s", getattr(error, "orig", error))
            self._listener.lost()
            self._engine.dispose()
            self._ending.wait(_AGAIN_SECONDS)

    def _listen(self, connection: Connection) -> None:
        query = f"SELECT {_CHANNEL}, {_PRESENCE_CHANNEL}, {_WORK_CHANNEL}"
        commits, presence, work = connection.exec_driver_sql(query).one()
        for channel in (commits, presence, work):
            connection.exec_driver_sql(f'LISTEN "{channel}"')
        self._listener.connected()
        driver = connection.connection.driver_connection
        assert driver is not None
        while not self._ending.is_set():
            try:
                for one in driver.notifies(timeout=_LOOK_SECONDS):
                    if one.channel == presence:
                        self._listener.presence(one.payload)
                    elif one.channel == work:
                        self._listener.work_asked()
                    else:
                        self._listener.committed(Commit.of_text(one.payload))
            except connection.dialect.loaded_dbapi.Error as error:
                raise OSError(str(error)) from error
