"""The three-way comparison: what is sent, what is there already, and what a person has to choose."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flowdash_desktop.domain.conflicts import NOTHING, ConflictFoundError, decided, merge, merge_lists
from flowdash_desktop.domain.edits import Conflict, TaskEdit
from flowdash_desktop.domain.schema import Field, FieldKind
from flowdash_desktop.domain.tasks import TaskKey, Value

NAME = Field("f1", "Name", FieldKind.TEXT)
NUMBER = Field("f2", "Number", FieldKind.NUMBER)
TAGS = Field("f3", "Tags", FieldKind.MULTIPLE_SELECT, options=("a", "b", "c", "d"))
ITEMS = st.lists(st.sampled_from("abcdef"), unique=True)


def edit(value: Value, base: Value, *sent: Value) -> TaskEdit:
    return TaskEdit("wf", TaskKey("1"), "Name", value, base, sent)


def test_a_field_that_nobody_else_touched_takes_the_value() -> None:
    assert merge(edit("mine", "old"), "old", NAME) == "mine"
    assert merge(edit("mine", None), "", NAME) == "mine", "blank is blank"
    assert merge(edit(None, "old"), "old", NAME) is None, "also where it is made blank"
    assert merge(edit(Decimal(3), Decimal("10.00")), Decimal(10), NUMBER) == Decimal(3)


def test_what_is_there_already_is_not_sent() -> None:
    assert merge(edit("mine", "old"), "mine", NAME) is NOTHING
    assert merge(edit("", "old"), None, NAME) is NOTHING
    assert merge(edit("old", "old"), "theirs", NAME) is NOTHING, "nothing was wished for"


def test_the_same_field_changed_on_both_sides_is_to_be_chosen() -> None:
    with pytest.raises(ConflictFoundError) as found:
        merge(edit("mine", "old"), "theirs", NAME)
    assert found.value.conflict == Conflict("old", "theirs")
    again = decided(edit("mine", "old"), found.value.conflict)
    assert merge(again, "theirs", NAME) == "mine"
    with pytest.raises(ConflictFoundError):
        merge(again, "theirs, changed once more", NAME)


def test_a_value_of_ours_whose_answer_was_lost_is_no_conflict() -> None:
    assert merge(edit("second", "old", "first"), "first", NAME) == "second"
    assert merge(edit("old", "old", "first"), "first", NAME) == "old", "typed back: the first may have arrived"


def test_a_multiple_select_is_merged_by_element() -> None:
    assert merge(edit(("a", "c"), ("a",)), ("a", "b"), TAGS) == ("a", "b", "c")
    assert merge(edit(None, ("a",)), ("a", "b"), TAGS) == ("b",)
    assert merge(edit(("c",), None), ("b",), TAGS) == ("b", "c")
    assert merge(edit(("a",), ("a", "b")), ("a", "c"), TAGS) is NOTHING
    assert merge(edit(None, ("a",)), None, TAGS) is NOTHING


def test_own_list_with_a_lost_answer_is_merged() -> None:
    """A list of ours whose answer was lost is merged as our own."""
    assert merge(edit(("b",), None, ("a",)), ("a", "d"), TAGS) == ("d", "b"), "mine in the place of what was sent"
    assert merge(edit(("a",), ("a",), None), ("d",), TAGS) == ("d", "a"), "removed, sent, and put back"
    assert merge(edit(("a", "b", "c"), ("a",), ("a", "b")), ("b",), TAGS) == ("b", "c"), "theirs took it away"


@given(ITEMS, ITEMS, ITEMS)
def test_merge_loses_no_addition_and_restores_no_removal(base: list[str], theirs: list[str], mine: list[str]) -> None:
    """Nothing that either side added is lost and nothing removed comes back."""
    merged = merge_lists(base, theirs, mine)
    assert len(set(merged)) == len(merged)
    for item in "abcdef":
        if item in base:
            assert (item in merged) == (item in theirs and item in mine)
        else:
            assert (item in merged) == (item in theirs or item in mine)
