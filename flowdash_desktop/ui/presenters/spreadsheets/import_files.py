"""The files that a spreadsheet names: looked for before rows are planned, and copied here when they are carried out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from threading import Event

from flowdash_desktop.domain.edits import StagedFile
from flowdash_desktop.domain.field_types.files import RemoteAddress
from flowdash_desktop.domain.importing.columns import ColumnUse, ImportCell, cell_at
from flowdash_desktop.domain.importing.files import FilesToFind, KnownFile, NamedFile, names_to_find
from flowdash_desktop.domain.importing.plan import PlannedRow, StagedFiles, files_to_add
from flowdash_desktop.domain.schema import FieldKind, WorkflowSchema
from flowdash_desktop.domain.tasks import Attachment, TaskKey, Value
from flowdash_desktop.session.attachments.named_files import (
    FilesFrom,
    check_unchanged,
    find_files,
    with_digest,
    without_digest,
)
from flowdash_desktop.session.attachments.staging import remote_file
from flowdash_desktop.session.concurrency.daemon_threads import in_thread
from flowdash_desktop.session.session import Session

_A_LOOK = 200
_MOST_COMPARED = 1_000
Say = Callable[[int, int], None]
"""Told how many files of how many are done."""


class ImportFiles:
    """The files of one import.

    Args:
        session: of the account.
        workflow_id: of the workflow.
        folder: of the file whose rows are imported; None for rows of the clipboard.
    """

    def __init__(self, session: Session, workflow_id: str, folder: Path | None) -> None:
        self._session = session
        self._workflow_id = workflow_id
        self._folder = folder
        self._found: dict[bool, dict[str, NamedFile]] = {}
        """By whether files elsewhere are taken, and by what cells say. Nothing is looked at twice."""

    def forget(self) -> None:
        """Look anew the next time: files have changed."""
        self._found.clear()

    async def find(
        self,
        cells: Sequence[Sequence[ImportCell]],
        fields: Mapping[int, str],
        tasks: Sequence[tuple[TaskKey, Mapping[str, Value]]],
        *,
        takes_elsewhere: bool,
        say: Say,
    ) -> FilesToFind:
        """Look for the files that these rows name, on threads, some at a time.

        Args:
            cells: of all rows.
            fields: by the place of a column that names files, the field that it becomes.
            tasks: all tasks that may be found.
            takes_elsewhere: see ``FilesFrom``.
            say: told how far it is.
        """
        found = self._found.setdefault(takes_elsewhere, {})
        every = await in_thread(
            lambda: names_to_find(cell_at(row, place) for row in cells for place in fields), "read names of files"
        )
        new = [text for text in every if text not in found]
        workspace = self._session.workspace
        most = workspace.max_file_bytes if workspace is not None else None
        wanted = FilesFrom(self._folder, takes_elsewhere, most_bytes=most)
        for start in range(0, len(new), _A_LOOK):
            say(start, len(new))
            found |= await in_thread(partial(find_files, new[start : start + _A_LOOK], wanted), "look for files")
        files = [*found.values()]
        known = await self._known(files, fields.values(), tasks)
        sizes = {(file.name, file.size) for file in known.values() if file.size is not None}
        await self._compare(found, await in_thread(lambda: without_digest(files, sizes), "compare files"), say)
        return FilesToFind({text: found[text] for text in every}, partial(self._there, known))

    async def _compare(self, found: dict[str, NamedFile], files: Sequence[NamedFile], say: Say) -> None:
        """Read the bytes of files, one after the other, each once. A caller that is cancelled ends the reading."""
        is_over = Event()
        try:
            for done, file in enumerate(files):
                say(done, len(files))
                work = partial(with_digest, file, lambda: not is_over.is_set())
                found[file.text] = await in_thread(work, "compare files")
        finally:
            is_over.set()

    async def _known(
        self, files: Sequence[NamedFile], fields: Iterable[str], tasks: Sequence[tuple[TaskKey, Mapping[str, Value]]]
    ) -> dict[str, KnownFile]:
        """By blob id, the attachments with the name of one of the files, whose bytes are here."""
        alike = await in_thread(lambda: _attached_like(files, fields, tasks), "compare names of files")
        facts = await self._session.files.facts(alike)
        return {
            one.blob_id: KnownFile(one.filename, fact.size, fact.sha256)
            for one in alike
            if (fact := facts.get(one.blob_id)) is not None
        }

    def _there(self, known: dict[str, KnownFile], key: TaskKey, field: str) -> list[KnownFile]:
        """The files of a task, and the files on their way to it."""
        shown = self._session.shown(self._workflow_id).get(key)
        if shown is None:
            return []
        there = [known.get(one.blob_id) or KnownFile(one.filename) for one in shown.task.files(field)]
        coming = [one.file for one in shown.pending_files.get(field, ())]
        return [*there, *(KnownFile(file.filename, None if file.address else file.size) for file in coming)]

    async def stage(self, rows: Sequence[PlannedRow], say: Say, is_wanted: Callable[[], bool]) -> StagedFiles | None:
        """Copy all files that rows add, so that nothing is lost when the originals go; None where it is given up.

        Raises:
            StoreError: a file can't be read or kept; then no copy stays.
        """
        wanted = list(files_to_add(rows))
        staged: dict[tuple[int, str], list[StagedFile]] = {}
        is_whole = False
        try:
            for done, (number, field, file) in enumerate(wanted):
                if not is_wanted():
                    return None
                say(done, len(wanted))
                staged.setdefault((number, field), []).append(await self._staged(file))
            is_whole = True
        finally:
            if not is_whole:
                await self._session.staging.unstage(
                    one for files in staged.values() for one in files if not one.address
                )
        return staged

    async def _staged(self, file: NamedFile) -> StagedFile:
        if file.address:
            return remote_file(RemoteAddress(file.address, file.name))
        check = partial(check_unchanged, file, self._folder, file.size)
        return await self._session.staging.stage(Path(file.path), check)


def _attached_like(
    files: Iterable[NamedFile], fields: Iterable[str], tasks: Iterable[tuple[TaskKey, Mapping[str, Value]]]
) -> list[Attachment]:
    """Attachments of tasks that have the name of one of the files; their bytes tell whether they are the same."""
    names, wanted = {file.name for file in files if file.path}, tuple(fields)
    attached = (one for _, values in tasks for name in wanted for one in _attachments(values.get(name)))
    return [*islice((one for one in attached if one.filename in names), _MOST_COMPARED)] if names else []


def _attachments(value: Value) -> Iterator[Attachment]:
    if isinstance(value, tuple):
        yield from (one for one in value if isinstance(one, Attachment))


def file_columns(uses: Sequence[ColumnUse], schema: WorkflowSchema) -> dict[int, str]:
    """By the place of each column that names files, the field that it becomes."""
    files = {field.name for field in schema.columns if field.kind is FieldKind.FILE}
    return {place: use.field for place, use in enumerate(uses) if use.field is not None and use.field in files}
