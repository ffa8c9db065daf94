"""PostgreSQL goes away and comes back: requests are told so, and nothing has to be started anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from pathlib import Path
from threading import Event
from time import monotonic

import httpx
import pytest

from tests.contract.conftest import OpenApi
from tests.support.definitions import COMPANIES, workspace
from tests.support.event_stream import Events, listening
from tests.support.http import Api
from tests.support.postgresql import MISSING, Cluster, installed
from tests.support.postgresql import cluster as running_cluster
from tests.support.server_process import ServerProcess

LONGEST_WAIT = 60.0


@pytest.fixture(scope="module")
def own_cluster() -> Iterator[Cluster]:
    """One that may be stopped: nobody else uses it."""
    if installed() is None:
        pytest.skip(MISSING)
    with running_cluster() as cluster:
        yield cluster


@pytest.fixture
def running(tmp_path: Path, own_cluster: Cluster) -> Iterator[ServerProcess]:
    with ServerProcess(tmp_path, workspace(COMPANIES), database=own_cluster.database()) as server:
        yield server


def until(condition: Callable[[], object]) -> None:
    end = monotonic() + LONGEST_WAIT
    while not condition():
        assert monotonic() < end, "waited in vain"


def requests_of(api: Api) -> dict[str, Callable[[], httpx.Response]]:
    return {
        "list": lambda: api.http.get(api.tasks_url),
        "get": lambda: api.http.get(api.task_url("42")),
        "put": lambda: api.put("42", {"Company Name": "Changed"}),
        "post": lambda: api.post({"Company ID": "new", "Company Name": "New"}),
        "delete": lambda: api.delete("43"),
        "comments": lambda: api.http.get(f"{api.task_url('42')}/comments"),
    }


@pytest.mark.parametrize("how", ["fast", "immediate"])
def test_requests_are_503_while_the_database_is_away(
    running: ServerProcess, own_cluster: Cluster, api_for: OpenApi, how: str
) -> None:
    """Requests are 503 while the database is away and served when it is back."""
    api = api_for(running)
    assert api.post({"Company ID": "before", "Company Name": "Before"}).status_code == 201
    before = api.list()
    own_cluster.stop(how)
    try:
        for name, ask in requests_of(api).items():
            # Twice: first on a connection that has been lost, then where none can be made.
            for _ in range(2):
                answer = ask()
                assert (name, answer.status_code, answer.headers.get("Retry-After")) == (name, 503, "2")
                assert "the database" in answer.json()["error"]
        # What is kept in memory is still answered.
        assert api.http.get(f"{api.workflow_url}/stages").status_code == 200
    finally:
        own_cluster.start()
    until(lambda: api.http.get(api.tasks_url).status_code == 200)
    assert api.list() == before, "what was answered is there, and what was refused is not"
    assert {name: ask().status_code for name, ask in requests_of(api).items()} == {
        "list": 200, "get": 200, "put": 200, "post": 201, "delete": 204, "comments": 200
    }  # fmt: skip
    # The work beside the requests goes on, too.
    asked = api.http.post(f"{api.workflow_url}/executions", json={"task_id": "new", "action_id": "a1"})
    assert asked.status_code == 202, asked.text
    execution = f"{api.workflow_url}/executions/{asked.json()['id']}"
    until(lambda: api.http.get(execution).json()["status"] == "Success")
    assert "Traceback" not in running.stderr


def test_writes_are_made_or_refused_as_the_database_goes(
    running: ServerProcess, own_cluster: Cluster, api_for: OpenApi
) -> None:
    """Every write that was answered is there afterwards."""
    apis = [api_for(running) for _ in range(4)]
    answered: set[str] = set()

    def write(number: int) -> None:
        api, count = apis[number], 0
        while True:
            count += 1
            unique_id = f"w{number}-{count}"
            answer = api.post({"Company ID": unique_id, "Company Name": unique_id})
            if answer.status_code != 201:
                assert answer.status_code == 503, running.stderr
                return
            answered.add(unique_id)

    with ThreadPoolExecutor(4) as people:
        writing = [people.submit(write, number) for number in range(4)]
        until(lambda: len(answered) > 20)
        own_cluster.stop("immediate")
    own_cluster.start()
    for one in writing:
        one.result()
    until(lambda: apis[0].http.get(apis[0].tasks_url).status_code == 200)
    listed = [task["Company ID"] for task in apis[0].list()]
    assert answered <= set(listed)
    assert len(listed) == len(set(listed))


def test_listeners_miss_nothing_while_the_database_is_away(
    tmp_path: Path, own_cluster: Cluster, api_for: OpenApi
) -> None:
    """Listeners at both of two servers go on once it is back: each write that was answered is told."""
    url = own_cluster.database()
    with (
        ServerProcess(tmp_path, workspace(COMPANIES), database=url) as first,
        ServerProcess(tmp_path, database=url) as second,
        ThreadPoolExecutor(2) as listeners,
    ):
        writers = [api_for(first), api_for(second)]
        heard = [Heard(api_for(server)) for server in (first, second)]
        hearing = [listeners.submit(one.listen) for one in heard]
        until(lambda: all(one.begun for one in heard))
        answered: set[str] = set()

        def write(name: str, api: Api) -> bool:
            answer = api.post({"Company ID": name, "Company Name": name})
            assert answer.status_code in {200, 201, 503}, answer.text
            if answer.status_code != 503:
                answered.add(name)
            return answer.status_code != 503

        for number in range(10):
            assert write(f"before-{number}", writers[number % 2])
        own_cluster.stop("immediate")
        try:
            assert not any(write("away", api) for api in writers)
        finally:
            own_cluster.start()
        for number in range(10):
            until(partial(write, f"after-{number}", writers[number % 2]))
        until(lambda: write(Heard.LAST, writers[0]))
        for one in hearing:
            one.result(LONGEST_WAIT)
        assert [answered - one.ids for one in heard] == [set(), set()]
        assert "Traceback" not in first.stderr


class Heard:
    """Which tasks a listener was told of; it goes on where it was when its stream has ended.

    Attributes:
        begun: the first stream is open.
        ids: the unique IDs.
    """

    LAST = "the last one"

    def __init__(self, api: Api) -> None:
        self.begun, self.ids = False, set[str]()
        self._api, self._last_id, self._pause = api, "", Event()

    def listen(self) -> None:
        """Listen until the last task was told."""
        end = monotonic() + LONGEST_WAIT
        while self.LAST not in self.ids:
            assert monotonic() < end, "waited in vain"
            with (
                suppress(httpx.HTTPError, AssertionError, StopIteration),
                listening(self._api, self._last_id) as stream,
            ):
                self._follow(stream)
            self._pause.wait(0.05)

    def _follow(self, stream: Events) -> None:
        while self.LAST not in self.ids:
            event = stream.next()
            named = event.data["ids"] if event.kind == "tasks" else []
            if event.kind == "reset" or (event.kind == "tasks" and not named):
                named = [task["Company ID"] for task in self._api.list()]
            self.ids.update(named)
            self._last_id = stream.last_id
            self.begun = True
