"""The time of day as a process reads it: off by as many days as a file says, so that it jumps while it runs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, tzinfo
from importlib import import_module
from pathlib import Path
from random import Random
from typing import Self

from tests.support.clock import set_days_ahead

CLIENT = (
    "flowdash_desktop.api.http.transport",
    "flowdash_desktop.session.change_journal",
    "flowdash_desktop.session.listening.changed_tasks",
    "flowdash_desktop.session.listening.recent_changes",
    "flowdash_desktop.session.tasks.list_loader",
    "flowdash_desktop.session.tasks.activity.task_activity",
    "flowdash_desktop.session.tasks.cache_upkeep",
    "flowdash_desktop.session.tasks.repository",
    "flowdash_desktop.session.workspace_copy.definition",
    "flowdash_desktop.session.workspace_steps",
    "flowdash_desktop.store.account_store",
    "flowdash_desktop.store.history",
    "flowdash_desktop.store.outbox",
    "flowdash_desktop.store.recovery.salvage",
)
"""The modules of the session and below that read the time of day."""
SERVER = (
    "flowdash_desktop.server.analytics.exports",
    "flowdash_desktop.server.transfer.backup",
    "flowdash_desktop.server.changes.undo",
    "flowdash_desktop.server.clock",
    "flowdash_desktop.server.transfer.restore",
    "flowdash_desktop.server.tasks.timestamps",
)
_HOUR = 1 / 24
_LOOK_AGAIN = 0.05


def off_by(file: Path, modules: tuple[str, ...]) -> None:
    """Have the time of day that these modules of this process read be off by the days that a file holds."""

    class OffBy(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Self:
            days = float(file.read_text()) if file.exists() else 0.0
            moment = datetime.now(tz) + timedelta(days=days)
            return cls.fromisoformat(moment.isoformat())

    for name in modules:
        module = vars(import_module(name))
        assert module["datetime"] is datetime, name
        module["datetime"] = OffBy


def off_by_on_the_server(file: Path) -> None:
    """The same for a server's process, which looks at the time again soon after it has jumped."""
    off_by(file, SERVER)
    vars(import_module("flowdash_desktop.server.clock"))["LONGEST_WAIT"] = _LOOK_AGAIN


def jumps(file: Path, chance: Random) -> Iterator[float]:
    """Set a clock forward and back, and give how far it is off, in days; at last it is right again."""
    for days in (*chance.sample((400.0, -400.0, _HOUR, -_HOUR), 4), 0.0):
        set_days_ahead(file, days)
        yield days
