"""Makes the workspace of what has arrived: whole, or not at all. Doing it again after a power cut does no harm."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Mapping
from pathlib import Path

import msgspec
from sqlalchemy import Connection
from sqlalchemy.exc import DatabaseError

from flowdash_desktop.disk import sync_folder
from flowdash_desktop.domain.schema import CREATED_ON
from flowdash_desktop.server.command.data_folder import DATABASE
from flowdash_desktop.server.command.storage_location import RefusedError
from flowdash_desktop.server.definition import DefinitionError, WorkspaceDefinition, parse_definition
from flowdash_desktop.server.definition.document import link_sides
from flowdash_desktop.server.definition.models import WorkflowDefinition
from flowdash_desktop.server.definition.writing import leave_out_what_can_not_be_said
from flowdash_desktop.server.loading.loading import Loaded, load
from flowdash_desktop.server.storage.blobs.blob_store import BlobStore
from flowdash_desktop.server.storage.database import Database
from flowdash_desktop.server.transfer.backup import fault_of_database
from flowdash_desktop.server.transfer.copies.activity import add_activity
from flowdash_desktop.server.transfer.copies.arrived import Arrived, read_arrived, take_in_blobs
from flowdash_desktop.server.transfer.copies.drafting import draft_definition
from flowdash_desktop.server.transfer.copies.links import find_links
from flowdash_desktop.server.transfer.copies.report import CopyReport, WorkflowCounts, actions_line, unsure_lines
from flowdash_desktop.server.transfer.copies.tasks import Partners, TaskMaker
from flowdash_desktop.wire.schema import text_of
from flowdash_desktop.wire.workspace_copy import ARRIVED, COPIED, REPORT
from flowdash_desktop.wire.workspace_jobs import Copied, fault_of

_LOADING = "workspace.loading"


def make_copy(folder: Path) -> Copied:
    """Make the workspace in its folder; nobody else may use the folder. One that is made already is left as it is.

    Raises:
        RefusedError: it can't be made of what has arrived, which stays.
    """
    try:
        if not (folder / DATABASE).exists():
            _make(folder)
        return msgspec.json.decode((folder / COPIED).read_bytes(), type=Copied)
    except OSError as error:
        words = f"the copy can't be made in {folder}: {error.strerror or error}"
        raise RefusedError(words, fault_of(error)) from error
    except DatabaseError as error:
        raise RefusedError(f"the copy can't be made in {folder}: {error.orig}", fault_of_database(error)) from error
    except DefinitionError as error:
        raise RefusedError(f"the copy can't be made of what the server gave:\n{error}") from error


def _make(folder: Path) -> None:
    arrived, report = read_arrived(folder / ARRIVED), CopyReport()
    definition = _definition(arrived, report)
    take_in_blobs(folder / ARRIVED, arrived.files, BlobStore(folder / "blobs"))
    for left_over in folder.glob(f"{_LOADING}*"):
        left_over.unlink()
    database = Database(folder / _LOADING)
    try:
        database.write_now(lambda connection: _load(connection, definition, arrived, report))
    finally:
        database.close()
    counts = report.workflows.values()
    copied = Copied(
        definition.workspace.name,
        workflows=len(definition.workflows),
        tasks=sum(one.tasks for one in counts),
        comments=sum(one.comments for one in counts),
        items=sum(one.items for one in counts),
        files=sum(one.files for one in counts),
        size=sum(one.size for one in arrived.files.values()),
        left_out=len(report.changed),
    )
    _write(folder / REPORT, report.text(arrived.source).encode())
    _write(folder / COPIED, msgspec.json.encode(copied))
    (folder / _LOADING).replace(folder / DATABASE)
    sync_folder(folder)


def _definition(arrived: Arrived, report: CopyReport) -> WorkspaceDefinition:
    """Everything but comments and checklists."""
    draft = draft_definition(arrived, report)
    if not arrived.source.is_given:
        draft["links"] = find_links(draft["workflows"], arrived.tasks, report)
        _say_unknown(arrived, {str(one["id"]): str(one["name"]) for one in draft["workflows"]}, report)
    for line in leave_out_what_can_not_be_said(draft):
        report.say_changed("Not in the copy", line)
    definition = parse_definition(draft)
    sides = link_sides(definition.links, {w.id: w.schema for w in definition.workflows}, range(len(definition.links)))
    ids = {workflow.id: _unique_ids(workflow, arrived) for workflow in definition.workflows}
    partners = Partners()
    filled = [
        _filled(workflow, TaskMaker(workflow, sides[workflow.id], ids, arrived.files, partners, report), arrived)
        for workflow in definition.workflows
    ]
    return dataclasses.replace(definition, workflows=tuple(filled))


def _say_unknown(arrived: Arrived, names: Mapping[str, str], report: CopyReport) -> None:
    """What only the definition would say; ``names`` are those of workflows by id."""
    report.unknown.extend(unsure_lines(arrived.source.unsure_stages, names))
    if not any(CREATED_ON in task for tasks in arrived.tasks.values() for task in tasks):
        report.unknown.append("When tasks were created and changed: in the copy, when it was made.")
    for wid, entries in arrived.activity.items():
        if actions := [name for entry in entries for name in entry.actions]:
            report.unknown.append(actions_line(names[wid], actions))


def _unique_ids(workflow: WorkflowDefinition, arrived: Arrived) -> frozenset[str]:
    field = workflow.schema.unique_id_field
    return frozenset(text_of(task, field.name) for task in arrived.tasks[workflow.id]) if field else frozenset()


def _filled(workflow: WorkflowDefinition, maker: TaskMaker, arrived: Arrived) -> WorkflowDefinition:
    made = [maker.make(number, raw) for number, raw in enumerate(arrived.tasks[workflow.id])]
    tasks = tuple(task for task in made if task is not None)
    files = sum(len(files) for task in tasks for files in task.files.values())
    maker.report.workflows[workflow.id] = WorkflowCounts(workflow.schema.workflow.name, len(tasks), files=files)
    return dataclasses.replace(workflow, tasks=tasks)


def _load(connection: Connection, definition: WorkspaceDefinition, arrived: Arrived, report: CopyReport) -> None:
    loaded = load(connection, definition, {})
    for workflow in definition.workflows:
        rows = _rows(loaded, workflow.id)
        add_activity(connection, workflow.schema, arrived.activity[workflow.id], rows, report)


def _rows(loaded: Mapping[str, list[Loaded]], workflow_id: str) -> dict[str, int]:
    return {task.unique_id: task.row for task in loaded[workflow_id] if task.unique_id is not None}


def _write(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
