"""Requests that are too large or take too long are refused, and hold nothing [choice]."""

from __future__ import annotations

import gc
import json
import socket
import threading
from collections.abc import AsyncIterator, Iterator

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from flowdash_desktop.server.http.connection import Limits
from tests.support.listening_thread import listening

QUICK = Limits(header_bytes=2000, header_seconds=0.2, silence_seconds=0.2, connections=3)
PATIENT = Limits(header_bytes=2000, connections=3)
OK = b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"
_ended = threading.Event()


async def _answer(request: Request) -> Response:
    return Response(await request.body() or b"fine")


async def _long(_request: Request) -> Response:
    async def pieces() -> AsyncIterator[bytes]:
        for _ in range(64):
            yield b"x" * 1024 * 1024
        _ended.set()

    return StreamingResponse(pieces())


_APP = Starlette(routes=[Route("/", _answer, methods=["GET", "POST"]), Route("/long", _long)])


@pytest.fixture(scope="module")
def quick() -> Iterator[tuple[str, int]]:
    with listening(_APP, QUICK) as address:
        yield address


@pytest.fixture(scope="module")
def patient() -> Iterator[tuple[str, int]]:
    with listening(_APP, PATIENT) as address:
        yield address


def to_the_end(connection: socket.socket) -> bytes:
    """All that comes until the server closes the connection."""
    received = b""
    try:
        while piece := connection.recv(65536):
            received += piece
    except ConnectionResetError:
        pass
    return received


def refused(answer: bytes, status: int) -> None:
    head, _, body = answer.partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 %d " % status), answer[:200]
    assert b"connection: close" in head
    assert list(json.loads(body)) == ["error"]


@pytest.mark.statement("limits.headers")
@pytest.mark.parametrize(
    "headers",
    [
        b"X: " + b"x" * 3000 + b"\r\n",
        b"".join(b"X%d: y\r\n" % n for n in range(400)),
        b"X: " + b"x" * 3000,
    ],
    ids=["one large", "many", "unfinished"],
)
def test_choice_headers_that_are_too_large_are_431(patient: tuple[str, int], headers: bytes) -> None:
    with socket.create_connection(patient, timeout=30) as connection:
        connection.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n" + headers + b"\r\n\r\n")
        refused(to_the_end(connection), 431)


def test_choice_an_address_that_is_too_long_is_431(patient: tuple[str, int]) -> None:
    with socket.create_connection(patient, timeout=30) as connection:
        connection.sendall(b"GET /?" + b"x" * 3000 + b" HTTP/1.1\r\nHost: x\r\n\r\n")
        refused(to_the_end(connection), 431)


def test_what_is_no_http_is_400_in_the_shape_of_errors(patient: tuple[str, int]) -> None:
    with socket.create_connection(patient, timeout=30) as connection:
        connection.sendall(b"\x16\x03\x01 hello\r\n\r\n")
        refused(to_the_end(connection), 400)


@pytest.mark.statement("limits.headers")
def test_choice_headers_that_do_not_end_are_408(quick: tuple[str, int]) -> None:
    for sent in (b"GET / HTTP/1.1\r\nHost: x\r\n", OK + b"GET / HTTP/1.1\r\n"):
        with socket.create_connection(quick, timeout=30) as connection:
            connection.sendall(sent)
            answer = to_the_end(connection)
            refused(answer[answer.rindex(b"HTTP/1.1 4") :], 408)


@pytest.mark.statement("limits.headers")
def test_choice_slow_headers_are_not_waited_for(quick: tuple[str, int]) -> None:
    """Headers that come byte by byte are not waited for."""
    with socket.create_connection(quick, timeout=0.02) as connection:
        answer = b""
        for byte in b"GET / HTTP/1.1\r\nHost: x\r\n" + b"X: y\r\n" * 200:
            try:
                connection.sendall(bytes([byte]))
                answer = connection.recv(65536)
            except TimeoutError:
                continue
            except ConnectionError:
                pass
            break
        else:
            pytest.fail("it went on to the end")
        refused(answer, 408)


def test_choice_a_connection_that_asks_for_nothing_is_closed(quick: tuple[str, int]) -> None:
    with socket.create_connection(quick, timeout=30) as connection:
        assert to_the_end(connection) == b""


@pytest.mark.statement("limits.silence")
def test_choice_a_body_that_does_not_come_is_not_waited_for(quick: tuple[str, int]) -> None:
    with socket.create_connection(quick, timeout=30) as connection:
        connection.sendall(b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n123")
        assert b" 200 " not in to_the_end(connection)


@pytest.mark.statement("limits.silence")
def test_choice_client_that_reads_nothing_is_dropped(quick: tuple[str, int]) -> None:
    """A client that takes nothing of its answer is left."""
    with socket.create_connection(quick, timeout=30) as slow:
        slow.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        slow.sendall(b"GET /long HTTP/1.1\r\nHost: x\r\n\r\n")
        first = slow.recv(1000)
        assert first.startswith(b"HTTP/1.1 200 ")
        # Nothing but the server's patience ends it: we take no more.
        assert _ended.wait(30)


def receive(connection: socket.socket, count: int, of: bytes) -> None:
    """Read until the answers hold this so often."""
    answer = b""
    while answer.count(of) < count:
        piece = connection.recv(65536)
        assert piece
        answer += piece


def test_requests_one_after_the_other_and_at_once_are_served(quick: tuple[str, int]) -> None:
    with socket.create_connection(quick, timeout=30) as connection:
        for _ in range(20):
            connection.sendall(OK)
            receive(connection, 1, b"fine")
        body = b"y" * 100_000
        connection.sendall(b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n" + body)
        receive(connection, 1, body)
        connection.sendall(OK * 3)
        receive(connection, 3, b"fine")


def test_choice_more_connections_than_the_limit_are_503(patient: tuple[str, int]) -> None:
    held = [socket.create_connection(patient, timeout=30) for _ in range(3)]
    for one in held:
        one.sendall(OK)
        receive(one, 1, b"fine")
    with socket.create_connection(patient, timeout=30) as refused_one:
        refused(to_the_end(refused_one), 503)
    for one in held:
        one.close()


def test_what_a_start_has_made_is_not_visited_for_garbage() -> None:
    """Each full collection held up all requests that were there, for some 30 ms."""
    made = [object() for _ in range(3)]
    gc.unfreeze()
    with listening(_APP, PATIENT):
        assert not any(one is made for one in gc.get_objects())
