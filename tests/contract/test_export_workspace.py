"""``export``: a running workspace becomes a definition, and a new workspace of it shows the same."""

from __future__ import annotations

import json
import stat
from pathlib import Path
from typing import Any

import pytest

from tests.contract.conftest import OpenApi
from tests.contract.test_backup import CONTENTS, attached, lose_a_blob, refused, run, went_well
from tests.support.definitions import COMPANIES, HARRY, TICKETS, linked_workspace, workspace
from tests.support.fixtures_server import StartServer
from tests.support.http import Api
from tests.support.syncs import customers

WORKFLOWS = ("houses", "wizrds", "wands0", "clubs0", "pets00")
OF_THE_PLACE = ("Task URL", "blobId", "Updated On")


def shown(value: Any) -> Any:
    """What an answer shows, without what is made anew with every workspace."""
    if isinstance(value, dict):
        return {name: shown(item) for name, item in value.items() if name not in OF_THE_PLACE}
    return [shown(item) for item in value] if isinstance(value, list) else value


def contents(api: Api) -> list[bytes]:
    return [api.file(entry["blobId"]).content for task in api.list() for entry in task.get("Documents") or ()]


@pytest.mark.statement("definition.export")
def test_choice_a_new_workspace_of_an_export_shows_the_same(
    server: StartServer, api_for: OpenApi, tmp_path: Path
) -> None:
    running = server(workspace(COMPANIES, TICKETS))
    api, tickets = api_for(running), api_for(running, "tckets")
    for name in ("a/b %?# 🦉", "שלום", "x" * 10_000):
        api.post({"Company ID": name, "Company Name": name[:50], "Documents": attached(CONTENTS + name.encode())})
    api.put("42", {"Documents": [*attached(b""), *attached(CONTENTS)], "Assigned To": HARRY, "Contract Value": None})
    tickets.delete(tickets.post({"Subject": "goes"}).json()["Ticket"])
    file = tmp_path / "exported.json"
    said = went_well(run("export", file, *running.places))
    assert "2 workflows, 8 tasks, 5 attachments" in said
    assert "1 API keys" in said
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    again = server(file)
    other, other_tickets = api_for(again), api_for(again, "tckets")
    assert shown(other.list()) == shown(api.list())
    assert contents(other) == contents(api)
    assert shown(other_tickets.list()) == shown(tickets.list())
    assert other_tickets.post({"Subject": "next"}).json()["Ticket"] == "10", "9 was given to a task that is gone"
    for part in ("stages", "fields", "roles", "users"):
        urls = [f"{one.workflow_url}/{part}" for one in (api, other)]
        assert other.http.get(urls[1]).json() == api.http.get(urls[0]).json()
    actions = [one.http.get(f"{one.task_url('43')}/actions").json() for one in (api, other)]
    assert actions[0] == actions[1] != []


@pytest.mark.statement("definition.export")
def test_choice_links_of_all_kinds_are_in_an_export(server: StartServer, api_for: OpenApi, tmp_path: Path) -> None:
    running = server(linked_workspace())
    api_for(running, "wizrds").put("2", {"Pets": [{"Pet ID": "2"}, {"Pet ID": "1"}], "Clubs": [{"Club ID": "2"}]})
    api_for(running, "houses").put("2", {"Wizards": [{"Wizard ID": "1"}, {"Wizard ID": "3"}]})
    file = tmp_path / "exported.json"
    went_well(run("export", file, *running.places))
    again = server(file)
    for workflow in WORKFLOWS:
        assert shown(api_for(again, workflow).list()) == shown(api_for(running, workflow).list())


def test_choice_what_a_definition_has_no_place_for_is_told(
    server: StartServer, api_for: OpenApi, tmp_path: Path
) -> None:
    running = server(workspace(COMPANIES))
    api = api_for(running)
    for text in ("one", "two"):
        api.http.post(f"{api.task_url('42')}/comments", json={"body": text})
    api.http.post(f"{api.task_url('42')}/checklist_items", json={"Stage": "Done", "title": "t"})
    api.put("43", {"Stage": "Done"})
    said = went_well(run("export", tmp_path / "exported.json", *running.places))
    for words in ("2 comments", "1 checklist items", "1 entries of the tasks' history", "`backup` keeps all"):
        assert words in said


