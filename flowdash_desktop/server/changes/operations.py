"""The operations of a request, carried out on a draft: each is one object with an ``op``."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable, Mapping

from flowdash_desktop.domain.schema import STAGE
from flowdash_desktop.server.changes import people
from flowdash_desktop.server.changes.draft import Draft, set_given
from flowdash_desktop.server.changes.model import Json
from flowdash_desktop.server.definition.reader import ObjectReader
from flowdash_desktop.server.http.errors import ValidationError

MOST_OPERATIONS = 1_000


def carry_out(draft: Draft, operations: Iterable[object]) -> None:
    """Change the draft, operation by operation.

    Raises:
        ValidationError: one of them can't be read; with all reasons, by their places in the request.
    """
    for number, raw in enumerate(operations):
        reader = ObjectReader(raw, f"changes[{number}]", draft.problems)
        name = reader.text("op")
        operation = OPERATIONS.get(name)
        if operation is not None:
            operation(draft, reader)
            reader.finish()
        elif name:
            reader.problem("op", f"{name!r} is not an operation")
    stop_if_any(draft.problems.lines)


def stop_if_any(lines: Iterable[str]) -> None:
    """Refuse the request where there are problems, each a place, a colon and words.

    Raises:
        ValidationError: there are.
    """
    messages: dict[str, list[str]] = {}
    for line in lines:
        place, _, words = line.partition(": ")
        messages.setdefault(place, []).append(words)
    if messages:
        raise ValidationError(messages)


def _add_workflow(draft: Draft, reader: ObjectReader) -> None:
    workflow: Json = {"name": "", "stages": [], "fields": [], "actions": []}
    if reader.has("copyOf"):
        original = draft.workflow(reader, "copyOf")
        workflow = copy.deepcopy(original or workflow)
        # The copy has the same stages, fields and actions under the same ids, and neither tasks nor a source of them.
        for key in ("id", "dataSync", "archived"):
            workflow.pop(key, None)
    set_given(reader, workflow, name=reader.text, recordType=reader.optional_text)
    if not reader.has("name"):
        reader.text("name")
    draft.add(reader, "workflows", workflow)


def _rename_workflow(draft: Draft, reader: ObjectReader) -> None:
    workflow = draft.part(reader, "workflows")
    if workflow is not None:
        set_given(reader, workflow, name=reader.text, recordType=reader.optional_text)


def _archive_workflow(draft: Draft, reader: ObjectReader) -> None:
    workflow = draft.part(reader, "workflows")
    archived = reader.flag("archived", default=True)
    if workflow is not None:
        workflow.pop("archived", None)
        if archived:
            workflow["archived"] = True


def _delete_workflow(draft: Draft, reader: ObjectReader) -> None:
    workflow = draft.remove(reader, "workflows")
    if workflow is None:
        return
    links = draft.model["links"]
    for link in [link for link in links if workflow["id"] in (link["from"], link["to"])]:
        links.remove(link)


def _set_stage(reader: ObjectReader, stage: Json) -> None:
    set_given(reader, stage, name=reader.text, color=reader.color, endStage=reader.flag, checklist=reader.texts)


def _add_stage(draft: Draft, reader: ObjectReader) -> None:
    workflow = draft.workflow(reader)
    stage: Json = {"name": reader.text("name")}
    _set_stage(reader, stage)
    if workflow is not None:
        draft.add(reader, "stages", stage, workflow)


def _change_stage(draft: Draft, reader: ObjectReader) -> None:
    workflow = draft.workflow(reader)
    stage = None if workflow is None else draft.part(reader, "stages", workflow)
    _set_stage(reader, stage if stage is not None else {})


def _delete_stage(draft: Draft, reader: ObjectReader) -> None:
    workflow = draft.workflow(reader)
    stage = None if workflow is None else draft.remove(reader, "stages", workflow)
    target = reader.optional_text("tasksTo")
    if workflow is None or stage is None:
        return
    if target is not None and target not in {one["id"] for one in workflow["stages"]}:
        reader.problem("tasksTo", f"there is no stage {target!r} to go to")
    elif target is not None:
        draft.tasks_to[workflow["id"], stage["id"]] = target


def _set_field(reader: ObjectReader, field: Json) -> None:
    set_given(
        reader,
        field,
        name=reader.text,
        type=reader.text,
        required=reader.flag,
        editable=lambda key: None if reader.flag(key, default=True) else False,
        limit=reader.count,
        autoincrement=reader.flag,
        pattern=reader.optional_text,
    )
    if reader.has("options"):
        renamed: dict[str, str] = {}
        field["options"] = [_option(place, item, renamed, reader) for place, item in reader.items("options")]
        field["_renamed"] = {**field.get("_renamed", {}), **renamed}
    if field.get("type") not in ("singleSelect", "multipleSelect"):
        field.pop("options", None)


def _option(place: str, item: object, renamed: dict[str, str], reader: ObjectReader) -> object:
    """An option as a definition has it; ``was`` is its name until now."""
    if not isinstance(item, dict):
        return item
    option = ObjectReader(item, place, reader.problems)
    name, color, was = option.text("name"), option.color("color"), option.optional_text("was")
    option.finish()
    if was is not None and was != name:
        renamed[was] = name
    return {"name": name, "color": color} if color else name


def _add_field(draft: Draft, reader: ObjectReader) -> None:
    workflow = draft.workflow(reader)
    field: Json = {"name": reader.text("name"), "type": reader.text("type")}
    _set_field(reader, field)
    if workflow is not None:
        draft.add(reader, "fields", field, workflow)


def _change_field(draft: Draft, reader: ObjectReader) -> None:
    workflow = draft.workflow(reader)
    field = None if workflow is None else draft.part(reader, "fields", workflow)
    if workflow is None or field is None:
        _set_field(reader, {})
        return
    _set_field(reader, field)
    for action in workflow["actions"]:
        for step in action["steps"]:
            _rename_options(step, field["id"], field.get("_renamed", {}))


def _rename_options(step: Json, field: str, renamed: Mapping[str, str]) -> None:
    data = step.get("fields")
    if isinstance(data, dict) and field != STAGE and field in data:
        value = data[field]
        data[field] = [renamed.get(v, v) for v in value] if isinstance(value, list) else renamed.get(value, value)


def _delete_field(draft: Draft, reader: ObjectReader) -> None:
    workflow = draft.workflow(reader)
    if workflow is not None:
        draft.remove(reader, "fields", workflow)


def _mover(kind: str) -> Callable[[Draft, ObjectReader], None]:
    return lambda draft, reader: draft.move(reader, kind)


OPERATIONS: Mapping[str, Callable[[Draft, ObjectReader], None]] = {
    "addWorkflow": _add_workflow,
    "renameWorkflow": _rename_workflow,
    "archiveWorkflow": _archive_workflow,
    "deleteWorkflow": _delete_workflow,
    "addStage": _add_stage,
    "changeStage": _change_stage,
    "moveStage": _mover("stages"),
    "deleteStage": _delete_stage,
    "addField": _add_field,
    "changeField": _change_field,
    "moveField": _mover("fields"),
    "deleteField": _delete_field,
    "moveAction": _mover("actions"),
    **people.OPERATIONS,
}
