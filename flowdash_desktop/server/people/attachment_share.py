"""How many bytes of attachments an API key may have added: so nobody fills the disk of all."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from flowdash_desktop.server.api_keys import ApiKey
from flowdash_desktop.server.http.errors import TooLargeError
from flowdash_desktop.server.storage import tables

GIB = 1024 * 1024 * 1024
USUAL_BYTES = 20 * GIB
"""The share of a key where the command line names no other."""

_a = tables.attachments.c


@dataclass(frozen=True, slots=True)
class AttachmentShare:
    """What one key may add.

    Attributes:
        key: whose share it is; the owner's has no bound.
        most: bytes of attachments that are there and were added with this key.
    """

    key: ApiKey
    most: int = USUAL_BYTES

    @property
    def added_by(self) -> str | None:
        """What is stored with the attachments that it adds; None for a key that is stored nowhere."""
        return self.key.id or None

    def check(self, connection: Connection, more: int = 0) -> None:
        """See that there is room.

        Args:
            connection: a reader's before files are stored, the writer's behind their rows.
            more: the bytes that are to come.

        Raises:
            TooLargeError: there is none; the words say what helps.
        """
        if self.key.is_owner or self.added_by is None:
            return
        query = select(func.coalesce(func.sum(_a.size), 0)).where(_a.added_by == self.added_by)
        there = int(connection.execute(query).scalar_one())
        if there + more > self.most:
            raise TooLargeError(
                f"the attachments added with the API key {self.key.name!r} would take more than its share of "
                f"{_in_words(self.most)}: delete some of them, or ask an administrator for another key"
            )


def _in_words(size: int) -> str:
    for unit, name in ((GIB, "GiB"), (1024 * 1024, "MiB"), (1024, "KiB")):
        if size >= unit:
            return f"{size / unit:.1f} {name}"
    return f"{size} bytes"