@pytest.mark.statement("definition.secrets")
def test_choice_exports_hold_no_key_and_no_password(server: StartServer, tmp_path: Path) -> None:
    """No key and no password of a data source is in an export."""
    running = server(workspace(customers("postgresql://me:s3cret@127.0.0.1:1/db")))
    file = tmp_path / "exported.json"
    assert "password of the data source of Customers is not in it" in went_well(run("export", file, *running.places))
    text = file.read_text()
    assert "s3cret" not in text
    assert "local-key-1" not in text
    assert "apiKeys" not in text
    source = json.loads(text)["workflows"][0]["dataSync"]
    assert (source["database"], source["key"]) == ("postgresql://me@127.0.0.1:1/db", "number")


def test_choice_references_to_deleted_users_go_on_request(
    server: StartServer, api_for: OpenApi, tmp_path: Path
) -> None:
    """What names a user who is gone is left out only when asked."""
    people = {"id": "p", "name": "Owner", "type": "person"}
    hand_over = {"id": "a2", "name": "Hand over", "steps": [{"type": "assignTo", "email": HARRY}]}
    fields, actions = [*COMPANIES["fields"], people], [hand_over, *COMPANIES["actions"]]
    running = server(workspace({**COMPANIES, "fields": fields, "actions": actions}))
    api = api_for(running)
    api.put("42", {"Owner": HARRY})
    assert api.http.delete(f"{api.workflow_url}/users/u1").status_code == 204
    file = tmp_path / "exported.json"
    lines = ("the action Hand over of Companies: there is no user", "Companies: 42: Owner is not a user")
    refused(run("export", file, *running.places), "--incomplete", *lines)
    assert not file.exists()
    done = run("export", file, *running.places, "--incomplete")
    assert done.returncode == 1
    assert all(f"left out: {line}" in done.stderr for line in lines)
    again = api_for(server(file))
    assert again.get("42")["Owner"] is None
    offered = again.http.get(f"{again.task_url('43')}/actions").json()
    assert [action["id"] for action in offered] == ["a1"]


@pytest.mark.parametrize("damaged", [False, True])
def test_choice_lost_attachments_are_skipped_on_request(
    server: StartServer, api_for: OpenApi, tmp_path: Path, damaged: bool
) -> None:
    """An attachment that is lost is left out only when asked."""
    running = server(workspace(COMPANIES))
    api_for(running).put("42", {"Documents": attached(CONTENTS)})
    lose_a_blob(running, damaged=damaged)
    file = tmp_path / "exported.json"
    refused(run("export", file, *running.places), "42: the attachment ä.bin is missing or damaged")
    done = run("export", file, *running.places, "--incomplete")
    assert (done.returncode, "ä.bin" in done.stderr) == (1, True)
    assert api_for(server(file)).get("42")["Documents"] == []


def test_choice_export_overwrites_only_on_request(server: StartServer, tmp_path: Path) -> None:
    """An export is never written over another file unasked."""
    running = server(workspace(COMPANIES))
    file = tmp_path / "exported.json"
    file.write_bytes(b"precious")
    refused(run("export", file, *running.places), "is there already")
    assert file.read_bytes() == b"precious"
    went_well(run("export", file, *running.places, "--overwrite"))
    assert json.loads(file.read_bytes())["workspace"]["id"] == "acme"
    assert [path.name for path in tmp_path.iterdir() if "partial" in path.name] == []
    refused(run("export", tmp_path / "none" / "x.json", *running.places), "can't be written")


def test_choice_where_there_is_no_workspace_nothing_is_exported(tmp_path: Path) -> None:
    refused(run("export", tmp_path / "exported.json", "--data-dir", tmp_path / "none"), "holds no workspace")
    assert list(tmp_path.iterdir()) == []
