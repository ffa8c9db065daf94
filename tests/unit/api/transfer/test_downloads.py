"""A file is saved whole or not at all."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import httpx
import pytest

from flowdash_desktop.api.errors import NetworkError, NotFoundError
from tests.unit.api.network import AfterSending, FakeNetwork, answer, client_on

PDF = bytes(range(256)) * 3000


def entries(folder: Path) -> list[Path]:
    return list(folder.iterdir())


def file_answer(contents: bytes = PDF) -> httpx.Response:
    named = {"Content-Type": "application/pdf", "Content-Length": str(len(contents))}
    return httpx.Response(200, stream=httpx.ByteStream(contents), headers=named)


def in_pieces(make: Callable[[], AsyncIterator[bytes]], announced: int | None = None) -> httpx.Response:
    headers = {} if announced is None else {"Content-Length": str(announced)}
    return httpx.Response(200, content=make(), headers=headers)


async def test_the_bytes_and_their_type_arrive(tmp_path: Path) -> None:
    network = FakeNetwork(file_answer())
    target = tmp_path / "a.pdf"
    async with client_on(network) as client:
        assert await client.files.download("abc/1 2", target) == "application/pdf"
    assert target.read_bytes() == PDF
    assert entries(tmp_path) == [target]
    assert network.lines == ["GET https://flowdash.example/api/v1/files/abc%2F1%202"]


async def test_an_empty_file_of_no_type(tmp_path: Path) -> None:
    async with client_on(FakeNetwork(httpx.Response(200))) as client:
        assert await client.files.download("abc", tmp_path / "a") == "application/octet-stream"
    assert (tmp_path / "a").read_bytes() == b""


async def test_a_file_that_is_there_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(b"old")
    async with client_on(FakeNetwork(file_answer())) as client:
        await client.files.download("abc", str(target))
    assert target.read_bytes() == PDF


async def test_progress_ends_with_all_bytes(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    async with client_on(FakeNetwork(file_answer())) as client:
        await client.files.download("abc", tmp_path / "a", lambda done, total: told.append((done, total)))
    assert told[0] == (0, len(PDF))
    assert told[-1] == (len(PDF), len(PDF))


async def test_without_an_announced_length_the_whole_is_not_known(tmp_path: Path) -> None:
    async def body() -> AsyncIterator[bytes]:
        yield b"abc"

    told: list[tuple[int, int]] = []
    async with client_on(FakeNetwork(in_pieces(body))) as client:
        await client.files.download("abc", tmp_path / "a", lambda done, total: told.append((done, total)))
    assert told == [(0, 0), (3, 0)]


async def test_a_body_that_is_too_short_is_no_file(tmp_path: Path) -> None:
    async def body() -> AsyncIterator[bytes]:
        yield b"abc"

    async with client_on(FakeNetwork(*(in_pieces(body, 10) for _ in range(3)))) as client:
        with pytest.raises(NetworkError):
            await client.files.download("abc", tmp_path / "a")
    assert entries(tmp_path) == []


async def test_a_broken_download_touches_nothing(tmp_path: Path) -> None:

    async def body() -> AsyncIterator[bytes]:
        yield b"x" * 300_000
        raise httpx.ReadError("gone")

    target = tmp_path / "a"
    target.write_bytes(b"old")
    async with client_on(FakeNetwork(in_pieces(body))) as client:
        with pytest.raises(NetworkError):
            await client.files.download("abc", target)
    assert target.read_bytes() == b"old"
    assert entries(tmp_path) == [target]


@pytest.mark.parametrize("step", [answer({"error": "no"}, 404), AfterSending(httpx.ReadTimeout("slow"))])
async def test_a_download_that_fails_touches_nothing(tmp_path: Path, step: httpx.Response | AfterSending) -> None:
    target = tmp_path / "a"
    target.write_bytes(b"old")
    async with client_on(FakeNetwork(step)) as client:
        with pytest.raises((NotFoundError, NetworkError)):
            await client.files.download("abc", target)
    assert target.read_bytes() == b"old"
    assert entries(tmp_path) == [target]


async def test_a_cancelled_download_leaves_nothing(tmp_path: Path) -> None:
    begun = asyncio.Event()

    async def body() -> AsyncIterator[bytes]:
        yield b"x" * 300_000
        begun.set()
        await asyncio.Event().wait()

    target = tmp_path / "a"
    target.write_bytes(b"old")
    async with client_on(FakeNetwork(in_pieces(body, 600_000))) as client:
        task = asyncio.create_task(client.files.download("abc", target))
        await begun.wait()
        assert len(entries(tmp_path)) == 2
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert entries(tmp_path) == [target]
    assert target.read_bytes() == b"old"


async def test_a_folder_that_is_not_there_is_the_callers_matter(tmp_path: Path) -> None:
    async with client_on(FakeNetwork(file_answer())) as client:
        with pytest.raises(FileNotFoundError):
            await client.files.download("abc", tmp_path / "no" / "a")
    assert entries(tmp_path) == []


async def test_error_of_a_progress_listener_leaves_nothing(tmp_path: Path) -> None:
    """An error of whoever listens to the progress leaves nothing."""

    def listen(done: int, total: int) -> None:
        if done:
            raise RuntimeError("closed")

    async with client_on(FakeNetwork(file_answer())) as client:
        with pytest.raises(RuntimeError, match="closed"):
            await client.files.download("abc", tmp_path / "a", listen)
    assert entries(tmp_path) == []


async def test_a_name_as_long_as_the_file_system_takes_fits(tmp_path: Path) -> None:
    target = tmp_path / ("n" * 250 + ".pdf")
    async with client_on(FakeNetwork(file_answer())) as client:
        await client.files.download("abc", target)
    assert target.read_bytes() == PDF
