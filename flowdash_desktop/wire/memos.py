"""Memos: what a handler notes on the disk before it sends, so that an attempt without an answer can be recognised.

Each kind of edit has its class. A memo in the text of another class counts as none: it is of no use to this one.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, TypeAlias, TypeVar, cast

import msgspec

from flowdash_desktop.domain.history import RestoreData
from flowdash_desktop.domain.tasks import Link, Value
from flowdash_desktop.wire.codec import Codec, Form
from flowdash_desktop.wire.edits import RESTORE_DATA
from flowdash_desktop.wire.json import decode_as, encode
from flowdash_desktop.wire.schema import UnexpectedShapeError
from flowdash_desktop.wire.values import StoredValue, plain_value, value_to_json


@dataclass(frozen=True, slots=True)
class ListMemo:
    """Of a change of a list: what the list was before the last attempt."""

    value: Value


@dataclass(frozen=True, slots=True)
class CreationMemo:
    """Of a creation.

    Attributes:
        alike: where the server may take a repeat for another creation, the keys of the tasks that held the same before
            the first attempt; else None.
        links: where it does not, what the task is linked to from its beginning; else None.
    """

    alike: tuple[str, ...] | None = None
    links: Mapping[str, Link] | None = None


@dataclass(frozen=True, slots=True)
class FileMemo:
    """Of a file that is added.

    Attributes:
        before: the ids of the attachments that its field held before the first attempt.
        has_arrived: it had arrived unanswered, and the person has taken it away again since.
    """

    before: tuple[str, ...] = ()
    has_arrived: bool = False


@dataclass(frozen=True, slots=True)
class NoCopiesMemo:
    """Of a removal of files or of a task: the person has said that the files need not be kept."""


OVERTAKEN = "overtaken"


@dataclass(frozen=True, slots=True)
class LinkMemo:
    """Of a change of a link.

    Attributes:
        before: what its task was before the last attempt; ``""`` where there was none, and ``OVERTAKEN`` where a newer
            change of a link of the same tasks was carried out since.
        told: the task from which it takes the one at the other end, as the person was told.
        wrong: the page of a task that was linked in the place of the one that was meant, and is to be taken out.
    """

    before: str = ""
    told: str = ""
    wrong: str = ""


@dataclass(frozen=True, slots=True)
class ActionMemo:
    """Of an action, before it is asked for and after.

    Attributes:
        key: the ``Idempotency-Key`` of the request, ``""`` before it is made.
        stage: the stage of the task just before.
        execution: the id of the execution, once the server has told it.
        seen: the stage that the person was shown, in which the task was found instead.
    """

    key: str = ""
    stage: str = ""
    execution: str = ""
    seen: str | None = None


@dataclass(frozen=True, slots=True)
class CommentMemo:
    """Of a comment: how many comments there were before the first attempt, and how many of them with its words."""

    count: int
    same: int


@dataclass(frozen=True, slots=True)
class NewItemMemo:
    """Of a new checklist item.

    Attributes:
        before: the ids of the items of its name before the first attempt; None where these are not known.
        made: its own id, once it is there and is to be ticked; else None.
    """

    before: tuple[str, ...] | None = None
    made: str | None = None


@dataclass(frozen=True, slots=True)
class ItemMemo:
    """Of a change of a checklist item: what the person was told that the item holds, or what is of an edit before."""

    there: str | None


Memo: TypeAlias = (
    ListMemo | CreationMemo | FileMemo | NoCopiesMemo | LinkMemo | ActionMemo | CommentMemo | NewItemMemo | ItemMemo
)
M = TypeVar("M", bound=Memo)
_NO_COPIES: Literal["without copies"] = "without copies"


def _packed_creation(memo: CreationMemo) -> Any:
    return memo.alike if memo.alike is not None else RESTORE_DATA.pack(RestoreData(links=memo.links or {}))


def _creation(stored: Any) -> CreationMemo:
    return CreationMemo(stored) if isinstance(stored, tuple) else CreationMemo(None, RESTORE_DATA.unpack(stored).links)


_FORMS: Mapping[Hashable, Form] = {
    ListMemo: Form(StoredValue, lambda memo: value_to_json(memo.value), lambda stored: ListMemo(plain_value(stored))),
    CreationMemo: Form(tuple[str, ...] | RESTORE_DATA.structure, _packed_creation, _creation),
    FileMemo: Form(
        tuple[str, ...] | str,
        lambda memo: "arrived" if memo.has_arrived else memo.before,
        lambda stored: FileMemo(has_arrived=True) if isinstance(stored, str) else FileMemo(stored),
    ),
    NoCopiesMemo: Form(Literal["without copies"], lambda _: _NO_COPIES, lambda _: NoCopiesMemo()),
    LinkMemo: Form(LinkMemo),
    ActionMemo: Form(ActionMemo),
    CommentMemo: Codec(CommentMemo, rename={"count": "all"}).form,
    NewItemMemo: Form(
        tuple[str, ...] | str,
        lambda memo: memo.before if memo.made is None else memo.made,
        lambda stored: NewItemMemo(made=stored) if isinstance(stored, str) else NewItemMemo(stored),
    ),
    ItemMemo: Form(str | None, lambda memo: memo.there, ItemMemo),
}
"""How each is stored. Memos of earlier versions are on disks: a form is never changed."""


def memo_to_json(memo: Memo) -> bytes:
    """A memo as JSON."""
    pack = _FORMS[cast(Hashable, type(memo))].pack
    return encode(pack(memo) if pack is not None else memo)


def memo_from_json(kind: type[M], data: bytes) -> M | None:
    """The memo that ``memo_to_json`` wrote, None where it is one of another class.

    Raises:
        ValueError: the text is no JSON.
    """
    try:
        stored = decode_as(_decoder(cast(Hashable, kind)), data)
    except UnexpectedShapeError:
        return None
    unpack = _FORMS[cast(Hashable, kind)].unpack
    memo: M = unpack(stored) if unpack is not None else stored
    return memo


@cache
def _decoder(kind: Hashable) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(_FORMS[kind].raw)
