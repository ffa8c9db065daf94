"""Linked tasks [doc]: all four kinds, read and written from either side."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.contract.conftest import OpenApi
from tests.support.definitions import linked_workspace
from tests.support.fixtures_server import StartServer
from tests.support.http import Api, errors_of
from tests.support.server_process import ServerProcess

Of = Callable[[str], Api]


@pytest.fixture(scope="module")
def castle(module_server: StartServer) -> ServerProcess:
    return module_server(linked_workspace())


@pytest.fixture
def of(castle: ServerProcess, api_for: OpenApi) -> Of:
    def open_workflow(workflow: str) -> Api:
        return api_for(castle, workflow)

    return open_workflow


def wizard(of: Of, unique_id: str, **values: Any) -> Any:
    answer = of("wizrds").post({"Wizard ID": unique_id, "Name": unique_id, **values})
    assert answer.status_code == 201, answer.text
    return answer.json()


def linked(task: dict[str, Any], link: str) -> list[str]:
    """The names of the linked tasks, of a list or an object."""
    shown = task[link]
    return [one["Name"] for one in (shown if isinstance(shown, list) else [shown] if shown else [])]


@pytest.mark.statement("tasks.list-links")
def test_linked_tasks_of_the_definition_are_in_the_list(of: Of) -> None:
    houses = {task["Name"]: task for task in of("houses").list("House%20ID=1&House%20ID=2")}
    assert linked(houses["Gryffindor"], "Wizards") == ["Harry", "Ron"]
    assert linked(houses["Ravenclaw"], "Wizards") == ["Luna"]


@pytest.mark.statement("links.shape")
def test_a_to_many_link_is_a_list_and_a_to_one_link_an_object(of: Of) -> None:
    harry, ron = of("wizrds").get("1"), of("wizrds").get("2")
    assert isinstance(harry["House"], dict)
    assert isinstance(harry["Clubs"], list)
    assert (ron["Wand"], ron["Clubs"], ron["Pets"]) == (None, [], [])
    assert linked(of("wands0").get("1"), "Owner") == ["Harry"]


@pytest.mark.statement("links.own-fields")
def test_linked_tasks_carry_their_own_fields_and_not_their_links(of: Of) -> None:
    house = of("wizrds").get("1")["House"]
    own = of("houses").get("1")
    assert list(house) == ["Stage", "Assigned To", "Task URL", "House ID", "Name"]
    assert house == {key: own[key] for key in house}


@pytest.mark.statement("links.write-one")
def test_writing_a_to_one_link(of: Of) -> None:
    task = wizard(of, "10", House={"House ID": 2})
    assert linked(task, "House") == ["Ravenclaw"]
    task = of("wizrds").put("10", {"House": {"House ID": "1", "Name": "ignored"}}).json()
    assert linked(task, "House") == ["Gryffindor"]
    assert "10" not in linked(of("houses").get("2"), "Wizards")
    assert "10" in linked(of("houses").get("1"), "Wizards")


@pytest.mark.statement("links.null")
def test_null_unlinks_a_to_one(of: Of) -> None:
    wizard(of, "11", House={"House ID": 2})
    assert of("wizrds").put("11", {"House": None}).json()["House"] is None
    assert "11" not in linked(of("houses").get("2"), "Wizards")


@pytest.mark.statement("links.write-many")
def test_writing_a_to_many_link_replaces_the_set(of: Of) -> None:
    for unique_id in ("20", "21", "22"):
        wizard(of, unique_id)
    houses = of("houses")
    created = houses.post({"House ID": "20", "Name": "Set", "Wizards": [{"Wizard ID": 20}, {"Wizard ID": "21"}]})
    assert linked(created.json(), "Wizards") == ["20", "21"]
    changed = houses.put("20", {"Wizards": [{"Wizard ID": "22"}, {"Wizard ID": "21"}]}).json()
    assert linked(changed, "Wizards") == ["22", "21"], "in the order in which they were given"
    assert of("wizrds").get("20")["House"] is None
    assert linked(houses.put("20", {"Name": "Other"}).json(), "Wizards") == ["22", "21"], "left out, they stay"
    assert houses.put("20", {"Wizards": []}).json()["Wizards"] == []
    assert of("wizrds").get("22")["House"] is None


@pytest.mark.statement("links.moves")
def test_a_to_one_target_moves(of: Of) -> None:
    wizard(of, "30", House={"House ID": 1})
    houses = of("houses")
    task = houses.post({"House ID": "30", "Name": "Moves", "Wizards": [{"Wizard ID": "30"}]}).json()
    assert linked(task, "Wizards") == ["30"]
    assert linked(of("wizrds").get("30"), "House") == ["Moves"]
    assert "30" not in linked(houses.get("1"), "Wizards")


@pytest.mark.statement("links.sides")
def test_one_to_one_moves_from_either_side(of: Of) -> None:
    wizard(of, "40", Wand={"Wand ID": "2"})
    wizard(of, "41")
    of("wands0").post({"Wand ID": "40", "Name": "Elm"})
    assert linked(of("wands0").put("2", {"Owner": {"Wizard ID": "41"}}).json(), "Owner") == ["41"]
    assert of("wizrds").get("40")["Wand"] is None
    assert linked(of("wizrds").put("41", {"Wand": {"Wand ID": "40"}}).json(), "Wand") == ["Elm"]
    assert of("wands0").get("2")["Owner"] is None


@pytest.mark.statement("links.sides")
def test_many_to_many_from_either_side(of: Of) -> None:
    wizard(of, "50", Clubs=[{"Club ID": "1"}, {"Club ID": "2"}])
    assert "50" in linked(of("clubs0").get("1"), "Members")
    members = [{"Wizard ID": "50"}, {"Wizard ID": "2"}]
    assert linked(of("clubs0").put("2", {"Members": members}).json(), "Members") == ["50", "Ron"]
    assert linked(of("wizrds").get("50"), "Clubs") == ["Quidditch", "Chess"]
    of("clubs0").put("2", {"Members": []})
    assert linked(of("wizrds").get("50"), "Clubs") == ["Quidditch"]


@pytest.mark.statement("links.sides")
def test_many_to_one_from_either_side(of: Of) -> None:
    wizard(of, "60", Pets=[{"Pet ID": "1"}])
    assert linked(of("pets00").get("1"), "Keeper") == ["60"]
    of("pets00").put("2", {"Keeper": {"Wizard ID": "60"}})
    assert linked(of("wizrds").get("60"), "Pets") == ["Hedwig", "Scabbers"]


@pytest.mark.statement("links.unknown")
def test_an_id_that_does_not_exist_is_422_on_the_links_name(of: Of) -> None:
    wizard(of, "70", House={"House ID": 1})
    assert errors_of(of("wizrds").put("70", {"House": {"House ID": "99"}})) == {"House": ["does not exist"]}
    both = {"Clubs": [{"Club ID": "1"}, {"Club ID": "99"}], "Name": "kept out"}
    assert errors_of(of("wizrds").put("70", both)) == {"Clubs": ["does not exist"]}
    task = of("wizrds").get("70")
    assert (linked(task, "House"), task["Clubs"], task["Name"]) == (["Gryffindor"], [], "70")


@pytest.mark.parametrize(
    ("link", "value"),
    [
        ("House", []),
        ("House", "1"),
        ("House", {}),
        ("House", {"House ID": None}),
        ("House", {"House ID": [1]}),
        ("Clubs", {"Club ID": "1"}),
        ("Clubs", ["1"]),
        ("Clubs", [None]),
    ],
)
def test_what_is_no_link_is_422(of: Of, link: str, value: object) -> None:
    assert errors_of(of("wizrds").put("1", {link: value})) == {link: ["is invalid"]}


def test_an_id_given_twice_is_linked_once(of: Of) -> None:
    task = wizard(of, "80", Clubs=[{"Club ID": "1"}, {"Club ID": 1}])
    assert linked(task, "Clubs") == ["Quidditch"]


def test_deleting_a_task_unlinks_it(of: Of) -> None:
    wizard(of, "90", House={"House ID": 1})
    of("wizrds").delete("90")
    assert "90" not in linked(of("houses").get("1"), "Wizards")


def test_choice_etag_covers_links_and_if_match_the_task(of: Of) -> None:
    """The ETag covers links and If-Match looks at the task itself."""
    wizard(of, "95", House={"House ID": 1})
    wizards = of("wizrds")
    seen = wizards.http.get(wizards.task_url("95")).headers["etag"]
    of("houses").put("1", {"Stage": "Closed"})
    after = wizards.http.get(wizards.task_url("95")).headers["etag"]
    of("houses").put("1", {"Stage": "Open"})
    assert after != seen, "the linked house is part of the answer"
    assert wizards.put("95", {"Name": "a"}, If_Match=seen).status_code == 200, "but not of the wizard"
    newer = wizards.http.get(wizards.task_url("95")).headers["etag"]
    of("houses").put("2", {"Wizards": [{"Wizard ID": "3"}, {"Wizard ID": "95"}]})
    assert wizards.put("95", {"Name": "b"}, If_Match=newer).status_code == 412, "its link has moved"


def test_a_link_is_no_filter(of: Of) -> None:
    answer = of("wizrds").http.get(f"{of('wizrds').tasks_url}?House=1")
    assert errors_of(answer) == {"House": ["is not a field of this workflow"]}
