"""Who is told of each commit: on SQLite by the writer, on PostgreSQL by the database, whichever server has written."""

from __future__ import annotations

import logging
import threading
from typing import Protocol

from sqlalchemy import URL, Connection
from sqlalchemy.exc import SQLAlchemyError

from flowdash_desktop.server.storage.commits import Commit
from flowdash_desktop.server.storage.postgres import session_engine

_CHANNEL = "'flowdash_' || md5(current_schema())"
_MOST_BYTES = 7900
"""PostgreSQL takes less than 8000 bytes."""

_LOOK_SECONDS = 0.5
"""How long a wait for notifications lasts before it is seen whether the server ends."""

_AGAIN_SECONDS = 2.0
_log = logging.getLogger(__name__)


class CommitListener(Protocol):
    """Is told of commits, in the order in which they were made, from any thread."""

    def connected(self) -> None:
        """Every commit from now on will be told."""

    def lost(self) -> None:
        """Commits may be missed from now on."""

    def committed(self, commit: Commit) -> None:
        """A transaction was committed."""


class Nobody:
    """Where nobody listens."""

    def connected(self) -> None:
        """See ``CommitListener``."""

    def lost(self) -> None:
        """See ``CommitListener``."""

    def committed(self, commit: Commit) -> None:
        """See ``CommitListener``."""


def notify(connection: Connection, commit: Commit) -> None:
    """Have PostgreSQL tell all servers of a commit once it is made; in its transaction."""
    connection.exec_driver_sql(f"SELECT pg_notify({_CHANNEL}, %s)", (commit.text(_MOST_BYTES),))


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
        channel = connection.exec_driver_sql(f"SELECT {_CHANNEL}").scalar_one()
        connection.exec_driver_sql(f'LISTEN "{channel}"')
        self._listener.connected()
        driver = connection.connection.driver_connection
        assert driver is not None
        while not self._ending.is_set():
            try:
                for one in driver.notifies(timeout=_LOOK_SECONDS):
                    self._listener.committed(Commit.of_text(one.payload))
            except connection.dialect.loaded_dbapi.Error as error:
                raise OSError(str(error)) from error
