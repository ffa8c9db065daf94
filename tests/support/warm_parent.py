"""The parent of processes that start warm: it has imported and rehearsed the server, and forks one when asked.

Each process runs its module as ``python -m`` does, with arguments, environment, folder and standard streams of its own.
It becomes a child of whoever asked: ``tests/support/warm.py``, which starts this and ends with it.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import json
import os
import runpy
import signal
import socket
import sys
from typing import Any

MODULES = (
    "flowdash_desktop.app.command_line",
    "flowdash_desktop.app.copy_workspace",
    "flowdash_desktop.server.command.commands",
    "flowdash_desktop.server.command.serve",
    "uvicorn.lifespan.on",
    "uvicorn.loops.asyncio",
    "sqlalchemy.dialects.sqlite",
    "tests.support.rehearsal",
)
OPTIONAL = ("psycopg", "sqlalchemy.dialects.postgresql.psycopg")
"""What servers need of PostgreSQL, where it is installed."""
LONGEST = 1 << 17
"""Bytes of a request: arguments and environment."""


def main() -> None:
    """Answer requests until their end; a process that was forked for one returns from here and becomes its module."""
    for name in MODULES:
        importlib.import_module(name)
    for name in OPTIONAL:
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    sys.modules["tests.support.rehearsal"].rehearse()
    assert len(os.listdir("/proc/self/task")) == 1, "a process with threads can't be forked"  # noqa: PTH208 - two calls
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()
    wanted = _serve(socket.socket(fileno=int(sys.argv[1])))
    if wanted is not None:
        runpy.run_module(wanted, run_name="__main__", alter_sys=True)


def _serve(asked: socket.socket) -> str | None:
    """In each process that was forked the module that it is to run; None when nobody asks any more."""
    with asked:
        while True:
            request, files, _, _ = socket.recv_fds(asked, LONGEST, 3)
            if not request:
                return None
            reader, writer = os.pipe()
            between = os.fork()
            if between == 0 and (pid := os.fork()) == 0:
                os.close(reader)
                os.close(writer)
                break
            if between == 0:
                os.write(writer, str(pid).encode())
                os._exit(0)
            os.close(writer)
            # Once the process between has ended, its child belongs to whoever asked.
            os.waitpid(between, 0)
            asked.send(os.read(reader, 64))
            for file in (reader, *files):
                os.close(file)
    return _become(json.loads(request), files)


def _become(wanted: dict[str, Any], files: list[int]) -> str:
    """Take over streams, arguments, folder and environment, and give the module."""
    for stream, file in enumerate(files):
        os.dup2(file, stream)
        os.close(file)
    if wanted["new_session"]:
        os.setsid()
    signal.signal(signal.SIGINT, signal.default_int_handler)
    os.chdir(wanted["folder"])
    os.environ.clear()
    os.environ.update(wanted["environment"])
    sys.argv[:] = ["-m", *wanted["arguments"]]
    module: str = wanted["module"]
    return module


if __name__ == "__main__":
    main()
