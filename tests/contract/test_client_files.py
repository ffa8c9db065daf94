"""The client against the real server: files up, beside those that are there, and down again byte for byte."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from flowdash_desktop.api import FlowdashClient, NewFile, RemoteFile
from flowdash_desktop.api.errors import ConflictError, NotFoundError, TooLargeError, ValidationError
from flowdash_desktop.domain.schema import Workflow, WorkflowSchema
from tests.support.definitions import COMPANIES, workspace
from tests.support.file_server import file_server
from tests.support.fixtures_server import StartServer
from tests.support.server_process import ServerProcess

PDF = b"%PDF-1.7\n" + bytes(range(256)) * 5000
PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(255, -1, -1)) * 700


@pytest.fixture(scope="module")
def running(module_server: StartServer) -> ServerProcess:
    """A server for the module; each test uses a task of its own."""
    return module_server(workspace(COMPANIES), allow_loopback_files=True)


@pytest.fixture
async def client(running: ServerProcess) -> AsyncIterator[FlowdashClient]:
    async with FlowdashClient(running.base_url, running.key) as made:
        yield made


@pytest.fixture
async def companies(client: FlowdashClient) -> WorkflowSchema:
    return await client.schema(Workflow("2ylSaZ", "Companies"))


def on_disk(folder: Path, name: str, contents: bytes, content_type: str) -> NewFile:
    path = folder / f"staged-{len(list(folder.iterdir()))}"
    path.write_bytes(contents)
    return NewFile(path, name, content_type)


async def test_a_pdf_and_a_png_come_back_byte_for_byte(
    client: FlowdashClient, companies: WorkflowSchema, tmp_path: Path
) -> None:
    await client.upsert_task(companies, "f-1", {"Company Name": "Files"})
    told: list[tuple[int, int]] = []
    files = [
        on_disk(tmp_path, "contract, final (2).pdf", PDF, "application/pdf"),
        on_disk(tmp_path, "Größe 😀.png", PNG, "image/png"),
    ]
    task = await client.update_task(
        companies,
        "f-1",
        {"Documents": ()},
        new_files={"Documents": files},
        on_progress=lambda done, total: told.append((done, total)),
    )
    sent = task.files("Documents")
    assert [(a.filename, a.content_type) for a in sent] == [(f.filename, f.content_type) for f in files]
    assert told[-1][0] == told[-1][1] > len(PDF) + len(PNG)
    for attachment, contents in zip(sent, (PDF, PNG), strict=True):
        target = tmp_path / attachment.filename
        assert await client.files.download(attachment.blob_id, target) == attachment.content_type
        assert target.read_bytes() == contents


async def test_files_that_stay_stay_and_others_go(
    client: FlowdashClient, companies: WorkflowSchema, tmp_path: Path
) -> None:
    await client.upsert_task(companies, "f-2", {"Company Name": "Files"})
    one, two, three = (on_disk(tmp_path, f"{n}.txt", f"{n}".encode(), "text/plain") for n in (1, 2, 3))
    task = await client.update_task(companies, "f-2", {"Documents": ()}, new_files={"Documents": [one, two]})
    first, second = task.files("Documents")
    task = await client.update_task(
        companies, "f-2", {"Documents": (second,)}, if_match=task.etag, new_files={"Documents": [three]}
    )
    assert [a.filename for a in task.files("Documents")] == ["2.txt", "3.txt"]
    assert task.files("Documents")[0] == second
    emptied = await client.update_task(companies, "f-2", {"Documents": ()})
    assert emptied.files("Documents") == ()
    with pytest.raises(NotFoundError):
        await client.files.download(first.blob_id, tmp_path / "gone")
    assert not (tmp_path / "gone").exists()


async def test_upload_onto_a_newer_version_is_refused(
    client: FlowdashClient, companies: WorkflowSchema, tmp_path: Path
) -> None:
    """An upload onto a newer version is refused and adds nothing."""
    old = await client.upsert_task(companies, "f-3", {"Company Name": "Files"})
    await client.update_task(companies, "f-3", {"Company Name": "Newer"})
    with pytest.raises(ConflictError):
        await client.update_task(
            companies,
            "f-3",
            {"Documents": ()},
            if_match=old.etag,
            new_files={"Documents": [on_disk(tmp_path, "a.pdf", PDF, "application/pdf")]},
        )
    assert (await client.task(companies, "f-3")).files("Documents") == ()


async def test_more_files_than_the_field_takes(
    client: FlowdashClient, companies: WorkflowSchema, tmp_path: Path
) -> None:
    await client.upsert_task(companies, "f-4", {"Company Name": "Files"})
    files = [on_disk(tmp_path, f"{n}.txt", b"x", "text/plain") for n in range(6)]
    with pytest.raises(ValidationError) as caught:
        await client.update_task(companies, "f-4", {"Documents": ()}, new_files={"Documents": files})
    assert caught.value.messages == {"Documents": ("has too many files",)}


async def test_a_file_larger_than_the_server_takes(
    client: FlowdashClient, companies: WorkflowSchema, tmp_path: Path
) -> None:
    await client.upsert_task(companies, "f-5", {"Company Name": "Files"})
    huge = NewFile(tmp_path / "huge", "huge.bin", "application/octet-stream")
    with huge.path.open("wb") as file:
        file.truncate(25 * 1024 * 1024 + 1)
    with pytest.raises(TooLargeError):
        await client.update_task(companies, "f-5", {"Documents": ()}, new_files={"Documents": [huge]})
    assert (await client.task(companies, "f-5")).files("Documents") == ()


async def test_a_cancelled_upload_leaves_the_task_as_it_was(
    client: FlowdashClient, companies: WorkflowSchema, tmp_path: Path
) -> None:
    before = await client.upsert_task(companies, "f-6", {"Company Name": "Files"})
    begun = asyncio.Event()

    def listen(done: int, total: int) -> None:
        if done > total // 4:
            begun.set()

    uploading = asyncio.create_task(
        client.update_task(
            companies,
            "f-6",
            {"Documents": ()},
            new_files={"Documents": [on_disk(tmp_path, "a.pdf", PDF * 5, "application/pdf")]},
            on_progress=listen,
        )
    )
    await begun.wait()
    uploading.cancel()
    with pytest.raises(asyncio.CancelledError):
        await uploading
    assert await client.task(companies, "f-6") == before


async def test_a_file_can_come_with_a_new_task(
    client: FlowdashClient, companies: WorkflowSchema, tmp_path: Path
) -> None:
    task = await client.create_task(
        companies,
        {"Company ID": "f-7", "Company Name": "Files"},
        idempotency_key=None,
        new_files={"Documents": [on_disk(tmp_path, "empty.txt", b"", "text/plain")]},
    )
    (empty,) = task.files("Documents")
    await client.files.download(empty.blob_id, tmp_path / "empty.txt")
    assert (tmp_path / "empty.txt").read_bytes() == b""


@pytest.mark.statement("files.remote")
async def test_client_has_the_server_fetch_an_address(
    client: FlowdashClient, companies: WorkflowSchema, tmp_path: Path
) -> None:
    """An address is sent beside a file from the disk, with a name and without; the server fetches each once."""
    await client.upsert_task(companies, "f-8", {"Company Name": "Files"})
    with file_server() as remote:
        named = RemoteFile(remote.page("/logo?size=1", PNG, "image/png"), "company-logo.png")
        plain = RemoteFile(remote.page("/there/re%20port.pdf", PDF, "application/pdf"))
        files: list[NewFile | RemoteFile] = [named, on_disk(tmp_path, "between.txt", b"text", "text/plain"), plain]
        task = await client.update_task(companies, "f-8", {"Documents": ()}, new_files={"Documents": files})
        assert [path for path, _ in remote.seen] == ["/logo?size=1", "/there/re%20port.pdf"]
    there = task.files("Documents")
    assert [a.filename for a in there] == ["company-logo.png", "between.txt", "re port.pdf"]
    for attachment, contents in zip(there, (PNG, b"text", PDF), strict=True):
        await client.files.download(attachment.blob_id, tmp_path / "got")
        assert (tmp_path / "got").read_bytes() == contents


@pytest.mark.statement("files.remote-public")
async def test_client_says_why_an_address_is_refused(client: FlowdashClient, companies: WorkflowSchema) -> None:
    await client.upsert_task(companies, "f-9", {"Company Name": "Files"})
    for url, words in (
        ("http://10.0.0.1/secret.txt", "points to an address that is not allowed"),
        ("http://127.0.0.1:9/nobody.txt", "could not be downloaded"),
    ):
        with pytest.raises(ValidationError) as caught:
            await client.update_task(companies, "f-9", {"Documents": ()}, new_files={"Documents": [RemoteFile(url)]})
        assert caught.value.messages == {"Documents": (words,)}
    assert (await client.task(companies, "f-9")).files("Documents") == ()


@pytest.mark.parametrize("blob", ["nothing", "../workspace", "a/b", ".."])
async def test_a_file_that_is_not_there(client: FlowdashClient, tmp_path: Path, blob: str) -> None:
    with pytest.raises(NotFoundError):
        await client.files.download(blob, tmp_path / "x")
    assert not (tmp_path / "x").exists()
