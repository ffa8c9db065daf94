"""``POST /workflows/{workflow}/tasks/batch`` [choice]: many tasks in one request, each for itself, over real HTTP."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import httpx
import psutil
import pytest

from tests.contract.conftest import OpenApi
from tests.support.definitions import COMPANIES, workspace
from tests.support.fixtures_server import StartServer
from tests.support.http import Api, errors_of


def send(api: Api, mode: str, items: Sequence[dict[str, Any]], **headers: str) -> httpx.Response:
    """Send a batch; header names are given with underscores."""
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    return api.http.post(f"{api.tasks_url}/batch", json={"mode": mode, "tasks": items}, headers=given)


def results(answer: httpx.Response) -> list[Any]:
    assert answer.status_code == 200, answer.text
    found = answer.json()
    assert list(found) == ["results"]
    return list(found["results"])


def company(unique_id: str, **values: object) -> dict[str, Any]:
    return {"task": {"Company ID": unique_id, "Company Name": "Acme", **values}}


@pytest.mark.statement("batch.results", "batch.modes")
def test_choice_a_batch_is_answered_item_by_item(companies: Api) -> None:
    """A refused item undoes itself only, and each answer says what a request of its own would."""
    companies.post({"Company ID": "b-there", "Company Name": "There"})
    items = [
        company("b-1", **{"Company Name": "One"}),
        company("b-there", **{"Company Name": "Taken"}),
        company("b-2", **{"Number of Employees": "no number"}),
        company("b-3", **{"Company Name": "Three"}),
    ]
    one, taken, refused, three = results(send(companies, "create", items))
    assert one["status"] == three["status"] == 201
    assert one["task"] == companies.get("b-1")
    assert one["etag"] == companies.http.get(companies.task_url("b-1")).headers["etag"]
    assert taken == {"status": 412, "error": "there is a task with this unique ID"}
    assert companies.get("b-there")["Company Name"] == "There"
    assert refused == {"status": 422, "errors": {"Number of Employees": ["is invalid"]}}
    assert companies.http.get(companies.task_url("b-2")).status_code == 404


@pytest.mark.statement("batch.modes")
def test_choice_update_creates_nothing_and_upsert_does_either(companies: Api) -> None:
    companies.post({"Company ID": "u-1", "Company Name": "One"})
    items = [company("u-1", **{"Company Name": "Changed"}), company("u-2", **{"Company Name": "Two"})]
    changed, missing = results(send(companies, "update", items))
    assert (changed["status"], missing["status"]) == (200, 404)
    assert companies.get("u-1")["Company Name"] == "Changed"
    assert [one["status"] for one in results(send(companies, "upsert", items))] == [200, 201]
    assert companies.get("u-2")["Company Name"] == "Two"


@pytest.mark.statement("batch.order")
def test_choice_items_of_one_task_are_made_in_their_order(companies: Api) -> None:
    items = [company("o-1", **{"Company Name": str(place)}) for place in range(200)]
    assert [one["status"] for one in results(send(companies, "upsert", items))] == [201, *[200] * 199]
    assert companies.get("o-1")["Company Name"] == "199"


@pytest.mark.statement("batch.if-match")
def test_choice_an_item_changes_the_version_it_names(companies: Api) -> None:
    made = companies.post({"Company ID": "v-1", "Company Name": "One"})
    current = {**company("v-1", **{"Company Name": "Two"}), "ifMatch": made.headers["etag"]}
    first, second = results(send(companies, "update", [current, current]))
    assert first["status"] == 200
    assert second == {"status": 412, "error": "the task has changed meanwhile"}
    weak = {**company("v-1", **{"Company Name": "Three"}), "ifMatch": "W/" + first["etag"]}
    assert results(send(companies, "update", [weak]))[0]["status"] == 412
    assert companies.get("v-1")["Company Name"] == "Two"


@pytest.mark.statement("batch.keys")
def test_choice_a_repeated_item_gets_its_first_answer(tickets: Api) -> None:
    """In another batch, beside others, or as a request of its own: it is one ticket."""
    keyed = {"task": {"Subject": "Once"}, "idempotencyKey": "batch-item-1"}
    other = {"task": {"Subject": "Other"}, "idempotencyKey": "batch-item-2"}
    [first] = results(send(tickets, "create", [keyed]))
    assert first["status"] == 201
    again, new = results(send(tickets, "create", [keyed, other]))
    assert again == first
    assert new["task"]["Ticket"] != first["task"]["Ticket"]
    alone = tickets.http.post(
        tickets.tasks_url, content=b'{"Subject":"Once"}', headers={"Idempotency-Key": "batch-item-1"}
    )
    assert alone.status_code == 201
    assert alone.json() == first["task"]
    changed = {"task": {"Subject": "Another"}, "idempotencyKey": "batch-item-1"}
    assert results(send(tickets, "create", [changed]))[0]["status"] == 422


@pytest.mark.statement("batch.keys", "http.idempotency")
def test_choice_a_repeated_batch_makes_nothing_twice(tickets: Api) -> None:
    items = [{"task": {"Subject": f"Whole {place}"}} for place in range(3)]
    first = results(send(tickets, "create", items, Idempotency_Key="whole-1"))
    before = len(tickets.list())
    assert results(send(tickets, "create", items, Idempotency_Key="whole-1")) == first
    assert len(tickets.list()) == before
    assert errors_of(send(tickets, "create", items, Idempotency_Key="k" * 256)) == {"Idempotency-Key": ["is invalid"]}


@pytest.mark.statement("batch.limits")
def test_choice_a_batch_has_limits(companies: Api) -> None:
    """Nothing is made of one that is too long, too large, or no batch."""
    before = companies.list()
    assert errors_of(send(companies, "create", [company(f"l-{n}") for n in range(1_001)])) == {
        "tasks": ["are more than 1000"]
    }
    assert send(companies, "create", [company("l", **{"Company Name": "x" * 17_000_000})]).status_code == 413
    for body in (b"[]", b"{", b'{"mode":"create"}', b'{"mode":"other","tasks":[]}', b'{"mode":"create","tasks":[1]}'):
        assert companies.http.post(f"{companies.tasks_url}/batch", content=body).status_code == 400, body
    not_a_task = {"mode": "create", "tasks": [{"task": 1}, {"task": {"Company Name": "a\0b"}}]}
    answer = results(companies.http.post(f"{companies.tasks_url}/batch", json=not_a_task))
    assert [one["status"] for one in answer] == [400, 422]
    assert companies.list() == before
    assert results(send(companies, "create", [])) == []


@pytest.mark.statement("batch.limits")
def test_choice_a_task_may_be_called_batch(companies: Api) -> None:
    """Its address takes everything but the POST that a task does not take anyway."""
    companies.post({"Company ID": "batch", "Company Name": "Called so"})
    assert companies.get("batch")["Company Name"] == "Called so"
    assert companies.put("batch", {"Company Name": "Still"}).status_code == 200
    assert companies.delete("batch").status_code == 204


@pytest.mark.statement("batch.durable")
def test_choice_an_answered_batch_outlives_the_server(server: StartServer, api_for: OpenApi) -> None:
    running = server(workspace(COMPANIES))
    api = api_for(running)
    answers = results(send(api, "create", [company(f"d-{n}") for n in range(100)]))
    running.kill()
    running.start()
    api = api_for(running)
    assert {one["task"]["Company ID"] for one in answers} <= {task["Company ID"] for task in api.list()}


@pytest.mark.sqlite_only
@pytest.mark.skipif(not hasattr(psutil, "RLIMIT_FSIZE"), reason="no process can limit another here")
@pytest.mark.statement("batch.durable")
def test_choice_a_batch_done_in_part_does_not_ask_to_wait(server: StartServer, api_for: OpenApi) -> None:
    """The disk is full before the last items are written, after the first are durable. With ``Retry-After`` a 503 says
    that nothing was done at all, so it has none here."""
    running = server(workspace(COMPANIES))
    api, process = api_for(running), psutil.Process(running.pid)
    limits = process.rlimit(psutil.RLIMIT_FSIZE)
    process.rlimit(psutil.RLIMIT_FSIZE, (running.database_file.stat().st_size + 12 * 1024 * 1024, limits[1]))
    try:
        answer = send(api, "create", [company(f"p-{n}", **{"Company Name": "long " * 6_000}) for n in range(500)])
    finally:
        process.rlimit(psutil.RLIMIT_FSIZE, limits)
    assert (answer.status_code, answer.headers.get("Retry-After")) == (503, None)
    made = [task["Company ID"] for task in api.list() if task["Company ID"].startswith("p-")]
    assert 0 < len(made) < 500


@pytest.mark.statement("batch.results", "batch.order")
def test_choice_refused_items_among_many_stand_alone(tickets: Api) -> None:
    """One in the middle is refused, another has a number by hand: the others are numbered in their order."""
    before = max(int(task["Ticket"]) for task in tickets.list())
    items: list[dict[str, Any]] = [{"task": {"Subject": f"Ordered {place}"}} for place in range(250)]
    items[120] = {"task": {"Subject": None}}
    items[201] = {"task": {"Subject": "By hand", "Ticket": str(before + 500)}}
    answers = results(send(tickets, "create", items))
    assert [place for place, one in enumerate(answers) if one["status"] != 201] == [120]
    assert answers[120] == {"status": 422, "errors": {"Subject": ["is required"]}}
    numbers = [int(one["task"]["Ticket"]) for one in answers if one["status"] == 201]
    assert numbers == sorted(numbers)
    assert numbers[-48:] == [*range(before + 501, before + 549)]
    made = {task["Ticket"]: task["Subject"] for task in tickets.list()}
    assert [made[str(number)] for number in numbers[:3]] == ["Ordered 0", "Ordered 1", "Ordered 2"]


@pytest.mark.statement("batch.results", "batch.keys")
def test_choice_one_id_or_key_twice_makes_one_task(companies: Api, tickets: Api) -> None:
    """In one batch of many; the second item is answered as if it had come alone, after the first."""
    items = [company(f"twice-{place}") for place in range(40)]
    items[30] = company("twice-3", **{"Company Name": "Another"})
    answers = results(send(companies, "create", items))
    assert answers[30] == {"status": 412, "error": "there is a task with this unique ID"}
    assert {one["status"] for place, one in enumerate(answers) if place != 30} == {201}
    assert companies.get("twice-3")["Company Name"] == "Acme"
    keyed = [{"task": {"Subject": "Same"}, "idempotencyKey": f"twice {place % 20}"} for place in range(40)]
    answers = results(send(tickets, "create", keyed))
    assert answers[20:] == answers[:20]
    assert len({one["task"]["Ticket"] for one in answers}) == 20


@pytest.mark.statement("batch.results")
def test_choice_items_bring_files_and_links_like_any_task(everything: Api) -> None:
    """The whole body of an item is that of a request of its own."""
    file = {"filename": "a.txt", "base64contents": "aGVsbG8="}
    items = [{"task": {"ID": one, "Must": "m", "Files": files}} for one, files in (("f-1", [file]), ("f-2", ["x"]))]
    made, refused = results(send(everything, "create", items))
    assert made["status"] == 201
    assert everything.file(made["task"]["Files"][0]["blobId"]).content == b"hello"
    assert refused["status"] == 422


@pytest.mark.statement("batch.expected")
def test_choice_an_item_changes_only_what_it_expects(companies: Api) -> None:
    """A value that somebody else has changed, another task under the unique ID, and a field that is not there: 412."""
    made = companies.post({"Company ID": "e-1", "Company Name": "One", "Number of Employees": 10}).json()
    page = made["Task URL"].rpartition("/")[2]

    def change(expected: dict[str, Any], **values: object) -> Any:
        item = {"task": {"Company ID": "e-1", **values}, "expected": expected}
        return results(send(companies, "update", [item]))[0]

    renamed = change({"Company Name": "One", "Task URL": page}, **{"Company Name": "Two"})
    assert renamed["status"] == 200
    assert change({"Company Name": "One"}, **{"Company Name": "Three"}) == {
        "status": 412,
        "error": "the task has changed meanwhile",
    }
    assert change({"Task URL": "another"}, **{"Company Name": "Three"})["status"] == 412
    assert change({"No such field": None}, **{"Company Name": "Three"})["status"] == 200, "it is blank, as expected"
    assert change({"No such field": "x"}, **{"Company Name": "Four"})["status"] == 412
    stage, assignee = made["Stage"], made["Assigned To"]
    assert change({"Stage": stage, "Assigned To": assignee}, Stage="In Progress")["status"] == 200
    assert change({"Stage": stage}, Stage="Not Started")["status"] == 412
    assert change({"Number of Employees": "10"}, **{"Number of Employees": 11})["status"] == 200
    assert companies.get("e-1")["Number of Employees"] == "11"
