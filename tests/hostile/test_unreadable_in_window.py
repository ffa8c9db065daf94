"""A task that can't be shown has a line in the window: how many, which, why, and what the server sent."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from flowdash_desktop.ui.table.unreadable_tasks import UnreadableTasks
from tests.hostile.kinds import body
from tests.hostile.spoiling import SpoilingServer
from tests.hostile.test_one_bad_task import DEEP, with_one
from tests.support.desk import Desk, story
from tests.support.server_process import ServerProcess


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Desk:
    return Desk(qapp, tmp_path / "data")


@story
async def test_a_task_that_cant_be_shown_is_listed(desk: Desk, spoiling: SpoilingServer, shared: ServerProcess) -> None:
    """The others are shown and can be edited, and the words go once the server sends it as it should."""
    spoiling.spoil(body(with_one(DEEP)), "/tasks")
    window = await desk.open_table(server=(spoiling.base_url, shared.key), workflow_id="2ylSaZ")
    await desk.until(lambda: window.status.has_unreadable, "the words")
    assert window.status.unreadable.text() == "1 task can't be shown"
    assert window.model.rowCount() == 30
    window.status.unreadable.click()
    dialog = window.findChild(UnreadableTasks)
    assert isinstance(dialog, UnreadableTasks)
    assert dialog.lines.item(0).text() == "Task deep can't be shown. It is nested too deeply."
    dialog.copy_button.click()
    assert '{"Company ID":"deep","a":[[[' in QGuiApplication.clipboard().text()
    dialog.reject()
    spoiling.now = None
    await desk.shortcut(Qt.Key.Key_R)
    await desk.until(lambda: not window.status.has_unreadable, "no words any more")
    await desk.close()
