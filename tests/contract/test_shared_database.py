"""Several servers on one PostgreSQL database: one writer among all of them, nothing doubled, nothing lost."""

from __future__ import annotations

import base64
import json
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import monotonic
from typing import Any

import httpx
import pytest

from tests.contract.conftest import OpenApi
from tests.support.definitions import COMPANIES, HARRY, TICKETS, workspace
from tests.support.event_stream import Events, listening
from tests.support.people import ADMIN, add_key
from tests.support.postgresql import Cluster
from tests.support.server_process import END_SECONDS, ServerProcess

LONGEST_WAIT = 30.0
Two = tuple[ServerProcess, ServerProcess]


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory, postgresql: Cluster) -> Iterator[Two]:
    """Two servers on one database and one folder of blobs; tests use unique IDs of their own."""
    url, folder = postgresql.database(), tmp_path_factory.mktemp("two")
    first = ServerProcess(folder, workspace(COMPANIES, TICKETS), database=url)
    second = ServerProcess(folder, database=url)
    with first, second:
        yield first, second


def until(condition: Callable[[], object]) -> None:
    end = monotonic() + LONGEST_WAIT
    while not condition():
        assert monotonic() < end, "waited in vain"


def attached(contents: bytes) -> list[dict[str, str]]:
    return [{"filename": "a", "contentType": "a/b", "base64contents": base64.b64encode(contents).decode()}]


def test_what_one_server_writes_the_other_shows(two: Two, api_for: OpenApi) -> None:
    here, there = (api_for(server) for server in two)
    task = here.post({"Company ID": "1", "Company Name": "One", "Documents": attached(b"contents")}).json()
    assert there.get("1")["Company Name"] == "One"
    assert there.file(task["Documents"][0]["blobId"]).content == b"contents"
    etag = there.http.get(there.task_url("1")).headers["ETag"]
    here.put("1", {"Company Name": "Two"})
    assert there.put("1", {"Company Name": "Three"}, If_Match=etag).status_code == 412
    there.delete("1")
    assert here.http.get(here.task_url("1")).status_code == 404


@pytest.mark.statement("events.tasks", "events.resume")
def test_what_one_server_writes_the_other_tells(two: Two, api_for: OpenApi) -> None:
    """A stream that breaks off goes on at the other server."""
    here, there = (api_for(server) for server in two)
    with listening(there) as events:
        here.put("42", {"Company Name": "Told elsewhere"})
        event = events.until("tasks", "42")
        assert event.data["tasks"][0]["Company Name"] == "Told elsewhere"
        assert event.data["etag"] == there.http.get(there.tasks_url).headers["ETag"]
    there.put("42", {"Company Name": "Missed"})
    with listening(here, events.last_id) as events:
        event = events.until("tasks", "42")
        assert (event.kind, event.data["tasks"][0]["Company Name"]) == ("tasks", "Missed")


@pytest.mark.statement("presence.told", "presence.ends", "events.by")
def test_who_is_at_one_server_is_seen_at_the_other(two: Two, api_for: OpenApi) -> None:
    here, there = (api_for(server) for server in two)
    key = add_key(here, "Harry", ADMIN)["key"]
    harry, harry_there = api_for(two[0], key=key), api_for(two[1], key=key)
    until(lambda: harry_there.http.get(f"{there.root}/me").status_code == 200)

    def seen(events: Events) -> list[tuple[str, str, bool]]:
        return [(one["user"], one["task"], one["editing"]) for one in events.until("presence").data["people"]]

    with listening(there) as events:
        url = f"{harry.workflow_url}/events"
        with harry.http.stream("GET", url, params={"window": "w"}) as stream:
            lines = stream.iter_lines()
            next(lines)
            said = {"window": "w", "task": "42", "editing": True}
            harry.http.put(f"{harry.workflow_url}/presence", json=said).raise_for_status()
            assert seen(events) == [(HARRY, "42", True)]
            harry.put("42", {"Company Name": "By Harry"}).raise_for_status()
            assert events.until("tasks", "42").data["by"] == {"42": HARRY}
        assert seen(events) == [], "soon after the stream of the window"


def test_numbers_are_given_once(two: Two, api_for: OpenApi) -> None:
    def create(number: int) -> str:
        answer = api_for(two[number % 2], "tckets").post({"Subject": str(number)})
        assert answer.status_code == 201
        return str(answer.json()["Ticket"])

    with ThreadPoolExecutor(16) as people:
        given = list(people.map(create, range(120)))
    assert len(set(given)) == 120
    for server in two:
        shown = Counter(task["Ticket"] for task in api_for(server, "tckets").list())
        assert max(shown.values()) == 1
        assert set(given) <= set(shown)


def test_one_unique_id_asked_for_at_both_is_one_task(two: Two, api_for: OpenApi) -> None:
    apis = [api_for(server) for server in two]

    def create(number: int) -> int:
        return apis[number % 2].post({"Company ID": f"x{number // 4}", "Company Name": str(number)}).status_code

    with ThreadPoolExecutor(16) as people:
        statuses = Counter(people.map(create, range(160)))
    assert statuses == {201: 40, 200: 120}
    names = Counter(task["Company ID"] for task in apis[0].list())
    assert {name: count for name, count in names.items() if count != 1} == {}


def test_one_idempotency_key_at_both_is_one_task(two: Two, api_for: OpenApi) -> None:
    apis = [api_for(server, "tckets") for server in two]

    def create(number: int) -> httpx.Response:
        return apis[number % 2].post({"Subject": f"s{number // 4}"}, Idempotency_Key=f"k{number // 4}")

    with ThreadPoolExecutor(16) as people:
        answers = list(people.map(create, range(80)))
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.json()["Ticket"] for answer in answers}) == 20
    assert Counter(task["Subject"] for task in apis[0].list())["s3"] == 1


