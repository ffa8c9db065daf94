"""HTTP/1.1 requests and answers as whole messages: as much of it as a proxy needs that must know where one ends."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote


@dataclass(slots=True)
class Message:
    """A request or an answer.

    Attributes:
        start: its first line.
        headers: by lower-case name.
        body: its bytes, without the marks of their transfer.
        at: when it came to the line, in seconds of the system's monotonic clock.
    """

    start: str
    headers: dict[str, str]
    body: bytes = b""
    at: float = field(default_factory=time.monotonic)

    def to_bytes(self) -> bytes:
        """It as it goes over the line, with the length of its body."""
        headers = {**self.headers, "content-length": str(len(self.body))}
        headers.pop("transfer-encoding", None)
        if self.status == 204 or self.status == 304:
            headers.pop("content-length")
        return _head(self.start, headers) + self.body

    @property
    def status(self) -> int:
        """The status of an answer, 0 for a request."""
        return int(self.start.split(" ")[1]) if self.start.startswith("HTTP/") else 0

    @property
    def method(self) -> str:
        """The method of a request."""
        return self.start.split(" ")[0]

    @property
    def path(self) -> str:
        """The path of a request, as it came."""
        return self.start.split(" ")[1].partition("?")[0]

    @property
    def segments(self) -> list[str]:
        """The parts of the path behind ``/api/v1/``, decoded."""
        return [unquote(part) for part in self.path.split("/")[3:]]

    @property
    def document(self) -> Any:
        """The JSON of the body, None where there is none."""
        try:
            return json.loads(self.body) if self.body.strip() else None
        except ValueError:
            return None


def answer(status: int, body: object = None, headers: Mapping[str, str] | None = None, kind: str = "") -> Message:
    """An answer of our own: JSON, or bytes of a kind."""
    data = body if isinstance(body, bytes) else b"" if body is None else json.dumps(body).encode()
    kind = kind or "application/json"
    return Message(f"HTTP/1.1 {status} Made up", {"content-type": kind, **(headers or {})}, data)


def request(method: str, path: str, body: object = None, headers: Mapping[str, str] | None = None) -> Message:
    """A request of our own; ``path`` begins behind ``/api/v1`` and is encoded."""
    data = b"" if body is None else json.dumps(body).encode()
    return Message(f"{method} /api/v1{path} HTTP/1.1", {"content-type": "application/json", **(headers or {})}, data)


async def read_answer(reader: asyncio.StreamReader) -> Message:
    """The next answer, whole.

    Raises:
        EOFError: the line ends before it does.
    """
    told = await read_head(reader)
    if told is None:
        raise EOFError
    if told.status not in (204, 304):
        await read_body(reader, told)
    return told


async def read_head(reader: asyncio.StreamReader) -> Message | None:
    """The next message without its body, None where the line ends before one begins.

    Raises:
        EOFError: the line ends in the middle.
    """
    try:
        head = await reader.readuntil(b"\r\n\r\n")
    except asyncio.IncompleteReadError as error:
        if error.partial:
            raise EOFError from error
        return None
    start, *lines = head.decode("latin-1").rstrip("\r\n").split("\r\n")
    pairs = (line.partition(":") for line in lines)
    return Message(start, {name.strip().lower(): value.strip() for name, _, value in pairs})


async def read_body(reader: asyncio.StreamReader, message: Message) -> None:
    """Read the body of a message whose head has come.

    Raises:
        EOFError: the line ends in the middle.
    """
    try:
        if "chunked" in message.headers.get("transfer-encoding", ""):
            message.body = await _chunks(reader)
        elif "content-length" in message.headers:
            message.body = await reader.readexactly(int(message.headers["content-length"]))
        elif message.status:
            message.body = await reader.read()
    except asyncio.IncompleteReadError as error:
        raise EOFError from error


async def _chunks(reader: asyncio.StreamReader) -> bytes:
    parts = []
    while size := int((await reader.readuntil(b"\r\n")).split(b";")[0], 16):
        parts.append(await reader.readexactly(size))
        await reader.readexactly(2)
    await reader.readuntil(b"\r\n")
    return b"".join(parts)


def _head(start: str, headers: Mapping[str, str]) -> bytes:
    lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    return f"{start}\r\n{lines}\r\n".encode("latin-1")


def without(document: Any, names: tuple[str, ...]) -> Any:
    """A document, or each of a list, without these names."""
    if isinstance(document, list):
        return [without(item, names) for item in document]
    return {name: value for name, value in document.items() if name not in names}


def with_length(told: Message, length: int) -> bytes:
    """An answer as it goes over the line, with another length than it has."""
    headers = "".join(f"{name}: {value}\r\n" for name, value in told.headers.items() if name != "content-length")
    return f"{told.start}\r\n{headers}content-length: {length}\r\n\r\n".encode("latin-1") + told.body


def with_wrong_types(document: object) -> object:
    """JSON of another shape: lists for objects, numbers for texts."""
    if isinstance(document, dict):
        return json.loads(json.dumps({name: [7] for name in document}))
    if isinstance(document, list):
        return {"items": document}
    return 7
