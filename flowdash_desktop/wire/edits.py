"""Edits as JSON for the outbox, each value with its type, so that they can be read back without any schema."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from flowdash_desktop.domain.edits import (
    AttachFile,
    Conflict,
    CreateTask,
    DeleteTask,
    DetachFile,
    Edit,
    EditProblem,
    Refusal,
    StagedFile,
    TaskEdit,
)
from flowdash_desktop.domain.history import Holder, RestoreData
from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.domain.link_edits import LinkTask, UnlinkTask
from flowdash_desktop.domain.tasks import Attachment, Link, TaskKey, Value
from flowdash_desktop.wire import activity_edits, link_edits
from flowdash_desktop.wire.json import decode, encode

_KINDS: Mapping[type, str] = {
    TaskEdit: "edit",
    CreateTask: "create",
    DeleteTask: "delete",
    AttachFile: "attach",
    DetachFile: "detach",
    **link_edits.KINDS,
    **activity_edits.KINDS,
}


def edit_kind(edit: Edit) -> str:
    """The word under which an edit is stored: edit, create, delete, attach, detach, or one of ``link_edits`` or
    ``activity_edits``."""
    return _KINDS[type(edit)]


def edit_to_json(edit: Edit) -> bytes:
    """The edit's own part as JSON; kind, workflow and task are stored beside it."""
    body: dict[str, object]
    match edit:
        case TaskEdit():
            body = _changed_to_json(edit)
        case CreateTask():
            body = _created_to_json(edit)
        case DeleteTask():
            body = {}
        case AttachFile():
            body = {"field": edit.field, "file": _file_to_json(edit.file)}
        case DetachFile():
            body = {"field": edit.field, "attachment": value_to_json((edit.attachment,))}
        case LinkTask() | UnlinkTask():
            body = link_edits.link_to_json(edit)
        case _:
            body = activity_edits.activity_to_json(edit)
    return encode(body)


def edit_from_json(kind: str, workflow_id: str, task: TaskKey, data: bytes) -> Edit:
    """The edit that ``edit_to_json`` wrote.

    Raises:
        ValueError: the text is not one.
    """
    body = _object(decode(data))
    match kind:
        case "edit":
            return _changed(workflow_id, task, body)
        case "create":
            return _created(workflow_id, task, body)
        case "delete":
            return DeleteTask(workflow_id, task)
        case "attach":
            return AttachFile(workflow_id, task, str(body.get("field")), _staged_file(_object(body.get("file"))))
        case "detach":
            return _detached(workflow_id, task, body)
    if (activity := activity_edits.activity_from_json(kind, workflow_id, task, body)) is not None:
        return activity
    if (link := link_edits.link_from_json(kind, workflow_id, task, body)) is not None:
        return link
    raise ValueError(f"not an edit: {kind}")


def _created_to_json(edit: CreateTask) -> dict[str, object]:
    body: dict[str, object] = {"values": {name: value_to_json(value) for name, value in edit.values.items()}}
    if edit.again:
        body["again"] = True
    if edit.instead is not None:
        body["instead"] = [_changed_to_json(change) for change in edit.instead]
    return body | _links_body(edit.links)


def _created(workflow_id: str, task: TaskKey, body: Mapping[str, object]) -> CreateTask:
    values = {name: value_from_json(item) for name, item in _object(body.get("values")).items()}
    raw = body.get("instead")
    instead = tuple(_changed(workflow_id, task, _object(one)) for one in raw) if isinstance(raw, list) else None
    return CreateTask(workflow_id, task, values, body.get("again") is True, instead, _links_of_body(body))


def _detached(workflow_id: str, task: TaskKey, body: Mapping[str, object]) -> DetachFile:
    value = value_from_json(body.get("attachment"))
    if not isinstance(value, tuple) or len(value) != 1 or not isinstance(value[0], Attachment):
        raise ValueError("not an edit: detach")
    return DetachFile(workflow_id, task, str(body.get("field")), value[0])


