"""Triage mode: from the key that decides to the next task on the screen, its file included, ten decisions a second.

The window, the server and the processes that read files are the real ones. Each of 500 tasks has a PDF of its own.
``FLOWDASH_BENCH_TRIAGE`` is another number of tasks.
"""

from __future__ import annotations

import asyncio
import os
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from flowdash_desktop.session.outbox.sending.waits import HOLD_SECONDS
from tests.benchmarks.many.report import Row, percentile, publish, table
from tests.e2e.test_deciding import definition
from tests.e2e.test_triage_mode import entered
from tests.e2e.triage_run import with_files
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer, cluster, server
from tests.support.hands import focused, press

__all__ = ["cluster", "server"]

TASKS = int(os.environ.get("FLOWDASH_BENCH_TRIAGE", "500"))
EVERY = 0.1
"""Seconds from one decision to the next at least."""
FRAME, TWO_FRAMES = 1000 / 60, 33.0
KEYS = (Qt.Key.Key_1, Qt.Key.Key_3)
"""In turn, as the same key is ignored for a moment after a new task came."""


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


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Desk:
    return Desk(qapp, tmp_path / "data")


@pytest.mark.timeout(900)
def test_the_next_task_is_there(desk: Desk, server: StartServer, capsys: pytest.CaptureFixture[str]) -> None:
    figures: dict[str, list[float]] = {"task": [], "file": []}
    _decide_all(desk, server, figures)
    rows = []
    for what, words in (("task", "the task"), ("file", "the task and its file")):
        for share, aim in ((0.5, None), (0.95, FRAME), (0.99, TWO_FRAMES)):
            figure = percentile(figures[what], share)
            rows.append(Row(f"decision key to {words} painted, p{share * 100:.0f}", figure, "ms", aim))
        rows.append(Row(f"decision key to {words} painted, longest", max(figures[what]), "ms"))
    words = table(f"{len(figures['file'])} decisions, {1 / EVERY:.0f} a second at most, a PDF at each task", rows)
    path = publish("triage", words)
    with capsys.disabled():
        print("", words, f"written to {path}", sep="\n")


@story
async def _decide_all(desk: Desk, server: StartServer, figures: dict[str, list[float]]) -> None:
    ids = [f"A-{number}" for number in range(TASKS)]
    running = server(definition(*ids))
    with_files(running, ids)
    window = await entered(desk, running, HOLD_SECONDS)
    panel, pane = window.quick_look.panel, window.detail
    canvas = panel.views[0].canvas
    head, page = Paints(pane.header), Paints(canvas)
    await desk.until(lambda: panel.view.shows_pages and canvas.is_sharp, "the first file")
    await asyncio.sleep(2)  # a person reads the first task; the next ones are read ahead meanwhile
    for number, key in enumerate(ids[1:]):
        started = time.perf_counter()
        press(focused(), KEYS[number % 2])
        while pane.task != key or head.at < started:  # noqa: ASYNC110 - no event
            await asyncio.sleep(0.0005)  # the threads that read files need the interpreter, too
        figures["task"].append((head.at - started) * 1000)
        file = f"{key}.pdf"
        while not (  # noqa: ASYNC110
            (shown := panel.view.file) is not None
            and shown.name == file
            and panel.view.shows_pages
            and canvas.is_sharp
            and page.at > started
        ):
            await asyncio.sleep(0.0005)  # the threads that read files need the interpreter, too
        figures["file"].append((time.perf_counter() - started) * 1000)
        await asyncio.sleep(max(0.0, started + EVERY - time.perf_counter()))
