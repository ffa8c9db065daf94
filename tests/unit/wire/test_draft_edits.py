"""The operations that a draft is made into lead to the workflow that it says, by the rules of our own server."""

from __future__ import annotations

import json

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from flowdash_desktop.domain.workflow_draft.checks import faults_of
from flowdash_desktop.domain.workflow_draft.difference import differences
from flowdash_desktop.domain.workflow_draft.model import Section, WorkflowDraft, draft_of
from flowdash_desktop.server.changes.draft import Draft
from flowdash_desktop.server.changes.model import Model, from_document, to_document
from flowdash_desktop.server.changes.operations import carry_out
from flowdash_desktop.wire.definition import definition_from_json
from flowdash_desktop.wire.draft_edits import edits_between
from flowdash_desktop.wire.json import encode
from tests.support.definitions import COMPANIES, EVERYTHING, workspace
from tests.support.draft_strategies import Editing, plain
from tests.support.made_up import examples

FLOW, OTHER = "everyt", "2ylSaZ"
ACTION = {
    "id": "a1",
    "name": "Finish",
    "from": ["Open"],
    "requires": {"fields": ["Must"]},
    "steps": [{"type": "moveToStage", "stage": "Closed"}, {"type": "updateData", "fields": {"Single": "Red"}}],
}


def model() -> Model:
    """The workspace as the server changes it; every part has an id."""
    document = {"links": [], **workspace({**EVERYTHING, "actions": [ACTION]}, COMPANIES)}
    for workflow in document["workflows"]:
        workflow["actions"] = workflow.get("actions", [])
        workflow["stages"] = [{"id": f"s{n}", **stage} for n, stage in enumerate(workflow["stages"], 1)]
    return from_document(document)


def draft_on(now: Model) -> WorkflowDraft:
    """The draft of the workflow as the server tells it."""
    found = draft_of(definition_from_json({"revision": 1, **to_document(now)}), FLOW)
    assert found is not None
    return found


@settings(examples(60), suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_the_operations_lead_to_the_draft(data: st.DataObject) -> None:
    """Any draft that has no fault; each operation is said of a part that the draft or the workflow has."""
    now = model()
    before = draft_on(now)
    draft = Editing(data, before, OTHER).run()
    assume(not faults_of(draft, before, {FLOW: before.name, OTHER: "Companies"}))
    placed = edits_between(before, draft)
    assert bool(placed) == bool(differences(before, draft))
    for one in placed:
        if one.section is not Section.GENERAL:
            assert before.part(one.section, one.part_id) or draft.part(one.section, one.part_id)
    carry_out(Draft(now), json.loads(encode([one.edit for one in placed])))
    assert plain(draft_on(now)) == plain(draft)


def test_what_is_as_it_was_needs_no_operation() -> None:
    draft = draft_on(model())
    assert edits_between(draft, draft) == ()
