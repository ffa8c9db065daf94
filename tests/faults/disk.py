"""Trouble with a disk while a person works: no space, nothing to be written, another process that holds a database."""

from __future__ import annotations

import asyncio
import os
import resource
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext, suppress
from pathlib import Path
from random import Random
from tempfile import gettempdir

import psutil

from tests.faults.person import Person
from tests.faults.proxy import FaultProxy
from tests.faults.rounds import Meanwhile
from tests.support.server_process import ServerProcess

_HOLDER = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None, timeout=60)
connection.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.readline()
"""
_SMALLEST = 4096
NOBODY = 65534
CAN_LIMIT_OTHERS = hasattr(psutil, "RLIMIT_FSIZE")
"""The system lets one process limit another: Linux does."""


@contextmanager
def full_disk() -> Iterator[None]:
    """No file of this process grows beyond a few bytes meanwhile. (Python ignores ``SIGXFSZ``.)"""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (_SMALLEST, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


@contextmanager
def full_disk_of(pid: int) -> Iterator[None]:
    """No file of another process grows beyond a few bytes meanwhile; only where ``CAN_LIMIT_OTHERS``."""
    process = psutil.Process(pid)
    limits = process.rlimit(psutil.RLIMIT_FSIZE)
    process.rlimit(psutil.RLIMIT_FSIZE, (_SMALLEST, limits[1]))
    try:
        yield
    finally:
        with suppress(psutil.NoSuchProcess):
            process.rlimit(psutil.RLIMIT_FSIZE, limits)


class SmallDisk:
    """A disk that is really full: ``ENOSPC``, which a limit does not give."""

    def __init__(self, folder: Path) -> None:
        self._filler = folder / "filler"

    def fill(self, left: int = 0) -> None:
        """Leave only so many bytes, in pages of 4 KiB."""
        with self._filler.open("ab", buffering=0) as filler:
            with suppress(OSError):
                while filler.write(bytes(_SMALLEST)):
                    pass
            filler.truncate(max(0, filler.tell() - left))

    def free(self) -> None:
        """There is space again."""
        self._filler.unlink(missing_ok=True)

    @contextmanager
    def full(self) -> Iterator[None]:
        """It is full meanwhile."""
        self.fill()
        try:
            yield
        finally:
            self.free()


class NoSmallDiskError(Exception):
    """This machine, or whoever runs the tests, can't have one."""


@contextmanager
def small_disk(folder: Path, megabytes: int) -> Iterator[SmallDisk]:
    """A disk of its own for a folder, in memory.

    Raises:
        NoSmallDiskError: only an administrator of a Linux machine can have one.
    """
    folder.mkdir(parents=True, exist_ok=True)
    command = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(folder)]
    try:
        subprocess.run(command, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise NoSmallDiskError from error
    try:
        yield SmallDisk(folder)
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


@contextmanager
def own_disk(folder: Path, megabytes: int = 64) -> Iterator[SmallDisk | None]:
    """A small disk for a folder, None where there can't be one."""
    with ExitStack() as stack:
        disk = None
        with suppress(NoSmallDiskError):
            disk = stack.enter_context(small_disk(folder, megabytes))
        yield disk


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Nothing in a folder can be written meanwhile, also where the tests run as root, whom no mode keeps out."""
    places = [folder, *folder.rglob("*")]
    above = [p for p in folder.parents if p.is_relative_to(gettempdir()) and p != Path(gettempdir())]
    modes: dict[Path, int] = {}
    for place in (*places, *above):
        with suppress(FileNotFoundError):  # what is at work in there may remove it
            modes[place] = place.stat().st_mode
            mode = modes[place] | 0o055 if place in above else 0o555 if place.is_dir() else 0o444
            place.chmod(mode)  # whoever is not root has to get there
    am_root = os.geteuid() == 0
    if am_root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if am_root:
            os.seteuid(0)
        for place, mode in modes.items():
            with suppress(FileNotFoundError):
                place.chmod(mode)


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


KINDS = (
    "disk full",
    "disk full, by limit",
    "data folder read-only",
    "outbox busy",
    "cache busy",
    "server's database busy",
    *(["server's disk full, by limit"] if CAN_LIMIT_OTHERS else []),
)


def trouble(
    folder: Path,
    server: ServerProcess,
    seed: object,
    made: Counter[str] | None = None,
    *,
    disk: SmallDisk | None = None,
    longest: float = 0.4,
) -> Meanwhile:
    """Trouble now and then, ``longest`` seconds at most, and each kind once at least; ``made`` counts it.

    Args:
        folder: the person's.
        server: theirs.
        seed: for all choices.
        made: how often each kind was made.
        disk: on which the account is, where it has one of its own.
        longest: seconds.
    """
    chance = Random(f"disk {seed}")
    account = folder / "account"

    def begin(kind: str) -> AbstractContextManager[None]:
        match kind:
            case "disk full":
                return disk.full() if disk is not None else nullcontext()
            case "disk full, by limit":
                return full_disk()
            case "data folder read-only":
                return read_only(account)
            case "outbox busy":
                return held(account / "outbox.db")
            case "cache busy":
                return held(account / "cache.db")
            case "server's database busy":
                return held(server.database_file)
        return full_disk_of(server.pid)

    async def meanwhile(_: FaultProxy, person: Person, enough: asyncio.Event) -> None:
        kinds = [kind for kind in KINDS if disk is not None or kind != "disk full"]
        deck, is_dealt = [*kinds], False
        while not (enough.is_set() and is_dealt):
            kind = deck.pop(chance.randrange(len(deck)))
            if made is not None:
                made[kind] += 1
            async with asyncio.TaskGroup() as work:
                with begin(kind):
                    if enough.is_set():  # the person has done all, so a little more is done for those that are left
                        work.create_task(_acts(person))
                    await asyncio.sleep(chance.uniform(0.02, longest))  # this is how long trouble lasts
            person.session.reconnect()
            is_dealt, deck = is_dealt or not deck, deck or [*kinds]
            await _some_time(enough, chance.uniform(0.1, 0.8))

    return meanwhile


async def _acts(person: Person) -> None:
    for _ in range(3):
        await person.act()


async def _some_time(enough: asyncio.Event, seconds: float) -> None:
    """Not to wait for something: this is how long there is none."""
    try:
        async with asyncio.timeout(seconds):
            await enough.wait()
    except TimeoutError:
        pass
