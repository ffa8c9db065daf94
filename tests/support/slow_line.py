"""A line to a real server that is slow and loses some requests and some answers; it notes which executions began."""

from __future__ import annotations

import asyncio
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from random import Random
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

from tests.support.listening import stop_listening

_METHODS = (b"GET ", b"POST ", b"PUT ", b"DELETE ")
_TASK = re.compile(rb'"task_id":\s*"([^"]+)"')
_BEGUN = re.compile(rb'"id":\s*"([^"]+)",\s*"status":\s*"Pending"')


class SlowLine:
    """Stands between a client and the server at ``target``.

    Args:
        target: the server's address.
        seconds: from a request to its answer at least.
        lost: the share of requests, from 0 to 1, that never arrive or whose answer never does.

    Attributes:
        executions: by task, the ids of the executions that the server has begun; a repeat that it knows has the same.
        cut: how many requests were lost, or their answers.
    """

    def __init__(self, target: str, seconds: float, lost: float) -> None:
        self._target, self._half, self._lost = urlsplit(target), seconds / 2, lost
        self._chance = Random("slow line")
        self._server: asyncio.Server | None = None
        self._lines: set[asyncio.Task[None]] = set()
        self.executions: dict[str, set[str]] = {}
        self.cut = 0
        self.base_url = ""

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", 0)
        self.base_url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._server is not None
        await stop_listening(self._server)
        for line in self._lines:
            line.cancel()
        await asyncio.gather(*self._lines, return_exceptions=True)
        await self._server.wait_closed()
        for _ in range(20):  # transports of cancelled lines close now
            await asyncio.sleep(0)

    def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        line = asyncio.get_running_loop().create_task(self._serve(reader, writer), name="slow line")
        self._lines.add(line)
        line.add_done_callback(self._lines.discard)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, back = await asyncio.open_connection(self._target.hostname, self._target.port)
        asked = bytearray()
        try:
            with suppress(OSError, EOFError):
                async with asyncio.TaskGroup() as both:
                    both.create_task(self._up(reader, back, asked))
                    both.create_task(self._down(there, writer, asked))
        except* (OSError, EOFError):
            pass
        finally:
            for one in (writer, back):
                one.close()

    async def _up(self, reader: asyncio.StreamReader, back: asyncio.StreamWriter, asked: bytearray) -> None:
        while data := await reader.read(1 << 16):
            if data.startswith(_METHODS):
                asked.clear()
                if self._chance.random() < self._lost:
                    self.cut += 1
                    if self._chance.random() < 0.5:
                        break
                    asked[:] = b"lost "
            asked += data
            await asyncio.sleep(self._half)
            back.write(data)
            await back.drain()
        raise EOFError

    async def _down(self, there: asyncio.StreamReader, writer: asyncio.StreamWriter, asked: bytearray) -> None:
        while data := await there.read(1 << 16):
            task, begun = _TASK.search(bytes(asked)), _BEGUN.search(data)
            if task is not None and begun is not None:
                self.executions.setdefault(task[1].decode(), set()).add(begun[1].decode())
            if asked.startswith(b"lost "):
                break
            await asyncio.sleep(self._half)
            writer.write(data)
            await writer.drain()
        raise EOFError


@contextmanager
def line_process(target: str, seconds: float, lost: float) -> Iterator[str]:
    """Such a line in a process of its own, which takes no time of the window's loop; gives its address."""
    command = [sys.executable, "-m", __name__, target, str(seconds), str(lost)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            yield process.stdout.readline().strip()
        finally:
            process.stdin.close()  # it ends with its input


async def _serve(target: str, seconds: float, lost: float) -> None:
    async with SlowLine(target, seconds, lost) as line:
        sys.stdout.write(f"{line.base_url}\n")
        sys.stdout.flush()
        await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(_serve(sys.argv[1], float(sys.argv[2]), float(sys.argv[3])))
