"""The one writer: writes that wait share a transaction, and nothing else."""

from __future__ import annotations

import asyncio
import math
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, event, func, insert, select

from flowdash_desktop.server.storage import tables
from flowdash_desktop.server.storage.engines import reader_engine, writer_engine
from flowdash_desktop.server.storage.writer import MOST_TOGETHER, Writer

Work = Callable[[Connection], str]


class Busy:
    """A write that keeps the writer busy until ``go``, so that others have to wait together."""

    def __init__(self) -> None:
        self.begun = threading.Event()
        self.go = threading.Event()

    def __call__(self, _connection: Connection) -> None:
        self.begun.set()
        assert self.go.wait(30)


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    made = writer_engine(tmp_path / "workspace.db")
    with made.begin() as connection:
        tables.metadata.create_all(connection)
    yield made
    made.dispose()


@pytest.fixture
def commits(engine: Engine) -> list[str]:
    """Grows with each commit."""
    seen: list[str] = []
    event.listen(engine, "commit", lambda _: seen.append("commit"))
    return seen


@pytest.fixture
def writer(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> Iterator[Writer]:
    """A writer whose transactions are ended by their writes, never by the time that a slow machine takes for them."""
    monkeypatch.setattr("flowdash_desktop.server.storage.writer.LONGEST_TOGETHER", math.inf)
    made = Writer(engine)
    yield made
    made.close()


def role(name: str) -> Work:
    def work(connection: Connection) -> str:
        connection.execute(insert(tables.roles).values(id=name, name=name, admin=False))
        return name

    return work


def stored(engine: Engine) -> list[str]:
    with engine.begin() as connection:
        return list(connection.execute(select(tables.roles.c.id).order_by(tables.roles.c.row)).scalars())


async def together(writer: Writer, *works: Work) -> list[str | BaseException]:
    """Ask for all of them while the writer is busy."""
    busy = Busy()
    first = asyncio.ensure_future(writer.write(busy, alone=True))
    await asyncio.to_thread(busy.begun.wait, 30)
    asked = [asyncio.ensure_future(writer.write(work)) for work in works]
    await asyncio.sleep(0)
    busy.go.set()
    await first
    return await asyncio.gather(*asked, return_exceptions=True)


async def test_writes_that_wait_share_a_commit(writer: Writer, engine: Engine, commits: list[str]) -> None:
    names = [f"r{n}" for n in range(20)]
    assert await together(writer, *(role(name) for name in names)) == names
    assert len(commits) == 2, "that of the write that kept them waiting, and theirs"
    assert stored(engine) == names


async def test_no_transaction_takes_in_too_many(writer: Writer, engine: Engine, commits: list[str]) -> None:
    names = [f"r{n}" for n in range(MOST_TOGETHER + 1)]
    assert await together(writer, *(role(name) for name in names)) == names
    assert len(commits) == 3


async def asked_while_busy(writer: Writer, *named: tuple[str, bool]) -> None:
    """Ask for roles while the writer is busy, each as a request or as a write beside them."""
    busy = Busy()
    first = asyncio.ensure_future(writer.write(busy, alone=True))
    await asyncio.to_thread(busy.begun.wait, 30)
    asked = [asyncio.ensure_future(writer.write(role(name), beside=beside)) for name, beside in named]
    await asyncio.sleep(0)
    busy.go.set()
    await asyncio.gather(first, *asked)


async def test_requests_go_before_the_work_beside_them(
    writer: Writer, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("flowdash_desktop.server.storage.writer.MOST_OVERTAKEN", math.inf)
    await asked_while_busy(writer, ("b1", True), ("b2", True), ("r1", False), ("r2", False))
    assert stored(engine) == ["r1", "r2", "b1", "b2"]


async def test_requests_and_overtaken_writes_take_turns(
    writer: Writer, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where there is more to do than can be done, neither waits for the end of the other."""
    monkeypatch.setattr("flowdash_desktop.server.storage.writer.MOST_OVERTAKEN", 0.0)
    beside, requests = [(f"b{number}", True) for number in range(3)], [(f"r{number}", False) for number in range(3)]
    await asked_while_busy(writer, *beside, *requests)
    assert stored(engine) == ["b0", "r0", "b1", "r1", "b2", "r2"]


async def test_background_work_holds_a_transaction_for_less_time(
    writer: Writer, engine: Engine, commits: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The requests of other servers wait for its end."""
    monkeypatch.setattr("flowdash_desktop.server.storage.writer.LONGEST_BESIDE", -1.0)
    await asked_while_busy(writer, ("b1", True), ("b2", True))
    assert len(commits) == 3
    await asked_while_busy(writer, ("r1", False), ("r2", False))
    assert len(commits) == 5


@pytest.mark.parametrize("place", [0, 1, 2])
async def test_a_refused_write_undoes_itself_and_no_other(writer: Writer, engine: Engine, place: int) -> None:
    def refused(connection: Connection) -> str:
        role("refused")(connection)
        raise LookupError

    works = [role("r0"), role("r1")]
    works.insert(place, refused)
    answers = await together(writer, *works)
    assert isinstance(answers.pop(place), LookupError)
    assert answers == ["r0", "r1"]
    assert stored(engine) == ["r0", "r1"]


async def test_nobody_is_answered_before_the_commit(writer: Writer, engine: Engine, tmp_path: Path) -> None:
    """Seen from another connection, which sees committed rows only."""
    readers = reader_engine(tmp_path / "workspace.db", 1)

    async def write_and_look(name: str) -> int:
        await writer.write(role(name))
        with readers.begin() as connection:
            return connection.execute(
                select(func.count()).select_from(tables.roles).where(tables.roles.c.id == name)
            ).scalar_one()

    assert await asyncio.gather(*(write_and_look(f"r{n}") for n in range(50))) == [1] * 50
    readers.dispose()


async def test_a_commit_that_fails_fails_all_of_its_writes(writer: Writer, engine: Engine) -> None:
    def fail(_connection: Connection) -> None:
        raise OSError("the disk is full")

    busy = Busy()
    first = asyncio.ensure_future(writer.write(busy, alone=True))
    await asyncio.to_thread(busy.begun.wait, 30)
    asked = [asyncio.ensure_future(writer.write(role(f"r{n}"))) for n in range(3)]
    refused = asyncio.ensure_future(writer.write(lambda _: int("x")))
    await asyncio.sleep(0)
    event.listen(engine, "commit", fail)
    busy.go.set()
    answers = await asyncio.gather(*asked, refused, first, return_exceptions=True)
    assert [type(answer) for answer in answers] == [OSError, OSError, OSError, ValueError, OSError]
    event.remove(engine, "commit", fail)
    assert await writer.write(role("later")) == "later"
    assert stored(engine) == ["later"]


async def test_what_follows_a_write_that_is_alone_sees_what_it_left(writer: Writer, commits: list[str]) -> None:
    seen: list[str] = []
    busy = Busy()
    first = asyncio.ensure_future(writer.write(busy, alone=True))
    await asyncio.to_thread(busy.begun.wait, 30)

    def note(_connection: Connection) -> None:
        seen.append("later write")

    asked = [
        asyncio.ensure_future(writer.write(role("r1"))),
        asyncio.ensure_future(writer.write(role("r2"), then=lambda name: seen.append(f"after {name}"))),
        asyncio.ensure_future(writer.write(note)),
    ]
    await asyncio.sleep(0)
    busy.go.set()
    await asyncio.gather(first, *asked)
    assert seen == ["after r2", "later write"]
    assert len(commits) == 4


async def test_a_write_that_nobody_waits_for_any_more_is_not_begun(writer: Writer, engine: Engine) -> None:
    busy = Busy()
    first = asyncio.ensure_future(writer.write(busy, alone=True))
    await asyncio.to_thread(busy.begun.wait, 30)
    left, kept = asyncio.ensure_future(writer.write(role("left"))), asyncio.ensure_future(writer.write(role("kept")))
    await asyncio.sleep(0)
    left.cancel()
    await asyncio.sleep(0)
    busy.go.set()
    await asyncio.gather(first, kept)
    assert stored(engine) == ["kept"]


async def test_closing_makes_what_was_asked_for_and_takes_no_more(engine: Engine) -> None:
    writer = Writer(engine)
    asked = [asyncio.ensure_future(writer.write(role(f"r{n}"))) for n in range(100)]
    await asyncio.sleep(0)
    await asyncio.to_thread(writer.close)
    assert await asyncio.gather(*asked) == [f"r{n}" for n in range(100)]
    assert len(stored(engine)) == 100
    with pytest.raises(RuntimeError):
        await writer.write(role("late"))
