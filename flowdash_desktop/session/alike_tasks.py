"""Finds tasks that are like one, or by their names: both are indexed while nothing else is to be done."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import blake2b, sha256
from pathlib import Path
from typing import TypeAlias

from flowdash_desktop.domain.alike.scoring import Alike
from flowdash_desktop.domain.alike.traits import Traits, traits_of
from flowdash_desktop.domain.schema import FieldKind, WorkflowSchema
from flowdash_desktop.domain.tasks import Attachment, Task, TaskKey
from flowdash_desktop.session.concurrency.daemon_threads import in_thread
from flowdash_desktop.session.concurrency.quiet import until_quiet
from flowdash_desktop.session.events import (
    AlikeChanged,
    LoadingProgressed,
    SessionEvent,
    TasksArrived,
    TasksChanged,
    WorkflowLoaded,
    WorkflowsChanged,
)
from flowdash_desktop.session.outbox.sending.worker_listener import report_fault
from flowdash_desktop.session.tasks.repository import Reading
from flowdash_desktop.session.tasks.seen import name_of
from flowdash_desktop.session.tasks.task_batch import TaskSlice
from flowdash_desktop.session.tasks.workflow_state import WorkflowState
from flowdash_desktop.store.database import StoreError
from flowdash_desktop.store.gil_yield import with_rests
from flowdash_desktop.store.search.alike_index import AlikeIndex, IndexedTask, NamedTask
from flowdash_desktop.wire.json import NotJsonError, decode
from flowdash_desktop.wire.schema import UnexpectedShapeError
from flowdash_desktop.wire.tasks import task_from_json

_log = logging.getLogger(__name__)
_IDLE_SECONDS = 1.0
_PAUSE_SECONDS = 0.02
"""Between two parts of a workflow that is indexed: others have the processor meanwhile."""
_MANY = 256
"""So many changed tasks are read with all others, some at a time."""
_PAGE = 1000
"""So many indexed tasks at a time are compared with the ones that are there."""
_MOST_SHOWN = 5
_MOST_BYTES = 64 << 20
"""Of a file whose bytes are compared."""
_CHUNK = 1 << 20
_MOST_RECENT = 50
Source: TypeAlias = "bytes | Task"


@dataclass(frozen=True, slots=True)
class AlikeTask:
    """A task that is like another one.

    Attributes:
        alike: how alike they are, and why.
        task: what it is now.
    """

    alike: Alike
    task: Task


@dataclass(frozen=True, slots=True)
class AlikeFound:
    """The tasks that are most like one.

    Attributes:
        open: the undecided ones, the most alike first.
        decided: those in an end stage.
    """

    open: tuple[AlikeTask, ...] = ()
    decided: tuple[AlikeTask, ...] = ()


class AlikeTasks:
    """The traits of the tasks of the workflows that were opened. Of one account.

    Args:
        index: where they are stored.
        reading: the tasks.
        path_of: where the bytes of an attachment are, once it was downloaded.
        announce: called with ``AlikeChanged``.
        idle_seconds: how long no task must have come or changed before tasks are indexed.
    """

    def __init__(
        self,
        index: AlikeIndex,
        reading: Reading,
        path_of: Callable[[Attachment], Path],
        announce: Callable[[SessionEvent], None],
        idle_seconds: float = _IDLE_SECONDS,
    ) -> None:
        self._index, self._reading, self._announce = index, reading, announce
        self._hashes = _Hashes(path_of)
        self._idle_seconds = idle_seconds
        self._stale: set[str] = set()
        self._changed: dict[str, set[TaskKey]] = {}
        self._workflows_changed = False
        self._recent_traits: dict[tuple[str, TaskKey], Traits] = {}
        self._looking = threading.Lock()
        """Held by the thread that changes ``_recent_traits``: a person may go on before the last search has ended."""
        self._wake = asyncio.Event()

    def event(self, event: SessionEvent) -> None:
        """Index what came, or changed, once it is quiet."""
        match event:
            case WorkflowLoaded() | TasksArrived() | LoadingProgressed(loading=None):
                self._stale.add(event.workflow_id)
            case TasksChanged() if len(event.keys) > _MANY:
                self._stale.add(event.workflow_id)
            case TasksChanged():
                self._changed.setdefault(event.workflow_id, set()).update(event.keys, event.renamed)
            case WorkflowsChanged():
                self._workflows_changed = True
            case _:
                return
        self._wake.set()

    async def run(self) -> None:
        """Index what is new, until cancelled. A fault is reported and ends nothing, as sending goes on beside."""
        while True:
            await until_quiet(self._wake, self._idle_seconds)
            try:
                await self._bring_up_to_date()
            except StoreError as error:
                _log.warning("Alike tasks were not indexed: %s", error)
            except Exception as error:
                report_fault("indexing alike tasks failed", error)

    async def find(self, workflow_id: str, key: TaskKey, most: int = _MOST_SHOWN) -> AlikeFound:
        """The tasks of a workflow that are most like one of them; none where it is not here.

        Args:
            workflow_id: the workflow.
            key: the one.
            most: so many of the open ones at most, and of the decided ones.

        Raises:
            StoreError: the disk or the database refused.
        """
        state = self._reading.state(workflow_id)
        shown = state.shown_of(key) if state is not None else None
        if state is None or shown is None:
            return AlikeFound()
        schema, task = state.schema, shown.task
        found = await in_thread(partial(self._find, schema, task, self._seen_before(state, task.key)), "find alike")
        of_kind: dict[bool, list[AlikeTask]] = {False: [], True: []}
        for one in found:
            if min(map(len, of_kind.values())) >= most:
                break  # no other task is read: that takes longer than to find it
            if (other := state.shown_of(one.task)) is not None:
                of_kind[schema.is_end_stage(other.task.stage)].append(AlikeTask(one, other.task))
        return AlikeFound(*(tuple(of_kind[is_decided][:most]) for is_decided in (False, True)))

    def _seen_before(self, state: WorkflowState, key: TaskKey) -> list[Task]:
        """The other tasks of a workflow that were looked at, as they are now, where they have files: the bytes of
        these may have come since. All else of a task is indexed when it changes."""
        workflow_id, files = state.schema.workflow.id, _file_fields(state.schema)
        keys = [one for of, one in [*self._recent_traits] if of == workflow_id and one != key]
        tasks = (shown.task for shown in map(state.shown_of, keys) if shown is not None)
        return [task for task in tasks if any(task.files(name) for name in files)]

    async def named(self, words: Sequence[str], but: str, most: int) -> Sequence[NamedTask]:
        """Tasks of other workflows than ``but`` in whose names all of some words begin, ``most`` at most.

        Raises:
            StoreError: the disk or the database refused.
        """
        found = await in_thread(lambda: self._index.named(words, but, most), "find by name")
        known = {workflow.id for workflow in self._reading.workflows}
        return [one for one in found if one.workflow_id in known]

    async def close(self) -> None:
        """Close the index."""
        await in_thread(self._index.close, "close alike")

    def _find(self, schema: WorkflowSchema, task: Task, before: Iterable[Task]) -> Sequence[Alike]:
        """Find what is like a task. The files of the tasks that were looked at before may be here since then."""
        with self._looking:
            own = self._refreshed(schema, task)
            for other in before:
                self._refreshed(schema, other)
        return self._index.find(schema.workflow.id, own, task.key)

    def _refreshed(self, schema: WorkflowSchema, task: Task) -> Traits:
        """The traits of a task that is looked at, which are in the index."""
        ref = schema.workflow.id, task.key
        traits = traits_of(task, schema, self._hashes.of(schema, task))
        if self._recent_traits.pop(ref, None) != traits:
            self._index.put(ref[0], [IndexedTask(task.key, b"", traits, name_of(task, schema), task.stage)])
        self._recent_traits[ref] = traits
        while len(self._recent_traits) > _MOST_RECENT:
            self._recent_traits.pop(next(iter(self._recent_traits)))
        return traits

    async def _bring_up_to_date(self) -> None:
        if self._workflows_changed and self._reading.workflows:
            self._workflows_changed = False
            known = [workflow.id for workflow in self._reading.workflows]
            await in_thread(lambda: self._index.keep_only(known), "forget alike")
        while self._changed:
            workflow_id, keys = self._changed.popitem()
            await self._take_changed(workflow_id, keys)
        while self._stale:
            await self._take_all(self._stale.pop())

    async def _take_changed(self, workflow_id: str, keys: set[TaskKey]) -> None:
        state = self._reading.state(workflow_id)
        if state is None:
            return
        many = [*keys]
        for start in range(0, len(many), _MANY):  # an import changes thousands
            part = many[start : start + _MANY]
            tasks = {key: shown.task for key in part if (shown := state.shown_of(key)) is not None}
            gone = {*part} - tasks.keys()
            await in_thread(partial(self._take, state.schema, tasks, gone), "index changed")
            await asyncio.sleep(_PAUSE_SECONDS)
        self._announce(AlikeChanged(workflow_id))

    async def _take_all(self, workflow_id: str) -> None:
        """Index all tasks of a workflow that are others than when they were indexed, some hundred at a time."""
        state = self._reading.state(workflow_id)
        if state is None:
            return
        has_changed = False
        for part in state.slices():
            has_changed |= await in_thread(partial(self._take, state.schema, _sources(part)), "index tasks")
            await asyncio.sleep(_PAUSE_SECONDS)
        if state.is_complete:
            has_changed |= await self._forget_gone(state)
        if has_changed:
            self._announce(AlikeChanged(workflow_id))

    async def _forget_gone(self, state: WorkflowState) -> bool:
        """Forget the tasks of a workflow that are not there any more. True where there are some.

        The index is asked for some hundred at a time: a hundred thousand at once would take 20 MB for a moment, which
        the interpreter does not give back.
        """
        workflow_id, last, has_changed = state.schema.workflow.id, TaskKey(""), False
        while keys := await in_thread(partial(self._index.tasks_after, workflow_id, last, _PAGE), "read alike"):
            last, gone = keys[-1], _not_shown(state, keys)
            if gone:
                await in_thread(partial(self._index.put, workflow_id, (), gone), "forget alike")
                has_changed = True
        return has_changed

    def _known(self, workflow_id: str, sources: Mapping[TaskKey, Source]) -> Mapping[TaskKey, bytes]:
        """Of what the traits of the tasks were made that are as the server has them."""
        texts = [key for key, source in sources.items() if isinstance(source, bytes)]
        return self._index.digests(workflow_id, texts) if texts else {}

    def _take(
        self,
        schema: WorkflowSchema,
        sources: Mapping[TaskKey, Source],
        gone: Collection[TaskKey] = (),
    ) -> bool:
        """Index the tasks that are others than when they were indexed. True where there are some."""
        made: list[IndexedTask] = []
        known = self._known(schema.workflow.id, sources)
        base = _fields_of(schema)
        for key, source in with_rests(sources.items()):
            digest = blake2b(base + source, digest_size=16).digest() if isinstance(source, bytes) else b""
            if digest and known.get(key) == digest:
                continue
            task = _read(source, schema) if isinstance(source, bytes) else source
            if task is None:
                continue
            traits = traits_of(task, schema, self._hashes.of(schema, task))
            made.append(IndexedTask(key, digest, traits, name_of(task, schema), task.stage))
        if made or gone:
            self._index.put(schema.workflow.id, made, gone)
        return bool(made)


def _not_shown(state: WorkflowState, keys: Iterable[TaskKey]) -> list[TaskKey]:
    """Those of some tasks that are not shown."""
    pending = state.pending_keys()
    return [key for key in keys if (state.shown_of(key) is None if key in pending else key not in state)]


def _sources(part: TaskSlice) -> dict[TaskKey, Source]:
    """What the tasks are that are shown: the server's text, or what edits make of it."""
    sources: dict[TaskKey, Source] = dict(zip(part.keys, part.texts, strict=True))
    for key, shown in part.overlaid.items():
        if shown is not None:
            sources[key] = shown.task
        else:
            sources.pop(key, None)
    return sources


