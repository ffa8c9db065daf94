"""``tasks-api.md``, POST, PUT and DELETE: each request and answer of the vendor's page, over real HTTP."""

from __future__ import annotations

import pytest

from tests.support.definitions import USER
from tests.support.http import Api, errors_of

SAMPLE = {
    "Company Name": "Acme Corp",
    "Number of Employees": 10,
    "Contract Value": 10000,
    "Expected Close Date": "2020-01-31",
    "International?": False,
    "Stage": "In Progress",
    "Assigned To": USER,
}


@pytest.mark.statement("tasks.create", "tasks.create-201")
def test_create_a_task_with_the_sample_payload(companies: Api) -> None:
    answer = companies.post({"Company ID": "1001", **SAMPLE})
    assert answer.status_code == 201
    task = answer.json()
    expected = {
        "Stage": "In Progress",
        "Assigned To": USER,
        "Company ID": "1001",
        "Company Name": "Acme Corp",
        "Number of Employees": "10",
        "Contract Value": "10000",
        "International?": False,
        "Expected Close Date": "2020-01-31",
    }
    for key, value in expected.items():
        assert task[key] == value, key
    assert task["Task URL"].startswith(f"{companies.server.base_url}/workflows/2ylSaZ/tasks/")
    assert companies.get("1001") == task


@pytest.mark.statement("tasks.first-stage")
def test_create_without_a_stage_starts_in_the_first(companies: Api) -> None:
    assert companies.post({"Company ID": "1002", "Company Name": "New"}).json()["Stage"] == "Not Started"
    blank = {"Company ID": "1003", "Company Name": "New", "Stage": None, "Assigned To": None}
    task = companies.post(blank).json()
    assert (task["Stage"], task["Assigned To"]) == ("Not Started", None)


@pytest.mark.statement("invalid.by-field", "invalid.date")
def test_create_with_an_invalid_date_answers_422_as_the_sample(companies: Api) -> None:
    answer = companies.post({"Company ID": "1004", **SAMPLE, "Expected Close Date": "31/01/2020"})
    assert answer.status_code == 422
    assert answer.json() == {"errors": {"Expected Close Date": ["is invalid"]}}
    assert companies.http.get(companies.task_url("1004")).status_code == 404


@pytest.mark.statement("tasks.create-201", "tasks.upsert")
def test_update_an_existing_task_by_post(companies: Api) -> None:
    created = companies.post({"Company ID": "1010", **SAMPLE}).json()
    answer = companies.post({"Company ID": "1010", "Number of Employees": "20"})
    assert answer.status_code == 200
    task = answer.json()
    assert task["Number of Employees"] == "20"
    assert {**task, "Number of Employees": "10", "Updated On": ""} == {**created, "Updated On": ""}


@pytest.mark.statement("tasks.stage", "tasks.assigned")
def test_update_the_built_in_fields(companies: Api) -> None:
    companies.post({"Company ID": "1011", "Company Name": "Built-in"})
    task = companies.post({"Company ID": "1011", "Assigned To": USER, "Stage": "In Progress"}).json()
    assert (task["Assigned To"], task["Stage"]) == (USER, "In Progress")
    task = companies.post({"Company ID": "1011", "Assigned To": None}).json()
    assert (task["Assigned To"], task["Stage"]) == (None, "In Progress")


@pytest.mark.statement("tasks.create")
def test_post_creates_what_does_not_exist(companies: Api) -> None:
    assert companies.http.get(companies.task_url("1012")).status_code == 404
    assert companies.post({"Company ID": "1012", "Company Name": "Upsert"}).status_code == 201


@pytest.mark.statement("tasks.put")
def test_put_updates_an_existing_task_by_its_body(companies: Api) -> None:
    companies.post({"Company ID": "1013", **SAMPLE})
    answer = companies.put(None, {"Company ID": "1013", "Company Name": "By body"})
    assert answer.status_code == 200
    assert answer.json()["Company Name"] == "By body"
    assert answer.json()["Number of Employees"] == "10"


@pytest.mark.statement("tasks.put")
def test_put_updates_an_existing_task_by_its_address(companies: Api) -> None:
    companies.post({"Company ID": "1014", **SAMPLE})
    assert companies.put("1014", {"Company Name": "By address"}).json()["Company Name"] == "By address"
    same = {"Company ID": "1014", "Company Name": "Both"}
    assert companies.put("1014", same).json()["Company Name"] == "Both"


@pytest.mark.statement("tasks.put-404")
def test_put_of_a_task_that_does_not_exist_is_404(companies: Api) -> None:
    for unique_id, body in ((None, {"Company ID": "4711", "Company Name": "No"}), ("4711", {"Company Name": "No"})):
        answer = companies.put(unique_id, body)
        assert answer.status_code == 404
        assert list(answer.json()) == ["error"]
    assert companies.put("4711", {"Expected Close Date": "nonsense"}).status_code == 404
    assert companies.http.get(companies.task_url("4711")).status_code == 404


def test_choice_put_without_a_unique_id_says_what_is_missing(companies: Api) -> None:
    assert errors_of(companies.put(None, {"Company Name": "Whose?"})) == {"Company ID": ["is required"]}


@pytest.mark.statement("tasks.delete")
def test_delete_task_by_unique_id(companies: Api) -> None:
    companies.post({"Company ID": "1020", "Company Name": "Gone"})
    answer = companies.delete("1020")
    assert (answer.status_code, answer.content) == (204, b"")
    assert companies.http.get(companies.task_url("1020")).status_code == 404
    assert "1020" not in [task["Company ID"] for task in companies.list()]
    assert companies.delete("1020").status_code == 404


def test_a_deleted_unique_id_can_be_used_again(companies: Api) -> None:
    first = companies.post({"Company ID": "1021", "Company Name": "First"}).json()
    companies.delete("1021")
    second = companies.post({"Company ID": "1021", "Company Name": "Second"})
    assert second.status_code == 201
    assert second.json()["Task URL"] != first["Task URL"]


@pytest.mark.statement("tasks.stage")
def test_stage_must_be_a_stage_of_the_workflow(companies: Api) -> None:
    body = {"Company ID": "1030", "Company Name": "Stage", "Stage": "Nowhere"}
    assert errors_of(companies.post(body)) == {"Stage": ["is not a stage of this workflow"]}
    companies.post({"Company ID": "1030", "Company Name": "Stage"})
    assert errors_of(companies.put("1030", {"Stage": None})) == {"Stage": ["is not a stage of this workflow"]}


@pytest.mark.statement("tasks.assigned")
def test_assigned_to_must_be_a_users_email(companies: Api) -> None:
    body = {"Company ID": "1031", "Company Name": "Assigned", "Assigned To": "nobody@example.com"}
    assert errors_of(companies.post(body)) == {"Assigned To": ["is not a user of this workflow"]}
    task = companies.post({**body, "Assigned To": USER.upper()}).json()
    assert task["Assigned To"] == USER, "the user's own writing of the e-mail"


@pytest.mark.statement("invalid.by-field")
def test_all_reasons_come_at_once(companies: Api) -> None:
    body = {"Company ID": "1032", "Stage": "Nowhere", "Number of Employees": "many", "Colour": "red"}
    assert errors_of(companies.post(body)) == {
        "Stage": ["is not a stage of this workflow"],
        "Number of Employees": ["is invalid"],
        "Colour": ["is not a field of this workflow"],
        "Company Name": ["is required"],
    }
