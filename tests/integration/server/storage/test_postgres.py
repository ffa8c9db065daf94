"""PostgreSQL by itself: the same tables by every way, one writer, readers that see one state and can't write."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from sqlalchemy import URL, Connection, func, insert, select, text
from sqlalchemy.exc import DatabaseError

from flowdash_desktop.server.storage import tables
from flowdash_desktop.server.storage.database import Database
from flowdash_desktop.server.storage.engines import writer_engine
from flowdash_desktop.server.storage.migrations import migrate
from flowdash_desktop.server.storage.migrations.migrate import OLDEST, VERSION, UnknownVersionError
from flowdash_desktop.server.storage.postgres import DatabaseUrlError, postgres_url
from tests.support.fixtures_server import postgresql
from tests.support.postgresql import Cluster

__all__ = ["postgresql"]


@pytest.fixture
def url(postgresql: Cluster) -> URL:
    return postgres_url(postgresql.database())


@pytest.fixture
def database(url: URL) -> Iterator[Database]:
    opened = Database(url)
    yield opened
    opened.close()


def add_role(connection: Connection, role: str) -> None:
    connection.execute(insert(tables.roles).values(id=role, name=role, admin=False))


def count_roles(connection: Connection) -> int:
    return connection.execute(select(func.count()).select_from(tables.roles)).scalar_one()


def test_a_step_leads_on_from_the_first_release(url: URL, monkeypatch: pytest.MonkeyPatch) -> None:
    """A made-up step to the next version."""
    first = Database(url)
    first.write_now(lambda connection: add_role(connection, "r1"))
    first.close()

    def step(connection: Connection) -> None:
        connection.execute(text("ALTER TABLE roles ADD COLUMN motto TEXT"))
        connection.execute(text("UPDATE roles SET motto = 'of ' || id"))

    monkeypatch.setattr(migrate, "VERSION", VERSION + 1)
    monkeypatch.setattr(migrate, "STEPS", {VERSION + 1: step})
    version = select(tables.schema_version.c.version)
    for _ in range(2):
        database = Database(url)
        try:
            mottos = database.read_now(lambda c: c.execute(text("SELECT motto FROM roles")).scalars().all())
            assert mottos == ["of r1"]
            assert database.read_now(lambda c: c.execute(version).scalar_one()) == VERSION + 1
        finally:
            database.close()


def test_opening_again_changes_nothing(url: URL) -> None:
    first = Database(url)
    first.write_now(lambda connection: add_role(connection, "r1"))
    first.close()
    second = Database(url)
    assert second.read_now(count_roles) == 1
    second.close()


@pytest.mark.parametrize("version", [VERSION + 1, OLDEST - 1])
def test_data_of_an_unknown_version_is_refused(url: URL, version: int) -> None:
    Database(url).close()
    engine = writer_engine(url)
    with engine.begin() as connection:
        connection.execute(tables.schema_version.update().values(version=version))
    engine.dispose()
    with pytest.raises(UnknownVersionError):
        Database(url)


async def test_a_write_that_fails_leaves_nothing(database: Database) -> None:
    def work(connection: Connection) -> None:
        add_role(connection, "r1")
        raise LookupError

    with pytest.raises(LookupError):
        await database.write(work)
    assert await database.read(count_roles) == 0


async def test_a_reader_sees_one_state_while_a_write_is_made(database: Database) -> None:
    def read(connection: Connection) -> tuple[int, int]:
        before = count_roles(connection)
        database.write_now(lambda writer: add_role(writer, "r1"))
        return before, count_roles(connection)

    assert await database.read(read) == (0, 0)
    assert await database.read(count_roles) == 1


async def test_a_reader_can_not_write(database: Database) -> None:
    with pytest.raises(DatabaseError):
        await database.read(lambda connection: add_role(connection, "r1"))


def test_writers_of_two_servers_see_each_other(database: Database, url: URL) -> None:
    """Read, then write what was read and one more: without turns, two of them would write the same."""
    other = Database(url)
    database.write_now(lambda connection: connection.execute(insert(tables.workspace).values(id="w", name="0")))

    def count(connection: Connection) -> None:
        number = int(connection.execute(select(tables.workspace.c.name)).scalar_one())
        connection.execute(tables.workspace.update().values(name=str(number + 1)))

    def many(server: Database) -> None:
        for _ in range(50):
            server.write_now(count)

    threads = [threading.Thread(target=many, args=(server,)) for server in (database, other)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    other.close()
    assert database.read_now(lambda c: c.execute(select(tables.workspace.c.name)).scalar_one()) == "100"


@pytest.mark.parametrize("address", ["mysql://h/n", "sqlite:///x", "nothing", "postgresql+asyncpg://h/n"])
def test_other_addresses_are_refused(address: str) -> None:
    with pytest.raises(DatabaseUrlError):
        postgres_url(address)


@pytest.mark.parametrize("address", ["postgresql://h/n", "postgres://h/n", "postgresql+psycopg://h/n"])
def test_addresses_of_postgresql_are_taken(address: str) -> None:
    assert postgres_url(address).drivername == "postgresql+psycopg"
