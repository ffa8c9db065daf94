"""A line to a real server that misbehaves on cue: requests and answers can be held back, or lost."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

from tests.support.listening import stop_listening


@dataclass
class Rule:
    """What becomes of requests that begin with ``start``, or of their answers.

    Attributes:
        start: like ``b"PUT /api/v1/"``.
        requests: it is about the requests: the server never sees one that is lost.
        lose: cut the line instead of handing over.
        once: for the first such request only.
        answer: what is answered in the server's place, which is not asked.
        size: how many bytes of an answer pass before it is held back or lost.
        seen: the requests it was applied to, as far as they had come in one piece.
        arrived: set when one of them has come.
        answered: set when the server has answered one of them.
        release: what is held goes on when this is set.
    """

    start: bytes
    requests: bool = False
    lose: bool = False
    once: bool = True
    answer: bytes | None = None
    size: int = 0
    seen: list[bytes] = field(default_factory=list)
    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    answered: asyncio.Event = field(default_factory=asyncio.Event)
    release: asyncio.Event = field(default_factory=asyncio.Event)


class TcpProxy:
    """Stands between a client and the server at ``target``."""

    def __init__(self, target: str) -> None:
        self._target = urlsplit(target)
        self._rules: list[Rule] = []
        self._server: asyncio.Server | None = None
        self._lines: dict[asyncio.StreamWriter, asyncio.Task[None]] = {}
        self._closing = asyncio.Event()
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
        self._closing.set()
        # The lines end by being cut, not by being cancelled: a connection that is just being made would be left open.
        for writer in self._lines:
            writer.transport.abort()
        await asyncio.gather(*self._lines.values())
        await self._server.wait_closed()

    def lead_to(self, target: str) -> None:
        """Lead to another server from now on, and cut the lines to the one before."""
        self._target = urlsplit(target)
        for writer in self._lines:
            writer.transport.abort()

    def lose_answer(self, start: bytes, *, size: int = 0) -> Rule:
        """Cut the line when the server has answered the next request that begins so, after ``size`` bytes of it."""
        return self._add(Rule(start, lose=True, size=size))

    def hold_answers(self, start: bytes, *, once: bool = True, size: int = 0) -> Rule:
        """Keep answers back, all but their first ``size`` bytes, until the rule's ``release`` is set."""
        return self._add(Rule(start, once=once, size=size))

    def lose_request(self, start: bytes) -> Rule:
        """Cut the line when the next request that begins so comes; the server never sees it."""
        return self._add(Rule(start, requests=True, lose=True))

    def hold_requests(self, start: bytes) -> Rule:
        """Keep the next request that begins so from the server until the rule's ``release`` is set."""
        return self._add(Rule(start, requests=True))

    def answer(self, start: bytes, body: bytes, *, once: bool = True, status: bytes = b"200 OK") -> Rule:
        """Answer the next request that begins so with this JSON, in the server's place."""
        head = b"HTTP/1.1 " + status + b"\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(body)
        return self._add(Rule(start, requests=True, once=once, answer=head + body))

    def _add(self, rule: Rule) -> Rule:
        self._rules.append(rule)
        return rule

    def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self._closing.is_set():
            writer.transport.abort()
        self._lines[writer] = asyncio.get_running_loop().create_task(self._serve(reader, writer), name="proxy line")

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            await self._connect(reader, writer)
        writer.transport.abort()
        with suppress(OSError):
            await writer.wait_closed()
        if not self._closing.is_set():
            del self._lines[writer]

    async def _connect(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, to_server = await asyncio.open_connection(self._target.hostname, self._target.port)
        rules: list[Rule] = []

        async def up() -> None:
            while data := await reader.read(1 << 16):
                self._asked(writer, data)
                if rule := next((r for r in self._rules if data.startswith(r.start)), None):
                    rule.seen.append(data)
                    rule.arrived.set()
                    if rule.once:
                        self._rules.remove(rule)
                    if rule.answer is not None:
                        writer.write(rule.answer)
                        await writer.drain()
                        continue
                    if not rule.requests:
                        rules.append(rule)
                    elif rule.lose or not await self._released(rule):
                        return
                to_server.write(data)
                await to_server.drain()

        async def down() -> None:
            while data := await there.read(1 << 16):
                self._answered(writer, data)
                while rules:
                    rule = rules[0]
                    rule.answered.set()
                    head, data = data[: rule.size], data[rule.size :]
                    rule.size -= len(head)
                    writer.write(head)
                    await writer.drain()
                    if not data:
                        break
                    if rule.lose or not await self._released(rule):
                        return
                    rules.remove(rule)
                writer.write(data)
                await writer.drain()

        pumps = [asyncio.ensure_future(pump()) for pump in (up, down)]
        await asyncio.wait(pumps, return_when=asyncio.FIRST_COMPLETED)
        to_server.transport.abort()
        for pump in pumps:
            pump.cancel()
        await asyncio.gather(*pumps, return_exceptions=True)
        with suppress(OSError):
            await to_server.wait_closed()

    def _asked(self, line: asyncio.StreamWriter, data: bytes) -> None:
        """A part of a request has come; for those that want to know."""

    def _answered(self, line: asyncio.StreamWriter, data: bytes) -> None:
        """A part of the server's answer has come."""

    async def _released(self, rule: Rule) -> bool:
        """Wait for what is held; False when the proxy is closed before that."""
        waits = [asyncio.ensure_future(event.wait()) for event in (rule.release, self._closing)]
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for wait in waits:
                wait.cancel()
            await asyncio.gather(*waits, return_exceptions=True)
        return rule.release.is_set()
