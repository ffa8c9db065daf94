"""That no blob is collected while a backup copies what a snapshot names; among all processes, however they end."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout
from sqlalchemy import Connection

from flowdash_desktop.server.storage import postgres
from flowdash_desktop.server.storage.engines import Place

_LOCK = "blobs.lock"
_WAIT_SECONDS = 60


@contextmanager
def retain_all_blobs(place: Place) -> Iterator[None]:
    """Inside of it no blob of the database at ``place`` goes."""
    if isinstance(place, Path):
        with FileLock(place.parent / _LOCK, timeout=_WAIT_SECONDS):
            yield
    else:
        with postgres.retain_blobs(place):
            yield


@contextmanager
def may_collect(connection: Connection, place: Place) -> Iterator[bool]:
    """True inside of it when blobs may go; in the transaction that lets them go."""
    if not isinstance(place, Path):
        yield postgres.may_collect(connection)
        return
    try:
        lock = FileLock(place.parent / _LOCK, timeout=0)
        lock.acquire()
    except Timeout:
        yield False
        return
    with lock:
        yield True
