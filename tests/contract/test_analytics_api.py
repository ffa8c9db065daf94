"""Analytics exports (``flowdash-api.md``)."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from sqlalchemy import Connection, func, select, update

from flowdash_desktop.server.storage.activity import exports
from tests.contract.conftest import OpenApi
from tests.support.actions import until
from tests.support.definitions import COMPANIES, HARRY, NOTES, workspace
from tests.support.fixtures_server import StartServer
from tests.support.http import Api, errors_of
from tests.support.inside import change_inside, look_inside

HEADER = ["Task", "Unique ID", "From Stage", "To Stage", "Changed On", "Changed By", "Cause", "Seconds In From Stage"]
ODD = 'a/b %?# 🦉, "quoted" שלום'


def day(offset: int = 0) -> str:
    """A day in UTC, counted from today."""
    return (datetime.now(UTC) + timedelta(days=offset)).date().isoformat()


class Exports:
    """The exports of one workflow."""

    def __init__(self, api: Api) -> None:
        self.api = api
        self.url = f"{api.workflow_url}/analytics/exports"

    def post(self, body: Any, **headers: str) -> httpx.Response:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.api.http.post(self.url, json=body, headers=named)

    def ask(self, first: str, last: str) -> str:
        answer = self.post({"start_date": first, "end_date": last})
        assert answer.status_code == 202, answer.text
        return str(answer.json()["id"])

    def get(self, export: str) -> Any:
        answer = self.api.http.get(f"{self.url}/{export}")
        assert answer.status_code == 200, answer.text
        return answer.json()

    def made(self, export: str) -> Any:
        """The export once it is no longer pending."""
        return until(lambda: self.get(export), lambda found: found["status"] != "Pending")

    def file(self, first: str, last: str) -> httpx.Response:
        """The file of a new export."""
        made = self.made(self.ask(first, last))
        assert made["status"] == "Success"
        answer = self.api.http.get(made["file_url"])
        assert answer.status_code == 200, answer.text
        return answer

    def rows(self, first: str, last: str) -> list[dict[str, str]]:
        return list(csv.DictReader(io.StringIO(self.file(first, last).content.decode(), newline="")))


@pytest.fixture
def exports_of(companies: Api) -> Exports:
    return Exports(companies)


def moves(rows: list[dict[str, str]], unique_id: str) -> list[tuple[str, str]]:
    return [(row["From Stage"], row["To Stage"]) for row in rows if row["Unique ID"] == unique_id]


@pytest.mark.statement("exports.ask")
def test_export_of_two_dates_is_answered_with_an_id_doc(exports_of: Exports) -> None:
    """An export is asked for with two dates and answered with an ID."""
    answer = exports_of.post({"start_date": day(), "end_date": day()})
    assert isinstance(answer.json()["id"], str)


def test_it_is_accepted_as_pending_choice(exports_of: Exports) -> None:
    answer = exports_of.post({"start_date": day(), "end_date": day()})
    assert (answer.status_code, answer.json()["status"]) == (202, "Pending")


@pytest.mark.statement("exports.poll")
def test_an_export_is_polled_until_it_has_a_file_url_doc(exports_of: Exports) -> None:
    export = exports_of.ask(day(), day())
    first = exports_of.get(export)
    assert first["id"] == export
    assert first["status"] in ("Pending", "Success")
    assert ("file_url" in first) is (first["status"] == "Success")
    made = exports_of.made(export)
    assert made.keys() == {"id", "status", "file_url"}
    assert made["status"] == "Success"


@pytest.mark.statement("exports.csv")
def test_the_file_is_a_csv_doc(exports_of: Exports) -> None:
    file = exports_of.file(day(), day())
    assert file.headers["content-type"].startswith("text/csv")
    assert next(csv.reader(io.StringIO(file.text))) == HEADER
    assert file.content.startswith(b"Task,"), "UTF-8 without a mark"
    assert "Companies%20stage%20changes" in file.headers["content-disposition"]


def test_the_file_is_a_file_like_others_and_wants_the_key_choice(exports_of: Exports) -> None:
    made = exports_of.made(exports_of.ask(day(), day()))
    assert made["file_url"].startswith(f"{exports_of.api.root}/files/")
    assert httpx.get(made["file_url"], trust_env=False).status_code == 401


@pytest.mark.statement("exports.csv")
def test_file_has_each_stage_change_doc(exports_of: Exports) -> None:
    """The file has each stage change with its task stages and time."""
    api = exports_of.api
    url = api.post({"Company ID": ODD, "Company Name": "Odd"}).json()["Task URL"]
    api.put(ODD, {"Stage": "In Progress"})
    api.put(ODD, {"Company Name": "No stage change", "Stage": "In Progress"})
    api.post({"Company ID": ODD, "Stage": "Done"})
    api.put(ODD, {"Assigned To": HARRY})
    rows = [row for row in exports_of.rows(day(-1), day(1)) if row["Unique ID"] == ODD]
    assert moves(rows, ODD) == [("", "Not Started"), ("Not Started", "In Progress"), ("In Progress", "Done")]
    assert {row["Task"] for row in rows} == {url.rpartition("/")[2]}
    assert all(row["Changed On"].endswith("Z") for row in rows)
    assert [row["Cause"] for row in rows] == ["api"] * 3
    assert all(row["Seconds In From Stage"].isdecimal() for row in rows[1:])


def test_creation_and_deletion_have_no_other_stage_choice(exports_of: Exports) -> None:
    """Creation comes from no stage and deletion goes to none."""
    for _ in range(2):
        exports_of.api.post({"Company ID": "deleted", "Company Name": "Gone"})
        exports_of.api.delete("deleted")
    rows = exports_of.rows(day(-1), day(1))
    assert moves(rows, "deleted") == [("", "Not Started"), ("Not Started", "")] * 2
    assert len({row["Task"] for row in rows if row["Unique ID"] == "deleted"}) == 2, "the history outlives its task"


def test_a_write_that_is_refused_has_no_history(exports_of: Exports) -> None:
    exports_of.api.post({"Company ID": "refused", "Company Name": "Refused"})
    answer = exports_of.api.put("refused", {"Stage": "Done", "Expected Close Date": "nonsense"})
    assert answer.status_code == 422
    exports_of.api.post({"Company ID": "never"})
    rows = exports_of.rows(day(-1), day(1))
    assert moves(rows, "refused") == [("", "Not Started")]
    assert moves(rows, "never") == []


@pytest.mark.statement("exports.inclusive")
def test_both_dates_are_included_doc_in_utc_choice(server: StartServer, api_for: OpenApi) -> None:
    """Both dates are included and days are those of UTC."""
    created = ["2021-01-30T23:59:59Z", "2021-01-31T00:00:00Z", "2021-02-01T23:59:59Z", "2021-02-02T00:00:00Z"]
    tasks = [{"Company ID": moment, "Company Name": "A", "Created On": moment} for moment in created]
    tasks.append({"Company ID": "zone", "Company Name": "A", "Created On": "2021-02-02T01:59:59+02:00"})
    exports_of = Exports(api_for(server(workspace({**COMPANIES, "tasks": tasks}))))
    rows = exports_of.rows("2021-01-31", "2021-02-01")
    assert [row["Unique ID"] for row in rows] == [*created[1:3], "zone"]
    assert [row["Unique ID"] for row in exports_of.rows("2021-01-31", "2021-01-31")] == [created[1]]
    assert len(exports_of.rows("0001-01-01", "9999-12-31")) == 5
    assert {row["Cause"] for row in rows} == {"load"}


def test_a_workflow_exports_its_own_tasks_only(companies: Api, notes: Api) -> None:
    url = notes.post({"Note": "no unique ID"}).json()["Task URL"]
    rows = Exports(notes).rows(day(-1), day(1))
    task = url.rpartition("/")[2]
    found = [(row["Task"], row["Unique ID"], row["To Stage"]) for row in rows]
    assert (task, "", "Open") in found
    assert task not in {row["Task"] for row in Exports(companies).rows(day(-1), day(1))}


@pytest.mark.parametrize(
    ("body", "errors"),
    [
        ({}, {"start_date": ["is required"], "end_date": ["is required"]}),
        ({"start_date": None, "end_date": ""}, {"start_date": ["is required"], "end_date": ["is required"]}),
        (
            {"start_date": "31 Jan 2021", "end_date": "2021-02-30"},
            {"start_date": ["is invalid"], "end_date": ["is invalid"]},
        ),
        (
            {"start_date": 20210131, "end_date": ["2021-01-31"]},
            {"start_date": ["is invalid"], "end_date": ["is invalid"]},
        ),
        ({"start_date": "2021-02-01", "end_date": "2021-01-31"}, {"end_date": ["is before the start date"]}),
        (
            {"start_date": "2021-01-01", "end_date": "2021-01-01", "stage": "x"},
            {"stage": ["is not a field of an export"]},
        ),
    ],
    ids=range(6),
)
def test_dates_that_are_none_are_refused_choice(
    exports_of: Exports, body: dict[str, object], errors: dict[str, list[str]]
) -> None:
    assert errors_of(exports_of.post(body)) == errors


def test_a_body_that_is_no_object_is_a_bad_request_choice(exports_of: Exports) -> None:
    for content in ("[]", "{", ""):
        assert exports_of.api.http.post(exports_of.url, content=content).status_code == 400


@pytest.mark.statement("unknown.export")
def test_an_unknown_export_is_not_found_choice(exports_of: Exports, notes: Api) -> None:
    export = exports_of.ask(day(), day())
    for url in (f"{exports_of.url}/unknown", f"{exports_of.url}/%ff", f"{Exports(notes).url}/{export}"):
        answer = exports_of.api.http.get(url)
        assert answer.status_code == 404
        assert answer.json().keys() == {"error"}
    nowhere = f"{exports_of.api.root}/workflows/nowhere/analytics/exports"
    assert exports_of.api.http.post(nowhere, json={}).status_code == 404


@pytest.mark.statement("http.idempotency")
def test_repeated_key_makes_no_second_export_choice(exports_of: Exports) -> None:
    """A repeat under an idempotency key makes no second export."""
    body = {"start_date": "2020-01-01", "end_date": "2020-01-01"}
    first, again = (exports_of.post(body, Idempotency_Key="export") for _ in range(2))
    assert (again.status_code, again.content) == (202, first.content)


def test_a_pending_export_is_taken_up_again_after_a_restart(server: StartServer, api_for: OpenApi) -> None:
    running = server(workspace(COMPANIES, NOTES))
    before = Exports(api_for(running))
    export = before.ask("2020-01-01", day(1))
    made = before.made(export)
    running.stop()

    def forget(connection: Connection) -> None:
        blank = {"status": "Pending", "blob_id": None, "filename": None, "sha256": None, "size": None}
        connection.execute(update(exports).values(**blank, finished_on=None))

    change_inside(running, forget)
    running.start()
    after = Exports(api_for(running))
    again = after.made(export)
    assert again["status"] == "Success"
    assert again["file_url"] != made["file_url"]
    assert after.api.http.get(again["file_url"]).status_code == 200


def test_kills_lose_and_double_no_export(server: StartServer, api_for: OpenApi) -> None:
    """Kills while exports are made lose none and make none twice."""
    running = server(workspace(COMPANIES))
    asked: list[str] = []
    for _ in range(3):
        asked += [Exports(api_for(running)).ask("2020-01-01", day(1)) for _ in range(3)]
        running.kill()
        running.start()
    exports_of = Exports(api_for(running))
    for export in asked:
        made = exports_of.made(export)
        assert made["status"] == "Success"
        assert exports_of.api.http.get(made["file_url"]).content.startswith(b"Task,")
    count = select(func.count()).select_from(exports)
    assert look_inside(running, lambda connection: connection.execute(count).scalar_one()) == len(asked)


def test_finished_export_does_not_change_choice(exports_of: Exports) -> None:
    """The file of an export does not change after it was made."""
    made = exports_of.made(exports_of.ask(day(-1), day(1)))
    before = exports_of.api.http.get(made["file_url"]).content
    exports_of.api.post({"Company ID": "later", "Company Name": "Later"})
    assert exports_of.api.http.get(made["file_url"]).content == before
    assert exports_of.made(made["id"]) == made


def test_an_export_and_its_file_are_kept_for_thirty_days_choice(server: StartServer, api_for: OpenApi) -> None:
    running = server(workspace(COMPANIES))
    exports_of = Exports(api_for(running))
    old, kept = (exports_of.made(exports_of.ask("2020-01-01", "2020-01-01"))["id"] for _ in range(2))
    running.stop()

    def age(connection: Connection) -> None:
        for export, days in ((old, -31), (kept, -29)):
            moment = f"{day(days)}T00:00:00Z"
            connection.execute(update(exports).where(exports.c.id == export).values(created_on=moment))

    change_inside(running, age)
    running.start()
    exports_of = Exports(api_for(running))
    exports_of.ask("2020-01-01", "2020-01-01")
    assert exports_of.api.http.get(f"{exports_of.url}/{old}").status_code == 404
    assert exports_of.get(kept)["status"] == "Success"
