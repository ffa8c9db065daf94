"""One workflow of a definition: stages, fields, actions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from flowdash_desktop.domain.field_types import JsonValue
from flowdash_desktop.domain.field_types.text import is_web_address
from flowdash_desktop.domain.field_types.unique_id_pattern import is_pattern
from flowdash_desktop.domain.schema import (
    BUILT_IN_NAMES,
    Field,
    FieldKind,
    Role,
    Stage,
    User,
    Workflow,
    WorkflowSchema,
)
from flowdash_desktop.domain.validation_errors import Problem
from flowdash_desktop.domain.workspace.definition import MOST_OF_CONFIRMATION
from flowdash_desktop.server.catalog import FieldExtras
from flowdash_desktop.server.definition.data_sync import read_data_sync
from flowdash_desktop.server.definition.models import (
    ActionDefinition,
    ActionStep,
    Requirements,
    StageDefinition,
    WorkflowDefinition,
)
from flowdash_desktop.server.definition.reader import ObjectReader, at, no_repeats, with_ids
from flowdash_desktop.server.tasks.autoincrement import MAX_NUMBER
from flowdash_desktop.server.tasks.body import TaskBody, read_task_body

_HEADER_NAME = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
_HEADER_VALUE = re.compile(r"[!-~]([ -~]*[!-~])?")
_OWN_HEADERS = ("host", "content-length", "transfer-encoding", "connection", "idempotency-key")
"""Headers of an API call that are the server's own."""

_SELECTS = (FieldKind.SINGLE_SELECT, FieldKind.MULTIPLE_SELECT)
_OWNERS: Mapping[str, tuple[FieldKind, ...]] = {
    "options": _SELECTS,
    "limit": (FieldKind.FILE,),
    "autoincrement": (FieldKind.UNIQUE_ID,),
}
"""The field types that a key of a field belongs to, for keys that do not belong to all."""

_KINDS = {kind.value: kind for kind in FieldKind if kind is not FieldKind.STAGE}


def read_workflow(reader: ObjectReader, users: tuple[User, ...], roles: tuple[Role, ...]) -> WorkflowDefinition:
    """Read everything of a workflow but its tasks; what is wrong goes to the reader's problems."""
    workflow = Workflow(reader.text("id"), reader.text("name"))
    record_type, archived = reader.optional_text("recordType"), reader.flag("archived")
    stages = _stages(reader)
    fields, extras = _fields(reader)
    schema = WorkflowSchema(workflow, tuple(s.stage for s in stages), fields, users, roles)
    actions = _actions(reader, schema)
    data_source = read_data_sync(reader.object("dataSync"), schema)
    number = _next_number(reader, schema)
    reader.raw("tasks")
    reader.finish()
    return WorkflowDefinition(
        *(schema, record_type, stages, actions),
        data_source=data_source,
        next_number=number,
        extras=extras,
        archived=archived,
    )


def _next_number(reader: ObjectReader, schema: WorkflowSchema) -> int:
    """The first unique ID that the server gives: behind those of tasks that are gone, as an export says it."""
    number = reader.count("nextNumber")
    if number is not None and not (schema.unique_id_field and schema.unique_id_field.autoincrement):
        reader.problem("nextNumber", "makes no sense without a uniqueId field that counts up by itself")
    elif number is not None and number > MAX_NUMBER + 1:
        reader.problem("nextNumber", f"can't be more than {MAX_NUMBER + 1}")
    return number or 1


def _stages(workflow: ObjectReader) -> tuple[StageDefinition, ...]:
    readers, stages = workflow.objects("stages", required=True), []
    ids = [reader.id("id") for reader in readers]
    for reader, stage_id in zip(readers, with_ids(ids, "s"), strict=True):
        stage = Stage(reader.text("name"), reader.color("color"), reader.flag("endStage"))
        stages.append(StageDefinition(stage, reader.texts("checklist"), stage_id))
        reader.finish()
    no_repeats(((at(r.place, "id"), one or "") for r, one in zip(readers, ids, strict=True)), workflow.problems)
    if workflow.raw("stages") == []:
        workflow.problem("stages", "at least one is needed")
    places = (at(r.place, "name") for r in readers)
    no_repeats(zip(places, (s.stage.name for s in stages), strict=True), workflow.problems)
    return tuple(stages)


