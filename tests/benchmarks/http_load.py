"""Requests to loopback at a bounded number of connections, sent by a process of its own and timed there.

``python http_load.py HOST PORT CONNECTIONS`` reads whole requests from the standard input (base64, one a line), sends
each of them once, the next one on a connection as soon as the answer to the one before is whole, and prints what it
saw.
"""

from __future__ import annotations

import asyncio
import base64
import json
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Load:
    """What a load saw: seconds for all of it, and for single requests; the answers by status; the bytes received."""

    seconds: float
    each: list[float]
    statuses: dict[int, int]
    received: int

    @property
    def per_second(self) -> float:
        """Answers in a second."""
        return sum(self.statuses.values()) / self.seconds

    def percentile(self, share: float) -> float:
        """The seconds within which this share of the requests was answered."""
        return sorted(self.each)[min(len(self.each) - 1, int(share * len(self.each)))]


def request(method: str, path: str, body: bytes = b"", **headers: str) -> bytes:
    """A request as it goes over the wire; header names with underscores."""
    lines = [f"{method} {path} HTTP/1.1", "Host: 127.0.0.1"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    if body:
        lines += ["Content-Type: application/json", f"Content-Length: {len(body)}"]
    return "\r\n".join([*lines, "", ""]).encode() + body


def run_load(port: int, connections: int, requests: Iterable[bytes]) -> Load:
    """Send the requests in a process of its own."""
    lines = b"\n".join(base64.b64encode(one) for one in requests)
    command = [sys.executable, __file__, "127.0.0.1", str(port), str(connections)]
    done = subprocess.run(command, input=lines, capture_output=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr.decode()
    seen = json.loads(done.stdout)
    return Load(seen["seconds"], seen["each"], {int(k): v for k, v in seen["statuses"].items()}, seen["received"])


class _Connection(asyncio.Protocol):
    def __init__(self, requests: Iterator[bytes], statuses: Counter[int], each: list[float]) -> None:
        self._requests, self._statuses, self._each = requests, statuses, each
        self.done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.received = 0
        self._transport: asyncio.WriteTransport | None = None
        self._head = b""
        self._left = 0
        self._chunked = False
        self._tail = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.WriteTransport)
        self._transport = transport
        self._send()

    def _send(self) -> None:
        assert self._transport is not None
        one = next(self._requests, None)
        if one is None:
            self._transport.close()
        else:
            self._sent = time.perf_counter()
            self._head, self._left = b"", -1
            self._transport.write(one)

    def data_received(self, data: bytes) -> None:
        self.received += len(data)
        if self._left < 0:
            self._head += data
            head, end, data = self._head.partition(b"\r\n\r\n")
            if not end:
                return
            status = int(head[9:12])
            self._statuses[status] += 1
            names = head.lower().split(b"\r\n")
            length = [line[15:] for line in names if line.startswith(b"content-length:")]
            has_body = status not in (204, 304)
            self._chunked = has_body and not length
            self._left = int(length[0]) if length and has_body else int(self._chunked)
            self._tail = b""
        if self._chunked:
            self._tail = (self._tail + data)[-5:]
            self._left = 0 if self._tail == b"0\r\n\r\n" else 1
        else:
            self._left -= len(data)
        if self._left == 0:
            self._each.append(time.perf_counter() - self._sent)
            self._send()

    def connection_lost(self, error: Exception | None) -> None:
        self.done.set_result(None) if error is None else self.done.set_exception(error)


async def _main(host: str, port: int, connections: int) -> None:
    requests = [base64.b64decode(line) for line in sys.stdin.buffer]
    waiting, statuses, each = iter(requests), Counter[int](), list[float]()
    loop = asyncio.get_running_loop()
    begun = time.perf_counter()
    made = [
        (await loop.create_connection(lambda: _Connection(waiting, statuses, each), host, port))[1]
        for _ in range(connections)
    ]
    await asyncio.gather(*(one.done for one in made))
    seconds = time.perf_counter() - begun
    received = sum(one.received for one in made)
    assert sum(statuses.values()) == len(requests), "a connection ended early"
    print(json.dumps({"seconds": seconds, "each": each, "statuses": statuses, "received": received}))


if __name__ == "__main__":
    asyncio.run(_main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])))
