"""The person logs out while something is typed and something is not sent: both are stored, and nothing is asked."""

from __future__ import annotations

from PySide6.QtCore import SIGNAL
from PySide6.QtWidgets import QApplication

from flowdash_desktop.ui.dialogs import ConfirmDialog
from tests.e2e.everything import WORKFLOW, definition
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import keys


def questions() -> list[ConfirmDialog]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, ConfirmDialog) and w.isVisible()]


@story
async def test_a_logout_stores_everything_and_asks_nothing(desk: Desk, server: StartServer) -> None:
    """A change that waits is asked about whenever the window is closed otherwise. Qt's session manager can't be made by
    a test, so its signal is followed by hand."""
    running = server(definition("N-1"))
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    assert app.receivers(SIGNAL("commitDataRequest(QSessionManager&)")) > 0, "the window hears of it"
    await desk.open_task("N-1", "ID")
    running.kill()
    desk.enter("Text", "not sent")
    await desk.until(lambda: desk.text_of("Sync status").startswith("Offline: 1 change"), "the words")
    line = desk.enter("Number", "man")
    keys(line, "y")
    end, application = desk.application._session_end, desk.application
    drafts = desk.workspace.detail.drafts
    assert drafts._changes, "it is written a moment later"
    end._end_begins()
    assert not drafts._changes, "it is written at once"
    await desk.until(lambda: "many" in [draft.text for draft in desk.session.drafts.found.values()], "the draft")
    window.close()
    await desk.until(application._closing.is_set, "the end")
    assert questions() == []
    await desk._ended()
    desk.another_start()
    await desk.open(server=running, workflow_id=WORKFLOW)
    await desk.until(lambda: desk.application._workspace is not None and desk.window.model.rowCount() == 1, "the row")
    await desk.until(lambda: window_texts(desk) == (["not sent"], ["many"]), "what was typed")
    await desk.close()


def window_texts(desk: Desk) -> tuple[list[str], list[str]]:
    """The text in the table, and the drafts."""
    return desk.column("Text"), [draft.text for draft in desk.session.drafts.found.values()]
