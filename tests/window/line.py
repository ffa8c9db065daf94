"""The line between the window and the server: there, slow, away, and back."""

from __future__ import annotations

import asyncio
import re

from tests.support.tcp_proxy import Rule, TcpProxy

_WRITE = re.compile(rb"(PUT|POST|PATCH|DELETE) (\S+) HTTP")
_MOST = 300


class Line(TcpProxy):
    """A line that can go away and come back.

    Attributes:
        away: nothing gets through.
    """

    def __init__(self, target: str) -> None:
        super().__init__(target)
        self.away = False
        self._held_up: Rule | None = None
        self._writes: dict[asyncio.StreamWriter, list[bytes]] = {}
        self.writes: list[list[bytes]] = []

    def identity(self, key: str) -> list[str]:
        """Every write of the window that names a task, the oldest first: what it asked, and what it was answered."""
        told = [b" ".join(b"".join(parts).split()).decode(errors="replace") for parts in self.writes]
        return [words for words in told if key in words]

    def _asked(self, line: asyncio.StreamWriter, data: bytes) -> None:
        if (found := _WRITE.match(data)) is not None:
            self._writes[line] = [b"%s %s " % found.groups(), data.partition(b"\r\n\r\n")[2]]
            self.writes = [*self.writes[-_MOST:], self._writes[line]]
        elif data[:4] == b"GET ":
            self._writes.pop(line, None)
        elif line in self._writes:
            self._writes[line].append(data[:400])

    def _answered(self, line: asyncio.StreamWriter, data: bytes) -> None:
        if line in self._writes:
            head, _, body = data.partition(b"\r\n\r\n")
            self._writes[line] += [b" -> ", head.partition(b"\r\n")[0], b" ", body[:200]]
            self._writes.pop(line)

    def go_away(self) -> None:
        """Cut every connection and let no new one through."""
        self.away = True
        for writer in self._lines:
            writer.transport.abort()

    @property
    def is_well(self) -> bool:
        """Everything gets through."""
        return not self.away and self._held_up is None

    def hold_up(self) -> None:
        """Let every request through, and no answer."""
        self._held_up = self.hold_answers(b"", once=False)

    def come_back(self) -> None:
        """Let everything through again."""
        self.away = False
        if self._held_up is not None:
            self._rules.remove(self._held_up)
            self._held_up.release.set()
            self._held_up = None

    def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self.away:
            writer.transport.abort()
        else:
            super()._accept(reader, writer)
