"""What a change does: the difference of two models, by workflow."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from flowdash_desktop.domain.schema import Field, FieldKind, WorkflowSchema
from flowdash_desktop.server.catalog import Catalog, WorkflowEntry
from flowdash_desktop.server.changes.draft import Draft
from flowdash_desktop.server.changes.effects import Resolution
from flowdash_desktop.server.changes.model import Json, Model, by_id, to_document
from flowdash_desktop.server.changes.values import FieldStep
from flowdash_desktop.server.definition import WorkspaceDefinition, parse_definition
from flowdash_desktop.server.definition.models import WorkflowDefinition

UNIQUE_ID = FieldKind.UNIQUE_ID.value


@dataclass(frozen=True, slots=True)
class WorkflowPlan:
    """What becomes of a workflow that stays.

    Attributes:
        entry: the workflow as it is.
        schema: the one that it gets.
        steps: of each field, the ones that stay, in their new order.
        stage_ids: the ids of its stages by name, as they are.
        renamed: new names of stages by old ones.
        gone: of each stage that goes, by name, its id and the name of the stage that its tasks go to where that is
            known.
        stage_names: the names of the stages by id, as they will be.
    """

    entry: WorkflowEntry
    schema: WorkflowSchema
    steps: tuple[FieldStep, ...]
    stage_ids: Mapping[str, str]
    renamed: Mapping[str, str]
    gone: Mapping[str, tuple[str, str | None]]
    stage_names: Mapping[str, str]

    @property
    def moves_fields(self) -> bool:
        """Whether the documents of its tasks get other names, or the same ones in another order."""
        before = [own.name for own in self.entry.schema.fields]
        return before != [step.after.name for step in self.steps if step.after is not None]

    @property
    def changes_documents(self) -> bool:
        """Whether the documents of its tasks get another form."""
        return self.moves_fields or any(step.needs_look for step in self.steps)

    @property
    def changes_tasks(self) -> bool:
        """Whether its tasks have to be gone through."""
        return self.changes_documents or bool(self.renamed) or bool(self.gone)


@dataclass(frozen=True, slots=True)
class Plan:
    """What a change does as a whole.

    Attributes:
        before, after: the models.
        definition: what ``after`` says, without actions.
        workflows: what becomes of the ones that stay.
        removed: the workflows that go.
        users_gone: the e-mails of users that go.
        links_gone: the links that go although both of their workflows stay.
        resolutions: by the effects that they are for.
    """

    before: Model
    after: Model
    definition: WorkspaceDefinition
    workflows: tuple[WorkflowPlan, ...]
    removed: tuple[WorkflowEntry, ...]
    users_gone: tuple[Json, ...]
    links_gone: tuple[Json, ...]
    resolutions: Mapping[str, Resolution] = field(default_factory=dict)


def make_plan(draft: Draft, before: Model, catalog: Catalog, resolutions: Mapping[str, Resolution]) -> Plan:
    """The plan of a draft that was found sound."""
    after = draft.model
    definition = _bare(after)
    kept, workflows = by_id(after["workflows"]), {w.id: w for w in definition.workflows}
    staying = [old for old in before["workflows"] if old["id"] in kept]
    return Plan(
        before,
        after,
        definition,
        tuple(
            _workflow(catalog.workflows[old["id"]], old, kept[old["id"]], workflows[old["id"]], draft, resolutions)
            for old in staying
        ),
        tuple(catalog.workflows[old["id"]] for old in before["workflows"] if old not in staying),
        tuple(_gone(before, after, "users")),
        tuple(link for link in _gone(before, after, "links") if link["from"] in kept and link["to"] in kept),
        resolutions,
    )


def _bare(model: Model) -> WorkspaceDefinition:
    """What a model says but for actions and sources: these may be unsound, as where they name someone who is gone."""
    document = to_document(model)
    for workflow in document["workflows"]:
        workflow["actions"] = []
        workflow.pop("dataSync", None)
    return parse_definition(document)


def _gone(before: Model, after: Model, kind: str) -> Iterator[Json]:
    there = by_id(after[kind])
    return (part for part in before[kind] if part["id"] not in there)


def _workflow(
    entry: WorkflowEntry,
    old: Json,
    new: Json,
    definition: WorkflowDefinition,
    draft: Draft,
    resolutions: Mapping[str, Resolution],
) -> WorkflowPlan:
    before, after = by_id(old["stages"]), by_id(new["stages"])
    renamed = {
        stage["name"]: after[stage["id"]]["name"]
        for stage in old["stages"]
        if stage["id"] in after and after[stage["id"]]["name"] != stage["name"]
    }
    gone: dict[str, tuple[str, str | None]] = {}
    for stage_id in before.keys() - after.keys():
        resolution = resolutions.get(f"{old['id']}/{stage_id}")
        target = draft.tasks_to.get((old["id"], stage_id)) or (resolution and resolution.tasks_to)
        gone[before[stage_id]["name"]] = (stage_id, after[target]["name"] if target in after else None)
    return WorkflowPlan(
        entry,
        definition.schema,
        tuple(_steps(entry, new, definition)),
        dict(entry.stage_ids),
        renamed,
        gone,
        {stage_id: stage["name"] for stage_id, stage in after.items()},
    )


def _steps(entry: WorkflowEntry, new: Json, definition: WorkflowDefinition) -> Iterator[FieldStep]:
    before: dict[str, Field] = {own.id: own for own in entry.schema.fields}
    renamed = {part["id"]: part.get("_renamed", {}) for part in new["fields"]}
    for own in definition.fields:
        yield FieldStep(own.id, before.get(own.id), own, renamed[own.id])
    kept = {own.id for own in definition.fields}
    for own in entry.schema.fields:
        if own.id not in kept:
            yield FieldStep(own.id, own, None)
