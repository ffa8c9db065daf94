"""Threads for work that would hold up the event loop: files, base64, decoding, certificates."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Worker:
    """Two threads of the client's own, started when first needed."""

    def __init__(self, name: str = "") -> None:
        self._executor = ThreadPoolExecutor(max_workers=2, thread_name_prefix=f"flowdash-api {name}".strip())

    async def run(self, function: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a short job in a thread.

        A cancelled caller still waits for a job that has begun, so that none ever touches a file that was closed
        behind its back; jobs are kept to milliseconds for that.
        """
        job = self._executor.submit(function, *args, **kwargs)
        waiting = asyncio.wrap_future(job)
        cancelled: asyncio.CancelledError | None = None
        while not waiting.done():
            try:
                await asyncio.wait((waiting,))
            except asyncio.CancelledError as error:
                if job.cancel():
                    raise
                cancelled = error
        if cancelled is not None:
            waiting.exception()  # it has been waited for; nobody wants to know what came of it
            raise cancelled
        try:
            return waiting.result()
        finally:
            del job, waiting  # their failure refers to this frame: in a cycle, what was read would stay in memory

    def close(self) -> None:
        """End the threads. Jobs have ended with their callers."""
        self._executor.shutdown(wait=True, cancel_futures=True)
