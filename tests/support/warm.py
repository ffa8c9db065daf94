"""Servers and jobs on workspaces that start warm: forked from a process that has imported the modules already.

Importing them is most of what a start costs. Everything after that is as in any start: the process parses its
arguments, opens its folder, listens, is a child of the test's process, and can be suspended and killed. Every other
program starts as usual, and so does one that needs more than that; so does everything where the system is not Linux.
"""

from __future__ import annotations

import ctypes
import json
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import FunctionType
from typing import Any, TypeVar, cast

from tests.support.warm_parent import LONGEST

_ROOT = Path(__file__).parents[2]
_WARM = (
    *(["flowdash_desktop", command] for command in ("serve", "backup", "restore", "export", "copy-workspace")),
    ["flowdash_desktop.server"],
    ["tests.support.server_process"],
)
COLD = "FLOWDASH_COLD_STARTS"
"""The environment variable that has everything start as usual, where starts and memory are measured."""
_PR_SET_CHILD_SUBREAPER = 36

F = TypeVar("F", bound=Callable[..., Any])


class WarmParent:
    """Starts processes by way of a parent that is warm."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._line, other = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with other:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.support.warm_parent", str(other.fileno())],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                pass_fds=[other.fileno()],
                cwd=_ROOT,
            )

    def has_ended(self) -> bool:
        return self._process.poll() is not None

    def start(self, request: bytes, files: Sequence[int]) -> int:
        """Start a process on three open files, its standard streams, and give its id."""
        with self._lock:
            # Without this, a process whose parent has ended would belong to the system's first one.
            _adopt(True)
            try:
                socket.send_fds(self._line, [request], files)
                return int(self._line.recv(64))
            finally:
                _adopt(False)


def _adopt(children_of_children: bool) -> None:
    if ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, int(children_of_children), 0, 0, 0) != 0:
        raise OSError("a process can't adopt the children of its children")


_parents: list[WarmParent] = []


def warm_parent() -> WarmParent:
    """The parent of this process's servers, started anew where a test has ended it; it ends with this process."""
    if not _parents or _parents[-1].has_ended():
        _parents.append(WarmParent())
    return _parents[-1]


def ready() -> None:
    """Have the parent of servers started, for a test that looks at what was started before it and after."""
    if _is_used():
        warm_parent()


def _is_used() -> bool:
    return sys.platform == "linux" and COLD not in os.environ


class WarmPopen(subprocess.Popen[Any]):
    """As ``subprocess.Popen``, but servers and jobs on workspaces start warm."""

    def _execute_child(
        self, args: Any, executable: Any, preexec_fn: Any, close_fds: Any, pass_fds: Any, cwd: Any, env: Any,
        startupinfo: Any, creationflags: Any, shell: Any, p2cread: int, p2cwrite: int, c2pread: int, c2pwrite: int,
        errread: int, errwrite: int, restore_signals: Any, gid: Any, gids: Any, uid: Any, umask: Any,
        start_new_session: bool, process_group: Any,
    ) -> None:  # fmt: skip
        others = (executable, preexec_fn, pass_fds, shell, gid, gids, uid, umask >= 0, process_group >= 0)
        if not _starts_warm(args) or any(others):
            execute = super()._execute_child  # type: ignore[misc]  # subprocess's own
            execute(
                args, executable, preexec_fn, close_fds, pass_fds, cwd, env, startupinfo, creationflags, shell,
                p2cread, p2cwrite, c2pread, c2pwrite, errread, errwrite, restore_signals, gid, gids, uid, umask,
                start_new_session, process_group,
            )  # fmt: skip
            return
        wanted = {
            "module": args[2],
            "arguments": [str(word) for word in args[3:]],
            "environment": dict(os.environ if env is None else env),
            "folder": str(cwd or Path.cwd()),
            "new_session": bool(start_new_session),
        }
        request = json.dumps(wanted).encode()
        assert len(request) < LONGEST
        files = [file if file != -1 else stream for stream, file in enumerate((p2cread, c2pwrite, errwrite))]
        self.pid = warm_parent().start(request, files)
        self._child_created = True
        self._close_pipe_fds(p2cread, p2cwrite, c2pread, c2pwrite, errread, errwrite)  # type: ignore[attr-defined]


def _starts_warm(command: Any) -> bool:
    words = list(command) if not isinstance(command, str | bytes | os.PathLike) else []
    if not _is_used() or words[:2] != [sys.executable, "-m"]:
        return False
    return any(words[2 : 2 + len(program)] == program for program in _WARM)


def run_warm(command: Sequence[str], *, env: Mapping[str, str], timeout: float) -> subprocess.CompletedProcess[str]:
    """As ``subprocess.run``, which gives what the program has said; ``timeout`` is in seconds."""
    with WarmPopen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            said, noted = process.communicate(timeout=timeout)
        except BaseException:
            process.kill()
            raise
    return subprocess.CompletedProcess(command, process.returncode, said, noted)


class _Subprocess:
    """The module ``subprocess``, by whose ``Popen`` servers and jobs start warm."""

    Popen = WarmPopen

    def __getattr__(self, name: str) -> Any:
        return getattr(subprocess, name)


def starting_warm(function: F) -> F:
    """The same function of the program, by which servers and jobs start warm."""
    assert isinstance(function, FunctionType)
    names = {**function.__globals__, "subprocess": _Subprocess()}
    made = FunctionType(function.__code__, names, function.__name__, function.__defaults__, function.__closure__)
    return cast("F", made)
