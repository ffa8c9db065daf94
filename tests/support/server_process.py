"""The real server as a process: started on a folder with a definition, killed, started again, always ended."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from types import TracebackType
from typing import Any, Self

import psutil

from flowdash_desktop.server.command.data_folder import DATABASE, workspace_folder
from tests.support.warm import WarmPopen

START_SECONDS = 30.0
END_SECONDS = 20.0
KEY = "test-key-1"


class ServerProcess:
    """A server on a data folder of its own.

    Attributes:
        base_url: like ``http://127.0.0.1:40123``, while it runs.
        key: an API key that it accepts.
    """

    def __init__(
        self,
        folder: Path,
        definition: Mapping[str, Any] | Path | None = None,
        *,
        key: str = KEY,
        arguments: Sequence[str] = (),
        module: str = "flowdash_desktop.server",
        database: str | None = None,
    ) -> None:
        """``folder`` holds the data folder and the definition's file; ``arguments`` are added to the command.

        With ``database``, the address of a PostgreSQL database, only the blobs are in the data folder.
        """
        self.folder = folder
        self.database = database
        self.key = key
        self.base_url = ""
        self.serving_line = ""
        self._definition = definition
        self._arguments = tuple(arguments)
        self._module = module
        self._process: subprocess.Popen[str] | None = None
        self._lines: Queue[str | None] = Queue()
        self._reader: Thread | None = None

    @property
    def data_dir(self) -> Path:
        """The workspace's folder in the data folder."""
        return workspace_folder(self.folder / "data")

    @property
    def places(self) -> list[str]:
        """The arguments that say where its workspace is kept."""
        if self.database is None:
            return ["--data-dir", str(self.folder / "data")]
        return ["--database", self.database, "--blobs", str(self.data_dir / "blobs")]

    @property
    def database_file(self) -> Path:
        """Its SQLite database, where it has one."""
        return self.data_dir / DATABASE

    @property
    def pid(self) -> int:
        """The process id, while it runs."""
        assert self._process is not None
        return self._process.pid

    @property
    def is_running(self) -> bool:
        """It was started and not ended by us."""
        return self._process is not None

    def suspend(self) -> None:
        """Stop it in the middle of what it does, as a machine that sleeps."""
        psutil.Process(self.pid).suspend()

    def resume(self) -> None:
        """Have it go on."""
        psutil.Process(self.pid).resume()

    @property
    def stderr(self) -> str:
        """What it has written to the standard error so far, in all its lives."""
        path = self.folder / "stderr.txt"
        return path.read_text() if path.exists() else ""

    def start(self) -> Self:
        """Start it (again), and wait until it accepts requests."""
        assert self._process is None, "it is running"
        command = [sys.executable, "-m", self._module, *self.places, "--api-key", self.key]
        if self._definition is not None:
            command += ["--workspace", str(self._definition_file())]
            self._definition = None
        with (self.folder / "stderr.txt").open("a") as errors:
            self._process = WarmPopen(
                [*command, *self._arguments],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
                cwd=Path(__file__).parents[2],
            )
        self._lines = Queue()
        self._reader = Thread(target=self._read, args=(self._process, self._lines), daemon=True)
        self._reader.start()
        try:
            line = self._lines.get(timeout=START_SECONDS)
        except Empty:
            line = None
        if line is None or " at " not in line:
            self.kill()
            raise AssertionError(f"the server did not start: {line!r}\n{self.stderr}")
        self.serving_line = line
        self.base_url = line.rpartition(" at ")[2]
        return self

    def kill(self) -> None:
        """End it at once, as a crash would (``kill -9``)."""
        if self._process is not None:
            self._process.kill()
            self._forget()

    def stop(self) -> int:
        """End it as a person would, and give its exit status."""
        assert self._process is not None, "it is not running"
        self._process.terminate()
        try:
            status = self._process.wait(END_SECONDS)
        finally:
            self._process.kill()
            self._forget()
        return status

    def restart(self) -> Self:
        """Start it anew on the same data, at another port."""
        if self._process is not None:
            self.stop()
        return self.start()

    def __enter__(self) -> Self:
        return self if self._process is not None else self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.kill()

    def _forget(self) -> None:
        assert self._process is not None
        self._process.wait(END_SECONDS)
        if self._reader is not None:
            self._reader.join(END_SECONDS)
        self._process = self._reader = None

    def _definition_file(self) -> Path:
        if isinstance(self._definition, Path):
            return self._definition
        path = self.folder / "workspace.json"
        path.write_text(json.dumps(self._definition), encoding="utf-8")
        return path

    @staticmethod
    def _read(process: subprocess.Popen[str], lines: Queue[str | None]) -> None:
        assert process.stdout is not None
        with process.stdout:
            for line in process.stdout:
                lines.put(line.rstrip("\n"))
        lines.put(None)


def serve_allowing_loopback() -> int:
    """``serve`` for tests: it may ask servers on this machine, and days go by when a file says so."""
    from flowdash_desktop.server.command.arguments import add_arguments
    from flowdash_desktop.server.command.serve import run
    from tests.support.clock import FileClock

    parser = argparse.ArgumentParser()
    add_arguments(parser)
    parser.add_argument("--clock", type=Path)
    # The same for all that the server reads of the time of day, and back as well.
    parser.add_argument("--wall-clock", type=Path)
    # Seconds after which blobs are collected again and again, and for which one is left alone after it was stored.
    parser.add_argument("--collect-every", type=float)
    parser.add_argument("--grace", type=float)
    args = parser.parse_args()
    if args.collect_every is not None:
        from flowdash_desktop.server import services
        from flowdash_desktop.server.maintenance import Collector

        often = partial(Collector, grace=args.grace, every=args.collect_every)
        vars(services)["Collector"] = often
    if args.wall_clock is not None:
        from tests.faults.clocks import off_by_on_the_server

        off_by_on_the_server(args.wall_clock)
    clock = FileClock(args.clock) if args.clock else None
    return run(args, allowed_addresses=lambda address: address.is_loopback, clock=clock)


if __name__ == "__main__":
    sys.exit(serve_allowing_loopback())
