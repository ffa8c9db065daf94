"""``tasks-api.md``, GET: each request and answer of the vendor's page, over real HTTP. Nothing is written here."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.definitions import HARRY
from tests.support.http import Api, errors_of

ACME = {
    "Stage": "In Progress",
    "Assigned To": None,
    "Company ID": "42",
    "Company Name": "Acme Corp",
    "Number of Employees": "10",
    "Contract Value": "10000.00",
    "Expected Close Date": "2020-01-31",
    "International?": False,
}
XYZ = {
    "Stage": "Not Started",
    "Assigned To": None,
    "Company ID": "43",
    "Company Name": "XYZ Inc.",
    "Number of Employees": "300",
    "Contract Value": "500000.00",
    "Expected Close Date": "2020-03-31",
    "International?": True,
}


def sampled(task: dict[str, Any]) -> dict[str, Any]:
    """The keys of the vendor's sample."""
    return {key: task[key] for key in ACME}


def ids(tasks: list[dict[str, Any]]) -> list[str]:
    return [task["Company ID"] for task in tasks]


@pytest.mark.statement("tasks.list")
def test_list_tasks(companies: Api) -> None:
    answer = companies.http.get(companies.tasks_url)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/json"
    tasks = answer.json()
    assert [sampled(task) for task in tasks[:2]] == [ACME, XYZ]
    for task in tasks:
        start = f"{companies.server.base_url}/workflows/2ylSaZ/tasks/"
        assert task["Task URL"].startswith(start)
        assert len(task["Task URL"]) > len(start)


@pytest.mark.statement("values.built-in")
def test_list_tasks_has_the_keys_in_the_order_of_the_sample(companies: Api) -> None:
    assert list(companies.list()[0]) == [
        "Stage",
        "Assigned To",
        "Task URL",
        "Company ID",
        "Company Name",
        "Number of Employees",
        "Contract Value",
        "Expected Close Date",
        "International?",
        "Documents",
        "Created On",
        "Updated On",
    ]


@pytest.mark.statement("tasks.active")
def test_list_active_tasks(companies: Api) -> None:
    assert ids(companies.list()) == ["42", "43", "44"]
    assert ids(companies.list(active=True)) == ["42", "43"]


@pytest.mark.statement("filter.both")
def test_filter_unassigned_and_not_started(companies: Api) -> None:
    assert [sampled(task) for task in companies.list("Assigned%20To=&Stage=Not%20Started")] == [XYZ]


@pytest.mark.statement("filter.exact")
def test_filter_in_progress_with_company_id(companies: Api) -> None:
    assert [sampled(task) for task in companies.list("Stage=In%20Progress&Company%20ID=42")] == [ACME]


@pytest.mark.statement("filter.both")
def test_filters_on_active_tasks(companies: Api) -> None:
    assert ids(companies.list("Stage=Done", active=True)) == []
    assert ids(companies.list("International%3F=true", active=True)) == ["43"]


@pytest.mark.statement("filter.exact")
def test_filters_take_every_type_of_field_and_match_exactly(companies: Api) -> None:
    assert ids(companies.list("Company+Name=Acme+Corp")) == ["42"]
    assert ids(companies.list("Company+Name=acme")) == []
    assert ids(companies.list("Number%20of%20Employees=300")) == ["43"]
    assert ids(companies.list("Contract%20Value=10000")) == ["42"], "the number counts, not its writing"
    assert ids(companies.list("Expected%20Close%20Date=2020-03-31")) == ["43"]
    assert ids(companies.list("International%3F=false")) == ["42"]
    assert ids(companies.list(f"Assigned%20To={HARRY.upper()}")) == ["44"]
    assert ids(companies.list("Stage=Nowhere")) == []


@pytest.mark.statement("filter.blank")
def test_filter_with_an_empty_value_means_blank(companies: Api) -> None:
    assert ids(companies.list("Number%20of%20Employees=")) == ["44"]
    assert ids(companies.list("International%3F=")) == ["44"]
    assert ids(companies.list("Documents=")) == ["42", "43", "44"]
    assert ids(companies.list("Company%20ID=")) == []


@pytest.mark.statement("filter.any")
def test_choice_the_same_name_repeated_matches_any_of_the_values(companies: Api) -> None:
    assert ids(companies.list("Stage=Done&Stage=Not%20Started")) == ["43", "44"]
    assert ids(companies.list(f"Assigned%20To=&Assigned%20To={HARRY}")) == ["42", "43", "44"]
    assert ids(companies.list("Company%20ID=42&Company%20ID=44&Stage=Done")) == ["44"]
    assert ids(companies.list("Company%20Name=Acme%20Corp&Company%20Name=Old%20Ltd.")) == ["42", "44"]


@pytest.mark.statement("filter.unknown")
def test_choice_an_unknown_filter_is_an_error(companies: Api) -> None:
    answer = companies.http.get(f"{companies.tasks_url}?Colour=red&Stage=Done")
    assert errors_of(answer) == {"Colour": ["is not a field of this workflow"]}


def test_choice_created_on_can_be_filtered(companies: Api) -> None:
    task = companies.get("42")
    assert "42" in ids(companies.list(f"Created%20On={task['Created On']}"))
    assert ids(companies.list("Created%20On=1999-01-01T00%3A00%3A00Z")) == []
    assert ids(companies.list("Updated%20On=yesterday")) == []


def test_a_filter_that_is_not_utf8_is_refused(companies: Api) -> None:
    answer = companies.http.get(f"{companies.tasks_url}?Company%20Name=%FF")
    assert answer.status_code == 400
    assert "error" in answer.json()


@pytest.mark.statement("tasks.get")
def test_get_task_by_unique_id(companies: Api) -> None:
    task = companies.get("42")
    assert sampled(task) == ACME
    assert task in companies.list()


@pytest.mark.statement("unknown.task")
def test_get_an_unknown_task_is_404(companies: Api) -> None:
    answer = companies.http.get(companies.task_url("4711"))
    assert answer.status_code == 404
    assert list(answer.json()) == ["error"]


@pytest.mark.statement("unknown.workflow")
def test_get_in_an_unknown_workflow_is_404(companies: Api) -> None:
    for path in ("tasks", "tasks/active", "tasks/1", "stages", "fields", "roles", "users"):
        answer = companies.http.get(f"{companies.root}/workflows/nowhere/{path}")
        assert answer.status_code == 404
        assert list(answer.json()) == ["error"]


@pytest.mark.statement("values.moments")
def test_choice_created_on_and_updated_on_are_moments(companies: Api) -> None:
    task = companies.get("42")
    assert task["Created On"].endswith("Z")
    assert task["Updated On"] >= task["Created On"]


def test_choice_a_task_has_an_etag(companies: Api) -> None:
    answer = companies.http.get(companies.task_url("42"))
    assert answer.headers["etag"].startswith('"')
    assert companies.http.get(companies.task_url("42")).headers["etag"] == answer.headers["etag"]


def test_head_answers_without_a_body(companies: Api) -> None:
    answer = companies.http.head(companies.task_url("42"))
    assert answer.status_code == 200
    assert answer.content == b""
