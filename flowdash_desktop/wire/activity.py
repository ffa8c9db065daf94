"""Comments, checklist items, actions and executions as JSON and back, in the shapes of the API.

Reading tolerates extra keys, missing optional keys, null, and numbers for strings, as ``wire.schema`` does.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from flowdash_desktop.domain.activity import (
    Action,
    ChecklistItem,
    Comment,
    Execution,
    ExecutionStatus,
    ItemStatus,
    Requirements,
    WorkflowAction,
)
from flowdash_desktop.domain.field_types import JsonValue
from flowdash_desktop.domain.schema import ASSIGNED_TO, STAGE
from flowdash_desktop.domain.workspace.definition import MOST_OF_CONFIRMATION
from flowdash_desktop.wire.schema import (
    UnexpectedShapeError,
    as_list,
    as_object,
    color_of,
    optional_text,
    required_text,
    text_of,
)


def comment_from_json(raw: object) -> Comment:
    """Read one of ``GET .../comments``; a moment that can't be read is left out."""
    obj = as_object(raw)
    return Comment(text_of(obj, "author"), text_of(obj, "body"), _moment(obj.get("timestamp")))


def comment_to_json(comment: Comment) -> dict[str, JsonValue]:
    """Write one of ``GET .../comments``."""
    written = comment.written.isoformat() if comment.written is not None else None
    return {"author": comment.author, "body": comment.body, "timestamp": written}


def item_from_json(raw: object) -> ChecklistItem:
    """Read one of ``GET .../checklist_items``; a status that is not known is read as blank."""
    obj = as_object(raw)
    try:
        status = ItemStatus(text_of(obj, "status"))
    except ValueError:
        status = ItemStatus.BLANK
    return ChecklistItem(
        required_text(obj, "id"),
        text_of(obj, "title"),
        status,
        obj.get("editable") is True,
        optional_text(obj, ASSIGNED_TO),
        text_of(obj, STAGE),
    )


def item_to_json(item: ChecklistItem) -> dict[str, JsonValue]:
    """Write one of ``GET .../checklist_items``."""
    return {
        "id": item.id,
        "title": item.title,
        "status": item.status.value,
        "editable": item.editable,
        ASSIGNED_TO: item.assigned_to,
        STAGE: item.stage,
    }


def action_from_json(raw: object) -> Action:
    """Read one of ``GET .../actions``; a colour that is not ``#rrggbb`` is dropped.

    A confirmation becomes one line, cut off where it is longer than any server of ours lets it be.
    """
    obj = as_object(raw)
    action = required_text(obj, "id")
    question = " ".join(text_of(obj, "confirmation")[: 4 * MOST_OF_CONFIRMATION].split())
    if len(question) > MOST_OF_CONFIRMATION:
        question = question[: MOST_OF_CONFIRMATION - 1] + "…"
    requires = requirements_from_json(obj.get("requires"))
    return Action(action, text_of(obj, "name") or action, color_of(obj), question or None, requires)


def action_to_json(action: Action) -> dict[str, JsonValue]:
    """Write one of ``GET .../actions``, with our ``color``, ``confirmation`` and ``requires``."""
    return {
        "id": action.id,
        "name": action.name,
        "color": action.color,
        "confirmation": action.confirmation,
        "requires": requirements_to_json(action.requires),
    }


def workflow_action_from_json(raw: object) -> WorkflowAction:
    """Read one of ``GET /workflows/{workflow}/actions``: an action with the names of its ``stages``.

    Raises:
        UnexpectedShapeError: it is something else. ``stages`` must be there: none of them stand for all.
    """
    obj = as_object(raw)
    return WorkflowAction(action_from_json(obj), as_list(obj.get("stages"), _stage_name))


def workflow_action_to_json(defined: WorkflowAction) -> dict[str, JsonValue]:
    """Write one of ``GET /workflows/{workflow}/actions``."""
    return {**action_to_json(defined.action), "stages": [*defined.stages]}


def _stage_name(raw: object) -> str:
    if not isinstance(raw, str):
        raise UnexpectedShapeError("the name of a stage is no text")
    return raw


def requirements_from_json(raw: object) -> Requirements:
    """Read the ``requires`` of an action; empty for what is not an object, as of a server that does not say."""
    if not isinstance(raw, dict):
        return Requirements()
    fields = raw.get("fields")
    names = tuple(str(name) for name in fields if name) if isinstance(fields, list) else ()
    return Requirements(names, raw.get("checklist") is True, raw.get("assigned") is True)


def requirements_to_json(requires: Requirements) -> dict[str, JsonValue]:
    """Write the ``requires`` of an action."""
    return {"fields": [*requires.fields], "checklist": requires.checklist, "assigned": requires.assigned}


def execution_from_json(raw: object) -> Execution:
    """Read the answer to ``POST .../executions`` or ``GET .../executions/{id}``.

    A status that is not known, or none, is read as *Pending*: it is asked for again, and has an end by time.
    """
    obj = as_object(raw)
    said = text_of(obj, "status").casefold()
    status = next((s for s in ExecutionStatus if s.value.casefold() == said), ExecutionStatus.PENDING)
    return Execution(required_text(obj, "id"), status, _texts(obj))


def _texts(obj: Mapping[str, object]) -> tuple[str, ...]:
    errors = obj.get("errors")
    if isinstance(errors, list):
        return tuple(str(text) for text in errors if text is not None)
    return (errors,) if isinstance(errors, str) else ()


def _moment(raw: object) -> datetime | None:
    if not isinstance(raw, str):
        return None
    try:
        moment = datetime.fromisoformat(raw)
        return moment.astimezone(UTC) if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None
