"""How long the window stops while texts and lists of hostile sizes are shown: 100,000 letters without a space, five
megabytes, 400,000 lines, 5,000 items, actions, stages and people, 20,000 fields.

The program is the real one, the workspace is on a real server. Each step says the longest stop of the loop, what its
thread computed in it, and where it was.
"""

from __future__ import annotations

import asyncio
import faulthandler
import gc
import re
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.benchmarks.many.pulse import Pulse
from tests.benchmarks.many.report import Row, publish, table
from tests.support import server_process
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer, cluster, server
from tests.support.hostile_workspace import LETTERS, LISTS, TEXTS, WIDE, add_comments, hostile_definition

__all__ = ["cluster", "server"]
AIM = 50.0
_LATE = 0.03
_SETTLE_SECONDS = 1.5


class Stop(NamedTuple):
    """The longest stop of a step: milliseconds, and where the thread was."""

    step: str
    wall: float
    busy: float
    where: str


class Watch:
    """Beats on the loop, and looks from another thread where the loop's thread is while no beat comes."""

    def __init__(self) -> None:
        self._pulse = Pulse()
        self._thread = threading.get_ident()
        self._seen: Counter[str] = Counter()
        self._on = True
        self.stops: list[Stop] = []
        threading.Thread(target=self._look, daemon=True).start()

    def _look(self) -> None:
        """The frames are read by ``faulthandler``: to walk along those of a thread that runs ends the process."""
        with tempfile.TemporaryFile("w+") as file:
            while self._on:
                time.sleep(0.01)
                if time.monotonic() - self._pulse._last > _LATE and self._pulse._beating:
                    file.seek(0)
                    file.truncate()
                    faulthandler.dump_traceback(file)
                    file.seek(0)
                    self._seen[_frames(file.read(), self._thread)] += 1

    async def step(self, name: str, do: Callable[[], Awaitable[object]]) -> None:
        """Measure one step, and what comes after it."""
        self._seen.clear()
        self._pulse.start()
        try:
            await do()
            await asyncio.sleep(_SETTLE_SECONDS)
        except AssertionError as error:
            name = f"{name} (FAILED: {str(error)[:120]})"
        stalls = self._pulse.stop()
        busiest = max(range(len(stalls.busy)), key=lambda n: stalls.busy[n])
        where = "; ".join(f"{count}x {names}" for names, count in self._seen.most_common(3))
        self.stops.append(Stop(name, stalls.most * 1000, stalls.busy[busiest] * 1000, where))
        print(self.stops[-1], flush=True)

    def end(self) -> None:
        self._on = False


def _frames(text: str, thread: int) -> str:
    """The program's own last frames of a thread, the innermost last."""
    part = text.partition(f"0x{thread:016x}")[2].partition("Thread 0x")[0]
    found = re.findall(r"flowdash_desktop/\S*?(\w+)\.py\", line (\d+) in (\w+)", part)[:4]
    return " > ".join(f"{name}.{function}:{line}" for name, line, function in reversed(found))


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Desk:
    return Desk(qapp, tmp_path / "data")


@pytest.mark.timeout(1800)
def test_the_window_goes_on_with_hostile_texts_and_lists(
    desk: Desk, server: StartServer, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server_process, "START_SECONDS", 300.0)
    begin = time.monotonic()
    running = server(hostile_definition())
    add_comments(running, TEXTS, "plain", [LETTERS[:99_000], "word\n" * 20_000, *(f"Comment {n}" for n in range(300))])
    made = time.monotonic() - begin
    stops: list[Stop] = []
    _show(desk, running, stops)
    rows = [Row(one.step, one.busy, "ms", AIM, note=f"stop {one.wall:,.0f} ms {one.where}") for one in stops]
    words = table(f"Hostile texts and lists; processor time of the longest stop (made in {made:.0f} s)", rows)
    path = publish("hostile", words)
    with capsys.disabled():
        print("", words, f"written to {path}", sep="\n")


@story
async def _show(desk: Desk, running: object, stops: list[Stop]) -> None:
    gc.collect()
    gc.freeze()
    watch = Watch()
    watch.stops = stops
    await watch.step("the workflow of texts opens", lambda: desk.open_table(server=running, workflow_id=TEXTS))  # type: ignore[arg-type]
    window = desk.window
    window.resize(1400, 900)

    for task in ("plain", "letters", "words", "line", "lines"):

        async def show(task: str = task) -> None:
            desk.click_cell(task, "ID")
            await desk.until(lambda: window.detail.task == task)

        await watch.step(f"task {task} in the pane", show)

    async def search() -> None:
        window.filter_bar._row.search.setText("xxxx")

    await watch.step("a search", search)

    async def go(workflow: str) -> None:
        desk.workspace.show_workflow(workflow)
        await desk.until(lambda: desk.workspace._shown == workflow, "the workflow")
        await desk.until_found(lambda: desk.cell("1", "ID"), "its first task")

    window.filter_bar._row.search.clear()
    await watch.step("the workflow of lists opens", lambda: go(LISTS))

    async def lists() -> None:
        desk.click_cell("1", "ID")
        await desk.until(lambda: window.detail.task == "1")
        await desk.until(lambda: window.detail.activity.checklist.rows_made > 0, "items")

    await watch.step("many items, actions and links in the pane", lists)
    for name, editor in window.detail.editors.by_name.items():
        if hasattr(editor.input, "open_popup"):

            async def open_list(editor: object = editor) -> None:
                editor.input.open_popup()  # type: ignore[attr-defined]

            await watch.step(f"the list of {name}", open_list)
            while (popup := QApplication.activePopupWidget()) is not None:
                popup.close()

    async def palette() -> None:
        await desk.shortcut(Qt.Key.Key_K)

    await watch.step("the palette", palette)
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    await watch.step("the wide workflow opens", lambda: go(WIDE))

    async def wide() -> None:
        desk.click_cell("1", "ID")
        await desk.until(lambda: window.detail.task == "1")

    await watch.step("20,000 fields in the pane", wide)
    watch.end()
    gc.unfreeze()
    await desk.close()
