"""Memos come back from JSON as they were; one of another class counts as none."""

from __future__ import annotations

from typing import get_args

import pytest

from flowdash_desktop.domain.tasks import Link, LinkedTask
from flowdash_desktop.wire.json import decode
from flowdash_desktop.wire.memos import (
    ActionMemo,
    CommentMemo,
    CreationMemo,
    FileMemo,
    ItemMemo,
    LinkMemo,
    ListMemo,
    Memo,
    NewItemMemo,
    NoCopiesMemo,
    memo_from_json,
    memo_to_json,
)

STORED: list[tuple[bytes, Memo]] = [
    (b'{"options":["a","b"]}', ListMemo(("a", "b"))),
    (b"null", ListMemo(None)),
    (b'["7","8"]', CreationMemo(("7", "8"))),
    (
        b'{"values":{},"files":[],"attachment":null,"links":{"L":{"many":true,"tasks":[{"ID":"7"}]}}}',
        CreationMemo(links={"L": Link((LinkedTask({"ID": "7"}),), to_many=True)}),
    ),
    (b'{"values":{},"files":[],"attachment":null}', CreationMemo(links={})),
    (b'["7"]', FileMemo(("7",))),
    (b"[]", FileMemo()),
    (b'"arrived"', FileMemo(has_arrived=True)),
    (b'"without copies"', NoCopiesMemo()),
    (b'{"before":"e1","told":"","wrong":"p"}', LinkMemo("e1", "", "p")),
    (b'{"key":"k","stage":"New","execution":"","seen":null}', ActionMemo("k", "New")),
    (b'{"all":3,"same":1}', CommentMemo(3, 1)),
    (b'["1","2"]', NewItemMemo(("1", "2"))),
    (b'"3"', NewItemMemo(made="3")),
    (b'"Completed"', ItemMemo("Completed")),
    (b"null", ItemMemo(None)),
]
"""Texts as they are on disks, which no change of the code may leave unread."""


@pytest.mark.parametrize(("text", "memo"), STORED)
def test_memos_on_disks_are_read_and_written_so(text: bytes, memo: Memo) -> None:
    assert memo_from_json(type(memo), text) == memo
    assert decode(memo_to_json(memo)) == decode(text)


def test_there_is_a_stored_memo_of_every_class() -> None:
    assert {type(memo) for _, memo in STORED} == set(get_args(Memo))


def test_parts_that_older_memos_lack_are_as_by_default() -> None:
    assert memo_from_json(LinkMemo, b'{"before":"e1"}') == LinkMemo("e1")
    assert memo_from_json(ActionMemo, b'{"key":"k","stage":"New","execution":"7"}') == ActionMemo("k", "New", "7")


@pytest.mark.parametrize("kind", [CreationMemo, FileMemo, NoCopiesMemo, LinkMemo, ActionMemo, CommentMemo, NewItemMemo])
def test_a_memo_of_another_class_counts_as_none(kind: type[Memo]) -> None:
    """The released data has a list noted of a comment: it is of no use, and the comments are looked at anew."""
    assert memo_from_json(kind, b"7") is None
    assert memo_from_json(CommentMemo, b"[]") is None


def test_a_damaged_memo_is_an_error() -> None:
    """It may be of an attempt that arrived, so it must not count as none."""
    with pytest.raises(ValueError, match=r"truncated|malformed"):
        memo_from_json(CommentMemo, b'{"all":3')
