"""Actions, comments and changes of the checklist as JSON for the outbox."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from flowdash_desktop.domain.activity import ItemStatus
from flowdash_desktop.domain.activity_edits import (
    ActivityEdit,
    AddComment,
    AddItem,
    AssignItem,
    DeleteItem,
    RenameItem,
    RunAction,
    TickItem,
)
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.wire.activity import item_from_json, item_to_json

KINDS: Mapping[type, str] = {
    RunAction: "action",
    AddComment: "comment",
    AddItem: "add item",
    TickItem: "tick item",
    RenameItem: "rename item",
    AssignItem: "assign item",
    DeleteItem: "delete item",
}
"""The words under which they are stored."""


def activity_to_json(edit: ActivityEdit) -> dict[str, object]:
    """The edit's own part; kind, workflow and task are stored beside it."""
    match edit:
        case RunAction():
            return {"action": edit.action, "name": edit.name, "stage": edit.stage}
        case AddComment():
            return {"body": edit.body}
        case AddItem():
            return {"stage": edit.stage, "title": edit.title, "status": edit.status.value}
        case TickItem():
            status, base = edit.status.value, edit.base.value
            return {"item": edit.item, "title": edit.title, "status": status, "base": base}
        case RenameItem():
            return {"item": edit.item, "title": edit.title, "base": edit.base}
        case AssignItem():
            return {"item": edit.item, "title": edit.title, "email": edit.email, "base": edit.base}
        case DeleteItem():
            return {"item": item_to_json(edit.item)}


def activity_from_json(kind: str, workflow_id: str, task: TaskKey, body: Mapping[str, object]) -> ActivityEdit | None:
    """The edit that ``activity_to_json`` wrote; None where the kind is none of these.

    Raises:
        ValueError: the body is not one.
    """
    text = partial(_text, body)
    match kind:
        case "action":
            return RunAction(workflow_id, task, text("action"), text("name"), text("stage"))
        case "comment":
            return AddComment(workflow_id, task, text("body"))
        case "add item":
            return AddItem(workflow_id, task, text("stage"), text("title"), ItemStatus(text("status")))
        case "tick item":
            status, base = ItemStatus(text("status")), ItemStatus(text("base"))
            return TickItem(workflow_id, task, text("item"), text("title"), status, base)
        case "rename item":
            return RenameItem(workflow_id, task, text("item"), text("title"), text("base"))
        case "assign item":
            return AssignItem(
                workflow_id, task, text("item"), text("title"), _person(body, "email"), _person(body, "base")
            )
        case "delete item":
            return DeleteItem(workflow_id, task, item_from_json(body.get("item")))
    return None


def _text(body: Mapping[str, object], name: str) -> str:
    value = body.get(name)
    if not isinstance(value, str):
        raise ValueError(f"{name} is missing")
    return value


def _person(body: Mapping[str, object], name: str) -> str | None:
    return None if body.get(name) is None else _text(body, name)
