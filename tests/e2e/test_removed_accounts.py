"""An account that is removed leaves nothing on this computer, and what is on no server is asked about first."""

from __future__ import annotations

from PySide6.QtWidgets import QToolButton

from flowdash_desktop.domain.edits import TaskEdit
from flowdash_desktop.ui.dialogs import ConfirmDialog
from tests.e2e.everything import WORKFLOW, definition
from tests.e2e.test_accounts import KEY, NAME, _account, _connect, _menu, _open, _open_dialogs, daemon, secrets
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import button, click, says

__all__ = ["daemon", "secrets"]


def _account_folders(desk: Desk) -> list[str]:
    return [path.name for path in desk.paths.accounts.iterdir()]


@story
async def test_removing_an_account_asks_about_unsent_changes(desk: Desk, server: StartServer, secrets: None) -> None:
    """They are on no server: the question counts them, *Cancel* keeps all, and *Remove* removes the files."""
    there = server(definition("N-1"), key=KEY)
    await _open(desk)
    await _connect(desk, there)
    there.kill()
    (folder,) = (path for path in desk.paths.accounts.iterdir() if path.name != "local")
    (folder / "outbox-damaged-1.db").write_bytes(b"what could not be read")
    shown = next(iter(desk.session.shown(WORKFLOW).values()))
    await desk.session.submit(TaskEdit(WORKFLOW, shown.task.key, "Text", "never sent", "before"))
    for answer in ("Cancel", "Remove"):
        menu = await _menu(desk)
        click(desk.find(f"Remove account {NAME}…", QToolButton, inside=menu))
        question = await desk.until_found(lambda: desk.dialog(ConfirmDialog), "the question")
        assert says(question, "Changes that were not sent: 1")
        assert says(question, "Files that were damaged and set aside: 1")
        click(button(answer, question))
        if answer == "Cancel":
            await desk.until(lambda: _open_dialogs(desk) == [])
            assert len(desk.session.pending) == 1
    await desk.until(lambda: _account(desk) == "Local workspace", "the local workspace")
    await desk.until(lambda: _account_folders(desk) == ["local"], "the removal of what was stored")
    await desk.close()
