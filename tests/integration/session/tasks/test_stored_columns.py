"""Long lists come out of the cache as columns at the next start, and out of their texts where columns may be wrong."""

from __future__ import annotations

import copy
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from flowdash_desktop.domain.table import TaskTable
from flowdash_desktop.domain.table.columns.stored_columns import StoredPart
from flowdash_desktop.session.events import TasksArrived
from flowdash_desktop.session.tasks.stored import column_upkeep
from flowdash_desktop.store import cached_columns
from flowdash_desktop.wire.lists import column_file
from flowdash_desktop.wire.lists.row_decoder import RowReader
from tests.integration.session.conftest import MakeElsewhere, Open
from tests.integration.session.live import WORKFLOW, Live
from tests.support.definitions import COMPANIES, TICKETS, workspace
from tests.support.fixtures_server import StartServer
from tests.support.server_process import ServerProcess

NAME = "Company Name"
MANY = 4_500
ALL = [str(number) for number in range(1, MANY + 1)]


@pytest.fixture(scope="module")
def large(module_server: StartServer) -> ServerProcess:
    """A server with a long list."""
    companies: dict[str, Any] = copy.deepcopy(COMPANIES)
    companies["tasks"] = [
        {"Stage": "Not Started", "Company ID": key, NAME: f"Company {key} and sons", "Number of Employees": int(key)}
        for key in ALL
    ]
    return module_server(workspace(companies, {**copy.deepcopy(TICKETS), "tasks": []}))


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Columns are written as soon as they are wanted."""
    monkeypatch.setattr(column_upkeep, "_PAUSE_SECONDS", 0.0)
    monkeypatch.setattr(column_upkeep.StoredColumns.__init__, "__defaults__", (0.0,))


def is_whole(live: Live) -> bool:
    return len(live.session.shown(WORKFLOW)) >= MANY and live.session.is_complete(WORKFLOW)


async def note_of(live: Live) -> cached_columns.ColumnsNote | None:
    return await live.session._services.outbox._store.scan(lambda c: cached_columns.note(c, WORKFLOW))


async def until_stored(live: Live, but: str = "") -> str:
    """Wait until columns are stored, with another digest than one; gives theirs."""
    while (note := await note_of(live)) is None or note.digest == but:
        await live.until(lambda: True)
    return note.digest


@pytest.fixture
async def stored(large: ServerProcess, open_live: Open, tmp_path: Path) -> Path:
    """An account whose list was loaded, and has columns on the disk: the file of these."""
    live = await open_live(large)
    await live.until(lambda: is_whole(live) and not live.session.status.refreshing)
    await until_stored(live)
    await live.close()
    (file,) = (tmp_path / "account" / "columns").iterdir()
    return file


def from_columns(live: Live) -> int:
    """How many tasks came as rows of stored columns, without a look at a text."""
    parts = [event.part for event in live.of(TasksArrived)]
    return sum(len(part.keys) for part in parts if isinstance(part.columns(), StoredPart))


def table_of(live: Live) -> list[tuple[str | None, ...]]:
    """What a table shows of all tasks that were told, in order."""
    schema = live.session.schema(WORKFLOW)
    assert schema is not None
    table = TaskTable(schema)
    for part in live.session.slices(WORKFLOW):
        table.extend(part.keys, part.columns(), part.links())
        table.apply(part.overlaid)
    names = ("Company ID", NAME, "Number of Employees")
    places = {name: table._rows.columns[name].place for name in names}
    return [
        tuple(table._rows.lines.segment(row, places[name]) if places[name] >= 0 else "" for name in names)
        for row in range(table.reader.size)
    ]


async def test_list_comes_as_columns_at_the_next_start(
    stored: Path, large: ServerProcess, open_live: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No text but those of the first piece is read, with no line; and a task that is looked at is the same as ever."""
    read = list[int]()
    columns = RowReader.columns

    def counted(reader: RowReader, texts: Any) -> Any:
        read.append(len(texts))
        return columns(reader, texts)

    monkeypatch.setattr(RowReader, "columns", counted)
    live = await open_live(large, run=False)
    await live.until(lambda: is_whole(live))
    assert from_columns(live) == MANY - 256
    seen = table_of(live)
    assert [row[0] for row in seen] == ALL
    assert seen[4000][1] == "company 4001 and sons"
    assert sum(read) == 256
    assert live.value("4321", NAME) == "Company 4321 and sons"


async def test_refresh_of_the_same_list_writes_no_columns(stored: Path, large: ServerProcess, open_live: Open) -> None:
    before = identity(stored)
    live = await open_live(large)
    await live.until_refreshed()
    await live.until(lambda: is_whole(live))
    assert identity(stored) == before
    assert not live.session._services.reading.upkeep.columns._wanted


def leave_files(*paths: Path) -> None:
    """Files that no note tells of."""
    for path in paths:
        path.write_bytes(b"columns of another list")


