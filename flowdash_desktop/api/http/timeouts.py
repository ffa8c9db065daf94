"""How long a request may go without any progress. No httpx."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TimeoutPolicy:
    """Seconds without any progress after which a request is given up. As long as bytes move, it goes on.

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
