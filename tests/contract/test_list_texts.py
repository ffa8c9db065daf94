"""A list is joined from stored texts: whatever was done before, they say what the tasks themselves say."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, update

from flowdash_desktop.server.storage.integrity import database_findings
from flowdash_desktop.server.storage.task_texts import task_texts
from tests.contract.conftest import OpenApi
from tests.support.definitions import HARRY, TICKETS, USER, linked_workspace, workspace
from tests.support.fixtures_server import StartServer
from tests.support.http import Api
from tests.support.inside import change_inside, look_inside
from tests.support.server_process import ServerProcess

Of = Callable[[str], Api]
IDS = {"houses": "House ID", "wizrds": "Wizard ID", "wands0": "Wand ID", "clubs0": "Club ID", "pets00": "Pet ID"}
LINKS = {
    "houses": [("Wizards", "wizrds", True)],
    "wizrds": [("House", "houses", False), ("Wand", "wands0", False), ("Clubs", "clubs0", True)],
    "wands0": [("Owner", "wizrds", False)],
    "clubs0": [("Members", "wizrds", True)],
    "pets00": [("Keeper", "wizrds", False)],
}  # fmt: skip

numbers = st.sampled_from(["1", "2", "3", 'odd "\\/\x01\x02 🦉'])
# One line, as a text field takes it; marks, quotes and control characters among the letters.
names = st.one_of(
    st.none(),
    st.text(
        st.one_of(st.sampled_from('"\\\x01\x02\x07\x1f\x7f,{}[]é🦉'), st.characters(exclude_categories=["Cs", "Cc"]))
    ),
)


@st.composite
def changes(draw: st.DrawFn) -> tuple[str, str, str, dict[str, Any] | None]:
    """Method, workflow, unique ID and body of a request."""
    workflow = draw(st.sampled_from(sorted(IDS)))
    unique_id = draw(numbers)
    if draw(st.integers(0, 9)) == 0:
        return "DELETE", workflow, unique_id, None
    body: dict[str, Any] = {IDS[workflow]: unique_id}
    if draw(st.booleans()):
        body["Name"] = draw(names)
    if draw(st.booleans()):
        body["Stage"] = draw(st.sampled_from(["Open", "Closed"]))
    if draw(st.booleans()):
        body["Assigned To"] = draw(st.sampled_from([HARRY, USER, None]))
    for name, other, to_many in LINKS[workflow]:
        if draw(st.booleans()):
            linked = [{IDS[other]: one} for one in draw(st.lists(st.sampled_from("123"), unique=True, max_size=3))]
            body[name] = linked if to_many else (linked[0] if linked else None)
    return "POST", workflow, unique_id, body


@pytest.fixture(scope="module")
def castle(module_server: StartServer) -> ServerProcess:
    definition = linked_workspace()
    definition["workflows"].append(TICKETS)
    return module_server(definition)


@pytest.fixture
def of(castle: ServerProcess, api_for: OpenApi) -> Of:
    return lambda workflow: api_for(castle, workflow)


def shown_alike(api: Api, id_field: str) -> None:
    """The lists are the single tasks, byte by byte: those are made of the columns each time."""
    listed = api.list()
    texts = {task[id_field]: api.http.get(api.task_url(task[id_field])).content for task in listed}
    assert api.http.get(api.tasks_url).content == b"[" + b",".join(texts.values()) + b"]"
    active = [texts[task[id_field]] for task in listed if task["Stage"] not in ("Closed", "Solved")]
    assert api.http.get(f"{api.tasks_url}/active").content == b"[" + b",".join(active) + b"]"


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(changes(), min_size=1, max_size=6))
def test_lists_say_what_the_tasks_say_whatever_was_written(
    of: Of, castle: ServerProcess, made: list[tuple[str, str, str, dict[str, Any] | None]]
) -> None:
    apis = {workflow: of(workflow) for workflow in IDS}
    for method, workflow, unique_id, body in made:
        api = apis[workflow]
        answer = api.delete(unique_id) if method == "DELETE" else api.post(body)
        assert answer.status_code < 500
    for workflow, api in apis.items():
        shown_alike(api, IDS[workflow])
    assert look_inside(castle, lambda connection: list(database_findings(connection, thorough=False))) == []


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(names)
def test_lists_without_links_say_what_the_tasks_say(of: Of, name: str | None) -> None:
    api = of("tckets")
    api.put("7", {"Subject": name, "Stage": "New" if name else "Solved"})
    shown_alike(api, "Ticket")


def test_deleted_user_is_no_assignee_in_lists(server: StartServer, api_for: OpenApi) -> None:
    """Who is deleted is the assignee of nothing that is listed."""
    running = server(workspace({**TICKETS, "tasks": [{"Subject": str(n), "Assigned To": HARRY} for n in range(1200)]}))
    api = api_for(running, "tckets")
    assert api.http.delete(f"{api.workflow_url}/users/u1").status_code == 204
    listed = api.list()
    assert len(listed) == 1200
    assert {task["Assigned To"] for task in listed} == {None}
    assert {task["Assigned To"] for task in api.list(active=True)} == {None}


def test_missing_and_differing_texts_are_reported(server: StartServer) -> None:
    """A text that says something else and one that is missing are reported."""
    running = server(workspace(TICKETS))
    running.stop()

    def spoil(connection: Any) -> None:
        connection.execute(update(task_texts).where(task_texts.c.task == 1).values(text="{}"))
        connection.execute(delete(task_texts).where(task_texts.c.task == 2))

    change_inside(running, spoil)
    found = look_inside(running, lambda connection: [str(f) for f in database_findings(connection, thorough=True)])
    assert found == [
        "list: task 1 is listed with other values than it has",
        "list: task 2 is missing in lists",
    ]
