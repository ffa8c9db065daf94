"""Long work in Python on the store's thread that leaves the interpreter to the window's thread now and then."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")
_PIECE = 32
"""Edits take some fifty microseconds each, so the other thread waits for a millisecond at most."""
_REST_SECONDS = 0.0002


def with_rests(items: Iterable[T]) -> Iterator[T]:
    """The same items, with a rest after every few."""
    for number, item in enumerate(items, 1):
        yield item
        if number % _PIECE == 0:
            time.sleep(_REST_SECONDS)
