"""A saved view, and views and tables as JSON."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace

from flowdash_desktop.domain.filters import TaskFilter
from flowdash_desktop.domain.table import GroupBy, Grouping, SortBy
from flowdash_desktop.domain.table.arrangement import ColumnArrangement, TableArrangement
from flowdash_desktop.domain.table.coloring.rules import Rules, Shade
from flowdash_desktop.domain.table.renamed import renamed_filter, renamed_rules, renamed_table
from flowdash_desktop.domain.workflow_draft.renames import Renames
from flowdash_desktop.wire.preferences.saved_view_json import (
    filter_from_json,
    filter_to_json,
    rules_from_json,
    rules_to_json,
    sort_from_json,
    sort_to_json,
)

_MOST_WIDTH = 10_000
"""A wider column fits on no screen, and Qt takes no width above 2^31 - 1."""
_PARTS = (3, 4, 5)


@dataclass(frozen=True, slots=True)
class SavedView:
    """A filter and a table under a name.

    Attributes:
        sort: the order of the rows.
        table: columns, order and groups; None for a view of an earlier version, which had none.
        letter: the letter after ``G`` that leads to it, ``""`` for whichever is free.
        shade: its colour, None for none.
        rules: the colours of its rows and cells; those of the workflow come after them.
    """

    name: str
    filter: TaskFilter
    sort: tuple[SortBy, ...] = ()
    table: TableArrangement | None = None
    letter: str = ""
    shade: Shade | None = None
    rules: Rules = ()

    @property
    def has_style(self) -> bool:
        """True where it has a letter, a colour or rules of its own."""
        return bool(self.letter or self.shade or self.rules)


def renamed_view(view: SavedView, renames: Renames) -> SavedView:
    """A view that names the parts of its workflow as they are called now."""
    sort = tuple(replace(by, field=renames.fields.get(by.field, by.field)) for by in view.sort)
    table = renamed_table(view.table, renames) if view.table is not None else None
    rules = renamed_rules(view.rules, renames)
    return replace(view, filter=renamed_filter(view.filter, renames), sort=sort, table=table, rules=rules)


def is_comparable(task_filter: TaskFilter) -> bool:
    """False where a value of a condition would make every filtering fail: an earlier version imported such views."""
    return all(condition.is_comparable for group in task_filter.groups for condition in group)


# Views as JSON


def views_to_json(views: Iterable[SavedView]) -> list[object]:
    """Saved views as JSON."""
    return [_view_to_json(view) for view in views]


def _view_to_json(view: SavedView) -> list[object]:
    table = table_to_json(view.table) if view.table is not None else None
    body: list[object] = [view.name, filter_to_json(view.filter), sort_to_json(view.sort), table]
    if view.has_style:
        body.append({"letter": view.letter, "color": view.shade, "rules": rules_to_json(view.rules)})
    return body


def views_from_json(raw: object) -> dict[str, SavedView]:
    """The views that ``views_to_json`` wrote, by name.

    Raises:
        ValueError: they are none.
    """
    if not isinstance(raw, list):
        raise ValueError("not a list of views")
    return {view.name: view for view in map(_view_from_json, raw)}


def split_readable(raw: object) -> tuple[dict[str, SavedView], list[object]]:
    """Stored views by name, and beside them the stored items that no table can be filtered by, as they are."""
    views: dict[str, SavedView] = {}
    others: list[object] = []
    for item in raw if isinstance(raw, list) else []:
        with suppress(ValueError):
            view = _view_from_json(item)
            if is_comparable(view.filter):
                views[view.name] = view
                continue
        others.append(item)
    return views, others


def _view_from_json(item: object) -> SavedView:
    if not isinstance(item, list) or len(item) not in _PARTS:
        raise ValueError("not a view")
    table = table_from_json(item[3]) if len(item) > 3 and item[3] is not None else None
    style = item[4] if len(item) > 4 and isinstance(item[4], dict) else {}
    return SavedView(
        str(item[0]),
        filter_from_json(item[1]),
        sort_from_json(item[2]),
        table,
        _letter(style.get("letter")),
        shade_of(style.get("color")),
        rules_from_json(style.get("rules")),
    )


def _letter(raw: object) -> str:
    return raw.upper() if isinstance(raw, str) and len(raw) == 1 and raw.isascii() and raw.isalnum() else ""


def shade_of(raw: object) -> Shade | None:
    """A colour by its name, None for any other value."""
    return Shade(raw) if isinstance(raw, str) and raw in {*Shade} else None


# Tables as JSON


def table_to_json(table: TableArrangement) -> dict[str, object]:
    """A table as JSON."""
    return {
        "columns": [[c.field, c.width, c.hidden] for c in table.columns],
        "sort": sort_to_json(table.sort),
        "frozen": table.frozen,
        "grouping": [[by.field, by.unit] for by in table.grouping],
        "collapsed": sorted(table.collapsed),
    }


def table_from_json(raw: object) -> TableArrangement:
    """The table that ``table_to_json`` wrote.

    Raises:
        ValueError: it is none.
    """
    if not isinstance(raw, dict) or not isinstance(raw.get("columns"), list):
        raise ValueError("not a table arrangement")
    columns = [_column_from_json(item) for item in raw["columns"]]
    closed = raw.get("collapsed")
    return TableArrangement(
        tuple(columns),
        sort_from_json(raw.get("sort")),
        raw.get("frozen") is not False,
        _grouping_from_json(raw.get("grouping")),
        frozenset(name for name in closed if isinstance(name, str)) if isinstance(closed, list) else frozenset(),
    )


def _grouping_from_json(raw: object) -> Grouping:
    """The levels; an earlier version stored the name of one field."""
    if isinstance(raw, str):
        return (GroupBy(raw),) if raw else ()
    levels = raw if isinstance(raw, list) else []
    return tuple(GroupBy(str(one[0]), str(one[1])) for one in levels if isinstance(one, list) and len(one) == 2)


def _column_from_json(raw: object) -> ColumnArrangement:
    match raw:
        case [field, int() as width, hidden] if not isinstance(width, bool):
            return ColumnArrangement(str(field), max(0, min(width, _MOST_WIDTH)), hidden is True)
        case _:
            raise ValueError("not a column")
