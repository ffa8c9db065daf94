"""Checklists (``flowdash-api.md``): templates of stages, and items of people's own."""

from __future__ import annotations

import pytest

from tests.contract.conftest import OpenApi
from tests.contract.test_unique_ids import ODD
from tests.support.definitions import COMPANIES, HARRY, USER, workspace
from tests.support.fixtures_server import StartServer
from tests.support.http import Api, errors_of
from tests.support.server_process import ServerProcess
from tests.support.task_parts import Checklist

ODD_TITLE = 'Send 100% / "offer"? # 🦉 שלום'
ORDERS = {
    "id": "orders",
    "name": "Orders",
    "stages": [
        {"name": "New", "checklist": ["Check the address", "Check the price"]},
        {"name": "Packed 100% / ?", "checklist": ["Weigh it", ODD_TITLE, "x" * 10_000]},
        {"name": "Sent", "endStage": True},
    ],
    "fields": [{"id": "id", "name": "Order", "type": "uniqueId"}],
    "tasks": [{"Order": "packed", "Stage": "Packed 100% / ?"}],
}
PACKED = "Packed 100% / ?"
TITLES = [ODD_TITLE, " spaced ", "مرحبا", "x" * 10_000, "🦉" * 10_000, "<b>&amp;</b>"]
UNKNOWN = ["0", "999999999", "99999999999999999999", "-1", "1.0", "٣", "x", "%20", "🦉", "%ff", "01"]


@pytest.fixture(scope="module")
def orders_server(module_server: StartServer) -> ServerProcess:
    return module_server(workspace(ORDERS))


@pytest.fixture
def orders(orders_server: ServerProcess, api_for: OpenApi) -> Api:
    """A workflow whose stages have checklists."""
    return api_for(orders_server, "orders")


@pytest.fixture
def task(orders: Api, request: pytest.FixtureRequest) -> Checklist:
    """The checklist of a new task in the first stage."""
    unique_id = f"checklist {request.node.name}"
    assert orders.post({"Order": unique_id}).status_code == 201
    return Checklist(orders, unique_id)


@pytest.mark.statement("checklist.list")
def test_items_have_their_documented_properties_doc(task: Checklist) -> None:
    """Items have ID title status editable assignee and stage."""
    first, second = task.items()
    assert first.keys() == {"id", "title", "status", "editable", "Assigned To", "Stage"}
    assert {**first, "id": ""} == {
        "id": "",
        "title": "Check the address",
        "status": "Blank",
        "editable": False,
        "Assigned To": None,
        "Stage": "New",
    }
    assert first["id"] != second["id"]


def test_a_new_task_has_the_items_of_its_stage_choice(orders: Api, task: Checklist) -> None:
    assert task.titles() == ["Check the address", "Check the price"]
    orders.post({"Order": "starts packed", "Stage": PACKED})
    assert Checklist(orders, "starts packed").titles() == ["Weigh it", ODD_TITLE, "x" * 10_000]


def test_new_task_has_the_items_of_its_stage_choice(orders: Api) -> None:
    """A task of the definition has the items of its stage."""
    assert Checklist(orders, "packed").titles() == ["Weigh it", ODD_TITLE, "x" * 10_000]


def test_first_visit_to_a_stage_adds_its_items_choice(orders: Api, task: Checklist) -> None:
    """A task gets the items of a stage when it first enters it."""
    task.put(task.items()[0]["id"], {"status": "Completed"})
    for stage in (PACKED, "Sent", "New", PACKED):
        assert orders.put(task.unique_id, {"Stage": stage}).status_code == 200
    assert task.titles() == ["Check the address", "Check the price", "Weigh it", ODD_TITLE, "x" * 10_000]
    assert [item["status"] for item in task.items()] == ["Completed", *["Blank"] * 4], "items are found as they were"


def test_items_are_listed_by_stage_then_template_then_own_choice(task: Checklist) -> None:
    task.add("Sent", "Ask for a review")
    task.add("New", "Own 1")
    task.add(PACKED, "Add a card")
    task.add("New", "Own 2")
    titles = ["Check the address", "Check the price", "Own 1", "Own 2", "Add a card", "Ask for a review"]
    assert task.titles() == titles


