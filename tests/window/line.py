"""The line between the window and the server: there, slow, away, and back."""

from __future__ import annotations

import asyncio

from tests.support.tcp_proxy import Rule, TcpProxy


class Line(TcpProxy):
    """A line that can go away and come back.

    Attributes:
        away: nothing gets through.
    """

    def __init__(self, target: str) -> None:
        super().__init__(target)
        self.away = False
        self._held_up: Rule | None = None

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
