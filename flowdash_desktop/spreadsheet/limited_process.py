"""A process of this program with limits: how it is started, how it limits itself, and what it died of."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Sequence

import psutil

NO_MEMORY = 3
"""The exit status of a process that has no memory left, not even for saying so."""
OUT_OF_MEMORY = {NO_MEMORY, -getattr(signal, "SIGABRT", 6), -getattr(signal, "SIGKILL", 9), 0xC0000409, 0xC0000017}
"""How a process ends for want of memory: it says so, gives up, or is ended by the system; the last two are Windows'."""
IS_WATCHED = sys.platform in ("darwin", "win32")
"""Where the system does not limit the memory of a process, so that whoever started it has to look."""


def start_process(program: Sequence[str], command: str, files: Sequence[int] = ()) -> subprocess.Popen[bytes]:
    """Start this program with a command, joined by pipes.

    Args:
        program: how this program is started, up to its command.
        command: what it is to do.
        files: descriptors of open files that it shares, under the same numbers; not on Windows.

    Raises:
        OSError: it can't be started.
    """
    return subprocess.Popen(
        [*program, command],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=os.name == "posix",
        pass_fds=files,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def limit_process(memory_bytes: int, seconds: int | None = None) -> None:
    """Let the system refuse more memory and time. Where it can't, whoever started this process watches it.

    The system counts addresses, and the program alone takes from 20 MB to hundreds of them, by the machine. So the
    memory is counted on top of what the program takes.

    Args:
        memory_bytes: how much memory.
        seconds: of computing; None where whoever started this process looks at its time.
    """
    try:
        import resource
    except ImportError:  # Windows
        return
    wanted = [(resource.RLIMIT_AS, psutil.Process().memory_info().vms + memory_bytes)]
    if seconds is not None:
        wanted.append((resource.RLIMIT_CPU, seconds))
    for kind, most in wanted:
        with contextlib.suppress(OSError, ValueError):
            _, hard = resource.getrlimit(kind)
            resource.setrlimit(kind, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # else the content is written to the disk when it dies
