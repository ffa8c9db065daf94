"""Finds words in the files that a person has looked at: their texts are indexed while nothing else is to be done."""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from flowdash_desktop.domain.tasks import Attachment, TaskKey
from flowdash_desktop.session.concurrency.daemon_threads import in_thread
from flowdash_desktop.store.database import StoreError
from flowdash_desktop.store.search.file_texts import FileTexts, FoundPart, IndexedFile, TextPart
from flowdash_desktop.viewing.messages import (
    FileFacts,
    FileKind,
    Mail,
    PageText,
    Priority,
    TableRows,
    TextLines,
    Ticket,
    ViewFault,
)

if TYPE_CHECKING:
    from flowdash_desktop.viewing.client import FileViewer  # loaded once a file is viewed

_log = logging.getLogger(__name__)
FoundInFile: TypeAlias = FoundPart
_MOST_WAITING = 50
_MOST_PAGES = 500
_MOST_LETTERS = 4_000_000
"""Of one file."""
_PART_LETTERS = 500_000
_PART_COUNT = 5_000
_IDLE_SECONDS = 2.0


class FileSearch:
    """The words of the files that were seen. Of one account.

    Args:
        texts: the index.
        idle_seconds: how long nothing must have been seen before a file is indexed.
    """

    def __init__(self, texts: FileTexts, *, idle_seconds: float = _IDLE_SECONDS) -> None:
        self._texts = texts
        self._idle_seconds = idle_seconds
        self._waiting: OrderedDict[IndexedFile, Path] = OrderedDict()
        self._is_on = True
        self._ticket = Ticket()
        self._wanted = asyncio.Event()
        self._idle = asyncio.Event()
        self._idle.set()

    def seen(self, workflow_id: str, task: TaskKey, attachment: Attachment, name: str, path: Path) -> None:
        """A person looks at a file, so its words will be found.

        Args:
            workflow_id: of the task.
            task: whose file it is.
            attachment: which one.
            name: as the person sees it.
            path: where its bytes are.
        """
        if not self._is_on:
            return
        file = IndexedFile(workflow_id, str(task), attachment.blob_id, name)
        self._waiting[file] = path
        self._waiting.move_to_end(file)
        while len(self._waiting) > _MOST_WAITING:
            self._waiting.popitem(last=False)
        self._idle.clear()
        self._wanted.set()

    async def find(self, words: str, workflow_id: str | None = None) -> list[FoundInFile]:
        """Where words are, the best match first. A task may have lost the file since.

        Args:
            words: all of them are in the same page, sheet or text.
            workflow_id: of the tasks; None for those of all workflows.

        Raises:
            StoreError: the disk or the database refused.
        """
        if not self._is_on:
            return []
        return await in_thread(lambda: self._texts.find(words, workflow_id), "find in files")

    async def switch(self, is_on: bool) -> None:
        """Index what is seen, or do not, and then forget what was."""
        self._is_on = is_on
        if not is_on:
            self._waiting.clear()
            self._ticket.is_cancelled = True
            await in_thread(self._texts.clear, "clear texts")

    async def settled(self) -> None:
        """Returns once all that was seen is indexed, or can't be."""
        await self._idle.wait()

    async def close(self) -> None:
        """Close the index."""
        await in_thread(self._texts.close, "close texts")

    async def run(self, viewer: FileViewer) -> None:
        """Index what is seen, one file after the other, until cancelled.

        Args:
            viewer: reads the files, behind all that is looked at or prepared.
        """
        try:
            while True:
                await self._wanted.wait()
                self._wanted.clear()
                await asyncio.sleep(self._idle_seconds)
                if self._wanted.is_set():
                    continue  # something else is looked at since
                while self._waiting and not self._wanted.is_set():
                    await self._index(viewer, *self._waiting.popitem())
                if not self._waiting:
                    self._idle.set()
        finally:
            viewer.cancel(self._ticket)

    async def _index(self, viewer: FileViewer, file: IndexedFile, path: Path) -> None:
        self._ticket = Ticket()
        try:
            await in_thread(lambda: self._read(viewer, file, path, self._ticket), "index file")
        except StoreError as error:
            _log.warning("The words of a file were not indexed: %s", error)

    def _read(self, viewer: FileViewer, file: IndexedFile, path: Path, ticket: Ticket) -> None:
        if self._texts.has(file):
            return
        facts = viewer.facts(path, file.name, priority=Priority.PREPARED, ticket=ticket)
        if facts.fault is not None:
            return
        parts: list[TextPart] = []
        letters = 0
        for part in _PARTS.get(facts.kind, _no_parts)(viewer, path, facts, ticket):
            parts.append(part._replace(text=part.text[:_PART_LETTERS]))
            letters += len(parts[-1].text)
            if letters > _MOST_LETTERS:
                break
        if self._is_on and not ticket.is_cancelled:
            self._texts.add(file, parts)


Parts: TypeAlias = "Callable[[FileViewer, Path, FileFacts, Ticket], Iterator[TextPart]]"
_LAST = Priority.PREPARED


def _no_parts(viewer: FileViewer, path: Path, facts: FileFacts, ticket: Ticket) -> Iterator[TextPart]:
    return iter(())


def _pages(viewer: FileViewer, path: Path, facts: FileFacts, ticket: Ticket) -> Iterator[TextPart]:
    for page in range(min(len(facts.page_sizes), _MOST_PAGES)):
        found = viewer.page_text(path, page, has_boxes=False, priority=_LAST, ticket=ticket)
        if isinstance(found, PageText):
            yield TextPart(found.text, page)
        elif found is not ViewFault.BROKEN:
            return  # the other pages would take as long


def _sheets(viewer: FileViewer, path: Path, facts: FileFacts, ticket: Ticket) -> Iterator[TextPart]:
    for index, sheet in enumerate(facts.sheets):
        found = viewer.rows(path, index, 0, _PART_COUNT, priority=_LAST, ticket=ticket)
        if isinstance(found, TableRows):
            name = sheet if len(facts.sheets) > 1 else ""
            yield TextPart("\n".join(" ".join(filter(None, row)) for row in found.rows), sheet=name)


def _lines(viewer: FileViewer, path: Path, facts: FileFacts, ticket: Ticket) -> Iterator[TextPart]:
    lines: list[str] = []
    letters = 0
    while letters < _PART_LETTERS and len(lines) < _PART_COUNT:
        found = viewer.lines(path, len(lines), _PART_COUNT - len(lines), priority=_LAST, ticket=ticket)
        if not isinstance(found, TextLines) or not found.lines:
            break
        lines += found.lines
        letters += sum(map(len, found.lines))
    yield TextPart("\n".join(lines))


def _mail(viewer: FileViewer, path: Path, facts: FileFacts, ticket: Ticket) -> Iterator[TextPart]:
    found = viewer.mail(path, priority=_LAST, ticket=ticket)
    if isinstance(found, Mail):
        heading = found.heading
        yield TextPart("\n".join([heading.subject, heading.sender, *heading.recipients, found.text]))


_PARTS: dict[FileKind, Parts] = {
    FileKind.PDF: _pages,
    FileKind.TABLE: _sheets,
    FileKind.ARCHIVE: _sheets,
    FileKind.TEXT: _lines,
    FileKind.JSON: _lines,
    FileKind.MAIL: _mail,
}
