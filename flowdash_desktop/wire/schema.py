"""Workspace, workflows, stages, fields, users and roles as JSON and back.

Reading tolerates extra keys, missing optional keys, null, and numbers for strings (``flowdash-api.md``, ground rules).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from flowdash_desktop.domain.field_types import JsonValue
from flowdash_desktop.domain.schema import Field, FieldKind, Role, Stage, User, Workflow, Workspace

T = TypeVar("T")
_COLOR = re.compile(r"#[0-9a-fA-F]{6}")


class UnexpectedShapeError(ValueError):
    """An answer that is JSON, but not of the shape the API documents."""


def text_of(raw: Mapping[str, object], key: str) -> str:
    """The text under a key, also of a number; ``""`` for none."""
    value = raw.get(key)
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""


def required_text(raw: Mapping[str, object], key: str) -> str:
    """The text under a key.

    Raises:
        UnexpectedShapeError: there is none.
    """
    value = text_of(raw, key)
    if not value:
        raise UnexpectedShapeError(f"{key} is missing")
    return value


def optional_text(raw: Mapping[str, object], key: str) -> str | None:
    """The text under a key, None for none."""
    return text_of(raw, key) or None


def color_of(raw: Mapping[str, object]) -> str | None:
    """The colour; one that is not ``#rrggbb`` is dropped."""
    color = raw.get("color")
    return color if isinstance(color, str) and _COLOR.fullmatch(color) else None


def as_object(raw: object) -> Mapping[str, object]:
    """The JSON object.

    Raises:
        UnexpectedShapeError: it is something else.
    """
    if not isinstance(raw, dict):
        raise UnexpectedShapeError("not an object")
    return raw


def as_list(raw: object, read: Callable[[object], T]) -> tuple[T, ...]:
    """Each item of the JSON array, read.

    Raises:
        UnexpectedShapeError: it is not an array, or an item can't be read.
    """
    if not isinstance(raw, list):
        raise UnexpectedShapeError("not a list")
    return tuple(read(item) for item in raw)


def workspace_from_json(raw: object) -> Workspace:
    """Read ``GET /workspace``."""
    obj = as_object(raw)
    most = obj.get("maxFileBytes")
    if not isinstance(most, int) or isinstance(most, bool) or most <= 0:
        most = None
    batches, events = obj.get("taskBatches") is True, obj.get("events") is True
    return Workspace(text_of(obj, "id"), text_of(obj, "name"), most, batches, events)


def workspace_to_json(workspace: Workspace) -> dict[str, JsonValue]:
    """Write ``GET /workspace``, with our ``maxFileBytes``, ``taskBatches`` and ``events`` where they are known."""
    more: dict[str, JsonValue] = {} if workspace.max_file_bytes is None else {"maxFileBytes": workspace.max_file_bytes}
    if workspace.takes_batches:
        more["taskBatches"] = True
    if workspace.tells_changes:
        more["events"] = True
    return {"id": workspace.id, "name": workspace.name, **more}


def workflow_from_json(raw: object) -> Workflow:
    """Read one of ``GET /workflows``."""
    obj = as_object(raw)
    wid = required_text(obj, "id")
    return Workflow(wid, text_of(obj, "name") or wid)


def workflow_to_json(workflow: Workflow) -> dict[str, JsonValue]:
    """Write one of ``GET /workflows``."""
    return {"id": workflow.id, "name": workflow.name}


def stage_from_json(raw: object) -> Stage:
    """Read one of ``GET .../stages``; a colour that is not ``#rrggbb`` is dropped."""
    obj = as_object(raw)
    end = obj.get("endStage")
    return Stage(
        required_text(obj, "name"),
        color_of(obj),
        end if isinstance(end, bool) else None,
    )


def stage_to_json(stage: Stage) -> dict[str, JsonValue]:
    """Write one of ``GET .../stages``, with our ``color`` and ``endStage``."""
    return {"name": stage.name, "color": stage.color, "endStage": bool(stage.end_stage)}


def field_from_json(raw: object) -> Field:
    """Read one of ``GET .../fields``; a type that is not known is read as text that can't be edited."""
    obj = as_object(raw)
    try:
        kind, known = FieldKind(text_of(obj, "type")), True
    except ValueError:
        kind, known = FieldKind.LONG_TEXT, False
    options, limit = obj.get("options"), text_of(obj, "limit")
    return Field(
        id=text_of(obj, "id"),
        name=required_text(obj, "name"),
        kind=kind,
        required=obj.get("required") is True,
        editable=known and obj.get("editable") is not False,
        options=tuple(str(o) for o in options if o is not None) if isinstance(options, list) else (),
        limit=int(limit) if limit.isdecimal() and len(limit) < 10 else None,
        autoincrement=obj.get("autoincrement") is True,
    )


def field_to_json(field: Field) -> dict[str, JsonValue]:
    """Write one of ``GET .../fields``."""
    body: dict[str, JsonValue] = {
        "id": field.id,
        "name": field.name,
        "type": field.kind.value,
        "required": field.required,
        "editable": field.editable,
    }
    if field.kind in (FieldKind.SINGLE_SELECT, FieldKind.MULTIPLE_SELECT):
        body["options"] = list(field.options)
    if field.kind is FieldKind.FILE:
        body["limit"] = field.limit
    if field.kind is FieldKind.UNIQUE_ID:
        body["autoincrement"] = field.autoincrement
    return body


def role_from_json(raw: object) -> Role:
    """Read one of ``GET .../roles``."""
    obj = as_object(raw)
    return Role(required_text(obj, "id"), text_of(obj, "name"), obj.get("admin") is True)


def role_to_json(role: Role) -> dict[str, JsonValue]:
    """Write one of ``GET .../roles``."""
    return {"id": role.id, "name": role.name, "admin": role.admin}


def user_from_json(raw: object) -> User:
    """Read one of ``GET .../users``."""
    obj = as_object(raw)
    return User(
        id=required_text(obj, "id"),
        email=required_text(obj, "email"),
        first_name=text_of(obj, "first_name"),
        last_name=text_of(obj, "last_name"),
        role_id=optional_text(obj, "role_id"),
        saml_user_id=optional_text(obj, "saml_user_id"),
        deactivated=obj.get("deactivated") is True,
    )


def user_to_json(user: User) -> dict[str, JsonValue]:
    """Write one of ``GET .../users``, with our ``deactivated`` where it is true."""
    more: dict[str, JsonValue] = {"deactivated": True} if user.deactivated else {}
    return {
        "id": user.id,
        "email": user.email,
        "first_name": user.first_name,
        "last_name": user.last_name,
        "role_id": user.role_id,
        "saml_user_id": user.saml_user_id,
        **more,
    }


def list_to_json(items: Iterable[T], write: Callable[[T], dict[str, JsonValue]]) -> list[dict[str, JsonValue]]:
    """Each item, written."""
    return [write(item) for item in items]
