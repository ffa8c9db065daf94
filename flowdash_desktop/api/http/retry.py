"""When a failed request is sent again, and after how long. No httpx.

Only what is safe is repeated, and only errors that may go away by themselves (``transient``):

| request                                  | never left | 429; 503 that says when | doubtful: see below             |
| ---------------------------------------- | ---------- | ----------------------- | ------------------------------- |
| GET                                      | again      | again                   | again                           |
| PUT, DELETE; POST with a known unique ID | again      | again                   | again, and its answer is judged |
| POST that creates under an unknown ID    | again      | again                   | **never**: it may exist already |

Doubtful are 408, 502, 503, 504, a connection that broke off and time that ran out after the request had left. A 503
without ``Retry-After`` is among them because gateways give it for requests that reached the server too late.
Never repeated: other 4xx, 500, a certificate that is not trusted, answers that are not Flowdash's.

After a doubtful attempt the answer to the repeat is judged by the client: a DELETE answered with 404 has succeeded; a
PUT with ``If-Match`` answered with 412 has succeeded when the task now holds what was sent.
"""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from enum import Enum

from flowdash_desktop.api.errors import FlowdashError, RateLimitError, ServerError, UnexpectedAnswerError

_LONGEST_WAIT = 3600.0


class Repeat(Enum):
    """Which failures of a request allow to send it again."""

    SAFE = "twice is as good as once"
    ONLY_IF_REFUSED = "only when the server can't have done it"


@dataclass(frozen=True, slots=True)
class TimeoutPolicy:
    """Seconds without any progress after which an attempt is given up. As long as bytes move, it goes on.

    Attributes:
        connect: for the connection.
        read: between two pieces of an answer.
        read_after_upload: for the first piece of the answer to a request with files.
        write: between two pieces of a request.
        pool: for a free connection.
    """

    connect: float = 5.0
    read: float = 30.0
    read_after_upload: float = 120.0
    write: float = 60.0
    pool: float = 10.0


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """Back-off with full jitter, bounded in count and in time.

    Attributes:
        attempts: the most times one request is sent; 1 never repeats.
        base: seconds; the wait before repeat n is anything up to ``base * 2**n``.
        longest: seconds; the most that a wait of ours takes.
        total: seconds after the first attempt began within which a repeat may begin. A server that asks for a
            longer wait ends the repeating, and the error says how long it asked for.
        sleep, uniform, clock, now: waiting, chance, a steady clock in seconds and the time of day; replaced in tests.
    """

    attempts: int = 3
    base: float = 0.5
    longest: float = 8.0
    total: float = 45.0
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    uniform: Callable[[float, float], float] = random.uniform
    clock: Callable[[], float] = time.monotonic
    now: Callable[[], datetime] = lambda: datetime.now(UTC)

    def wait_before_repeat(
        self, error: FlowdashError, repeat: Repeat, attempts_made: int, elapsed: float
    ) -> float | None:
        """Seconds to wait before the request is sent again; None to give up.

        Args:
            error: how the last attempt ended.
            repeat: what the request allows.
            attempts_made: how often it was sent, 1 or more.
            elapsed: seconds since its first attempt began.
        """
        if attempts_made >= self.attempts or not may_repeat(error, repeat):
            return None
        wait = self.uniform(0.0, min(self.longest, self.base * 2.0 ** (attempts_made - 1)))
        if isinstance(error, RateLimitError | ServerError) and error.retry_after is not None:
            wait += error.retry_after
        return wait if elapsed + wait <= self.total else None


NO_RETRY = RetryPolicy(attempts=1)
"""One attempt, for a person who waits for the answer (*Test connection*)."""


def may_repeat(error: FlowdashError, repeat: Repeat) -> bool:
    """True where the module's table says *again*."""
    if not error.transient or isinstance(error, UnexpectedAnswerError):
        return False
    return repeat is Repeat.SAFE or not error.outcome_unknown


def read_retry_after(header: str | None, now: datetime) -> float | None:
    """``Retry-After`` in seconds from now, sent as seconds or as a date; at most an hour, None if unreadable."""
    if header is None:
        return None
    text = header.strip()
    if text.isascii() and text.isdigit():
        return min(float(text[:12]), _LONGEST_WAIT)
    moment = read_moment(text)
    return min(max((moment - now).total_seconds(), 0.0), _LONGEST_WAIT) if moment is not None else None


def read_moment(header: str) -> datetime | None:
    """The moment that a header holds, None if unreadable."""
    try:
        moment = parsedate_to_datetime(header)
    except (ValueError, IndexError, OverflowError):
        return None
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
