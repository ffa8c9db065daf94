"""Templates of workflows: read from JSON, and made into the edits that add such a workflow."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from msgspec import UNSET

from flowdash_desktop.domain.field_types import JsonValue
from flowdash_desktop.domain.schema import STAGE
from flowdash_desktop.domain.workspace.definition import (
    ActionDefinition,
    FieldDefinition,
    StageDefinition,
    WorkflowDefinition,
    WorkflowTemplate,
)
from flowdash_desktop.wire.definition import workflow_from_json
from flowdash_desktop.wire.definition_changes import (
    ActionRequirements,
    AddAction,
    AddField,
    AddStage,
    AddWorkflow,
    Option,
    WorkspaceEdit,
)
from flowdash_desktop.wire.schema import as_object, required_text


def template_from_json(raw: object) -> WorkflowTemplate:
    """Read a template: its colour, its summary, and the workflow as the definition document has it.

    Raises:
        UnexpectedShapeError: it is something else.
    """
    obj = as_object(raw)
    return WorkflowTemplate(
        required_text(obj, "color"), required_text(obj, "summary"), workflow_from_json(obj.get("workflow"))
    )


def edits_adding(workflow: WorkflowDefinition, workflow_id: str, name: str) -> Sequence[WorkspaceEdit]:
    """The edits that add a workflow like this one, under another id and another name."""
    stages = {one.stage.name: one.id for one in workflow.stages}
    fields = {one.field.name: one.field.id for one in workflow.fields}
    return (
        AddWorkflow(id=workflow_id, name=name, record_type=workflow.record_type),
        *(_add_stage(one, workflow_id) for one in workflow.stages),
        *(_add_field(one, workflow_id) for one in workflow.fields),
        *(_add_action(one, workflow_id, stages, fields) for one in workflow.actions),
    )


def _add_stage(one: StageDefinition, workflow_id: str) -> AddStage:
    return AddStage(
        workflow=workflow_id,
        id=one.id,
        name=one.stage.name,
        color=one.stage.color,
        end_stage=bool(one.stage.end_stage),
        checklist=one.checklist,
    )


def _add_field(one: FieldDefinition, workflow_id: str) -> AddField:
    field = one.field
    return AddField(
        workflow=workflow_id,
        id=field.id,
        name=field.name,
        type=field.kind,
        options=[Option(name, one.colors.get(name)) for name in field.options] or UNSET,
        required=field.required,
        editable=field.editable,
        limit=field.limit if field.limit is not None else UNSET,
        autoincrement=field.autoincrement or UNSET,
        pattern=one.pattern or UNSET,
    )


def _add_action(
    one: ActionDefinition, workflow_id: str, stages: Mapping[str, str], fields: Mapping[str, str]
) -> AddAction:
    requires = one.requires
    return AddAction(
        workflow=workflow_id,
        id=one.id,
        name=one.name,
        color=one.color,
        confirmation=one.confirmation,
        from_stages=[stages[name] for name in one.from_stages],
        requires=ActionRequirements([fields[name] for name in requires.fields], requires.checklist, requires.assigned),
        steps=[_in_ids(step, stages.__getitem__, lambda name: fields.get(name, name)) for step in one.steps],
    )


def _in_ids(
    step: Mapping[str, JsonValue], stage: Callable[[str], str], field: Callable[[str], str]
) -> Mapping[str, JsonValue]:
    """A step that names stages and fields by id."""
    found = dict(step)
    if isinstance(name := step.get("stage"), str):
        found["stage"] = stage(name)
    if isinstance(data := step.get("fields"), dict):
        values = {field(name): value for name, value in data.items()}
        if isinstance(to := values.get(STAGE), str):
            values[STAGE] = stage(to)
        found["fields"] = values
    return found
