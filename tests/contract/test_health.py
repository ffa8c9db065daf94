"""``GET /health``: for proxies and monitoring, which have no API key."""

from __future__ import annotations

import shutil

import httpx
import pytest

from tests.support.definitions import COMPANIES, workspace
from tests.support.fixtures_server import StartServer
from tests.support.http import Api
from tests.support.server_process import ServerProcess


def health(running: ServerProcess, **headers: str) -> httpx.Response:
    """What somebody without a key is answered."""
    return httpx.get(f"{running.base_url}/health", headers=headers, trust_env=False, timeout=30)


@pytest.mark.statement("serve.health")
def test_choice_health_needs_no_key_and_tells_no_data(shared: ServerProcess) -> None:
    answer = health(shared)
    assert (answer.status_code, answer.json()) == (200, {"status": "ok"})
    assert answer.headers["cache-control"] == "no-store"
    assert "server" not in answer.headers
    head = httpx.head(f"{shared.base_url}/health", trust_env=False)
    assert (head.status_code, head.content) == (200, b"")


def test_health_opens_no_other_address(companies: Api) -> None:
    for path in ("/health/", "/health/../api/v1/workspace", "/health%2F", "/api/v1/health", "//health"):
        answer = companies.http.get(f"{companies.server.base_url}{path}", headers={"Authorization": ""})
        assert answer.status_code == 401, path
    assert companies.http.post(f"{companies.server.base_url}/health").status_code == 405


def test_health_answers_no_pages_of_others_and_no_other_host(shared: ServerProcess) -> None:
    assert health(shared, Origin="https://evil.example").status_code == 403
    assert health(shared, Host="evil.example").status_code == 421


@pytest.mark.sqlite_only
def test_choice_health_says_in_words_what_is_away(server: StartServer) -> None:
    """503 while the folder of the attachments is gone, and 200 again when it is back."""
    running = server(workspace(COMPANIES))
    assert health(running).status_code == 200
    blobs = running.data_dir / "blobs"
    shutil.move(blobs, running.folder / "away")
    answer = until(running, 503)
    assert answer.json() == {"error": "the place where attachments are kept can't be used at the moment"}
    assert str(blobs) not in answer.text
    shutil.move(running.folder / "away", blobs)
    assert until(running, 200).json() == {"status": "ok"}


def until(running: ServerProcess, status: int) -> httpx.Response:
    """Ask until the answer is of this status: one is given again for a second."""
    while (answer := health(running)).status_code != status:
        pass
    return answer
