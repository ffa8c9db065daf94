"""It takes a moment until it is known how duplicates are marked: what a person chose meanwhile is done all the same."""

from __future__ import annotations

import asyncio

import pytest
from PySide6.QtCore import Qt

from flowdash_desktop.domain.workspace.definition import WorkspaceDefinition
from tests.e2e.test_duplicates import asked, choose, claims, opened, said, task
from tests.e2e.test_modes import on_row
from tests.e2e.test_palette import current, rows
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import button, click, focused, keys, press

Key = Qt.Key


def held_definition(desk: Desk, patch: pytest.MonkeyPatch) -> asyncio.Event:
    """Let the answer with the definition wait until this is set."""
    changes, may_answer = desk.session.workspace_changes, asyncio.Event()
    read = changes.read_definition

    async def later() -> WorkspaceDefinition:
        answer = await read()
        await may_answer.wait()
        return answer

    patch.setattr(changes, "read_definition", later)
    return may_answer


@story
async def test_the_next_question_cancels_no_mark(
    desk: Desk, server: StartServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first one in a workflow is chosen at once, and the next task is asked about before the server answers."""
    running = server(claims("Done"))
    await opened(desk, running)
    may_answer = held_definition(desk, monkeypatch)
    press(desk.window.table, Key.Key_D)
    await choose(desk, "roof", "4 · Roof")
    assert desk.window.notice.isVisible()
    assert desk.window.notice.text == "Marking…"
    await on_row(desk, "3", "Name")
    press(desk.window.table, Key.Key_D)
    assert asked(desk).isVisible()
    may_answer.set()
    await desk.until(lambda: desk.shown("1").task.stage == "Done", "the first one is marked")
    await desk.until(lambda: "moved to Done" in said(desk), "the second question is still asked")
    press(focused(), Key.Key_Escape)
    await desk.until_saved()
    assert [task(running, key) for key in "13"] == [("Done", "4"), ("New", None)]
    assert desk.window.notice.text == "Burst pipe at Acme (1) is marked as a duplicate of Roof (4)."
    await desk.close()


@story
async def test_no_list_opens_over_what_is_typed(
    desk: Desk, server: StartServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the person has to choose how, a notice offers that, and all that waits is marked by it."""
    running = server(claims("Paid", "Refused"))
    await opened(desk, running)
    may_answer = held_definition(desk, monkeypatch)
    press(desk.window.table, Key.Key_D)
    await choose(desk, "roof", "4 · Roof")
    await on_row(desk, "3", "Name")
    press(desk.window.table, Key.Key_D)
    await choose(desk, "roof", "4 · Roof")
    await on_row(desk, "5", "Name")
    press(desk.window.table, Key.Key_D)
    keys(focused(), "acme")
    await desk.until(lambda: "Acme" in current(asked(desk)), "what is typed")
    may_answer.set()
    await desk.until(lambda: "Nothing is marked yet" in desk.window.notice.text, "the notice")
    await desk.until(lambda: "you choose once" in said(desk), "what comes next")
    assert "Acme" in current(asked(desk)), "the list of tasks stays"
    press(focused(), Key.Key_Escape)
    await desk.until(lambda: not desk.workspace._scope._tasks, "the end of what was begun")
    assert not desk.session.pending
    await desk.in_front()
    click(button("Choose…", desk.window.notice))
    await desk.until(lambda: rows(asked(desk))[1:] == ["Refused", "Paid"], "the stages")
    await choose(desk, "ref", "Refused")
    await desk.until(lambda: desk.shown("1").task.stage == desk.shown("3").task.stage == "Refused", "both")
    await desk.until_saved()
    assert [task(running, key) for key in "135"] == [("Refused", "4"), ("Refused", "4"), ("New", None)]
    await desk.close()


@story
async def test_marking_before_the_pane_is_there_says_so(desk: Desk, server: StartServer) -> None:
    """In the first moment after the start there is nothing yet that could do it."""
    await desk.open(server=server(claims("Done")), workflow_id="claims")
    commands = desk.application._commands.commands
    assert commands.run("tasks.decide alike") == "The details are not there yet. Try again in a moment."
    assert commands.run("tasks.mark duplicate") != ""
    await desk.until_rows()
    await desk.until(lambda: desk.workspace._detail is not None, "the pane")
    await desk.until(lambda: not commands.run("tasks.mark duplicate"), "the command")
    await desk.until(lambda: "Done" in said(desk), "the list")
    press(focused(), Key.Key_Escape)
    await desk.close()
