"""A scope closes, whatever its tasks are doing."""

from __future__ import annotations

import ast
import asyncio
import itertools
from collections.abc import Awaitable
from pathlib import Path
from typing import Any

import pytest

from flowdash_desktop.ui.async_qt.task_scope import TaskScope

PACKAGE = Path(__file__).parents[3] / "flowdash_desktop"
MOST_ROUNDS = 100


async def _gather_as_in_python_3_12(*awaitables: Awaitable[Any], return_exceptions: bool = False) -> list[object]:
    """Like ``asyncio.gather`` from Python 3.12 on: nothing else runs if all is done already."""
    rounds = next(_rounds)
    assert rounds < MOST_ROUNDS, "no other callback ever runs"
    tasks = [asyncio.ensure_future(awaitable) for awaitable in awaitables]
    if not all(task.done() for task in tasks):
        await asyncio.wait(tasks)
    return [task.exception() if return_exceptions else task.result() for task in tasks if not task.cancelled()]


_rounds = itertools.count()


@pytest.mark.timeout(20)
async def test_scope_closes_as_its_task_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    """The task is done, and its callbacks have not run yet when the scope is closed."""
    monkeypatch.setattr(asyncio, "gather", _gather_as_in_python_3_12)
    ended = asyncio.get_running_loop().create_future()
    scope = TaskScope(lambda error: pytest.fail(str(error)))

    async def end() -> None:
        ended.set_result(None)

    scope.start(end(), name="end")
    await ended
    await scope.aclose()
    assert len(asyncio.all_tasks()) == 1


@pytest.mark.timeout(20)
async def test_scope_waits_for_a_task_that_ends_slowly() -> None:
    scope, steps = TaskScope(lambda error: pytest.fail(str(error))), list[str]()

    async def slow() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0)
            steps.append("ended")

    scope.start(slow(), name="slow")
    await asyncio.sleep(0)
    await scope.aclose()
    assert steps == ["ended"]


def test_no_loop_waits_by_gather() -> None:
    """On Python 3.12 and later a loop whose only pause is ``gather`` hangs if all that it waits for is done."""
    found = [
        f"{path.relative_to(PACKAGE)}:{loop.lineno}"
        for path in sorted(PACKAGE.rglob("*.py"))
        for loop in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(loop, ast.While) and _pauses(loop) == {"gather"}
    ]
    assert found == []


def _pauses(loop: ast.While) -> set[str]:
    """The names of the functions that a loop awaits."""
    calls = [n.value.func for n in ast.walk(loop) if isinstance(n, ast.Await) and isinstance(n.value, ast.Call)]
    return {call.attr if isinstance(call, ast.Attribute) else ast.unparse(call) for call in calls}
