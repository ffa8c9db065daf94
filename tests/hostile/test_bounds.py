"""Every answer is bounded: its time, its length, its depth, its headers. None holds up the requests of others."""

from __future__ import annotations

import asyncio
import gzip
import threading
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from flowdash_desktop.api import FlowdashClient, TimeoutPolicy
from flowdash_desktop.api.errors import (
    AnswerFault,
    FlowdashError,
    NetworkError,
    NetworkFault,
    ServerError,
    UnexpectedAnswerError,
)
from flowdash_desktop.api.http import documents, transport
from flowdash_desktop.api.http.contents import MOST_ITEMS, MOST_VALUES
from flowdash_desktop.api.http.responses import error_for
from flowdash_desktop.api.http.shares import Purpose
from flowdash_desktop.domain.schema import Workflow
from flowdash_desktop.wire.lists.json_array_splitter import ArrayCutter
from flowdash_desktop.wire.schema import workspace_from_json
from tests.hostile.raw_server import RawServer, Says, head
from tests.hostile.spoiling import Line

WORKSPACE = b'{"id":"acme","name":"Acme"}'
SOON = TimeoutPolicy(answer=0.2, longest_document=0.4, longest_list=0.4, longest_file=0.4)


def left_in(folder: Path) -> list[Path]:
    """The files in a folder."""
    return [*folder.iterdir()]


Read = Callable[[FlowdashClient, Path], Awaitable[object]]


async def _list(client: FlowdashClient, _: Path) -> None:
    async with client.task_stream("w") as stream:
        async for _part in stream.parts():
            pass


READINGS: dict[str, Read] = {
    "document": lambda client, _: client.workspace(),
    "documents": lambda client, _: client.workflows(),
    "list": _list,
    "file": lambda client, folder: client.files.fetch("b1", folder / "file"),
    "edit": lambda client, _: client.activity.add_comment("w", "5", "Hello"),
}


def _endless_head(_: str, line: Line) -> None:
    line.send(b"HTTP/1.1 200 Fine\r\n")
    line.drip_on(b"X", 0.02)


def _endless_body(_: str, line: Line) -> None:
    line.send(head(None, b"Content-Type: application/octet-stream") + b"[")
    line.drip_on(b" ", 0.02)


def _early_hints(_: str, line: Line) -> None:
    line.drip_on(b"HTTP/1.1 103 Wait\r\n\r\n", 0.02)


def _chunks(_: str, line: Line) -> None:
    line.send(head(None, b"Content-Type: text/plain", b"Transfer-Encoding: chunked") + b"1\r\n[\r\n")
    line.drip_on(b"1\r\n \r\n", 0.02)


@pytest.mark.parametrize("reading", READINGS)
@pytest.mark.parametrize("dripping", [_endless_head, _endless_body, _early_hints, _chunks])
async def test_a_dripping_answer_ends_in_words(tmp_path: Path, dripping: Says, reading: str) -> None:
    with RawServer(dripping) as server:
        async with FlowdashClient(server.base_url, "k", timeout=SOON) as client:
            with pytest.raises(NetworkError) as caught:
                await READINGS[reading](client, tmp_path)
    assert (caught.value.fault, caught.value.transient) == (NetworkFault.TOO_SLOW, True)
    assert caught.value.outcome_unknown, "an edit may have been carried out"
    assert left_in(tmp_path) == []


async def test_a_list_is_not_given_up_while_the_program_is_busy() -> None:
    """A computer that is busy or was asleep must not give up a list that the server has sent."""

    patient = TimeoutPolicy(answer=3.0, longest_list=3.0)
    whole = head() + b"[" + b",".join(b'{"Company ID":"%d"}' % n for n in range(400_000)) + b"]"
    with RawServer(lambda _, line: line.send(whole)) as server:
        async with FlowdashClient(server.base_url, "k", timeout=patient) as client, client.task_stream("w") as stream:
            found = 0
            async for part in stream.parts():
                if not found:
                    await asyncio.sleep(patient.longest_list + 0.2)
                found += len(part)
    assert found == 400_000


