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


class Editor:
    """Changes the field and takes that back, alone or beside readers, and notes how long it took."""

    def __init__(self, server: ServerProcess, client: httpx.Client) -> None:
        self._server = server
        self._client = client
        self._root = f"{server.base_url}/api/v1"
        self.lines: list[str] = []

    def get(self, path: str) -> Any:
        """What a path answers."""
        answer = self._client.get(self._root + path)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def change(self, **more: object) -> dict[str, Any]:
        """The body that makes a multiple select of the field."""
        options = {"type": "multipleSelect", "options": list(INDUSTRIES)}
        operation = {"op": "changeField", "workflow": WORKFLOW, "field": FIELD, **options}
        return {"revision": self.get("/workspace/definition")["revision"], "changes": [operation], **more}

    def alone(self, what: str, path: str, body: dict[str, Any]) -> Any:
        """Post without anybody beside."""
        answer, seconds = self._posted(path, body)
        self.lines.append(f"{what}, alone: {seconds:.2f} s")
        return answer

    def beside(self, what: str, path: str, body: dict[str, Any]) -> Any:
        """Post beside readers, none of whom may fail."""
        with Readers(self._server) as readers:
            answer, seconds = self._posted(path, body)
        assert readers.failed == []
        self.lines.append(readers.report(f"{what}, beside {READERS} readers: {seconds:.2f} s"))
        return answer

    def _posted(self, path: str, body: dict[str, Any]) -> tuple[Any, float]:
        begun = time.perf_counter()
        answer = self._client.post(self._root + path, json=body)
        seconds = time.perf_counter() - begun
        assert answer.status_code == 200, answer.text
        return answer.json(), seconds


@pytest.mark.timeout(1200)
def test_a_field_of_many_tasks_changes_its_type(server: ServerProcess, capsys: pytest.CaptureFixture[str]) -> None:
    first = f"/workflows/{WORKFLOW}/tasks/1"
    with httpx.Client(headers={"Authorization": f"Bearer {server.key}"}, trust_env=False, timeout=600) as client:
        editor = Editor(server, client)
        with Readers(server) as readers:
            editor.get(f"/workflows/{WORKFLOW}/tasks")
        editor.lines.append(readers.report("for comparison, beside one reader of the whole list"))
        for post in (editor.alone, editor.beside):
            tried = post("tried", "/workspace/changes", editor.change(dryRun=True))
            assert tried["effects"][0]["tasks"] == MANY
            made = post("made", "/workspace/changes", editor.change())
            assert editor.get(first)["Industry"] == [INDUSTRIES[1]]
            post("undone", f"/workspace/changes/{made['id']}/undo", {})
            assert editor.get(first)["Industry"] == INDUSTRIES[1]
    with capsys.disabled():
        print("", *editor.lines, sep="\n")
