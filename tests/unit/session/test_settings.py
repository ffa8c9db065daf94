"""What a person has arranged comes back, for each account by itself."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from flowdash_desktop.domain.filters import Condition, Operator, TaskFilter
from flowdash_desktop.domain.importing.columns import ColumnUse
from flowdash_desktop.domain.schema import Field, FieldKind, Stage, Workflow, WorkflowSchema
from flowdash_desktop.domain.table import GroupBy, SortBy
from flowdash_desktop.domain.table.arrangement import ColumnArrangement, TableArrangement
from flowdash_desktop.domain.table.coloring.rules import ColorRule, Shade
from flowdash_desktop.domain.workflow_draft.renames import OptionRenames, Renames
from flowdash_desktop.session.settings import Arrangements
from flowdash_desktop.session.views.as_left import AsLeft
from flowdash_desktop.session.views.saved_view import SavedView
from flowdash_desktop.store.database import StoreThread
from flowdash_desktop.store.preferences import Account, AccountKind, Preferences

FILTER = TaskFilter((Condition("Stage", Operator.IS_ANY_OF, ("New", None)),), True)
COLUMNS = (ColumnArrangement("Stage", 120), ColumnArrangement("Name", 300, True))
SORT = (SortBy("Name", True), SortBy("Stage", False))
TABLE = TableArrangement(
    COLUMNS, SORT, frozen=False, grouping=(GroupBy("Stage"), GroupBy("Due", "week")), collapsed=frozenset({"New", ""})
)
VIEWS = {"Mine": SavedView("Mine", FILTER, SORT)}


@pytest.fixture
async def preferences(thread: StoreThread, tmp_path: Path) -> AsyncIterator[Preferences]:
    made = Preferences(thread, tmp_path / "preferences.db")
    await made.open()
    yield made
    await made.close()


async def test_each_account_has_its_own(preferences: Preferences) -> None:
    mine = Arrangements(preferences, Account("a", AccountKind.REMOTE, "A"))
    theirs = Arrangements(preferences, Account("b", AccountKind.REMOTE, "B"))
    await mine.keep_last_workflow("w")
    await mine.keep_filter("w", TaskFilter(FILTER.conditions, True, "a search is of the moment"))
    await mine.keep_table("w", TABLE)
    await mine.keep_views("w", VIEWS)
    assert await mine.last_workflow() == "w"
    assert await mine.filter("w") == FILTER
    assert await mine.table("w") == TABLE
    assert await mine.views("w") == VIEWS
    assert await theirs.last_workflow() is None
    assert await theirs.filter("w") is None
    assert await mine.views("x") == {}


@pytest.mark.parametrize(
    "junk",
    [
        7,
        [1],
        {"conditions": [{}]},
        {"conditions": [{"field": "Amount", "operator": "is", "values": [{"decimal": "many"}]}]},
        {"columns": [[1, 2, 3]], "sort": 1},
        {"columns": [["Name", "wide", False]], "sort": []},
        [["name", {}, []]],
        [["name", {"conditions": []}, [["Name"]]]],
    ],
)
async def test_what_cannot_be_read_is_as_if_it_had_never_been_kept(preferences: Preferences, junk: object) -> None:
    mine = Arrangements(preferences, Account("a", AccountKind.REMOTE, "A"))
    for what in ("filter", "table", "views"):
        await preferences.put(f"a/{what}/w", junk)
    assert await mine.filter("w") is None
    assert await mine.table("w") is None
    assert await mine.views("w") == {}


@pytest.mark.parametrize("value", [{"decimal": "NaN"}, {"decimal": "sNaN"}, {"datetime": "2026-01-01T00:00:00"}])
async def test_a_stored_value_without_order_filters_nothing(preferences: Preferences, value: object) -> None:
    """It would make every filtering fail, at each start. The other views stay."""
    mine = Arrangements(preferences, Account("a", AccountKind.REMOTE, "A"))
    bad = {"conditions": [], "or": [[{"field": "Amount", "operator": "is at least", "values": [value]}]]}
    await preferences.put("a/filter/w", bad)
    await preferences.put("a/views/w", [["Bad", bad, []], ["Good", {"conditions": []}, []]])
    assert await mine.filter("w") is None
    assert list(await mine.views("w")) == ["Good"]


async def test_a_view_that_cannot_be_shown_stays_stored(preferences: Preferences) -> None:
    """Whatever is saved or renamed beside it: another version may read it. A copy replaces no other view."""
    mine = Arrangements(preferences, Account("a", AccountKind.REMOTE, "A"))
    endless = {"field": "Amount", "operator": "is at least", "values": [{"decimal": "NaN"}]}
    unread = [["Bad", {"conditions": [endless]}, []], ["Newer", {"conditions": []}, None], 7]
    await preferences.put("a/views/w", [unread[0], ["Good", {"conditions": []}, []], *unread[1:]])
    assert list(await mine.views("w")) == ["Good"], "one that can't be read takes no other along"
    await mine.keep_views("w", VIEWS)
    stored = await preferences.get("a/views/w")
    assert isinstance(stored, list)
    assert stored[1:] == unread
    await mine.follow("w", orders("Name", "Size"))
    await mine.store_changes((), (), {"w": [Renames(stages={"New": "Fresh"})]})
    await mine.follow("w", orders("Name", "Size", stages=("Fresh", "Done")))
    stored = await preferences.get("a/views/w")
    assert isinstance(stored, list)
    assert stored[1:] == unread
    assert (await mine.views("w"))["Mine"].filter.conditions[0].values == ("Fresh", None)


async def test_letters_colours_rules_and_the_default_view_come_back(preferences: Preferences) -> None:
    """Rules follow the new names of fields and stages."""
    mine = Arrangements(preferences, Account("a", AccountKind.REMOTE, "A"))
    rule = ColorRule((Condition("Stage", Operator.IS_ANY_OF, ("New",)),), Shade.RED, "Name")
    view = replace(VIEWS["Mine"], letter="K", shade=Shade.BLUE, rules=(rule,))
    await mine.keep_views("w", {"Mine": view})
    await mine.opening.store_color_rules("w", (rule,))
    await mine.opening.store_default_view("w", "Mine")
    await mine.store_listed_view("w", "later", was_active_only=True)
    assert await mine.views("w") == {"Mine": view}
    assert (await mine.opening.color_rules("w"), await mine.opening.default_view("w")) == ((rule,), "Mine")
    assert await mine.listed_view("w") == "later"
    assert await mine.was_active_only("w")
    await mine.follow("w", orders("Name", "Size"))
    await mine.store_changes((), (), {"w": [Renames(stages={"New": "Fresh"})]})
    await mine.follow("w", orders("Title", "Size", stages=("Fresh", "Done")))
    renamed = ColorRule((Condition("Stage", Operator.IS_ANY_OF, ("Fresh",)),), Shade.RED, "Title")
    assert await mine.opening.color_rules("w") == (renamed,)
    assert (await mine.views("w"))["Mine"].rules == (renamed,)


async def test_a_workflow_as_it_was_left_follows_new_names(preferences: Preferences) -> None:
    """What is stored of it and can't be read is as if it were not there."""
    mine = Arrangements(preferences, Account("a", AccountKind.REMOTE, "A"))
    left = AsLeft(SavedView("", FILTER, SORT, TABLE), "later", "Mine")
    await mine.opening.store_as_left("w", left)
    assert await mine.opening.as_left("w") == left
    await mine.follow("w", orders("Name", "Size"))
    await mine.store_changes((), (), {"w": [Renames(stages={"New": "Fresh"})]})
    await mine.follow("w", orders("Title", "Size", stages=("Fresh", "Done")))
    renamed = await mine.opening.as_left("w")
    assert renamed is not None
    assert renamed.view.filter.conditions[0].values == ("Fresh", None)
    assert renamed.view.sort[0] == SortBy("Title", True)
    assert (renamed.listed, renamed.loaded) == ("later", "Mine")
    await mine.opening.store_as_left("w", None)
    assert await mine.opening.as_left("w") is None
    for junk in (7, [], [1, "", ""], [["", {}, [], None], 1, ""]):
        await preferences.put("a/as left/w", junk)
        assert await mine.opening.as_left("w") is None


