"""Who may what [choice]: one table of all addresses, each tried with the keys of three kinds of people."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.routing import Route

from flowdash_desktop.server import app
from flowdash_desktop.server.http.permissions import ADMINS_ONLY, WHO_MAY, Who
from flowdash_desktop.server.routes import health
from tests.contract.conftest import OpenApi
from tests.contract.test_every_address import ask
from tests.support.definitions import COMPANIES, workspace
from tests.support.fixtures_server import StartServer
from tests.support.http import Api
from tests.support.people import ADMIN, MEMBER, add_key

SERVED = sorted(
    (route.path, method)
    for subject in (health, *app._SUBJECTS)
    for route in subject.routes
    if isinstance(route, Route)
    for method in (route.methods or set()) - {"HEAD"}
)
PEOPLE = ("an administrator", "a collaborator", "a key without a user")


@pytest.fixture(scope="module")
def keys(module_server: StartServer) -> Iterator[dict[str, Api]]:
    """A client for each kind of people."""
    running = module_server(workspace(COMPANIES))
    owner = Api(running)
    made = [add_key(owner, "Harry", ADMIN)["key"], add_key(owner, "Uma", MEMBER)["key"], None]
    clients = {who: Api(running, key=key) for who, key in zip(PEOPLE, made, strict=True)}
    yield clients
    for one in (owner, *clients.values()):
        one.close()


@pytest.mark.statement("people.roles")
def test_choice_every_address_has_an_entry_and_no_other_has() -> None:
    assert set(SERVED) == set(WHO_MAY)


@pytest.mark.statement("people.roles")
@pytest.mark.parametrize("who", PEOPLE)
def test_choice_each_address_lets_in_who_may(keys: dict[str, Api], who: str) -> None:
    """Whoever may not is refused with 403 and the same sentence, before anything is read or done."""
    refused = set()
    for path, method in SERVED:
        sent = "HEAD" if path.endswith("/events") else method  # what it would be answered to GET has no end
        answer = ask(keys[who], sent, path, "task", "nowhere") if "{task}" in path else ask(keys[who], sent, path)
        assert answer.status_code < 500, answer.text
        if answer.status_code == 403:
            assert answer.json() == {"error": ADMINS_ONLY}
            refused.add((path, method))
    admins = {call for call, may in WHO_MAY.items() if may is Who.ADMINS}
    assert refused == (admins if who == "a collaborator" else set())


def test_head_is_refused_where_get_is(keys: dict[str, Api]) -> None:
    member = keys["a collaborator"]
    assert member.http.head(f"{member.root}/workspace/keys").status_code == 403
    assert member.http.head(f"{member.root}/workspace").status_code == 200


def test_a_collaborator_changes_nothing_of_the_workspace(keys: dict[str, Api], api_for: OpenApi) -> None:
    member, owner = keys["a collaborator"], keys["a key without a user"]
    before = owner.http.get(f"{owner.root}/workspace/definition").json()
    listed = owner.http.get(f"{owner.root}/workspace/keys").json()
    change = {"revision": before["revision"], "changes": [{"op": "changeUser", "user": MEMBER, "role_id": "r1"}]}
    for answer in (
        member.http.post(f"{member.root}/workspace/changes", json=change),
        member.http.post(f"{member.root}/workspace/keys", json={"name": "mine"}),
        member.http.delete(f"{member.workflow_url}/users/{ADMIN}"),
        member.http.delete(f"{member.root}/workspace/keys/{listed[0]['id']}"),
    ):
        assert (answer.status_code, answer.json()) == (403, {"error": ADMINS_ONLY})
    assert owner.http.get(f"{owner.root}/workspace/definition").json() == before
    assert [one["id"] for one in owner.http.get(f"{owner.root}/workspace/keys").json()] == [one["id"] for one in listed]


def test_an_unlisted_address_answers_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    from flowdash_desktop.server.api_keys import run_key
    from flowdash_desktop.server.http import permissions
    from flowdash_desktop.server.http.errors import NotAllowedError
    from flowdash_desktop.server.people.caller import Caller

    owner = Caller(run_key("0"), None, is_admin=True)
    permissions.check_allowed(owner, "/workspace", "GET")
    monkeypatch.setattr(permissions, "WHO_MAY", {})
    with pytest.raises(NotAllowedError):
        permissions.check_allowed(owner, "/workspace", "GET")
