"""``flowdash-api.md``, *Events*: changes are told as they are made, to who may read the list."""

from __future__ import annotations

import socket
from contextlib import ExitStack
from urllib.parse import urlsplit

import httpx
import pytest

from tests.contract.conftest import OpenApi
from tests.support.changes import Changes
from tests.support.definitions import COMPANIES, linked_workspace, workspace
from tests.support.event_stream import listening
from tests.support.fixtures_server import StartServer
from tests.support.http import Api
from tests.support.people import MEMBER, add_key, ask, until


def etag(api: Api) -> str:
    """Of the list."""
    return str(api.http.get(api.tasks_url).headers["ETag"])


@pytest.mark.statement("events.tasks")
def test_a_change_is_told_with_the_task_and_the_etag(companies: Api) -> None:
    """Whoever had the list before has it again with the task of the event."""
    with listening(companies) as events:
        first = events.next()
        assert (first.kind, first.data) == ("tasks", {"etag": etag(companies), "ids": []})
        companies.put("42", {"Company Name": "Told"})
        event = events.until("tasks", "42")
        assert event.data["etag"] == etag(companies)
        assert event.data["tasks"] == [task for task in companies.list() if task["Company ID"] == "42"]


@pytest.mark.statement("events.tasks")
def test_the_etag_is_that_of_the_form_the_client_takes(companies: Api) -> None:
    for coding in ("gzip", "identity"):
        tag = companies.http.get(companies.tasks_url, headers={"Accept-Encoding": coding}).headers["ETag"]
        with listening(companies, **{"Accept-Encoding": coding}) as events:
            assert events.next().data["etag"] == tag
            assert "content-encoding" not in events.answer.headers


@pytest.mark.statement("events.tasks")
def test_what_is_gone_is_named_and_not_among_the_tasks(companies: Api) -> None:
    companies.post({"Company ID": "gone", "Company Name": "Soon gone"})
    with listening(companies) as events:
        companies.delete("gone")
        while "gone" in [task["Company ID"] for task in events.until("tasks", "gone").data["tasks"]]:
            pass  # the creation was told first


@pytest.mark.statement("events.many")
def test_of_more_than_100_none_is_named(companies: Api) -> None:
    many = [{"task": {"Company ID": f"m{number}", "Company Name": "One of many"}} for number in range(101)]
    with listening(companies) as events:
        events.next()
        companies.http.post(f"{companies.tasks_url}/batch", json={"mode": "create", "tasks": many}).raise_for_status()
        event = events.until("tasks")
        assert event.data == {"etag": etag(companies), "ids": []}


@pytest.mark.statement("events.many")
def test_long_tasks_are_named_and_not_sent(everything: Api) -> None:
    everything.post({"ID": "long", "Must": "x", "Long text": "x" * 100_000}).raise_for_status()
    with listening(everything) as events:
        everything.put("long", {"Long text": "y" * 100_000}).raise_for_status()
        assert "tasks" not in events.until("tasks", "long").data


@pytest.mark.statement("events.activity")
def test_comments_and_checklist_items_are_told(companies: Api) -> None:
    url = companies.task_url("42")
    with listening(companies) as events:
        companies.http.post(f"{url}/comments", json={"body": "Hello"}).raise_for_status()
        assert events.until("activity").data == {"id": "42"}
        item = companies.http.post(f"{url}/checklist_items", json={"Stage": "In Progress", "title": "Call"}).json()
        assert events.until("activity").data == {"id": "42"}
        companies.http.put(f"{url}/checklist_items/{item['id']}", json={"status": "Completed"}).raise_for_status()
        assert events.until("activity").data == {"id": "42"}
        companies.http.delete(f"{url}/checklist_items/{item['id']}").raise_for_status()
        assert events.until("activity").data == {"id": "42"}


@pytest.mark.statement("events.schema")
def test_a_change_of_the_workspace_is_told(server: StartServer, api_for: OpenApi) -> None:
    api = api_for(server(workspace(COMPANIES)))
    with listening(api) as events:
        Changes(api).make({"op": "renameWorkflow", "workflow": "2ylSaZ", "name": "Firms"})
        assert events.until("schema").data == {}


@pytest.mark.statement("events.resume")
def test_last_event_id_tells_what_was_missed(companies: Api) -> None:
    with listening(companies) as events:
        events.next()
        companies.put("42", {"Company Name": "Before the break"})
        events.until("tasks", "42")
    companies.put("42", {"Company Name": "In the break"})
    companies.post({"Company ID": "new-one", "Company Name": "Also"})
    with listening(companies, events.last_id) as events:
        event = events.until("tasks", "42")
        names = {task["Company ID"]: task["Company Name"] for task in event.data["tasks"]}
        assert names["42"] == "In the break"
        if "new-one" not in event.data["ids"]:  # the two commits were told in two events
            event = events.until("tasks", "new-one")
        assert event.data["etag"] == etag(companies)


