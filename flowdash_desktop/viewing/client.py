"""The side of the window: asks about attachments, and never waits for a file that asks for too much.

Two processes read: one what is looked at, the other what is seen in a list or prepared, so that neither waits for the
other. What they answered stays for a while, so that going back to a page asks nobody.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import msgspec

from flowdash_desktop.viewing.answer_cache import AnswerCache, Stamp
from flowdash_desktop.viewing.geometry import Clip
from flowdash_desktop.viewing.kinds import HEAD_BYTES, guess_type
from flowdash_desktop.viewing.lane import Lane
from flowdash_desktop.viewing.messages import (
    Bitmap,
    BitmapJob,
    FactsJob,
    Failed,
    FileFacts,
    FileKind,
    Job,
    LinesJob,
    Mail,
    MailAttachmentJob,
    MailJob,
    PageText,
    PageTextJob,
    Priority,
    RowsJob,
    Saved,
    TableRows,
    TextLines,
    Ticket,
    ViewFault,
    ViewLimits,
)
from flowdash_desktop.viewing.search_messages import (
    CellMatches,
    FindCellsJob,
    FindJob,
    FindLinesJob,
    LineMatches,
    Matches,
    Query,
)
from flowdash_desktop.viewing.worker import Result, Worker

__all__ = ["FileViewer", "Ticket"]

_CACHE_BYTES = 64 << 20
_LIMITS = ViewLimits()
ScaleOf = Callable[[FileFacts], float]
_Value = TypeVar("_Value")


class FileViewer:
    """Answers what is asked about files. Its calls block: make them on threads, as many at a time as you like.

    A call gives what was asked, or a ``ViewFault``; it raises nothing. A file that was changed is read anew.

    Args:
        program: how this program is started, up to its command.
        limits: how much a file may ask for.
        cache_bytes: how much of the answers stays.
    """

    def __init__(
        self, program: Sequence[str], limits: ViewLimits = _LIMITS, *, cache_bytes: int = _CACHE_BYTES
    ) -> None:
        self._limits = limits
        self._cache = AnswerCache(cache_bytes)
        self._front = Lane(lambda: Worker(program, limits), "viewer of files")
        behind = msgspec.structs.replace(limits, is_behind=True)
        self._back = Lane(lambda: Worker(program, behind), "preparation of files")

    def warm_up(self) -> None:
        """Start the process for what is looked at, if it does not run. Returns at once."""
        self._front.warm_up()

    def facts(
        self, path: Path, name: str, *, priority: Priority = Priority.LOOKED_AT, ticket: Ticket | None = None
    ) -> FileFacts:
        """What is known of a file; why it can't be shown stands in the facts.

        Args:
            path: where it is.
            name: what a person calls it; a hint where its content has none.
            priority: which request goes first.
            ticket: by which it can be cancelled.
        """
        found = self._ask(path, FactsJob(str(path), name), FileFacts, self._limits.facts_seconds, priority, ticket)
        return found if isinstance(found, FileFacts) else _facts_without_process(path, name, found)

    def bitmap(
        self,
        path: Path,
        page: int,
        scale: float,
        rotation: int = 0,
        clip: Clip | None = None,
        *,
        priority: Priority = Priority.LOOKED_AT,
        ticket: Ticket | None = None,
    ) -> Bitmap | ViewFault:
        """The pixels of a page of a PDF or a picture.

        Args:
            path: where the file is.
            page: from 0.
            scale: pixels for each unit of the page.
            rotation: degrees, clockwise: 0, 90, 180 or 270.
            clip: the part of the scaled and rotated page; all of it without. What lies outside of the page is left out.
            priority: which request goes first.
            ticket: by which it can be cancelled.
        """
        job = _bitmap_job(path, page, scale, rotation, clip)
        return self._ask(path, job, Bitmap, self._limits.page_seconds, priority, ticket)

    def ready_facts(self, path: Path, name: str) -> FileFacts | None:
        """``facts`` where they are in memory. The disk is not asked: this is for files that never change."""
        found = self._cache.find(FactsJob(str(path), name), None)
        return found if isinstance(found, FileFacts) else None

    def ready_bitmap(self, path: Path, page: int, scale: float, rotation: int, clip: Clip | None) -> Bitmap | None:
        """``bitmap`` where it is in memory. The disk is not asked: this is for files that never change."""
        found = self._cache.find(_bitmap_job(path, page, scale, rotation, clip), None)
        return found if isinstance(found, Bitmap) else None

    def page_text(
        self,
        path: Path,
        page: int,
        *,
        has_boxes: bool = True,
        priority: Priority = Priority.LOOKED_AT,
        ticket: Ticket | None = None,
    ) -> PageText | ViewFault:
        """The text of a page of a PDF, with the box of each character where they are wanted; not rotated."""
        job = PageTextJob(str(path), page, has_boxes)
        return self._ask(path, job, PageText, self._limits.page_seconds, priority, ticket)

    def find(self, path: Path, query: Query, page: int, *, ticket: Ticket | None = None) -> Matches | ViewFault:
        """Where a query matches on a page of a PDF; not rotated."""
        job = FindJob(str(path), query, page)
        return self._ask(path, job, Matches, self._limits.page_seconds, Priority.LOOKED_AT, ticket)

    def find_lines(
        self, path: Path, query: Query, *, is_mail: bool = False, ticket: Ticket | None = None
    ) -> LineMatches | ViewFault:
        """Which lines of a text match; of the text of a mail with ``is_mail``."""
        job = FindLinesJob(str(path), query, is_mail)
        return self._ask(path, job, LineMatches, self._limits.text_seconds, Priority.LOOKED_AT, ticket)

    def find_cells(
        self, path: Path, query: Query, sheet: int, *, ticket: Ticket | None = None
    ) -> CellMatches | ViewFault:
        """Which cells of a sheet match."""
        job = FindCellsJob(str(path), query, sheet)
        return self._ask(path, job, CellMatches, self._limits.table_seconds, Priority.LOOKED_AT, ticket)

    def rows(
        self,
        path: Path,
        sheet: int,
        first: int,
        count: int,
        *,
        priority: Priority = Priority.LOOKED_AT,
        ticket: Ticket | None = None,
    ) -> TableRows | ViewFault:
        """Rows of a sheet of a table, from 0. A CSV has one sheet."""
        job = RowsJob(str(path), sheet, first, count)
        return self._ask(path, job, TableRows, self._limits.table_seconds, priority, ticket)

    def lines(
        self,
        path: Path,
        first: int,
        count: int,
        *,
        priority: Priority = Priority.LOOKED_AT,
        ticket: Ticket | None = None,
    ) -> TextLines | ViewFault:
        """Lines of a text, from 0; JSON is laid out."""
        job = LinesJob(str(path), first, count)
        return self._ask(path, job, TextLines, self._limits.text_seconds, priority, ticket)

    def mail(
        self, path: Path, *, priority: Priority = Priority.LOOKED_AT, ticket: Ticket | None = None
    ) -> Mail | ViewFault:
        """A mail as text, with the names of its attachments. What it refers to is never fetched."""
        return self._ask(path, MailJob(str(path)), Mail, self._limits.text_seconds, priority, ticket)

    def mail_attachment(
        self, path: Path, index: int, target: Path, *, ticket: Ticket | None = None
    ) -> Saved | ViewFault:
        """Write an attachment of a mail to a path at which nothing is."""
        job = MailAttachmentJob(str(path), index, str(target))
        if (stamp := _stamp(path)) is None:
            return ViewFault.MISSING
        result = self._send(job, self._limits.text_seconds, Priority.LOOKED_AT, ticket or Ticket())
        return _value(result, Saved) if stamp else ViewFault.EMPTY

    def prepare(
        self,
        path: Path,
        name: str,
        scale_of: ScaleOf | None = None,
        *,
        ticket: Ticket | None = None,
    ) -> FileFacts:
        """Read a file before it is looked at, so that its facts and its first page are there at once then.

        Args:
            path: where it is.
            name: what a person calls it.
            scale_of: at which its first page will be seen; None for the facts alone. Called on this thread.
            ticket: by which it can be cancelled.
        """
        ticket = ticket or Ticket()
        facts = self.facts(path, name, priority=Priority.PREPARED, ticket=ticket)
        if scale_of is not None and facts.fault is None:
            self._prepare_first(path, facts, scale_of, ticket)
        return facts

    def forget(self, path: Path) -> None:
        """Drop what was answered about a file."""
        self._cache.forget(str(path))

    def cancel(self, ticket: Ticket) -> None:
        """Answer the requests of a ticket with ``STOPPED`` at once, and let their work go."""
        self._front.cancel(ticket)
        self._back.cancel(ticket)

    def close(self) -> None:
        """End the processes. Requests that wait are answered with ``STOPPED``, and so are later ones."""
        self._front.close()
        self._back.close()

    def _prepare_first(self, path: Path, facts: FileFacts, scale_of: ScaleOf, ticket: Ticket) -> None:
        later = Priority.PREPARED
        if facts.page_sizes:
            self.bitmap(path, 0, scale_of(facts), priority=later, ticket=ticket)
        elif facts.kind in (FileKind.TEXT, FileKind.JSON):
            self.lines(path, 0, FIRST_PART, priority=later, ticket=ticket)
        elif facts.kind in (FileKind.TABLE, FileKind.ARCHIVE):
            self.rows(path, 0, 0, FIRST_PART, priority=later, ticket=ticket)
        elif facts.kind is FileKind.MAIL:
            self.mail(path, priority=later, ticket=ticket)

    def _ask(
        self, path: Path, job: Job, kind: type[_Value], seconds: float, priority: Priority, ticket: Ticket | None
    ) -> _Value | ViewFault:
        stamp = _stamp(path)
        if stamp is None:
            return ViewFault.MISSING
        result = self._cache.find(job, stamp)
        if result is None:
            result = self._send(job, seconds, priority, ticket or Ticket())
            self._cache.add(job, stamp, result)
        return _value(result, kind)

    def _send(self, job: Job, seconds: float, priority: Priority, ticket: Ticket) -> Result:
        lane = self._front if priority is Priority.LOOKED_AT else self._back
        return lane.ask(job, seconds, priority, ticket)


FIRST_PART = 200
"""How many lines or rows are prepared; ask for as many at first."""


def _bitmap_job(path: Path, page: int, scale: float, rotation: int, clip: Clip | None) -> BitmapJob:
    return BitmapJob(str(path), page, round(scale, 6), rotation % 360, clip)


def _value(result: Result, kind: type[_Value]) -> _Value | ViewFault:
    if isinstance(result, Failed):
        return result.fault
    return result if isinstance(result, kind) else ViewFault.STOPPED


def _stamp(path: Path) -> Stamp | None:
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def _facts_without_process(path: Path, name: str, fault: ViewFault) -> FileFacts:
    """What the first bytes say, where the process has died of the rest; of a file that held it up only the size."""
    try:
        with path.open("rb") as file:
            head, size = file.read(HEAD_BYTES), os.fstat(file.fileno()).st_size
    except (OSError, ValueError):
        return FileFacts(FileKind.OTHER, fault=ViewFault.MISSING)
    is_slow = fault in (ViewFault.TOO_SLOW, ViewFault.STOPPED)  # perhaps its head is what takes so long
    kind, type_name = (FileKind.OTHER, "") if is_slow else guess_type(head, name)
    return FileFacts(kind, type_name, size, fault=fault)
