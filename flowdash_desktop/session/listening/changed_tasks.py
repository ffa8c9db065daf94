"""Named tasks on their way into the rows, by the path of a list: compared text by text, and news of others are marked.

A text that was told may be older than the answer to an edit of the person's. So a task that was edited here since the
list was read last is read by a request of its own, unless it was told as it is here.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping
from contextlib import aclosing
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from urllib.parse import quote_plus

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.events import SessionEvent
from flowdash_desktop.session.listening.received import ReceivedChanges
from flowdash_desktop.session.tasks.list_loader import ListReading
from flowdash_desktop.session.tasks.list_merge import ListChanges, ListMerge
from flowdash_desktop.session.tasks.repository import Reading
from flowdash_desktop.session.tasks.short_list_guard import is_uncertain
from flowdash_desktop.session.tasks.workflow_state import WorkflowState

if TYPE_CHECKING:
    from flowdash_desktop.api import FlowdashClient

_READ_SECONDS = 10.0
"""Reading named tasks holds up the reading of lists for so long at most."""

_KNOWN_SECONDS, _NEW_SECONDS = 0.25, 2.0
"""So long the events of known and of new tasks wait for the answers to what is being sent."""

_AT_ONCE = 100
_LONGEST_QUERY = 8_000
Texts = Mapping[TaskKey, bytes | None]
"""By task; None for one that is gone."""


class ChangedTasks:
    """Puts the changed tasks of events into the rows. The caller holds ``Reading.lists``: no list is read meanwhile.

    Args:
        reading: the workflows in memory.
        announce: tells the session's observers.
        until_answered: waits for these answers, so many seconds at most.
    """

    def __init__(
        self,
        reading: Reading,
        announce: Callable[[SessionEvent], None],
        until_answered: Callable[[float], Awaitable[None]],
    ) -> None:
        self._reading = reading
        self._announce = announce
        self._until_answered = until_answered

    async def until_answered(self, state: WorkflowState | None, received: ReceivedChanges) -> None:
        """Wait until the answers to the operations that are being sent are kept here, but not for long.

        An event may tell of a new task before the answer to its creation does: its row would be made twice.

        Args:
            state: the workflow, None where nothing of it is here.
            received: what was told.
        """
        told = (*received.texts, *received.named)
        is_new = state is not None and any(key not in state for key in told)
        await self._until_answered(_NEW_SECONDS if is_new else _KNOWN_SECONDS)

    async def take(
        self, client: FlowdashClient, state: WorkflowState, received: ReceivedChanges, *, is_all: bool
    ) -> bool:
        """Bring the tasks up to what the server has; False where that is not sure, so that the list is to be read.

        Args:
            client: reads the tasks that were only named.
            state: the workflow, complete.
            received: what was told.
            is_all: whether all that was told before is in the rows. Else the list is of no later version than before,
                and is still read as a whole.

        Raises:
            FlowdashError: the server or the way to it failed.
            TimeoutError: it took too long.
        """
        received.read_by_request(_edited_here(state, received.texts))
        known = await self._reading.upkeep.last_change()
        tick, taking = state.tick, ListMerge(state, is_part=True)
        found = await _read(client, state, received.named)
        if found is None:
            return False
        # From here on nothing else happens until all is in the rows.
        changed: dict[TaskKey, bytes | None] = {**received.texts, **found}
        later = _edited_here(state, received.texts) | state.confirmed_after(tick)
        texts = {key: text for key, text in changed.items() if key not in later}
        taken = self._put(state, taking, texts, received.people)
        if taken is None:
            return False
        is_whole = not taking.unreadable and later.isdisjoint(changed)
        if is_all and is_whole and received.etag is not None:
            state.etag = received.etag
        await _finished(self._reading.upkeep.update(state, taken, schema_changed=False, known=known))
        return is_whole

    def _put(
        self, state: WorkflowState, taking: ListMerge, texts: Texts, people: Mapping[TaskKey, str]
    ) -> ListChanges | None:
        """Put tasks into the rows; None where so many would go that a list is to say it."""
        gone = [key for key, text in texts.items() if text is None and key in state]
        if is_uncertain(len(state), len(gone)):
            return None
        new = taking.add([text for text in texts.values() if text is not None])
        taken = ListReading(state, self._announce).take_part(taking, new, gone, people)
        state.updated = datetime.now(UTC)
        return taken


def _edited_here(state: WorkflowState, texts: Texts) -> set[TaskKey]:
    """The tasks of events that differ here, and of which the answer to an edit came after the list was read last."""
    edited = state.confirmed_after(0, texts)  # an import confirms thousands, of which an event names some
    return {key for key in edited if not _is_same(state, key, texts[key])}


def _is_same(state: WorkflowState, key: TaskKey, text: bytes | None) -> bool:
    here = state.text(key)
    if here == text:
        return True
    try:
        return here is not None and text is not None and state.read(text) == state.task(key)
    except ValueError:
        return False


async def _read(
    client: FlowdashClient, state: WorkflowState, keys: Iterable[TaskKey]
) -> dict[TaskKey, bytes | None] | None:
    """The texts of some tasks; None where the server does not give these alone."""
    id_field = state.schema.unique_id_field
    if id_field is None:
        return None
    found: dict[TaskKey, bytes | None] = dict.fromkeys(keys)
    async with asyncio.timeout(_READ_SECONDS):
        for some in _portions(found):
            stream = client.task_stream(state.schema.workflow.id, filters={id_field.name: some})
            async with stream as answer, aclosing(answer.parts()) as parts:
                async for texts in parts:
                    keys_read = state.reader.keys(texts)
                    if not found.keys() >= {*keys_read}:
                        return None
                    found.update(zip(filter(None, keys_read), texts, strict=True))
    return found


def _portions(keys: Iterable[TaskKey]) -> Iterator[list[str]]:
    """So many as fit into an address."""
    some, size = list[str](), 0
    for key in keys:
        some.append(str(key))
        size += len(quote_plus(key)) + 100
        if len(some) >= _AT_ONCE or size > _LONGEST_QUERY:
            yield some
            some, size = [], 0
    if some:
        yield some


async def _finished(writing: Awaitable[None]) -> None:
    """Wait for it also where the caller is cancelled: what is in the rows comes into the cache."""
    task = asyncio.ensure_future(writing)
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.wait({task})
        raise
