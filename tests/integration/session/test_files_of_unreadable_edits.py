"""The copy of a file lives as long as the edit that it is for, also where that edit can't be read just now."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from flowdash_desktop.domain.edits import AttachFile
from flowdash_desktop.domain.tasks import TaskKey
from tests.integration.session.conftest import MakeElsewhere, Open
from tests.integration.session.live import WORKFLOW
from tests.support.server_process import ServerProcess

FILES = "Documents"


async def attached(shared: ServerProcess, open_live: Open, key: str, folder: Path) -> str:
    """Attach a file without a network and close; gives the copy's id."""
    await (await open_live(shared)).close()
    live = await open_live(shared, run=False)
    paper = folder / "paper.txt"
    paper.write_text("the only one")
    await live.session.attach(WORKFLOW, TaskKey(key), FILES, [paper])
    paper.unlink()
    (item,) = live.session.pending
    assert isinstance(item.edit, AttachFile)
    await live.close()
    return item.edit.file.id


async def test_the_file_of_an_edit_that_can_not_be_read_is_kept(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, tmp_path: Path
) -> None:
    await attached(shared, open_live, "1", tmp_path)
    account = tmp_path / "account"
    with closing(sqlite3.connect(account / "outbox.db", isolation_level=None)) as connection:
        connection.execute("UPDATE outbox SET kind = 'of a newer version'")
        connection.execute("UPDATE changes SET kind = 'of a newer version'")
    await (await open_live(shared, run=False)).close()
    with closing(sqlite3.connect(account / "outbox.db", isolation_level=None)) as connection:
        connection.execute("UPDATE outbox SET kind = 'attach'")
    live = await open_live(shared)
    await live.until_saved()
    (attachment,) = (await elsewhere(shared).task("1")).files(FILES)
    assert attachment.filename == "paper.txt"


async def test_unnamed_file_is_put_beside_the_damaged_outbox(
    shared: ServerProcess, open_live: Open, tmp_path: Path
) -> None:
    """A file that nothing names after damage is put beside the damaged outbox."""
    file_id = await attached(shared, open_live, "2", tmp_path)
    account = tmp_path / "account"
    (account / "outbox.db").write_bytes(b"no database at all" * 1000)
    live = await open_live(shared, run=False)
    salvaged = live.session.repairs.outbox
    assert salvaged is not None
    assert (salvaged.kept.with_suffix(".files") / file_id).read_text() == "the only one"
    assert not (account / "staging" / file_id).exists()
