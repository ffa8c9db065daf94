"""The ``dataSync`` of a workflow's definition is checked when it is loaded, and tells what is wrong by its place."""

from __future__ import annotations

from typing import Any

import pytest

from flowdash_desktop.server.definition import DefinitionError, parse_definition
from tests.support.definitions import NOTES, workspace
from tests.support.syncs import customers

FILE = "sqlite:////data/customers.db"
PLACE = "workflows[0].dataSync"


def problems_of(definition: dict[str, Any]) -> list[str]:
    with pytest.raises(DefinitionError) as error:
        parse_definition(workspace(definition))
    return list(error.value.problems)


def test_a_source_is_read_and_its_key_goes_to_the_unique_id() -> None:
    (workflow,) = parse_definition(workspace(customers(FILE))).workflows
    source = workflow.data_source
    assert source is not None
    assert (source.url, source.key, source.mapping["number"]) == (FILE, "number", "Customer")
    assert source.mapping["name"] == "Name"


def test_a_workflow_needs_no_source() -> None:
    (workflow,) = parse_definition(workspace(NOTES)).workflows
    assert workflow.data_source is None


@pytest.mark.parametrize(
    "url",
    [
        FILE,
        "sqlite:////data/100%/größe #1?.db",
        "postgresql://user:p%40ss@db.example.com:5433/customers?sslmode=require",
        "postgres:///customers?host=/run/postgresql",
    ],
)
def test_addresses_of_sqlite_and_postgresql_are_taken(url: str) -> None:
    parse_definition(workspace(customers(url)))


@pytest.mark.parametrize(
    ("url", "problem"),
    [
        ("sqlite:///customers.db", "must have the whole path of the file: sqlite:////home/me/data.db"),
        ("mysql://u:s3cr3t@h/d", "must begin with sqlite:/// or postgresql://"),
        ("postgresql+asyncpg://u:s3cr3t@h/d", "must begin with sqlite:/// or postgresql://"),
        ("postgresql://u:s3cr3t@h", "must name the database: postgresql://USER@HOST/DATABASE"),
        ("s3cr3t", "is not the address of a database"),
    ],
)
def test_other_addresses_are_refused_without_being_shown(url: str, problem: str) -> None:
    assert problems_of(customers(url)) == [f"{PLACE}.database: {problem}"]


@pytest.mark.parametrize(
    ("more", "problem"),
    [
        ({"query": None}, f"{PLACE}.query: is missing"),
        ({"key": ""}, f"{PLACE}.key: must be a text"),
        ({"fields": None}, f"{PLACE}.fields: is missing"),
        ({"every": 5}, f"{PLACE}.every: unknown key"),
        ({"fields": {"a": "No such"}}, f"{PLACE}.fields.a: there is no field 'No such'"),
        ({"fields": {"a": "File"}}, f"{PLACE}.fields.a: a file can't come from a column"),
        ({"fields": {"a": "Name", "b": "Name"}}, f"{PLACE}.fields.b: another column goes to 'Name' already"),
        ({"fields": {"number": "Name"}}, f"{PLACE}.fields.number: the key must go to the unique ID, 'Customer'"),
        ({"fields": {"a": "Customer"}}, f"{PLACE}.fields.a: only the key can go to 'Customer'"),
        ({"fields": {"a": 1}}, f"{PLACE}.fields.a: must be a text"),
    ],
)
def test_what_is_wrong_is_named_by_its_place(more: dict[str, Any], problem: str) -> None:
    assert problems_of(customers(FILE, **more)) == [problem]


def test_a_workflow_without_a_unique_id_can_have_no_source() -> None:
    source = {"database": FILE, "query": "SELECT 1", "key": "a", "fields": {"a": "Note"}}
    assert problems_of({**NOTES, "dataSync": source}) == [f"{PLACE}.key: the workflow has no unique ID field"]


@pytest.mark.parametrize("name", ["Host", "content-length", "Idempotency-Key", "a b", "a:", "ä"])
def test_headers_of_an_api_call_that_can_not_be_set_are_refused(name: str) -> None:
    step = {"type": "apiCall", "url": "https://example.com/", "headers": {name: "x"}}
    actions = [{"id": "a", "name": "A", "steps": [step]}]
    place = f"workflows[0].actions[0].steps[0].headers.{name}"
    assert problems_of({**NOTES, "actions": actions}) == [f"{place}: is not a header that can be set"]


@pytest.mark.parametrize("value", ["ä", "a\nb", " a", "a\x00"])
def test_values_of_headers_are_printable_ascii(value: str) -> None:
    step = {"type": "apiCall", "url": "https://example.com/", "headers": {"X-A": value}}
    (problem,) = problems_of({**NOTES, "actions": [{"id": "a", "name": "A", "steps": [step]}]})
    assert problem.startswith("workflows[0].actions[0].steps[0].headers.X-A: must be ")
