"""Damaged files in the data folder: the program starts, says what it did, and throws nothing away."""

from __future__ import annotations

from pathlib import Path

from tests.e2e.everything import WORKFLOW, definition
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer


def damage(folder: Path, name: str) -> bytes:
    (file,) = folder.rglob(name)
    file.write_bytes(b"\xff" * file.stat().st_size)
    for ending in ("-wal", "-shm"):
        file.with_name(file.name + ending).unlink(missing_ok=True)
    return file.read_bytes()


@story
async def test_damaged_files_are_set_aside_and_said(desk: Desk, server: StartServer) -> None:
    running = server(definition("D-1", "D-2"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.close()
    for name, words in (
        ("cache.db", "they are fetched anew"),
        ("outbox.db", "The file with your unsent changes was damaged"),
        ("preferences.db", "Your settings were damaged"),
    ):
        before = damage(desk.paths.root, name)
        desk.another_start()
        window = await desk.open_table(server=running, workflow_id=WORKFLOW)
        await desk.until(lambda w=words, v=window: w in v.notice.text, "the words")  # type: ignore[misc]  # a lambda with a default
        assert sorted(desk.column("ID")) == ["D-1", "D-2"]
        kept = [p for p in desk.paths.root.rglob(f"{Path(name).stem}-*.db") if p.read_bytes() == before]
        assert len(kept) == 1, "the damaged file is kept as it was"
        await desk.close()
    desk.another_start()
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    assert not window.notice.isVisible()
    await desk.close()
