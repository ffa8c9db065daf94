"""A client of the server's events that notes each as it came."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

import httpx

from tests.support.http import Api


class Event(NamedTuple):
    """One event, or the end of what was sent where ``kind`` is empty."""

    kind: str
    data: Any
    id: str | None


class Events:
    """The events of a stream, one after the other; a comment is an event of the kind ``:``."""

    def __init__(self, answer: httpx.Response) -> None:
        self.answer = answer
        self.last_id = ""
        self._lines = answer.iter_lines()

    def next(self) -> Event:
        """The next event.

        Raises:
            StopIteration: the stream has ended.
        """
        found: dict[str, str] = {}
        while line := next(self._lines):
            name, _, value = line.partition(":")
            found[name] = value.strip()
        if "" in found:
            return Event(":", None, None)
        self.last_id = found.get("id", self.last_id)
        return Event(found["event"], json.loads(found["data"]), found.get("id"))

    def until(self, kind: str, unique_id: str = "") -> Event:
        """The next event of a kind that names a task; the others are passed over."""
        while True:
            event = self.next()
            named = event.data.get("ids", [event.data.get("id")]) if event.data else []
            if event.kind == kind and (not unique_id or unique_id in named):
                return event


@contextmanager
def listening(api: Api, last_id: str = "", **headers: str) -> Iterator[Events]:
    """The events of a workflow."""
    own = {"Last-Event-ID": last_id} if last_id else {}
    with api.http.stream("GET", f"{api.workflow_url}/events", headers={**own, **headers}) as answer:
        assert answer.status_code == 200, answer.read()
        yield Events(answer)
