"""Reads a whole workspace through the API into a folder. What has arrived is not asked for again."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from msgspec.structs import replace

from flowdash_desktop.api import FlowdashClient
from flowdash_desktop.api.errors import FlowdashError, NotAllowedError, NotFoundError
from flowdash_desktop.domain.schema import STAGE, Workspace
from flowdash_desktop.session.workspace_copy.arrived import ArrivedFolder, Log
from flowdash_desktop.session.workspace_copy.definition import read_source
from flowdash_desktop.session.workspace_copy.pace import Pace, ends_copy
from flowdash_desktop.wire.activity import comment_to_json, item_to_json
from flowdash_desktop.wire.json import NotJsonError, decode
from flowdash_desktop.wire.schema import text_of
from flowdash_desktop.wire.workspace_copy import ArrivedActivity, ArrivedFile, CopySource
from flowdash_desktop.wire.workspace_jobs import Part, Progress

T = TypeVar("T")
_AT_ONCE = 4
"""So many requests are on their way at a time."""


class OtherCopyError(Exception):
    """The folder holds the beginning of a copy of another workspace.

    Attributes:
        name, server: of that workspace.
        is_other_key: it was begun with another key, and the server does not say to which workspace a key leads.
    """

    def __init__(self, name: str, server: str, *, is_other_key: bool = False) -> None:
        super().__init__(name, server)
        self.name, self.server, self.is_other_key = name, server, is_other_key


@dataclass(frozen=True, slots=True)
class _Task:
    """What of a task leads on: its unique ID, its stage, and the ids of its attachments with their types."""

    unique_id: str
    stage: str
    files: tuple[tuple[str, str], ...]


class WorkspaceReader:
    """Reads one workspace.

    Args:
        client: of the server.
        folder: where it arrives; prepared.
        pace: repeats requests.
        progress: is told how far it has come.
        mark: of the API key, see ``key_mark``.
    """

    def __init__(
        self,
        client: FlowdashClient,
        folder: ArrivedFolder,
        pace: Pace,
        progress: Callable[[Progress], None],
        mark: str = "",
    ) -> None:
        self._client = client
        self._folder = folder
        self._pace = pace
        self._progress = progress
        self._mark = mark

    async def read(self) -> None:
        """Read what is missing, to the end.

        Raises:
            OtherCopyError: what has arrived is of another workspace.
            FlowdashError: the server does not give it; what has arrived stays.
            OSError: it can't be written.
        """
        workspace = await self._workspace()
        source = self._folder.source()
        if source is not None:
            self._must_be_of(source, workspace)
        if self._folder.is_whole:
            return
        if source is None:
            source = await read_source(self._client, workspace, self._pace)
            source = replace(source, key_mark=self._mark)
            self._folder.put_source(source)
        tasks = [await self._read_tasks(source, number) for number in range(len(source.workflows))]
        await self._read_activity(source, tasks)
        await self._read_files([one for many in tasks for one in many])
        self._folder.mark_whole()

    def _must_be_of(self, source: CopySource, workspace: Workspace) -> None:
        """See that what has arrived is of this workspace. Where the server names none, address and key tell.

        Raises:
            OtherCopyError: it is not, or that can't be known.
        """
        is_elsewhere = not workspace.id and source.server != self._client.base_url
        if source.workspace_id != workspace.id or is_elsewhere:
            raise OtherCopyError(source.name, source.server)
        if not workspace.id and source.key_mark not in ("", self._mark):
            raise OtherCopyError(source.name, source.server, is_other_key=True)

    async def _workspace(self) -> Workspace:
        try:
            return await self._pace.ask(self._client.workspace)
        except (NotAllowedError, NotFoundError):
            return Workspace("", "")

    # -- lists of tasks -------------------------------------------------------------------------------------------

    async def _read_tasks(self, source: CopySource, number: int) -> list[_Task]:
        workflow = source.workflows[number]
        if not self._folder.has_tasks(number):
            await self._pace.ask(partial(self._list, number, str(workflow["id"])))
        id_field = next((str(f["name"]) for f in workflow["fields"] if f["type"] == "uniqueId"), None)
        files = [str(f["name"]) for f in workflow["fields"] if f["type"] == "file"]
        return [_task(text, id_field, files) for text in self._folder.tasks(number)]

    async def _list(self, number: int, workflow_id: str) -> None:
        """The whole list: the API has no part of one, so one that broke off is read anew."""
        with self._folder.writing_tasks(number) as lines:
            async with (
                self._client.task_stream(workflow_id) as stream,
                aclosing(stream.parts()) as parts,
            ):
                async for part in parts:
                    for text in part:
                        lines.add(text)
                    self._progress(Progress(lines.count, 0, Part.TASKS))

    # -- comments and checklists ----------------------------------------------------------------------------------

    async def _read_activity(self, source: CopySource, tasks: Sequence[Sequence[_Task]]) -> None:
        total, before = sum(map(len, tasks)), 0
        for number, some in enumerate(tasks):
            workflow_id = str(source.workflows[number]["id"])
            with self._folder.activity(number) as log:
                await self._read_activity_of(workflow_id, some, log, not source.is_given, (before, total))
            before += len(some)

    async def _read_activity_of(
        self,
        workflow_id: str,
        tasks: Sequence[_Task],
        log: Log[ArrivedActivity],
        with_actions: bool,
        progress: tuple[int, int],
    ) -> None:
        """The comments and checklists of a workflow's tasks; the actions at each stage of the first task there."""
        before = {entry.task: entry for entry in log.entries}
        there = _settled(log.entries)
        missing = [task for task in tasks if task.unique_id and task.unique_id not in there]
        done, total = progress[0] + len(tasks) - len(missing), progress[1]
        new_stages = {task.stage for task in missing} if with_actions else set[str]()
        new_stages -= {task.stage for task in tasks if task.unique_id in there}

        async def read(task: _Task) -> None:
            nonlocal done
            is_first = task.stage in new_stages
            new_stages.discard(task.stage)
            given = await self._activity(workflow_id, task.unique_id, with_actions=is_first)
            log.add(_with_earlier(given, before.get(task.unique_id)))
            done += 1
            self._progress(Progress(done, total, Part.ACTIVITY))

        await _each(missing, read)

    async def _activity(self, workflow_id: str, unique_id: str, *, with_actions: bool) -> ArrivedActivity:
        calls, faults = self._client.activity, list[str]()
        comments = await self._given(lambda: calls.comments(workflow_id, unique_id), "comments", faults)
        items = await self._given(lambda: calls.checklist(workflow_id, unique_id), "checklist", faults)
        actions = None
        if with_actions:
            actions = await self._given(lambda: calls.actions(workflow_id, unique_id), "actions", faults)
        return ArrivedActivity(
            unique_id,
            None if comments is None else [comment_to_json(one) for one in comments],
            None if items is None else [item_to_json(one) for one in items],
            tuple(one.name for one in actions or ()),
            "; ".join(faults),
        )

    async def _given(self, request: Callable[[], Awaitable[T]], what: str, faults: list[str]) -> T | None:
        """What the server gives; None, and it is noted, for what it does not have or can't give."""
        try:
            return await self._pace.ask(request)
        except FlowdashError as error:
            if ends_copy(error):
                raise
            faults.append(f"{what}: {said(error)}")
            return None

    # -- attachments ----------------------------------------------------------------------------------------------

    async def _read_files(self, tasks: Iterable[_Task]) -> None:
        wanted = {blob_id: kind for task in tasks for blob_id, kind in task.files}
        with self._folder.files() as log:
            there = {file.blob_id for file in log.entries if self._folder.has_blob(file)}
            missing = [blob_id for blob_id in wanted if blob_id not in there]
            done = len(wanted) - len(missing)

            async def read(blob_id: str) -> None:
                nonlocal done
                log.add(await self._file(blob_id))
                done += 1
                self._progress(Progress(done, len(wanted), Part.FILES))

            await _each(missing, read)

    async def _file(self, blob_id: str) -> ArrivedFile:
        path, faults = self._folder.blob(blob_id), list[str]()
        fetched = await self._given(lambda: self._client.files.fetch(blob_id, path), "file", faults)
        if fetched is None:
            return ArrivedFile(blob_id, why="; ".join(faults))
        return ArrivedFile(blob_id, fetched.sha256, path.stat().st_size, fetched.content_type)


