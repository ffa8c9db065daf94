"""A network that misbehaves on cue."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeAlias

import httpx

from flowdash_desktop.api.client import FlowdashClient
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


def client_on(network: FakeNetwork, base_url: str = BASE) -> FlowdashClient:
    """A client whose only network is this one."""
    return FlowdashClient(base_url, KEY, transport=network)


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
