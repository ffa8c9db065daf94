"""Keys and people [choice]: who a key is, keys that are added, end and are revoked, and what carries a key's user."""

from __future__ import annotations

import hashlib
import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, select, update

from flowdash_desktop.server.api_keys import OWNER
from flowdash_desktop.server.people.keys import LAST_ADMIN_KEY
from flowdash_desktop.server.storage import activity, tables
from flowdash_desktop.server.storage.change_log import workspace_changes
from tests.contract.conftest import OpenApi
from tests.support.changes import Changes
from tests.support.definitions import COMPANIES, HARRY, USER, workspace
from tests.support.fixtures_server import StartServer
from tests.support.http import Api, errors_of
from tests.support.inside import change_inside, look_inside
from tests.support.people import ADMIN, MEMBER, add_key, ask
from tests.support.server_process import ServerProcess
from tests.support.task_parts import Comments

MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
SHOWN = {"id", "name", "start", "user_id", "created_at", "last_used_at", "ends_at"}


@pytest.fixture(scope="module")
def running(module_server: StartServer) -> ServerProcess:
    """A server for the tests that leave its people as they are."""
    return module_server(workspace(COMPANIES))


@pytest.fixture
def owner(running: ServerProcess, api_for: OpenApi) -> Api:
    return api_for(running)


@pytest.fixture
def member(owner: Api) -> str:
    """The key of a collaborator."""
    key: str = add_key(owner, "Uma's laptop", MEMBER)["key"]
    return key


def keys(api: Api) -> dict[str, dict[str, Any]]:
    return {key["name"]: key for key in api.http.get(f"{api.root}/workspace/keys").json()}


@pytest.mark.statement("people.me")
def test_choice_me_is_the_user_of_the_key_or_null(owner: Api, member: str) -> None:
    listed = {user["id"]: user for user in owner.http.get(f"{owner.workflow_url}/users").json()}
    assert ask(owner.server, member, "/me").json() == listed[MEMBER]
    answer = owner.http.get(f"{owner.root}/me")
    assert (answer.status_code, answer.json()) == (200, None)


@pytest.mark.statement("people.keys")
def test_choice_a_key_is_shown_once_and_listed_without_it(owner: Api) -> None:
    made = add_key(owner, "Reports", MEMBER, ends_at="2099-01-31T12:00:00+02:00")
    key = made.pop("key")
    listed = keys(owner)["Reports"]
    assert listed == made
    assert listed.keys() == SHOWN
    assert (listed["start"], listed["user_id"], listed["ends_at"]) == (key[:4], MEMBER, "2099-01-31T10:00:00Z")
    assert MOMENT.fullmatch(listed["created_at"])
    assert key not in owner.http.get(f"{owner.root}/workspace/keys").text
    owners = keys(owner)[OWNER]
    assert (owners["user_id"], owners["ends_at"]) == (None, None)


def test_only_the_digest_of_a_new_key_is_stored(owner: Api, member: str) -> None:
    def stored(connection: Connection) -> str:
        return "".join(str(connection.execute(select(table)).all()) for table in activity.ALL_TABLES.sorted_tables)

    everything = look_inside(owner.server, stored)
    assert hashlib.sha256(member.encode()).hexdigest() in everything
    assert member not in everything


@pytest.mark.parametrize(
    ("body", "refused"),
    [
        ({}, "name"),
        ({"name": " "}, "name"),
        ({"name": 1}, "name"),
        ({"name": "x" * 101}, "name"),
        ({"name": "two\nlines"}, "name"),
        ({"name": "x", "user_id": "nobody"}, "user_id"),
        ({"name": "x", "user_id": 1}, "user_id"),
        ({"name": "x", "ends_at": "2001-01-01T00:00:00Z"}, "ends_at"),
        ({"name": "x", "ends_at": "2099-01-01"}, "ends_at"),
        ({"name": "x", "ends_at": "0001-01-01T00:00:00+23:00"}, "ends_at"),
        ({"name": "x", "ends_at": 5}, "ends_at"),
        ({"name": "x", "role": "admin"}, "role"),
    ],
)
def test_what_can_be_no_key_is_422_by_name(owner: Api, body: dict[str, Any], refused: str) -> None:
    before = keys(owner)
    assert [*errors_of(owner.http.post(f"{owner.root}/workspace/keys", json=body))] == [refused]
    assert keys(owner) == before


@pytest.mark.statement("people.keys")
def test_choice_a_revoked_key_opens_nothing(owner: Api) -> None:
    made = add_key(owner, "Lost phone", MEMBER)
    assert ask(owner.server, made["key"], "/workspace").status_code == 200
    url = f"{owner.root}/workspace/keys/{made['id']}"
    assert owner.http.delete(url).status_code == 204
    answer = ask(owner.server, made["key"], "/workspace")
    assert (answer.status_code, [*answer.json()]) == (401, ["error"])
    assert owner.http.delete(url).status_code == 404


