"""A queue of requests before one process: the most urgent first, then the oldest."""

from __future__ import annotations

import heapq
import itertools
import threading
from collections.abc import Callable

from flowdash_desktop.viewing.messages import Failed, Job, Priority, Ticket, ViewFault
from flowdash_desktop.viewing.worker import Result, Worker

_IDLE_SECONDS = 300.0
"""A process that nobody asks for so long is ended; the next request starts another."""


class _Request:
    def __init__(self, job: Job, seconds: float, ticket: Ticket) -> None:
        self.job = job
        self.seconds = seconds
        self.ticket = ticket
        self.done = threading.Event()
        self.result: Result = Failed(ViewFault.STOPPED)

    def settle(self, result: Result) -> None:
        """Give the answer; the first one counts."""
        if not self.done.is_set():
            self.result = result
            self.done.set()

    def is_unwanted(self) -> bool:
        return self.ticket.is_cancelled


class Lane:
    """Requests that one process answers. Thread-safe.

    Args:
        start: starts a process.
        name: what its thread is named.
    """

    def __init__(self, start: Callable[[], Worker], name: str) -> None:
        self._start = start
        self._name = name
        self._condition = threading.Condition()
        self._waiting: list[tuple[Priority, int, _Request]] = []
        self._numbers = itertools.count()
        self._thread: threading.Thread | None = None
        self._present: _Request | None = None
        self._worker: Worker | None = None
        self._is_closed = False

    def ask(self, job: Job, seconds: float, priority: Priority, ticket: Ticket) -> Result:
        """Wait for the answer to a job.

        Args:
            job: what is asked.
            seconds: how long it may take, from when it begins.
            priority: which goes first.
            ticket: by which it can be cancelled.
        """
        request = _Request(job, seconds, ticket)
        with self._condition:
            if self._is_closed or ticket.is_cancelled:
                return request.result
            heapq.heappush(self._waiting, (priority, next(self._numbers), request))
            self._run_thread()
            self._condition.notify_all()
        request.done.wait()
        return request.result

    def warm_up(self) -> None:
        """Start the process, so that the first request need not wait for it. Returns at once."""
        with self._condition:
            if not self._is_closed:
                self._run_thread()
                self._condition.notify_all()

    def cancel(self, ticket: Ticket) -> None:
        """Answer the requests of a ticket at once."""
        with self._condition:
            ticket.is_cancelled = True
            requests = [request for _, _, request in self._waiting]
            if self._present is not None:
                requests.append(self._present)
            for request in requests:
                if request.ticket is ticket:
                    request.settle(Failed(ViewFault.STOPPED))
            self._waiting = [entry for entry in self._waiting if entry[2].ticket is not ticket]
            heapq.heapify(self._waiting)

    def close(self) -> None:
        """End the process and its thread; what waits is answered that it was stopped."""
        with self._condition:
            self._is_closed = True
            for _, _, request in self._waiting:
                request.settle(Failed(ViewFault.STOPPED))
            self._waiting.clear()
            if self._present is not None:
                self._present.ticket.is_cancelled = True
                self._present.settle(Failed(ViewFault.STOPPED))
            self._condition.notify_all()
            thread, worker = self._thread, self._worker
        if worker is not None:
            worker.kill()
        if thread is not None:
            thread.join()

    def _run_thread(self) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name=self._name, daemon=True)
            self._thread.start()

    def _run(self) -> None:
        self._ready()
        while (request := self._next()) is not None:
            worker = self._ready()
            result: Result = Failed(ViewFault.STOPPED)
            if worker is not None:
                result = worker.ask(request.job, request.seconds, request.is_unwanted)
            if result == Failed(ViewFault.TOO_MUCH_MEMORY):
                self._end_worker()  # it is about to end itself
            with self._condition:
                self._present = None
                request.settle(result)
        self._end_worker()

    def _next(self) -> _Request | None:
        """The request to answer now; None if there will be none."""
        with self._condition:
            while not self._is_closed:
                if self._waiting:
                    self._present = heapq.heappop(self._waiting)[2]
                    return self._present
                if not self._condition.wait(_IDLE_SECONDS):
                    self._end_worker()
        return None

    def _ready(self) -> Worker | None:
        """A process that takes requests; None if none can be started."""
        if self._worker is not None and not self._worker.is_alive:
            self._end_worker()
        if self._worker is None:
            try:
                self._worker = self._start()
            except OSError:
                return None
        return self._worker

    def _end_worker(self) -> None:
        if self._worker is not None:
            self._worker.end()
            self._worker = None
