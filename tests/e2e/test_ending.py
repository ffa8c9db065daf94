"""The program ends in the middle of things: by its window, by a signal, by force; and the server by force."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import psutil
import pytest

from tests.support.desk import Desk, story
from tests.support.driven import Program
from tests.support.http import Api
from tests.support.server_process import ServerProcess

_TASK, _FIELD = "C-1002", "Documents"


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """A file that takes a moment to send."""
    file = tmp_path / "large scan.bin"
    file.write_bytes(os.urandom(1 << 20) * 24)
    return file


@pytest.fixture
def local(tmp_path: Path) -> Iterator[Callable[[], Api]]:
    """Ask the local workspace of the program that has ended, by starting its server alone."""
    server = ServerProcess(tmp_path)
    asked: list[Api] = []

    def ask() -> Api:
        asked.append(Api(server.start(), "vndonb"))
        return asked[-1]

    yield ask
    for api in asked:
        api.close()
    server.kill()


def _names(task: Any) -> list[str]:
    return [file["filename"] for file in task[_FIELD] or ()]


def _ended_well(program: Program, way: str, *, with_server: bool = True) -> None:
    assert (program.close() if way == "window" else program.terminate()) == 0
    assert program.stderr == ""
    assert program.offspring or not with_server, "there was a server"
    assert program.orphans() == []
    assert not list(program.data_dir.rglob("*.part"))


@pytest.mark.parametrize("way", ["window", "signal"])
def test_ending_during_an_upload_loses_nothing(way: str, tmp_path: Path, large: Path, local: Callable[[], Api]) -> None:
    with Program(tmp_path) as program:
        program.do("rows", f"drop {_TASK} {_FIELD} {large}", "until uploading")
        _ended_well(program, way)
    with Program(tmp_path) as program:
        program.do("rows", "until saved")
        _ended_well(program, way)
    api = local()
    task = api.get(_TASK)
    assert _names(task).count(large.name) == 1
    (blob,) = [f["blobId"] for f in task[_FIELD] if f["filename"] == large.name]
    assert api.file(blob).content == large.read_bytes()


def test_ending_during_a_refresh_and_a_save_loses_nothing(tmp_path: Path, local: Callable[[], Api]) -> None:
    with Program(tmp_path) as program:
        program.do("rows", f"edit {_TASK} Phone +49 30 1", "refresh", "until refreshing")
        _ended_well(program, "signal")
    with Program(tmp_path) as program:
        program.do("rows", f"edit {_TASK} Website https://a.example", "until kept")
        _ended_well(program, "window", with_server=False)
    with Program(tmp_path) as program:
        program.do("rows", "until saved")
        _ended_well(program, "signal")
    task = local().get(_TASK)
    assert (task["Phone"], task["Website"]) == ("+49 30 1", "https://a.example")


def test_ending_while_the_local_server_starts_leaves_no_process(tmp_path: Path) -> None:
    with Program(tmp_path) as program:
        me = psutil.Process(program.process.pid)
        while not (program.offspring or me.status() == psutil.STATUS_ZOMBIE):
            program.offspring = me.children(recursive=True)
        _ended_well(program, "signal")


def test_edit_is_sent_after_a_kill(tmp_path: Path, local: Callable[[], Api]) -> None:
    """Killed right after an edit was kept it is sent at the next start."""
    with Program(tmp_path) as program:
        program.do("rows")
        for server in program.offspring:
            server.suspend()  # nothing can be sent
        program.do(f"edit {_TASK} Phone +49 30 2", "until kept")
        program.kill()
        for server in program.offspring:
            server.resume()
        assert program.orphans() == [], "the server ends by itself"
    with Program(tmp_path) as program:
        program.do("rows", "until saved")
        _ended_well(program, "window")
    assert local().get(_TASK)["Phone"] == "+49 30 2"


def _phone_on_server(desk: Desk) -> object:
    base_url, key = desk.local_endpoint
    answer = httpx.get(
        f"{base_url}/api/v1/workflows/vndonb/tasks/{_TASK}", headers={"Authorization": f"Bearer {key}"}, trust_env=False
    )
    return answer.json()["Phone"]


@story
async def test_killed_local_server_is_started_again(desk: Desk) -> None:
    """A killed local server is started anew and the edit arrives."""
    await desk.open_table()
    before = desk.local_endpoint
    process = desk.servers[-1]._process
    assert process is not None
    process.kill()
    await desk.open_task(_TASK, "Company ID")
    desk.enter("Phone", "+49 30 3")
    await desk.until(lambda: desk.servers[-1]._endpoint is not None and desk.local_endpoint != before, "a new server")
    await desk.until_saved()
    assert desk.shown(_TASK).task.values["Phone"] == "+49 30 3", "shown as saved, before the window is closed"
    await desk.close()
    await desk.open_table()
    at_once = desk.shown(_TASK).task.values["Phone"]
    await desk.until(lambda: desk.servers[-1]._endpoint is not None, "the server")
    assert (at_once, _phone_on_server(desk)) == ("+49 30 3", "+49 30 3"), "shown from the cache, and on the server"
    await desk.close()
