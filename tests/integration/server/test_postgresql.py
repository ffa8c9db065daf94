"""PostgreSQL by itself: the same tables by every way, one writer, readers that see one state and can't write."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from sqlalchemy import URL, Connection, MetaData, func, insert, inspect, select, text
from sqlalchemy.exc import DatabaseError

from flowdash_desktop.server.storage import tables
from flowdash_desktop.server.storage.activity import ALL_TABLES
from flowdash_desktop.server.storage.database import Database
from flowdash_desktop.server.storage.engines import writer_engine
from flowdash_desktop.server.storage.migrations.migrate import STEPS, VERSION, NewerDataError
from flowdash_desktop.server.storage.postgres import DatabaseUrlError, postgres_url
from tests.support.fixtures_server import postgresql
from tests.support.postgresql import Cluster

__all__ = ["postgresql"]

_NEW_IN_2 = {name for name in ALL_TABLES.tables if name not in vars(tables)}


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


def shape(connection: Connection) -> dict[str, object]:
    found = MetaData()
    found.reflect(connection)
    looked = inspect(connection)
    indexes = connection.execute(text("SELECT indexdef FROM pg_indexes WHERE schemaname = current_schema()"))
    columns = {
        table.name: {column.name: (str(column.type), column.nullable) for column in table.c}
        for table in found.tables.values()
    }
    keys = {name: sorted(str(key["referred_table"]) for key in looked.get_foreign_keys(name)) for name in columns}
    return {"columns": columns, "keys": keys, "indexes": {row[0] for row in indexes}}


def test_migrated_tables_equal_new_ones(url: URL, postgresql: Cluster) -> None:
    """Tables that came by migration are those of a new database."""
    engine = writer_engine(url)
    with engine.begin() as connection:
        # The tables of version 1, of which no PostgreSQL database was ever made: what they have is a subset.
        old = [table for table in ALL_TABLES.sorted_tables if table.name not in _NEW_IN_2]
        ALL_TABLES.create_all(connection, tables=old)
        connection.execute(tables.schema_version.insert().values(version=1))
        for table in (old_table for old_table in old if "state" in old_table.c):
            connection.execute(text(f'ALTER TABLE "{table.name}" DROP COLUMN state'))
    engine.dispose()
    migrated, new = Database(url), Database(postgres_url(postgresql.database()))
    try:
        assert migrated.read_now(shape) == new.read_now(shape)
        query = select(tables.schema_version.c.version)
        assert migrated.read_now(lambda connection: connection.execute(query).scalar_one()) == VERSION
    finally:
        migrated.close()
        new.close()
    assert set(STEPS) == set(range(2, VERSION + 1))


def test_opening_again_changes_nothing(url: URL) -> None:
    first = Database(url)
    first.write_now(lambda connection: add_role(connection, "r1"))
    first.close()
    second = Database(url)
    assert second.read_now(count_roles) == 1
    second.close()


def test_data_of_a_newer_release_is_refused(url: URL) -> None:
    Database(url).close()
    engine = writer_engine(url)
    with engine.begin() as connection:
        connection.execute(tables.schema_version.update().values(version=VERSION + 1))
    engine.dispose()
    with pytest.raises(NewerDataError):
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
