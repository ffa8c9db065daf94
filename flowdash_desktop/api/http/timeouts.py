"""How long a request may go without any progress, and how long its answer may take in all. No httpx."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TimeoutPolicy:
    """Seconds without any progress after which a request is given up, and seconds that its answer may take in all.

    A server that sends a byte now and then makes progress without an end, so the whole time is bounded, too.

    Attributes:
        connect: for the connection.
        read: between two pieces of an answer.
        read_after_upload: for the first piece of the answer to a request with files.
        write: between two pieces of a request.
        pool: for a free connection.
        queue: for one of the connections that there are for its purpose.
        answer: for any answer as a whole; what is longer may take a second more for each 16 KiB.
        silence: without a sign of life of a stream of events, which has no end.
        longest_document, longest_list, longest_file: for an answer of this kind, however long it is.
    """

    connect: float = 5.0
    read: float = 30.0
    read_after_upload: float = 120.0
    write: float = 60.0
    pool: float = 10.0
    queue: float = 30.0
    answer: float = 60.0
    silence: float = 40.0
    longest_document: float = 300.0
    longest_list: float = 1800.0
    longest_file: float = 6 * 3600.0
