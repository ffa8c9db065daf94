"""The line between the window and the server: there, slow, away, and back."""

from __future__ import annotations

import asyncio

from tests.support.tcp_proxy import TcpProxy


class Line(TcpProxy):
    """A line that can go away and come back.

    Attributes:
        away: nothing gets through.
    """

    def __init__(self, target: str) -> None:
        super().__init__(target)
        self.away = False

    def go_away(self) -> None:
        """Cut every connection and let no new one through."""
        self.away = True
        for writer in self._lines:
            writer.transport.abort()

    def come_back(self) -> None:
        """Let everything through again."""
        self.away = False

    def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self.away:
            writer.transport.abort()
        else:
            super()._accept(reader, writer)