def _fields(workflow: ObjectReader) -> tuple[tuple[Field, ...], dict[str, FieldExtras]]:
    readers = workflow.objects("fields", required=True)
    extras = {reader.place: _extras(reader) for reader in readers}
    fields = [_field(reader, tuple(extras[reader.place].colors)) for reader in readers]
    no_repeats(((at(r.place, "id"), f.id) for r, f in zip(readers, fields, strict=True)), workflow.problems)
    no_repeats(((at(r.place, "name"), f.name) for r, f in zip(readers, fields, strict=True)), workflow.problems)
    unique = [r for r, f in zip(readers, fields, strict=True) if f.kind is FieldKind.UNIQUE_ID]
    for reader in unique[1:]:
        reader.problem("type", "a workflow can have only one uniqueId field")
    of_names = {f.name: extras[r.place] for r, f in zip(readers, fields, strict=True)}
    return tuple(fields), {name: _colored(one) for name, one in of_names.items()}


def _colored(extras: FieldExtras) -> FieldExtras:
    """Without the options that have no colour."""
    return FieldExtras({name: color for name, color in extras.colors.items() if color}, extras.pattern)


def _extras(reader: ObjectReader) -> FieldExtras:
    """The options, each with its colour or ``""``, and the pattern: an option is a text, or a name with a colour."""
    colors: dict[str, str] = {}
    for place, item in reader.items("options"):
        option = ObjectReader(item if isinstance(item, dict) else {"name": item}, place, reader.problems)
        name, color = option.text("name"), option.color("color")
        option.finish()
        if name in colors:
            reader.problems.add(place, f"{name!r} is there twice")
        elif name:
            colors[name] = color or ""
    pattern = reader.optional_text("pattern")
    if pattern is not None and not is_pattern(pattern):
        reader.problem("pattern", "must be one line with one {number} in it, like INV-{number} or INV-{number:4}")
    elif pattern is not None and reader.raw("autoincrement") is not True:
        reader.problem("pattern", "makes no sense without a uniqueId field that counts up by itself")
    return FieldExtras(colors, pattern)


def _field(reader: ObjectReader, options: tuple[str, ...]) -> Field:
    field_id, name, type_name = reader.text("id"), reader.text("name"), reader.text("type")
    kind = _KINDS.get(type_name)
    if type_name and kind is None:
        reader.problem("type", f"{type_name!r} is not a field type; they are {', '.join(_KINDS)}")
    if name in BUILT_IN_NAMES:
        reader.problem("name", f"{name!r} is a built-in field")
    required, editable = reader.flag("required"), reader.flag("editable", default=True)
    limit, autoincrement = reader.count("limit"), reader.flag("autoincrement")
    if kind is not None:
        _check_options(reader, kind)
        given = {"options": bool(options), "limit": limit is not None, "autoincrement": autoincrement}
        _check_owners(reader, kind, given)
    reader.finish()
    # Without its unique ID a task could not be addressed, so it is required wherever the server does not make it.
    required = required or (kind is FieldKind.UNIQUE_ID and not autoincrement)
    return Field(field_id, name, kind or FieldKind.TEXT, required, editable, options, limit, autoincrement)


def _check_options(reader: ObjectReader, kind: FieldKind) -> None:
    if kind in _SELECTS and not reader.raw("options"):
        reader.problem("options", "at least one is needed" if reader.has("options") else "is missing")


def _check_owners(reader: ObjectReader, kind: FieldKind, given: Mapping[str, bool]) -> None:
    for key, owners in _OWNERS.items():
        if given[key] and kind not in owners:
            reader.problem(key, f"makes no sense for a field of type {kind.value}")


def _actions(workflow: ObjectReader, schema: WorkflowSchema) -> tuple[ActionDefinition, ...]:
    readers = workflow.objects("actions")
    actions = [_action(reader, schema) for reader in readers]
    no_repeats(((at(r.place, "id"), a.id) for r, a in zip(readers, actions, strict=True)), workflow.problems)
    return tuple(actions)


