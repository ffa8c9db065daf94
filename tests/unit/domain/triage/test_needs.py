"""What an action still needs of a task, and what a refusal teaches."""

from __future__ import annotations

from decimal import Decimal

import pytest

from flowdash_desktop.domain.activity import ChecklistItem, ItemStatus, Requirements
from flowdash_desktop.domain.activity_projection import ShownItem
from flowdash_desktop.domain.schema import ASSIGNED_TO, STAGE
from flowdash_desktop.domain.tasks import Task, TaskKey, Value
from flowdash_desktop.domain.triage.needs import Gaps, gaps, learned

ALL = Requirements(("Name", "Amount", "Papers"), checklist=True, assigned=True)


def task(**values: Value) -> Task:
    return Task(TaskKey("1"), "1", {STAGE: "Open", **values})


def item(title: str, status: ItemStatus = ItemStatus.BLANK, stage: str = "Open") -> ShownItem:
    return ShownItem(ChecklistItem(title, title, status, False, None, stage))


def test_all_gaps_are_told_in_order() -> None:
    items = [item("Call"), item("Write", ItemStatus.SKIPPED), item("Pay", stage="Done")]
    found = gaps(ALL, task(Name="n", Amount=Decimal(0)), items, {})
    assert found == Gaps(("Papers",), ("Call",), True)
    assert found


def test_a_file_on_its_way_is_no_gap() -> None:
    """Neither is a value that is typed here and not sent yet: the task is as it is shown."""
    found = gaps(ALL, task(Name="n", Amount=Decimal(1), **{ASSIGNED_TO: "a@b.example"}), [], {"Papers": ("x",)})
    assert found == Gaps()
    assert not found


@pytest.mark.parametrize("words", ["Name is required", "name is required.", "Something else", ""])
def test_only_documented_sentences_about_known_fields_teach(words: str) -> None:
    expected = Requirements(("Name",)) if words == "Name is required" else Requirements()
    assert learned([words], ["Name", "Amount"]) == expected


def test_a_refusal_teaches_all_that_it_names() -> None:
    messages = ["Amount is required", "Checklist must be completed", "Must be assigned", "Amount is required"]
    assert learned(messages, ["Amount"]) == Requirements(("Amount",), True, True)
    assert Requirements(("A",)).joined(Requirements(("B", "A"), True)) == Requirements(("A", "B"), True)
