"""The list of files says what is known of each: its size, and when the person has added it."""

from __future__ import annotations

import re
from base64 import b64encode
from functools import partial
from pathlib import Path

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.detail.events import AttachmentRequest, RenameFile
from tests.e2e.everything import WORKFLOW, asking, definition
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import drop_files

MINE = re.compile(r"^4 B · you, Today \d\d:\d\d$")


@story
async def test_the_list_says_when_the_person_added_a_file(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """Also after a rename and a restart, and only of the own files: nobody tells who added the others."""
    running = server(definition("F-1"))
    with asking(running) as api:
        theirs = {"filename": "theirs.txt", "contentType": "text/plain", "base64contents": b64encode(b"them!").decode()}
        api.put("F-1", {"Files": [theirs]}).raise_for_status()
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task("F-1", "ID")
    (tmp_path / "mine.txt").write_text("mine")

    def details() -> list[str]:
        return [row.detail for row in window.detail.files.areas["Files"].model.rows()]

    def is_called(name: str) -> bool:
        return name in [file.filename for file in desk.files("F-1", "Files")]

    area = window.detail.files.areas["Files"]
    assert drop_files(area, area.rect().center(), [tmp_path / "mine.txt"])
    await desk.until(lambda: len(desk.files("F-1", "Files")) == 2, "both files")
    await desk.until_saved()
    await desk.until(lambda: details()[0] == "5 B" and MINE.match(details()[1]), "the words")
    for name, row in (("ours", 0), ("my own", 1)):
        request = AttachmentRequest(TaskKey("F-1"), "Files", desk.files("F-1", "Files")[row])
        window.detail.files.rename_requested.emit(RenameFile(request, f"{name}.txt"))
        await desk.until(partial(is_called, f"{name}.txt"), name)
        await desk.until_saved()
    await desk.until(lambda: details()[0] == "5 B" and MINE.match(details()[1]), "the words of the renamed files")
    await desk.close()
    desk.another_start()
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task("F-1", "ID")
    await desk.until(lambda: details()[0] == "5 B" and MINE.match(details()[1]), "the words again")
    await desk.close()
