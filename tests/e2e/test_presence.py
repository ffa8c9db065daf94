"""Who else is at a task stands in the table and the pane, and a change by another stands there before a key counts."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Iterator
from contextlib import closing

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLineEdit, QWidget

from flowdash_desktop.domain.table import SortBy
from flowdash_desktop.domain.tasks import TaskKey
from tests.e2e.test_deciding import WORKFLOW, definition, stages
from tests.e2e.test_triage_mode import entered, painted
from tests.support.definitions import HARRY
from tests.support.desk import Desk, story
from tests.support.event_stream import Events
from tests.support.fixtures_server import StartServer
from tests.support.hands import focused, press, replace_text
from tests.support.http import Api
from tests.support.people import ADMIN, add_key
from tests.support.server_process import ServerProcess
from tests.support.steady import settle

pytestmark = pytest.mark.listening
Key = Qt.Key
LOOKING, EDITING = "Harry Potter is looking at this", "Harry Potter is editing this"


class Harry:
    """Another person at the same server, with a window of their own."""

    def __init__(self, server: ServerProcess) -> None:
        with closing(Api(server, WORKFLOW)) as owner:
            self.api = Api(server, WORKFLOW, key=str(add_key(owner, "Harry", ADMIN)["key"]))

    def at(self, task: str | None, *, editing: bool = False) -> None:
        body = {"window": "of Harry", "task": task, "editing": editing}
        self.api.http.put(f"{self.api.workflow_url}/presence", json=body).raise_for_status()

    @contextlib.contextmanager
    def hearing(self) -> Iterator[Events]:
        with self.api.http.stream("GET", f"{self.api.workflow_url}/events") as answer:
            yield Events(answer)


@pytest.fixture
def running(server: StartServer) -> ServerProcess:
    return server(definition("A-1", "A-2", "A-3"))


@pytest.fixture
def harry(running: ServerProcess) -> Iterator[Harry]:
    found = Harry(running)
    yield found
    found.api.http.close()


async def opened(desk: Desk, running: ServerProcess) -> None:
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.until(lambda: window.detail.task == "A-1", "the first task in the pane")
    await desk.until(lambda: window.detail.header.action_bar.buttons, "the actions")
    await listening(desk)


async def listening(desk: Desk) -> None:
    await desk.until(lambda: desk.session._services.listener.is_live, "the server's word")


def said(desk: Desk) -> str:
    return desk.window.detail.header.presence.text


def described(desk: Desk, key: str) -> str:
    model = desk.window.model
    index = model.index(model.shown.row(TaskKey(key)), 0)
    return str(index.data(Qt.ItemDataRole.AccessibleDescriptionRole) or "")


def places(desk: Desk) -> dict[QWidget, QPoint]:
    """Where everything of the pane's head stands."""
    header = desk.window.detail.header
    children = [one for one in header.findChildren(QWidget) if one.isVisible()]
    faces = {header.presence, *header.presence.findChildren(QWidget)}
    return {one: one.mapTo(header, QPoint(0, 0)) for one in children if one not in faces}


def has_mark(desk: Desk, key: str) -> bool:
    """The colour of the person is somewhere in the row."""
    view, color = desk.window.table, desk.window.theme.avatar_color(HARRY)
    row = view.visualRect(view.tasks.index(view.tasks.shown.row(TaskKey(key)), 0))
    picture = view.viewport().grab().toImage()
    y = int(row.center().y() * picture.devicePixelRatio())
    return any(_is_near(picture.pixelColor(x, y + shift), color) for x in range(picture.width()) for shift in (-6, 6))


def _is_near(one: QColor, other: QColor) -> bool:
    apart = (one.red() - other.red(), one.green() - other.green(), one.blue() - other.blue())
    return max(map(abs, apart)) < 12


@story
async def test_who_else_is_at_a_task_is_shown(desk: Desk, running: ServerProcess, harry: Harry) -> None:
    """In the table by a mark, in the pane by a sentence; nothing moves for it, and it goes with the person."""
    await opened(desk, running)
    before, columns = places(desk), desk.window.table.header.length()
    assert not has_mark(desk, "A-1")
    painted_rows: set[int] = set()
    desk.window.model.dataChanged.connect(lambda first, *_: painted_rows.add(first.row()))
    harry.at("A-1")
    await desk.until(lambda: said(desk) == LOOKING, "the sentence")
    assert painted_rows == {desk.window.model.shown.row(TaskKey("A-1"))}
    assert desk.window.detail.header.presence.accessibleDescription() == LOOKING
    assert f"{LOOKING}." in described(desk, "A-1")
    assert has_mark(desk, "A-1")
    assert not has_mark(desk, "A-2")
    harry.at("A-1", editing=True)
    await desk.until(lambda: said(desk) == EDITING, "the other sentence")
    assert desk.window.model.cells.people_words(desk.window.model.shown.row(TaskKey("A-1"))) == EDITING
    assert (places(desk), desk.window.table.header.length()) == (before, columns)
    harry.at("A-2")
    await desk.until(lambda: said(desk) == "", "nobody")
    await desk.until(lambda: has_mark(desk, "A-2"), "the mark at the other task")
    assert not has_mark(desk, "A-1")
    ordering = desk.window.table.ordering
    ordering.sort_by((SortBy("ID", descending=True),))
    assert (has_mark(desk, "A-2"), has_mark(desk, "A-1")) == (True, False)
    ordering.group_by("Stage")
    assert (has_mark(desk, "A-2"), has_mark(desk, "A-1")) == (True, False)
    harry.at(None)
    await desk.until(lambda: not described(desk, "A-2").count("Harry"), "nobody at all")
    assert not has_mark(desk, "A-2")
    await desk.close()


