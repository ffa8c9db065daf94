"""Two workspaces are told apart by their ids, or else by their workflows."""

from __future__ import annotations

import pytest

from flowdash_desktop.domain.workspace.identity import WorkspaceIdentity

A = WorkspaceIdentity("a", "Acme", frozenset({"w1", "w2"}))


@pytest.mark.parametrize(
    ("found", "is_other"),
    [
        (A, False),
        (WorkspaceIdentity("a", "Renamed", frozenset({"w9"})), False),
        (WorkspaceIdentity("b", "Acme", frozenset({"w1", "w2"})), True),
        (WorkspaceIdentity("", "Acme", frozenset({"w2", "w3"})), False),
        (WorkspaceIdentity("", "Acme", frozenset({"w3"})), True),
        (WorkspaceIdentity("", "", frozenset()), False),
    ],
)
def test_choice_ids_decide_else_workflows(found: WorkspaceIdentity, is_other: bool) -> None:
    assert found.is_other_than(A) is is_other
    assert A.is_other_than(found) is is_other
