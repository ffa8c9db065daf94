"""A network that misbehaves on cue, and a clock that only moves when someone waits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, TypeAlias

import httpx

from flowdash_desktop.api.client import FlowdashClient
from flowdash_desktop.api.http.retry import RetryPolicy
from flowdash_desktop.domain.schema import Field, FieldKind, Stage, Workflow, WorkflowSchema

BASE = "https://flowdash.example"
API = f"{BASE}/api/v1"
KEY = "sesame-4711"
NOON = datetime(2026, 1, 31, 12, 0, tzinfo=UTC)


@dataclass
class AfterSending:
    """The request arrives whole; what comes back is this error."""

    error: Exception


Step: TypeAlias = "httpx.Response | Exception | AfterSending | Callable[[httpx.Request], httpx.Response]"


class FakeNetwork(httpx.AsyncBaseTransport):
    """Plays one step for each request and keeps the requests with their bodies."""

    def __init__(self, *steps: Step) -> None:
        self.steps = list(steps)
        self.requests: list[httpx.Request] = []
        self.bodies: list[bytes] = []

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        assert self.steps, f"one request too many: {request.method} {request.url}"
        step = self.steps.pop(0)
        if isinstance(step, Exception):
            raise step
        self.bodies.append(await request.aread())
        if isinstance(step, AfterSending):
            raise step.error
        return step if isinstance(step, httpx.Response) else step(request)

    @property
    def lines(self) -> list[str]:
        """``GET https://...`` of each request."""
        return [f"{r.method} {r.url}" for r in self.requests]


@dataclass
class FakeClock:
    """Seconds that pass by waiting alone; chance always chooses the longest wait."""

    seconds: float = 0.0
    waits: list[float] = field(default_factory=list)

    async def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.seconds += seconds

    def policy(self, **changes: Any) -> RetryPolicy:
        return RetryPolicy(
            sleep=self.sleep,
            uniform=lambda low, high: high,
            clock=lambda: self.seconds,
            now=lambda: NOON + timedelta(seconds=self.seconds),
            **changes,
        )


def client_on(network: FakeNetwork, clock: FakeClock | None = None, base_url: str = BASE) -> FlowdashClient:
    """A client whose only network is this one; it never really waits."""
    return FlowdashClient(base_url, KEY, retry=(clock or FakeClock()).policy(), transport=network)


def companies() -> WorkflowSchema:
    """The workflow of the vendor's documentation."""
    return WorkflowSchema(
        Workflow("2ylSaZ", "Companies"),
        (Stage("Not Started"), Stage("In Progress"), Stage("Done")),
        (
            Field("f1", "Company ID", FieldKind.UNIQUE_ID),
            Field("f2", "Company Name", FieldKind.TEXT),
            Field("f3", "Number of Employees", FieldKind.NUMBER),
            Field("f4", "Documents", FieldKind.FILE),
            Field("f5", "Photos", FieldKind.FILE),
        ),
    )


def answer(document: object, status: int = 200, **headers: str) -> httpx.Response:
    """A JSON answer; ``_`` in a header's name stands for ``-``."""
    return httpx.Response(status, json=document, headers={k.replace("_", "-"): v for k, v in headers.items()})


ACME = {"Stage": "In Progress", "Company ID": "42", "Company Name": "Acme Corp", "Task URL": f"{BASE}/t/1"}
