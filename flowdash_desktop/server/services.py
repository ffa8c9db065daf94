"""What works beside the requests, all of it in one place: made once, begun and ended with the application."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import TYPE_CHECKING

from starlette.requests import Request

from flowdash_desktop.server.actions.schedules import ScheduleWorker
from flowdash_desktop.server.actions.webhooks import ApiCalls
from flowdash_desktop.server.actions.worker import ExecutionWorker
from flowdash_desktop.server.analytics.worker import ExportWorker
from flowdash_desktop.server.background import Worker, working
from flowdash_desktop.server.clock import Clock
from flowdash_desktop.server.events.hub import EventHub
from flowdash_desktop.server.key_use import KeyUse
from flowdash_desktop.server.maintenance import CatalogWatch, Collector, Pruner, StartCheck
from flowdash_desktop.server.presence.service import Presence
from flowdash_desktop.server.syncs.worker import SyncWorker
from flowdash_desktop.server.workspace import LocalWorkspace

if TYPE_CHECKING:
    from flowdash_desktop.server.attachments.http_fetch import AddressPolicy


class Services:
    """The workers of a server.

    Attributes:
        clock: the time by which scheduled work is done, and keys end.
        schedules: carries out scheduled changes of the stage.
        executions: performs actions.
        syncs: makes data syncs.
        exports: makes analytics exports.
        collector: removes blobs that nothing refers to.
        pruner: removes notes of what is long over.
        key_use: writes down who got in and who was refused.
        start_check: looks once whether everything that is stored fits together.
        events: tells changes to those who wait for them.
        presence: tells the same who looks at which task.
    """

    def __init__(
        self,
        workspace: LocalWorkspace,
        *,
        allowed: AddressPolicy | None = None,
        clock: Clock | None = None,
        on_damage: Callable[[], None] = lambda: None,
    ) -> None:
        """``allowed`` says which addresses API calls may go to, None for the public ones only; see ``StartCheck``."""
        clock = clock or Clock()
        self._lead = workspace.database.lead
        self.clock = clock
        self.schedules = ScheduleWorker(workspace, clock)
        self.executions = ExecutionWorker(workspace, ApiCalls(allowed), clock, self.schedules)
        self.syncs = SyncWorker(workspace)
        self.exports = ExportWorker(workspace)
        self.collector = Collector(workspace)
        self.pruner = Pruner(workspace, clock)
        self.start_check = StartCheck(workspace, on_damage)
        self.events = EventHub(workspace)
        self.events.work_announced = self.executions.wake
        self.presence = Presence(workspace, self.events)
        self.key_use = KeyUse(workspace, clock)
        watch = (CatalogWatch(workspace),) if workspace.database.shared else ()
        self._everywhere: tuple[Worker, ...] = (self.events, self.presence, self.key_use, *watch)

    @property
    def workers(self) -> tuple[Worker, ...]:
        """All of them."""
        beside = (self.schedules, self.executions, self.syncs, self.exports)
        return (*beside, self.collector, self.pruner, self.start_check)

    def running(self) -> AbstractAsyncContextManager[None]:
        """Have them work inside an ``async with``."""
        return working(self.workers, self._lead, self._everywhere)


def services_of(request: Request) -> Services:
    """The workers of the server that serves this request."""
    services = request.app.state.services
    assert isinstance(services, Services)
    return services
