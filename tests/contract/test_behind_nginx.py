"""The client and the server with nginx between them, as ``packaging/server/nginx.conf`` sets it up, with TLS."""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import AsyncIterator, Iterator
from contextlib import aclosing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
import truststore

from flowdash_desktop.api import FlowdashClient, ListVersion, NewFile
from flowdash_desktop.api.errors import AuthorityError, NetworkError, NetworkFault, RequestFault, TooLargeError
from flowdash_desktop.api.http import trust
from flowdash_desktop.domain.schema import Workflow, WorkflowSchema
from flowdash_desktop.domain.workspace.jobs import JobStatus
from flowdash_desktop.wire.events import tasks_event
from tests.contract.conftest import OpenApi
from tests.support.authority import Authority
from tests.support.definitions import COMPANIES, workspace
from tests.support.event_stream import listening
from tests.support.fixtures_server import StartServer
from tests.support.nginx import MISSING, Nginx, installed, nginx
from tests.support.server_process import ServerProcess

pytestmark = [
    pytest.mark.sqlite_only,
    pytest.mark.skipif(installed() is None, reason=f"{MISSING} (on Debian: apt-get install nginx-light)"),
]
MB = 1024 * 1024


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture(scope="module")
def gateway(authority: Authority, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nginx]:
    with nginx(tmp_path_factory.mktemp("nginx"), authority, _name()) as made:
        yield made


def _name() -> str:
    """A name of this machine that is not the one by which everything is trusted to stay on it."""
    name = socket.gethostname().lower()
    try:
        socket.getaddrinfo(name, 1)
    except OSError:
        return "localhost"
    return name


@pytest.fixture(scope="module")
def behind(gateway: Nginx, module_server: StartServer) -> ServerProcess:
    """A server that is reached by nginx."""
    arguments = ("--public-url", gateway.base_url, "--trusted-proxy", "127.0.0.1")
    running = module_server(workspace(COMPANIES), arguments=arguments)
    gateway.lead_to(running.base_url)
    return running


@pytest.fixture
async def client(behind: ServerProcess, gateway: Nginx, authority: Authority) -> AsyncIterator[FlowdashClient]:
    async with FlowdashClient(gateway.base_url, behind.key, ca_file=authority.file) as made:
        yield made


@pytest.fixture
async def companies(client: FlowdashClient) -> WorkflowSchema:
    return await client.schema(Workflow("2ylSaZ", "Companies"))


def on_disk(folder: Path, size: int) -> NewFile:
    path = folder / f"{size}.bin"
    path.write_bytes(b"\xff" * size)
    return NewFile(path, path.name, "application/octet-stream")


async def test_tasks_and_files_go_through_a_gateway(
    client: FlowdashClient, companies: WorkflowSchema, gateway: Nginx, tmp_path: Path
) -> None:
    """A unique ID with a slash stays one part of its address, and answers name the public address."""
    made = await client.upsert_task(companies, "a/b %2F c", {"Company Name": "Odd"})
    assert str(made.url).startswith(f"{gateway.base_url}/")
    assert (await client.task(companies, "a/b %2F c")).values["Company Name"] == "Odd"
    file = on_disk(tmp_path, 5 * MB)
    task = await client.update_task(companies, "42", {"Documents": ()}, new_files={"Documents": [file]})
    (attachment,) = task.files("Documents")
    await client.files.download(attachment.blob_id, tmp_path / "back")
    assert (tmp_path / "back").stat().st_size == 5 * MB


async def test_events_come_one_by_one(client: FlowdashClient, companies: WorkflowSchema) -> None:
    """Each before the next is made: nothing is held back on the way."""
    listening, version = client.events.listen("2ylSaZ"), ListVersion()
    async with asyncio.timeout(60), listening as stream, aclosing(stream.events()) as events:
        first = await anext(events)
        assert [task async for part in client.tasks(companies, version=version) for task in part]
        assert tasks_event(first.data).etag == version.etag, "of the form in which this client is given lists"
        for name in ("One", "Two", "Three"):
            await client.update_task(companies, "42", {"Company Name": name})
            told = tasks_event((await anext(events)).data)
            assert told.tasks is not None
            assert name.encode() in bytes(told.tasks[0])


async def test_an_export_is_fetched_from_the_public_address(client: FlowdashClient, tmp_path: Path) -> None:
    """The answer names where the file is; the key goes there too, as it is the address of the account."""
    today = datetime.now(UTC).date()
    asked = await client.jobs.export("2ylSaZ", today - timedelta(days=1), today + timedelta(days=1))
    while (made := await client.jobs.export_state("2ylSaZ", asked.id)).status is JobStatus.PENDING:
        pass
    await client.jobs.fetch_export(made, tmp_path / "history.csv")
    assert (tmp_path / "history.csv").stat().st_size > 0


def test_what_a_client_says_of_itself_is_replaced(behind: ServerProcess, gateway: Nginx, authority: Authority) -> None:
    headers = {
        "Authorization": f"Bearer {behind.key}",
        "X-Forwarded-Host": "evil.example",
        "X-Forwarded-Proto": "gopher",
        "X-Forwarded-For": "127.0.0.1",
    }
    with httpx.Client(verify=authority.context(), headers=headers, trust_env=False) as http:
        found = http.get(f"{gateway.base_url}/api/v1/workflows/2ylSaZ/tasks/42")
        assert found.json()["Task URL"].startswith(f"{gateway.base_url}/")
        assert http.get(f"{gateway.base_url}/health", headers={"Authorization": ""}).json() == {"status": "ok"}


