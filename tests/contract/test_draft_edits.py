"""The draft of a workflow, made into operations and applied by the real server, is the workflow that it says."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from flowdash_desktop.domain.workflow_draft.checks import faults_of
from flowdash_desktop.domain.workflow_draft.difference import differences
from flowdash_desktop.domain.workflow_draft.model import WorkflowDraft, draft_of
from flowdash_desktop.wire.definition import definition_from_json
from flowdash_desktop.wire.draft_edits import edits_between
from flowdash_desktop.wire.json import encode
from tests.support.changes import Changes
from tests.support.definitions import COMPANIES, EVERYTHING, workspace
from tests.support.draft_strategies import Editing, plain
from tests.support.fixtures_server import StartServer
from tests.support.http import Api

FLOW, OTHER = "everyt", "2ylSaZ"
ACTION = {
    "id": "a1",
    "name": "Finish",
    "confirmation": "Is it really done?",
    "from": ["Open"],
    "requires": {"fields": ["Must"]},
    "steps": [{"type": "moveToStage", "stage": "Closed"}, {"type": "updateData", "fields": {"Single": "Red"}}],
}


@pytest.fixture(scope="module")
def changes(module_server: StartServer) -> Iterator[Changes]:
    running = module_server(workspace({**EVERYTHING, "actions": [ACTION]}, COMPANIES))
    with closing(Api(running, FLOW)) as api:
        yield Changes(api)


def draft_on(changes: Changes) -> WorkflowDraft:
    """The draft of the workflow as the server has it."""
    found = draft_of(definition_from_json(changes.definition()), FLOW)
    assert found is not None
    return found


@given(st.data())
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_an_applied_draft_is_the_workflow(changes: Changes, data: st.DataObject) -> None:
    """Any draft that has no fault; and an undo leads back to where it began."""
    before = draft_on(changes)
    draft = Editing(data, before, OTHER).run()
    names = {FLOW: before.name, OTHER: "Companies"}
    assume(not faults_of(draft, before, names))
    edits = [placed.edit for placed in edits_between(before, draft)]
    assert bool(edits) == bool(differences(before, draft))
    if not edits:
        return
    made = changes.make(*json.loads(encode(edits)))
    assert plain(draft_on(changes)) == plain(draft)
    changes.undo(made["id"])
    assert plain(draft_on(changes)) == plain(before)
