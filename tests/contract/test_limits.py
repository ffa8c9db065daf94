"""Limits and safety of the local server [choice]: browsers, other machines, bodies, and what its log says."""

from __future__ import annotations

import json
import re
import socket
from pathlib import Path

import httpx
import pytest

from tests.contract.conftest import OpenApi
from tests.support.definitions import COMPANIES, workspace
from tests.support.fixtures_server import StartServer
from tests.support.http import Api


def refused(answer: httpx.Response, status: int) -> None:
    assert answer.status_code == status, answer.text
    assert list(answer.json()) == ["error"]


PAGES = [
    {"Origin": "https://evil.example"},
    {"Origin": "null"},
    {"Origin": "http://127.0.0.1:1"},
    {"Origin": ""},
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
]


@pytest.mark.statement("safety.pages")
@pytest.mark.parametrize("headers", PAGES, ids=str)
def test_choice_pages_of_others_are_refused_also_with_a_key(companies: Api, headers: dict[str, str]) -> None:
    before = companies.get("42")
    for method in ("GET", "POST", "PUT", "DELETE", "OPTIONS"):
        answer = companies.http.request(method, companies.task_url("42"), headers=headers, json={"Company Name": "x"})
        refused(answer, 403)
        assert not [name for name in answer.headers if name.startswith("access-control")]
    assert companies.get("42") == before


def test_its_own_pages_and_programs_are_served(companies: Api) -> None:
    for headers in (
        {"Origin": companies.server.base_url},
        {"Sec-Fetch-Site": "none"},
        {"Sec-Fetch-Site": "same-origin"},
    ):
        assert companies.http.get(companies.task_url("42"), headers=headers).status_code == 200


@pytest.mark.statement("safety.pages")
def test_choice_no_answer_allows_pages_of_others(companies: Api) -> None:
    for answer in (companies.http.get(companies.tasks_url), companies.http.get(f"{companies.root}/nowhere")):
        assert not [name for name in answer.headers if name.startswith("access-control")]


def nested(depth: int) -> bytes:
    return b'{"Company Name":' + b"[" * (depth - 1) + b"]" * (depth - 1) + b"}"


@pytest.mark.statement("limits.json")
def test_choice_a_body_that_is_nested_too_deeply_is_400(companies: Api) -> None:
    for depth, status in ((32, 422), (33, 400), (900, 400), (100_000, 400)):
        assert companies.http.put(companies.task_url("42"), content=nested(depth)).status_code == status, depth


@pytest.mark.statement("limits.json")
def test_choice_a_body_of_too_many_values_is_413(companies: Api) -> None:
    answer = companies.http.put(companies.task_url("42"), content=b'{"x":[' + b"1," * 1_000_000 + b"1]}")
    refused(answer, 413)


@pytest.mark.parametrize(
    "body",
    [
        b'{"Number of Employees": 1e999999999}',
        b'{"Number of Employees": ' + b"9" * 5000 + b"}",
        b'{"Company Name": "\\ud800"}',
        b'{"Company Name": "a\\u0000b"}',
        b'{"\\u0000": 1}',
        b'{"Company ID": "\\u0000"}',
        b'{"Company Name": "\xff"}',
        b"\xef\xbb\xbf{}",
    ],
)
def test_odd_bodies_are_never_an_error_of_the_server(companies: Api, body: bytes) -> None:
    for url in (companies.tasks_url, companies.task_url("42")):
        answer = companies.http.put(url, content=body)
        assert answer.status_code in (200, 400, 404, 422), answer.text
        assert companies.http.get(companies.task_url("42")).status_code == 200


@pytest.mark.statement("safety.log")
def test_choice_a_request_is_logged_without_what_people_keep(
    server: StartServer, api_for: OpenApi, tmp_path: Path
) -> None:
    log = tmp_path / "requests.log"
    running = server(workspace(COMPANIES), arguments=("--request-log", str(log)))
    api = api_for(running)
    assert api.put("42", {"Company Name": "Very Secret Ltd."}).status_code == 200
    assert api.http.get(f"{api.tasks_url}?Company Name=Very Secret Ltd.").status_code == 200
    assert api.http.get(f"{api.root}/secret-place").status_code == 404
    assert api.http.get(f"{api.root}/workspace", headers={"Authorization": "Bearer wrong-key"}).status_code == 401
    running.stop()
    lines = log.read_text(encoding="utf-8").splitlines()
    shape = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ (\S+ \S+ \d{3}) \d+ bytes \d+\.\d ms")
    found = [match[1] for line in lines if (match := shape.fullmatch(line))]
    assert found == [
        "PUT /workflows/{workflow}/tasks/{task} 200",
        "GET /workflows/{workflow}/tasks 200",
        "GET - 404",
        "GET - 401",
    ]
    assert len(lines) == len(found)
    for secret in ("Secret", "secret", running.key, "wrong-key", "42"):
        assert not any(secret in line.partition("Z ")[2].partition(" bytes")[0].rpartition(" ")[0] for line in lines)


def test_a_request_log_that_can_not_be_written_is_refused(server: StartServer, tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match=r"can't be written"):
        server(workspace(COMPANIES), arguments=("--request-log", str(tmp_path / "missing" / "requests.log")))


@pytest.mark.statement("safety.remote")
def test_choice_another_host_than_loopback_has_to_be_allowed(server: StartServer) -> None:
    with pytest.raises(AssertionError, match=r"0\.0\.0\.0 is not a loopback address.*--allow-remote"):
        server(workspace(COMPANIES), arguments=("--host", "0.0.0.0"))


@pytest.mark.statement("safety.remote")
def test_choice_a_server_for_other_machines_says_what_that_means(server: StartServer, api_for: OpenApi) -> None:
    running = server(workspace(COMPANIES), arguments=("--host", "0.0.0.0", "--allow-remote"))
    assert "can be reached by every machine" in running.stderr
    assert "Nothing is encrypted" in running.stderr
    port = running.base_url.rpartition(":")[2]
    key = {"Authorization": f"Bearer {running.key}"}
    url = f"http://127.0.0.1:{port}/api/v1/workspace"
    own_names = ["127.0.0.1", "localhost", "192.0.2.7", f"192.0.2.7:{port}", "[2001:db8::1]", socket.gethostname()]
    with httpx.Client(headers=key, trust_env=False) as http:
        for host in own_names:
            assert http.get(url, headers={"Host": host}).status_code == 200, host
        for host in ("evil.example", "192.0.2.7.evil.example", f"{socket.gethostname()}.evil.example", ""):
            refused(http.get(url, headers={"Host": host}), 421)
        assert json.loads(http.get(url, headers={"Host": "192.0.2.7", "Origin": "http://192.0.2.7"}).text)["id"]
        refused(http.get(url, headers={"Host": "192.0.2.7", "Origin": "http://evil.example"}), 403)
