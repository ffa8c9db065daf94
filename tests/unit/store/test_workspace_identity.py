"""The outbox knows its workspace, also in folders of older versions, and where the cache is lost."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from flowdash_desktop.domain.schema import Workflow, Workspace
from flowdash_desktop.domain.workspace_identity import WorkspaceIdentity
from flowdash_desktop.store import cache, outbox, workspace_identity
from flowdash_desktop.store.account_store import AccountStore
from flowdash_desktop.store.migrations import OUTBOX_STEPS
from tests.unit.store.conftest import OpenStore
from tests.unit.store.samples import edit

OWN = WorkspaceIdentity("acme", "Acme", frozenset({"w", "v"}))
_BEFORE = next(number for number, step in enumerate(OUTBOX_STEPS) if "CREATE TABLE workspace " in step)


def _before_this_version(folder: Path) -> None:
    """Make the outbox one of the version before workspaces were kept in it."""
    with closing(sqlite3.connect(folder / "outbox.db")) as connection, connection:
        connection.execute("DROP TABLE workspace")
        connection.execute(f"PRAGMA user_version={_BEFORE}")


async def _identity(store: AccountStore) -> WorkspaceIdentity | None:
    return await store.read(workspace_identity.identity)


async def test_identity_outlives_the_cache(open_store: OpenStore, folder: Path) -> None:
    store = await open_store()
    assert await _identity(store) is None
    await store.write(lambda c: workspace_identity.put_identity(c, OWN))
    await store.close()
    (folder / "cache.db").unlink()
    assert await _identity(await open_store()) == OWN


async def test_older_folder_names_it_in_its_cache(open_store: OpenStore, folder: Path) -> None:
    store = await open_store()
    await store.write(lambda c: cache.put_workspace(c, Workspace("acme", "Acme")))
    await store.write(lambda c: cache.put_workflows(c, [Workflow("w", "W"), Workflow("v", "V")]))
    await store.close()
    _before_this_version(folder)
    assert await _identity(await open_store()) == OWN


async def test_without_a_cache_the_edits_name_workflows(open_store: OpenStore, folder: Path) -> None:
    store = await open_store()
    await store.write(lambda c: outbox.append(c, [edit("1")]))
    await store.close()
    _before_this_version(folder)
    found = await _identity(await open_store())
    assert found == WorkspaceIdentity("", "", frozenset({edit("1").workflow_id}))
    assert OWN.is_other_than(WorkspaceIdentity("", "", frozenset({"elsewhere"})))