async def test_a_steady_answer_may_take_longer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each 16 KiB earn a second more."""

    def says(_: str, line: Line) -> None:
        line.send(head(len(WORKSPACE) + 20 * 16_384))
        line.drip(b" " * 20 * 16_384, 0.03, 16_384)
        line.send(WORKSPACE)

    with RawServer(says) as server:
        patient = TimeoutPolicy(answer=0.3, longest_document=30)
        async with FlowdashClient(server.base_url, "k", timeout=patient) as client:
            assert (await client.workspace()).id == "acme"


@pytest.mark.parametrize("purpose", [one for one in Purpose if one is not Purpose.EDITS])
async def test_endless_answers_hold_up_no_edit(tmp_path: Path, purpose: Purpose) -> None:
    """As many answers that never end as there may be of one purpose; the edit beside them goes at once."""

    def says(first: str, line: Line) -> None:
        if first.startswith("POST"):
            line.send(head(len(COMMENT)) + COMMENT)
        else:
            good = head(None, b"Content-Type: text/plain") + b"["
            line.send(
                good if purpose is not Purpose.EVENTS else good.replace(b"application/json", b"text/event-stream")
            )
            line.drip_on(b" ", 0.05)

    with RawServer(says) as server:
        async with FlowdashClient(server.base_url, "k") as client:
            held = [asyncio.ensure_future(_held(client, purpose, tmp_path, n)) for n in range(purpose.value + 4)]
            await asyncio.to_thread(server.until_asked, purpose.value)
            comment = await client.activity.add_comment("w", "5", "Hello")
            assert comment is not None
            assert len(server.asked) == purpose.value + 1, "the others wait for a connection of their purpose"
            for task in held:
                task.cancel()
            await asyncio.gather(*held, return_exceptions=True)


COMMENT = b'{"id":"c1","body":"Hello","author":"API","Created On":"2026-01-01T00:00:00Z"}'


async def _held(client: FlowdashClient, purpose: Purpose, folder: Path, number: int) -> None:
    match purpose:
        case Purpose.LISTS:
            await _list(client, folder)
        case Purpose.FILES:
            await client.files.fetch(f"b{number}", folder / str(number))
        case Purpose.AHEAD:
            async with client.reading_ahead():
                await client.workspace()
        case Purpose.EVENTS:
            async with client.events.listen("w") as stream:
                async for _event in stream.events():
                    pass
        case _:
            await client.workspace()


def _sent(body: bytes, *headers: bytes) -> Says:
    def says(_: str, line: Line) -> None:
        line.send(head(len(body), *headers) + body)

    return says


TOO_LONG: dict[str, tuple[str, Says]] = {
    "too many headers": ("document", _sent(WORKSPACE, *[b"X%d: y" % n for n in range(300)])),
    "too many values": ("document", _sent(b'{"id":"a","name":"b","more":[' + b"0," * MOST_VALUES + b"0]}")),
    "too many items": ("documents", _sent(b"[" + b"0," * MOST_ITEMS + b"0]")),
    "an item with too many values": ("documents", _sent(b"[[" + b"0," * MOST_VALUES + b"0]]")),
    "an item of a list with too many values": ("list", _sent(b"[{},[" + b"0," * (2 * MOST_VALUES) + b"0],{}]")),
    "an item without an end": ("list", _sent(b'["' + b"x" * 20_000_000 + b'"]')),
    "packed zeros": ("documents", _sent(gzip.compress(b"[" + bytes(70_000_000), 9), b"Content-Encoding: gzip")),
}


@pytest.mark.parametrize("name", TOO_LONG)
async def test_an_answer_with_too_much_in_it_ends_in_words(tmp_path: Path, name: str) -> None:
    reading, says = TOO_LONG[name]
    with RawServer(says) as server:
        async with FlowdashClient(server.base_url, "k") as client:
            with pytest.raises(UnexpectedAnswerError) as caught:
                await READINGS[reading](client, tmp_path)
    assert caught.value.fault is AnswerFault.TOO_LONG


async def test_a_long_text_with_many_commas_is_no_list_of_values() -> None:
    text = b",[{" * MOST_VALUES
    with RawServer(_sent(b'{"id":"a","name":"%s"}' % text)) as server:
        async with FlowdashClient(server.base_url, "k") as client:
            assert (await client.workspace()).name == text.decode()


async def test_answers_before_the_answer_are_counted() -> None:
    """Ten are read over, and a thousand end the connection: they would hold up the loop."""
    for count, fault in ((10, None), (1000, NetworkFault.DROPPED)):
        said = b"HTTP/1.1 103 Wait\r\n\r\n" * count + head(len(WORKSPACE)) + WORKSPACE
        with RawServer(lambda _, line, said=said: line.send(said)) as server:  # type: ignore[misc]  # with a default
            async with FlowdashClient(server.base_url, "k") as client:
                if fault is None:
                    assert (await client.workspace()).id == "acme"
                    continue
                with pytest.raises(NetworkError) as caught:
                    await client.workspace()
                assert caught.value.fault is fault


async def test_thousands_of_stages_are_not_asked_about_one_by_one() -> None:
    stages = b"[" + b",".join(b'{"name":"S%d"}' % number for number in range(3000)) + b"]"

    def says(first: str, line: Line) -> None:
        body = stages if "/stages" in first else b"[]"
        line.send(head(len(body)) + body)

    with RawServer(says) as server:
        async with FlowdashClient(server.base_url, "k") as client:
            schema = await client.schema(Workflow("w", "W"))
    assert len(schema.stages) == 3000
    assert len(server.asked) < 250


async def test_spaces_before_a_list_are_looked_at_once() -> None:
    """Twenty megabytes of them took twelve seconds of work, as all were looked at again with each piece."""
    cutter = ArrayCutter()
    for _ in range(100):
        cutter.feed(b" " * 1000)
        assert cutter.cut() == []
        assert cutter.waiting == 0
    cutter.feed(b"[1,2]")
    assert cutter.cut() + cutter.rest() == [b"1", b"2"]


async def test_nested_without_end_is_refused_in_words() -> None:
    deep = b"[" * 2_000_000
    for body in (deep, b'{"id":' * 1_000_000, b'{"id":"a","name":"b","more":' + deep):
        with RawServer(_sent(body)) as server:
            async with FlowdashClient(server.base_url, "k") as client:
                with pytest.raises(UnexpectedAnswerError):
                    await client.workspace()


async def test_long_answers_are_read_on_a_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    """The window's thread parses short answers only."""
    threads: list[threading.Thread] = []
    read_one = documents.read_one

    def noted(*args: object) -> object:
        threads.append(threading.current_thread())
        return read_one(*args)  # type: ignore[arg-type]

    monkeypatch.setattr("flowdash_desktop.api.endpoints.requests.read_one", noted)
    for length, is_here in ((100, True), (40_000, False)):
        with RawServer(_sent(WORKSPACE + b" " * length)) as server:
            async with FlowdashClient(server.base_url, "k") as client:
                assert await client.workspace() == workspace_from_json({"id": "acme", "name": "Acme"})
        assert (threads[-1] is threading.main_thread()) is is_here


