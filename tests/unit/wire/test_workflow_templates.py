"""The templates that come with the program are sound by the server's own rules, and hold what they promise."""

from __future__ import annotations

import json
from typing import Any

import pytest

from flowdash_desktop.app.paths import resources_dir
from flowdash_desktop.domain.schema import FieldKind
from flowdash_desktop.domain.workspace.definition import WorkflowTemplate
from flowdash_desktop.server.definition import parse_definition
from flowdash_desktop.session.workspace_changes import TEMPLATES, read_templates
from flowdash_desktop.wire.definition_changes import AddAction
from flowdash_desktop.wire.workflow_templates import edits_adding, template_from_json

FOLDER = resources_dir() / "templates"
WHOLE = [template for template in read_templates(FOLDER) if template.workflow.name != "Empty"]


def test_there_are_five_templates() -> None:
    names = [template.workflow.name for template in read_templates(FOLDER)]
    assert names == ["Vendor onboarding", "Support requests", "Invoices to approve", "Applications to review", "Empty"]
    assert {path.stem for path in FOLDER.iterdir()} == set(TEMPLATES)


@pytest.mark.parametrize("name", TEMPLATES)
def test_template_keeps_the_rules_of_a_definition(name: str) -> None:
    """Unknown keys, colours, options, stages and fields that are named but not there: all of it would be told."""
    raw = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    assert raw.keys() == {"color", "summary", "workflow"}
    (workflow,) = parse_definition(
        {"workspace": {"id": "w", "name": "W"}, "users": [], "workflows": [raw["workflow"]]}
    ).workflows
    assert workflow.schema.workflow.name == template_from_json(raw).workflow.name
    assert not raw["workflow"].get("tasks")


@pytest.mark.parametrize("template", WHOLE, ids=lambda one: one.workflow.id)
def test_template_has_all_that_a_workflow_can_have(template: WorkflowTemplate) -> None:
    workflow = template.workflow
    assert 4 <= len(workflow.stages) <= 6
    assert all(stage.stage.color for stage in workflow.stages)
    assert any(stage.stage.end_stage for stage in workflow.stages)
    assert any(stage.checklist for stage in workflow.stages)
    assert 6 <= len(workflow.fields) <= 12
    assert len({field.field.kind for field in workflow.fields}) >= 6
    (unique,) = (field for field in workflow.fields if field.field.kind is FieldKind.UNIQUE_ID)
    assert unique.field.autoincrement
    assert all(set(field.field.options) == set(field.colors) for field in workflow.fields)
    assert 3 <= len(workflow.actions) <= 6
    assert any(action.requires.fields for action in workflow.actions)
    assert all(action.steps and action.color for action in workflow.actions)


def test_every_stage_can_be_reached_and_left() -> None:
    """By an action from each stage but the end stages, and into each but the first."""
    for template in WHOLE:
        stages = [stage.stage for stage in template.workflow.stages]
        left = {name for action in template.workflow.actions for name in action.from_stages}
        steps: list[Any] = [step for action in template.workflow.actions for step in action.steps]
        reached = {step["stage"] for step in steps if "stage" in step}
        assert {stage.name for stage in stages if not stage.end_stage} <= left
        assert {stage.name for stage in stages[1:]} <= reached


def test_edits_name_stages_and_fields_by_id() -> None:
    """As the server wants them, in the steps of actions as well."""
    support = next(one for one in WHOLE if one.workflow.id == "support-requests")
    edits = edits_adding(support.workflow, "mine", "Mine")
    actions = {edit.id: edit for edit in edits if isinstance(edit, AddAction)}
    escalate, ask = actions["escalate"], actions["ask"]
    assert list(escalate.from_stages or ()) == ["new", "working"]
    assert escalate.steps[0] == {"type": "updateData", "fields": {"priority": "Urgent"}}
    assert [step["stage"] for step in ask.steps] == ["waiting", "working"]
