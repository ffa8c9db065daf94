"""The key shows up in the Authorization header and nowhere else."""

from __future__ import annotations

import logging
import traceback
from pathlib import Path
from typing import Any

import httpx
import pytest

from flowdash_desktop.api.client import FlowdashClient
from flowdash_desktop.api.errors import AuthenticationError, FlowdashError
from flowdash_desktop.domain.workspace.jobs import HistoryExport, JobStatus
from tests.unit.api.network import BASE, KEY, AfterSending, FakeNetwork, Step, answer, client_on, companies


def everything_said_by(value: object) -> str:
    return f"{value!r} {value} {vars(value)!r}" if hasattr(value, "__dict__") else f"{value!r} {value}"


async def test_it_is_sent_as_a_bearer_token() -> None:
    network = FakeNetwork(answer({"id": "1", "name": "W"}))
    async with client_on(network) as client:
        await client.workspace()
    assert network.requests[0].headers["authorization"] == f"Bearer {KEY}"
    assert KEY not in str(network.requests[0].url)


@pytest.mark.parametrize(
    ("address", "is_told"),
    [
        ("https://storage.example/export.csv?signed=1", False),
        (f"{BASE}:8443/export.csv", False),
        (f"{BASE}/api/v1/files/abc", True),
        ("/api/v1/files/abc", True),
    ],
)
async def test_only_its_own_server_gets_it(tmp_path: Path, address: str, is_told: bool) -> None:
    """The file of an export may be at an address elsewhere, which the server names."""
    network = FakeNetwork(httpx.Response(200, stream=httpx.ByteStream(b"a,b"), headers={"Content-Type": "text/csv"}))
    async with client_on(network) as client:
        await client.jobs.fetch_export(HistoryExport("1", JobStatus.SUCCESS, address), tmp_path / "export.csv")
    (request,) = network.requests
    assert ("authorization" in request.headers) == is_told
    assert (KEY in str(request.headers.raw)) == is_told


async def test_it_is_trimmed() -> None:
    network = FakeNetwork(answer({"id": "1", "name": "W"}))
    async with FlowdashClient(BASE, f"  {KEY}\n", transport=network) as client:
        await client.workspace()
    assert network.requests[0].headers["authorization"] == f"Bearer {KEY}"


@pytest.mark.parametrize("key", ["", "   ", "two words", "line\nbreak", "schlüssel", "nul\x00", "tab\tbed"])
def test_what_can_not_be_a_key_is_refused_without_quoting_it(key: str) -> None:
    with pytest.raises(AuthenticationError) as caught:
        FlowdashClient(BASE, key)
    assert not key.strip() or key.strip() not in str(caught.value)


async def test_the_client_does_not_show_it() -> None:
    async with client_on(FakeNetwork()) as client:
        assert repr(client) == f"<FlowdashClient {BASE}>"
        assert KEY not in everything_said_by(client)


@pytest.mark.parametrize(
    "step",
    [
        answer({"error": f"Bearer {KEY} is wrong"}, 401),
        httpx.Response(500, text=f"Authorization: Bearer {KEY}"),
        httpx.Response(302, headers={"Location": f"https://{KEY}.example/{KEY}"}),
        httpx.ConnectError(f"Bearer {KEY}"),
        AfterSending(httpx.ReadError(f"Bearer {KEY}")),
        httpx.Response(200, content=b"{"),
    ],
)
async def test_no_error_shows_it(step: Step) -> None:
    async with client_on(FakeNetwork(step)) as client:
        with pytest.raises(FlowdashError) as caught:
            await client.workspace()
    assert KEY not in everything_said_by(caught.value)
    ours = traceback.format_exception_only(caught.value)
    assert KEY not in "".join(ours)


async def test_no_log_record_shows_it(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    network = FakeNetwork(answer({"Company ID": "42"}, 201))
    async with client_on(network) as client:
        await client.create_task(companies(), {"Company Name": "x"}, idempotency_key=None)
    assert caplog.records
    for record in caplog.records:
        said: Any = (record.getMessage(), record.args)
        assert KEY not in f"{said}"
