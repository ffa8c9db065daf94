"""The tasks of one workflow on their way into memory, out of the cache or from the server, some hundred at a time.

Short parts are read on the event loop's thread, in portions of a few milliseconds between its turns, long ones beside
it (``chunk_decoder``); whatever changes what is known of the workflow happens on the loop's thread.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable, Collection, Container, Iterable, Mapping, Sequence
from contextlib import aclosing
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from flowdash_desktop.api.errors import AnswerFault, UnexpectedAnswerError
from flowdash_desktop.domain.presence import OthersChange
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.concurrency.memory_watch import MemoryWatch
from flowdash_desktop.session.events import (
    Loading,
    LoadingProgressed,
    NewsChanged,
    OthersChanged,
    SessionEvent,
    TasksArrived,
    TasksChanged,
    UnreadableFound,
    WorkflowLoaded,
)
from flowdash_desktop.session.tasks.chunk_decoder import Part, read_parts, short_parts
from flowdash_desktop.session.tasks.list_merge import MANY, ListChanges, ListMerge
from flowdash_desktop.session.tasks.short_list_guard import is_uncertain
from flowdash_desktop.session.tasks.stored.task_texts import PieceTexts
from flowdash_desktop.session.tasks.workflow_state import WorkflowState
from flowdash_desktop.store import cached_tasks
from flowdash_desktop.store.account_store import AccountStore
from flowdash_desktop.store.cached_tasks import PIECE_TASKS, CachedTasks
from flowdash_desktop.store.database import DamagedError, StoreFault

if TYPE_CHECKING:
    from flowdash_desktop.api import FlowdashClient, ListVersion
    from flowdash_desktop.wire.lists.column_file import StoredList

Announce = Callable[[SessionEvent], None]
FIRST_WORD_SECONDS, WORDS_SECONDS = 0.3, 0.1
_MOST_UNREADABLE = 1000
"""A list with more items that are no tasks is not read further."""
_MANY_ODD = 32
"""From so many tasks of a part on that are others since, all of it is read out of its texts."""
_PIECES = 8
"""So many pieces of the cache are read at a time."""


class ReadingStoppedError(Exception):
    """The person has stopped it."""


def _check(taking: ListMerge) -> None:
    """Refuse a list in which too many items are no tasks."""
    if taking.unreadable > _MOST_UNREADABLE:
        raise UnexpectedAnswerError(AnswerFault.WRONG_SHAPE, technical=f"{taking.unreadable} items are no tasks")


class Progress:
    """Tells how far a first reading has come, where it takes long enough for anyone to wonder.

    It is told in time also where nothing more comes just then: whoever waits for a server wants to know and to stop it.
    """

    def __init__(self, workflow_id: str, announce: Announce, said: bool) -> None:
        self._workflow_id = workflow_id
        self._announce = announce
        self._loop = asyncio.get_running_loop()
        self._next = self._loop.time() + FIRST_WORD_SECONDS
        self._loading = Loading(0)
        self._due: asyncio.TimerHandle | None = None
        self._said = said

    def say(self, count: int, total: int | None) -> None:
        """So many are here."""
        self._loading = Loading(count, total)
        if self._due is None and self._loop.time() >= self._next:
            self._tell()
        elif self._due is None:
            self._due = self._loop.call_at(self._next, self._tell)

    def _tell(self) -> None:
        self._due = None
        self._next = self._loop.time() + WORDS_SECONDS
        self._said = True
        self._announce(LoadingProgressed(self._workflow_id, self._loading))

    def end(self, stopped: Loading | None = None, *, always: bool = False) -> None:
        """No more come for now; ``always`` tells it though nothing was said before."""
        if self._due is not None:
            self._due.cancel()
            self._due = None
        if self._said or always or stopped is not None:
            self._announce(LoadingProgressed(self._workflow_id, stopped))


class ListReading:
    """Reads one list into one state. ``stop`` may be called at any time.

    Args:
        state: what it is read into.
        announce: tells the session's observers.
        continued: it goes on with what was stopped, and that was told: so its end is told, too, however soon it comes.

    Attributes:
        is_halted: the person has stopped it, and has not asked for it again. A list that only gave way to another
            workflow is read again as soon as that one is left, also where it has not ended yet by then.
    """

    def __init__(self, state: WorkflowState, announce: Announce, *, continued: bool = False) -> None:
        self.progress = Progress(state.schema.workflow.id, announce, continued)
        self._state = state
        self._workflow_id = state.schema.workflow.id
        self._announce = announce
        self._limit: asyncio.Timeout | None = None
        self._stopped = self.is_halted = False
        self._total: int | None = None

    @property
    def loading(self) -> Loading:
        """How far it has come."""
        return Loading(len(self._state), self._total, self._stopped)

    def stop(self, *, by_person: bool = False) -> None:
        """Read no more of it; what came stays. ``by_person``: who wants it later has to ask for it again."""
        self._stopped = True
        self.is_halted |= by_person
        if self._limit is not None and not self._limit.expired():
            self._limit.reschedule(asyncio.get_running_loop().time())

    async def fill(self, store: AccountStore, kept: CachedTasks, *, first: bool) -> None:
        """Read the first piece, or all others, of what the cache holds.

        Raises:
            StoreError: the cache can't be read.
        """
        state = self._state
        self._total = kept.count
        numbers = range(min(1, kept.pieces)) if first else range(1, kept.pieces)
        async with aclosing(read_parts(self._pieces(store, kept.edition, numbers), state.schema)) as parts:
            async for part in parts:
                new, whole = self._put(part, kept.changes)
                if not first:
                    self._arrived(new, whole)
                    self.progress.say(len(state), kept.count)
                    await asyncio.sleep(0)
        if not first or kept.pieces <= 1:
            self._finish_filling(kept, first=first)

    async def fill_stored(self, store: AccountStore, kept: CachedTasks, stored: StoredList) -> None:
        """Take all pieces but the first, whose columns are stored: no text is read out of them.

        Raises:
            StoreError: the cache can't be read.
        """
        row = PIECE_TASKS
        for start in range(1, kept.pieces, _PIECES):
            numbers = range(start, min(start + _PIECES, kept.pieces))
            checks = stored.checks[numbers.start : numbers.stop]
            found = await store.scan(
                partial(
                    cached_tasks.bodies,
                    workflow_id=self._workflow_id,
                    edition=kept.edition,
                    numbers=numbers,
                    checks=checks,
                )
            )
            if found is None:
                raise DamagedError(StoreFault.CACHE_UNREADABLE)
            sizes, pieces = [size for size, _ in found], [body for _, body in found]
            end = row + sum(sizes)
            self._put_stored(
                stored.keys[row:end], PieceTexts(pieces, sizes, stored.lengths[row:end], stored.rows, row), kept.changes
            )
            row = end
            self.progress.say(len(self._state), kept.count)
            await asyncio.sleep(0)
        self._finish_filling(kept, first=False)

    def _put_stored(self, keys: Sequence[TaskKey], texts: PieceTexts, changes: Mapping[TaskKey, bytes | None]) -> None:
        """Take some tasks of the cache with their columns; tasks that have changed since are left out."""
        settled = self._state.confirmed_after(0)
        others = changes.keys() | settled
        odd = [place for place, key in enumerate(keys) if key in others] if others else []
        if len(odd) > _MANY_ODD:
            self._arrived(self._put_each(zip(keys, texts, strict=True), changes, settled))
            return
        first = 0
        for place in (*odd, len(keys)):
            run = keys[first:place]
            if run and self._state.extend_new(run, texts.part(first, place)):
                self._arrived(run)
                first = place
            each = [(keys[at], texts[at]) for at in range(first, min(place + 1, len(keys)))]
            self._arrived(self._put_each(each, changes, settled))
            first = place + 1

    def _finish_filling(self, kept: CachedTasks, *, first: bool) -> None:
        """All tasks of the cache are here except the newest."""
        state = self._state
        settled = state.confirmed_after(0)
        late = self._put_late(kept.changes, settled)
        if not first:
            self._arrived(late)
        state.etag = None if settled else kept.etag
        state.stored_changes = len(kept.changes)
        state.is_complete = True
        state.unkept = False
        if not first and kept.pieces > 1:
            self.progress.end(always=True)

    def _put_late(self, changes: Mapping[TaskKey, bytes | None], settled: Container[TaskKey]) -> list[TaskKey]:
        """Take the tasks that came to the cache after its pieces were written, except the ones reported since."""
        state = self._state
        late = {k: t for k, t in changes.items() if t is not None and k not in state and k not in settled}
        for key, text in late.items():
            state.put(key, text)
        return [*late]

    async def _pieces(self, store: AccountStore, edition: int, numbers: range) -> AsyncGenerator[list[bytes]]:
        """Some pieces of the cache, several at a time."""
        for start in range(0, len(numbers), _PIECES):
            some = numbers[start : start + _PIECES]
            yield await store.scan(
                lambda c, some=some: [  # type: ignore[misc]  # a lambda with a default
                    text for number in some for text in cached_tasks.piece(c, self._workflow_id, edition, number)
                ]
            )

    def _put(self, part: Part, changes: Mapping[TaskKey, bytes | None]) -> tuple[list[TaskKey], Part | None]:
        """Take some tasks of the cache, except the ones that the server has reported since.

        Returns:
            The tasks that were taken, and the part where all of them were, as they are.
        """
        state = self._state
        settled = state.confirmed_after(0)
        found = state.reader.keys(part.texts) if part.keys is None else part.keys
        keys = [key for key in found if key is not None]
        as_they_are = len(keys) == len(found) and changes.keys().isdisjoint(keys) and settled.isdisjoint(keys)
        if as_they_are and state.extend_new(keys, part.texts):
            return keys, part
        return self._put_each(zip(found, part.texts, strict=True), changes, settled), None

    def _put_each(
        self,
        tasks: Iterable[tuple[TaskKey | None, bytes]],
        changes: Mapping[TaskKey, bytes | None],
        settled: Container[TaskKey],
    ) -> list[TaskKey]:
        """Take tasks one by one as they are after ``changes``, except ``settled`` ones."""
        new = list[TaskKey]()
        for key, text in tasks:
            if key is None or key in settled:
                continue
            newer = changes.get(key, text)
            if newer is not None:
                new.append(key)
                self._state.put(key, newer)
        return new

    def take_part(
        self, taking: ListMerge, new: list[TaskKey], gone: Iterable[TaskKey], people: Mapping[TaskKey, str]
    ) -> ListChanges:
        """Take some tasks that were told as they were changed.

        Args:
            taking: has been given them.
            new: the tasks that were not known.
            gone: the tasks that are there no more.
            people: the e-mails of who has changed them, where they are known.
        """
        self._arrived(new)
        taken = taking.finish_part(gone)
        self._took(taken, people)
        return taken

    async def read(self, client: FlowdashClient, begin: Callable[[], None] | None) -> ListChanges | None:
        """Read the server's list; None where it is as it was. A list that is much shorter than it was is read twice.

        Args:
            client: the way to the server.
            begin: called once there is something to show of a workflow that was not shown before; None for another.

        Raises:
            FlowdashError: the server or the way to it failed; what had come is in the state and announced.
            ReadingStoppedError: ``stop`` was called; likewise.
        """
        from flowdash_desktop.api import ListVersion  # the client's module is loaded after the window is shown

        state, taking = self._state, ListMerge(self._state)
        tick, version = state.tick, ListVersion(state.etag if state.is_complete else None)
        is_first = not state.is_complete
        await self._read_into(taking, client, version, begin)
        if version.unchanged:
            return None
        elsewhere: Collection[TaskKey] = ()
        if is_uncertain(len(state), taking.missing()):
            elsewhere, taking, version = taking.order, ListMerge(state, taking), ListVersion()
            await self._read_into(taking, client, version, None)
        elsewhere = {*elsewhere, *taking.may_be_unreadable()}
        taken = taking.finish(elsewhere)
        state.etag = version.etag if state.tick == tick and not elsewhere else None
        self._tell_unreadable(UnreadableFound(self._workflow_id, taking.unreadable, tuple(taking.unreadable_tasks)))
        self._took(taken)
        self.progress.end(always=is_first)
        return taken

    def _tell_unreadable(self, found: UnreadableFound) -> None:
        """Tell of the items that can't be shown, where they are others than before."""
        if found.count or self._state.unreadable:
            self._state.unreadable = found.count
            self._announce(found)

    async def _read_into(
        self, taking: ListMerge, client: FlowdashClient, version: ListVersion, begin: Callable[[], None] | None
    ) -> None:
        """Read the server's list to its end, or take what had come until it failed."""
        state, memory = self._state, MemoryWatch()
        is_first = not state.is_complete
        try:
            async with (
                self._until_stopped() as self._limit,
                client.task_stream(self._workflow_id, version=version) as stream,
                aclosing(stream.parts()) as texts,
                aclosing(read_parts(texts, state.schema) if is_first else short_parts(texts)) as parts,
            ):
                async for part in parts:
                    new = taking.add(part.texts, part.keys)
                    if new and begin is not None:
                        begin()
                        begin = None
                    elif new:
                        self._arrived(new, part)
                    await asyncio.sleep(0)
                    self._count(taking.count, stream.arrived, is_first=is_first)
                    _check(taking)
                    memory.check()
        except BaseException as error:
            if self._break_off(taking, error, is_first=is_first):
                raise ReadingStoppedError from None
            raise
        finally:
            self._limit = None
        if begin is not None:
            begin()

    def _until_stopped(self) -> asyncio.Timeout:
        return asyncio.timeout(0 if self._stopped else None)

    def _count(self, many: int, share: float | None, *, is_first: bool) -> None:
        """Reckon how long the list is from how much of it has come, and say so of a first reading."""
        self._total = round(many / share) if share else None
        if is_first:
            self.progress.say(len(self._state), self._total)

    def _break_off(self, taking: ListMerge, error: BaseException, *, is_first: bool) -> bool:
        """Take what had come of a list that was not read to its end; True where ``stop`` has ended it."""
        self._took(taking.break_off())
        self._state.unkept = True
        stopped = self._stopped and isinstance(error, TimeoutError)
        self.progress.end(self.loading if stopped else None, always=is_first)
        return stopped

    def _arrived(self, new: Sequence[TaskKey], part: Part | None = None) -> None:
        if new:
            columns = part.columns if part is not None and len(new) == len(part.texts) else None
            self._announce(TasksArrived(self._workflow_id, self._state.slice_of(new, columns)))

    def _took(self, taken: ListChanges, people: Mapping[TaskKey, str] | None = None) -> None:
        """Tell what has come; ``people`` is for changes that are told as they are made."""
        news = self._state.news
        altered = news.add(taken.news) | news.seen(taken.gone)
        if taken.shown is None:
            self._announce(WorkflowLoaded(self._workflow_id, schema_changed=False))
        elif taken.shown:
            self._announce(TasksChanged(self._workflow_id, taken.shown))
        if altered:
            self._announce(NewsChanged(self._workflow_id, altered))
        if changes := _changes_of_others(taken, people):
            self._announce(OthersChanged(self._workflow_id, changes))


def _changes_of_others(taken: ListChanges, people: Mapping[TaskKey, str] | None) -> dict[TaskKey, OthersChange]:
    """What others have changed in tasks that were known; nothing where that is too much for anybody to follow."""
    if len(taken.news) > MANY:
        return {}
    at = None if people is None else datetime.now(UTC)
    people = people or {}
    changed = ((key, news.fields) for key, news in taken.news.items() if not news.created)
    return {key: OthersChange(fields, people.get(key, ""), at) for key, fields in changed}
