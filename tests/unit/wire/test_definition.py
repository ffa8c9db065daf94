"""Definitions and answers to changes as servers send them: extra keys, missing ones, null, and what is none."""

from __future__ import annotations

from typing import Any

import pytest

from flowdash_desktop.domain.schema import LinkKind
from flowdash_desktop.domain.workspace.definition import Effect, EffectKind, Misfit, Need, Requirements
from flowdash_desktop.wire.definition import added_from_json, change_from_json, definition_from_json
from flowdash_desktop.wire.schema import UnexpectedShapeError

WORKFLOW: dict[str, Any] = {
    "id": "w",
    "name": "W",
    "stages": [{"id": "s", "name": "Open", "more": 1}],
    "fields": [{"id": "f", "name": "F", "type": "singleSelect", "options": ["a", {"name": "b", "color": "#000000"}]}],
}
LINK = {"id": "l", "from": "w", "to": "w", "kind": "one-to-many", "name": "Ours", "inverseName": "Theirs"}
WHOLE: dict[str, Any] = {
    "revision": 3,
    "workspace": {"id": "a", "name": "Acme"},
    "workflows": [WORKFLOW],
    "links": [LINK],
    "more": {},
}


def with_workflow(**more: object) -> dict[str, Any]:
    return {**WHOLE, "workflows": [{**WORKFLOW, **more}]}


def test_what_is_missing_has_its_usual_value() -> None:
    found = definition_from_json(WHOLE)
    (workflow,), (link,) = found.workflows, found.links
    assert (found.revision, found.workspace.name, found.roles, found.users) == (3, "Acme", (), ())
    assert (workflow.record_type, workflow.archived, workflow.actions) == (None, False, ())
    assert (workflow.stages[0].stage.end_stage, workflow.stages[0].checklist) == (False, ())
    assert (link.kind, link.name, link.inverse_name) == (LinkKind.ONE_TO_MANY, "Ours", "Theirs")


def test_options_are_names_or_objects_with_a_colour() -> None:
    (field,) = definition_from_json(WHOLE).workflows[0].fields
    assert field.field.options == ("a", "b")
    assert dict(field.colors) == {"b": "#000000"}


@pytest.mark.parametrize("nothing", [{}, {"roles": None, "users": None, "links": None}])
def test_null_is_as_good_as_nothing(nothing: dict[str, Any]) -> None:
    found = definition_from_json({key: value for key, value in WHOLE.items() if key != "links"} | nothing)
    assert (found.roles, found.users, found.links) == ((), (), ())


def test_an_action_says_what_a_task_must_have() -> None:
    bare = {"id": "a", "name": "Go"}
    full = {
        **bare,
        "from": ["Open", 7],
        "requires": {"fields": ["F"], "checklist": True, "assigned": "yes"},
        "steps": [{"type": "x", "y": [1]}],
    }
    one, other = definition_from_json(with_workflow(actions=[bare, full])).workflows[0].actions
    assert (one.from_stages, one.requires, one.steps) == ((), Requirements((), False, False), ())
    assert other.from_stages == ("Open", "7")
    assert other.requires == Requirements(("F",), True, False)
    assert other.steps == ({"type": "x", "y": [1]},)


@pytest.mark.parametrize(
    "raw",
    [
        None,
        [],
        {},
        {**WHOLE, "revision": "3"},
        {**WHOLE, "revision": True},
        {**WHOLE, "workflows": None},
        {**WHOLE, "links": [{**LINK, "kind": "one-to-none"}]},
        {**WHOLE, "links": [{**LINK, "name": None}]},
        with_workflow(id=""),
        with_workflow(stages=[{"name": "Open"}]),
        with_workflow(stages={"id": "s"}),
        with_workflow(fields=[{"id": "f", "name": "F", "type": "singleSelect", "options": [{}]}]),
        with_workflow(actions=[{"name": "Go"}]),
        with_workflow(actions=[{"id": "a", "name": "Go", "steps": ["x"]}]),
    ],
    ids=repr,
)
def test_what_is_no_definition_says_so(raw: object) -> None:
    with pytest.raises(UnexpectedShapeError):
        definition_from_json(raw)


def test_the_effects_of_a_change_are_read() -> None:
    effects = [
        {"id": "w/s", "kind": "tasksMove", "workflow": "w", "part": "s", "tasks": 2, "needs": "tasksTo", "open": 2},
        {"id": "w/f", "kind": "valuesDoNotFit", "tasks": 1, "values": [{"task": "1", "value": [2], "reason": "no"}]},
        {"id": "x", "kind": "unheard of", "tasks": 0, "needs": "patience", "values": None},
    ]
    found = change_from_json({"id": None, "revision": 4, "effects": effects})
    assert (found.id, found.revision) == (None, 4)
    assert found.effects == (
        Effect("w/s", EffectKind("tasksMove"), "w", "s", 2, Need("tasksTo"), 2, None, ()),
        Effect("w/f", EffectKind("valuesDoNotFit"), None, None, 1, None, 0, None, (Misfit("1", [2], "no"),)),
        Effect("x", EffectKind.OTHER, None, None, 0, None, 0, None, ()),
    )


@pytest.mark.parametrize(
    "raw", [None, {}, {"revision": 1}, {"revision": 1, "effects": [{"id": "x"}]}, {"revision": None, "effects": []}]
)
def test_what_is_no_change_says_so(raw: object) -> None:
    with pytest.raises(UnexpectedShapeError):
        change_from_json(raw)


def test_added_workflows_are_told_by_id() -> None:
    assert added_from_json({"added": [{"id": "w", "name": "W"}, {"id": "v"}]}) == ("w", "v")
    assert added_from_json({}) == ()
    with pytest.raises(UnexpectedShapeError):
        added_from_json({"added": [{"name": "W"}]})
