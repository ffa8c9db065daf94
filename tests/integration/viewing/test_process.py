"""A process that hangs, dies or takes too much costs the request that it was asked, and no other."""

import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import ClassVar

import psutil
import pytest

from flowdash_desktop.viewing.client import FileViewer, Ticket
from flowdash_desktop.viewing.lane import Lane
from flowdash_desktop.viewing.messages import (
    MEGABYTE,
    Bitmap,
    BitmapJob,
    FactsJob,
    FileFacts,
    FileKind,
    Job,
    Priority,
    ViewFault,
    ViewLimits,
    fit_scale,
)
from flowdash_desktop.viewing.worker import Result, Worker
from tests.support.viewing.good_files import good_files, pdf, picture
from tests.support.viewing.hostile_files import hostile_files
from tests.support.viewing.processes import view_processes

PROGRAM = (sys.executable, "-m", "flowdash_desktop")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A good file and one that takes nearly forever."""
    (tmp_path / "good.pdf").write_bytes(good_files()["contract.pdf"])
    (tmp_path / "good.png").write_bytes(good_files()["photo.png"])
    next(file for file in hostile_files("") if file.name == "form-doubling.pdf").write(tmp_path / "endless.pdf")
    return tmp_path


@pytest.fixture
def viewer() -> Iterator[FileViewer]:
    viewer = FileViewer(PROGRAM, ViewLimits(page_seconds=100))
    yield viewer
    viewer.close()


class Call:
    """A call on a thread of its own."""

    def __init__(self, call: Callable[[], object]) -> None:
        self.result: object = None
        self._call = call
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def _run(self) -> None:
        self.result = self._call()

    def wait(self) -> object:
        self._thread.join(60)
        assert not self._thread.is_alive()
        return self.result


def until(is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.01)


def busy_child(path: Path) -> psutil.Process:
    """The process of the viewer, once it has a file open."""
    until(lambda: any(_has_open(child, path) for child in view_processes()))
    return next(child for child in view_processes() if _has_open(child, path))


def _has_open(child: psutil.Process, path: Path) -> bool:
    try:
        return any(Path(file.path) == path for file in child.open_files())
    except psutil.Error:
        return False


def test_a_page_that_takes_too_long_is_given_up(folder: Path) -> None:
    viewer = FileViewer(PROGRAM, ViewLimits(page_seconds=1))
    try:
        assert viewer.bitmap(folder / "endless.pdf", 0, 1.0) is ViewFault.TOO_SLOW
        assert isinstance(viewer.bitmap(folder / "good.png", 0, 1.0, priority=Priority.SEEN), Bitmap)
        assert viewer.facts(folder / "good.pdf", "good.pdf").fault is None
    finally:
        viewer.close()
    assert view_processes() == []


def test_a_file_that_takes_too_much_memory_is_given_up(folder: Path) -> None:
    """A picture of 80 million pixels takes 320 MB."""
    (folder / "large.png").write_bytes(picture("PNG", (10_000, 8_000), compress_level=1))
    viewer = FileViewer(PROGRAM, ViewLimits(memory_bytes=150 * MEGABYTE))
    try:
        assert viewer.facts(folder / "large.png", "large.png").fault is None
        assert viewer.bitmap(folder / "large.png", 0, 0.05) is ViewFault.TOO_MUCH_MEMORY
        assert isinstance(viewer.bitmap(folder / "good.png", 0, 1.0), Bitmap)
    finally:
        viewer.close()


def test_a_killed_process_costs_one_request(viewer: FileViewer, folder: Path) -> None:
    call = Call(lambda: viewer.bitmap(folder / "endless.pdf", 0, 1.0))
    other = Call(lambda: viewer.bitmap(folder / "good.pdf", 0, 1.0))
    busy_child(folder / "endless.pdf").kill()
    assert call.wait() is ViewFault.STOPPED
    assert isinstance(other.wait(), Bitmap)


def test_a_process_that_died_unasked_is_not_noticed(viewer: FileViewer, folder: Path) -> None:
    assert isinstance(viewer.bitmap(folder / "good.pdf", 0, 1.0), Bitmap)
    (child,) = view_processes()
    child.kill()
    child.wait()
    assert isinstance(viewer.bitmap(folder / "good.pdf", 0, 2.0), Bitmap)


def test_a_cancelled_request_is_answered_at_once(viewer: FileViewer, folder: Path) -> None:
    """Its work is let go, so that the next request does not wait for it."""
    ticket = Ticket()
    call = Call(lambda: viewer.bitmap(folder / "endless.pdf", 0, 1.0, ticket=ticket))
    busy_child(folder / "endless.pdf")
    waiting = Call(lambda: viewer.bitmap(folder / "good.pdf", 0, 1.0, ticket=ticket))
    viewer.cancel(ticket)
    assert call.wait() is ViewFault.STOPPED
    assert waiting.wait() is ViewFault.STOPPED
    assert isinstance(viewer.bitmap(folder / "good.pdf", 0, 1.0), Bitmap)


def test_what_is_looked_at_does_not_wait_for_the_prepared(viewer: FileViewer, folder: Path) -> None:
    ticket = Ticket()
    prepared = Call(lambda: viewer.prepare(folder / "endless.pdf", "endless.pdf", lambda _: 1.0, ticket=ticket))
    busy_child(folder / "endless.pdf")
    assert isinstance(viewer.bitmap(folder / "good.pdf", 0, 1.0), Bitmap)
    viewer.cancel(ticket)
    prepared.wait()


class RecordingWorker(Worker):
    """A process that notes what it is asked, in the order in which it is asked."""

    asked: ClassVar[list[Job]] = []

    def ask(self, job: Job, seconds: float, is_unwanted: Callable[[], bool]) -> Result:
        self.asked.append(job)
        return super().ask(job, seconds, is_unwanted)


def test_what_is_seen_goes_before_what_is_prepared(folder: Path) -> None:
    """Whoever came first: three wait behind a page that takes long, and the one in the list is asked first."""
    RecordingWorker.asked.clear()
    lane = Lane(lambda: RecordingWorker(PROGRAM, ViewLimits()), "lane")
    ticket = Ticket()
    jobs = [FactsJob(str(folder / "good.pdf"), name) for name in ("prepared first", "prepared second", "seen")]
    priorities = [Priority.PREPARED, Priority.PREPARED, Priority.SEEN]
    calls = [Call(lambda: lane.ask(BitmapJob(str(folder / "endless.pdf"), 0, 1.0), 100, Priority.SEEN, ticket))]
    busy_child(folder / "endless.pdf")
    for count, (job, priority) in enumerate(zip(jobs, priorities, strict=True), start=1):
        calls.append(Call(partial(lane.ask, job, 100, priority, Ticket())))
        until(partial(_is_waiting, lane, count))
    lane.cancel(ticket)
    for call in calls:
        call.wait()
    lane.close()
    assert RecordingWorker.asked[1:] == [jobs[2], jobs[0], jobs[1]]


def _is_waiting(lane: Lane, count: int) -> bool:
    return len(lane._waiting) == count  # nothing outside says how many wait


def test_a_prepared_page_asks_no_process(viewer: FileViewer, folder: Path) -> None:
    """At the scale that the window uses, its facts and its pixels are there."""
    path = folder / "good.pdf"
    facts = viewer.prepare(path, "good.pdf", lambda facts: fit_scale(facts.page_sizes[0], 640, 480))
    (only,) = view_processes()
    only.kill()
    only.wait()
    assert viewer.facts(path, "good.pdf") == facts
    bitmap = viewer.bitmap(path, 0, fit_scale(facts.page_sizes[0], 640, 480))
    assert isinstance(bitmap, Bitmap)
    assert (bitmap.width, view_processes()) == (640, [])


def test_a_changed_file_is_read_anew(viewer: FileViewer, folder: Path) -> None:
    path = folder / "good.pdf"
    assert len(viewer.facts(path, "good.pdf").page_sizes) == 2
    path.write_bytes(pdf("one", "two", "three"))
    os.utime(path, ns=(1, 1))
    assert len(viewer.facts(path, "good.pdf").page_sizes) == 3
    path.unlink()
    assert viewer.facts(path, "good.pdf").fault is ViewFault.MISSING


def test_closing_answers_who_waits(viewer: FileViewer, folder: Path) -> None:
    call = Call(lambda: viewer.bitmap(folder / "endless.pdf", 0, 1.0))
    busy_child(folder / "endless.pdf")
    waiting = Call(lambda: viewer.bitmap(folder / "good.pdf", 0, 1.0))
    viewer.close()
    assert call.wait() is ViewFault.STOPPED
    assert waiting.wait() is ViewFault.STOPPED
    assert viewer.bitmap(folder / "good.pdf", 0, 1.0) is ViewFault.STOPPED
    assert view_processes() == []


def test_a_program_that_does_not_start_is_an_answer(folder: Path) -> None:
    for program in (["/nowhere/at/all"], [sys.executable, "-c", "pass"]):
        viewer = FileViewer(program)
        size = (folder / "good.pdf").stat().st_size
        stopped = FileFacts(FileKind.OTHER, "", size, fault=ViewFault.STOPPED)
        assert viewer.facts(folder / "good.pdf", "good.pdf") == stopped, "the window's process reads nothing of it"
        assert viewer.bitmap(folder / "good.pdf", 0, 1.0) is ViewFault.STOPPED
        viewer.close()