def _action(reader: ObjectReader, schema: WorkflowSchema) -> ActionDefinition:
    steps = reader.objects("steps", required=True)
    action = ActionDefinition(
        id=reader.text("id"),
        name=reader.text("name"),
        color=reader.color("color"),
        from_stages=reader.texts("from"),
        requires=_requires(reader.object("requires"), schema),
        steps=tuple(_step(step, schema) for step in steps),
        confirmation=reader.line("confirmation", MOST_OF_CONFIRMATION),
    )
    _check_nothing_after_deletion(steps, action.steps)
    _known(reader, "from", action.from_stages, schema.stage_by_name, "stage")
    reader.finish()
    return action


def _check_nothing_after_deletion(readers: Sequence[ObjectReader], steps: Sequence[ActionStep]) -> None:
    """A step behind ``deleteTask`` could only ever fail: it has no task."""
    deletion = next((number for number, step in enumerate(steps) if step.type == "deleteTask"), None)
    if deletion is not None:
        for reader in readers[deletion + 1 :]:
            reader.problems.add(
                reader.place, f"no step can come after deleteTask at {readers[deletion].place}: the task is gone then"
            )


def _requires(reader: ObjectReader | None, schema: WorkflowSchema) -> Requirements:
    if reader is None:
        return Requirements()
    requires = Requirements(reader.texts("fields"), reader.flag("checklist"), reader.flag("assigned"))
    _known(reader, "fields", requires.fields, {f.name for f in schema.fields}, "field")
    reader.finish()
    return requires


def _known(reader: ObjectReader, key: str, names: Iterable[str], known: Iterable[str], what: str) -> None:
    for index, name in enumerate(names):
        if name not in set(known):
            reader.problems.add(at(at(reader.place, key), index), f"there is no {what} {name!r}")


def _step(reader: ObjectReader, schema: WorkflowSchema) -> ActionStep:
    kind = reader.text("type")
    settings: dict[str, JsonValue] = {}
    match kind:
        case "moveToStage":
            settings = {"stage": _stage(reader, schema)}
        case "scheduleStageChange":
            settings = {"stage": _stage(reader, schema), "days": _days(reader)}
        case "assignTo":
            settings = {"email": _assignee(reader, schema)}
        case "updateData":
            settings = {"fields": _data(reader, schema)}
        case "apiCall":
            settings = {"url": _url(reader), "headers": _headers(reader.object("headers"))}
        case "deleteTask" | "":
            pass
        case _:
            reader.problem("type", f"{kind!r} is not a step type")
            return ActionStep(kind, settings)
    reader.finish()
    return ActionStep(kind, settings)


def _stage(reader: ObjectReader, schema: WorkflowSchema) -> str:
    stage = reader.text("stage")
    if stage and stage not in schema.stage_by_name:
        reader.problem("stage", f"there is no stage {stage!r}")
    return stage


def _days(reader: ObjectReader) -> int | None:
    days = reader.count("days")
    if not reader.has("days"):
        reader.problem("days", "is missing")
    return days


def _assignee(reader: ObjectReader, schema: WorkflowSchema) -> str | None:
    email = reader.optional_text("email")
    user = None if email is None else schema.user(email)
    if email is not None and user is None:
        reader.problem("email", f"there is no user {email!r}")
    if user is not None and user.deactivated:
        reader.problem("email", f"{email!r} {Problem.DEACTIVATED_USER.value}")
    return email


def _url(reader: ObjectReader) -> str:
    url = reader.text("url")
    if url and not is_web_address(url):
        reader.problem("url", "must begin with http:// or https://")
    return url


def _data(reader: ObjectReader, schema: WorkflowSchema) -> JsonValue:
    raw = reader.raw("fields")
    if not isinstance(raw, dict) or not raw:
        reader.problem("fields", "must be an object of values by field name")
        return {}
    body: TaskBody = read_task_body(raw, schema, {})
    for name in (*body.files, *body.repeated):
        body.problem(name, "can't be set by an action")
    for name, texts in body.problems.items():
        reader.problem(f"fields.{name}", "; ".join(texts))
    return dict(raw)


def _headers(reader: ObjectReader | None) -> JsonValue:
    if reader is None:
        return {}
    headers: dict[str, JsonValue] = {}
    for name in reader.keys():  # noqa: SIM118 - not a mapping
        headers[name] = value = reader.text(name)
        if not _HEADER_NAME.fullmatch(name) or name.lower() in _OWN_HEADERS:
            reader.problem(name, "is not a header that can be set")
        elif value and not _HEADER_VALUE.fullmatch(value):
            reader.problem(name, "must be printable ASCII")
    return headers
