"""The way back from a linked task leads to the pane as it was: how far it was scrolled, and what had the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QScrollBar, QWidget

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.main_window import MainWindow
from tests.e2e.test_visits import ALT, open_house, pane_at, rows
from tests.support.definitions import linked_workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import click, focused, press
from tests.support.steady import settle

Key = Qt.Key


def bar_of(window: MainWindow) -> QScrollBar:
    return window.detail.scrolled.verticalScrollBar()


def height_of(desk: Desk, part: QWidget) -> int:
    """Where a part of the pane is on the screen."""
    return part.mapTo(desk.window.detail.scrolled.viewport(), QPoint(0, 0)).y()


def row_of(desk: Desk, title: str) -> QWidget:
    return rows(desk)[title].title


def is_known(desk: Desk) -> bool:
    """Whether comments, checklist and actions of the house have come: nothing moves any more."""
    known = desk.session.activity.shown("houses", TaskKey("1"), "Open").known
    return None not in (known.items, known.comments, known.actions)


async def at_row(desk: Desk, server: StartServer, title: str) -> MainWindow:
    """Scroll to the row of a linked task, and give it the keyboard; the pane is low."""
    window = await desk.open_table(server=server(linked_workspace()), workflow_id="houses")
    window.resize(1300, 420)
    await open_house(desk, "1")
    await desk.until(lambda: is_known(desk), "all of the task")
    await settle()
    row_of(desk, title).setFocus()
    window.detail.scrolled.bring(row_of(desk, title))
    await settle()
    bar_of(window).setValue(bar_of(window).value() + 7)
    await settle()
    assert bar_of(window).value() > 20
    return window


@story
async def test_the_way_back_restores_the_pane(desk: Desk, server: StartServer) -> None:
    """Over several levels, by keys alone."""
    window = await at_row(desk, server, "2 · Ron")
    before = height_of(desk, focused())
    press(focused(), Key.Key_Return)
    await desk.until(lambda: pane_at(desk) == ("wizrds", "2"), "Ron")
    await desk.until(lambda: any(row.title.opens for row in rows(desk).values()), "the way to the house")
    house = next(row.title for row in rows(desk).values() if row.title.opens)
    house.setFocus()
    window.detail.scrolled.bring(house)
    await settle()
    name, inside = house.accessibleName(), height_of(desk, house)
    press(house, Key.Key_Return)
    await desk.until(lambda: pane_at(desk) == ("houses", "1"), "the house")
    await desk.shortcut(Key.Key_Left, ALT)
    await desk.until(lambda: pane_at(desk) == ("wizrds", "2"), "Ron again")
    await desk.until(lambda: focused().accessibleName() == name, "the row of the house")
    await desk.until(lambda: height_of(desk, focused()) == inside, "its height")
    await desk.shortcut(Key.Key_Left, ALT)
    await desk.until(lambda: pane_at(desk) == ("houses", "1"), "the house")
    await desk.until(lambda: focused() is rows(desk)["2 · Ron"].title, "the row of Ron")
    await desk.until(lambda: height_of(desk, focused()) == before, "its height")
    await desk.close()


@story
async def test_the_table_gets_the_keyboard_back(desk: Desk, server: StartServer) -> None:
    """It had it when a linked task was opened by a click."""
    window = await at_row(desk, server, "2 · Ron")
    before = height_of(desk, row_of(desk, "2 · Ron"))
    window.table.setFocus()
    click(rows(desk)["2 · Ron"].title)
    await desk.until(lambda: pane_at(desk) == ("wizrds", "2"), "Ron")
    click(window.detail.header.back)
    await desk.until(lambda: pane_at(desk) == ("houses", "1"), "the house")
    await desk.until(lambda: focused() is window.table, "the keyboard in the table")
    await desk.until(lambda: height_of(desk, row_of(desk, "2 · Ron")) == before, "its height")
    assert window.table.current_task == "1"
    await desk.close()


@story
async def test_nothing_is_restored_once_the_person_goes_on(desk: Desk, server: StartServer) -> None:
    """A key that is pressed right after the way back counts."""
    window = await at_row(desk, server, "2 · Ron")
    press(focused(), Key.Key_Return)
    await desk.until(lambda: pane_at(desk) == ("wizrds", "2"), "Ron")
    await desk.shortcut(Key.Key_Left, ALT)
    await desk.until(lambda: focused() is rows(desk)["2 · Ron"].title, "the row of Ron")
    await settle()
    press(focused(), Key.Key_Escape)
    await settle()
    assert focused() is window.table
    bar_of(window).setValue(0)
    await settle()
    assert bar_of(window).value() == 0
    await desk.close()


@story
async def test_the_way_back_into_another_table_restores(desk: Desk, server: StartServer) -> None:
    """The linked task was shown in the table of its workflow: back leads to the table before, at the same position."""
    window = await at_row(desk, server, "2 · Ron")
    before = height_of(desk, row_of(desk, "2 · Ron"))
    press(focused(), Key.Key_Return)
    await desk.until(lambda: pane_at(desk) == ("wizrds", "2"), "Ron")
    click(window.detail.header.origin)
    await desk.until(lambda: desk.workspace.list.workflow_id == "wizrds", "the wizards")
    await desk.until(lambda: window.table.current_task == "2" and pane_at(desk) == ("wizrds", "2"), "Ron")
    await desk.shortcut(Key.Key_Left, ALT)
    await desk.until(lambda: desk.workspace.list.workflow_id == "houses", "the houses")
    await desk.until(lambda: pane_at(desk) == ("houses", "1"), "the house")
    await desk.until(lambda: height_of(desk, row_of(desk, "2 · Ron")) == before, "its height")
    await desk.close()
