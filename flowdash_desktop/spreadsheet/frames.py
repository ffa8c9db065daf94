"""Messages through a pipe: the length of each in four bytes, then a MessagePack value."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import IO

import msgspec

LENGTH = struct.Struct(">I")


class InputEndedError(Exception):
    """Whoever asked for the file has gone, or does not want it any more."""


def frame(message: object) -> bytes:
    """A message as it goes through a pipe."""
    body = msgspec.msgpack.encode(message)
    return LENGTH.pack(len(body)) + body


def frames(stream: IO[bytes]) -> Iterator[bytes]:
    """The messages of a stream.

    Raises:
        InputEndedError: it ends before the message that says so.
    """
    while True:
        head = stream.read(LENGTH.size)
        if len(head) < LENGTH.size:
            raise InputEndedError
        (length,) = LENGTH.unpack(head)
        body = stream.read(length)
        if len(body) < length:
            raise InputEndedError
        yield body
