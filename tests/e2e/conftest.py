"""The desk: the whole application, opened by a story and put away after it, with nothing left over."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from PySide6.QtWidgets import QApplication

from flowdash_desktop.session.accounts.workspace_jobs import WorkspaceJob
from tests.support.desk import Desk
from tests.support.fixtures_server import cluster, module_server, server
from tests.support.warm import ready, starting_warm

__all__ = ["cluster", "module_server", "server"]

_END_SECONDS = 5.0
_start_job_warm = starting_warm(WorkspaceJob._start)


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Desk:
    """A desk on an empty data folder, which begins with the sample workspace; ``story`` puts it away."""
    return Desk(qapp, tmp_path / "data")


@pytest.fixture
def new_desk(qapp: QApplication, tmp_path: Path) -> Desk:
    """A desk on an empty data folder, which begins with the start page, as for a person's first start."""
    return Desk(qapp, tmp_path / "data", sample=False)


@pytest.fixture(autouse=True)
def jobs_start_warm(monkeypatch: pytest.MonkeyPatch) -> None:
    """Backups, restores, exports and copies are processes of their own as in the program, but start warm."""
    monkeypatch.setattr(WorkspaceJob, "_start", _start_job_warm)


@pytest.fixture(autouse=True)
def nothing_is_left(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    """No story leaves a window, a thread, a process or a connection behind. (``story`` looks for tasks by itself.)"""
    if "module_server" in request.fixturenames:
        request.getfixturevalue("module_server")
    ready()
    before = _things(qapp)
    yield
    qapp.clipboard().clear()  # Data that a story made would be deleted after Python has ended: a crash.
    left = _things(qapp) - before
    end = time.monotonic() + _END_SECONDS
    while left and time.monotonic() < end:
        time.sleep(0.01)
        left = _things(qapp) - before
    assert not left, f"left over: {sorted(left)}"


def _things(app: QApplication) -> set[str]:
    me = psutil.Process()
    windows = {f"window {type(w).__name__} {w.windowTitle()!r} {id(w)}" for w in app.topLevelWidgets()}
    threads = {f"thread {t.name} {t.ident}" for t in threading.enumerate()}
    processes = {f"process {p.pid}" for p in me.children(recursive=True)}
    sockets = {f"socket {c.fd} {c.laddr} {c.raddr}" for c in me.net_connections(kind="inet")}
    return windows | threads | processes | sockets
