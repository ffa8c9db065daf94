"""The tasks of a copy: each value is read by itself, and one that this server can't hold is noted in the report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.field_types.files import DEFAULT_CONTENT_TYPE, file_name
from flowdash_desktop.domain.schema import ASSIGNED_TO, CREATED_ON, STAGE, TASK_URL, UPDATED_ON, Field, FieldKind
from flowdash_desktop.domain.tasks import Value
from flowdash_desktop.domain.validation_errors import InvalidValueError
from flowdash_desktop.server.attachments.file_entries import is_content_type
from flowdash_desktop.server.definition.models import TaskDefinition, WorkflowDefinition
from flowdash_desktop.server.storage.blobs.blob_store import StoredBlob
from flowdash_desktop.server.tasks.body import LinkSide, read_value
from flowdash_desktop.server.tasks.files import ArrivedFile as StoredFile
from flowdash_desktop.server.transfer.copies.arrived import RawTask
from flowdash_desktop.server.transfer.copies.report import CopyReport
from flowdash_desktop.wire.schema import text_of
from flowdash_desktop.wire.workspace_copy import ArrivedFile

_SHOWN = 200


class Partners:
    """The one partner that a task may have on a to-one side of a link, whichever side said so first."""

    def __init__(self) -> None:
        self._found: dict[tuple[int, bool, str], str] = {}

    def allow(self, side: LinkSide, task: str, other: str) -> bool:
        """Whether the two may be linked; they are partners from then on where a side is to-one."""
        mine, theirs = (side.link, side.forward, task), (side.link, not side.forward, other)
        if not side.to_many and self._found.get(mine, other) != other:
            return False
        if not side.from_many and self._found.get(theirs, task) != task:
            return False
        if not side.to_many:
            self._found[mine] = other
        if not side.from_many:
            self._found[theirs] = task
        return True


@dataclass(slots=True)
class _Parts:
    """A task in the making; ``key`` is what its links are known by."""

    place: str
    key: str
    values: dict[str, Value] = field(default_factory=dict)
    files: dict[str, tuple[StoredFile, ...]] = field(default_factory=dict)
    links: dict[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(slots=True)
class TaskMaker:
    """Makes the tasks of one workflow.

    Attributes:
        workflow: as the copy has it.
        sides: its links by name.
        unique_ids: the unique IDs of each workflow's tasks.
        files: the attachments by their ids.
        partners: of all workflows.
        report: what can't be as it was goes there.
    """

    workflow: WorkflowDefinition
    sides: Mapping[str, LinkSide]
    unique_ids: Mapping[str, frozenset[str]]
    files: Mapping[str, ArrivedFile]
    partners: Partners
    report: CopyReport
    _seen: set[str] = field(default_factory=set)
    _unknown: set[str] = field(default_factory=set)

    def make(self, number: int, raw: RawTask) -> TaskDefinition | None:
        """The task, None for one whose unique ID another has."""
        id_field = self.workflow.schema.unique_id_field
        unique_id = text_of(raw, id_field.name) if id_field else ""
        place = f"{self.workflow.schema.workflow.name}, task {unique_id or f'no. {number + 1}'}"
        if id_field and not self._is_new(place, unique_id):
            return None
        task = _Parts(place, unique_id or f"#{number}")
        for name, item in raw.items():
            self._add(task, name, item)
        moments = _moment(raw, CREATED_ON), _moment(raw, UPDATED_ON)
        return TaskDefinition(place, task.values, task.files, task.links, *moments)

    def _add(self, task: _Parts, name: str, item: object) -> None:
        own = self._field(name)
        if name in self.sides:
            task.links[name] = self._linked(task, self.sides[name], item)
        elif own is not None and own.kind is FieldKind.FILE:
            task.files[name] = self._files(task.place, own, item)
        elif own is not None:
            task.values[name] = self._value(task.place, own, item)
        elif name not in (TASK_URL, CREATED_ON, UPDATED_ON):
            self._note_unknown(name, item)

    def _is_new(self, place: str, unique_id: str) -> bool:
        """Whether no task before has this unique ID; one without gets another when it is stored."""
        if not unique_id:
            self.report.say_changed(place, "it had no unique ID, and gets a number in the copy")
        elif unique_id in self._seen:
            self.report.say_changed(place, "a second task with this unique ID is not in the copy")
            return False
        self._seen.add(unique_id)
        return True

    def _field(self, name: str) -> Field | None:
        schema = self.workflow.schema
        if name == STAGE:
            return schema.stage_field
        if name == ASSIGNED_TO:
            return schema.assigned_to_field
        return next((own for own in schema.fields if own.name == name), None)

    def _value(self, place: str, own: Field, item: object) -> Value:
        try:
            return read_value(item, own, self.workflow.schema, required=False)
        except InvalidValueError as error:
            shown = str(item)[:_SHOWN]
            self.report.say_changed(place, f"{own.name} is blank: {shown!r} {error.problem.value}")
            return None

    def _files(self, place: str, own: Field, item: object) -> tuple[StoredFile, ...]:
        found: list[StoredFile] = []
        for entry in item if isinstance(item, list) else ():
            if not isinstance(entry, dict):
                continue
            blob_id, name = text_of(entry, "blobId"), file_name(text_of(entry, "filename"))
            arrived = self.files.get(blob_id)
            if arrived is None or arrived.why:
                why = arrived.why if arrived is not None else "the server gave no id for it"
                self.report.say_changed(place, f"{name} of {own.name} is not in the copy; {why}")
                continue
            kind = text_of(entry, "contentType") or arrived.content_type
            kind = kind if is_content_type(kind) else DEFAULT_CONTENT_TYPE
            found.append(StoredFile(name, kind, StoredBlob(arrived.sha256, arrived.size)))
        return tuple(found)

    def _linked(self, task: _Parts, side: LinkSide, item: object) -> tuple[str, ...]:
        if side.other_id_field is None:
            return ()
        linked: dict[str, None] = {}
        for one in item if isinstance(item, list) else (item,):
            unique_id = text_of(one, side.other_id_field) if isinstance(one, dict) else ""
            if not unique_id:
                continue
            if unique_id not in self.unique_ids[side.other]:
                self.report.say_changed(task.place, f"{side.name}: {unique_id} is not in the copy, so it is not linked")
            elif not self.partners.allow(side, task.key, unique_id):
                self.report.say_changed(task.place, f"{side.name}: {unique_id} belongs to another task already")
            else:
                linked[unique_id] = None
        return tuple(linked)

    def _note_unknown(self, name: str, item: object) -> None:
        """Said once: it is the same for each task. Links that were not found are in the report already."""
        is_link = item is None or isinstance(item, dict | list)
        if name not in self._unknown and not is_link:
            self._unknown.add(name)
            self.report.say_changed(
                f"{self.workflow.schema.workflow.name}, {name}", "tasks have this, but no field or link is of this name"
            )


def _moment(raw: RawTask, name: str) -> datetime | None:
    try:
        value = field_type(FieldKind.DATETIME).from_json(raw.get(name), Field(name, name, FieldKind.DATETIME))
    except InvalidValueError:
        return None
    return value if isinstance(value, datetime) else None
