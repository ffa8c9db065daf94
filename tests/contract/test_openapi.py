"""The OpenAPI description [choice]: what is there, all of it and nothing else; held against the real server."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import Case, GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.schemas import APIOperation
from schemathesis.specs.openapi.checks import (
    allow_header_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from starlette.routing import Route

from flowdash_desktop.server import app
from flowdash_desktop.server.openapi.document import api_document
from tests.contract.conftest import OpenApi
from tests.support.definitions import COMPANIES, EVERYTHING, HARRY, NOTES, TICKETS, workspace
from tests.support.fixtures_server import StartServer
from tests.support.server_process import ServerProcess

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    allow_header_conformance,
]
EXAMPLES, FEWER = 10, 3
"""How many requests for each call and kind: fewer on PostgreSQL, where only what the database does is another."""
ADDRESS = "http://127.0.0.1/api/v1"


def one_of(*values: str) -> dict[str, Any]:
    """One of these texts; requests that do not fit get others."""
    return {"type": "string", "enum": list(values)}


def with_what_is_there(document: dict[str, Any]) -> dict[str, Any]:
    """The description with the ids and names of the tests' workspace in it, so that most requests find something."""
    found = copy.deepcopy(document)
    parameters = found["components"]["parameters"]
    parameters["workflow"]["schema"] = one_of("2ylSaZ", "everyt")
    parameters["task"]["schema"] = one_of("42", "43", "x/y z?")
    parameters["user"]["schema"] = one_of("u1", "u2")
    parameters["item"]["schema"] = one_of("1", "2")
    schemas = found["components"]["schemas"]
    value = {"type": ["string", "number", "boolean", "null"]}
    files = {"type": "array", "items": {"type": "object", "properties": {"filename": value, "base64contents": value}}}
    fields = [field["name"] for workflow in (COMPANIES, EVERYTHING, TICKETS) for field in workflow["fields"]]
    schemas["TaskBody"]["properties"] |= {name: {"anyOf": [value, files]} for name in fields}
    schemas["TaskBody"]["properties"]["Stage"] = one_of("In Progress", "Open", "Done")
    body = schemas["ExecutionBody"]["properties"]
    body |= {"task_id": one_of("42"), "action_id": one_of("a1"), "performed_by": one_of(HARRY)}
    schemas["ChecklistItemBody"]["properties"]["Stage"] = one_of("In Progress")
    return found


SCHEMA = schemathesis.openapi.from_dict(with_what_is_there(api_document(ADDRESS)))
NEVER_ENDS = "GET /workflows/{workflow}/events"
# Requests that delete something come last. An answer that never ends has tests of its own.
OPERATIONS = sorted(
    (
        operation
        for result in SCHEMA.get_all_operations()
        if isinstance(result, Ok) and (operation := result.ok()).label != NEVER_ENDS
    ),
    key=lambda operation: operation.method == "delete",
)


@pytest.fixture(scope="module")
def described(module_server: StartServer) -> ServerProcess:
    odd = {"Company ID": "x/y z?", "Company Name": "of an odd ID"}
    companies = {**COMPANIES, "tasks": [*COMPANIES["tasks"], odd]}
    everything = {**EVERYTHING, "tasks": [{"ID": one, "Must": "be there"} for one in ("42", "43", "x/y z?")]}
    return module_server(workspace(companies, everything, TICKETS, NOTES))


@pytest.fixture(scope="module")
def session(described: ServerProcess) -> Iterator[requests.Session]:
    with requests.Session() as opened:
        opened.trust_env = False
        yield opened


@pytest.mark.statement("http.openapi")
def test_choice_addresses_and_entries_agree() -> None:
    """Every address has an entry and every entry an address."""
    served = {
        (route.path, method)
        for subject in app._SUBJECTS
        for route in subject.routes
        if isinstance(route, Route)
        for method in (route.methods or set()) - {"HEAD"}
    }
    told = {(path, method.upper()) for path, methods in api_document(ADDRESS)["paths"].items() for method in methods}
    assert served == told


@pytest.mark.statement("http.openapi")
def test_choice_the_description_is_served_to_who_has_a_key(described: ServerProcess, api_for: OpenApi) -> None:
    api = api_for(described)
    answer = api.http.get(f"{api.root}/openapi.json")
    assert answer.json() == api_document(api.root)
    schemathesis.openapi.from_dict(answer.json()).validate()
    assert api.http.get(f"{api.root}/openapi.json", headers={"Authorization": ""}).status_code == 401


@pytest.mark.statement("http.openapi")
@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE], ids=["fitting", "not fitting"])
@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.label)
def test_no_answer_is_an_error_of_the_server_or_undocumented(
    operation: APIOperation[Any, Any, Any, Any],
    mode: GenerationMode,
    described: ServerProcess,
    session: requests.Session,
) -> None:
    @settings(
        max_examples=EXAMPLES if described.database is None else FEWER,
        deadline=None,
        database=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy(mode))
    def run(case: Case[Any]) -> None:
        case.call_and_validate(
            base_url=f"{described.base_url}/api/v1",
            session=session,
            headers={"Authorization": f"Bearer {described.key}"},
            checks=CHECKS,
        )

    run()
