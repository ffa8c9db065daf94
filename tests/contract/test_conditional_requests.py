"""``ETag`` with ``If-None-Match`` and ``If-Match``, and gzip when asked for: the extensions of our server [choice]."""

from __future__ import annotations

import base64
import gzip
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from tests.contract.conftest import OpenApi
from tests.support.definitions import COMPANIES, TICKETS, linked_workspace, workspace
from tests.support.fixtures_server import StartServer
from tests.support.http import Api

LONG = "long text, " * 400


@pytest.fixture
def api(server: StartServer, api_for: OpenApi) -> Api:
    """A server that no other test changes."""
    return api_for(server(workspace(COMPANIES, TICKETS)))


def plain(api: Api, url: str, **headers: str) -> httpx.Response:
    """GET without compression unless asked for."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return api.http.get(url, headers={"Accept-Encoding": "identity", **named})


def not_modified(answer: httpx.Response, etag: str) -> None:
    assert answer.status_code == 304
    assert answer.content == b""
    assert answer.headers["etag"] == etag
    assert "content-length" not in answer.headers or answer.headers["content-length"] == "0"


RESOURCES: dict[str, Callable[[Api], str]] = {
    "workspace": lambda api: f"{api.root}/workspace",
    "workflows": lambda api: f"{api.root}/workflows",
    "stages": lambda api: f"{api.workflow_url}/stages",
    "fields": lambda api: f"{api.workflow_url}/fields",
    "roles": lambda api: f"{api.workflow_url}/roles",
    "users": lambda api: f"{api.workflow_url}/users",
    "a user": lambda api: f"{api.workflow_url}/users/u1",
    "tasks": lambda api: api.tasks_url,
    "active tasks": lambda api: f"{api.tasks_url}/active",
    "filtered tasks": lambda api: f"{api.tasks_url}?Stage=Done",
    "a task": lambda api: api.task_url("42"),
}


@pytest.mark.statement("http.etag")
@pytest.mark.parametrize("resource", RESOURCES)
def test_choice_what_the_client_has_already_is_304(companies: Api, resource: str) -> None:
    url = RESOURCES[resource](companies)
    first = plain(companies, url)
    etag = first.headers["etag"]
    assert etag.startswith('"'), "a strong one"
    assert first.headers["vary"] == "Accept-Encoding"
    for known in (etag, f"W/{etag}", f'"another", {etag}', "*"):
        not_modified(plain(companies, url, If_None_Match=known), etag)
    again = plain(companies, url, If_None_Match='"another"')
    assert (again.status_code, again.content, again.headers["etag"]) == (200, first.content, etag)


@pytest.mark.statement("http.etag")
def test_choice_list_tag_changes_with_its_tasks(api: Api) -> None:
    """The tag of a list changes with each change of its tasks."""
    seen: set[str] = set()

    def look() -> None:
        tags = {plain(api, url).headers["etag"] for url in (api.tasks_url, f"{api.tasks_url}/active")}
        assert not tags & seen
        seen.update(tags)

    look()
    assert api.put("42", {"Company Name": "Changed"}).status_code == 200
    look()
    assert api.post({"Company ID": "99", "Company Name": "New"}).status_code == 201
    look()
    assert api.delete("99").status_code == 204
    look()
    assert api.http.delete(f"{api.workflow_url}/users/u1").status_code == 204
    look()
    tag = plain(api, api.tasks_url).headers["etag"]
    assert api.put("42", {"Company Name": ""}).status_code == 422
    assert api.put("42", {"Company Name": "Changed"}).status_code == 200
    api_of_others = Api(api.server, "tckets")
    assert api_of_others.post({"Subject": "of another workflow"}).status_code == 201
    api_of_others.close()
    assert plain(api, api.tasks_url).headers["etag"] == tag, "nothing of it has changed"
    api.server.restart()
    after = Api(api.server)
    answer = plain(after, after.tasks_url, If_None_Match=tag)
    after.close()
    assert answer.status_code == 200, "the addresses in it have changed with the port"


@pytest.mark.statement("http.etag")
def test_choice_list_tag_changes_with_linked_tasks(server: StartServer, api_for: OpenApi) -> None:
    """The tag of a list changes with the linked tasks that it shows."""
    running = server(linked_workspace())
    houses, wizards = api_for(running, "houses"), api_for(running, "wizrds")
    link = next(name for name, value in wizards.list()[0].items() if isinstance(value, dict | None) and name == "House")
    wizard = wizards.list()[0]
    before = plain(houses, houses.tasks_url).headers["etag"]
    assert wizards.put(wizard["Wizard ID"], {"Name": "Renamed"}).status_code == 200
    after = plain(houses, houses.tasks_url)
    assert after.headers["etag"] != before
    assert wizards.put(wizard["Wizard ID"], {link: None}).status_code == 200
    assert plain(houses, houses.tasks_url).headers["etag"] != after.headers["etag"]


@pytest.mark.statement("http.if-match")
def test_choice_change_of_a_changed_task_is_refused(api: Api) -> None:
    """A change is refused when the task has changed meanwhile."""
    etag = plain(api, api.task_url("42")).headers["etag"]
    changed = api.put("42", {"Company Name": "One"}, If_Match=etag)
    assert changed.status_code == 200
    for stale in (etag, f'"x", {etag}', f"W/{changed.headers['etag']}"):
        assert api.put("42", {"Company Name": "Two"}, If_Match=stale).status_code == 412
        assert api.delete("42", If_Match=stale).status_code == 412
    assert api.get("42")["Company Name"] == "One"
    assert api.put("42", {"Company Name": "Two"}, If_Match="*").status_code == 200
    etag = plain(api, api.task_url("42")).headers["etag"]
    assert api.delete("42", If_Match=f'"x", {etag}').status_code == 204


@pytest.mark.statement("http.gzip")
def test_choice_answers_are_compressed_when_asked_for(api: Api) -> None:
    assert api.put("42", {"Company Name": LONG}).status_code == 200
    for url in (api.tasks_url, api.task_url("42"), f"{api.tasks_url}?Company ID=42"):
        whole = plain(api, url)
        assert "content-encoding" not in whole.headers
        with api.http.stream("GET", url, headers={"Accept-Encoding": "br;q=1, gzip;q=0.5"}) as answer:
            raw = b"".join(answer.iter_raw())
        assert answer.headers["content-encoding"] == "gzip"
        assert answer.headers["vary"] == "Accept-Encoding"
        assert len(raw) < len(whole.content) / 2
        assert gzip.decompress(raw) == whole.content


@pytest.mark.statement("http.gzip")
@pytest.mark.parametrize("accepted", ["", "identity", "br", "gzip;q=0", "*;q=0", "gzip;q=x"])
def test_choice_answers_are_compressed_on_request_only(api: Api, accepted: str) -> None:
    """Answers are sent as they are to those who do not ask."""
    assert api.put("42", {"Company Name": LONG}).status_code == 200
    for url in (api.tasks_url, api.task_url("42")):
        assert "content-encoding" not in api.http.get(url, headers={"Accept-Encoding": accepted}).headers


@pytest.mark.statement("http.gzip")
def test_choice_plain_and_compressed_tags_name_one_version(api: Api) -> None:
    """Both forms of an answer have tags of their own and name one version."""
    assert api.put("42", {"Company Name": LONG}).status_code == 200
    for url in (api.tasks_url, api.task_url("42")):
        as_it_is, compressed = plain(api, url).headers["etag"], plain(api, url, Accept_Encoding="gzip").headers["etag"]
        assert as_it_is != compressed
        for tag in (as_it_is, compressed):
            for accepted in ("identity", "gzip"):
                not_modified(plain(api, url, Accept_Encoding=accepted, If_None_Match=tag), tag)
    compressed = plain(api, api.task_url("42"), Accept_Encoding="gzip").headers["etag"]
    assert api.put("42", {"Company Name": "One"}, If_Match=compressed).status_code == 200
    assert api.put("42", {"Company Name": "Two"}, If_Match=compressed).status_code == 412


def attached(api: Api, contents: bytes, content_type: str) -> str:
    entry: dict[str, Any] = {"filename": "file", "contentType": content_type}
    entry["base64contents"] = base64.b64encode(contents).decode()
    answer = api.put("42", {"Documents": [entry]})
    assert answer.status_code == 200, answer.text
    return f"{api.root}/files/{answer.json()['Documents'][0]['blobId']}"


@pytest.mark.statement("http.etag-files")
def test_choice_files_have_tags_and_are_compressed_once(api: Api) -> None:
    """Files have tags and are compressed unless they are already."""
    contents = LONG.encode()
    for content_type, compressible in (("text/plain", True), ("image/png", False), ("application/zip", False)):
        url = attached(api, contents, content_type)
        whole = plain(api, url)
        etag = whole.headers["etag"]
        not_modified(plain(api, url, If_None_Match=etag), etag)
        answer = plain(api, url, Accept_Encoding="gzip")
        assert answer.content == whole.content == contents
        assert answer.headers["content-type"] == whole.headers["content-type"] == content_type
        assert ("content-encoding" in answer.headers) is compressible
        assert (answer.headers["etag"] != etag) is compressible
        not_modified(
            plain(api, url, Accept_Encoding="gzip", If_None_Match=answer.headers["etag"]), answer.headers["etag"]
        )
        part = plain(api, url, Accept_Encoding="gzip", Range="bytes=5-9")
        assert (part.status_code, part.content) == (206, contents[5:10])


def test_head_is_answered_like_get_without_the_body(api: Api) -> None:
    text = attached(api, LONG.encode(), "text/plain")
    for url in (api.tasks_url, api.task_url("42"), f"{api.workflow_url}/fields", text):
        for accepted in ("identity", "gzip"):
            headers = {"Accept-Encoding": accepted}
            got, head = api.http.get(url, headers=headers), api.http.head(url, headers=headers)
            assert head.content == b""
            same = ("etag", "content-type", "content-encoding", "vary")
            assert [head.headers.get(name) for name in same] == [got.headers.get(name) for name in same]
            assert head.status_code == 200
            known = api.http.head(url, headers={**headers, "If-None-Match": got.headers["etag"]})
            assert known.status_code == 304


@pytest.mark.statement("http.if-none-match")
def test_choice_post_for_a_new_task_changes_no_other(api: Api) -> None:
    """A POST that asks for a new task changes none that is there."""
    only_new = {"If-None-Match": "*"}
    made = api.http.post(api.tasks_url, json={"Company ID": "n-1", "Company Name": "First"}, headers=only_new)
    assert made.status_code == 201
    refused = api.http.post(api.tasks_url, json={"Company ID": "n-1", "Company Name": "Second"}, headers=only_new)
    assert refused.status_code == 412
    assert api.get("n-1")["Company Name"] == "First"
    body, key = {"Company ID": "n-2", "Company Name": "Once"}, {"Idempotency-Key": "n-2", **only_new}
    answers = [api.http.post(api.tasks_url, json=body, headers=key) for _ in range(2)]
    assert [a.status_code for a in answers] == [201, 201], "a repeat is given the first answer"
