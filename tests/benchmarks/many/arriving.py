"""When a list arrives: its bytes on the wire, and its first rows on the screen."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from tests.benchmarks.many.data import WORKFLOW


def watch_wire(wire: dict[str, float]) -> None:
    """Note when the list is asked for, and when its first and its last byte arrive."""
    import httpx

    send = httpx.AsyncClient.send

    async def trace(name: str, _info: object) -> None:
        known = {"send_request_headers.started": "asked", "receive_response_headers.complete": "first byte"}
        known["receive_response_body.complete"] = "last byte"
        what = known.get(name.partition(".")[2])
        if what is not None:
            wire.setdefault(what, time.monotonic())

    async def watched(client: httpx.AsyncClient, request: httpx.Request, **more: Any) -> httpx.Response:
        if request.url.path.endswith(f"{WORKFLOW}/tasks"):
            request.extensions["trace"] = trace
        return await send(client, request, **more)

    httpx.AsyncClient.send = watched  # type: ignore[method-assign, assignment]


def first_rows(viewport: Any, has_rows: Callable[[], object]) -> Any:
    """Something whose ``at`` is when rows were painted first."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    class FirstRows(QObject):
        at = 0.0

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and has_rows():
                viewport.removeEventFilter(self)
                QTimer.singleShot(0, self._note)
            return False

        def _note(self) -> None:
            self.at = time.monotonic()

    made = FirstRows(viewport)
    viewport.installEventFilter(made)
    return made
