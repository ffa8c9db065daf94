"""Triage mode in small windows: every action with its digit is in sight, and nothing is cut off."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt

from flowdash_desktop.domain.tasks import TaskKey
from tests.e2e.test_deciding import WORKFLOW, definition
from tests.e2e.test_triage_mode import chips, entered, painted
from tests.support.desk import Desk, story
from tests.support.files_to_view import contract, picture, text
from tests.support.fitting import misplaced
from tests.support.fixtures_server import StartServer
from tests.support.hands import click, focused, press
from tests.support.steady import settle

Key = Qt.Key
_NAMES = ("Start", "Send to review", "Put on hold", "Reject", "Approve", "Resume", "Reopen")


def many_actions(*ids: str) -> dict[str, Any]:
    """Seven actions, of which one needs much."""
    made = definition(*ids)
    workflow = made["workflows"][0]
    needs = next(one["steps"] for one in workflow["actions"] if one["name"] == "Finish")
    workflow["actions"] = [{"id": name, "name": name, "steps": [], "from": ["New"]} for name in _NAMES]
    workflow["actions"][4]["steps"] = needs
    return made


@story
async def test_every_action_and_its_digit_are_in_sight(desk: Desk, server: StartServer) -> None:
    """Also at 720 x 450, as on a screen of 1440 x 900 at twice the size: what actions need then scrolls below them."""
    window = await entered(desk, server(many_actions("A-1", "A-2")))
    await painted(desk, "A-1")
    bar = window.detail.header.action_bar
    for width, height in ((1440, 900), (720, 450), (900, 520), (1024, 600)):
        window.resize(width, height)
        await settle()
        assert misplaced(window) == [], f"{width} x {height}"
        assert [b.isVisible() and b.shows_keys and b.has_room_for_keys(short=True) for b in bar.buttons] == [True] * 7
        assert [b.shown_words() for b in bar.buttons] == [*_NAMES], f"{width} x {height}"
    press(focused(), Key.Key_Escape)
    await desk.until(lambda: not window.triage.is_on, "the table")
    assert not window.triage.needs.isVisible()
    await desk.close()


@story
async def test_the_viewers_buttons_stay_from_task_to_task(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """Without a file, with a PDF, a picture or a text."""
    window = await entered(desk, server(definition("A-1", "A-2", "A-3", "A-4")))
    contents = {"A-2": ("a.pdf", contract(2)), "A-3": ("a.png", picture()), "A-4": ("a.txt", text())}
    for key, (name, content) in contents.items():
        path = tmp_path / name
        path.write_bytes(content)
        await desk.session.attach(WORKFLOW, TaskKey(key), "Papers", [path])
    panel, places = window.quick_look.panel, []
    window.resize(900, 600)
    await settle()
    for key in ("A-1", *contents):
        await painted(desk, key)
        await desk.until(lambda key=key: bool(panel._files) is (key in contents), "its files")  # type: ignore[misc]
        await settle()
        places.append((panel.tools.geometry(), panel.views[0].mapTo(window, panel.views[0].rect().topLeft())))
        press(focused(), Key.Key_J)
    assert len(set(map(str, places))) == 1, places
    await desk.close()


@story
async def test_a_click_on_a_button_of_the_bar_leaves_the_keys(desk: Desk, server: StartServer) -> None:
    """Esc closes its list, and the next key is one of triage mode again."""
    window = await entered(desk, server(definition("A-1", "A-2", "A-3")))
    await painted(desk, "A-1")
    for button in (window.triage.bar.order, window.triage.bar.later):
        await desk.in_front()
        click(button)
        press(desk.popup(), Key.Key_Escape)
        await desk.in_front()
        assert window.quick_look.panel.has_keyboard
    press(focused(), Key.Key_J)
    await painted(desk, "A-2")
    await desk.close()


@story
async def test_the_task_is_in_sight_in_a_small_window(desk: Desk, server: StartServer) -> None:
    """At 200 % on a usual screen only the viewer was to be seen, and a digit decided a task out of sight."""
    running = server(definition("A-1", "A-2"))
    window = await entered(desk, running)
    window.resize(720, 450)
    await painted(desk, "A-1")
    header = window.detail.header
    await desk.until(lambda: window.width() <= 720, "a small window")
    assert header.visibleRegion().boundingRect() == header.rect()
    shown = [button for button in header.action_bar.buttons if button.isVisible()]
    assert len(shown) >= 9, "all that have a digit; a menu has the others"
    assert all(button.visibleRegion().boundingRect() == button.rect() for button in shown)
    header.hide()
    press(focused(), Key.Key_1)
    assert window.table.current_task == "A-1"
    assert not chips(desk)
    await desk.close()
