"""A data folder that can't be written to: said in words, and what is in it is kept."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.store.database import StoreError
from tests.faults.disk import read_only
from tests.faults.proxy import FaultProxy
from tests.faults.rounds import Connector
from tests.integration.session.conftest import Open
from tests.support.server_process import ServerProcess

if sys.platform == "win32":
    pytest.skip("folders have no modes there", allow_module_level=True)

FLOW = "compan"


async def test_unwritable_folder_is_named(shared: ServerProcess, open_live: Open, tmp_path: Path) -> None:
    """A folder that cannot be written is named and left as it is."""
    async with FaultProxy(shared.base_url, shared.key) as line:
        connector = Connector(line.base_url, shared.key, repeats_are_known=True)
        live = await open_live(connector, FLOW)
        await live.close()
        before = await open_live(connector, FLOW, run=False)
        await before.set("1", "Name", "Kept", FLOW)
        await before.close()
        with read_only(tmp_path / "account"), pytest.raises(StoreError, match="data folder"):
            await open_live(connector, FLOW, run=False)
        again = await open_live(connector, FLOW)
        await again.until_saved()
        assert (await line.lists())[FLOW]["1"]["Name"] == "Kept"


async def test_file_that_cannot_be_copied_is_refused_alone(
    shared: ServerProcess, open_live: Open, tmp_path: Path
) -> None:
    """A file that cannot be copied here is refused and nothing else."""
    async with FaultProxy(shared.base_url, shared.key) as line:
        live = await open_live(Connector(line.base_url, shared.key, repeats_are_known=True), FLOW)
        file = tmp_path / "notes.bin"
        file.write_bytes(b"what was written")
        with read_only(tmp_path / "account" / "staging"), pytest.raises(StoreError, match="data folder"):
            await live.session.attach(FLOW, TaskKey("2"), "Documents", [file])
        assert live.session.pending == ()
        await live.session.attach(FLOW, TaskKey("2"), "Documents", [file])
        await live.until_saved()
        assert [f["filename"] for f in (await line.lists())[FLOW]["2"]["Documents"]] == ["notes.bin"]
