"""Trouble with the disk while a person works: no space, or another process that holds the database."""

from __future__ import annotations

import asyncio
import resource
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

from tests.faults.person import Person
from tests.faults.proxy import FaultProxy
from tests.faults.rounds import Meanwhile

_HOLDER = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None, timeout=60)
connection.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.readline()
"""
_SMALLEST = 4096


@contextmanager
def full_disk(limit: int = _SMALLEST) -> Iterator[None]:
    """No file of this process grows beyond so many bytes meanwhile."""
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, before)


@contextmanager
def held(database: Path) -> Iterator[None]:
    """Another process holds the lock of a database meanwhile."""
    with subprocess.Popen(
        [sys.executable, "-c", _HOLDER, str(database)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdin is not None
        try:
            holder.stdout.readline()
            yield
        finally:
            holder.stdin.close()


def trouble(folder: Path, seed: object, made: Counter[str] | None = None, *, longest: float = 0.4) -> Meanwhile:
    """Trouble now and then, ``longest`` seconds at most; ``made`` counts it."""
    chance = Random(f"disk {seed}")

    async def meanwhile(_: FaultProxy, person: Person, enough: asyncio.Event) -> None:
        while not enough.is_set():
            kind = chance.choice(("disk full", "disk full", "database busy"))
            if made is not None:
                made[kind] += 1
            with full_disk() if kind == "disk full" else held(folder / "account" / "outbox.db"):
                await _some_time(enough, chance.uniform(0.02, longest))
            person.session.reconnect()
            await _some_time(enough, chance.uniform(0.1, 0.8))

    return meanwhile


async def _some_time(enough: asyncio.Event, seconds: float) -> None:
    """Not to wait for something: this is how long trouble lasts."""
    try:
        async with asyncio.timeout(seconds):
            await enough.wait()
    except TimeoutError:
        pass