def test_no_change_is_lost_between_them(two: Two, api_for: OpenApi) -> None:
    """Each counts one up if it is what it has read: the sum is the number of changes that were taken."""
    apis = [api_for(server) for server in two]
    apis[0].put("42", {"Number of Employees": 0})

    def count(number: int) -> int:
        taken, api = 0, apis[number % 2]
        for _ in range(20):
            seen = api.http.get(api.task_url("42"))
            more = int(seen.json()["Number of Employees"]) + 1
            answer = api.put("42", {"Number of Employees": more}, If_Match=seen.headers["ETag"])
            assert answer.status_code in (200, 412)
            taken += answer.status_code == 200
        return taken

    with ThreadPoolExecutor(8) as people:
        taken = sum(people.map(count, range(8)))
    assert int(apis[1].get("42")["Number of Employees"]) == taken > 0


def test_choice_deleted_user_is_soon_gone_at_both_servers(two: Two, api_for: OpenApi) -> None:
    """A user who was deleted at one is soon gone at the other."""
    here, there = (api_for(server) for server in two)
    assert here.http.delete(f"{here.workflow_url}/users/u1").status_code == 204
    # At once where it is written, and within moments where it is shown.
    until(lambda: [user["id"] for user in there.http.get(f"{there.workflow_url}/users").json()] == ["u2"])
    assert there.put("42", {"Assigned To": HARRY}).status_code == 422


def test_when_one_is_killed_the_other_goes_on(two: Two, api_for: OpenApi) -> None:
    two[0].kill()
    try:
        assert api_for(two[1]).post({"Company ID": "survivor", "Company Name": "One"}).status_code == 201
    finally:
        two[0].start()


@pytest.mark.parametrize("text", ["random", "emoji", "rtl"])
def test_unique_ids_of_10000_characters_that_do_not_compress(two: Two, api_for: OpenApi, text: str) -> None:
    chance = random.Random(text)
    letters = {"random": range(33, 127), "emoji": range(0x1F300, 0x1F5FF), "rtl": range(0x5D0, 0x5EB)}[text]
    names = ["".join(map(chr, chance.choices(letters, k=9_999))) + end for end in "ab"]
    here, there = (api_for(server) for server in two)
    for name in names:
        assert here.post({"Company ID": name, "Company Name": "Long"}).status_code == 201
        assert there.post({"Company ID": name, "Company Name": "Again"}).status_code == 200
        assert here.put(None, {"Company ID": name, "Company Name": "Found"}).json()["Company ID"] == name
    assert {task["Company ID"] for task in there.list()} >= set(names)


def serve(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "flowdash_desktop.server", "--api-key", "k", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=END_SECONDS, check=False, input="")


def test_blobs_of_another_database_are_refused(tmp_path: Path, postgresql: Cluster) -> None:
    with ServerProcess(tmp_path, workspace(COMPANIES), database=postgresql.database()) as first:
        first.stop()
        other = serve("--database", postgresql.database(), "--blobs", str(first.data_dir / "blobs"))
        assert (other.returncode, "holds the files of another database" in other.stderr) == (2, True)
        first.start()


def test_blobs_that_are_elsewhere_are_refused(tmp_path: Path, postgresql: Cluster, api_for: OpenApi) -> None:
    with ServerProcess(tmp_path, workspace(COMPANIES), database=postgresql.database()) as first:
        api_for(first).put("42", {"Documents": attached(b"contents")})
        assert first.database is not None
        elsewhere = serve("--database", first.database, "--blobs", str(tmp_path / "elsewhere"))
        assert (elsewhere.returncode, "does not hold the files" in elsewhere.stderr) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--database", "postgresql://u:secret@127.0.0.1:1/none", "--blobs", "BLOBS"), "can't be used"),
        (("--database", "mysql://u:secret@host/name", "--blobs", "BLOBS"), "must begin with postgresql://"),
        (("--database", "secret", "--blobs", "BLOBS"), "can't be read"),
        (("--database", "postgresql://u:secret@host/name"), "--database needs --blobs"),
        (("--data-dir", "DATA", "--blobs", "BLOBS"), "--blobs is for --database"),
    ],
)
def test_unusable_database_is_refused_without_its_password(
    tmp_path: Path, arguments: tuple[str, ...], words: str
) -> None:
    """A database that can not be used is refused without its password."""
    done = serve(*(str(tmp_path / text) if text.isupper() else text for text in arguments))
    assert (done.returncode, done.stdout) == (2, "")
    assert words in done.stderr
    assert "secret" not in done.stderr
    assert "Traceback" not in done.stderr


def test_two_servers_that_start_at_once_load_one_workspace(tmp_path: Path, postgresql: Cluster) -> None:
    url = postgresql.database()
    places = ["--database", url, "--blobs", str(tmp_path / "blobs"), "--api-key", "k"]
    processes: list[subprocess.Popen[str]] = [
        subprocess.Popen([sys.executable, "-m", "flowdash_desktop.server", *places], stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    try:
        bases = [str(p.stdout.readline()).strip().rpartition(" at ")[2] for p in processes if p.stdout]
        ids: list[Any] = []
        for base in bases:
            headers = {"Authorization": "Bearer k"}
            ids.append(httpx.get(f"{base}/api/v1/workflows", headers=headers, trust_env=False).json())
        assert ids[0] == ids[1]
        assert len(ids[0]) == 1, json.dumps(ids)
    finally:
        for process in processes:
            process.kill()
            process.communicate()
