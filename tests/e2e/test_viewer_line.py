"""What is viewed while a file is on its way: one that is sent stays as it is, one that is awaited comes by itself."""

from __future__ import annotations

import base64
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import Qt

from flowdash_desktop.domain.tasks import Attachment
from flowdash_desktop.ui.viewer.commands import Command
from tests.e2e.test_viewer import WORKFLOW, definition, looked_at, sharp, written
from tests.support.desk import Desk, story
from tests.support.files_to_view import contract, picture
from tests.support.fixtures_server import StartServer
from tests.support.hands import button, click, focused, press, says
from tests.support.http import Api
from tests.support.server_process import ServerProcess
from tests.support.steady import settle
from tests.support.tcp_proxy import TcpProxy


@story
async def test_a_file_that_is_sent_stays_as_it_is(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """Page and zoom; the pages that were not looked at yet come afterwards, too."""
    running = server(definition("A-1"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    port = running.base_url.rpartition(":")[2]
    running.kill()
    desk.window.refresh_requested.emit()
    await desk.until(lambda: desk.session.status.connection.value != "online", "the line to be gone")
    assert desk.drop_on_cell("A-1", "Papers", written(tmp_path, contract_pdf=contract()))
    await desk.until(lambda: bool(desk.shown("A-1").pending_files), "the file that waits")
    panel = await looked_at(desk)
    await sharp(desk, "1 of 1 · page 1 of 6")
    for command in (Command.NEXT_PAGE, Command.NEXT_PAGE, *[Command.ZOOM_IN] * 5):
        panel.do(command)
    await sharp(desk, "1 of 1 · page 3 of 6")

    def position() -> tuple[str, float]:
        return panel.at.text(), panel.view.zoom

    before = position()
    with ServerProcess(running.folder, arguments=("--port", port)):
        click(button("Retry", desk.window.status))
        await desk.until_saved()
        await desk.until(lambda: panel.current is not None and isinstance(panel.current.item, Attachment), "the file")
        await settle()
        assert position() == before
        panel.do(Command.NEXT_PAGE)
        await sharp(desk, "1 of 1 · page 4 of 6")
        press(focused(), Qt.Key.Key_Space)
        await desk.close()


@story
async def test_an_awaited_file_comes_with_the_line(desk: Desk, server: StartServer) -> None:
    """The line breaks, and nobody has noticed yet: the file is awaited like everything else."""
    running = server(definition("A-1", "A-2"))
    file = {"filename": "s.png", "contentType": "image/png", "base64contents": base64.b64encode(picture()).decode()}
    with closing(Api(running, WORKFLOW)) as api:
        api.put("A-2", {"Papers": [file]}).raise_for_status()
    async with TcpProxy(running.base_url) as proxy:
        await desk.open_table(server=(proxy.base_url, running.key), workflow_id=WORKFLOW)
        proxy.lead_to("http://127.0.0.1:9")  # nobody is there
        panel = await looked_at(desk, "A-2")
        await desk.until(lambda: says(panel, "This file is not on this computer yet"), "the words")
        assert not says(panel, "could not be downloaded")
        proxy.lead_to(running.base_url)
        await sharp(desk, "1 of 1")
        press(focused(), Qt.Key.Key_Space)
        await desk.close()
