"""The definition as a change works on it: JSON objects that name stages and fields by their ids.

The definition document names them by name. So a stage that gets another name takes nothing else with it here, and the
names are put in again at the end.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias

from flowdash_desktop.domain.schema import ASSIGNED_TO, STAGE

Json: TypeAlias = dict[str, Any]
Model: TypeAlias = Json
"""A definition document without tasks and keys, its actions and data sources in ids."""

Name: TypeAlias = Callable[[str], str]
_BUILT_IN = (STAGE, ASSIGNED_TO)


def from_document(document: Mapping[str, Any]) -> Model:
    """The model of a definition document; nothing of it is shared."""
    model = copy.deepcopy(dict(document))
    for workflow in model["workflows"]:
        workflow.pop("nextNumber", None)
        _translate(
            workflow,
            _lookup({stage["name"]: stage["id"] for stage in workflow["stages"]}),
            _lookup({field["name"]: field["id"] for field in workflow["fields"]}),
        )
    return model


def to_document(model: Model) -> Json:
    """The definition document of a model; an id that names nothing stays as it is."""
    document: Json = {key: copy.deepcopy(model[key]) for key in ("workspace", "roles", "users", "workflows", "links")}
    for workflow in document["workflows"]:
        _translate(
            workflow,
            _lookup({stage["id"]: stage["name"] for stage in workflow["stages"]}),
            _lookup({field["id"]: field["name"] for field in workflow["fields"]}),
        )
        for part in (workflow, *parts_of(workflow)):
            for key in [key for key in part if key.startswith("_")]:
                del part[key]
    return document


def parts_of(workflow: Json) -> Iterator[Json]:
    """The stages, fields and actions of a workflow."""
    for kind in ("stages", "fields", "actions"):
        yield from workflow[kind]


def translated_steps(steps: list[Json], stage: Name, field: Name) -> list[Json]:
    """The steps of an action with other words for stages and fields."""
    found = copy.deepcopy(steps)
    for step in found:
        if "stage" in step:
            step["stage"] = stage(step["stage"])
        if isinstance(step.get("fields"), dict):
            data = {field(name): value for name, value in step["fields"].items()}
            if isinstance(data.get(STAGE), str):
                data[STAGE] = stage(data[STAGE])
            step["fields"] = data
    return found


def by_id(parts: list[Json]) -> dict[str, Json]:
    """Parts by their ids."""
    return {part["id"]: part for part in parts}


def _lookup(words: Mapping[str, str]) -> Name:
    def name(word: str) -> str:
        return word if word in _BUILT_IN else words.get(word, word)

    return name


def _translate(workflow: Json, stage: Name, field: Name) -> None:
    for action in workflow["actions"]:
        action["from"] = [stage(one) for one in action["from"]]
        requires = action.get("requires")
        if requires and requires.get("fields"):
            requires["fields"] = [field(one) for one in requires["fields"]]
        action["steps"] = translated_steps(action["steps"], stage, field)
    source = workflow.get("dataSync")
    if source:
        # Its Stage and Assigned To are built-in names in both.
        source["fields"] = {column: field(name) for column, name in source["fields"].items()}