async def test_what_was_kept_before_there_were_groups_is_read(preferences: Preferences) -> None:
    mine = Arrangements(preferences, Account("a", AccountKind.REMOTE, "A"))
    await preferences.put("a/table/w", {"columns": [["Name", 300, True]], "sort": [["Name", True]]})
    assert await mine.table("w") == TableArrangement(COLUMNS[1:], SORT[:1])


def orders(*fields: str, stages: tuple[str, ...] = ("New", "Done")) -> WorkflowSchema:
    """A workflow whose fields have the ids 0, 1 and so on; the last one has options."""
    made = [Field(str(n), name, FieldKind.TEXT, False, True) for n, name in enumerate(fields)]
    made[-1] = replace(made[-1], kind=FieldKind.SINGLE_SELECT, options=("S", "L"))
    return WorkflowSchema(Workflow("w", "Orders"), tuple(map(Stage, stages)), tuple(made))


async def test_fields_that_swap_their_names_are_followed(preferences: Preferences) -> None:
    mine = Arrangements(preferences, Account("a", AccountKind.REMOTE, "A"))
    await mine.keep_table("w", TableArrangement((ColumnArrangement("A", 10), ColumnArrangement("B", 20))))
    await mine.keep_import("w", ["One", "Two"], (ColumnUse("A"), ColumnUse(None)))
    assert not await mine.follow("w", orders("A", "B", "Size"))
    assert (await mine.follow("w", orders("B", "A", "Size"))).fields == {"A": "B", "B": "A"}
    assert not await mine.follow("w", orders("B", "A", "Size"))
    table = await mine.table("w")
    assert table is not None
    assert [(one.field, one.width) for one in table.columns] == [("B", 10), ("A", 20)]
    assert await mine.import_uses("w", ["One", "Two"]) == (ColumnUse("B"), ColumnUse(None))


