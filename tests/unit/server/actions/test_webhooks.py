"""The limits of API calls by themselves: time, size and address."""

from __future__ import annotations

from threading import Event

import pytest

from flowdash_desktop.domain.schema import Workflow, WorkflowSchema
from flowdash_desktop.server.actions import webhooks
from flowdash_desktop.server.actions.executions import Execution
from flowdash_desktop.server.actions.steps import ApiCall, StepError
from flowdash_desktop.server.actions.webhooks import ApiCalls
from flowdash_desktop.server.catalog import WorkflowEntry
from tests.support.hook_server import hook_server


def call_to(url: str, **headers: str) -> ApiCall:
    execution = Execution(
        row=1, id="e", workflow=1, task=1, action_id="a", action_name="A", steps=({"type": "apiCall"},), steps_done=0,
        performed_by=None, base="", status="Pending", errors=(),
    )  # fmt: skip
    entry = WorkflowEntry(1, WorkflowSchema(Workflow("w", "W")), {}, {}, {})
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return ApiCall(execution, entry, url, named, b'{"action": "A"}')


async def test_a_call_that_is_not_answered_in_time_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webhooks, "TIME_LIMIT", 0.2)
    with hook_server() as hooks:
        hooks.hook("/slow", {}, gate=Event())
        with pytest.raises(StepError, match="not answered within"):
            await ApiCalls(lambda address: address.is_loopback).make(call_to(f"{hooks.url}/slow"))


async def test_defined_headers_replace_ours_in_any_case() -> None:
    """Headers of the definition take the place of ours whatever their case."""
    with hook_server() as hooks:
        hooks.hook("/a", {"task": {"x": 1}})
        call = call_to(
            f"{hooks.url}/a", content_TYPE="application/vnd.x+json", ACCEPT="text/x", Authorization="Bearer t"
        )
        assert await ApiCalls(lambda address: address.is_loopback).make(call) == {"x": 1}
        headers = hooks.next_call().headers
    assert (headers["content-type"], headers["accept"]) == ("application/vnd.x+json", "text/x")
    assert (headers["authorization"], headers["idempotency-key"]) == ("Bearer t", "e-1")


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:1/", "http://localhost/", "http://[::1]/", "http://169.254.169.254/"]
)
async def test_this_machine_and_its_network_are_out_of_reach(url: str) -> None:
    with pytest.raises(StepError, match="an address that is not allowed"):
        await ApiCalls().make(call_to(url))


@pytest.mark.parametrize(("name", "value"), [("X-A", "a\nb"), ("X-A", "ä"), ("a b", "c")])
async def test_what_no_header_can_be_fails_the_call(name: str, value: str) -> None:
    with hook_server() as hooks:
        with pytest.raises(StepError, match="not answered"):
            await ApiCalls(lambda address: address.is_loopback).make(call_to(f"{hooks.url}/a", **{name: value}))
        assert hooks.seen() == []
