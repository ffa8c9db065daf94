"""A look into the database of a server, for what no answer shows."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from sqlalchemy import Connection, make_url

from flowdash_desktop.server.storage.database import Database
from tests.support.server_process import ServerProcess

T = TypeVar("T")


def _opened(server: ServerProcess) -> Database:
    address = server.database
    return Database(server.data_dir / "workspace.db" if address is None else make_url(address))


def look_inside(server: ServerProcess, work: Callable[[Connection], T]) -> T:
    """Read what a server, running or not, has stored."""
    database = _opened(server)
    try:
        return database.read_now(work)
    finally:
        database.close()


def change_inside(server: ServerProcess, work: Callable[[Connection], T]) -> T:
    """Change what a server has stored while it is not running."""
    database = _opened(server)
    try:
        return database.write_now(work)
    finally:
        database.close()
