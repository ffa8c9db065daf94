"""Waiting until a workflow is shown with all of its tasks: what is done to them then misses none."""

from __future__ import annotations

import asyncio
from contextlib import suppress

from flowdash_desktop.session.session import Session
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.connections import Connections

_LONGEST_SECONDS = 60.0
"""How long a person who waits for what was asked for will still want it."""


async def workflow_is_here(window: MainWindow, session: Session, workflow_id: str) -> bool:
    """Wait until a workflow is shown, and all of its tasks are here.

    Args:
        window: where it is to be shown; somebody else shows it.
        session: of the account.
        workflow_id: which one.

    Returns:
        False where it did not come, or the person has gone on to another one.
    """
    happened = asyncio.Event()

    def is_here() -> bool:
        return window.model.schema.workflow.id == workflow_id and session.is_complete(workflow_id)

    stop_observing = session.observe(lambda _: happened.set())
    connections = Connections()
    connections.on(window.model.modelReset, happened.set)
    try:
        with suppress(TimeoutError):
            async with asyncio.timeout(_LONGEST_SECONDS):
                while not is_here():
                    happened.clear()
                    await happened.wait()
        return is_here()
    finally:
        connections.end()
        stop_observing()
