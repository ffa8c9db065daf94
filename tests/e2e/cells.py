"""A table of four tasks whose cells are changed in blocks: what is on the server, in the clipboard and said."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from flowdash_desktop.ui.preview.dialog import ChangesPreview
from tests.e2e.everything import WORKFLOW, asking, definition
from tests.support.desk import Desk
from tests.support.fixtures_server import StartServer
from tests.support.server_process import ServerProcess

IDS = ("U-1", "U-2", "U-3", "U-4")


async def four_tasks(desk: Desk, server: StartServer) -> ServerProcess:
    """Open a table of four tasks that are alike, on a server of their own."""
    running = server(definition(*IDS))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    return running


def there(running: ServerProcess, field: str) -> list[object]:
    """The values of a field on the server, by unique ID."""
    with asking(running) as api:
        return [task[field] for task in sorted(api.list(), key=lambda t: str(t["ID"]))]


def copy(text: str) -> None:
    """Put lines with tabs into the clipboard, as a spreadsheet program does."""
    data = QMimeData()
    data.setText(text)
    cells = "".join(f"<tr>{''.join(f'<td>{c}</td>' for c in line.split(chr(9)))}</tr>" for line in text.splitlines())
    data.setHtml(f"<table>{cells}</table>")
    QGuiApplication.clipboard().setMimeData(data)


async def told(desk: Desk, words: str) -> None:
    """Wait until the window says so, and all is saved."""
    await desk.until(lambda: words in desk.window.notice.text, f"{words!r}, not {desk.window.notice.text!r}")
    await desk.until_saved()


async def asked(desk: Desk) -> ChangesPreview:
    """Wait for the preview of a block."""
    return await desk.until_found(lambda: desk.dialog(ChangesPreview), "the preview")


def words_in(dialog: ChangesPreview) -> str:
    """Everything that a preview says."""
    return " ".join(label.text() for label in dialog.findChildren(QLabel))
