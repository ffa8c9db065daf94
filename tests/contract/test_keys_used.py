"""What is written down of keys that are used and refused, and the keys on the command line [choice]."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx
import pytest

from flowdash_desktop.app.command_line import main
from flowdash_desktop.server.people.wrong_keys import MOST_GUESSES
from tests.contract.conftest import OpenApi
from tests.support.definitions import COMPANIES, USER, workspace
from tests.support.fixtures_server import StartServer
from tests.support.http import Api
from tests.support.people import MEMBER, add_key, ask, until


def audit(api: Api, kind: str) -> list[dict[str, Any]]:
    """The entries of a kind."""
    found: list[dict[str, Any]] = api.http.get(f"{api.root}/workspace/audit?limit=1000").json()
    return [entry for entry in found if entry["kind"] == kind]


def key_named(api: Api, name: str) -> dict[str, Any]:
    listed: list[dict[str, Any]] = api.http.get(f"{api.root}/workspace/keys").json()
    return next(key for key in listed if key["name"] == name)


@pytest.mark.statement("people.last-use")
def test_choice_a_use_is_written_down_once_a_day(server: StartServer, api_for: OpenApi, tmp_path: Path) -> None:
    api = api_for(server(workspace(COMPANIES)))
    made = add_key(api, "Uma's laptop", MEMBER)
    assert made["last_used_at"] is None
    for _ in range(3):
        assert ask(api.server, made["key"], "/me").status_code == 200
    until(lambda: key_named(api, "Uma's laptop")["last_used_at"] is not None)
    api.server.restart()
    api = api_for(api.server)
    assert ask(api.server, made["key"], "/me").status_code == 200
    assert ask(api.server, "wrong", "/me").status_code == 401
    until(lambda: bool(audit(api, "keyRefused")))  # written behind the use
    used = [entry for entry in audit(api, "keyUsed") if entry["key"] == "Uma's laptop"]
    assert [(entry["user"], entry["what"]) for entry in used] == [(USER, "First use of the day, from 127.0.0.1")]
    (refused,) = audit(api, "keyRefused")
    assert (refused["key"], refused["user"], refused["what"]) == (None, None, "A wrong API key came from 127.0.0.1")


@pytest.mark.statement("people.wrong-keys")
def test_choice_many_wrong_keys_wait_and_valid_keys_get_in(server: StartServer, api_for: OpenApi) -> None:
    api = api_for(server(workspace(COMPANIES)))
    key = add_key(api, "Uma's laptop", MEMBER)["key"]
    guesses = [ask(api.server, f"guess {number}", "/me") for number in range(MOST_GUESSES + 1)]
    assert [answer.status_code for answer in guesses] == [401] * MOST_GUESSES + [429]
    assert 1 <= int(guesses[-1].headers["retry-after"]) <= 60
    assert [*guesses[-1].json()] == ["error"]
    assert ask(api.server, key, "/me").status_code == 200, "though it has never got in from here"
    assert ask(api.server, "local-key-1", "/me").status_code == 200
    assert httpx.get(f"{api.server.base_url}/health", trust_env=False).status_code == 200
    assert "guess" not in api.server.stderr
    assert "a refused API key came from 127.0.0.1" in api.server.stderr


@pytest.mark.statement("people.command")
def test_choice_keys_on_the_command_line(
    server: StartServer, api_for: OpenApi, capsys: pytest.CaptureFixture[str]
) -> None:
    running = server(workspace(COMPANIES))
    if running.database is None:
        assert main(["keys", "add", "too early", *running.places]) == 2
        assert "another server is running" in capsys.readouterr().err
        running.stop()
    more = ["--user", USER.upper(), "--ends", "2099-01-01T00:00:00Z"]
    assert main(["keys", "add", "Uma's laptop", *more, *running.places]) == 0
    key = capsys.readouterr().out.strip()
    assert main(["keys", "list", *running.places]) == 0
    lines = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    owners, umas = lines
    assert owners[1:4] == ["Owner's key", "-", "-"]
    assert umas[1:4] == ["Uma's laptop", key[:4], USER]
    assert umas[6] == "2099-01-01T00:00:00Z"
    for arguments, words in (
        (["add", "x", "--user", "nobody@example.com"], "no user nobody@example.com"),
        (["add", "x", "--ends", "tomorrow"], "ends_at must be a moment"),
        (["revoke", "nothing"], "no API key with this id"),
        (["revoke", owners[0]], "last API key of an administrator"),
    ):
        assert main(["keys", *arguments, *running.places]) == 2
        assert words in capsys.readouterr().err
    if running.database is None:
        running.start()
    until(lambda: ask(running, key, "/me").status_code == 200)
    if running.database is None:
        running.stop()
    assert main(["keys", "revoke", umas[0], *running.places]) == 0
    if running.database is None:
        running.start()
    until(lambda: ask(running, key, "/me").status_code == 401)
    told = [(entry["kind"], entry["key"]) for entry in audit(api_for(running), "keyRevoked")]
    assert told == [("keyRevoked", "Key of the command line")]


def test_keys_of_no_workspace_are_refused_and_nothing_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["list"], ["add", "x"], ["revoke", "x"]):
        assert main(["keys", *arguments, "--data-dir", str(tmp_path / "none")]) == 2
        assert "holds no workspace" in capsys.readouterr().err
    assert not (tmp_path / "none").exists()


@pytest.mark.sqlite_only
@pytest.mark.statement("people.audit")
def test_choice_a_restored_backup_has_its_keys_and_says_so(
    server: StartServer, api_for: OpenApi, tmp_path: Path
) -> None:
    running = server(workspace(COMPANIES))
    key = add_key(api_for(running), "Uma's laptop", MEMBER)["key"]
    assert main(["backup", str(tmp_path / "backup"), *running.places]) == 0
    running.stop()
    assert main(["restore", str(tmp_path / "backup"), "--replace", *running.places]) == 0
    running.start()
    assert ask(running, key, "/me").json()["email"] == USER
    (restored,) = audit(api_for(running), "restored")
    assert restored["what"].startswith("Restored a backup of 20")
