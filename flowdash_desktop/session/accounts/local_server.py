"""The local workspace's server, as a process of its own that ends with this one."""

from __future__ import annotations

import asyncio
import contextlib
import os
import re
import secrets
import subprocess
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from flowdash_desktop import version_line
from flowdash_desktop.domain.errors import Reason
from flowdash_desktop.session.concurrency.daemon_threads import in_thread
from flowdash_desktop.session.connection.connection import ConnectError
from flowdash_desktop.session.errors import SessionFault
from flowdash_desktop.wire.workspace_jobs import DAMAGED

_START_SECONDS = 60.0
_STOP_SECONDS = 8.0
_BEGINNING = "Serving "
_READY = re.compile(r".* at http://127\.0\.0\.1:(\d{1,5})\n?")
"""The line of a server that takes requests. Only the port is taken from it: the rest has the workspace's name in it."""

_MOST_LINE = 4096
_REFUSES = "flowdash-desktop serve: "


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where a started server is, and the key that it takes; a new one each time. The key is in no repr."""

    base_url: str
    api_key: str

    def __repr__(self) -> str:
        return f"Endpoint({self.base_url!r})"


class LocalServer:
    """Starts ``flowdash-desktop serve`` and stops it.

    The server's standard input is a pipe from us: its first line is the key, and its end tells the server to end,
    also when this process is killed.

    Args:
        command: the program and its arguments up to ``serve``.
        folder: the workspace's folder.
        first: a workspace definition to load when the folder holds no workspace yet.
        log_file: where its messages go.
        must_exist: never begin a workspace: one that is gone is not replaced by an empty one.
    """

    def __init__(
        self, command: Sequence[str], folder: Path, first: Path | None, log_file: Path, *, must_exist: bool = False
    ) -> None:
        self._command = tuple(command)
        self._folder = folder
        self._first = first
        self._log_file = log_file
        self._must_exist = must_exist
        self._process: subprocess.Popen[str] | None = None
        self._endpoint: Endpoint | None = None
        self._ended = asyncio.Event()
        self.damage_found: Callable[[], None] = lambda: None
        """Called on the loop when the server says that what it has stored is damaged."""

    @property
    def folder(self) -> Path:
        """The workspace's folder."""
        return self._folder

    @property
    def program(self) -> tuple[str, ...]:
        """How this program is started, up to a command."""
        return self._command

    async def start(self) -> Endpoint:
        """Start it and wait until it takes requests; one that is running already is left as it is.

        Cancelled, it may have started the process: ``stop`` ends it.

        Raises:
            ConnectError: it did not come up; its messages are in the log file.
        """
        if self._endpoint is not None and not self._ended.is_set():
            return self._endpoint
        await self.stop()
        if self._must_exist and not self._has_workspace():
            raise ConnectError(SessionFault.WORKSPACE_GONE)
        key = secrets.token_urlsafe(32)
        launching = asyncio.ensure_future(in_thread(lambda: self._launch(key), "launch local server"))
        try:
            self._process = await asyncio.shield(launching)
        except asyncio.CancelledError:
            with contextlib.suppress(OSError):
                self._process = await launching
                self._follow(self._process)  # so that it can be stopped
            raise
        except OSError as error:
            raise ConnectError(SessionFault.SERVER_NOT_STARTED) from error
        try:
            async with asyncio.timeout(_START_SECONDS):
                line = await self._follow(self._process)
        except TimeoutError as error:
            await self.stop()
            raise ConnectError(SessionFault.SERVER_START_TOO_LONG) from error
        port = _port_in(line)
        if port is None:
            await self.stop()
            raise ConnectError(await self._reason(line))
        self._endpoint = Endpoint(f"http://127.0.0.1:{port}", key)
        return self._endpoint

    async def _reason(self, line: str) -> SessionFault | Reason:
        """Why a server that said this did not start."""
        if line.strip() == DAMAGED:
            self.damage_found()
            return SessionFault.WORKSPACE_DAMAGED
        return await in_thread(self._refusal, "read server log")

    def _launch(self, key: str) -> subprocess.Popen[str]:
        """Start the process and tell it its key; runs on a thread."""
        arguments = [*self._command, "serve", "--workspace-folder", str(self._folder), "--supervised"]
        if self._first is not None and not self._has_workspace():
            arguments += ["--workspace", str(self._first)]
        self._log_file.parent.mkdir(parents=True, exist_ok=True)
        with self._log_file.open("wb") as log:
            log.write(f"{version_line()}\n".encode())
            log.flush()
            process = subprocess.Popen(
                arguments,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                encoding="utf-8",
                errors="replace",
                start_new_session=os.name == "posix",
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        assert process.stdin is not None
        with contextlib.suppress(OSError):  # it has ended already, and says why in its log
            process.stdin.write(f"{key}\n")
            process.stdin.flush()
        return process

    def _has_workspace(self) -> bool:
        # The server makes the file under another name and renames it when it is whole.
        return (self._folder / "workspace.db").exists()

    def _refusal(self) -> Reason:
        """Why the server did not start: in its own words for a person, where it is no fault of the program."""
        lines: list[str] = []
        with contextlib.suppress(OSError):
            lines = self._log_file.read_text(encoding="utf-8", errors="replace").strip().splitlines()
        _, said, words = (lines[-1] if lines else "").partition(_REFUSES)
        if not said:
            return Reason(SessionFault.SERVER_NOT_STARTED)
        return Reason(SessionFault.SERVER_SAID, {"words": f"{words[:1].upper()}{words[1:300]}."})

    def _follow(self, process: subprocess.Popen[str]) -> asyncio.Future[str]:
        """Watch the process on a thread until it ends; the future gives its first line, ``""`` if there is none."""
        loop = asyncio.get_running_loop()
        first: asyncio.Future[str] = loop.create_future()
        ended = self._ended = asyncio.Event()

        def tell(line: str) -> None:
            if not first.done():
                first.set_result(line)

        def watch() -> None:
            assert process.stdout is not None
            with contextlib.suppress(RuntimeError), process.stdout:  # the loop may be closed: nobody waits any more
                loop.call_soon_threadsafe(tell, process.stdout.readline(_MOST_LINE))
                while line := process.stdout.readline(_MOST_LINE):
                    if line.strip() == DAMAGED:
                        loop.call_soon_threadsafe(self.damage_found)
                process.wait()
                loop.call_soon_threadsafe(ended.set)

        threading.Thread(target=watch, name="watch local server", daemon=True).start()
        return first

    async def ended(self) -> None:
        """Returns when the process that ``start`` started has ended, for whatever reason."""
        await self._ended.wait()

    async def stop(self) -> None:
        """End the process: by the end of its input, then by a signal, then by force. Harmless when there is none."""
        process, ended = self._process, self._ended
        self._process = self._endpoint = None
        if process is not None:
            await in_thread(lambda: _end(process), "stop local server")
            await ended.wait()


def _port_in(line: str) -> str | None:
    """The port of a server that takes requests; None for any other line."""
    ready = _READY.fullmatch(line) if line.startswith(_BEGINNING) else None
    return None if ready is None else ready[1]


def _end(process: subprocess.Popen[str]) -> None:
    if process.stdin is not None:
        with contextlib.suppress(OSError):
            process.stdin.close()
    for force in (None, process.terminate, process.kill):
        if force is not None:
            force()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(_STOP_SECONDS)
            break
