"""A session knows whose its key is, manages keys and people, and says why where it can't."""

from __future__ import annotations

import pytest

from flowdash_desktop.api.errors import FlowdashError
from flowdash_desktop.domain.errors import Reason
from flowdash_desktop.session.errors import SessionFault
from flowdash_desktop.session.sharing.sharing import KeyGoneError, LastKeyError, NotSharableError
from flowdash_desktop.session.status import Connection
from flowdash_desktop.wire.definition_changes import ChangeUser
from tests.integration.session.conftest import Open, definition
from tests.integration.session.live import WORKFLOW, ServerConnector
from tests.support.fixtures_server import StartServer
from tests.support.http import Api
from tests.support.people import MEMBER, add_key
from tests.support.server_process import ServerProcess
from tests.support.tcp_proxy import TcpProxy

ME = b"GET /api/v1/me "
KEYS = b"GET /api/v1/workspace/keys "
NOT_FOUND = b"HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\n{}"
WEB_PAGE = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>"
FORBIDDEN = b"HTTP/1.1 403 Forbidden\r\nContent-Length: 2\r\n\r\n{}"


@pytest.fixture
def own(server: StartServer) -> ServerProcess:
    """A server of the test's own."""
    return server(definition())


async def test_key_of_a_user_says_who_it_is(own: ServerProcess, open_live: Open) -> None:
    """Such a user who does not administer is told why nothing can be shared."""
    api = Api(own, WORKFLOW)
    key = add_key(api, "Uma's", MEMBER)["key"]
    api.close()
    live = await open_live(ServerConnector(own.base_url, key))
    sharing = live.session.sharing
    await live.until(lambda: sharing.me is not None, "the user")
    assert sharing.me is not None
    assert (sharing.me.id, sharing.refusal) == (MEMBER, None)
    with pytest.raises(NotSharableError):
        await sharing.read()
    assert sharing.refusal == Reason(SessionFault.SHARING_NOT_ALLOWED)
    assert live.session.status.connection is Connection.ONLINE


async def test_why_a_key_is_not_accepted_is_said(own: ServerProcess, open_live: Open) -> None:
    """The key of somebody who was deactivated: the server's sentence, not only that the key is not taken."""
    api = Api(own, WORKFLOW)
    key = add_key(api, "Uma's", MEMBER)["key"]
    api.close()
    owner = await open_live(own)
    await owner.session.sharing.change_people([ChangeUser(user=MEMBER, deactivated=True)])
    live = await open_live(ServerConnector(own.base_url, key), folder="hers", online=False)
    await live.until(lambda: live.session.status.connection is Connection.NEEDS_KEY, "the refusal")
    reason = live.session.status.reason
    assert reason is not None
    assert reason.code == SessionFault.KEY_REFUSED
    assert "deactivated" in str(reason.values["words"])


async def test_keys_are_made_and_revoked_once(own: ServerProcess, open_live: Open) -> None:
    live = await open_live(own)
    sharing = live.session.sharing
    made = await sharing.add_key("Laptop", MEMBER, None)
    shared = await sharing.read()
    assert made.entry in shared.keys
    assert MEMBER in [user.id for user in shared.people]
    await sharing.revoke(made.entry.id)
    with pytest.raises(KeyGoneError):
        await sharing.revoke(made.entry.id)
    (last,) = (await sharing.read()).keys
    with pytest.raises(LastKeyError):
        await sharing.revoke(last.id)
    assert any("Laptop" in entry.what for entry in await sharing.activity())
    assert sharing.me is None


@pytest.mark.parametrize("answer", [NOT_FOUND, WEB_PAGE])
async def test_server_without_keys_manages_them_itself(own: ServerProcess, open_live: Open, answer: bytes) -> None:
    """That is no fault: the account stays on line, and nothing is asked again and again."""
    async with TcpProxy(own.base_url) as proxy:
        for start in (ME, KEYS):
            proxy.answer(start, b"", once=False).answer = answer
        live = await open_live(ServerConnector(proxy.base_url, own.key))
        sharing = live.session.sharing
        await live.until(lambda: sharing.refusal == Reason(SessionFault.NO_SHARING), "the reason")
        with pytest.raises(NotSharableError):
            await sharing.read()
        await live.until_refreshed()
        assert live.session.status.connection is Connection.ONLINE


async def test_person_is_asked_for_once_the_server_answers(own: ServerProcess, open_live: Open) -> None:
    """An answer that was lost on the first try is asked for again when the line is back."""
    api = Api(own, WORKFLOW)
    key = add_key(api, "Uma's", MEMBER)["key"]
    api.close()
    async with TcpProxy(own.base_url) as proxy:
        rule = proxy.lose_answer(ME)
        live = await open_live(ServerConnector(proxy.base_url, key))
        await live.until(lambda: rule.seen, "the question")
        live.session.reconnect()
        await live.until(lambda: live.session.sharing.me is not None, "the user")


async def test_reading_that_is_not_allowed_is_not_offline(own: ServerProcess, open_live: Open) -> None:
    async with TcpProxy(own.base_url) as proxy:
        proxy.answer(f"GET /api/v1/workflows/{WORKFLOW}/fields ".encode(), b"", once=False).answer = FORBIDDEN
        live = await open_live(ServerConnector(proxy.base_url, own.key), online=False)
        await live.until(lambda: live.session.status.reason is not None, "the reason")
        assert live.session.status.connection is Connection.ONLINE


async def test_without_the_line_nothing_is_made(own: ServerProcess, open_live: Open) -> None:
    live = await open_live(own)
    own.stop()
    with pytest.raises(FlowdashError):
        await live.session.sharing.add_key("Laptop", None, None)