@pytest.mark.statement("people.ended")
def test_choice_an_ended_key_is_401_in_words(server: StartServer, api_for: OpenApi) -> None:
    running = server(workspace(COMPANIES))
    soon = (datetime.now(UTC) + timedelta(days=1)).isoformat()
    made = add_key(api_for(running), "For a day", MEMBER, ends_at=soon)
    assert ask(running, made["key"], "/me").status_code == 200
    running.stop()
    a_day = update(tables.api_keys).where(tables.api_keys.c.name == "For a day")
    change_inside(running, lambda c: c.execute(a_day.values(ends_on="2026-01-01T00:00:00Z")))
    running.start()
    answer = ask(running, made["key"], "/me")
    assert answer.status_code == 401
    assert "ended on 2026-01-01T00:00:00Z" in answer.json()["error"]


def test_choice_keys_of_people_who_have_gone_are_401_in_words(server: StartServer, api_for: OpenApi) -> None:
    """A deactivated user's key comes back with the user; a deleted user's with the undo."""
    running = server(workspace(COMPANIES))
    changes = Changes(api_for(running))
    key = add_key(changes.api, "Uma", MEMBER)["key"]
    for change, word in (
        ({"op": "changeUser", "user": MEMBER, "deactivated": True}, "deactivated"),
        ({"op": "deleteUser", "user": MEMBER}, "deleted"),
    ):
        made = changes.make(change)
        answer = ask(running, key, "/me")
        assert (answer.status_code, word in answer.json()["error"]) == (401, True)
        undo = f"{changes.api.root}/workspace/changes/{made['id']}/undo"
        assert changes.api.http.post(undo).status_code == 200
        assert ask(running, key, "/me").status_code == 200


def test_choice_nobody_who_is_deactivated_gets_a_key(server: StartServer, api_for: OpenApi) -> None:
    changes = Changes(api_for(server(workspace(COMPANIES))))
    changes.make({"op": "changeUser", "user": MEMBER, "deactivated": True})
    address, body = f"{changes.api.root}/workspace/keys", {"name": "Too late", "user_id": MEMBER}
    assert [*errors_of(changes.api.http.post(address, json=body))] == ["user_id"]
    assert "Too late" not in {key["name"] for key in keys(changes.api).values()}


@pytest.mark.statement("people.last-admin")
def test_choice_the_last_key_of_an_administrator_stays(server: StartServer, api_for: OpenApi) -> None:
    running = server(workspace(COMPANIES))
    api = api_for(running, key="local-key-1")
    add_key(api, "A member's", MEMBER)
    add_key(api, "An administrator's, for a while", ADMIN, ends_at="2099-01-01T00:00:00Z")
    last = f"{api.root}/workspace/keys/{keys(api)[OWNER]['id']}"
    answer = api.http.delete(last)
    assert (answer.status_code, answer.json()["error"]) == (409, LAST_ADMIN_KEY)
    harrys = add_key(api, "An administrator's", ADMIN)["key"]
    assert api.http.delete(last).status_code == 204
    harry = api_for(running, key=harrys)
    demoted = {"op": "changeUser", "user": ADMIN, "role_id": "r2"}
    assert Changes(harry).ask(demoted).status_code == 409, "nobody would be left"
    assert Changes(harry).ask(demoted, dryRun=True).status_code == 409, "what is refused is not promised"
    assert harry.http.delete(f"{harry.workflow_url}/users/{ADMIN}").status_code == 409
    assert ask(running, harrys, "/workspace/keys").status_code == 200


@pytest.mark.statement("people.authors")
def test_choice_comments_history_and_actions_carry_the_user(server: StartServer, api_for: OpenApi) -> None:
    running = server(workspace(COMPANIES))
    member = api_for(running, key=add_key(api_for(running), "Uma", MEMBER)["key"])
    Comments(member, "42").add("from Uma")
    assert [comment["author"] for comment in Comments(member, "42").all()] == ["Uma Sanders"]
    assert member.post({"Company ID": "50", "Company Name": "New"}).status_code == 201
    batch = {"mode": "create", "tasks": [{"task": {"Company ID": "51", "Company Name": "New"}}]}
    assert member.http.post(f"{member.tasks_url}/batch", json=batch).json()["results"][0]["status"] == 201
    assert member.put("50", {"Stage": "Done"}).status_code == 200
    assert member.delete("51").status_code == 204
    asked = {"task_id": "43", "action_id": "a1", "performed_by": HARRY}
    answer = member.http.post(f"{member.workflow_url}/executions", json=asked)
    assert answer.status_code == 202, answer.text

    def by_uma(connection: Connection) -> tuple[list[tuple[str, str]], list[str]]:
        h, e = activity.history.c, activity.executions.c
        told = connection.execute(select(h.unique_id, h.kind).where(h.actor == USER, h.cause == "api").order_by(h.row))
        return [(row.unique_id, row.kind) for row in told], [*connection.execute(select(e.performed_by)).scalars()]

    told, performed = look_inside(running, by_uma)
    assert told == [("50", "created"), ("51", "created"), ("50", "stage"), ("51", "deleted")]
    assert performed == [USER]


