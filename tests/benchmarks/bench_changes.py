"""A list of 100,000 tasks whose field changes its type while others read; what it prints asserts nothing about time.

The field is a single select that becomes a multiple one, so that the document, the text and the copy of every task are
written. Readers ask for single tasks without a pause meanwhile, and one for the whole list.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.benchmarks.tasks_data import INDUSTRIES, MANY, WORKFLOW, definition
from tests.support import server_process
from tests.support.postgresql import MISSING, cluster, installed
from tests.support.server_process import ServerProcess

READERS = 4
FIELD = "f6"
TYPES = ("multipleSelect", "singleSelect")


class Readers:
    """Threads that read single tasks until told to stop, and how long each answer took."""

    def __init__(self, server: ServerProcess) -> None:
        self._root = f"{server.base_url}/api/v1/workflows/{WORKFLOW}/tasks"
        self._key = server.key
        self._stop = threading.Event()
        self._threads = [threading.Thread(target=self._read, args=(number,)) for number in range(READERS)]
        self.seconds: list[float] = []
        self.failed: list[int] = []

    def __enter__(self) -> Readers:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join()

    def _read(self, number: int) -> None:
        with httpx.Client(headers={"Authorization": f"Bearer {self._key}"}, trust_env=False, timeout=60) as client:
            while not self._stop.is_set():
                number = number * 7919 % MANY + 1
                begun = time.perf_counter()
                answer = client.get(f"{self._root}/{number}")
                self.seconds.append(time.perf_counter() - begun)
                if answer.status_code != 200:
                    self.failed.append(answer.status_code)

    def report(self, what: str) -> str:
        """The answers as one line."""
        found = sorted(self.seconds)
        p50, p99, most = (1000 * found[min(len(found) - 1, int(share * len(found)))] for share in (0.5, 0.99, 1.0))
        return f"{what}: {len(found):,} single reads, ms: median {p50:.1f}, 99 % {p99:.1f}, slowest {most:.1f}"


@pytest.fixture(params=["sqlite", "postgresql"])
def server(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ServerProcess]:
    """A server with all tasks, on each database."""
    monkeypatch.setattr(server_process, "START_SECONDS", 300.0)
    if request.param == "sqlite":
        with ServerProcess(tmp_path, definition()) as running:
            yield running.restart()
    elif installed() is None:
        pytest.skip(MISSING)
    else:
        with cluster() as found, ServerProcess(tmp_path, definition(), database=found.database()) as running:
            yield running.restart()


def test_a_field_of_many_tasks_changes_its_type(server: ServerProcess, capsys: pytest.CaptureFixture[str]) -> None:
    root = f"{server.base_url}/api/v1"
    lines: list[str] = []
    with httpx.Client(headers={"Authorization": f"Bearer {server.key}"}, trust_env=False, timeout=300) as client:

        def timed(what: str, path: str, body: dict[str, Any] | None = None) -> Any:
            with Readers(server) as readers:
                begun = time.perf_counter()
                answer = client.get(root + path) if body is None else client.post(root + path, json=body)
                seconds = time.perf_counter() - begun
            assert answer.status_code == 200, answer.text
            assert readers.failed == []
            lines.append(readers.report(f"{what}: {seconds:.2f} s"))
            return answer.json()

        def change(to: str, **more: object) -> dict[str, Any]:
            operation: dict[str, Any] = {"op": "changeField", "workflow": WORKFLOW, "field": FIELD, "type": to}
            operation["options"] = list(INDUSTRIES)
            return {"revision": revision, "changes": [operation], **more}

        revision = client.get(f"{root}/workspace/definition").json()["revision"]
        timed("the list, beside", f"/workflows/{WORKFLOW}/tasks")
        tried = timed("tried", "/workspace/changes", change(TYPES[0], dryRun=True))
        assert tried["effects"][0]["tasks"] == MANY
        made = timed("made", "/workspace/changes", change(TYPES[0]))
        first = client.get(f"{root}/workflows/{WORKFLOW}/tasks/1").json()
        assert first["Industry"] == [INDUSTRIES[1]]
        timed("undone", f"/workspace/changes/{made['id']}/undo", {})
        first = client.get(f"{root}/workflows/{WORKFLOW}/tasks/1").json()
        assert first["Industry"] == INDUSTRIES[1]
    with capsys.disabled():
        print("", *lines, sep="\n")
