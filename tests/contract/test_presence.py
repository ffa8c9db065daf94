"""Who looks at or edits which task [choice]: said by each window, told to all who listen to the workflow."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from tests.contract.conftest import OpenApi
from tests.support.definitions import COMPANIES, HARRY, TICKETS, workspace
from tests.support.event_stream import Events
from tests.support.fixtures_server import StartServer
from tests.support.http import Api
from tests.support.people import ADMIN, MEMBER, add_key, ask

PRESENCE = "presence"


def say(api: Api, window: str, task: str | None, *, editing: bool = False, **more: Any) -> None:
    """Say that a window shows a task."""
    body = {"window": window, "task": task, "editing": editing, **more}
    answer = api.http.put(f"{api.workflow_url}/presence", json=body)
    assert (answer.status_code, answer.content) == (204, b""), answer.text


@contextmanager
def hearing(api: Api, window: str = "") -> Iterator[Events]:
    """The events of a workflow, for a window that says what it is called."""
    parameters = {"window": window} if window else {}
    with api.http.stream("GET", f"{api.workflow_url}/events", params=parameters) as answer:
        assert answer.status_code == 200, answer.read()
        yield Events(answer)


def people(events: Events) -> list[dict[str, Any]]:
    """Who is told of next."""
    found: list[dict[str, Any]] = events.until(PRESENCE).data["people"]
    return sorted(found, key=lambda one: str(one["window"]))


def until_people(events: Events, *windows: str) -> list[dict[str, Any]]:
    """The next event with exactly these windows."""
    found = people(events)
    while [one["window"] for one in found] != [*windows]:
        found = people(events)
    return found


@pytest.fixture
def owner(server: StartServer, api_for: OpenApi) -> Api:
    return api_for(server(workspace(COMPANIES, TICKETS)))


def member_of(owner: Api, api_for: OpenApi, user: str = MEMBER) -> tuple[Api, dict[str, Any]]:
    made = add_key(owner, "A key", user)
    return api_for(owner.server, key=made["key"]), made


@pytest.mark.statement("presence.told")
def test_a_collaborator_and_an_administrator_see_one_another(owner: Api, api_for: OpenApi) -> None:
    """Whoever reads the list is told: keys of all roles do."""
    member, made = member_of(owner, api_for)
    admin, _ = member_of(owner, api_for, ADMIN)
    email = ask(owner.server, made["key"], "/me").json()["email"]
    with hearing(member) as members, hearing(admin) as admins:
        say(member, "of the member", "42")
        said = {"window": "of the member", "user": email, "task": "42", "editing": False}
        assert people(admins) == [said]
        assert people(members) == [said]
        say(admin, "of the admin", "42", editing=True)
        edited = {"window": "of the admin", "user": HARRY, "task": "42", "editing": True}
        assert people(members) == [edited, said]
        say(admin, "of the admin", None)
        until_people(members, "of the member")


@pytest.mark.statement("presence.told")
def test_who_comes_later_is_told_who_is_there(owner: Api) -> None:
    say(owner, "a", "42")
    with hearing(owner) as events:
        assert people(events) == [{"window": "a", "user": None, "task": "42", "editing": False}]


def test_other_workflows_are_not_told(owner: Api, api_for: OpenApi) -> None:
    tickets = api_for(owner.server, "tckets")
    with hearing(owner) as events:
        say(tickets, "elsewhere", "1")
        say(owner, "here", "42")
        assert [one["window"] for one in people(events)] == ["here"]


def test_a_window_is_at_one_task_only(owner: Api, api_for: OpenApi) -> None:
    tickets = api_for(owner.server, "tckets")
    with hearing(owner) as events:
        say(owner, "a", "42")
        until_people(events, "a")
        say(tickets, "a", "1")
        until_people(events)


def test_a_key_without_a_user_may_name_one_and_others_may_not(owner: Api, api_for: OpenApi) -> None:
    member, _ = member_of(owner, api_for)
    with hearing(owner) as events:
        say(owner, "a", "42", performed_by=HARRY)
        assert people(events)[0]["user"] == HARRY
        say(member, "b", "42", performed_by=HARRY)
        assert until_people(events, "a", "b")[1]["user"] != HARRY


@pytest.mark.statement("presence.ends")
def test_a_window_is_gone_soon_after_its_stream(owner: Api, api_for: OpenApi) -> None:
    """Long before one that was silent for longer, and has no stream."""
    member, _ = member_of(owner, api_for)
    with hearing(owner) as events:
        say(member, "before", "42")
        with hearing(member, "m"):
            say(member, "m", "42")
            until_people(events, "before", "m")
        until_people(events, "before")


@pytest.mark.statement("presence.ends")
def test_a_revoked_key_takes_its_windows_along(owner: Api, api_for: OpenApi) -> None:
    member, made = member_of(owner, api_for)
    with hearing(owner) as events:
        say(owner, "before", "42")
        say(member, "m", "42")
        until_people(events, "before", "m")
        owner.http.delete(f"{owner.root}/workspace/keys/{made['id']}").raise_for_status()
        until_people(events, "before")
    assert ask(owner.server, made["key"], "/workflows/2ylSaZ/presence", "PUT", json={"window": "m"}).status_code == 401


@pytest.mark.statement("presence.bounded")
@pytest.mark.parametrize(
    ("body", "wrong"),
    [
        ({"task": "42"}, {"window": ["is required"]}),
        ({"window": "", "task": "42"}, {"window": ["is invalid"]}),
        ({"window": "w" * 65, "task": "42"}, {"window": ["is invalid"]}),
        ({"window": "w", "task": 42}, {"task": ["is invalid"]}),
        ({"window": "w", "task": "4\0002"}, {"task": ["is invalid"]}),
        ({"window": "w", "task": "4" * 1025}, {"task": ["is invalid"]}),
        ({"window": "w", "editing": "yes"}, {"editing": ["is invalid"]}),
        ({"window": "w", "performed_by": "nobody@example.org"}, {"performed_by": ["is not a user of this workflow"]}),
    ],
)
def test_what_is_said_is_checked(companies: Api, body: dict[str, Any], wrong: dict[str, Any]) -> None:
    answer = companies.http.put(f"{companies.workflow_url}/presence", json=body)
    assert (answer.status_code, answer.json()) == (422, {"errors": wrong})


@pytest.mark.statement("presence.bounded")
def test_of_one_key_sixteen_windows_are_known(owner: Api) -> None:
    for number in range(20):
        say(owner, f"{number:02}", "42")
    with hearing(owner) as events:
        assert [one["window"] for one in people(events)] == [f"{number:02}" for number in range(4, 20)]


@pytest.mark.statement("events.by")
def test_who_has_changed_a_task_is_told(owner: Api, api_for: OpenApi) -> None:
    """A key without a user names nobody."""
    admin, _ = member_of(owner, api_for, ADMIN)
    with hearing(owner) as events:
        admin.put("42", {"Company Name": "Changed by Harry"}).raise_for_status()
        assert events.until("tasks", "42").data["by"] == {"42": HARRY}
        owner.put("42", {"Company Name": "Changed by the owner"}).raise_for_status()
        assert "by" not in events.until("tasks", "42").data
