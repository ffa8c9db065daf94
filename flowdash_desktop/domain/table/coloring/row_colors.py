"""Which colours rules give to rows. Each row is compared once, and again when its task has changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from flowdash_desktop.domain.filters import Condition, Operator, Viewpoint
from flowdash_desktop.domain.filters.conditions import NO_VIEWPOINT, OPPOSITES
from flowdash_desktop.domain.filters.holding import holds_of
from flowdash_desktop.domain.filters.relative import resolved
from flowdash_desktop.domain.table.coloring.rules import Rules, Shade
from flowdash_desktop.domain.table.columns.dictionary_column import FewColumn
from flowdash_desktop.domain.table.store import Rows

_MOST_ROWS = 50_000
"""The colours of so many rows are remembered; after more of them all are computed anew when they are seen."""


@dataclass(frozen=True, slots=True)
class Colored:
    """The colours of a row.

    Attributes:
        row: that of the whole row, None for none.
        cells: those of single cells, by the names of their fields.
        rules: the numbers of the rules that gave them, in order.
    """

    row: Shade | None = None
    cells: Mapping[str, Shade] = field(default_factory=lambda: MappingProxyType({}))
    rules: tuple[int, ...] = ()


PLAIN = Colored()


class RowColors:
    """The colours of the rows of one table, as far as anybody has looked at them.

    Args:
        rows: all rows.
    """

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._rules: Rules = ()
        self._viewpoint = NO_VIEWPOINT
        self._known: dict[int, Colored] = {}
        self._met: list[list[_Met]] = []

    def use(self, rules: Rules, viewpoint: Viewpoint) -> None:
        """Colour by these rules, seen from this viewpoint. What is known of the rows stays where both are as before."""
        if rules is self._rules and viewpoint == self._viewpoint:
            return
        is_other = rules != self._rules or viewpoint != self._viewpoint
        self._rules, self._viewpoint = rules, viewpoint
        if is_other or not self._met:
            self._known.clear()
            self._met = [[made for one in rule.conditions for made in self._made(one)] for rule in rules]

    def _made(self, condition: Condition) -> Iterable[_Met]:
        return (_Met(self._rows, one) for one in resolved(condition, self._rows.schema, self._viewpoint))

    def of(self, rows: Sequence[int]) -> list[Colored]:
        """The colours of some rows by their numbers; those of groups' headers, below 0, are plain."""
        if not self._rules:
            return [PLAIN] * len(rows)
        if len(self._known) > _MOST_ROWS:
            self._known.clear()
        known = self._known
        for row in rows:
            if row >= 0 and row not in known:
                known[row] = self._colored(row)
        return [known[row] if row >= 0 else PLAIN for row in rows]

    def forget(self, row: int) -> None:
        """The task of a row has changed."""
        self._known.pop(row, None)

    def _colored(self, row: int) -> Colored:
        shade: Shade | None = None
        cells: dict[str, Shade] = {}
        numbers: list[int] = []
        for number, (rule, met) in enumerate(zip(self._rules, self._met, strict=True)):
            is_new = rule.field not in cells if rule.field else shade is None
            if not is_new or not met or not all(one.holds(row) for one in met):
                continue
            numbers.append(number)
            if rule.field:
                cells[rule.field] = rule.shade
            else:
                shade = rule.shade
        return Colored(shade, MappingProxyType(cells), tuple(numbers)) if numbers else PLAIN


class _Met:
    """Whether rows meet one condition; of values that repeat each different one is compared once."""

    def __init__(self, rows: Rows, condition: Condition) -> None:
        self._rows, self._condition = rows, condition
        self._opposite = OPPOSITES.get(condition.operator)
        self._positive = condition if self._opposite is None else replace(condition, operator=self._opposite)
        self._flags: dict[int, bool] = {}

    def holds(self, row: int) -> bool:
        condition = self._condition
        column = self._rows.columns.get(condition.field)
        if column is None:
            return condition.operator is Operator.IS_BLANK
        if isinstance(column, FewColumn):
            code = column.codes[row]
            known = self._flags.get(code)
            if known is None:
                known = holds_of(condition, column.field, column.values[code], column.schema)
                self._flags[code] = known
            return known
        return column.meets(row, self._positive) is (self._opposite is None)