@pytest.mark.statement("events.resume")
def test_an_unknown_event_resets(companies: Api) -> None:
    with listening(companies, "long-ago") as events:
        event = events.next()
        assert (event.kind, event.data) == ("reset", {"etag": etag(companies), "ids": []})


def test_a_change_of_a_linked_task_names_who_shows_it(server: StartServer, api_for: OpenApi) -> None:
    castle = server(linked_workspace())
    wizards, houses = api_for(castle, "wizrds"), api_for(castle, "houses")
    with listening(houses) as events:
        events.next()
        wizards.put("1", {"Name": "Harry James"}).raise_for_status()
        event = events.until("tasks")
        assert event.data["etag"] == etag(houses)
        assert event.data["ids"], "it is named"
        assert event.data["tasks"] == [task for task in houses.list() if "Harry James" in str(task)]


def test_other_workflows_are_not_told(companies: Api, everything: Api) -> None:
    with listening(companies) as events:
        events.next()
        everything.post({"ID": "elsewhere", "Must": "x"}).raise_for_status()
        companies.put("42", {"Company Name": "Here"}).raise_for_status()
        assert events.next().data["ids"] == ["42"]


def test_proxies_are_told_to_pass_it_on_at_once(companies: Api) -> None:
    with listening(companies, **{"Accept-Encoding": "gzip"}) as events:
        headers = events.answer.headers
        assert headers["content-type"].startswith("text/event-stream")
        assert (headers["x-accel-buffering"], headers["cache-control"]) == ("no", "no-store, no-transform")
    assert companies.http.head(f"{companies.workflow_url}/events").status_code == 200


def test_a_stream_ends_with_its_key(server: StartServer, api_for: OpenApi) -> None:
    owner = api_for(server(workspace(COMPANIES)))
    made = add_key(owner, "Uma", MEMBER)
    member = api_for(owner.server, key=made["key"])
    with listening(member) as events:
        events.next()
        owner.http.delete(f"{owner.root}/workspace/keys/{made['id']}").raise_for_status()
        owner.put("42", {"Company Name": "Told to nobody"})
        with pytest.raises(StopIteration):
            events.until("tasks", "42")
    ask(owner.server, "wrong", "/me")  # refused after any event that the stream would have sent
    until(lambda: "A wrong API key came from 127.0.0.1" in owner.http.get(f"{owner.root}/workspace/audit").text)
    assert "open stream" not in owner.http.get(f"{owner.root}/workspace/audit").text, "a stream is no address"


def test_the_server_ends_cleanly_while_streams_are_open(server: StartServer, api_for: OpenApi) -> None:
    running = server(workspace(COMPANIES))
    apis = [api_for(running) for _ in range(3)]
    with listening(apis[0]) as one, listening(apis[1]) as two:
        for events in (one, two):
            events.next()
        assert running.stop() == 0
        with pytest.raises(StopIteration):
            one.next()
    assert "Cancel" not in running.stderr
    assert "Traceback" not in running.stderr


def test_streams_are_bounded_in_number(server: StartServer, api_for: OpenApi) -> None:
    """A key has its share, some are left to the owner, and who was refused is welcome once others have left."""
    running = server(workspace(COMPANIES))
    api = api_for(running)
    url = f"{api.workflow_url}/events"
    address = (urlsplit(running.base_url).hostname, urlsplit(running.base_url).port)
    keys = [add_key(api, f"Key {number}", MEMBER)["key"] for number in range(24)]
    with ExitStack() as stack:

        def open_streams(key: str, count: int) -> None:
            request = f"GET {urlsplit(url).path} HTTP/1.1\r\nHost: {address[0]}:{address[1]}\r\n"
            request += f"Authorization: Bearer {key}\r\n\r\n"
            for _ in range(count):
                stream = stack.enter_context(socket.create_connection(address, timeout=30))
                stream.sendall(request.encode())
                assert stream.recv(12) == b"HTTP/1.1 200"

        def refused(key: str) -> int:
            answer = ask(running, key, urlsplit(url).path.removeprefix("/api/v1"))
            assert "Retry-After" in answer.headers
            return answer.status_code

        open_streams(keys[0], 8)
        assert refused(keys[0]) == 429
        for key in keys[1:23]:
            open_streams(key, 8)
        assert refused(keys[23]) == 503
        open_streams(running.key, 16)
        assert refused(running.key) == 503
    for key in (keys[23], running.key):
        assert any(_is_welcome(url, key) for _ in range(1000)), "none has left"


def _is_welcome(url: str, key: str) -> bool:
    with httpx.stream("GET", url, headers={"Authorization": f"Bearer {key}"}, trust_env=False) as answer:
        return answer.status_code == 200
