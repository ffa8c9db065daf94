"""Items of a list that are no tasks of the workflow, or can't be followed: what is known of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

import msgspec

from flowdash_desktop.wire.json import NotJsonError, decode, encode

_MOST_BYTES = 4_096
_SPACE = b" \t\r\n"


class Unreadable(StrEnum):
    """Why an item can't be shown."""

    TOO_DEEP = "nested too deeply"
    NO_TASK = "no task"
    DAMAGED = "damaged"
    NO_NAME = "no unique ID"


@dataclass(frozen=True, slots=True)
class UnreadableTask:
    """An item of a list that can't be shown.

    Attributes:
        unique_id: what names it as far as that can be read, else ``""``.
        why: what is wrong with it.
        text: its beginning.
    """

    unique_id: str
    why: Unreadable
    text: str


def stand_in(item: bytes) -> bytes:
    """The beginning of an item that is nested too deeply, as a JSON string: no reader behind has to get over more."""
    return encode(item.strip(_SPACE)[:_MOST_BYTES].decode("utf-8", "replace"))


def unreadable_task(item: bytes, id_field: str | None) -> UnreadableTask:
    """What is known of an item that has no key.

    Args:
        item: its JSON text, or what ``stand_in`` gave for it.
        id_field: the field whose value names a task, None for a workflow without one.
    """
    begun = item.strip(_SPACE)[: 2 * _MOST_BYTES]
    text, why = begun[:_MOST_BYTES].decode("utf-8", "replace"), Unreadable.NO_TASK
    if begun.startswith(b'"'):
        text = _string(item)
        why = Unreadable.TOO_DEEP if text.startswith(("{", "[")) else Unreadable.NO_TASK
    elif begun.startswith(b"{"):
        why = Unreadable.NO_NAME if _is_sound(item) else Unreadable.DAMAGED
    return UnreadableTask(_unique_id(text, id_field) if text.startswith("{") else "", why, text)


def _string(item: bytes) -> str:
    try:
        text = decode(item)
    except NotJsonError:
        return ""
    return text[:_MOST_BYTES] if isinstance(text, str) else ""


def _is_sound(item: bytes) -> bool:
    try:
        msgspec.json.decode(item, type=dict[str, msgspec.Raw])
        item.decode()
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return False
    return True


def _unique_id(text: str, id_field: str | None) -> str:
    """The value of the field that names a task, looked for as text: the document can't be followed."""
    if id_field is None:
        return ""
    name = re.escape(encode(id_field).decode())
    found = re.search(rf'{name}\s*:\s*("(?:[^"\\]|\\.)*"|-?\d+)', text)
    if found is None:
        return ""
    try:
        return str(decode(found[1].encode()))
    except (NotJsonError, UnicodeEncodeError):
        return ""
