"""A signal ends the program while a workspace of a hostile size is being shown."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from flowdash_desktop.app.options import KEY_VARIABLE
from tests.support import server_process
from tests.support.definitions import workspace
from tests.support.driven import Program
from tests.support.fixtures_server import StartServer
from tests.support.hostile_workspace import WIDE, lists_workflow, wide_workflow

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