async def test_pieces_that_are_all_here_let_others_go_on() -> None:
    """Half a million chunks of one byte come at once; the loop takes other work between them."""
    body = b"".join(b"1\r\n \r\n" for _ in range(100_000)) + b"%x\r\n%s\r\n0\r\n\r\n" % (len(WORKSPACE), WORKSPACE)
    beats = 0

    async def beat() -> None:
        nonlocal beats
        while True:
            await asyncio.sleep(0)
            beats += 1

    with RawServer(lambda _, line: line.send(head(None, b"Transfer-Encoding: chunked") + body)) as server:
        async with FlowdashClient(server.base_url, "k") as client:
            beating = asyncio.ensure_future(beat())
            assert (await client.workspace()).id == "acme"
            beating.cancel()
    assert beats > 10


async def test_of_a_refusal_only_the_beginning_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Zeros that were packed a thousand times held the loop for a tenth of a second, as all were read as words."""
    lengths: list[int] = []

    def noted(status: int, headers: Mapping[str, str], body: bytes, *more: Any) -> FlowdashError:
        lengths.append(len(body))
        return error_for(status, headers, body, *more)

    monkeypatch.setattr(transport, "error_for", noted)
    body = gzip.compress(b"It went wrong. " + bytes(30_000_000), 9)
    refusal = head(len(body), b"Content-Encoding: gzip").replace(b"200 Fine", b"500 Failed")
    with RawServer(lambda _, line: line.send(refusal + body)) as server:
        async with FlowdashClient(server.base_url, "k") as client:
            with pytest.raises(ServerError) as caught:
                await client.workspace()
    assert caught.value.detail.startswith("It went wrong.")
    assert max(lengths) <= 2 * 64 * 1024