@pytest.mark.statement("checklist.stage")
def test_items_can_be_listed_by_stage_doc(orders: Api, task: Checklist) -> None:
    task.add(PACKED, "Add a card")
    assert task.titles(Stage="New") == ["Check the address", "Check the price"]
    assert task.titles(Stage=PACKED) == ["Add a card"]
    assert task.titles(Stage="Sent") == []


def test_stage_filters_mean_any_of_them_choice(task: Checklist) -> None:
    """The stage filter repeated means any and an unknown stage has no items."""
    task.add(PACKED, "Add a card")
    assert task.titles(Stage=["New", PACKED]) == ["Check the address", "Check the price", "Add a card"]
    assert task.titles(Stage="Nowhere") == []
    assert task.titles(Stage="") == []


def test_another_filter_is_refused_choice(task: Checklist) -> None:
    answer = task.http.get(task.url, params={"status": "Blank"})
    assert errors_of(answer) == {"status": ["is not a field of this workflow"]}
    assert task.http.get(f"{task.url}?Stage=%ff").status_code == 400


@pytest.mark.statement("checklist.one")
def test_one_item_can_be_read_doc(task: Checklist) -> None:
    for item in task.items():
        assert task.get(item["id"]).json() == item


@pytest.mark.statement("checklist.status")
@pytest.mark.parametrize("status", ["Blank", "Skipped", "Completed"])
def test_status_is_one_of_three_doc(task: Checklist, status: str) -> None:
    item = task.items()[0]["id"]
    answer = task.put(item, {"status": status})
    assert (answer.status_code, answer.json()["status"]) == (200, status)
    assert task.get(item).json() == answer.json()


@pytest.mark.statement("checklist.status")
@pytest.mark.parametrize("status", ["Done", "completed", "", None, 1, ["Blank"]])
def test_another_status_is_refused_doc(task: Checklist, status: object) -> None:
    assert errors_of(task.put(task.items()[0]["id"], {"status": status})) == {"status": ["is invalid"]}


@pytest.mark.statement("checklist.template-fixed")
def test_the_title_of_a_template_item_can_not_change_doc(task: Checklist) -> None:
    item = task.items()[0]
    for title in ("Another", "", 7):
        assert errors_of(task.put(item["id"], {"title": title})) == {"title": ["can't be changed"]}
    assert task.get(item["id"]).json() == item


@pytest.mark.statement("checklist.template-fixed")
def test_a_template_item_can_not_be_deleted_doc(task: Checklist) -> None:
    answer = task.delete(task.items()[0]["id"])
    assert errors_of(answer) == {"title": ["is part of the stage's template, and can't be deleted"]}
    assert len(task.items()) == 2


@pytest.mark.statement("checklist.template-free")
def test_status_and_assignee_of_a_template_item_can_change_doc(task: Checklist) -> None:
    item = task.items()[1]
    answer = task.put(item["id"], {"status": "Skipped", "Assigned To": HARRY})
    assert answer.json() == {**item, "status": "Skipped", "Assigned To": HARRY}
    assert task.put(item["id"], {"Assigned To": None}).json() == {**item, "status": "Skipped"}


def test_an_item_can_be_sent_back_whole_choice(task: Checklist) -> None:
    item = {**task.items()[0], "status": "Completed"}
    assert task.put(item["id"], item).json() == item


def test_an_item_is_updated_in_part_choice(task: Checklist) -> None:
    item = task.add("New", "Mine", **{"Assigned To": USER})
    assert task.put(item["id"], {"status": "Completed"}).json() == {**item, "status": "Completed"}
    assert task.put(item["id"], {}).json() == {**item, "status": "Completed"}


@pytest.mark.statement("checklist.add")
def test_an_own_item_is_added_with_stage_and_title_doc(task: Checklist) -> None:
    answer = task.post({"Stage": "New", "title": "Mine"})
    assert answer.status_code == 201
    item = answer.json()
    assert {**item, "id": ""} == {
        "id": "",
        "title": "Mine",
        "status": "Blank",
        "editable": True,
        "Assigned To": None,
        "Stage": "New",
    }
    assert task.items()[-1] == item


