"""The API key of ``serve`` comes in a file or in the environment: a command line is read by everyone on a machine."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import psutil
import pytest

from flowdash_desktop.server.api_keys import OWNER
from flowdash_desktop.server.command.arguments import SERVE_KEY_VARIABLE
from tests.contract.test_serve_command import SERVE, says_why, serve
from tests.support.server_process import END_SECONDS

KEY = "a key that nobody else is to see"


@contextmanager
def served(*arguments: str | Path, **environment: str) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    process = subprocess.Popen(
        [*SERVE, *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, **environment},
    )
    try:
        assert process.stdout is not None
        yield process.stdout.readline().decode().rpartition(" at ")[2].strip(), process
    finally:
        process.terminate()
        process.communicate(timeout=END_SECONDS)


def status(url: str, key: str) -> int:
    return httpx.get(f"{url}/api/v1/workspace", headers={"Authorization": f"Bearer {key}"}).status_code


@pytest.mark.parametrize("way", ["file", "environment"])
def test_a_key_is_accepted_and_not_in_the_list_of_processes(tmp_path: Path, way: str) -> None:
    file = tmp_path / "key"
    file.write_text(f"{KEY}\n")
    file.chmod(0o600)
    more = ["--api-key-file", str(file)] if way == "file" else []
    environment = {} if way == "file" else {SERVE_KEY_VARIABLE: KEY}
    with served("--data-dir", tmp_path / "data", *more, **environment) as (url, process):
        assert status(url, KEY) == 200
        assert status(url, "another") == 401
        assert KEY not in " ".join(psutil.Process(process.pid).cmdline())


@pytest.mark.parametrize("content", [b"", b"  \n", b"two\nkeys", b"\xff\xfe", b"x" * 5000, None])
def test_a_file_without_one_key_is_refused(tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "key"
    if content is not None:
        file.write_bytes(content)
    says_why(serve("--data-dir", tmp_path / "data", "--api-key-file", file), str(file))
    assert not (tmp_path / "data" / "local" / "workspace.db").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="files have no such modes there")
def test_a_file_that_others_can_read_is_said(tmp_path: Path) -> None:
    file = tmp_path / "key"
    file.write_text(KEY)
    file.chmod(0o644)
    with served("--data-dir", tmp_path / "data", "--api-key-file", file) as (url, process):
        assert status(url, KEY) == 200
        process.terminate()
        assert process.stderr is not None
        assert "can be read by others" in process.stderr.read().decode()


def test_a_key_is_made_where_no_stored_key_administers(tmp_path: Path) -> None:
    """A window shares its workspace with members; served without the window, it is to have an administrator, once."""
    folder = ("--data-dir", tmp_path / "data")
    with served(*folder, **{SERVE_KEY_VARIABLE: KEY}) as (url, _):
        owner = {"Authorization": f"Bearer {KEY}"}
        definition = httpx.get(f"{url}/api/v1/workspace/definition", headers=owner).json()
        member = {"op": "addUser", "email": "member@example.com", "id": "member"}
        asked = {"revision": definition["revision"], "changes": [member]}
        assert httpx.post(f"{url}/api/v1/workspace/changes", headers=owner, json=asked).status_code == 200
        wanted = {"name": "A member's", "user_id": "member"}
        made = httpx.post(f"{url}/api/v1/workspace/keys", headers=owner, json=wanted)
        assert made.status_code == 201
    key = ""
    with served(*folder) as (url, process):
        assert process.stderr is not None
        said = process.stderr.readline().decode()
        assert said.startswith("API key (shown only now): ")
        key = said.rpartition(" ")[2].strip()
        assert [status(url, one) for one in (key, made.json()["key"])] == [200, 200]
        listed = httpx.get(f"{url}/api/v1/workspace/keys", headers={"Authorization": f"Bearer {key}"}).json()
        assert [one["name"] for one in listed] == ["A member's", OWNER]
    with served(*folder) as (url, process):
        assert status(url, key) == 200
        process.terminate()
        assert process.stderr is not None
        assert "API key (shown only now)" not in process.stderr.read().decode()
