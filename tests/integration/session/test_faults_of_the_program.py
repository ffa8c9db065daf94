"""A fault of the program while an edit is sent stops neither its task nor the others."""

from __future__ import annotations

from typing import Any

import pytest

from flowdash_desktop.domain.edits import EditProblem, Refusal
from flowdash_desktop.domain.errors import Reason
from flowdash_desktop.session.errors import SessionFault
from tests.integration.session.conftest import Open
from tests.support.server_process import ServerProcess

NAME = "Company Name"
WORDS = SessionFault.ANSWER_NOT_SAVED


async def test_task_goes_on_after_a_fault_in_confirming(
    shared: ServerProcess, open_live: Open, faults: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The answer is there, and what keeps it fails: the edit once counted as being sent until the next start."""
    live = await open_live(shared)
    outbox = live.session._services.outbox
    confirm = outbox.confirm

    async def failing(*_: object) -> None:
        monkeypatch.setattr(outbox, "confirm", confirm)
        raise RuntimeError("a fault")

    monkeypatch.setattr(outbox, "confirm", failing)
    await live.set("7", NAME, "Confirmed")
    item = await live.until_needs_you()
    assert item.problem is not None
    assert item.problem == EditProblem(Refusal.REFUSED, {}, reason=Reason(SessionFault.ANSWER_NOT_SAVED))
    assert item.uncertain
    assert [str(context["exception"]) for context in faults] == ["a fault"]
    faults.clear()
    await live.session.decisions.retry(item.id)
    await live.until_saved()
    await live.set("7", NAME, "Later")
    await live.until_saved()
    await live.until_refreshed()
    assert live.value("7", NAME) == "Later"