@pytest.mark.statement("checklist.change")
def test_an_own_item_can_be_renamed_and_deleted_doc(task: Checklist) -> None:
    item = task.add("New", "Mine")
    assert task.put(item["id"], {"title": "Ours"}).json() == {**item, "title": "Ours"}
    assert task.delete(item["id"]).status_code == 204
    assert task.get(item["id"]).status_code == 404
    assert task.delete(item["id"]).status_code == 404
    assert task.titles() == ["Check the address", "Check the price"]


def test_the_id_of_a_deleted_item_is_not_given_again_choice(task: Checklist) -> None:
    first = task.add("New", "First")
    task.delete(first["id"])
    assert task.add("New", "Second")["id"] != first["id"]


def test_a_new_item_may_have_a_status_and_an_assignee_choice(task: Checklist) -> None:
    item = task.add("New", "Mine", status="Completed", **{"Assigned To": HARRY.upper()})
    assert (item["status"], item["Assigned To"]) == ("Completed", HARRY)


@pytest.mark.parametrize(
    ("body", "errors"),
    [
        ({}, {"Stage": ["is required"], "title": ["is required"]}),
        ({"Stage": "New", "title": " "}, {"title": ["is required"]}),
        ({"Stage": "New", "title": "two\nlines"}, {"title": ["must be on one line"]}),
        ({"Stage": "New", "title": ["a"]}, {"title": ["is invalid"]}),
        ({"Stage": "New", "title": "x" * 100_001}, {"title": ["is too large"]}),
        ({"Stage": "Nowhere", "title": "A"}, {"Stage": ["is not a stage of this workflow"]}),
        ({"Stage": None, "title": "A"}, {"Stage": ["is not a stage of this workflow"]}),
        (
            {"Stage": "New", "title": "A", "Assigned To": "nobody@example.com"},
            {"Assigned To": ["is not a user of this workflow"]},
        ),
        ({"Stage": "New", "title": "A", "status": "Done"}, {"status": ["is invalid"]}),
        (
            {"Stage": "New", "title": "A", "id": "1", "editable": False, "done": True},
            {
                "id": ["is set by the server"],
                "editable": ["is set by the server"],
                "done": ["is not a field of a checklist item"],
            },
        ),
    ],
    ids=range(10),
)
def test_invalid_items_are_refused_with_all_reasons_choice(
    task: Checklist, body: dict[str, object], errors: dict[str, list[str]]
) -> None:
    assert errors_of(task.post(body)) == errors
    assert len(task.items()) == 2


def test_assigned_to_must_be_a_user_choice(task: Checklist) -> None:
    item = task.items()[0]["id"]
    answer = task.put(item, {"Assigned To": "nobody@example.com"})
    assert errors_of(answer) == {"Assigned To": ["is not a user of this workflow"]}
    assert task.put(item, {"Assigned To": USER.upper()}).json()["Assigned To"] == USER


def test_the_stage_and_id_of_an_item_can_not_change_choice(task: Checklist) -> None:
    item = task.add("New", "Mine")
    answer = task.put(item["id"], {"Stage": "Sent", "id": "0", "editable": False})
    assert errors_of(answer) == {name: ["can't be changed"] for name in ("Stage", "id", "editable")}


@pytest.mark.parametrize(
    "title", [ODD_TITLE, " spaced ", "مرحبا", "x" * 10_000, "🦉" * 10_000, "<b>&amp;</b>"], ids=range(6)
)
def test_any_title_is_kept_as_it_was_written(task: Checklist, title: str) -> None:
    item = task.add(PACKED, title)
    assert task.get(item["id"]).json()["title"] == title
    assert task.put(item["id"], {**item, "status": "Skipped"}).json()["title"] == title


