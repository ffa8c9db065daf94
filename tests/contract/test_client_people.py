"""The client against the real server: who it is, keys, and the audit log."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from flowdash_desktop.api import FlowdashClient
from flowdash_desktop.api.errors import (
    AuthenticationError,
    ConflictError,
    NotAllowedError,
    NotFoundError,
    ValidationError,
)
from tests.support.definitions import COMPANIES, USER, workspace
from tests.support.fixtures_server import StartServer
from tests.support.people import MEMBER


@pytest.fixture
async def client(server: StartServer) -> AsyncIterator[FlowdashClient]:
    running = server(workspace(COMPANIES))
    async with FlowdashClient(running.base_url, running.key) as made:
        yield made


async def test_a_key_is_made_used_and_revoked(client: FlowdashClient) -> None:
    assert await client.people.me() is None
    made = await client.people.add_key("Uma's laptop", MEMBER, datetime(2099, 1, 31, 12, tzinfo=UTC))
    assert made.key not in repr(made)
    listed = {key.name: key for key in await client.people.keys()}
    assert listed["Uma's laptop"] == made.entry
    assert made.entry.ends == datetime(2099, 1, 31, 12, tzinfo=UTC)
    assert (made.entry.user_id, made.entry.start, made.entry.last_used) == (MEMBER, made.key[:4], None)
    async with FlowdashClient(client.base_url, made.key) as uma:
        me = await uma.people.me()
        assert me is not None
        assert (me.email, me.role_id) == (USER, "r2")
        with pytest.raises(NotAllowedError):
            await uma.people.keys()
        assert await client.people.revoke_key(made.entry.id)
        with pytest.raises(AuthenticationError):
            await uma.people.me()
    with pytest.raises(NotFoundError):
        await client.people.revoke_key(made.entry.id)


async def test_refusals_of_keys_are_told(client: FlowdashClient) -> None:
    with pytest.raises(ValidationError):
        await client.people.add_key("x", "nobody")
    (owners,) = await client.people.keys()
    with pytest.raises(ConflictError) as refused:
        await client.people.revoke_key(owners.id)
    assert "last API key" in refused.value.detail


async def test_the_audit_log_is_read_from_its_end(client: FlowdashClient) -> None:
    for name in ("first", "second"):
        await client.people.add_key(name)
    newest = [entry for entry in await client.people.newest_audit() if entry.kind == "keyAdded"]
    assert ["second" in newest[0].what, "first" in newest[1].what] == [True, True]
    assert newest[1] in await client.people.newest_audit(newest[0].id)
    assert newest[0] not in await client.people.newest_audit(newest[0].id)


async def test_the_audit_log_is_read_on_from_an_entry(client: FlowdashClient) -> None:
    for name in ("first", "second"):
        await client.people.add_key(name)
    added = [entry for entry in await client.people.audit() if entry.kind == "keyAdded"]
    assert ["first" in added[0].what, "second" in added[1].what] == [True, True]
    assert added[0].at is not None
    behind = await client.people.audit(added[0].id, limit=1000)
    assert added[1] in behind
    assert added[0] not in behind