def _changed_to_json(edit: TaskEdit) -> dict[str, object]:
    body = {"field": edit.field, "value": value_to_json(edit.value), "base": value_to_json(edit.base)}
    return {**body, "sent": [value_to_json(value) for value in edit.sent]} if edit.sent else body


def _changed(workflow_id: str, task: TaskKey, body: Mapping[str, object]) -> TaskEdit:
    raw = body.get("sent")
    sent = tuple(value_from_json(item) for item in raw) if isinstance(raw, list) else ()
    value, base = value_from_json(body.get("value")), value_from_json(body.get("base"))
    return TaskEdit(workflow_id, task, str(body.get("field")), value, base, sent)


def value_to_json(value: Value) -> object:
    """A value with its type: text, true/false and null as they are, the others as ``{"<type>": ...}``."""
    if value is None or isinstance(value, bool | str):
        return value
    if isinstance(value, Decimal):
        return {"decimal": str(value)}
    if isinstance(value, datetime):
        return {"datetime": value.isoformat()}
    if isinstance(value, date):
        return {"date": value.isoformat()}
    if value and isinstance(value[0], Attachment):
        return {"files": [[a.blob_id, a.content_type, a.filename] for a in value if isinstance(a, Attachment)]}
    return {"options": list(value)}


def value_from_json(raw: object) -> Value:
    """The value that ``value_to_json`` wrote.

    Raises:
        ValueError: it is not one.
    """
    if raw is None or isinstance(raw, bool | str):
        return raw
    if isinstance(raw, dict) and len(raw) == 1:
        kind, content = next(iter(raw.items()))
        read = _READERS.get((kind, type(content)))
        if read is not None:
            return read(content)
    raise ValueError("not a stored value")


def problem_to_json(problem: EditProblem) -> bytes:
    """A problem as JSON."""
    body: dict[str, object] = {
        "refusal": problem.refusal.value,
        "messages": {k: list(v) for k, v in problem.messages.items()},
    }
    if (conflict := problem.conflict) is not None:
        linked = {"linked": dict(conflict.linked.fields)} if conflict.linked is not None else {}
        body["conflict"] = {"base": value_to_json(conflict.base), "theirs": value_to_json(conflict.theirs), **linked}
    if problem.there is not None:
        body["there"] = identity_body(problem.there)
    return encode(body)


def problem_from_json(data: bytes) -> EditProblem:
    """The problem that ``problem_to_json`` wrote.

    Raises:
        ValueError: the text is not one.
    """
    body = _object(decode(data))
    messages: dict[str, tuple[str, ...]] = {}
    for name, texts in _object(body.get("messages")).items():
        messages[name] = tuple(str(t) for t in texts) if isinstance(texts, list) else (str(texts),)
    raw, conflict = body.get("conflict"), None
    if isinstance(raw, dict):
        linked = link_edits.linked_from_json(raw["linked"]) if "linked" in raw else None
        conflict = Conflict(value_from_json(raw.get("base")), value_from_json(raw.get("theirs")), linked)
    there = identity_of_body(body["there"]) if "there" in body else None
    return EditProblem(Refusal(str(body.get("refusal"))), messages, conflict, there)


def identity_to_json(identity: Identity | None) -> bytes | None:
    """What a task is known by, as JSON; None for nothing."""
    return encode(identity_body(identity)) if identity is not None else None


def identity_from_json(data: bytes | None) -> Identity | None:
    """What ``identity_to_json`` wrote.

    Raises:
        ValueError: the text is not it.
    """
    return identity_of_body(decode(data)) if data is not None else None


def restore_data_to_json(kept: RestoreData) -> bytes:
    """What is needed to bring something back, as JSON."""
    attachment = (kept.attachment,) if kept.attachment is not None else ()
    return encode(
        {
            "values": {name: value_to_json(value) for name, value in kept.values.items()},
            "files": [{"field": name, "file": _file_to_json(file)} for name, file in kept.files],
            "attachment": value_to_json(attachment) if attachment else None,
            **({"item": kept.item} if kept.item else {}),
            **_links_body(kept.links),
            **({"holder": _holder_body(kept.holder)} if kept.holder is not None else {}),
        }
    )


