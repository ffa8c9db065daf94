"""Unique IDs as people have them: with spaces, slashes, percent signs, emoji, right to left, long."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.http import Api

ODD = [
    "a b",
    "a/b",
    "/",
    "//",
    "a%2Fb",
    "100%",
    "%",
    "%zz",
    "what?",
    "a#b",
    "a&b=c",
    "a+b",
    "a;b",
    "..a",
    "a\\b",
    '"quoted"',
    "<b>&amp;</b>",
    "🦉",
    "👩‍👩‍👧‍👦",
    "مرحبا",
    "שלום 42",
    "é",
    "e\u0301",
    " spaced ",
    "'; DROP TABLE tasks; --",
    "null",
    "0",
    "00",
    "x" * 10_000,
    "🦉" * 2_500,
]
_TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=40)


def round_trip(api: Api, unique_id: str) -> None:
    """Create, find, change and delete a task with this unique ID."""
    api.delete(unique_id)
    created = api.post({"Company ID": unique_id, "Company Name": "Odd"})
    assert created.status_code == 201, created.text
    assert created.json()["Company ID"] == unique_id
    assert api.get(unique_id) == created.json()
    found = api.http.get(api.tasks_url, params={"Company ID": unique_id})
    assert [task["Company ID"] for task in found.json()] == [unique_id]
    assert api.put(unique_id, {"Company Name": "By address"}).json()["Company Name"] == "By address"
    assert api.put(None, {"Company ID": unique_id, "Company Name": "By body"}).json()["Company Name"] == "By body"
    assert api.delete(unique_id).status_code == 204
    assert api.http.get(api.task_url(unique_id)).status_code == 404


@pytest.mark.parametrize("unique_id", ODD, ids=range(len(ODD)))
def test_odd_unique_ids_work_everywhere(companies: Api, unique_id: str) -> None:
    round_trip(companies, unique_id)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(unique_id=_TEXT)
def test_any_unique_id_works_everywhere(companies: Api, unique_id: str) -> None:
    if unique_id in (".", ".."):
        return  # HTTP clients take these out of an address before they send it.
    round_trip(companies, unique_id)


def test_unique_ids_that_look_alike_are_different(companies: Api) -> None:
    for unique_id in ("Case", "case", "case ", "1", "01", "1.0"):
        answer = companies.post({"Company ID": unique_id, "Company Name": unique_id})
        assert answer.status_code == 201
    for unique_id in ("Case", "case", "case ", "1", "01", "1.0"):
        assert companies.get(unique_id)["Company Name"] == unique_id
        companies.delete(unique_id)


def test_a_task_named_active_can_be_reached(companies: Api) -> None:
    companies.post({"Company ID": "active", "Company Name": "Active"})
    answer = companies.http.get(f"{companies.tasks_url}/%61ctive")
    assert answer.json()["Company Name"] == "Active"
    assert companies.put("active", {"Company Name": "Changed"}).status_code == 200
    assert companies.delete("active").status_code == 204


def test_unique_ids_with_control_characters_are_refused(companies: Api) -> None:
    for unique_id in ("a\nb", "a\u2028b", "a\0b"):
        answer = companies.post({"Company ID": unique_id, "Company Name": "Control"})
        assert answer.status_code == 422
