"""Bodies with files: exactly the JSON that the API documents, its length known, its memory small."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flowdash_desktop.api.errors import NetworkError, UnreadableFileError
from flowdash_desktop.api.http.thread_pool import Worker
from flowdash_desktop.api.transfer.uploads import PIECE, NewFile, upload_body
from flowdash_desktop.domain.field_types import JsonValue
from flowdash_desktop.domain.tasks import Attachment
from tests.support.made_up import examples
from tests.unit.api.network import ACME, FakeNetwork, answer, client_on, companies

SCHEMA = companies()
RESUME = Attachment("abc123", "application/pdf", "resume.pdf")


def file_of(folder: Path, contents: bytes, name: str = "hello.txt", content_type: str = "text/plain") -> NewFile:
    path = folder / f"{len(list(folder.iterdir()))}.bin"
    path.write_bytes(contents)
    return NewFile(path, name, content_type)


async def sent(values: dict[str, JsonValue], files: dict[str, list[NewFile]]) -> tuple[bytes, int]:
    worker = Worker()
    try:
        body = await upload_body(values, files, worker, None)
        return b"".join([piece async for piece in body.chunks()]), body.length
    finally:
        worker.close()


async def test_it_is_the_request_of_the_vendors_page(tmp_path: Path) -> None:
    network = FakeNetwork(answer(ACME))
    async with client_on(network) as client:
        await client.update_task(
            SCHEMA, "42", {"Documents": ()}, new_files={"Documents": [file_of(tmp_path, b"hello, world!")]}
        )
    entry = {"filename": "hello.txt", "contentType": "text/plain", "base64contents": "aGVsbG8sIHdvcmxkIQ=="}
    assert json.loads(network.bodies[0]) == {"Company ID": "42", "Documents": [entry]}
    headers = network.requests[0].headers
    assert headers["content-length"] == str(len(network.bodies[0]))
    assert headers["content-type"] == "application/json"
    assert "transfer-encoding" not in headers


async def test_existing_attachments_come_first_in_each_field(tmp_path: Path) -> None:
    """Attachments that stay come first and each field has its own."""
    network = FakeNetwork(answer(ACME))
    one, two, photo = (
        file_of(tmp_path, data, name) for data, name in ((b"1", "1.txt"), (b"", "2.txt"), (b"p", "p.png"))
    )
    async with client_on(network) as client:
        await client.update_task(
            SCHEMA,
            "42",
            {"Company Name": 'Quote " \\ \u2028', "Documents": (RESUME,), "Photos": ()},
            new_files={"Documents": [one, two], "Photos": [photo]},
        )
    body = json.loads(network.bodies[0])
    assert [e.get("filename") for e in body["Documents"]] == ["resume.pdf", "1.txt", "2.txt"]
    assert body["Documents"][0] == {"blobId": "abc123", "contentType": "application/pdf", "filename": "resume.pdf"}
    assert [e.get("base64contents") for e in body["Documents"]] == [None, "MQ==", ""]
    assert body["Photos"] == [{"filename": "p.png", "contentType": "text/plain", "base64contents": "cA=="}]
    assert body["Company Name"] == 'Quote " \\ \u2028'


async def test_field_that_only_keeps_files_is_sent_too(tmp_path: Path) -> None:
    """A field that only keeps its files is sent beside one that gets some."""
    network = FakeNetwork(answer(ACME))
    async with client_on(network) as client:
        await client.update_task(
            SCHEMA,
            "42",
            {"Documents": (RESUME,), "Photos": ()},
            new_files={"Documents": [], "Photos": [file_of(tmp_path, b"x")]},
        )
    assert [e["filename"] for e in json.loads(network.bodies[0])["Documents"]] == ["resume.pdf"]


async def test_a_creation_may_bring_files_along(tmp_path: Path) -> None:
    network = FakeNetwork(answer(ACME, 201))
    async with client_on(network) as client:
        await client.create_task(
            SCHEMA, {"Company Name": "x"}, idempotency_key="k", new_files={"Photos": [file_of(tmp_path, b"x")]}
        )
    assert json.loads(network.bodies[0])["Photos"][0]["base64contents"] == "eA=="


@pytest.mark.parametrize("size", [0, 1, 2, 3, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 2 * PIECE + 2])
async def test_any_size_arrives_byte_for_byte_and_as_long_as_announced(tmp_path: Path, size: int) -> None:
    contents = bytes(i * 7 % 251 for i in range(size))
    body, length = await sent({"Documents": []}, {"Documents": [file_of(tmp_path, contents)]})
    assert len(body) == length
    assert base64.b64decode(json.loads(body)["Documents"][0]["base64contents"], validate=True) == contents


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


@settings(examples(40), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    values=st.dictionaries(texts, st.one_of(st.none(), st.booleans(), texts)),
    files=st.dictionaries(texts, st.lists(st.tuples(texts, texts, st.binary(max_size=50)), max_size=3), max_size=3),
    kept=st.lists(texts, max_size=2),
)
async def test_any_names_and_contents_make_valid_json(
    tmp_path: Path,
    values: dict[str, JsonValue],
    files: dict[str, list[tuple[str, str, bytes]]],
    kept: list[str],
) -> None:
    """Any names and contents make the same JSON as an encoder would."""
    stay: list[JsonValue] = [{"blobId": blob} for blob in kept]
    whole: dict[str, Any] = {**values, **dict.fromkeys(files, stay)}
    on_disk = {name: [file_of(tmp_path, c, n, t) for n, t, c in entries] for name, entries in files.items()}
    body, length = await sent(whole, on_disk)
    for name, entries in files.items():
        whole[name] = stay + [
            {"filename": n, "contentType": t, "base64contents": base64.b64encode(c).decode()} for n, t, c in entries
        ]
    assert json.loads(body) == whole
    assert len(body) == length


async def test_progress_goes_from_nothing_to_all(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    network = FakeNetwork(answer(ACME))
    async with client_on(network) as client:
        await client.update_task(
            SCHEMA,
            "42",
            {"Documents": ()},
            new_files={"Documents": [file_of(tmp_path, b"x" * (3 * PIECE))]},
            on_progress=lambda done, total: told.append((done, total)),
        )
    total = len(network.bodies[0])
    assert told[0] == (0, total)
    assert told[-1] == (total, total)
    assert [done for done, _ in told] == sorted({done for done, _ in told})
    assert len(told) >= 5


async def test_the_answer_to_an_upload_may_take_longer_than_others(tmp_path: Path) -> None:
    network = FakeNetwork(answer(ACME), answer(ACME))
    async with client_on(network) as client:
        await client.task(SCHEMA, "42")
        await client.update_task(SCHEMA, "42", {"Photos": ()}, new_files={"Photos": [file_of(tmp_path, b"x")]})
    plain, upload = (request.extensions["timeout"] for request in network.requests)
    assert plain == {"connect": 5.0, "read": 30.0, "write": 60.0, "pool": 10.0}
    assert upload == {"connect": 5.0, "read": 120.0, "write": 60.0, "pool": 10.0}


async def test_a_file_that_is_gone_is_said_before_anything_is_sent(tmp_path: Path) -> None:
    network = FakeNetwork()
    gone = NewFile(tmp_path / "gone.pdf", "report.pdf", "application/pdf")
    async with client_on(network) as client:
        with pytest.raises(UnreadableFileError, match=r"report\.pdf") as caught:
            await client.update_task(SCHEMA, "42", {"Photos": ()}, new_files={"Photos": [gone]})
    assert network.requests == []
    assert str(tmp_path) not in f"{caught.value} {caught.value.detail}"
    assert not caught.value.outcome_unknown


async def test_a_folder_is_no_file(tmp_path: Path) -> None:
    async with client_on(FakeNetwork()) as client:
        with pytest.raises(UnreadableFileError):
            await client.update_task(
                SCHEMA, "42", {"Photos": ()}, new_files={"Photos": [NewFile(tmp_path, "folder", "text/plain")]}
            )


@pytest.mark.parametrize("now", [b"", b"shorter", b"longer than it was before"])
async def test_file_of_changing_length_ends_the_request(tmp_path: Path, now: bytes) -> None:
    """A file that changes its length on the way ends the request."""
    worker = Worker()
    file = file_of(tmp_path, b"as long as this")
    body = await upload_body({"Photos": []}, {"Photos": [file]}, worker, None)
    file.path.write_bytes(now)
    with pytest.raises(UnreadableFileError):
        [piece async for piece in body.chunks()]
    worker.close()


async def test_adding_files_without_saying_which_stay_would_lose_some(tmp_path: Path) -> None:
    async with client_on(FakeNetwork()) as client:
        with pytest.raises(ValueError, match="Photos"):
            await client.update_task(SCHEMA, "42", {}, new_files={"Photos": [file_of(tmp_path, b"x")]})


@pytest.mark.parametrize("name", ["Company Name", "No such field"])
async def test_files_go_into_file_fields_only(tmp_path: Path, name: str) -> None:
    async with client_on(FakeNetwork()) as client:
        with pytest.raises(ValueError, match=name):
            await client.update_task(SCHEMA, "42", {name: None}, new_files={name: [file_of(tmp_path, b"x")]})


async def test_an_upload_that_breaks_off_lets_go_of_its_file(tmp_path: Path) -> None:
    class Narrow(httpx.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            assert isinstance(request.stream, httpx.AsyncByteStream)
            pieces = aiter(request.stream)
            await anext(pieces)
            await anext(pieces)
            raise httpx.WriteError("gone")

    file = file_of(tmp_path, b"x" * (3 * PIECE))
    async with client_on(Narrow()) as client:  # type: ignore[arg-type]
        with pytest.raises(NetworkError):
            await client.update_task(SCHEMA, "42", {"Photos": ()}, new_files={"Photos": [file]})
    # an open file would be reported as a ResourceWarning, which is an error here
    assert file.path.exists()