def restore_data_from_json(data: bytes) -> RestoreData:
    """What ``restore_data_to_json`` wrote.

    Raises:
        ValueError: the text is not it.
    """
    body = _object(decode(data))
    values = {name: value_from_json(item) for name, item in _object(body.get("values")).items()}
    listed = body.get("files")
    files = [_object(item) for item in listed] if isinstance(listed, list) else []
    kept = tuple((str(item.get("field")), _staged_file(_object(item.get("file")))) for item in files)
    attachment = value_from_json(body.get("attachment"))
    first = attachment[0] if isinstance(attachment, tuple) and attachment else None
    item = body.get("item")
    attached = first if isinstance(first, Attachment) else None
    holder = _holder(_object(body["holder"])) if "holder" in body else None
    return RestoreData(values, kept, attached, item if isinstance(item, str) else "", _links_of_body(body), holder)


def _holder_body(holder: Holder) -> dict[str, object]:
    return {"key": holder.key, "task": dict(holder.task.fields), "id": holder.id_field}


def _holder(body: Mapping[str, object]) -> Holder:
    key, id_field = (str(body.get(name, "")) for name in ("key", "id"))
    return Holder(TaskKey(key), link_edits.linked_from_json(body.get("task")), id_field)


def _links_body(links: Mapping[str, Link]) -> dict[str, object]:
    """Links as part of a JSON text; nothing where there are none."""
    found = {n: {"many": link.to_many, "tasks": [dict(t.fields) for t in link.tasks]} for n, link in links.items()}
    return {"links": found} if found else {}


def _links_of_body(body: Mapping[str, object]) -> dict[str, Link]:
    """What ``_links_body`` wrote.

    Raises:
        ValueError: it is not it.
    """
    found: dict[str, Link] = {}
    for name, raw in _object(body.get("links", {})).items():
        link = _object(raw)
        tasks = link.get("tasks")
        linked = tuple(map(link_edits.linked_from_json, tasks)) if isinstance(tasks, list) else ()
        found[name] = Link(linked, link.get("many") is True)
    return found


def identity_body(identity: Identity) -> dict[str, object]:
    """What a task is known by, as part of a JSON text."""
    return {"page": identity.page, "created": identity.created, "title": identity.title}


def identity_of_body(raw: object) -> Identity:
    """What ``identity_body`` wrote.

    Raises:
        ValueError: it is not it.
    """
    body = _object(raw)
    return Identity(*(str(body.get(name, "")) for name in ("page", "created", "title")))


def _file_to_json(file: StagedFile) -> dict[str, object]:
    return {"id": file.id, "name": file.filename, "type": file.content_type, "size": file.size}


def _decimal(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation as error:
        raise ValueError("not a number") from error


def _attachment(raw: object) -> Attachment:
    if not isinstance(raw, list) or len(raw) != 3:
        raise ValueError("not an attachment")
    blob_id, content_type, filename = (str(part) for part in raw)
    return Attachment(blob_id, content_type, filename)


def _staged_file(raw: Mapping[str, object]) -> StagedFile:
    size = raw.get("size")
    texts = [raw.get(name) for name in ("id", "name", "type")]
    if not isinstance(size, int) or not all(isinstance(text, str) for text in texts):
        raise ValueError("not a staged file")
    staged_id, name, content_type = (str(text) for text in texts)
    return StagedFile(staged_id, name, content_type, size)


def _object(raw: object) -> Mapping[str, object]:
    if not isinstance(raw, dict):
        raise ValueError("not an object")
    return raw


_READERS: Mapping[tuple[str, type], Callable[[Any], Value]] = {
    ("decimal", str): _decimal,
    ("datetime", str): datetime.fromisoformat,
    ("date", str): date.fromisoformat,
    ("options", list): lambda items: tuple(map(str, items)),
    ("files", list): lambda items: tuple(map(_attachment, items)),
}
"""How a value is read, by the word for its type and the JSON type of its content."""
