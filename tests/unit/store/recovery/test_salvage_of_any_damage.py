"""Files that are cut and changed at random: an account opens whatever was done to them, and goes on."""

from __future__ import annotations

import asyncio
import contextlib
import tempfile
from pathlib import Path
from typing import TypeAlias

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flowdash_desktop.domain.drafts import Draft, DraftRef
from flowdash_desktop.domain.history import Change
from flowdash_desktop.domain.schema import Workflow, Workspace
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.store import (
    cache,
    cached_activity,
    cached_unread_changes,
    drafts,
    history,
    outbox,
    workspace_identity,
)
from flowdash_desktop.store.account_store import AccountStore
from flowdash_desktop.store.database import Connection, StoreError, StoreFault, StoreThread
from flowdash_desktop.store.preferences import Account, AccountKind, Preferences
from flowdash_desktop.wire.json import NotJsonError
from tests.unit.store.samples import cached, edit, put_workflow, task

_CHANGES = 30
Damage: TypeAlias = tuple[int, list[tuple[int, int]], int]
"""How much is cut off and which bytes become which, both in thousandths of the length; and which file is meant."""
DAMAGE = st.tuples(
    st.integers(0, 1000),
    st.lists(st.tuples(st.integers(0, 9999), st.integers(0, 255)), max_size=20),
    st.integers(0, 1),
)
_BOUNDED = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)


def spoil(file: Path, damage: Damage) -> None:
    """Change some bytes of a file, and cut it off where the number is under five hundred."""
    cut, bytes_changed, _ = damage
    data = bytearray(file.read_bytes())
    for at, value in bytes_changed:
        data[len(data) * at // 10_000] = value
    file.write_bytes(data[: len(data) * cut // 500] if cut < 500 else data)


def _fill(connection: Connection) -> None:
    outbox.append(connection, [edit(str(n), f"value {n} {'x' * 200}") for n in range(40)])
    for n in range(10):
        history.add(connection, f"step {n}", [Change(edit(str(n)), f"Title {n}", f"edit {n}")])
    drafts.keep(connection, {DraftRef("w", TaskKey(str(n)), "Name"): Draft(f"text {n}", None) for n in range(5)})
    cache.put_workspace(connection, Workspace("acme", "Acme"))
    cache.put_workflows(connection, [Workflow("w", "Companies")])
    put_workflow(connection, [task(str(n), "y" * 300) for n in range(40)])


def _read_all(connection: Connection) -> None:
    """All that a start reads, and what opening a workflow reads."""
    outbox.all_pending(connection)
    outbox.unreadable(connection)
    drafts.everything(connection)
    workspace_identity.identity(connection)
    history.summaries(connection)
    history.last(connection, "w")
    cache.workspace(connection)
    cache.workflows(connection)
    cache.workflow(connection, "w")
    with contextlib.suppress(NotJsonError):  # SQLite sees no changed letter; whoever shows a task reads its text
        cached(connection)
    cached_activity.stage_actions(connection, "w")
    cached_unread_changes.news(connection, "w")


def _may_refuse(error: StoreError) -> None:
    assert error.reason.code in (StoreFault.NEWER_VERSION, StoreFault.TOO_OLD)


async def _opens(folder: Path, thread: StoreThread) -> None:
    store = AccountStore(thread, folder)
    try:
        await store.open()
        await store.read(_read_all)
        (added,) = await store.write(lambda c: outbox.append(c, [edit("new", "typed later")]))
        assert added.id in [item.id for item in await store.read(outbox.all_pending)]
        await store.write(lambda c: put_workflow(c, [task("1")]))
    finally:
        await store.close()


@_BOUNDED
@given(damage=DAMAGE)
def test_an_account_opens_after_any_damage(damage: Damage) -> None:
    """Outbox, drafts, history and cache; a version that may be a newer release's is the only refusal."""

    async def work(folder: Path) -> None:
        thread = StoreThread()
        store = AccountStore(thread, folder)
        await store.open()
        await store.write(_fill)
        await store.close()
        file = folder / ("outbox.db", "cache.db")[damage[2]]
        spoil(file, damage)
        try:
            await _opens(folder, thread)
        except StoreError as error:
            _may_refuse(error)
        else:
            await _opens(folder, thread)
        finally:
            thread.close()

    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(work(Path(folder)))


@_BOUNDED
@given(damage=DAMAGE)
def test_preferences_open_after_any_damage(damage: Damage) -> None:
    async def work(folder: Path) -> None:
        thread = StoreThread()
        (folder / "accounts" / "a").mkdir(parents=True)
        made = Preferences(thread, folder / "preferences.db")
        await made.open()
        for n in range(10):
            await made.put_account(Account(f"a{n}", AccountKind.REMOTE, f"Account {n}", "https://h.test/"))
            await made.put(f"setting {n}", {"value": "x" * 100})
        await made.close()
        spoil(folder / "preferences.db", damage)
        opened = Preferences(thread, folder / "preferences.db")
        try:
            await opened.open()
            await opened.accounts()
            for n in range(10):
                await opened.get(f"setting {n}")
            await opened.put("setting", 1)
            assert await opened.get("setting") == 1
        except StoreError as error:
            _may_refuse(error)
        finally:
            await opened.close()
            thread.close()

    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(work(Path(folder)))
