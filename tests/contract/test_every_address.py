"""What holds for each address and method that there is, taken from the description: the key, and what is not there."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import quote

import httpx
import pytest

from flowdash_desktop.server.openapi.document import api_document
from tests.support.http import Api

CALLS = [(method.upper(), path) for path, methods in api_document("http://h")["paths"].items() for method in methods]
BODIES: dict[str, dict[str, Any]] = {
    "comments": {"body": "text"},
    "checklist_items": {"Stage": "Done", "title": "title"},
    "{item}": {"status": "Skipped"},
    "executions": {"task_id": "42", "action_id": "a1"},
    "exports": {"start_date": "2020-01-01", "end_date": "2020-01-01"},
    "batch": {"mode": "create", "tasks": [{"task": {"Company ID": "nobody", "Company Name": "Name"}}]},
    "{task}": {"Company Name": "Name"},
    "tasks": {"Company ID": "nobody", "Company Name": "Name"},
}
THERE = {"workflow": "2ylSaZ", "task": "42"}
NOWHERE = ("no/where %?#", "🦉", "x" * 10_000, "0", "null")


def ask(api: Api, method: str, path: str, missing: str = "", name: str = "nowhere", **headers: str) -> httpx.Response:
    """Make a call that would be met, but for ``missing``, which is called ``name``."""
    parts = {**THERE, **({missing: name} if missing else {})}
    filled = re.sub(r"\{(\w+)\}", lambda match: quote(parts.get(match[1], "nowhere"), safe=""), path)
    body = BODIES.get(path.rpartition("/")[2], {}) if method in ("POST", "PUT") else None
    return api.http.request(method, f"{api.root}{filled}", json=body, headers=headers)


def is_error(answer: httpx.Response, status: int) -> None:
    assert answer.status_code == status, answer.text
    assert list(answer.json()) == ["error"]


@pytest.mark.statement("key.missing", "base.path")
@pytest.mark.parametrize(("method", "path"), CALLS)
def test_choice_every_address_needs_the_key(companies: Api, method: str, path: str) -> None:
    """Without the key nothing is answered and nothing done."""
    before = companies.list()
    for key in ("", "Bearer wrong", f"Basic {companies.server.key}"):
        is_error(ask(companies, method, path, Authorization=key), 401)
    assert companies.list() == before


@pytest.mark.statement("unknown.workflow")
@pytest.mark.parametrize(("method", "path"), [call for call in CALLS if "{workflow}" in call[1]])
def test_choice_in_an_unknown_workflow_everything_is_404(companies: Api, method: str, path: str) -> None:
    for name in NOWHERE:
        is_error(ask(companies, method, path, "workflow", name), 404)


@pytest.mark.statement("unknown.task")
@pytest.mark.parametrize(("method", "path"), [call for call in CALLS if "{task}" in call[1]])
def test_choice_of_an_unknown_task_everything_is_404(companies: Api, method: str, path: str) -> None:
    for name in NOWHERE:
        is_error(ask(companies, method, path, "task", name), 404)


LAST = ("blob", "user", "item", "execution", "export", "sync")


@pytest.mark.statement("unknown.file", "unknown.user", "unknown.item", "unknown.execution", "unknown.export")
@pytest.mark.parametrize(
    ("method", "path"), [call for call in CALLS if call[1].endswith(tuple(f"{{{name}}}" for name in LAST))]
)
def test_choice_what_is_named_last_and_is_not_there_is_404(companies: Api, method: str, path: str) -> None:
    for name in NOWHERE:
        is_error(ask(companies, method, path, path.rpartition("{")[2].rstrip("}"), name), 404)
