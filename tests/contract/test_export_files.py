"""How the file of an export comes to be: streamed to where files are kept, named once there, or failed in order."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.contract.conftest import OpenApi
from tests.support.actions import until
from tests.support.definitions import COMPANIES, TICKETS, workspace
from tests.support.fixtures_server import StartServer
from tests.support.http import Api
from tests.support.server_process import ServerProcess

ALWAYS = {"start_date": "2000-01-01", "end_date": "2099-12-31"}


def ended(api: Api) -> Any:
    """A new export of everything, once it is no longer pending."""
    url = f"{api.workflow_url}/analytics/exports"
    export = api.http.post(url, json=ALWAYS).json()["id"]
    return until(lambda: api.http.get(f"{url}/{export}").json(), lambda found: found["status"] != "Pending")


def rows(api: Api, made: Any) -> list[dict[str, str]]:
    answer = api.http.get(made["file_url"])
    assert answer.status_code == 200, answer.text
    return list(csv.DictReader(io.StringIO(answer.content.decode(), newline="")))


@contextmanager
def no_room(server: ServerProcess) -> Iterator[None]:
    """Nothing can be stored inside of it: where half-written files are kept there is no folder."""
    incoming = server.data_dir / "blobs" / "incoming"
    incoming.rmdir()
    incoming.write_bytes(b"")
    try:
        yield
    finally:
        incoming.unlink()
        incoming.mkdir()


def left_over(server: ServerProcess) -> list[Path]:
    return list((server.data_dir / "blobs" / "incoming").iterdir())


def test_unstored_export_fails_alone(server: StartServer, api_for: OpenApi) -> None:
    """An export that can not be stored is a failure without a file and hinders no other."""
    running = server(workspace(COMPANIES))
    api = api_for(running)
    with no_room(running):
        failed = ended(api)
        assert {**failed, "id": ""} == {"id": "", "status": "Fail"}
    assert "an export failed" in running.stderr
    made = ended(api)
    assert (made["status"], len(rows(api, made))) == ("Success", len(COMPANIES["tasks"]))
    running.restart()
    api = api_for(running)
    url = f"{api.workflow_url}/analytics/exports/{failed['id']}"
    assert api.http.get(url).json() == failed, "and a failure it stays"


def test_unstored_attachment_changes_nothing(server: StartServer, api_for: OpenApi) -> None:
    """An attachment that can not be stored is to be sent again and changes nothing."""
    running = server(workspace(COMPANIES))
    api = api_for(running)
    before = api.get("42")
    body = {"Company Name": "Other", "Documents": [{"filename": "a", "base64contents": "YQ=="}]}
    with no_room(running):
        answer = api.put("42", body)
        assert (answer.status_code, list(answer.json())) == (503, ["error"])
        assert "attachments" in answer.json()["error"]
        assert api.get("42") == before
        assert api.put("43", {"Company Name": "Goes on"}).status_code == 200
    assert api.put("42", body).status_code == 200


def test_long_export_is_complete_and_leaves_nothing_behind(server: StartServer, api_for: OpenApi) -> None:
    """More than the pieces in which it is made."""
    tickets = [{"Ticket": str(number), "Subject": "s" * 20} for number in range(1, 3001)]
    running = server(workspace({**TICKETS, "tasks": tickets}))
    api = api_for(running, "tckets")
    found = rows(api, ended(api))
    assert [row["Unique ID"] for row in found] == [str(number) for number in range(1, 3001)]
    assert left_over(running) == []


def test_an_export_never_names_a_file_that_is_not_there(server: StartServer, api_for: OpenApi) -> None:
    """Files that nothing names are collected all the time, however young: each export is another file."""
    arguments = ("--collect-every", "0.001", "--grace", "0")
    running = server(workspace(COMPANIES), allow_loopback_files=True, arguments=arguments)
    api = api_for(running)
    for number in range(12):
        api.post({"Company ID": f"new {number}", "Company Name": "New"})
        made = ended(api)
        assert made["status"] == "Success"
        assert len(rows(api, made)) == len(COMPANIES["tasks"]) + number + 1
