"""A real PostgreSQL for the tests: one cluster for the whole run, on a socket of its own, one database per server."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import psycopg
from psycopg import sql

_FOLDERS = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
_UNPRIVILEGED = ("postgres", "nobody")
_SETTINGS = (
    "-c listen_addresses=''",
    # A crash of the server under test is what is tested, not one of the machine.
    "-c fsync=off -c full_page_writes=off -c shared_buffers=16MB -c max_connections=200 -c autovacuum=off",
)
MISSING = "PostgreSQL is not installed"


def installed() -> Path | None:
    """The folder of PostgreSQL's programs, or None where it is not installed."""
    found = shutil.which("initdb")
    folders = [*_FOLDERS, *([Path(found).resolve().parent] if found else [])]
    return next((folder for folder in folders if (folder / "initdb").exists() and (folder / "pg_ctl").exists()), None)


class Cluster:
    """A running cluster; ``database()`` makes a new, empty database and gives its address."""

    def __init__(self, folder: Path, user: str, system_user: str | None) -> None:
        """``user`` is one of the cluster's own, ``system_user`` the one that runs it; None for whoever runs this."""
        self._folder = folder
        self._user = user
        self._system_user = system_user
        self._numbers = count(1)

    def url(self, name: str) -> str:
        """The address of a database."""
        return f"postgresql://{self._user}@/{name}?host={self._folder}"

    def start(self) -> None:
        """Start it (again), and wait until it takes connections."""
        settings = " ".join((*_SETTINGS, f"-c unix_socket_directories='{self._folder}'"))
        self._control("-l", self._folder / "log", "-w", "-t", "60", "-o", settings, "start")

    def stop(self, how: str = "fast") -> None:
        """Stop it, and wait for that; every connection to it is lost."""
        self._control("-m", how, "-w", "stop")

    def _control(self, *arguments: str | Path) -> None:
        programs = installed()
        assert programs is not None, MISSING
        _run(self._system_user, programs / "pg_ctl", "-D", self._folder / "data", *arguments)

    def database(self) -> str:
        """Make a database, and give its address."""
        name = f"flowdash_{os.getpid()}_{next(self._numbers)}"
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(sql.SQL("CREATE DATABASE {} STRATEGY FILE_COPY").format(sql.Identifier(name)))
        return self.url(name)


@contextmanager
def cluster() -> Iterator[Cluster]:
    """Run one; as root, under another user, since PostgreSQL refuses to run as root."""
    programs = installed()
    assert programs is not None, MISSING
    # Not below pytest's own folder, which other users can't enter; and the path of a socket must be short.
    folder = Path(tempfile.mkdtemp(prefix="fd-pg-"))
    user = None
    if os.geteuid() == 0:
        user = next(name for name in _UNPRIVILEGED if _exists(name))
        shutil.chown(folder, user)
    try:
        data = folder / "data"
        options = ("-A", "trust", "-U", "flowdash", "-E", "UTF8", "--locale=C.UTF-8", "-N")
        _run(user, programs / "initdb", "-D", data, *options)
        made = Cluster(folder, "flowdash", user)
        made.start()
        try:
            yield made
        finally:
            made.stop("immediate")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _exists(user: str) -> bool:
    try:
        pwd.getpwnam(user)
    except KeyError:
        return False
    return True


def _run(user: str | None, *command: str | Path) -> None:
    done = subprocess.run(
        list(map(str, command)), user=user, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE, text=True, cwd="/", check=False,
    )  # fmt: skip
    assert done.returncode == 0, f"{command[0]} failed:\n{done.stderr}"
