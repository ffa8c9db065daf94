"""One command on thousands of selected tasks, over a slow line that loses requests and answers, and its one undo."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QPushButton

from flowdash_desktop.domain.edits import EditState
from tests.e2e.test_deciding import WORKFLOW, definition
from tests.e2e.triage_run import LOST, SLOW_SECONDS, rows
from tests.support.desk import Desk
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, focused, keys, press
from tests.support.server_process import ServerProcess
from tests.support.server_state import stage_changes
from tests.support.slow_line import SlowLine

Key = Qt.Key
BEFORE, AFTER = "New", "Waiting"


async def set_and_undo(desk: Desk, server: StartServer, many: int, seconds: float = SLOW_SECONDS) -> None:
    """Give all tasks another stage by one command, and take it back by one key: once when all of it was sent, and once
    in the middle of sending. Each task changes once, and has again everywhere what it had."""
    ids = [f"B-{number}" for number in range(many)]
    running = server(definition(*ids))
    before = rows(running)
    async with SlowLine(running.base_url, seconds=seconds, lost=LOST) as line:
        window = await desk.open_table(server=(line.base_url, running.key), workflow_id=WORKFLOW)
        await desk.until(lambda: window.model.rowCount() == many, "all tasks")
        await desk.until(lambda: window.table.current_task is not None, "a current task")
        await _set_stage(desk, many)
        await until_sent(desk)
        assert stage_changes(running) == {key: [(BEFORE, AFTER)] for key in ids}
        await _undo(desk, many)
        await until_sent(desk)
        assert stage_changes(running) == {key: [(BEFORE, AFTER), (AFTER, BEFORE)] for key in ids}
        assert _without_time(rows(running)) == _without_time(before)
        await _set_stage(desk, many)
        await desk.until(lambda: _sent(running, AFTER) > 0, "some to be sent")
        await _undo(desk, many)
        await until_sent(desk)
        found = stage_changes(running)
        assert all(_is_back_and_forth(ways) for ways in found.values())
        assert _without_time(rows(running)) == _without_time(before)
        assert line.cut > 0
        await desk.close()


async def _set_stage(desk: Desk, many: int) -> None:
    """In row mode: all rows, *Set the stage*, the stage by its name, and whatever asks before it is done."""
    window = desk.window
    await desk.in_front()
    window.enter_table()
    press(window.table, Key.Key_Escape)
    press(window.table, Key.Key_A, CONTROL)
    await desk.until(lambda: len(window.table.target.tasks()) == many, "all of them to be selected")
    press(window.table, Key.Key_S)
    await desk.until(lambda: QApplication.activePopupWidget() is not None, "the stages")
    keys(focused(), AFTER)
    press(focused(), Key.Key_Return)
    await desk.until(lambda: _confirmed(desk) or _shown(desk, 1) == {AFTER}, "a preview, or the change")
    await desk.until(lambda: _shown(desk, many) == {AFTER}, "all of them to be shown so")


def _shown(desk: Desk, many: int) -> set[object]:
    """The stages that the first rows show."""
    model = desk.window.model
    return set(model.cells.values(model.column("Stage"), range(many)))


def _confirmed(desk: Desk) -> bool:
    """A preview asks, and its button was pressed."""
    dialog = QApplication.activeModalWidget()
    button = _primary(dialog) if isinstance(dialog, QDialog) else None
    if button is not None:
        button.setFocus()
        press(button, Key.Key_Return)
    return button is not None


def _primary(dialog: QDialog) -> QPushButton | None:
    """The button that does it."""
    found = [one for one in dialog.findChildren(QPushButton) if one.isDefault() and one.isEnabled()]
    return found[0] if found else None


async def _undo(desk: Desk, many: int) -> None:
    window = desk.window
    await desk.in_front()
    window.enter_table()
    press(window.table, Key.Key_Backspace)
    await desk.until(lambda: _shown(desk, many) == {BEFORE}, "all of them to be shown as before")


async def until_sent(desk: Desk) -> None:
    """Wait as long as it goes on; nothing asks the person."""
    while left := len(desk.session.pending):
        await desk.until(lambda left=left: len(desk.session.pending) < left, "more to be sent")  # type: ignore[misc]
        assert not any(item.state is EditState.NEEDS_YOU for item in desk.session.pending)
    await desk.until_saved()


def _sent(running: ServerProcess, stage: str) -> int:
    return sum(ways[-1][1] == stage for ways in stage_changes(running).values())


def _is_back_and_forth(ways: list[tuple[str | None, str | None]]) -> bool:
    """The task went away and came back each time, the second time perhaps not at all."""
    return ways in ([(BEFORE, AFTER), (AFTER, BEFORE)], [(BEFORE, AFTER), (AFTER, BEFORE)] * 2)


def _without_time(found: dict[str, dict[str, object]]) -> dict[str, dict[str, object]]:
    return {key: {name: value for name, value in row.items() if name != "Updated On"} for key, row in found.items()}
