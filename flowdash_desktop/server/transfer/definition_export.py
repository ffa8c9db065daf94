"""``export``: a stored workspace as a definition file, which ``serve --workspace`` makes the same workspace of.

The file is written a task at a time, and read back before it gets its name: what is exported can be loaded. What a
definition has no place for is told; a backup keeps all of it.
"""

from __future__ import annotations

import base64
import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from sqlalchemy import ColumnElement, Connection, Table, func, or_, select

from flowdash_desktop.disk import sync_folder
from flowdash_desktop.domain.schema import ASSIGNED_TO, CREATED_ON, STAGE, UPDATED_ON, FieldKind, LinkKind
from flowdash_desktop.server.catalog import Catalog, WorkflowEntry, read_catalog
from flowdash_desktop.server.command.storage_location import Places, RefusedError
from flowdash_desktop.server.definition import DefinitionError, load_definition
from flowdash_desktop.server.definition.writing import outline
from flowdash_desktop.server.storage import activity, tables
from flowdash_desktop.server.storage.blobs.blob_store import Blobs
from flowdash_desktop.server.storage.blobs.leases import retain_all_blobs
from flowdash_desktop.server.tasks.body import LinkSide, read_task_body
from flowdash_desktop.server.tasks.checklists import BLANK
from flowdash_desktop.server.transfer.backup import failures_in_words, reading, temporary, whole_contents
from flowdash_desktop.wire.json import decode

_t, _a, _p = tables.tasks.c, tables.attachments.c, tables.link_pairs.c
_AT_A_TIME = 250
_BASE64_BYTES = 3 * 256 * 1024
_SHOWN = 5


@dataclass(slots=True)
class ExportReport:
    """What an export holds, and what not.

    Attributes:
        workspace: its name.
        workflows, tasks, files: how many of each are in it.
        left_out: what a definition could say, but not so that it could be loaded, one line each.
        not_exportable: what a definition has no place for, one line each.
        notes: what is worth knowing of the rest, one line each.
    """

    workspace: str = ""
    workflows: int = 0
    tasks: int = 0
    files: int = 0
    left_out: list[str] = field(default_factory=list)
    not_exportable: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def export_workspace(
    places: Places, blobs: Blobs, target: Path, *, overwrite: bool, incomplete: bool, tasks: bool = True
) -> ExportReport:
    """Write the definition of a workspace to a new file, also while a server runs; it is there whole, or not at all.

    Args:
        places: where the workspace is.
        blobs: its blobs.
        target: the file.
        overwrite: replace a file that is there.
        incomplete: go without what can't be said so that it could be loaded, and name it, instead of refusing.
        tasks: whether the tasks go along, or only workflows, people and roles.

    Raises:
        RefusedError: the file is there, there is no workspace, or something would have to be left out.
    """
    if target.exists() and not overwrite:
        raise RefusedError(f"{target} is there already; --overwrite replaces it")
    report = ExportReport()
    try:
        with (
            failures_in_words(places, target),
            temporary(target.absolute().parent, target.name) as (_, partial),
        ):
            with retain_all_blobs(places.database), reading(places) as connection, _created(partial) as file:
                _Export(connection, blobs, report, tasks=tasks).write(file)
            if report.left_out and not incomplete:
                shown = "".join(f"\n{line}" for line in report.left_out[:_SHOWN])
                raise RefusedError(f"{len(report.left_out)} things can't be in it; --incomplete goes without:{shown}")
            load_definition(partial)
            partial.replace(target)
            sync_folder(target.absolute().parent)
    except DefinitionError as error:
        raise RefusedError(f"{places} can't be said in a definition; `backup` keeps it as it is:\n{error}") from error
    return report