def _settled(entries: Iterable[ArrivedActivity]) -> set[str]:
    """The tasks of which all was given; what failed is asked for once more."""
    return {entry.task for entry in {entry.task: entry for entry in entries}.values() if not entry.why}


def _with_earlier(given: ArrivedActivity, earlier: ArrivedActivity | None) -> ArrivedActivity:
    """What is given of a task, with what came at an earlier attempt in the place of what failed now."""
    if earlier is None:
        return given
    comments = earlier.comments if given.comments is None else given.comments
    items = earlier.items if given.items is None else given.items
    return replace(given, comments=comments, items=items, actions=given.actions or earlier.actions)


def said(error: FlowdashError) -> str:
    """Why the server does not give something, for people."""
    words = error.detail or error.reason.code
    return f"{words} ({error.status})" if error.status else words


async def _each(items: Sequence[T], work: Callable[[T], Awaitable[None]]) -> None:
    """Work on all items, some at a time. The first error ends all, and is raised when they have ended."""
    left = iter(items)

    async def one_after_the_other() -> None:
        for item in left:
            await work(item)

    tasks = [asyncio.ensure_future(one_after_the_other()) for _ in range(_AT_ONCE)]
    try:
        await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def _task(text: bytes, id_field: str | None, files: Sequence[str]) -> _Task:
    try:
        raw = decode(text)
    except NotJsonError:
        raw = None
    if not isinstance(raw, dict):
        return _Task("", "", ())
    attached = tuple(one for name in files for one in _attached(raw.get(name)))
    return _Task(text_of(raw, id_field) if id_field else "", text_of(raw, STAGE), attached)


def _attached(raw: Any) -> list[tuple[str, str]]:
    entries = raw if isinstance(raw, list) else []
    return [
        (blob_id, text_of(entry, "contentType"))
        for entry in entries
        if isinstance(entry, dict) and (blob_id := text_of(entry, "blobId"))
    ]
