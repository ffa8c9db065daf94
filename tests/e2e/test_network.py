"""A server that goes and comes back, or is no Flowdash at all: plain words, and nothing lost."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLineEdit

from flowdash_desktop.ui.dialogs import ConfirmDialog
from flowdash_desktop.ui.error_texts import error_text
from tests.e2e.everything import WORKFLOW, definition, on_server
from tests.support.desk import Desk, story
from tests.support.file_server import file_server
from tests.support.fixtures_server import StartServer
from tests.support.hands import button, click, says
from tests.support.server_process import ServerProcess


async def _type(desk: Desk, text: str) -> None:
    desk.enter("Text", text)
    await desk.until(lambda: not desk.workspace._scope._tasks)


@story
async def test_edits_wait_for_the_server(desk: Desk, server: StartServer) -> None:
    """Edits are kept while the server is gone and sent when it is back."""
    first = server(definition("N-1"))
    await desk.open_table(server=first, workflow_id=WORKFLOW)
    await desk.open_task("N-1", "ID")
    port = first.base_url.rpartition(":")[2]
    first.kill()
    await _type(desk, "typed offline")
    await desk.until(lambda: desk.text_of("Sync status").startswith("Offline: 1 change saved here"), "the words")
    assert desk.in_pane("Text", QLineEdit).text() == "typed offline"
    assert button("Retry", desk.window.status).isVisible()
    again = ServerProcess(first.folder, arguments=("--port", port))
    with again:
        assert again.base_url == first.base_url
        click(button("Retry", desk.window.status))
        await desk.until_saved()
        assert on_server(again, "N-1")["Text"] == "typed offline"
        await desk.close()


@story
async def test_an_edit_made_offline_outlives_the_window(desk: Desk, server: StartServer) -> None:
    first = server(definition("N-1"))
    await desk.open_table(server=first, workflow_id=WORKFLOW)
    await desk.open_task("N-1", "ID")
    port = first.base_url.rpartition(":")[2]
    first.kill()
    await _type(desk, "kept")
    await desk.until(lambda: desk.text_of("Sync status").startswith("Offline: 1 change"), "the words")
    desk.window.close()
    dialog = await desk.until_found(lambda: desk.dialog(ConfirmDialog))
    assert dialog.windowTitle() == "1 change is not sent yet"
    assert says(dialog, "saved on this computer. It is sent when Flowdash Desktop is opened again.")
    click(dialog.cancel_button)
    assert desk.window.isVisible(), "the window stays"
    await desk.close()
    await desk.open(server=first, workflow_id=WORKFLOW)
    await desk.until(lambda: desk.window.model.rowCount() == 1, "the rows that are kept here")
    assert desk.column("Text") == ["kept"]
    await desk.until(lambda: desk.text_of("Sync status").startswith("Offline"), "the words")
    with ServerProcess(first.folder, arguments=("--port", port)) as again:
        click(button("Retry", desk.window.status))
        await desk.until_saved()
        assert on_server(again, "N-1")["Text"] == "kept"
        await desk.close()


@story
async def test_page_instead_of_an_answer_is_explained(desk: Desk, tmp_path: Path) -> None:
    """A page instead of an answer is explained and loses nothing."""
    with file_server() as pages:
        for path in ("/api/v1/workspace", "/api/v1/workflows"):
            pages.page(path, b"<html><b>Welcome to the hotel's network</b></html>", "text/html")
        await desk.open(server=(pages.url, "key"))
        await desk.until(lambda: desk.window.isVisible() and desk.window.status.isVisible(), "the window")
        await desk.until(lambda: desk.text_of("Sync status").startswith("Offline"), "the words")
        assert "<" not in desk.text_of("Sync status")
        assert any("Flowdash" in words or "answer" in words for words in _hints(desk)), _hints(desk)
        assert not says(desk.window, "<html>")
        await desk.close()


def _hints(desk: Desk) -> list[str]:
    return [error_text(desk.session.status.reason), desk.window.status._hint.text()]


@story
async def test_first_start_without_the_server_says_so(desk: Desk, server: StartServer) -> None:
    """A first start without the server says so in the middle of the window."""
    gone = server(definition("N-1"))
    gone.kill()
    await desk.open(server=gone)
    await desk.until(lambda: says(desk.window.stack, "The workspace can't be reached"), "the words")
    assert button("Retry", desk.window.stack).isVisible()
    await desk.close()
