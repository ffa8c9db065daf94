"""A signal ends the program while texts and a workspace of hostile sizes are being shown."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from flowdash_desktop.app.options import KEY_VARIABLE
from tests.support import server_process
from tests.support.definitions import workspace
from tests.support.driven import Program
from tests.support.fixtures_server import StartServer
from tests.support.hostile_workspace import TEXTS, WIDE, lists_workflow, texts_workflow, wide_workflow

_MOST_SECONDS = 5.0
_FIELDS, _MANY = 20_000, 1_000


def test_a_signal_ends_it_while_much_is_being_shown(
    tmp_path: Path, server: StartServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The signal comes as soon as the definition of the fields is here: table, columns and editors are being made."""
    monkeypatch.setattr(server_process, "START_SECONDS", 120.0)
    lists = lists_workflow(_MANY)
    for task in lists["tasks"]:
        task.pop("Others", None)
    running = server(workspace(wide_workflow(_FIELDS), lists))
    arguments = ("--server", running.base_url, "--workflow", WIDE)
    with Program(tmp_path, *arguments, **{KEY_VARIABLE: running.key}) as program:
        program.do("until defined")
        program.process.send_signal(signal.SIGTERM)
        assert program.process.wait(_MOST_SECONDS) == 0
        assert program.terminate() == 0, "it has ended"
        assert program.stderr == ""
        assert program.orphans() == []


def test_a_signal_ends_it_while_long_texts_are_being_shown(
    tmp_path: Path, server: StartServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As the pane shows 100,000 letters without a space, five megabytes of them, or 400,000 lines."""
    monkeypatch.setattr(server_process, "START_SECONDS", 120.0)
    running = server(workspace(texts_workflow()))
    arguments = ("--server", running.base_url, "--workflow", TEXTS)
    for task in ("letters", "line", "lines"):
        (tmp_path / task).mkdir()
        with Program(tmp_path / task, *arguments, **{KEY_VARIABLE: running.key}) as program:
            program.do("rows", f"show {task}")
            program.process.send_signal(signal.SIGTERM)
            assert program.process.wait(_MOST_SECONDS) == 0, task
            assert program.terminate() == 0, "it has ended"
            assert program.stderr == ""
            assert program.orphans() == []
