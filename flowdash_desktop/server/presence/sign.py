"""What one window says: which task it shows, and whether something is typed there. Also as text between servers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from flowdash_desktop.wire.json import decode, encode

STAYS_SECONDS = 30.0
"""For so long a window's word counts, unless it is said again [choice]."""

LEAVING_SECONDS = 3.0
"""For so long it still counts when the window's stream of events has ended: streams are made again after breaks."""


@dataclass(frozen=True, slots=True)
class Sign:
    """One window's word.

    Attributes:
        key: the digest of the API key.
        window: what the window calls itself.
        workflow: the id of the workflow.
        task: the unique ID of the task; None where the window shows none any more.
        is_editing: something is typed there, and not committed.
        user: the e-mail of the person, None where nobody is known.
        is_leaving: the window's stream has ended; it changes nothing but until when the word before counts.
    """

    key: str
    window: str
    workflow: str
    task: str | None
    is_editing: bool = False
    user: str | None = None
    is_leaving: bool = False


def texts_of(signs: Iterable[Sign], server: str, most: int) -> Iterator[str]:
    """Signs as JSON texts of at most so many bytes each, for the other servers of a database.

    Args:
        signs: what is said.
        server: names the server that says it.
        most: bytes; a sign that is longer by itself is left out.
    """
    some, size = list[bytes](), 0
    room = most - len(_joined((), server))
    for sign in signs:
        text = encode([getattr(sign, name) for name in _NAMES])
        if len(text) >= room:
            continue
        if some and size + len(text) + 1 > room:
            yield _joined(some, server).decode()
            some, size = [], 0
        some.append(text)
        size += len(text) + 1
    if some:
        yield _joined(some, server).decode()


def signs_of(text: str) -> tuple[str, list[Sign]]:
    """The server that has said something, and what; signs that a later version says in another way are left out."""
    raw = decode(text.encode())
    if not isinstance(raw, dict):
        return "", []
    found = (one for one in raw.get("signs", ()) if isinstance(one, list) and len(one) == len(_NAMES))
    return str(raw.get("server", "")), [Sign(*one) for one in found]


_NAMES = ("key", "window", "workflow", "task", "is_editing", "user", "is_leaving")


def _joined(signs: Iterable[bytes], server: str) -> bytes:
    return b'{"server":%s,"signs":[%s]}' % (encode(server), b",".join(signs))
