"""What a person has arranged comes back, for each account by itself."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from flowdash_desktop.domain.filters import Condition, Operator, TaskFilter
from flowdash_desktop.domain.table import SortBy
from flowdash_desktop.domain.table.arrangement import ColumnArrangement, TableArrangement
from flowdash_desktop.session.settings import Arrangements, SavedView
from flowdash_desktop.store.database import StoreThread
from flowdash_desktop.store.preferences import Account, AccountKind, Preferences

FILTER = TaskFilter((Condition("Stage", Operator.IS_ANY_OF, ("New", None)),), True)
COLUMNS = (ColumnArrangement("Stage", 120), ColumnArrangement("Name", 300, True))
SORT = (SortBy("Name", True), SortBy("Stage", False))
TABLE = TableArrangement(COLUMNS, SORT, frozen=False, grouping="Stage", collapsed=frozenset({"New", ""}))
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


async def test_what_was_kept_before_there_were_groups_is_read(preferences: Preferences) -> None:
    mine = Arrangements(preferences, Account("a", AccountKind.REMOTE, "A"))
    await preferences.put("a/table/w", {"columns": [["Name", 300, True]], "sort": [["Name", True]]})
    assert await mine.table("w") == TableArrangement(COLUMNS[1:], SORT[:1])
