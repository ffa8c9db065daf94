"""Triage mode: from the key that decides to the next task on the screen, its file included, ten decisions a second.

The window, the server and the processes that read files are the real ones. Each of 500 tasks has a PDF of its own. Once
the server is beside the window, and once behind a line that takes 300 ms and loses 5 % of all requests or answers.
``FLOWDASH_BENCH_TRIAGE`` is another number of tasks.
"""

from __future__ import annotations

import asyncio
import os
import time
from contextlib import nullcontext
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from flowdash_desktop.session.outbox.sending.waits import HOLD_SECONDS
from tests.benchmarks.many.pulse import Pulse, Stalls
from tests.benchmarks.many.report import Row, percentile, publish, table
from tests.e2e.test_deciding import definition
from tests.e2e.test_triage_mode import entered
from tests.e2e.triage_run import DECISIONS, LOST, SLOW_SECONDS, shows_file, with_files
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer, cluster, server
from tests.support.hands import focused, press
from tests.support.server_process import ServerProcess
from tests.support.slow_line import line_process

__all__ = ["cluster", "server"]

TASKS = int(os.environ.get("FLOWDASH_BENCH_TRIAGE", "500"))
EVERY = 0.1
"""Seconds from one decision to the next at least."""
LONGEST = 10.0
"""A file that has not come after so many seconds is not waited for: its request, or the answer, was lost."""
FRAME, TWO_FRAMES = 1000 / 60, 33.0


class Paints(QObject):
    """Notes when a widget was painted last."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.at = 0.0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.at = time.perf_counter()
        return super().eventFilter(watched, event)


class Figures:
    """What was measured in a run: seconds from key to paint, and processor seconds of the window's thread."""

    def __init__(self) -> None:
        self.task: list[float] = []
        self.busy: list[float] = []
        self.file: list[float] = []
        self.stalls = Stalls((), (), 0)

    def rows(self) -> list[Row]:
        """The figures with their aims."""
        rows = []
        for values, busy, words in ((self.task, self.busy, "the task"), (self.file, [], "the task and its file")):
            for share, aim in ((0.5, None), (0.95, FRAME), (0.99, TWO_FRAMES)):
                used = percentile(busy, share) * 1000 if busy else None
                what = f"decision key to {words} painted, p{share * 100:.0f}"
                rows.append(Row(what, percentile(values, share) * 1000, "ms", aim, busy=used))
            longest = max(busy) * 1000 if busy else None
            rows.append(Row(f"decision key to {words} painted, longest", max(values) * 1000, "ms", busy=longest))
        late = sum(value * 1000 > FRAME for value in self.file)
        note = f"{late} of {len(self.file)} files later than a frame"
        longest, used = self.stalls.most * 1000, max(self.stalls.busy) * 1000
        rows.append(Row("longest stall of the loop", longest, "ms", busy=used, note=note))
        return rows


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Desk:
    return Desk(qapp, tmp_path / "data")


@pytest.mark.timeout(1800)
@pytest.mark.parametrize("line", ["server beside it", "line of 300 ms that loses 5 %"])
def test_the_next_task_is_there(line: str, desk: Desk, server: StartServer, capsys: pytest.CaptureFixture[str]) -> None:
    figures = Figures()
    _decide_all(desk, server, figures, is_bad=line.startswith("line"))
    title = f"{len(figures.file)} decisions, {1 / EVERY:.0f} a second at most, a PDF at each task, {line}"
    words = table(title, figures.rows())
    path = publish(f"triage, {line}".replace(" ", "-").replace("%", "percent").replace(",", ""), words)
    with capsys.disabled():
        print("", words, f"written to {path}", sep="\n")


@story
async def _decide_all(desk: Desk, server: StartServer, figures: Figures, *, is_bad: bool) -> None:
    ids = [f"A-{number}" for number in range(TASKS)]
    running = server(definition(*ids))
    with_files(running, ids)
    with line_process(running.base_url, SLOW_SECONDS, LOST) if is_bad else nullcontext(running.base_url) as address:
        await _decide(desk, (address, running.key), ids, figures)
        await desk.close()


async def _decide(desk: Desk, running: ServerProcess | tuple[str, str], ids: list[str], figures: Figures) -> None:
    window = await entered(desk, running, HOLD_SECONDS)
    panel, pane = window.quick_look.panel, window.detail
    head, page = Paints(pane.header), Paints(panel.views[0].canvas)
    await desk.until(lambda: shows_file(window, ids[0]), "the first file")
    await asyncio.sleep(2)  # a person reads the first task; the next ones are read ahead meanwhile

    def is_there(key: str, started: float) -> bool:
        return shows_file(window, key) and page.at > started

    pulse = Pulse()
    pulse.start()
    for number, key in enumerate(ids[1:]):
        started, busy = time.perf_counter(), time.thread_time()
        press(focused(), DECISIONS[number % 2][0])
        while pane.task != key or head.at < started:  # noqa: ASYNC110 - no event
            await asyncio.sleep(0.0005)  # the threads that read files need the interpreter, too
        figures.task.append(head.at - started)
        figures.busy.append(time.thread_time() - busy)
        while not is_there(key, started) and time.perf_counter() < started + LONGEST:  # noqa: ASYNC110 - no event
            await asyncio.sleep(0.0005)
        figures.file.append(time.perf_counter() - started)
        await asyncio.sleep(max(0.0, started + EVERY - time.perf_counter()))
    figures.stalls = pulse.stop()
