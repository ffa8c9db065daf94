"""The line to the server, which fails as it is told: it reads whole requests and answers, and keeps the world's books.

Writes go to the server one at a time, so that their order is known; reads pass beside them.
"""

from __future__ import annotations

import asyncio
from collections import Counter, deque
from collections.abc import Awaitable, Callable
from contextlib import suppress
from random import Random
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlsplit

from tests.faults.kinds import Always, Chooser, Cursed, Fault, Kind, Script
from tests.faults.messages import (
    Message,
    answer,
    read_answer,
    read_body,
    read_head,
    request,
    with_length,
    with_wrong_types,
    without,
)
from tests.faults.relations import MARK
from tests.faults.world import ID_FIELDS, OURS, Tasks, World
from tests.faults.writing import drip, reset, send
from tests.support.listening import stop_listening

_REFUSED_SECONDS = 0.25
_DEAF = (Kind.SILENCE_BEFORE, Kind.STATUS_BEFORE, Kind.HTML_BEFORE, Kind.LATE, Kind.REFUSED)
_PAGE = b"<!DOCTYPE html><html><title>Welcome</title><p>Please sign in to this network.</html>"
_LINE_BROKEN = (OSError, EOFError)
Hook = Callable[[str, Message], Awaitable[None]]


class FaultProxy:
    """Stands between a client and the server at ``target``.

    Attributes:
        chooser: draws the fault of each request; None for a sound line.
        always: what fails each time, whatever the chooser says; None for nothing.
        hook: told ``("arrived" | "applied" | "answered", request)`` of each write, and waited for.
        faults: how often each fault was made.
        trail: what went over the line, for whoever looks into a failure.
        plain: the server is one that knows neither versions (``ETag``) nor keys of repeats.
        without: what the server does not say of its tasks, by name.
        tag: what a gateway on the way makes of the versions (``ETag``) in answers.
        key: of the server; another one once it has changed.
        rewrite: what the server makes of the body of a request.
    """

    def __init__(self, target: str, key: str, *, seed: object = 0, plain: bool = False) -> None:
        self.target = target
        self.chooser: Chooser | Script | None = None
        self.always: Always | Cursed | None = None
        self.hook: Hook | None = None
        self.faults: Counter[str] = Counter()
        self.trail: deque[str] = deque(maxlen=50_000)
        self.plain = plain
        self.without: tuple[str, ...] = ()
        self.tag: Callable[[str], str] = str
        self.rewrite: Callable[[bytes], bytes] = bytes
        self.world = World({})
        self.base_url = ""
        self.key = key
        self._chance = Random(f"proxy {seed}")
        self._one_at_a_time = asyncio.Lock()
        self._doubt: str | None = None
        self._late: list[tuple[int, Message]] = []
        self._last: dict[tuple[str, bool], Message] = {}
        self._server: asyncio.Server | None = None
        self._port = 0
        self._lines: set[asyncio.Task[None]] = set()
        self._open: set[asyncio.StreamWriter] = set()
        self._closing = asyncio.Event()

    async def __aenter__(self) -> Self:
        await self._listen()
        self.base_url = f"http://127.0.0.1:{self._port}"
        self.world = World(await self.lists())
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._closing.set()
        if self._server is not None:
            await stop_listening(self._server)
        for line in self._lines:
            line.cancel()
        await asyncio.gather(*self._lines, return_exceptions=True)
        if self._server is not None:
            await self._server.wait_closed()
        for _ in range(20):  # the transports of lines that were cancelled before their first step, or were still being
            await asyncio.sleep(0)  # accepted, close now

    async def _listen(self) -> None:
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", self._port, limit=1 << 20)
        self._port = self._server.sockets[0].getsockname()[1]

    def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self._closing.is_set():
            writer.transport.abort()
            return
        line = asyncio.get_running_loop().create_task(self._serve(reader, writer), name="line")
        self._lines.add(line)
        line.add_done_callback(self._lines.discard)
        line.add_done_callback(lambda _: writer.transport.abort())  # one that is cancelled at once has not done so

    # -- what the harness asks ----------------------------------------------------------------------------------------

    async def lists(self) -> Tasks:
        """All tasks of the server, asked for beside the line."""
        found: Tasks = {}
        for workflow, name in ID_FIELDS.items():
            told = await self._ask(request("GET", f"/workflows/{workflow}/tasks", headers=self._authority))
            assert told.status == 200, told
            found[workflow] = {str(task[name]): task for task in told.document}
        return found

    async def write(self, actor: str, method: str, path: str, body: object = None) -> Message:
        """Have somebody write beside the line.

        Raises:
            OSError, EOFError: the server is not there; the next write finds out what became of it.
        """
        return await self._write(actor, request(method, path, body, self._authority))

    async def calm(self) -> None:
        """From now on nothing fails; what was to come late comes now."""
        self.chooser = self.hook = self.always = None
        async with self._one_at_a_time:
            await self._deliver_late(everything=True)
            await self._clear_uncertain()

    def cut(self) -> None:
        """Break all lines that are open now, as they are after a machine has slept for long."""
        for writer in self._open:
            reset(writer)

    def remember(self, method: str, told: Message) -> None:
        """Have this be the answer that is given in the place of one to another request of a task."""
        self._last[method, False] = told

    def whole(self) -> asyncio.Lock:
        """Held, no write goes to the server."""
        return self._one_at_a_time

    async def restored(self) -> None:
        """The server was restored from a backup: read what it has. Call it while holding ``whole``."""
        self._doubt = None
        self.world.restored(await self.lists())

    async def settle(self) -> None:
        """The server is there again: find out what became of the last write. Call it while holding ``whole``."""
        await self._clear_uncertain()

    @property
    def _authority(self) -> dict[str, str]:
        return {"authorization": f"Bearer {self.key}"}

    # -- one line -----------------------------------------------------------------------------------------------------

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._open.add(writer)
        try:
            while (asked := await read_head(reader)) is not None:
                fault = self.chooser.draw(asked) if self.chooser is not None else None
                if fault is not None:
                    self.faults[str(fault)] += 1
                    if fault.kind is Kind.RESET_BEFORE:
                        raise EOFError
                await read_body(reader, asked)
                if fault is None and self.always is not None and (fault := self.always.draw(asked)) is not None:
                    self.faults[f"{fault}, each time"] += 1
                if self.plain:
                    for name in ("idempotency-key", "if-match", "if-none-match"):
                        asked.headers.pop(name, None)
                self.trail.append(f"{fault or 'sound'}: {_short(asked)}")
                if not await self._exchange(asked, fault, reader, writer):
                    break
        except _LINE_BROKEN:
            reset(writer)
        finally:
            self._open.discard(writer)
            writer.close()
            with suppress(OSError):
                await writer.wait_closed()

    async def _exchange(
        self, asked: Message, fault: Fault | None, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> bool:
        """One request, with what is to happen to it; False when the line is over."""
        kind = fault.kind if fault is not None else None
        if fault is not None and kind in _DEAF:
            return await self._deaf(asked, fault, reader, writer)
        asked.body = self.rewrite(asked.body)
        await self._tell("arrived", asked)
        told = await (self._ask(asked) if asked.method == "GET" else self._write(OURS, asked))
        self.world.looked(asked, told, is_told=kind in (None, Kind.DRIP))
        if kind in (Kind.TWICE_FIRST, Kind.TWICE_SECOND):
            again = await self._write(OURS, asked)
            told = again if kind is Kind.TWICE_SECOND else told
        if kind is Kind.LATE_AGAIN:
            self._keep_for_later(asked)
        await self._tell("applied", asked)
        if asked.segments == ["workspace"] and isinstance(told.document, dict):
            # A stream can't be passed on whole.
            lacking = ("events", "taskBatches") if self.plain else ("events",)
            told = answer(told.status, without(told.document, lacking), {})
        if self.plain:
            told.headers.pop("etag", None)
        if "etag" in told.headers:
            told.headers["etag"] = self.tag(told.headers["etag"])
        if self.without and asked.segments[2:3] == ["tasks"] and told.document is not None:
            told = answer(told.status, without(told.document, self.without), {})
        going_on = await self._hand_over(told, asked, fault, reader, writer)
        await self._tell("answered", asked)
        return going_on

    async def _deaf(
        self, asked: Message, fault: Fault, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> bool:
        """What happens to a request that the server does not get, or not now."""
        match fault.kind:
            case Kind.STATUS_BEFORE:
                return await send(writer, _refusal(fault).to_bytes())
            case Kind.HTML_BEFORE:
                return await send(writer, answer(200, _PAGE, kind="text/html").to_bytes())
            case Kind.SILENCE_BEFORE:
                await self._silence(reader)
            case Kind.LATE:
                self._keep_for_later(asked)
                reset(writer)
            case _:
                reset(writer)
                await self._refuse_for_a_while()
        return False

    async def _hand_over(
        self,
        told: Message,
        asked: Message,
        fault: Fault | None,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
    ) -> bool:
        data = told.to_bytes()
        of_its_kind = (asked.method, asked.segments[-1] == "tasks")
        match fault.kind if fault is not None else None:
            case Kind.RESET_AFTER:
                reset(writer)
                return False
            case Kind.REPLY_LOST:
                return False
            case Kind.SILENCE_AFTER:
                await self._silence(reader)
                return False
            case Kind.HALF_REPLY:
                await send(writer, data[: len(data) // 2])
                return False
            case Kind.LENGTH_TOO_LONG:
                await send(writer, with_length(told, len(told.body) + 7))
                return False
            case Kind.LENGTH_TOO_SHORT:
                await send(writer, with_length(told, max(0, len(told.body) - 7)))
                return False
            case Kind.DRIP:
                return await drip(writer, data)
            case Kind.STATUS_AFTER:
                assert fault is not None
                return await send(writer, _refusal(fault).to_bytes())
            case Kind.HTML_AFTER:
                return await send(writer, answer(200, _PAGE, kind="text/html").to_bytes())
            case Kind.BROKEN_JSON:
                return await send(writer, answer(told.status, told.body[: len(told.body) // 2] + b"\x00}").to_bytes())
            case Kind.WRONG_TYPES:
                return await send(writer, answer(200, with_wrong_types(told.document)).to_bytes())
            case Kind.OTHER_ANSWER:
                return await send(writer, self._last.get(of_its_kind, told).to_bytes())
            case Kind.EMPTY_ANSWER:
                return await send(writer, Message("HTTP/1.1 200 OK", {}).to_bytes())
            case Kind.EMPTY_LIST:
                return await send(writer, answer(200, []).to_bytes())
            case Kind.SHORT_LIST:
                listed = told.document or []
                return await send(writer, answer(200, listed[: len(listed) // 2]).to_bytes())
        if 200 <= told.status < 300:
            self._last[of_its_kind] = told
        return await send(writer, data)

    async def _silence(self, reader: asyncio.StreamReader) -> None:
        """Say nothing until the client goes."""
        with suppress(OSError):
            while await reader.read(1 << 16):
                pass

    async def _refuse_for_a_while(self) -> None:
        if self._server is None:
            return
        server, self._server = self._server, None
        await stop_listening(server)
        with suppress(TimeoutError):
            async with asyncio.timeout(_REFUSED_SECONDS):
                await self._closing.wait()
        if not self._closing.is_set():
            await self._listen()

    async def _tell(self, moment: str, asked: Message) -> None:
        if self.hook is not None and asked.method != "GET":
            await self.hook(moment, asked)

    # -- the server's side --------------------------------------------------------------------------------------------

    def _keep_for_later(self, asked: Message) -> None:
        self._late.append((self.world.requests + self._chance.randint(1, 4), asked))

    async def _deliver_late(self, *, everything: bool = False) -> None:
        due = [asked for after, asked in self._late if everything or after <= self.world.requests]
        self._late = [(after, asked) for after, asked in self._late if asked not in due]
        for asked in due:
            await self._write_now(OURS, asked)

    async def _write(self, actor: str, asked: Message) -> Message:
        async with self._one_at_a_time:
            told = await self._write_now(actor, asked)
            await self._deliver_late()
            return told

    async def _write_now(self, actor: str, asked: Message) -> Message:
        await self._clear_uncertain()
        try:
            told = await self._ask(asked)
            self.trail.append(f"{actor}: {_short(asked)} -> {told.status} {told.body[:300]!r}")
        except BaseException:  # broken off, or whoever asked has gone
            self._doubt = actor
            raise
        self.world.note(actor, asked, told)
        return told

    async def _clear_uncertain(self) -> None:
        if self._doubt is not None:
            self.world.take(await self.lists(), self._doubt)
            self._doubt = None

    async def _ask(self, asked: Message) -> Message:
        """Have the server answer, on a connection of its own.

        Raises:
            OSError, EOFError: it is not there, or went away.
        """
        target = urlsplit(self.target)
        there, to_server = await asyncio.open_connection(target.hostname, target.port, limit=1 << 20)
        try:
            kept = {name: text for name, text in asked.headers.items() if name != "accept-encoding"}
            headers = {**kept, "host": target.netloc, "connection": "close"}
            to_server.write(Message(asked.start, headers, asked.body).to_bytes())
            await to_server.drain()
            told = await read_answer(there)
            told.headers.pop("connection", None)
            return told
        finally:
            to_server.close()
            with suppress(OSError):
                await to_server.wait_closed()


def _short(asked: Message) -> str:
    marks = {name: asked.headers[name] for name in ("idempotency-key", "if-match") if name in asked.headers}
    return f"{asked.start} {marks or ''} {asked.body[:300]!r}"


def _refusal(fault: Fault) -> Message:
    headers = {"retry-after": fault.retry_after} if fault.retry_after else {}
    body: dict[str, Any] = {"error": "made up"}
    if fault.status == 422:
        body = {"errors": {MARK: ["made up"]}}
    return answer(fault.status, body, headers)
