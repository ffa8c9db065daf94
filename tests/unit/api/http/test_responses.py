"""Answers that no Flowdash server gives: web pages, broken JSON, other shapes, nothing."""

from __future__ import annotations

import gzip
from collections.abc import Awaitable, Callable

import httpx
import pytest

from flowdash_desktop.api.client import FlowdashClient
from flowdash_desktop.api.errors import AnswerFault, ServerError, UnexpectedAnswerError
from tests.unit.api.network import ACME, FakeNetwork, answer, client_on, companies

SCHEMA = companies()


async def workspace(client: FlowdashClient) -> object:
    return await client.workspace()


async def workflows(client: FlowdashClient) -> object:
    return await client.workflows()


async def tasks(client: FlowdashClient) -> object:
    return [task async for part in client.tasks(SCHEMA) for task in part]


async def task(client: FlowdashClient) -> object:
    return await client.task(SCHEMA, "42")


async def update(client: FlowdashClient) -> object:
    return await client.update_task(SCHEMA, "42", {"Company Name": "x"})


EVERY: list[Callable[[FlowdashClient], Awaitable[object]]] = [workspace, workflows, tasks, task, update]


async def fault_of(ask: Callable[[FlowdashClient], Awaitable[object]], step: httpx.Response) -> AnswerFault:
    network = FakeNetwork(step)
    async with client_on(network) as client:
        with pytest.raises(UnexpectedAnswerError) as caught:
            await ask(client)
    assert isinstance(caught.value, ServerError)
    assert len(network.requests) == 1
    return caught.value.fault


@pytest.mark.parametrize("ask", EVERY)
async def test_a_web_page_is_told_from_damage(ask: Callable[[FlowdashClient], Awaitable[object]]) -> None:
    assert await fault_of(ask, httpx.Response(200, html="<p>Log in")) is AnswerFault.WEB_PAGE
    page = httpx.Response(200, content=b"\n <!DOCTYPE html><title>Wi-Fi</title>")
    assert await fault_of(ask, page) is AnswerFault.WEB_PAGE


async def test_a_web_page_is_no_deletion() -> None:
    async def delete(client: FlowdashClient) -> None:
        await client.delete_task("2ylSaZ", "42")

    assert await fault_of(delete, httpx.Response(200, html="<p>Log in")) is AnswerFault.WEB_PAGE


@pytest.mark.parametrize("ask", EVERY)
@pytest.mark.parametrize(
    "body",
    [b"[", b'[{"Company ID": "1"}', b"nonsense", b"[\xff]", b"\xef\xbb", b"[1,]", b"[] []", b"[" * 100_000],
    ids=lambda b: repr(b[:12]),
)
async def test_what_is_not_json_is_an_unexpected_answer(
    ask: Callable[[FlowdashClient], Awaitable[object]], body: bytes
) -> None:
    assert await fault_of(ask, httpx.Response(200, content=body)) is AnswerFault.NOT_JSON


@pytest.mark.parametrize(
    ("ask", "document"),
    [
        (workspace, []),
        (workspace, "W"),
        (workspace, 7),
        (workflows, {}),
        (workflows, [{"name": "no id"}]),
        (workflows, [None]),
        (tasks, {"tasks": []}),
        (tasks, "none"),
        (tasks, [[]]),
        (tasks, [{"Company Name": "nothing names it"}]),
        (task, [ACME]),
        (task, {"Company Name": "nothing names it"}),
        (update, "ok"),
    ],
)
async def test_another_shape_is_an_unexpected_answer(
    ask: Callable[[FlowdashClient], Awaitable[object]], document: object
) -> None:
    assert await fault_of(ask, answer(document)) is AnswerFault.WRONG_SHAPE


@pytest.mark.parametrize("ask", [workspace, workflows, task])
async def test_nothing_is_not_an_answer_to_a_question(ask: Callable[[FlowdashClient], Awaitable[object]]) -> None:
    assert await fault_of(ask, httpx.Response(200)) is AnswerFault.EMPTY


async def test_text_that_is_not_utf_8_inside_a_list_is_damage_too() -> None:
    body = b'[{"Company ID": "1"}, {"Company ID": "\xff"}]'
    assert await fault_of(tasks, httpx.Response(200, content=body)) is AnswerFault.NOT_JSON


async def test_a_broken_compression_is_damage() -> None:
    broken = httpx.Response(200, headers={"Content-Encoding": "gzip"}, stream=httpx.ByteStream(b"not gzip"))
    assert await fault_of(workspace, broken) is AnswerFault.NOT_JSON


async def test_compressed_answers_are_read() -> None:
    body = gzip.compress(b'{"id": "1", "name": "W"}')
    packed = httpx.Response(200, headers={"Content-Encoding": "gzip"}, stream=httpx.ByteStream(body))
    async with client_on(FakeNetwork(packed)) as client:
        assert (await client.workspace()).name == "W"