async def test_names_are_followed_once_the_workflow_has_them(preferences: Preferences) -> None:
    """Not before, and not where they were taken back in between; what is damaged on the disk is passed over."""
    mine = Arrangements(preferences, Account("a", AccountKind.REMOTE, "A"))

    async def expect(*renames: Renames) -> None:
        await mine.store_changes((), (), {"w": (*await mine.expected_renames("w"), *renames)})

    renames = Renames(stages={"New": "Fresh"}, options=(OptionRenames("Size", "Size", {"L": "XL"}),))
    await mine.keep_views("w", VIEWS)
    await expect(renames)
    assert not await mine.follow("w", orders("Name", "Size"))
    await expect(renames.inverse())
    assert not await mine.follow("w", orders("Name", "Size", stages=("Fresh", "New")))
    assert await mine.views("w") == VIEWS
    await expect(Renames(stages={"New": "Fresh"}))
    assert await mine.follow("w", orders("Name", "Size", stages=("Fresh", "Done")))
    assert (await mine.views("w"))["Mine"].filter.conditions[0].values == ("Fresh", None)
    for junk in (7, {"stages": 1}, {"stages": {}, "options": [["Size", "Size", [1]]]}):
        await preferences.put("a/renames/w", junk)
        assert not await mine.follow("w", orders("Name", "Size", stages=("Fresh", "Done")))


async def test_several_expected_names_are_all_followed(preferences: Preferences) -> None:
    """Two changes before the workflow is read again: a stage renamed twice, and an option in the first one alone."""
    mine = Arrangements(preferences, Account("a", AccountKind.REMOTE, "A"))
    view = TaskFilter((*FILTER.conditions, Condition("Size", Operator.IS_ANY_OF, ("L",))))
    await mine.keep_views("w", {"Mine": SavedView("Mine", view)})
    first = Renames(stages={"New": "Fresh"}, options=(OptionRenames("Size", "Size", {"L": "S"}),))
    second, third = Renames(stages={"Fresh": "Begun"}), Renames(stages={"Done": "Over"})
    await mine.store_changes((), (), {"w": [first, second, third]})
    assert not await mine.follow("w", orders("Name", "Size"))
    assert (await mine.follow("w", orders("Name", "Size", stages=("Begun", "Done")))).stages == {"New": "Begun"}
    conditions = (await mine.views("w"))["Mine"].filter.conditions
    assert [one.values for one in conditions] == [("Begun", None), ("S",)]
    assert await mine.expected_renames("w") == (third,)
    assert (await mine.follow("w", orders("Name", "Size", stages=("Begun", "Over")))).stages == {"Done": "Over"}
    assert await mine.expected_renames("w") == ()
