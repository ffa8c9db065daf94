"""``serve``: its one line, its end, its lock, what it refuses, and the server that ends with its parent."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import httpx
import psutil
import pytest

from tests.contract.conftest import OpenApi
from tests.support.definitions import COMPANIES, workspace
from tests.support.fixtures_server import StartServer
from tests.support.http import Api
from tests.support.people import until
from tests.support.server_process import END_SECONDS

ROOT = Path(__file__).parents[2]
SERVE = [sys.executable, "-m", "flowdash_desktop.server"]


def serve(*arguments: str | Path, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """Run ``serve`` with arguments that it refuses, to its end."""
    command = [*SERVE, *map(str, arguments)]
    return subprocess.run(
        command, input=stdin, capture_output=True, text=True, timeout=END_SECONDS, cwd=ROOT, check=False
    )


def says_why(result: subprocess.CompletedProcess[str], *words: str) -> None:
    assert result.returncode == 2
    assert result.stdout == ""
    assert "Traceback" not in result.stderr
    for word in words:
        assert word in result.stderr


@pytest.mark.statement("serve.line")
def test_it_prints_one_line_once_it_accepts_requests(server: StartServer) -> None:
    running = server(workspace(COMPANIES))
    assert re.fullmatch(r"Serving Acme Corp\. Workspace at http://127\.0\.0\.1:\d+", running.serving_line)
    assert running.stderr == ""


@pytest.mark.statement("serve.end")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_cleanly_on_signals(tmp_path: Path, number: signal.Signals) -> None:
    process = subprocess.Popen(
        [*SERVE, "--data-dir", str(tmp_path), "--api-key", "k"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    )
    try:
        assert process.stdout is not None
        assert process.stdout.readline().startswith(b"Serving ")
        process.send_signal(number)
        rest, errors = process.communicate(timeout=END_SECONDS)
    finally:
        process.kill()
        process.communicate()
    assert (process.returncode, rest, errors) == (0, b"", b"")


def test_it_ends_cleanly_while_a_connection_is_open(server: StartServer, api_for: OpenApi) -> None:
    running = server(workspace(COMPANIES))
    api = api_for(running)
    api.list()
    assert running.stop() == 0
    assert running.stderr == ""


def test_the_data_is_there_after_a_restart(server: StartServer, api_for: OpenApi) -> None:
    running = server(workspace(COMPANIES))
    before = api_for(running).post({"Company ID": "1", "Company Name": "Kept"}).json()
    old_base = running.base_url
    running.restart()
    after = api_for(running).get("1")
    assert {**after, "Task URL": ""} == {**before, "Task URL": ""}
    assert after["Task URL"] == before["Task URL"].replace(old_base, running.base_url)


def test_choice_an_empty_folder_gets_a_workspace_to_begin_with(server: StartServer, api_for: OpenApi) -> None:
    running = server()
    assert running.serving_line.startswith("Serving Local workspace at ")
    api = api_for(running, "tasks")
    task = api.post({"Title": "First"}).json()
    assert (task["Number"], task["Stage"]) == ("1", "To Do")


@pytest.mark.statement("definition.key-made")
def test_a_key_is_made_and_shown_when_there_is_none(tmp_path: Path) -> None:
    definition = workspace(COMPANIES)
    del definition["apiKeys"]
    file = tmp_path / "workspace.json"
    file.write_bytes(json.dumps(definition).encode())
    shown: list[str] = []
    for arguments in (["--workspace", str(file)], []):
        process = subprocess.Popen(
            [*SERVE, "--data-dir", str(tmp_path / "data"), *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        try:
            assert process.stdout is not None
            base = process.stdout.readline().strip().rpartition(" at ")[2]
            if not shown:
                assert process.stderr is not None
                shown.append(process.stderr.readline().rpartition(": ")[2].strip())
            headers = {"Authorization": f"Bearer {shown[0]}"}
            assert httpx.get(f"{base}/api/v1/workspace", headers=headers, trust_env=False).status_code == 200
            process.terminate()
            rest = process.communicate(timeout=END_SECONDS)
        finally:
            process.kill()
            process.communicate()
        assert rest == ("", ""), "it is shown once"


def test_choice_key_of_the_command_line_is_for_one_run(server: StartServer, api_for: OpenApi) -> None:
    """A key of the command line is accepted in that run only."""
    running = server(workspace(COMPANIES), key="only-now")
    assert api_for(running).list()
    running.stop()
    running.key = "another"
    running.start()
    old = {"Authorization": "Bearer only-now"}
    assert httpx.get(f"{running.base_url}/api/v1/workspace", headers=old, trust_env=False).status_code == 401
    assert api_for(running, key="local-key-1").list()


@pytest.mark.statement("definition.refused")
def test_it_refuses_to_load_a_definition_over_existing_data(server: StartServer) -> None:
    running = server(workspace(COMPANIES))
    running.stop()
    result = serve(*running.places, "--workspace", running.folder / "workspace.json")
    says_why(result, "already holds a workspace", "/flowdash_" if running.database else str(running.data_dir))
    running.start()


@pytest.mark.sqlite_only
def test_a_second_server_on_the_same_folder_is_refused(server: StartServer, api_for: OpenApi) -> None:
    running = server(workspace(COMPANIES))
    says_why(serve("--data-dir", running.data_dir), "another server is running on", str(running.data_dir))
    assert api_for(running).list()
    running.kill()
    running.start()


@pytest.mark.statement("definition.unknown-keys")
def test_a_definition_that_is_wrong_is_refused_by_key_and_place(tmp_path: Path) -> None:
    definition = workspace(COMPANIES)
    definition["workflows"][0]["stages"][1]["colour"] = "#ffffff"
    file = tmp_path / "workspace.json"
    file.write_bytes(json.dumps(definition).encode())
    result = serve("--data-dir", tmp_path / "data", "--workspace", file)
    says_why(result, "workflows[0].stages[1].colour: unknown key")
    missing = serve("--data-dir", tmp_path / "data", "--workspace", tmp_path / "missing.json")
    says_why(missing, "missing.json", "No such file")
    del definition["workflows"][0]["stages"][1]["colour"]
    file.write_bytes(json.dumps(definition).encode())
    again = serve("--data-dir", tmp_path / "data", "--workspace", file, "--host", "192.0.2.1")
    says_why(again, "192.0.2.1 is not a loopback address", "--allow-remote")


def test_a_port_that_is_taken_is_refused(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        says_why(serve("--data-dir", tmp_path, "--api-key", "k", "--port", str(port)), f"port {port}")


@pytest.mark.sqlite_only
def test_data_of_a_newer_release_is_refused(server: StartServer) -> None:
    import sqlite3

    running = server(workspace(COMPANIES))
    running.stop()
    connection = sqlite3.connect(running.data_dir / "workspace.db")
    with connection:
        connection.execute("UPDATE schema_version SET version = 4711")
    connection.close()
    says_why(serve("--data-dir", running.data_dir), "version 4711", "newer release")


def test_data_that_is_no_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    damaged = tmp_path / "workspace.db"
    damaged.write_bytes(b"not a database" * 1000)
    says_why(serve("--data-dir", tmp_path, "--api-key", "k"), str(damaged), "not a database")
    assert damaged.read_bytes() == b"not a database" * 1000


def test_a_key_that_could_not_be_shown_is_not_kept(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        says_why(serve("--data-dir", tmp_path, "--port", str(taken.getsockname()[1])), "can't listen")
    process = subprocess.Popen(
        [*SERVE, "--data-dir", str(tmp_path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT
    )
    try:
        assert process.stdout is not None
        assert process.stdout.readline()
        process.terminate()
        assert "API key" in process.communicate(timeout=END_SECONDS)[1]
    finally:
        process.kill()
        process.communicate()


def test_a_folder_that_can_not_be_used_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    says_why(serve("--data-dir", tmp_path / "file"), "can't be used")


def supervised(folder: Path, **more: Any) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*SERVE, "--data-dir", str(folder), "--supervised"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        **more,
    )


def test_supervised_server_reads_its_key_and_ends_with_its_input(tmp_path: Path) -> None:
    """Supervised it accepts the key of its standard input and ends with it."""
    process = supervised(tmp_path)
    try:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write("key-of-this-run\n")
        process.stdin.flush()
        base = process.stdout.readline().strip().rpartition(" at ")[2]
        headers = {"Authorization": "Bearer key-of-this-run"}
        assert httpx.get(f"{base}/api/v1/workspace", headers=headers, trust_env=False).status_code == 200
        until(lambda: httpx.get(f"{base}/api/v1/workspace/audit", headers=headers, trust_env=False).json())
        told = httpx.get(f"{base}/api/v1/workspace/audit", headers=headers, trust_env=False).json()
        assert {entry["key"] for entry in told} == {"Flowdash Desktop on this computer"}, "the window's own key"
        process.stdin.close()
        assert process.wait(END_SECONDS) == 0
        assert process.stderr is not None
        assert (process.stdout.read(), process.stderr.read()) == ("", "")
    finally:
        process.kill()
        process.wait()
        for stream in (process.stdout, process.stderr):
            if stream:
                stream.close()


def test_supervised_without_a_key_it_refuses(tmp_path: Path) -> None:
    says_why(serve("--data-dir", tmp_path, "--supervised"), "standard input")


_PARENT = """
import subprocess, sys
child = subprocess.Popen(sys.argv[1:], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
child.stdin.write("key\\n")
child.stdin.flush()
child.stdout.readline()
print(child.pid, flush=True)
child.wait()
"""


@pytest.mark.skipif(os.name == "nt", reason="kill -9 is of other systems")
def test_supervised_it_ends_when_its_parent_is_killed(tmp_path: Path) -> None:
    command = [*SERVE, "--data-dir", str(tmp_path), "--supervised"]
    parent = subprocess.Popen([sys.executable, "-c", _PARENT, *command], stdout=subprocess.PIPE, text=True, cwd=ROOT)
    try:
        assert parent.stdout is not None
        child = psutil.Process(int(parent.stdout.readline()))
        parent.kill()
        gone, alive = psutil.wait_procs([child], timeout=END_SECONDS)
        for one in alive:
            one.kill()
        assert gone == [child]
    finally:
        parent.kill()
        parent.communicate()


@pytest.mark.statement("serve.arguments")
def test_help_names_the_arguments_of_the_specification() -> None:
    result = subprocess.run([*SERVE, "--help"], capture_output=True, text=True, cwd=ROOT, check=True)
    for word in ("--data-dir", "--workspace", "--host", "--port", "--api-key"):
        assert word in result.stdout
    assert "--supervised" not in result.stdout


def test_ipv6_loopback_is_served(server: StartServer, api_for: OpenApi) -> None:
    try:
        with socket.socket(socket.AF_INET6) as probe:
            probe.bind(("::1", 0))
    except OSError:
        pytest.skip("this machine has no IPv6")
    running = server(workspace(COMPANIES), arguments=("--host", "::1"))
    assert running.base_url.startswith("http://[::1]:")
    api: Api = api_for(running)
    assert api.get("42")["Task URL"].startswith(running.base_url)