def test_a_change_of_the_workspace_carries_its_administrator(server: StartServer, api_for: OpenApi) -> None:
    running = server(workspace(COMPANIES))
    harry = Changes(api_for(running, key=add_key(api_for(running), "Harry", ADMIN)["key"]))
    harry.make({"op": "addUser", "email": "new@example.com", "first_name": "New", "role_id": "r2"})
    actors = look_inside(running, lambda c: [*c.execute(select(workspace_changes.c.actor)).scalars()])
    assert actors == [HARRY]


@pytest.mark.statement("people.audit")
def test_choice_the_audit_log_says_who_changed_and_deleted(server: StartServer, api_for: OpenApi) -> None:
    running = server(workspace(COMPANIES))
    api = api_for(running)
    made = add_key(api, "Uma", MEMBER)
    member = api_for(running, key=made["key"])
    assert member.delete("43").status_code == 204
    change = Changes(api).make({"op": "changeUser", "user": MEMBER, "role_id": "r1"})
    assert api.http.post(f"{api.root}/workspace/changes/{change['id']}/undo").status_code == 200
    assert api.http.delete(f"{api.root}/workspace/keys/{made['id']}").status_code == 204

    def entries(query: str = "") -> list[dict[str, Any]]:
        found = api.http.get(f"{api.root}/workspace/audit{query}").json()
        return [entry for entry in found if entry["kind"] not in ("keyUsed", "keyRefused")]

    told = [(entry["kind"], entry["user"]) for entry in entries()]
    assert told == [
        ("keyAdded", None),
        ("deleted", USER),
        ("peopleChanged", None),
        ("restored", None),
        ("peopleChanged", None),
        ("keyRevoked", None),
    ]
    added, deleted = entries()[:2]
    assert added["what"] == f"Added the API key 'Uma' for {USER}"
    assert (deleted["key"], deleted["what"]) == ("Uma", "Deleted the task '43' of 'Companies'")
    assert (deleted["action"], deleted["values"]) == ("taskDeleted", {"task": "43", "workflow": "Companies"})
    assert MOMENT.fullmatch(deleted["at"])
    assert [entry["id"] for entry in entries(f"?after={added['id']}")][:1] == [deleted["id"]]
    assert len(api.http.get(f"{api.root}/workspace/audit?limit=1").json()) == 1
    assert [entry["id"] for entry in entries(f"?before={deleted['id']}")] == [added["id"]]
    assert entries(f"?before={10**14}") == entries()[::-1], "the newest first"
    assert entries(f"?before={10**14}&after={added['id']}") == entries()[:0:-1]
    assert entries(f"?after={10**14}") == []


@pytest.mark.statement("people.audit")
def test_choice_the_audit_log_names_what_a_change_did(server: StartServer, api_for: OpenApi) -> None:
    """Ids say nothing to people, so an entry has the names of what was added, changed and deleted."""
    api = api_for(server(workspace(COMPANIES)))
    changes = Changes(api)
    changes.make({"op": "addUser", "id": "anna", "email": "anna@example.com", "first_name": "Anna", "role_id": "r2"})
    changes.make({"op": "changeUser", "user": "anna", "last_name": "Fox", "deactivated": True})
    changes.make({"op": "changeUser", "user": "anna", "first_name": "Anna"}, {"op": "deleteUser", "user": "anna"})
    changes.make({"op": "addRole", "id": "audit", "name": "Auditor"})
    changes.make({"op": "changeRole", "role": "audit", "name": "Reviewer", "admin": True})
    changes.undo(changes.make({"op": "deleteRole", "role": "audit"})["id"])
    entries = api.http.get(f"{api.root}/workspace/audit?limit=1000").json()
    told = [(one["action"], one["values"]) for one in entries if one["kind"] in ("peopleChanged", "deleted")]
    role = next(r["name"] for r in changes.definition()["roles"] if r["id"] == "r2")
    assert told == [
        ("userAdded", {"person": "Anna", "role": role}),
        ("userDeactivated", {"person": "Anna"}),
        ("userChanged", {"person": "Anna", "name": "Anna Fox"}),
        ("userDeleted", {"person": "Anna Fox"}),
        ("roleAdded", {"role": "Auditor"}),
        ("roleAdministers", {"role": "Auditor"}),
        ("roleChanged", {"role": "Auditor", "name": "Reviewer"}),
        ("roleDeleted", {"role": "Reviewer"}),
        ("adminRoleAdded", {"role": "Reviewer"}),
    ]
    assert [one["action"] for one in entries if one["kind"] == "restored"] == ["changeUndone"]


@pytest.mark.parametrize(
    "query", ["after=-1", "before=x", "after=x", "limit=0", "limit=1001", "other=1", "after=", "after=²"]
)
def test_what_the_audit_log_can_not_be_asked_for_is_422(owner: Api, query: str) -> None:
    assert owner.http.get(f"{owner.root}/workspace/audit?{query}").status_code == 422
