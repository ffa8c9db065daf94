"""Hooks of pytest for whole runs: what takes longest begins first, and a test that crashes or hangs fails alone."""

import faulthandler
import os
import sys
from collections import Counter
from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from xdist.scheduler import LoadFileScheduling  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from xdist.remote import Producer  # type: ignore[import-untyped]
    from xdist.workermanage import WorkerController  # type: ignore[import-untyped]

GRACE_SECONDS = 60.0
"""How much longer than its own limit a test may take before its process is ended."""

_SECONDS = {"soak": 20.0, "window": 10.0, "e2e": 1.6, "faults": 1.0, "integration": 0.4, "contract": 0.25}
"""What a test of these folders takes, roughly, in seconds of processor time."""
_OTHER_SECONDS = 0.1

_FEWEST_TESTS = 2  # that a worker must have before it starts one

_stderr = pytest.StashKey[int]()


class FileScheduling(LoadFileScheduling):  # type: ignore[misc]  # xdist has no types
    """A file at a time to each worker, also after one of the workers has crashed.

    xdist 3.8 hands out everything once more that the worker ever had, the test that crashed too; and a worker starts a
    test only when it knows the next one, so a file with one test, or none left, makes it wait without end.
    """

    def remove_node(self, node: "WorkerController") -> str | None:
        """Take a worker out, and give what it has not run to the others.

        Returns the test in which it crashed, or ``None`` if it had nothing left to run.
        """
        files = self.assigned_work[node]
        crashed = next((test for tests in files.values() for test, done in tests.items() if not done), None)
        for name, tests in list(files.items()):
            if crashed in tests:
                tests[crashed] = True
            if all(tests.values()):
                del files[name]
        super().remove_node(node)
        return crashed

    def _assign_work_unit(self, node: "WorkerController") -> None:
        super()._assign_work_unit(node)
        if self.workqueue and self._pending_of(self.assigned_work[node]) < _FEWEST_TESTS:
            self._assign_work_unit(node)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: "Producer") -> FileScheduling | None:
    """The scheduler for ``--dist loadfile``, which hands out files in the order of the collection."""
    config.option.loadscopereorder = False  # else files with few tests come last, however long they take
    return FileScheduling(config, log) if config.getoption("dist") == "loadfile" else None


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Put long files first where there are several workers, so that none has a long one left when the others end."""
    if not hasattr(config, "workerinput"):
        return
    tests = Counter(item.path for item in items)
    seconds = {file: number * _seconds_of_each(file, config.rootpath) for file, number in tests.items()}
    items.sort(key=lambda item: -seconds[item.path])


def _seconds_of_each(path: Path, root: Path) -> float:
    file = path.relative_to(root) if path.is_relative_to(root) else path
    return next((_SECONDS[folder] for folder in file.parts if folder in _SECONDS), _OTHER_SECONDS)


def pytest_configure(config: pytest.Config) -> None:
    """Keep the real standard error, which the capture of a test's output takes away."""
    stream = sys.__stderr__
    if stream is not None:
        config.stash[_stderr] = os.dup(stream.fileno())


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """End the process of a test that hangs inside Qt.

    pytest-timeout interrupts a test with a signal, which Python sees only when Qt comes back to it.
    """
    marker = item.get_closest_marker("timeout")
    limit = float(marker.args[0] if marker else item.config.getini("timeout"))
    stderr = item.config.stash.get(_stderr, None)
    if stderr is None:
        return (yield)
    faulthandler.dump_traceback_later(limit + GRACE_SECONDS, exit=True, file=stderr)
    try:
        return (yield)
    finally:
        faulthandler.cancel_dump_traceback_later()
