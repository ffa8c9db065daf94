"""The same failures on real sockets: what httpx makes of them is not ours to assume."""

from __future__ import annotations

import asyncio
import gc
import socket
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import httpx
import pytest

from flowdash_desktop.api.client import FlowdashClient
from flowdash_desktop.api.errors import NetworkError, NetworkFault, TooLargeError
from flowdash_desktop.api.http import transport
from flowdash_desktop.api.http.timeouts import TimeoutPolicy
from flowdash_desktop.api.http.trust import trusted_context
from flowdash_desktop.api.transfer.uploads import NewFile
from tests.unit.api.network import companies

Handler = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]
SOON = TimeoutPolicy(connect=0.05, read=0.05, read_after_upload=0.05, write=0.05, pool=0.05)


@asynccontextmanager
async def client_of(handler: Handler, *, timeout: TimeoutPolicy | None = None) -> AsyncIterator[FlowdashClient]:
    """A client of a server that does with each connection what the handler says."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await handler(reader, writer)
        except ConnectionError:
            pass
        finally:
            writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with FlowdashClient(f"http://127.0.0.1:{port}", "k", timeout=timeout) as client:
        yield client
    server.close()
    await server.wait_closed()


async def head_of(reader: asyncio.StreamReader) -> bytes:
    return await reader.readuntil(b"\r\n\r\n")


def says(text: str) -> Handler:
    async def handler(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await head_of(reader)
        writer.write(text.encode())
        await writer.drain()

    return handler


async def failure(handler: Handler, timeout: TimeoutPolicy | None = None) -> NetworkError:
    async with client_of(handler, timeout=timeout) as client:
        with pytest.raises(NetworkError) as caught:
            await client.workspace()
    return caught.value


async def test_an_answer_arrives() -> None:
    async with client_of(says('HTTP/1.1 200 OK\r\nContent-Length: 21\r\n\r\n{"id":"1","name":"W"}')) as client:
        assert (await client.workspace()).name == "W"


async def test_a_body_that_is_cut_off() -> None:
    error = await failure(says('HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{"id":"1"'))
    assert (error.fault, error.request_sent) == (NetworkFault.DROPPED, True)


async def test_a_chunked_body_that_is_cut_off() -> None:
    error = await failure(says('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n{"id":"1"\r\n'))
    assert (error.fault, error.request_sent) == (NetworkFault.DROPPED, True)


async def test_a_connection_closed_without_a_word() -> None:
    error = await failure(says(""))
    assert (error.fault, error.request_sent) == (NetworkFault.DROPPED, True)


async def test_something_that_does_not_speak_http() -> None:
    error = await failure(says("220 mail.example ESMTP\r\n"))
    assert error.fault is NetworkFault.DROPPED


async def test_a_server_that_never_answers() -> None:
    async def silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()

    error = await failure(silent, SOON)
    assert (error.fault, error.request_sent) == (NetworkFault.TIMED_OUT, True)


async def test_a_server_that_stops_in_the_middle() -> None:
    async def stuck(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await head_of(reader)
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{")
        await reader.read()

    error = await failure(stuck, SOON)
    assert (error.fault, error.request_sent) == (NetworkFault.TIMED_OUT, True)


async def test_a_port_where_nobody_listens() -> None:
    with socket.socket() as held:  # bound but not listening: nobody else takes the port meanwhile
        held.bind(("127.0.0.1", 0))
        async with FlowdashClient(f"http://127.0.0.1:{held.getsockname()[1]}", "k") as client:
            with pytest.raises(NetworkError) as caught:
                await client.workspace()
    assert (caught.value.fault, caught.value.request_sent) == (NetworkFault.CONNECTION_REFUSED, False)


async def test_an_upload_that_the_server_cuts_short_with_its_answer(tmp_path: Path) -> None:
    async def refuse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await head_of(reader)
        writer.write(b"HTTP/1.1 413 Too Large\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        await writer.drain()
        while await reader.read(65_536):  # a server that closes at once would take its answer back with a reset
            pass

    big = tmp_path / "big"
    big.write_bytes(b"x" * 2_000_000)
    async with client_of(refuse) as client:
        with pytest.raises(TooLargeError):
            await client.update_task(
                companies(), "42", {"Photos": ()}, new_files={"Photos": [NewFile(big, "big", "image/png")]}
            )


async def test_a_cancelled_request_ends_its_connection() -> None:
    begun, closed = asyncio.Event(), asyncio.Event()

    async def silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await head_of(reader)
        begun.set()
        assert await reader.read() == b""
        closed.set()

    async with client_of(silent) as client:
        asking = asyncio.create_task(client.workspace())
        await begun.wait()
        asking.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asking
        await closed.wait()


async def test_a_proxy_never_comes_between_us_and_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    async with client_of(says('HTTP/1.1 200 OK\r\nContent-Length: 21\r\n\r\n{"id":"1","name":"W"}')) as client:
        assert (await client.workspace()).name == "W"


def test_certificates_are_checked_against_known_authorities() -> None:
    context = trusted_context()
    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.check_hostname
    assert context.cert_store_stats()["x509_ca"] > 0


@pytest.mark.parametrize("streamed", [False, True])
async def test_cancelled_requests_leave_no_socket_open(
    streamed: bool, monkeypatch: pytest.MonkeyPatch, recwarn: pytest.WarningsRecorder
) -> None:
    """Cancelled in the midst of connecting, closing and booking, with connections that are not kept for long."""
    monkeypatch.setattr(
        transport, "_LIMITS", httpx.Limits(max_connections=8, max_keepalive_connections=2, keepalive_expiry=0)
    )

    async def answers(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(asyncio.IncompleteReadError):
            while await head_of(reader):
                writer.write(b'HTTP/1.1 200 OK\r\nContent-Length: 21\r\n\r\n{"id":"1","name":"W"}')
                await writer.drain()

    async def one(client: FlowdashClient) -> None:
        if streamed:
            async with client._transport.opened(transport.Call("GET", "/workspace")) as answer:
                assert [piece async for piece in answer.pieces()]
        else:
            await client.workspace()

    async def six(client: FlowdashClient) -> None:
        async with asyncio.TaskGroup() as group:
            for _ in range(6):
                group.create_task(one(client))

    async with client_of(answers) as client:
        for turns in range(150):
            asking = asyncio.create_task(six(client))
            for _ in range(turns):
                await asyncio.sleep(0)
            asking.cancel()
            await asyncio.wait({asking})
        assert (await client.workspace()).name == "W"
    gc.collect()
    assert not recwarn.list
