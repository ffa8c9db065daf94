"""The share of each key against real servers [choice]: attachments, and connections by which nobody has got in."""

from __future__ import annotations

import base64
import socket
from contextlib import ExitStack
from typing import Any

import httpx
import pytest
from sqlalchemy import Connection, select
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from flowdash_desktop.server.api_keys import ApiKey
from flowdash_desktop.server.http.connection import SERVED, Limits
from flowdash_desktop.server.http.shares import KeyShares, Shares
from flowdash_desktop.server.people.caller import CALLER, Caller
from flowdash_desktop.server.storage import tables
from tests.contract.conftest import OpenApi
from tests.support.definitions import COMPANIES, workspace
from tests.support.fixtures_server import StartServer
from tests.support.http import Api
from tests.support.inside import look_inside
from tests.support.listening_thread import listening
from tests.support.people import MEMBER, add_key, until

MIB = 1024 * 1024


def file_of(size: int, name: str = "a.bin") -> dict[str, str]:
    contents = base64.b64encode(name.encode() + bytes(size)).decode()
    return {"filename": name, "contentType": "application/octet-stream", "base64contents": contents}


def attach(api: Api, task: str, *entries: dict[str, Any]) -> httpx.Response:
    return api.put(task, {"Documents": list(entries)})


@pytest.mark.statement("people.disk")
def test_choice_a_key_may_add_so_many_bytes_of_attachments(server: StartServer, api_for: OpenApi) -> None:
    """What is deleted makes room, and each key has a share of its own."""
    running = server(workspace(COMPANIES), arguments=("--attachments-per-key", str(2 / 1024)))
    owner = api_for(running)
    member = api_for(running, key=add_key(owner, "Uma's laptop", MEMBER)["key"])
    assert attach(member, "42", file_of(MIB, "first")).status_code == 200
    before = member.get("43")
    refused = attach(member, "43", file_of(MIB + 1, "second"))
    assert refused.status_code == 413
    words = refused.json()["error"]
    assert "'Uma's laptop'" in words or '"Uma\'s laptop"' in words
    assert ["2.0 MiB" in words, "delete some" in words] == [True, True]
    assert member.get("43") == before
    batch = {"mode": "update", "tasks": [{"task": {"Company ID": "43", "Documents": [file_of(MIB + 1, "second")]}}]}
    (result,) = member.http.post(f"{member.tasks_url}/batch", json=batch).json()["results"]
    assert result["status"] == 413
    assert attach(api_for(running, key=add_key(owner, "Another", MEMBER)["key"]), "44", file_of(MIB)).status_code == 200
    assert attach(owner, "43", file_of(3 * MIB, "third")).status_code == 200, "the owner has no bound"
    assert attach(member, "42").status_code == 200
    assert attach(member, "42", file_of(MIB + 1, "fourth")).status_code == 200


def test_an_attachment_says_which_key_has_added_it(server: StartServer, api_for: OpenApi) -> None:
    running = server(workspace(COMPANIES))
    made = add_key(api_for(running), "Uma's laptop", MEMBER)
    assert attach(api_for(running, key=made["key"]), "42", file_of(10)).status_code == 200

    def keys(connection: Connection) -> list[str | None]:
        return [*connection.execute(select(tables.attachments.c.added_by)).scalars()]

    assert look_inside(running, keys) == [made["id"]]


@pytest.mark.sqlite_only
@pytest.mark.statement("people.shares")
def test_choice_connections_without_a_key_keep_nobody_out(server: StartServer, api_for: OpenApi) -> None:
    """Those who are in go on while somebody else opens as many as there may be; these end when nothing is asked."""
    running = server(workspace(COMPANIES))
    api = api_for(running)
    assert api.http.get(f"{api.root}/me").status_code == 200
    host, _, port = running.base_url.removeprefix("http://").partition(":")
    assert SERVED.strangers is not None
    with ExitStack() as opened:
        many = [
            opened.enter_context(socket.create_connection((host, int(port)), timeout=30))
            for _ in range(SERVED.strangers + 1)
        ]
        assert many[-1].recv(65536).startswith(b"HTTP/1.1 503 ")
        until(lambda: api.http.get(f"{api.root}/me").status_code == 200)


async def by_header(scope: Scope, receive: Receive, send: Send) -> None:
    """An application whose requests say by a header whether they are the owner's."""
    plain = Starlette(routes=[Route("/", lambda _: PlainTextResponse("fine"))])
    if scope["type"] != "http":
        await plain(scope, receive, send)
        return
    who = dict(scope["headers"])[b"who"].decode()
    caller = Caller(ApiKey(who, who, id=who, is_owner=who == "owner"), None, is_admin=True)
    await KeyShares(plain, shares=Shares())({**scope, CALLER: caller}, receive, send)


def asked(connection: socket.socket, who: str) -> bytes:
    connection.sendall(b"GET / HTTP/1.1\r\nHost: x\r\nWho: " + who.encode() + b"\r\n\r\n")
    answer = b""
    while not answer.endswith((b"fine", b"}")) and (piece := connection.recv(65536)):
        answer += piece
    return answer


@pytest.mark.sqlite_only
@pytest.mark.statement("people.shares")
def test_choice_the_last_connections_are_the_owners() -> None:
    with listening(by_header, Limits(connections=1, reserve=2)) as address, ExitStack() as opened:
        first, second, third, fourth = (
            opened.enter_context(socket.create_connection(address, timeout=30)) for _ in range(4)
        )
        assert asked(first, "Uma").startswith(b"HTTP/1.1 200 ")
        refused = asked(second, "Uma")
        assert refused.startswith(b"HTTP/1.1 503 ")
        assert b"connection: close" in refused.lower()
        assert asked(third, "owner").startswith(b"HTTP/1.1 200 ")
        assert fourth.recv(65536).startswith(b"HTTP/1.1 503 "), "beyond the reserve nobody is asked who it is"
        assert asked(first, "Uma").startswith(b"HTTP/1.1 200 ")