def test_events_come_through_at_once(
    behind: ServerProcess, gateway: Nginx, authority: Authority, api_for: OpenApi
) -> None:
    """A change that is made elsewhere is told while the connection stays open."""
    here, through = api_for(behind), api_for(behind)
    through.http.close()
    headers = {"Authorization": f"Bearer {behind.key}"}
    through.http = httpx.Client(verify=authority.context(), headers=headers, trust_env=False, timeout=30)
    through.workflow_url = here.workflow_url.replace(behind.base_url, gateway.base_url)
    with listening(through) as events:
        events.next()
        here.put("42", {"Company Name": "Told"}).raise_for_status()
        (told,) = events.until("tasks", "42").data["tasks"]
    assert told["Company Name"] == "Told"
    assert told["Task URL"].startswith(f"{gateway.base_url}/")


async def test_only_an_authority_that_is_known_is_trusted(
    behind: ServerProcess, gateway: Nginx, authority: Authority, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without it nothing is sent; with it in a file, or in the system, the server is trusted."""
    async with FlowdashClient(gateway.base_url, behind.key) as client:
        with pytest.raises(NetworkError) as caught:
            await client.workspace()
        assert caught.value.fault is NetworkFault.CERTIFICATE
        assert not caught.value.request_sent
    other = Authority(tmp_path)
    async with FlowdashClient(gateway.base_url, behind.key, ca_file=other.file) as client:
        with pytest.raises(NetworkError):
            await client.workspace()
    async with FlowdashClient(gateway.base_url, behind.key, ca_file=authority.file) as client:
        assert (await client.workspace()).name
    both = tmp_path / "system.pem"
    both.write_bytes(other.file.read_bytes() + authority.file.read_bytes())
    monkeypatch.setenv("SSL_CERT_FILE", str(both))  # where this system's certificates are
    async with FlowdashClient(gateway.base_url, behind.key) as client:
        assert (await client.workspace()).name


async def test_where_the_system_verifies_it_is_asked(
    behind: ServerProcess, gateway: Nginx, authority: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on Windows and macOS: what the system trusts counts, an authority that is named counts, and no other."""
    monkeypatch.setattr(trust, "SYSTEM_VERIFIES", True)
    assert isinstance(trust.trusted_context(), truststore.SSLContext)
    async with FlowdashClient(gateway.base_url, behind.key) as client:
        with pytest.raises(NetworkError) as caught:
            await client.workspace()
        assert caught.value.fault is NetworkFault.CERTIFICATE
    async with FlowdashClient(gateway.base_url, behind.key, ca_file=authority.file) as client:
        assert (await client.workspace()).name
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.file))
    async with FlowdashClient(gateway.base_url, behind.key) as client:
        assert (await client.workspace()).name


def test_certificates_are_found_where_another_system_has_them(
    authority: Authority, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A program that was built on another system looks in folders that this one has not."""
    nowhere = ssl.DefaultVerifyPaths("", "/nowhere", "SSL_CERT_FILE", "/nowhere", "SSL_CERT_DIR", "/nowhere")
    monkeypatch.setattr(ssl, "get_default_verify_paths", lambda: nowhere)
    monkeypatch.setattr(trust, "_USUAL_FILES", (str(tmp_path / "missing.pem"), str(authority.file)))
    assert "Authority of the tests" in str(trust.trusted_context().get_ca_certs())


@pytest.mark.parametrize("contents", [None, b"", b"no certificate", "keine Zertifikate: ä".encode()])
async def test_an_odd_file_of_an_authority_is_said(tmp_path: Path, contents: bytes | None) -> None:
    file = tmp_path / "authority.pem"
    if contents is not None:
        file.write_bytes(contents)
    async with FlowdashClient("https://localhost:9", "key", ca_file=file) as client:
        with pytest.raises(AuthorityError) as caught:
            await client.workspace()
    assert caught.value.reason.values == {"name": str(file)}


async def test_the_limit_of_a_gateway_is_named(
    server: StartServer, authority: Authority, tmp_path_factory: pytest.TempPathFactory, tmp_path: Path
) -> None:
    """It refuses with a page of its own; what the server itself refuses is said in its words."""
    running = server(workspace(COMPANIES))
    with nginx(tmp_path_factory.mktemp("narrow"), authority) as narrow:
        narrow.lead_to(running.base_url, most="1m")
        async with FlowdashClient(narrow.base_url, running.key, ca_file=authority.file) as client:
            schema = await client.schema(Workflow("2ylSaZ", "Companies"))
            small, large = on_disk(tmp_path, 600_000), on_disk(tmp_path, 3 * MB)
            await client.update_task(schema, "42", {"Documents": ()}, new_files={"Documents": [small]})
            with pytest.raises(TooLargeError) as caught:
                await client.update_task(schema, "42", {"Documents": ()}, new_files={"Documents": [large]})
            assert caught.value.reason.code is RequestFault.GATEWAY_FILE_LIMIT
            assert caught.value.reason.values == {"most": "1"}
            assert (caught.value.detail, caught.value.outcome_unknown) == ("", False)
            narrow.lead_to(running.base_url)
            await client.update_task(schema, "42", {"Documents": ()}, new_files={"Documents": [large]})
            beyond = on_disk(tmp_path, 26 * MB)
            with pytest.raises(TooLargeError) as caught:
                await client.update_task(schema, "42", {"Documents": ()}, new_files={"Documents": [beyond]})
            assert caught.value.reason.code is RequestFault.TOO_LARGE


def test_plain_http_leads_to_https(behind: ServerProcess, gateway: Nginx) -> None:
    """No key is sent in the open by who types the address without an s."""
    answer = httpx.get(f"{gateway.plain_url}/api/v1/workspace?a=b", trust_env=False)
    assert answer.status_code == 301
    assert answer.headers["location"].startswith("https://")
    assert behind.is_running