@story
async def test_others_are_told_what_is_shown_here(desk: Desk, running: ServerProcess, harry: Harry) -> None:
    """Which task, and whether something is typed; nothing any more where the person does not want it."""
    with harry.hearing() as events:
        await opened(desk, running)

        async def until_told(*expected: tuple[str, bool]) -> None:
            def hear() -> None:
                found = None
                while found != [*expected]:
                    people = events.until("presence").data["people"]
                    found = [(one["task"], one["editing"]) for one in people]

            await asyncio.to_thread(hear)

        await until_told(("A-1", False))
        replace_text(desk.in_pane("Name", QLineEdit), "half")
        await until_told(("A-1", True))
        options = desk.window.task_actions.share_presence
        options.trigger()
        await until_told()
        options.trigger()
        await until_told(("A-1", True))
    await desk.close()


@story
async def test_a_key_counts_once_a_change_by_another_was_seen(desk: Desk, running: ServerProcess, harry: Harry) -> None:
    """In triage mode: the press that comes a moment after the change decides nothing, and the next one decides."""
    window = await entered(desk, running)
    await listening(desk)
    await painted(desk, "A-1")
    harry.api.put("A-1", {"Name": "Changed by Harry"}).raise_for_status()
    await desk.until(lambda: "Harry Potter changed this" in said(desk), "who has changed it")
    assert said(desk).endswith(": Name")
    await desk.until(lambda: desk.session.news.of(WORKFLOW).of(TaskKey("A-1")), "the mark of the change")
    await settle()
    assert window.triage.bar.subject.text() == "", "it is said once"
    press(focused(), Key.Key_1)
    assert window.detail.task == "A-1", "nothing was decided"
    assert "the next press counts" in window.triage.strip.said.text()
    press(focused(), Key.Key_1)
    assert window.detail.task == "A-2"
    assert "Harry" not in said(desk)
    await desk.close()


@story
async def test_beside_the_table_an_action_waits_for_the_eye_too(
    desk: Desk, running: ServerProcess, harry: Harry
) -> None:
    await opened(desk, running)
    window = desk.window
    harry.api.put("A-1", {"Name": "Changed by Harry"}).raise_for_status()
    await desk.until(lambda: "Harry Potter changed this" in said(desk), "who has changed it")
    window.detail.header.action_bar.press_digit(1)
    assert "the next press counts" in window.notice.text
    assert not desk.session.pending
    window.detail.header.action_bar.press_digit(1)
    await desk.until(lambda: desk.session.pending or stages(running)["A-1"] != "New", "the decision")
    await desk.close()


@story
async def test_the_choice_to_be_shown_to_nobody_is_kept(desk: Desk, running: ServerProcess, harry: Harry) -> None:
    """Over a restart nothing is said of this window; others are still shown."""
    await opened(desk, running)
    desk.window.task_actions.share_presence.trigger()
    assert desk.window.task_actions.share_presence.text() == "Show others what I am looking at"
    await desk.close()
    desk.another_start()
    await opened(desk, running)
    assert not desk.window.task_actions.share_presence.isChecked()
    harry.at("A-1")
    await desk.until(lambda: said(desk) == LOOKING, "the sentence")
    assert desk.session.presence._said is None
    await desk.close()


@story
async def test_without_a_line_others_are_forgotten(
    desk: Desk, running: ServerProcess, harry: Harry, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After half a minute, here at once."""
    monkeypatch.setattr("flowdash_desktop.session.listening.presence._FORGET_SECONDS", 0)
    await opened(desk, running)
    harry.at("A-1")
    await desk.until(lambda: said(desk) == LOOKING, "the sentence")
    running.kill()
    await desk.until(lambda: said(desk) == "", "nobody")
    assert not has_mark(desk, "A-1")
    await desk.close()


@story
async def test_what_is_typed_in_a_cell_is_told_too(desk: Desk, running: ServerProcess, harry: Harry) -> None:
    await opened(desk, running)
    presence = desk.session.presence
    await desk.open_task("A-2", "ID")
    assert not presence._place.is_editing
    assert desk.window.table.editing.edit_cell(TaskKey("A-2"), "Name")
    (editor,) = desk.window.table.editing.open_editors()
    line = editor.findChild(QLineEdit)
    assert line is not None
    replace_text(line, "half")
    await desk.until(lambda: (presence._place.task, presence._place.is_editing) == ("A-2", True), "the word of it")
    press(focused(), Key.Key_Escape)
    await desk.until(lambda: not presence._place.is_editing, "the end of it")
    await desk.close()