class _Export:
    def __init__(self, connection: Connection, blobs: Blobs, report: ExportReport, *, tasks: bool) -> None:
        self._connection = connection
        self._blobs = blobs
        self._report = report
        self._has_tasks = tasks

    def write(self, file: IO[bytes]) -> None:
        """Write the whole document."""
        catalog, report = read_catalog(self._connection), self._report
        found = outline(self._connection, catalog)
        report.workspace = catalog.workspace.name
        report.left_out.extend(found.left_out)
        report.notes.extend(found.notes)
        report.not_exportable.extend(find_not_exportable(self._connection))
        workflows = found.document.pop("workflows")
        file.write(_pretty(found.document).removesuffix("\n}").encode() + b',\n "workflows": [')
        for number, (entry, described) in enumerate(zip(catalog.workflows.values(), workflows, strict=True)):
            file.write((b"," if number else b"") + b"\n" + _pretty(described).removesuffix("\n}").encode())
            file.write(b',\n "tasks": [')
            if self._has_tasks:
                self._write_tasks(file, catalog, entry)
            file.write(b"\n]}")
            report.workflows += 1
        file.write(b"\n]}\n")

    def _write_tasks(self, file: IO[bytes], catalog: Catalog, entry: WorkflowEntry) -> None:
        links = {side.name: self._linked(side) for side in written_sides(catalog, entry)}
        query = select(tables.tasks).where(_t.workflow == entry.row).order_by(_t.row)
        after, first = 0, True
        # Some at a time, so that attachments can be asked for in between.
        while rows := self._connection.execute(query.where(_t.row > after).limit(_AT_A_TIME)).all():
            for row in rows:
                file.write(b"\n  " if first else b",\n  ")
                self._write_task(file, entry, row, links)
                first = False
            after = rows[-1].row

    def _write_task(
        self, file: IO[bytes], entry: WorkflowEntry, row: Any, links: Mapping[str, Mapping[int, list[Any]]]
    ) -> None:
        values, attached = _values_and_files(entry, row)
        task = f"{entry.schema.workflow.name}: {row.unique_id or row.public_id}"
        for name, texts in read_task_body(values, entry.schema, {}).problems.items():
            del values[name]
            self._report.left_out.append(f"{task}: {name} {'; '.join(texts)}")
        for name, by_task in links.items():
            if linked := by_task.get(row.row):
                values[name] = linked if entry.sides[name].to_many else linked[0]
        values |= {CREATED_ON: row.created_on, UPDATED_ON: row.updated_on}
        file.write(_json(values).removesuffix("}").encode())
        for name, entries in attached.items():
            if entries:
                file.write(f",{_json(name)}:[".encode())
                self._write_files(file, task, entries)
                file.write(b"]")
        file.write(b"}")
        self._report.tasks += 1

    def _write_files(self, file: IO[bytes], task: str, entries: Any) -> None:
        first = True
        for entry in entries:
            found = self._connection.execute(
                select(_a.sha256, _a.size, _a.filename, _a.content_type).where(_a.blob_id == entry["blobId"])
            ).one()
            with whole_contents(self._blobs, found.sha256, found.size) as contents:
                if contents is None:
                    self._report.left_out.append(f"{task}: the attachment {found.filename} is missing or damaged")
                    continue
                said = {"filename": found.filename, "contentType": found.content_type}
                file.write(b"" if first else b",")
                file.write(_json(said).removesuffix("}").encode() + b',"base64contents":"')
                while piece := contents.read(_BASE64_BYTES):
                    file.write(base64.b64encode(piece))
                file.write(b'"}')
                first = False
                self._report.files += 1

    def _linked(self, side: LinkSide) -> dict[int, list[Any]]:
        """What the tasks of this side are linked to, by their rows: as the objects that a request would send."""
        mine, theirs = (_p.from_task, _p.to_task) if side.forward else (_p.to_task, _p.from_task)
        query = select(mine.label("mine"), _t.unique_id).join(tables.tasks, _t.row == theirs)
        found: dict[int, list[Any]] = {}
        for row in self._connection.execute(query.where(_p.link == side.link).order_by(_p.row)):
            found.setdefault(row.mine, []).append({side.other_id_field: row.unique_id})
        return found


def _values_and_files(entry: WorkflowEntry, row: Any) -> tuple[dict[str, object], dict[str, object]]:
    """What a task shows by field name, without what is blank; and the entries of its file fields."""
    stored = decode(row.document.encode())
    document = stored if isinstance(stored, dict) else {}
    values = {STAGE: row.stage, ASSIGNED_TO: row.assigned_to, **document}
    attached = {f.name: values.pop(f.name, None) for f in entry.schema.fields if f.kind is FieldKind.FILE}
    return {name: value for name, value in values.items() if value is not None}, attached


def written_sides(catalog: Catalog, entry: WorkflowEntry) -> Iterator[LinkSide]:
    """The links that this workflow's tasks say: each link is said from one side.

    From the one that has several, so that their order is kept; of a many-to-many link it is kept for the first side.
    """
    has_id = entry.schema.unique_id_field is not None
    for side in entry.sides.values():
        if side.other_id_field is None:
            continue
        is_preferred = side.forward is not (side.kind is LinkKind.MANY_TO_ONE)
        # Without a unique ID here, the other side has no words for it.
        if is_preferred or not has_id:
            yield side


def find_not_exportable(connection: Connection) -> Iterator[str]:
    """What is stored and no definition has a place for, with its number."""
    i = activity.checklist_items.c
    worked_on = or_(i.status != BLANK, i.assigned_to.is_not(None), i.editable)
    counted: list[tuple[str, Table, ColumnElement[bool] | None]] = [
        ("API keys, of which only digests are stored", tables.api_keys, None),
        ("comments", activity.comments, None),
        ("checklist items that were added, assigned or dealt with", activity.checklist_items, worked_on),
        ("scheduled changes of a stage", activity.scheduled_changes, None),
        ("entries of the tasks' history", activity.history, activity.history.c.kind != "created"),
    ]
    for words, table, condition in counted:
        query = select(func.count()).select_from(table)
        number = connection.execute(query if condition is None else query.where(condition)).scalar_one()
        if number:
            yield f"{number} {words}"


@contextmanager
def _created(path: Path) -> Iterator[IO[bytes]]:
    """A new file that nobody else may read, synced at the end."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, 0o600), "wb") as file:
        yield file
        file.flush()
        os.fsync(file.fileno())


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _pretty(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)