async def test_columns_of_workflows_that_are_gone_are_removed(
    stored: Path, large: ServerProcess, open_live: Open
) -> None:
    """And what a write that broke off has left. Those of the list stay."""
    gone, broken = stored.with_name("0" * 32 + ".columns"), stored.with_suffix(".part")
    leave_files(gone, broken)
    live = await open_live(large)
    await live.until(lambda: [*stored.parent.iterdir()] == [stored])


async def test_pending_edits_are_shown_over_the_columns(stored: Path, large: ServerProcess, open_live: Open) -> None:
    live = await open_live(large, run=False)
    await live.until(lambda: is_whole(live))
    await live.set("4000", NAME, "Mine", base="Company 4000 and sons")
    await live.close()
    again = await open_live(large, run=False)
    await again.until(lambda: is_whole(again))
    assert from_columns(again) == MANY - 256
    assert again.value("4000", NAME) == "Mine"
    assert table_of(again)[3999][1] == "mine"
    await again.close()
    last = await open_live(large)  # leaves the list as it was for the other tests
    await last.until_saved()
    await last.set("4000", NAME, "Company 4000 and sons", base="Mine")
    await last.until_saved()


async def test_tasks_that_changed_alone_stand_over_the_columns(
    stored: Path, large: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """Others are rows of the columns still: before, between and behind them."""
    others = elsewhere(large)
    live = await open_live(large)
    await live.until(lambda: is_whole(live) and not live.session.status.refreshing)
    for key in ("300", "301", "4500"):
        await others.set(key, Company_Name="Theirs")
    await live.until_refreshed()
    await live.until(lambda: live.value("4500", NAME) == "Theirs")
    await live.close()
    again = await open_live(large, run=False)
    await again.until(lambda: is_whole(again))
    seen = table_of(again)
    assert [row[0] for row in seen] == ALL
    assert [row[0] for row in seen if row[1] == "theirs"] == ["300", "301", "4500"]
    assert from_columns(again) == MANY - 256 - 3
    await again.close()
    for key in ("300", "301", "4500"):
        await others.set(key, Company_Name=f"Company {key} and sons")


def identity(file: Path) -> tuple[int, int]:
    """Another one once a file was written again."""
    return file.stat().st_mtime_ns, file.stat().st_ino


def digest_of(file: Path) -> str:
    return sha256(file.read_bytes()).hexdigest()


def flipped(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-7])


def emptied(file: Path) -> None:
    file.write_bytes(b"")


@pytest.mark.parametrize("spoil", [flipped, cut, emptied, Path.unlink])
async def test_damaged_file_is_thrown_away_and_written_anew(
    stored: Path, large: ServerProcess, open_live: Open, spoil: Callable[[Path], None]
) -> None:
    """It is not told to anybody: all is read out of the texts, and the start after it has columns again."""
    whole = digest_of(stored)
    spoil(stored)
    live = await open_live(large, run=False)
    await live.until(lambda: is_whole(live))
    assert from_columns(live) == 0
    assert [row[0] for row in table_of(live)] == ALL
    live.run()
    await until_stored(live)
    assert digest_of(stored) == whole
    await live.close()
    again = await open_live(large, run=False)
    await again.until(lambda: is_whole(again))
    assert from_columns(again) == MANY - 256


@pytest.mark.parametrize("what", ["FORMAT", "zone", "schema"])
async def test_columns_made_of_something_else_are_thrown_away(
    stored: Path, large: ServerProcess, open_live: Open, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    if what == "FORMAT":
        monkeypatch.setattr(column_file, "FORMAT", -1)
    elif what == "zone":
        monkeypatch.setattr(column_upkeep, "_zone", lambda: "Atlantis")
    else:
        monkeypatch.setattr(column_upkeep, "schema_to_json", lambda _: b"{}")
    live = await open_live(large, run=False)
    await live.until(lambda: is_whole(live))
    assert from_columns(live) == 0
    assert [row[0] for row in table_of(live)] == ALL


async def test_damaged_texts_are_not_taken_for_those_of_the_columns(
    stored: Path, large: ServerProcess, open_live: Open
) -> None:
    """A piece of the cache with other bytes is no list any more: the list comes from the server."""
    live = await open_live(large, run=False)
    await live.until(lambda: is_whole(live))
    store = live.session._services.outbox._store
    spoilt = "UPDATE cache.pieces SET body = replace(body, 'Company 4000', 'Company 9000') WHERE number > 9"
    await store.write(lambda c: bool(c.execute(spoilt)))
    await live.close()
    again = await open_live(large)
    await again.until(lambda: is_whole(again) and not again.session.status.refreshing)
    assert again.value("4000", NAME) == "Company 4000 and sons"
    assert [row[0] for row in table_of(again)] == ALL
