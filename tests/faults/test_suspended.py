"""A machine that sleeps for long: when it wakes, its lines are dead, and its key may be, too."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

from tests.faults.definition import definition
from tests.faults.journal import read_story
from tests.faults.person_process import SETTLED, PersonProcess, Task
from tests.faults.proxy import FaultProxy
from tests.faults.rounds import judge
from tests.support.fixtures_server import StartServer

T = TypeVar("T")


async def _in_thread(work: Callable[[], T]) -> T:
    return await asyncio.get_running_loop().run_in_executor(None, work)


@pytest.mark.parametrize("state", ["saved here", "sending"])
async def test_its_lines_are_dead_and_its_key_was_revoked(
    server: StartServer, tmp_path: Path, seed: str, state: str
) -> None:
    running = server(definition())
    async with FaultProxy(running.base_url, running.key, seed=seed) as line:
        asleep = Task(str(tmp_path), line.base_url, running.key, seed, 10, die=state, stop=True)
        with PersonProcess(asleep) as person:
            assert await _in_thread(person.until_stopped)
            async with line.whole():
                await _in_thread(running.stop)
                running.key = line.key = "another-key"
                await _in_thread(running.start)
                line.target = running.base_url
                await line.settle()
            line.cut()
            person.go_on()
            assert await person.ended() == SETTLED
        awake = Task(str(tmp_path), line.base_url, running.key, "awake", 0, settle=True)
        with PersonProcess(awake) as person:
            assert await person.ended() == SETTLED
        verdict = await judge(tmp_path, line, running)
    assert verdict.problems == []
    assert verdict.wishes
    problems = {item["problem"] for item in read_story(tmp_path / "journal.jsonl").outbox}
    assert not problems & {"not allowed", "refused", "keeps failing"}, "a key that is not taken is no fault of an edit"
