"""The table engine alone, in a process of its own: ``python -m tests.benchmarks.many.engine LIST`` prints its figures.

It does what the hands in the window do, without the window.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from flowdash_desktop.domain.filters import Condition, Operator, TaskFilter
from flowdash_desktop.domain.schema import ASSIGNED_TO, STAGE
from flowdash_desktop.domain.table import SortBy, TaskTable
from flowdash_desktop.domain.tasks import TaskKey
from tests.benchmarks.many.data import AMOUNT, DUE, SUBJECT, UNIQUE_ID
from tests.benchmarks.many.schema import tickets
from tests.benchmarks.many.window import WORDS
from tests.benchmarks.many.yardsticks import NAMES


def engine(path: Path) -> dict[str, Any]:
    """Seconds of the table engine alone for what is done in the window."""
    tasks = msgspec.json.decode(path.read_bytes())
    table = TaskTable(tickets())
    loading = 0.0
    for start in range(0, len(tasks), 256):
        part = tasks[start : start + 256]
        columns = {name: [task[name] for task in part] for name in NAMES}
        keys = [TaskKey(task[UNIQUE_ID]) for task in part]
        begun = time.perf_counter()
        table.extend(keys, columns, {})
        loading += time.perf_counter() - begun
    del tasks
    seen: dict[str, Any] = {"key": [], "cleared": [], "re-sort": [], "filter": [], "loading": loading}

    def timed(step: Callable[[], object]) -> float:
        begun = time.perf_counter()
        step()
        return time.perf_counter() - begun

    def find(text: str) -> float:
        return timed(lambda: table.set_filter(TaskFilter(search=text)))

    for word in WORDS:
        seen["key"] += [find(word[:end]) for end in range(1, len(word) + 1)]
        seen["cleared"].append(find(""))
    sorts = (("text", SUBJECT), ("number", AMOUNT), ("date", DUE))
    for what, name in sorts:
        seen[f"sort by {what}"] = timed(lambda name=name: table.set_sort((SortBy(name),)))  # type: ignore[misc]  # a lambda with a default
    for descending in (True, False) * 2:
        for _, name in sorts:
            by = SortBy(name, descending)
            seen["re-sort"].append(timed(lambda by=by: table.set_sort((by,))))  # type: ignore[misc]  # a lambda with a default
    table.set_sort(())
    for sort in ((), (SortBy(SUBJECT),)):
        table.set_sort(sort)
        for field, values in (
            (STAGE, ("Triaged",)),
            (STAGE, ("In Progress", "Review")),
            (ASSIGNED_TO, ("user7@example.com",)),
            (ASSIGNED_TO, ("user8@example.com", "user9@example.com")),
        ):
            chosen = TaskFilter((Condition(field, Operator.IS_ANY_OF, values),))
            seen["filter"].append(timed(lambda chosen=chosen: table.set_filter(chosen)))  # type: ignore[misc]  # a lambda with a default
        table.set_filter(TaskFilter())
    return seen


if __name__ == "__main__":
    print(json.dumps(engine(Path(sys.argv[1]))))
