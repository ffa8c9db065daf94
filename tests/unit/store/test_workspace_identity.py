"""The outbox knows its workspace, also where the cache is lost."""

from __future__ import annotations

from pathlib import Path

from flowdash_desktop.domain.schema import Workflow, Workspace
from flowdash_desktop.domain.workspace.identity import WorkspaceIdentity
from flowdash_desktop.store import cache, outbox, workspace_identity
from flowdash_desktop.store.account_store import AccountStore
from tests.unit.store.conftest import OpenStore
from tests.unit.store.samples import edit

OWN = WorkspaceIdentity("acme", "Acme", frozenset({"w", "v"}))


async def _forget(store: AccountStore) -> None:
    """The outbox does not name its workspace."""
    await store.write(lambda c: c.execute("DELETE FROM workspace"))


async def _identity(store: AccountStore) -> WorkspaceIdentity | None:
    return await store.read(workspace_identity.identity)


async def test_identity_outlives_the_cache(open_store: OpenStore, folder: Path) -> None:
    store = await open_store()
    assert await _identity(store) is None
    await store.write(lambda c: workspace_identity.put_identity(c, OWN))
    await store.close()
    (folder / "cache.db").unlink()
    assert await _identity(await open_store()) == OWN


async def test_the_cache_names_it_where_the_outbox_does_not(open_store: OpenStore) -> None:
    store = await open_store()
    await store.write(lambda c: cache.put_workspace(c, Workspace("acme", "Acme")))
    await store.write(lambda c: cache.put_workflows(c, [Workflow("w", "W"), Workflow("v", "V")]))
    await _forget(store)
    await store.close()
    assert await _identity(await open_store()) == OWN


async def test_without_a_cache_the_edits_name_workflows(open_store: OpenStore) -> None:
    store = await open_store()
    await store.write(lambda c: outbox.append(c, [edit("1")]))
    await _forget(store)
    await store.close()
    found = await _identity(await open_store())
    assert found == WorkspaceIdentity("", "", frozenset({edit("1").workflow_id}))
    assert OWN.is_other_than(WorkspaceIdentity("", "", frozenset({"elsewhere"})))
