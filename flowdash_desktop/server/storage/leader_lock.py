"""Which of the servers that share a database does the work beside the requests."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

_LOOK_AGAIN = 2.0
_LOCK = 1_719_103
_log = logging.getLogger(__name__)


class Lead:
    """The lead among the servers of one database.

    A SQLite file has one server only, which always has the lead. In PostgreSQL it is a lock of the session: it is free
    again as soon as the server that had it is gone, however it went.
    """

    def __init__(self, engine: Engine | None) -> None:
        """``engine`` gives connections to a database that is shared; None where it is not."""
        self._engine = engine
        self._connection: Connection | None = None

    @asynccontextmanager
    async def taken(self) -> AsyncIterator[None]:
        """Wait for the lead, and have it inside the ``async with``."""
        if self._engine is not None:
            while not await asyncio.to_thread(self._take):  # noqa: ASYNC110 - nobody tells that it is free
                await asyncio.sleep(_LOOK_AGAIN)
        try:
            yield
        finally:
            self._give_up()

    async def lost(self) -> None:
        """Return when the lead is lost, which is when the connection to the database is."""
        if self._engine is None:
            await asyncio.Event().wait()
        while await asyncio.to_thread(self._still):  # noqa: ASYNC110 - nobody tells that it is lost
            await asyncio.sleep(_LOOK_AGAIN)

    def _take(self) -> bool:
        assert self._engine is not None
        connection: Connection | None = None
        try:
            connection = self._engine.connect()
            query = f"SELECT pg_try_advisory_lock({_LOCK}, hashtext(current_schema()))"
            if connection.exec_driver_sql(query).scalar_one():
                self._connection = connection
                return True
        except SQLAlchemyError:
            _log.warning("the database can't be reached")
        finally:
            if connection is not None and self._connection is not connection:
                connection.invalidate()
                connection.close()
        return False

    def _still(self) -> bool:
        try:
            assert self._connection is not None
            self._connection.exec_driver_sql("SELECT 1")
        except SQLAlchemyError:
            return False
        return True

    def _give_up(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            # The session ends, and with it the lock.
            connection.invalidate()
            connection.close()
