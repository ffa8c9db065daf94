"""The definition of a workspace and the answer to a change of it, from JSON.

Reading tolerates extra keys and missing optional ones, like that of schemas (``wire.schema``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar, cast

from flowdash_desktop.domain.field_types import JsonValue
from flowdash_desktop.domain.schema import LinkKind
from flowdash_desktop.domain.workspace.definition import (
    ActionDefinition,
    Effect,
    EffectKind,
    FieldDefinition,
    LinkDefinition,
    Misfit,
    Need,
    Requirements,
    StageDefinition,
    WorkflowDefinition,
    WorkspaceChange,
    WorkspaceDefinition,
)
from flowdash_desktop.wire.schema import (
    UnexpectedShapeError,
    as_list,
    as_object,
    color_of,
    field_from_json,
    optional_text,
    required_text,
    role_from_json,
    stage_from_json,
    text_of,
    user_from_json,
    workspace_from_json,
)

T = TypeVar("T")


def definition_from_json(raw: object) -> WorkspaceDefinition:
    """Read ``GET /workspace/definition``.

    Raises:
        UnexpectedShapeError: it is something else.
    """
    obj = as_object(raw)
    return WorkspaceDefinition(
        _count(obj, "revision"),
        workspace_from_json(obj.get("workspace")),
        as_list(obj.get("roles") or [], role_from_json),
        as_list(obj.get("users") or [], user_from_json),
        as_list(obj.get("workflows"), workflow_from_json),
        as_list(obj.get("links") or [], _link),
    )


def change_from_json(raw: object) -> WorkspaceChange:
    """Read the answer to ``POST /workspace/changes`` and to an undo.

    Raises:
        UnexpectedShapeError: it is something else.
    """
    obj = as_object(raw)
    return WorkspaceChange(optional_text(obj, "id"), _count(obj, "revision"), as_list(obj.get("effects"), _effect))


def _count(obj: Mapping[str, object], key: str) -> int:
    value = obj.get(key)
    if isinstance(value, bool) or not isinstance(value, int):
        raise UnexpectedShapeError(f"{key} is no number")
    return value


def workflow_from_json(raw: object) -> WorkflowDefinition:
    """Read one of the workflows of a definition."""
    obj = as_object(raw)
    return WorkflowDefinition(
        required_text(obj, "id"),
        required_text(obj, "name"),
        as_list(obj.get("stages"), _stage),
        as_list(obj.get("fields"), _field),
        as_list(obj.get("actions") or [], _action),
        optional_text(obj, "recordType"),
        obj.get("archived") is True,
        obj.get("dataSync") is not None,
    )


def _stage(raw: object) -> StageDefinition:
    obj, stage = as_object(raw), stage_from_json(raw)
    # Here a stage that is no end stage does not say so.
    return StageDefinition(
        required_text(obj, "id"), replace(stage, end_stage=bool(stage.end_stage)), _texts(obj, "checklist")
    )


def _field(raw: object) -> FieldDefinition:
    obj = as_object(raw)
    options = [one if isinstance(one, dict) else {"name": one} for one in _items(obj, "options")]
    names = [required_text(option, "name") for option in options]
    colors = {name: color for name, option in zip(names, options, strict=True) if (color := color_of(option))}
    return FieldDefinition(field_from_json({**obj, "options": names}), colors, optional_text(obj, "pattern"))


def _action(raw: object) -> ActionDefinition:
    obj = as_object(raw)
    requires = as_object(obj.get("requires") or {})
    steps = tuple(cast("Mapping[str, JsonValue]", as_object(step)) for step in _items(obj, "steps"))
    return ActionDefinition(
        required_text(obj, "id"),
        required_text(obj, "name"),
        color_of(obj),
        _texts(obj, "from"),
        Requirements(_texts(requires, "fields"), requires.get("checklist") is True, requires.get("assigned") is True),
        steps,
        optional_text(obj, "confirmation"),
    )


def _link(raw: object) -> LinkDefinition:
    obj = as_object(raw)
    try:
        kind = LinkKind(text_of(obj, "kind"))
    except ValueError as error:
        raise UnexpectedShapeError("the kind of a link is not known") from error
    names = (required_text(obj, key) for key in ("name", "inverseName"))
    return LinkDefinition(required_text(obj, "id"), required_text(obj, "from"), required_text(obj, "to"), kind, *names)


def added_from_json(raw: object) -> tuple[str, ...]:
    """The ids of workflows that were added."""
    return tuple(required_text(as_object(item), "id") for item in _items(as_object(raw), "added"))


def _effect(raw: object) -> Effect:
    obj = as_object(raw)
    return Effect(
        required_text(obj, "id"),
        _member(EffectKind, text_of(obj, "kind")) or EffectKind.OTHER,
        optional_text(obj, "workflow"),
        optional_text(obj, "part"),
        _count(obj, "tasks"),
        _member(Need, text_of(obj, "needs")),
        _count(obj, "open") if "open" in obj else 0,
        optional_text(obj, "to"),
        tuple(_misfit(item) for item in _items(obj, "values")),
    )


def _misfit(raw: object) -> Misfit:
    obj = as_object(raw)
    return Misfit(text_of(obj, "task"), cast("JsonValue", obj.get("value")), text_of(obj, "reason"))


def _member(kind: type[T], text: str) -> T | None:
    members = cast("Iterable[T]", kind)
    return next((one for one in members if one == text), None)


def _items(obj: Mapping[str, object], key: str) -> list[object]:
    value = obj.get(key)
    return value if isinstance(value, list) else []


def _texts(obj: Mapping[str, object], key: str) -> tuple[str, ...]:
    return tuple(str(one) for one in _items(obj, key))
