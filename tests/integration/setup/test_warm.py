"""A server that starts warm is a process like any other."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from tests.support.definitions import COMPANIES, workspace
from tests.support.http import Api
from tests.support.server_process import ServerProcess
from tests.support.warm import WarmPopen, ready

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="servers start warm on Linux only")


def test_warm_servers_are_children_with_a_workspace_each(tmp_path: Path) -> None:
    ready()
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    with (
        ServerProcess(tmp_path / "one", workspace(COMPANIES), key="first") as one,
        ServerProcess(tmp_path / "two", workspace(COMPANIES), key="second") as two,
    ):
        for server in (one, two):
            assert psutil.Process(server.pid).ppid() == os.getpid()
        api, other = Api(one), Api(two)
        assert api.post({"Company ID": "only in one", "Company Name": "New"}).status_code == 201
        assert api.get("only in one")["Company Name"] == "New"
        assert other.http.get(f"{two.base_url}/api/v1/workflows", headers={"Authorization": "Bearer first"}).is_error
        assert "only in one" not in str(other.http.get(f"{other.root}/workflows/2ylSaZ/tasks").text)
        api.close()
        other.close()


def test_a_warm_process_has_its_own_streams_and_status(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "flowdash_desktop", "serve", "--data-dir", str(tmp_path), "--host", "192.0.2.1"]
    environment = {**os.environ, "COLUMNS": "40"}
    with WarmPopen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, cwd=tmp_path) as process:
        out, errors = process.communicate()
    assert (process.returncode, out) == (2, b"")
    assert b"192.0.2.1 is not a loopback address" in errors


def test_a_warm_server_is_killed_by_a_signal(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "flowdash_desktop.server", "--data-dir", str(tmp_path), "--api-key", "key"]
    with WarmPopen(command, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, start_new_session=True) as process:
        assert process.stdout is not None
        assert b" at http" in process.stdout.readline()
        assert os.getsid(process.pid) == process.pid
        process.kill()
        assert process.wait() == -signal.SIGKILL


def test_a_killed_parent_is_started_anew(tmp_path: Path) -> None:
    """A test that ends all of its children leaves the next one a way to start servers."""
    ready()
    [parent] = [child for child in psutil.Process().children() if "tests.support.warm_parent" in child.cmdline()]
    parent.kill()
    psutil.wait_procs([parent])
    with ServerProcess(tmp_path, workspace(COMPANIES), key="key") as server:
        api = Api(server)
        assert api.post({"Company ID": "later", "Company Name": "New"}).status_code == 201
        api.close()
