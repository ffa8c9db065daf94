"""Versions of an account's files: the first release's open as they are, a step leads on, unknown ones are refused."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from flowdash_desktop.domain.edits import EditState
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.domain.workspace.identity import WorkspaceIdentity
from flowdash_desktop.store import cached_activity, cached_unread_changes, drafts, history, outbox, workspace_identity
from flowdash_desktop.store.database import UnknownVersionError, open_database
from flowdash_desktop.store.migrations import OUTBOX
from tests.support.released_data import account_folder
from tests.unit.store.conftest import OpenStore
from tests.unit.store.samples import cached, task

FILES = ("outbox.db", "cache.db")
NEXT = replace(OUTBOX, steps=("ALTER TABLE drafts ADD COLUMN colour TEXT; UPDATE drafts SET colour = 'of ' || field",))
"""The outbox with a made-up step."""


def shape(file: Path) -> dict[str, object]:
    """Tables with their columns, and indexes, whatever the words of the SQL that made them."""
    with closing(sqlite3.connect(file)) as connection:
        names = connection.execute("SELECT type, name FROM sqlite_master ORDER BY type, name").fetchall()
        pragma = {"table": "table_xinfo", "index": "index_xinfo"}
        return {name: connection.execute(f"PRAGMA {pragma[kind]}({name})").fetchall() for kind, name in names}


def rows(file: Path) -> dict[str, object]:
    with closing(sqlite3.connect(file)) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        found: dict[str, object] = {name: connection.execute(f"SELECT * FROM {name}").fetchall() for name in tables}
        return {**found, "version": connection.execute("PRAGMA user_version").fetchone()}


def set_version(file: Path, version: int) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(f"PRAGMA user_version={version}")


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.glob("*.db*")}


@pytest.mark.parametrize("name", FILES)
async def test_new_files_are_those_that_the_first_release_leads_to(
    name: str, folder: Path, open_store: OpenStore, tmp_path: Path
) -> None:
    account_folder(tmp_path / "released")
    if name == "outbox.db":
        open_database(tmp_path / "released" / name, OUTBOX).close()
    await (await open_store()).close()
    assert shape(folder / name) == shape(tmp_path / "released" / name)


async def test_files_of_the_first_release_keep_every_row(folder: Path, open_store: OpenStore) -> None:
    account_folder(folder)
    before = {name: rows(folder / name) for name in FILES}
    store = await open_store()
    assert store.cache_set_aside is None
    assert store.outbox_salvaged is None
    await store.close()
    before["outbox.db"]["version"] = (OUTBOX.newest,)
    assert {name: rows(folder / name) for name in FILES} == before


async def test_data_of_the_first_release_is_read(folder: Path, open_store: OpenStore) -> None:
    account_folder(folder)
    store = await open_store()
    pending = await store.read(outbox.all_pending)
    assert [(item.edit.task, item.state, item.uncertain) for item in pending] == [
        ("1", EditState.SAVED_HERE, True),
        ("2", EditState.NEEDS_YOU, False),
        ("2", EditState.SAVED_HERE, False),
    ]
    last = await store.read(lambda c: history.last(c, "w"))
    assert last is not None
    assert [change.edit for change in last.changes] == [item.edit for item in pending[1:]]
    texts = await store.read(drafts.everything)
    assert sorted(draft.text for draft in texts.values()) == ["half", "typed"]
    known = await store.read(workspace_identity.identity)
    assert known == WorkspaceIdentity("acme", "Acme", frozenset({"w"}))
    assert await store.read(cached) == [task("1"), task("2", "Changed"), task("4", "New")]
    assert set(await store.read(lambda c: cached_unread_changes.news(c, "w"))) == {"2", "4"}
    activity = await store.read(lambda c: cached_activity.activity(c, "w", TaskKey("1")))
    assert activity is not None
    assert [item.title for item in activity.items or ()] == ["Call"]


def test_a_step_leads_on_from_the_first_release(folder: Path) -> None:
    account_folder(folder)
    for _ in range(2):
        with closing(open_database(folder / "outbox.db", NEXT)) as connection:
            assert connection.execute("SELECT text, colour FROM drafts").fetchall() == [
                ("half", "of Name"),
                ("typed", "of Name"),
            ]
            assert connection.execute("PRAGMA user_version").fetchone() == (8,)


def test_a_new_file_goes_through_every_step(folder: Path) -> None:
    with closing(open_database(folder / "outbox.db", NEXT)) as connection:
        assert connection.execute("SELECT colour FROM drafts").fetchall() == []
        assert connection.execute("PRAGMA user_version").fetchone() == (8,)


def test_a_step_that_fails_leaves_the_file_as_it_was(folder: Path) -> None:
    account_folder(folder)
    before = rows(folder / "outbox.db")
    failing = replace(OUTBOX, steps=("DELETE FROM drafts; INSERT INTO nowhere VALUES (1)",))
    with pytest.raises(Exception, match="damaged"):
        open_database(folder / "outbox.db", failing)
    assert rows(folder / "outbox.db") == before


@pytest.mark.parametrize(("version", "words"), [(OUTBOX.newest + 1, "newer version"), (6, "before the first release")])
async def test_an_outbox_of_an_unknown_version_is_refused(
    folder: Path, open_store: OpenStore, version: int, words: str
) -> None:
    account_folder(folder)
    set_version(folder / "outbox.db", version)
    before = (folder / "outbox.db").read_bytes()
    with pytest.raises(UnknownVersionError, match=words):
        await open_store()
    assert (folder / "outbox.db").read_bytes() == before
    assert names(folder) == {"outbox.db", "cache.db"}


@pytest.mark.parametrize("version", [4, 6])
async def test_a_cache_of_an_unknown_version_is_set_aside(folder: Path, open_store: OpenStore, version: int) -> None:
    account_folder(folder)
    set_version(folder / "cache.db", version)
    store = await open_store()
    assert store.cache_set_aside is not None
    assert await store.read(cached) is None
    assert len(await store.read(outbox.all_pending)) == 3
