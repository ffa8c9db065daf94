"""Whatever a server answers while a workflow is read and an edit is sent: the session goes on, and loses nothing."""

from __future__ import annotations

import os
from itertools import count
from random import Random
from typing import Any

import pytest

from flowdash_desktop.api.errors import RequestFault
from flowdash_desktop.domain.edits import EditState
from flowdash_desktop.domain.errors import Reason
from flowdash_desktop.domain.tasks import TaskKey
from tests.hostile.all_kinds import GROUPS, OF_DOCUMENTS
from tests.hostile.kinds import HEADERS, LONG, whole
from tests.hostile.spoiling import Spoil, SpoilingServer
from tests.integration.session.conftest import MakeElsewhere, Open
from tests.integration.session.live import Live, ServerConnector, edit
from tests.support.server_process import ServerProcess

NAME = "Company Name"
DOCUMENTS = ("/workspace", "/workflows", "/fields", "/stages", "/users", "/tasks")
LINES = ("/workspace", "/tasks")
"""A document, and a list that is read while it arrives: what is wrong with the line is the same for all others."""
numbers = count(1)
SEED = int(os.environ.get("FLOWDASH_SOAK_SEED", "16"))
AT_MOST = int(os.environ.get("FLOWDASH_HOSTILE_KINDS", "3"))
"""So many kinds of each group are tried, chosen by the seed; all of them in ``make soak HOSTILE=1``."""


def some(group: str, more: str) -> list[tuple[str, Spoil]]:
    """The kinds of a group that are tried."""
    kinds = [*GROUPS[group].items()]
    return Random(f"{SEED} {group} {more}").sample(kinds, min(AT_MOST, len(kinds)))


async def settled(live: Live) -> None:
    """Wait until the session has asked, and knows what came of it."""
    await live.until(lambda: not live.session.status.refreshing, "the end of the refresh")


async def all_is_well(live: Live, kind: str) -> None:
    """The next good answer works: everything is read, and all that was refused is sent when it is retried."""
    session = live.session

    def well() -> bool:
        session.reconnect()
        return session.status.updated is not None and session.status.reason is None

    await live.until(well, f"a sound line after {kind}")
    await live.until_refreshed()
    for item in [item for item in session.pending if item.state is EditState.NEEDS_YOU]:
        await session.decisions.retry(item.id)
    await live.until_sent()


@pytest.mark.parametrize("group", GROUPS)
async def test_reading_goes_on_after_any_answer(
    spoiling: SpoilingServer, shared: ServerProcess, open_live: Open, faults: list[dict[str, Any]], group: str
) -> None:
    live = await open_live(ServerConnector(spoiling.base_url, shared.key))
    before = {key: shown.task.values for key, shown in live.session.shown("2ylSaZ").items()}
    for kind, spoil in some(group, "read"):
        for path in DOCUMENTS if group in OF_DOCUMENTS else LINES:
            spoiled = spoiling.spoil(spoil, path)
            live.session.reconnect()
            live.session.request_refresh()
            await live.until(lambda spoiled=spoiled: spoiled.count, f"{kind} at {path}")  # type: ignore[misc]
            await settled(live)
            spoiling.now = None
            await all_is_well(live, f"{kind} at {path}")
            assert {key: s.task.values for key, s in live.session.shown("2ylSaZ").items()} == before, (kind, path)
    assert faults == []


@pytest.mark.parametrize("group", GROUPS)
async def test_edits_are_sent_once_after_any_answer(
    spoiling: SpoilingServer, shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, group: str
) -> None:
    live = await open_live(ServerConnector(spoiling.base_url, shared.key))
    there = elsewhere(shared)
    for kind, spoil in some(group, "edit"):
        text = f"{kind} {next(numbers)}"
        spoiled = spoiling.spoil(spoil, "/tasks/5")
        await live.session.submit(edit("5", NAME, text, base=live.value("5", NAME)))
        await live.until(lambda spoiled=spoiled: spoiled.count, f"{kind} to an edit")  # type: ignore[misc]
        spoiling.now = None
        await all_is_well(live, f"{kind} to an edit")
        assert (await there.task("5")).values[NAME] == text, kind
        assert live.value("5", NAME) == text
    assert TaskKey("5") in live.session.shown("2ylSaZ")


@pytest.mark.parametrize("kind", [kind for kind in HEADERS if "ETag" in kind])
async def test_an_odd_version_keeps_no_edit_back(
    spoiling: SpoilingServer, shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, kind: str
) -> None:
    """A version that no header can hold was once sent back in one, and each edit then waited for the person."""
    live = await open_live(ServerConnector(spoiling.base_url, shared.key))
    spoiling.spoil(HEADERS[kind], "/tasks", "/tasks/6")
    await live.until_refreshed()
    await live.until_refreshed()
    await live.session.submit(edit("6", NAME, kind, base=live.value("6", NAME)))
    await live.until_saved()
    assert (await elsewhere(shared).task("6")).values[NAME] == kind


async def test_a_name_too_long_for_an_address_is_said(
    spoiling: SpoilingServer, shared: ServerProcess, open_live: Open
) -> None:
    """The task can be seen, an edit of it says why it can't be sent, and others go their way."""
    live = await open_live(ServerConnector(spoiling.base_url, shared.key))
    long = "x" * LONG
    spoiling.spoil(whole(lambda tasks: [{**tasks[0], "Company ID": long}, *tasks[1:]]), "/tasks")
    await live.until_refreshed()
    await live.session.submit(edit(long, NAME, "New", base=live.value(long, NAME)))
    item = await live.until_needs_you()
    assert item.problem is not None
    assert item.problem.reason == Reason(RequestFault.ADDRESS_TOO_LONG)
    await live.session.submit(edit("7", NAME, "Sent", base=live.value("7", NAME)))
    await live.until(lambda: [task for _, task, _ in live.pending] == [long], "the other edit")
    await live.until_refreshed()
