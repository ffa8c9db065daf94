"""Words are found in the files that were looked at: a page of a PDF, a sheet, a text, a mail."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from flowdash_desktop.domain.tasks import Attachment, TaskKey
from flowdash_desktop.session.attachments.file_search import FileSearch
from flowdash_desktop.store.search.file_texts import FileTexts, FoundPart, IndexedFile
from flowdash_desktop.viewing.client import FileViewer
from tests.integration.session.live import LONGEST_WAIT
from tests.support.viewing.good_files import good_files, pdf

PROGRAM = (sys.executable, "-m", "flowdash_desktop")


@pytest.fixture
def viewer() -> Iterator[FileViewer]:
    viewer = FileViewer(PROGRAM)
    yield viewer
    viewer.close()


@pytest.fixture
def texts(tmp_path: Path) -> FileTexts:
    """Closed by the search that uses it."""
    return FileTexts(tmp_path / "texts.db")


@asynccontextmanager
async def running(texts: FileTexts, viewer: FileViewer) -> AsyncIterator[FileSearch]:
    search = FileSearch(texts, idle_seconds=0)
    task = asyncio.create_task(search.run(viewer))
    try:
        yield search
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        await search.close()


def see(search: FileSearch, folder: Path, name: str, content: bytes, task: str = "1") -> None:
    (folder / name).write_bytes(content)
    search.seen("flow", TaskKey(task), Attachment(f"blob-{name}", "", name), name, folder / name)


async def settle(search: FileSearch) -> None:
    async with asyncio.timeout(LONGEST_WAIT):
        await search.settled()


@pytest.mark.parametrize(
    ("words", "name", "page", "sheet"),
    [
        ("acme initech", "contract.pdf", 0, ""),
        ("second", "contract.pdf", 1, ""),
        ("part 48", "prices.xlsx", None, "Prices"),
        ("nut", "prices.csv", None, ""),
        ("three", "notes.txt", None, ""),
        ("änderung", "offer.eml", None, ""),
    ],
)
async def test_words_are_found_in_what_was_seen(
    texts: FileTexts, viewer: FileViewer, tmp_path: Path, words: str, name: str, page: int | None, sheet: str
) -> None:
    async with running(texts, viewer) as search:
        see(search, tmp_path, name, good_files()[name])
        see(search, tmp_path, "other.png", good_files()["photo.png"])
        await settle(search)
        file = IndexedFile("flow", "1", f"blob-{name}", name)
        assert await search.find(words) == [FoundPart(file, page, sheet)]
        assert await search.find(words, "another") == []


async def test_a_file_of_two_tasks_is_found_at_both(texts: FileTexts, viewer: FileViewer, tmp_path: Path) -> None:
    async with running(texts, viewer) as search:
        for task in ("1", "2"):
            see(search, tmp_path, "a.pdf", pdf("The same words"), task)
            await settle(search)
        assert [found.file.task for found in await search.find("same")] == ["1", "2"]


async def test_switched_off_nothing_is_indexed_or_stays(texts: FileTexts, viewer: FileViewer, tmp_path: Path) -> None:
    async with running(texts, viewer) as search:
        see(search, tmp_path, "a.pdf", pdf("The first words"))
        await settle(search)
        await search.switch(False)
        assert not (tmp_path / "texts.db").exists()
        see(search, tmp_path, "b.pdf", pdf("The second words"))
        assert await search.find("words") == []
        await search.switch(True)
        assert await search.find("words") == []
        see(search, tmp_path, "b.pdf", pdf("The second words"))
        await settle(search)
        assert len(await search.find("words")) == 1


async def test_a_broken_file_leaves_the_others_found(texts: FileTexts, viewer: FileViewer, tmp_path: Path) -> None:
    async with running(texts, viewer) as search:
        see(search, tmp_path, "a.pdf", b"%PDF-1.7 broken")
        see(search, tmp_path, "b.pdf", pdf("Good words"))
        await settle(search)
        assert len(await search.find("good")) == 1
