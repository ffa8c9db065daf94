"""Tasks as servers send them, the vendor's own samples first."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flowdash_desktop.domain.schema import Field, FieldKind, Stage, Workflow, WorkflowSchema
from flowdash_desktop.domain.tasks import Attachment, Link, LinkedTask, Task, TaskKey, Value
from flowdash_desktop.wire.json import decode, encode
from flowdash_desktop.wire.schema import UnexpectedShapeError, field_from_json
from flowdash_desktop.wire.tasks import task_from_json, task_to_json, values_to_json
from tests.unit.domain.examples import SCHEMA, VALUES

COMPANIES = WorkflowSchema(
    Workflow("2ylSaZ", "Companies"),
    (Stage("Not Started"), Stage("In Progress")),
    (
        Field("f1", "Company ID", FieldKind.UNIQUE_ID),
        Field("f2", "Company Name", FieldKind.TEXT),
        Field("f3", "Number of Employees", FieldKind.NUMBER),
        Field("f4", "Contract Value", FieldKind.CURRENCY),
        Field("f5", "Expected Close Date", FieldKind.DATE),
        Field("f6", "International?", FieldKind.CHECKBOX),
        Field("f7", "Documents", FieldKind.FILE),
    ),
)
URL = "https://app.flowdash.com/workflows/2ylSaZ/tasks/ooCwnZ"
ACME: dict[str, Any] = {
    "Stage": "In Progress",
    "Assigned To": None,
    "Task URL": URL,
    "Company ID": "42",
    "Company Name": "Acme Corp",
    "Number of Employees": "10",
    "Contract Value": "10000.00",
    "Expected Close Date": "2020-01-31",
    "International?": False,
}


def test_the_vendors_sample() -> None:
    task = task_from_json(ACME, COMPANIES, '"1"')
    assert (task.key, task.unique_id, task.url, task.etag) == ("42", "42", URL, '"1"')
    assert (task.stage, task.assigned_to) == ("In Progress", None)
    assert task.values == {
        "Stage": "In Progress",
        "Assigned To": None,
        "Company ID": "42",
        "Company Name": "Acme Corp",
        "Number of Employees": Decimal("10"),
        "Contract Value": Decimal("10000.00"),
        "Expected Close Date": date(2020, 1, 31),
        "International?": False,
    }
    assert task.links == {}
    assert task_to_json(task, COMPANIES) == ACME


def test_numbers_may_be_strings_and_strings_numbers() -> None:
    raw = decode(b'{"Company ID": 42, "Company Name": 7.50, "Number of Employees": 10, "Contract Value": 1e4}')
    values = task_from_json(raw, COMPANIES).values
    assert values == {
        "Company ID": "42",
        "Company Name": "7.50",
        "Number of Employees": Decimal(10),
        "Contract Value": Decimal(10_000),
    }


def test_missing_keys_are_left_out_and_null_is_blank() -> None:
    task = task_from_json({"Company ID": "42", "Company Name": None, "Documents": None, "Stage": None}, COMPANIES)
    assert task.values == {"Company ID": "42", "Company Name": None, "Documents": (), "Stage": None}
    assert (task.stage, task.url) == ("", None)


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("Expected Close Date", "2020-02-31"),
        ("Number of Employees", "many"),
        ("International?", "perhaps"),
        ("Documents", [{"filename": "no blob"}]),
        ("Company Name", {"a": 1}),
        ("Stage", ["x"]),
        ("Assigned To", {"email": "a@b"}),
    ],
)
def test_unreadable_cell_is_blank(name: str, raw: object) -> None:
    """A cell that can not be read is blank and the rest is there."""
    task = task_from_json({**ACME, name: raw}, COMPANIES)
    assert task.values[name] is None
    assert len(task.values) >= 8


def test_attachments() -> None:
    sent = [{"blobId": "abc123", "contentType": "application/pdf", "filename": "resume.pdf", "size": 3}]
    task = task_from_json({**ACME, "Documents": sent}, COMPANIES)
    assert task.files("Documents") == (Attachment("abc123", "application/pdf", "resume.pdf"),)


def test_a_type_that_is_not_known_is_shown_as_text() -> None:
    rating = field_from_json({"id": "f9", "name": "Rating", "type": "rating"})
    schema = WorkflowSchema(COMPANIES.workflow, COMPANIES.stages, (*COMPANIES.fields, rating))
    assert task_from_json({**ACME, "Rating": 4.5}, schema).values["Rating"] == "4.5"
    odd = task_from_json({**ACME, "Rating": [{"stars": 4}]}, schema)
    assert odd.values["Rating"] is None
    assert odd.links == {}


def test_links_are_known_by_their_shape() -> None:
    raw = {
        **ACME,
        "House": {"House ID": 1, "Stage": "Done", "Task URL": "u", "Name": "Gryffindor", "Founded": Decimal("990")},
        "Wizards": [{"Wizard ID": "w1", "Alive": True, "Files": [{"filename": "a.pdf"}], "Nothing": None}],
        "None yet": [],
        "Nobody": None,
        "New thing": "text",
        "Tags": ["a", "b"],
    }
    task = task_from_json(raw, COMPANIES)
    assert set(task.links) == {"House", "Wizards", "None yet", "Nobody"}
    assert task.links["Nobody"] == Link((), to_many=False), "a to-one link to nothing"
    house = task.links["House"]
    assert (house.to_many, house.tasks[0].title) == (False, "1 · Gryffindor")
    wizards = task.links["Wizards"]
    assert wizards.to_many
    assert wizards.tasks[0].fields == {"Wizard ID": "w1", "Alive": "\u2713", "Files": "a.pdf", "Nothing": ""}
    assert task.links["None yet"] == Link((), to_many=True)
    assert set(task.values) == set(ACME) - {"Task URL"}


def test_a_task_without_a_unique_id_is_named_by_its_address() -> None:
    for raw in ({**ACME, "Company ID": None}, {**ACME, "Company ID": ["?"]}):
        task = task_from_json(raw, COMPANIES)
        assert (task.key, task.unique_id) == (URL, None)


@pytest.mark.parametrize("raw", [{}, {"Company Name": "x"}, {"Company ID": ""}, {"Task URL": 7}, [], None, "x"])
def test_what_names_no_task_has_an_unexpected_shape(raw: object) -> None:
    with pytest.raises(UnexpectedShapeError):
        task_from_json(raw, COMPANIES)


def test_requests_carry_known_fields_alone() -> None:
    values: dict[str, Value] = {
        "Number of Employees": Decimal("20.50"),
        "Stage": "Done",
        "Assigned To": None,
        "Documents": (),
        "No such field": "x",
    }
    assert values_to_json(values, COMPANIES) == {
        "Number of Employees": "20.50",
        "Stage": "Done",
        "Assigned To": None,
        "Documents": [],
    }


linked = st.builds(LinkedTask, st.dictionaries(st.text(max_size=5), st.text(max_size=5), min_size=1, max_size=3))
links = st.dictionaries(
    st.text(min_size=1).map("link {}".format),
    st.builds(Link, st.lists(linked, max_size=2).map(tuple), st.just(True))
    | st.builds(Link, st.tuples(linked), st.just(False)),
    max_size=2,
)
every_value = st.fixed_dictionaries(
    {f.name: VALUES[f.kind] if f.kind is FieldKind.UNIQUE_ID else VALUES[f.kind] | st.none() for f in SCHEMA.fields}
)


@given(every_value, links)
def test_any_task_comes_back_from_its_json(values: dict[str, Value], linked_tasks: dict[str, Link]) -> None:
    if values["file"] is None:
        values["file"] = ()
    unique_id = values["uniqueId"]
    assert isinstance(unique_id, str)
    task = Task(TaskKey(unique_id), unique_id, values, URL, linked_tasks)
    assert task_from_json(decode(encode(task_to_json(task, SCHEMA))), SCHEMA) == task
