"""The real program, killed while a change is on its way: what it called saved here is on the server, once."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

from tests.faults.definition import definition
from tests.faults.messages import Message
from tests.faults.proxy import FaultProxy
from tests.support.driven import Program
from tests.support.fixtures_server import StartServer
from tests.support.server_process import KEY

T = TypeVar("T")
_SECONDS = 30.0


async def _in_thread(work: Callable[[], T]) -> T:
    return await asyncio.get_running_loop().run_in_executor(None, work)


def _program(folder: Path, line: FaultProxy) -> Program:
    return Program(folder, "--server", line.base_url, "--workflow", "compan", FLOWDASH_API_KEY=KEY)


@pytest.mark.parametrize(("moment", "deed"), [("arrived", "edit"), ("applied", "drop"), ("answered", "edit")])
async def test_a_killed_app_sends_what_it_called_saved_once(
    server: StartServer, tmp_path: Path, moment: str, deed: str
) -> None:
    running = server(definition())
    file = tmp_path / "notes.bin"
    file.write_bytes(b"what was written")
    async with FaultProxy(running.base_url, running.key) as line:
        reached, killed = asyncio.Event(), asyncio.Event()

        async def hold(now: str, _: Message) -> None:
            if now == moment:
                reached.set()
                await killed.wait()

        line.hook = hold
        app = await _in_thread(lambda: _program(tmp_path, line))
        with app:
            await _in_thread(lambda: app.do("rows"))
            what = "edit 1 Name Kept" if deed == "edit" else f"drop 1 Documents {file}"
            await _in_thread(lambda: app.do(what))
            async with asyncio.timeout(_SECONDS):
                await reached.wait()
            await _in_thread(app.kill)
        killed.set()
        await line.calm()
        again = await _in_thread(lambda: _program(tmp_path, line))
        with again:
            await _in_thread(lambda: again.do("rows", "until saved"))
            assert await _in_thread(again.close) == 0
        task = (await line.lists())["compan"]["1"]
        files = [entry["filename"] for entry in task["Documents"]]
        assert (task["Name"], files) == (("Kept", []) if deed == "edit" else ("Company 1", ["notes.bin"]))
        others = {key: task for key, task in (await line.lists())["compan"].items() if key != "1"}
        assert {task["Name"] for task in others.values()} == {f"Company {key}" for key in others}
        assert line.world.differences(await line.lists()) == []