def _read(text: bytes, schema: WorkflowSchema) -> Task | None:
    """The task that a text stands for; None where the schema was another one when it came."""
    try:
        return task_from_json(decode(text), schema)
    except (UnexpectedShapeError, NotJsonError):
        return None


def _fields_of(schema: WorkflowSchema) -> bytes:
    """What the traits of a task are made of beside its values."""
    return "\n".join(f"{field.name}\t{field.kind}" for field in schema.fields).encode()


def _file_fields(schema: WorkflowSchema) -> list[str]:
    return [field.name for field in schema.fields if field.kind is FieldKind.FILE]


class _Hashes:
    """The hashes of attachments whose bytes are here. Used on other threads than the loop's."""

    def __init__(self, path_of: Callable[[Attachment], Path]) -> None:
        self._path_of = path_of
        self._known: dict[str, str] = {}

    def of(self, schema: WorkflowSchema, task: Task) -> dict[str, str]:
        """By blob ID those of a task's files that are known."""
        files = (one for name in _file_fields(schema) for one in task.files(name))
        return {one.blob_id: found for one in files if (found := self._hash(one))}

    def _hash(self, attachment: Attachment) -> str:
        found = self._known.get(attachment.blob_id, "")
        if not found and (found := _hash_of(self._path_of(attachment))):
            self._known[attachment.blob_id] = found
        return found


def _hash_of(path: Path) -> str:
    """The hash of a file's bytes, ``""`` where it is not here, is empty, or is very large."""
    digest = sha256()
    try:
        if not 0 < path.stat().st_size <= _MOST_BYTES:
            return ""
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
    except OSError:
        return ""
    return digest.hexdigest()
