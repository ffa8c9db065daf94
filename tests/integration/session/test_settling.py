"""Changes of workflows whose answer was never seen are settled at the next start, each by itself."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from flowdash_desktop.domain.errors import CodedError
from flowdash_desktop.session.change_journal import ChangeJournal
from flowdash_desktop.session.errors import SessionFault
from flowdash_desktop.session.settings import Arrangements
from flowdash_desktop.session.workspace_changes import ChangeRequest
from flowdash_desktop.session.workspace_steps import BegunChange, WorkspaceStep, WorkspaceStepKind
from flowdash_desktop.store.database import StoreThread
from flowdash_desktop.store.preferences import Account, AccountKind, Preferences
from flowdash_desktop.ui.presenters.workflows.settling import Settling
from flowdash_desktop.wire.definition_changes import RenameWorkflow
from tests.integration.session.conftest import Open, definition
from tests.integration.session.live import WORKFLOW, Live
from tests.support.fixtures_server import StartServer


@pytest.fixture
async def journal(thread: StoreThread, tmp_path: Path) -> AsyncIterator[ChangeJournal]:
    preferences = Preferences(thread, tmp_path / "preferences.db")
    await preferences.open()
    yield ChangeJournal(Arrangements(preferences, Account("a", AccountKind.REMOTE, "A")), lambda: None)
    await preferences.close()


def step(name: str, change_id: str) -> WorkspaceStep:
    return WorkspaceStep.now(WorkspaceStepKind.CREATED, name, WORKFLOW, change_id)


async def settle(journal: ChangeJournal, live: Live) -> list[tuple[str, object]]:
    """What is said of each change: its name, and the code of the reason why it was not made."""
    told: list[tuple[str, object]] = []

    def tell(begun: BegunChange, error: CodedError | None) -> None:
        told.append((begun.step.name, error and error.reason.code))

    journal.sending.clear()  # as after a restart
    await Settling(journal, live.session.workspace_changes, tell).run()
    return told


async def test_an_undo_that_is_too_late_stops_no_other(
    server: StartServer, open_live: Open, journal: ChangeJournal
) -> None:
    """It is said and its step forgotten; the change after it is made."""
    live = await open_live(server(definition()))
    old = step("old", "unknown-change")
    journal.steps = (old,)
    await journal.undoing(old).begin(ChangeRequest("1" * 32))
    async with live.session.workspace_changes._link.client_now() as client:
        revision = (await client.definition.read()).revision
        body = client.definition.body_of(revision, [RenameWorkflow(workflow=WORKFLOW, name="Firms")], {})
    await journal.making(step("new", "")).begin(ChangeRequest("2" * 32, body))
    assert await settle(journal, live) == [("old", SessionFault.CHANGE_TOO_OLD), ("new", None)]
    assert await journal.unanswered() == ()
    assert [one.name for one in journal.steps] == ["new"]