@pytest.mark.parametrize("unique_id", ODD, ids=range(len(ODD)))
def test_tasks_with_odd_unique_ids_have_checklists(orders: Api, unique_id: str) -> None:
    orders.post({"Order": unique_id})
    checklist = Checklist(orders, unique_id)
    item = checklist.add("New", "Mine")
    assert checklist.titles() == ["Check the address", "Check the price", "Mine"]
    assert checklist.put(item["id"], {"status": "Completed"}).status_code == 200
    assert checklist.delete(item["id"]).status_code == 204


@pytest.mark.statement("unknown.item")
@pytest.mark.parametrize(
    "item", ["0", "999999999", "99999999999999999999", "-1", "1.0", "٣", "x", "%20", "🦉", "%ff", "01"]
)
def test_an_unknown_item_is_not_found_choice(task: Checklist, item: str) -> None:
    for answer in (task.get(item), task.put(item, {}), task.delete(item)):
        assert answer.status_code == 404
        assert answer.json().keys() == {"error"}


def test_an_item_of_another_task_is_not_found_choice(orders: Api, task: Checklist) -> None:
    item = task.add("New", "Mine")
    other = Checklist(orders, "packed")
    for answer in (other.get(item["id"]), other.put(item["id"], {"status": "Skipped"}), other.delete(item["id"])):
        assert answer.status_code == 404
    assert task.get(item["id"]).json() == item


def test_the_checklist_of_what_is_not_there_is_not_found_choice(orders: Api, api_for: OpenApi) -> None:
    nowhere = api_for(orders.server, "nowhere")
    for checklist in (Checklist(orders, "nobody"), Checklist(nowhere, "packed")):
        for answer in (
            checklist.http.get(checklist.url),
            checklist.post({}),
            checklist.get("1"),
            checklist.put("1", {}),
            checklist.delete("1"),
        ):
            assert answer.status_code == 404
            assert answer.json().keys() == {"error"}


@pytest.mark.statement("http.idempotency")
def test_repeated_key_adds_no_second_item_choice(task: Checklist) -> None:
    """A repeat under an idempotency key adds no second item."""
    body = {"Stage": "New", "title": "Once"}
    first, again = (task.post(body, Idempotency_Key=task.url) for _ in range(2))
    assert (again.status_code, again.content) == (201, first.content)
    assert task.titles() == ["Check the address", "Check the price", "Once"]


def test_a_checklist_item_is_no_change_of_the_task_choice(orders: Api) -> None:
    orders.post({"Order": "unchanged"})
    before = orders.http.get(orders.task_url("unchanged"))
    checklist = Checklist(orders, "unchanged")
    checklist.put(checklist.items()[0]["id"], {"status": "Completed"})
    after = orders.http.get(orders.task_url("unchanged"))
    assert (after.headers["etag"], after.json()) == (before.headers["etag"], before.json())


def test_a_deleted_task_takes_its_checklist_with_it(orders: Api) -> None:
    orders.post({"Order": "again"})
    item = Checklist(orders, "again").add("New", "Mine")
    orders.delete("again")
    orders.post({"Order": "again"})
    assert Checklist(orders, "again").titles() == ["Check the address", "Check the price"]
    assert Checklist(orders, "again").get(item["id"]).status_code == 404


def test_a_deleted_user_leaves_their_items_to_nobody_choice(server: StartServer, api_for: OpenApi) -> None:
    api = api_for(server(workspace(COMPANIES)))
    checklist = Checklist(api, "42")
    item = checklist.items()[0]
    assert item["title"] == "Call the customer"
    checklist.put(item["id"], {"Assigned To": HARRY, "status": "Completed"})
    assert api.http.delete(f"{api.workflow_url}/users/u1").status_code == 204
    assert checklist.get(item["id"]).json() == {**item, "status": "Completed"}


def test_answered_changes_of_items_survive_a_kill(server: StartServer, api_for: OpenApi) -> None:
    running = server(workspace(COMPANIES))
    checklist = Checklist(api_for(running), "42")
    checklist.put(checklist.items()[0]["id"], {"status": "Skipped"})
    checklist.add("Done", "Durable")
    before = checklist.items()
    running.kill()
    running.start()
    assert Checklist(api_for(running), "42").items() == before
