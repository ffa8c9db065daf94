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
from tests.integration.session.live import WORKFLOW, Live, ServerConnector
from tests.support.fixtures_server import StartServer
from tests.support.full_disk import full_disk
from tests.support.tcp_proxy import TcpProxy


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


async def arrangements_on(thread: StoreThread, folder: Path) -> Arrangements:
    """What the disk has."""
    preferences = Preferences(thread, folder / "preferences.db")
    await preferences.open()
    return Arrangements(preferences, Account("a", AccountKind.REMOTE, "A"))


@pytest.mark.parametrize("is_restarted", [False, True])
async def test_an_answer_that_the_disk_refuses_is_no_failure(
    server: StartServer, open_live: Open, thread: StoreThread, tmp_path: Path, is_restarted: bool
) -> None:
    """The server has made the change, so nothing says that it failed. It is noted later, or asked for by its key at the
    next start, and is one undo step."""
    running = server(definition())
    arrangements = await arrangements_on(thread, tmp_path)
    journal = ChangeJournal(arrangements, lambda: None)
    async with TcpProxy(running.base_url) as proxy:
        live = await open_live(ServerConnector(proxy.base_url, running.key))
        changes = live.session.workspace_changes
        held = proxy.hold_answers(b"POST /api/v1/workspace/changes ")
        rename = RenameWorkflow(workflow=WORKFLOW, name="Firms")
        making = changes.make([rename], notes=journal.making(step("Firms", "")))
        await held.answered.wait()
        with full_disk():
            held.release.set()
            made = await making
        assert journal.refusal is not None
        assert [one.change_id for one in journal.steps] == [made.id], "it can't be undone now"
        if is_restarted:
            await arrangements._preferences._preferences.close()
            arrangements = await arrangements_on(thread, tmp_path)
            assert await arrangements.workspace_steps() == ()
            journal = ChangeJournal(arrangements, lambda: None)
            await journal.load()
            assert await settle(journal, live) == [("Firms", None)]
        else:
            assert await settle(journal, live) == [], "it is answered, and is asked for again"
        assert journal.refusal is None
        await arrangements._preferences._preferences.close()
        arrangements = await arrangements_on(thread, tmp_path)
        assert [one.change_id for one in await arrangements.workspace_steps()] == [made.id]
        assert await arrangements.begun_changes() == ()
        await arrangements._preferences._preferences.close()
