"""What each column of a file becomes: proposed by its heading, else by how many of its values fit."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import TypeAlias

from flowdash_desktop.domain.importing.zones import divided_heading
from flowdash_desktop.domain.schema import ASSIGNED_TO, BUILT_IN_NAMES, STAGE, Field, FieldKind, WorkflowSchema

_OWN_NUMBER = re.compile(r"[+-]?\d{1,3}(?:\.\d{3})*,\d+|[+-]?\d+,\d+|[+-]?\d{1,3}(?:\.\d{3}){2,}")
_WITH_MARKS = re.compile(r"\s*[+-]?[\d.,\u00a0 ]*\d[.,]\d[\d.,]*\s*")
_SLASHED = re.compile(r"\s*(\d{1,2})/(\d{1,2})/\d{4}(?:\D.*)?")
_SAMPLE = 200
_OTHER_WORDS = {
    **dict.fromkeys(("status", "state", "phase"), STAGE.casefold()),
    **dict.fromkeys(("assignee", "owner", "responsible"), ASSIGNED_TO.casefold()),
}
"""What other programs call the stage and the assignee of a task."""


@dataclass(frozen=True, slots=True)
class CellFault:
    """A cell without a value to take, and why: an error such as ``#REF!``, or a formula that nobody has calculated."""

    text: str
    is_formula: bool = False


ImportCell: TypeAlias = "str | bool | CellFault | None"
"""A cell as text, a checkbox, blank, or without a value. Numbers are decimals with a point, days ``YYYY-MM-DD``."""


def cell_at(cells: Sequence[ImportCell], place: int) -> ImportCell:
    """A cell of a row, None where the row is shorter."""
    return cells[place] if place < len(cells) else None


class DayOrder(Enum):
    """How ``3/4/2026`` is read in a column: never guessed for each cell by itself."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"


@dataclass(frozen=True, slots=True)
class ColumnUse:
    """What a column of the file becomes.

    Attributes:
        field: the name of the field, None where the column is left out.
        finds_task: tasks are found by its values.
        day_order: how days with slashes are read.
        has_decimal_comma: ``1.234,50`` is a number.
        is_of_text: its cells are texts, and never numbers that the file itself tells: ``1.250`` may be grouped.
        zone: what the heading names in brackets; moments are by the clock there. ``""`` for the clock of this machine.
    """

    field: str | None
    finds_task: bool = False
    day_order: DayOrder = DayOrder.DAY_FIRST
    has_decimal_comma: bool = False
    zone: str = ""
    is_of_text: bool = False


def importable(schema: WorkflowSchema) -> tuple[Field, ...]:
    """The fields that a column can become: nothing that the server sets by itself. Files are named by their paths."""
    return tuple(
        field for field in schema.columns if field.name in (STAGE, ASSIGNED_TO) or field.name not in BUILT_IN_NAMES
    )


def with_values(schema: WorkflowSchema) -> tuple[Field, ...]:
    """Those of them whose cells hold the value itself: no files."""
    return tuple(field for field in importable(schema) if field.kind is not FieldKind.FILE)


def names_a_field(heading: str, schema: WorkflowSchema) -> bool:
    """Whether a heading names a field that its column can become."""
    by_name = {field.name.strip().casefold(): field for field in importable(schema)}
    name = _name(heading, by_name)
    return name in by_name or _OTHER_WORDS.get(name, "") in by_name


def proposed_uses(
    headings: Sequence[str], rows: Sequence[Sequence[ImportCell]], schema: WorkflowSchema
) -> tuple[ColumnUse, ...]:
    """What the columns become unless the person says otherwise.

    Each field is taken once, by the first column of its name. The unique ID finds tasks; where no column is one, the
    person chooses what does.

    Args:
        headings: of the columns.
        rows: the first rows of the file; some hundred are enough.
        schema: of the workflow.
    """
    by_name = {field.name.strip().casefold(): field for field in importable(schema)}
    uses: list[ColumnUse] = []
    taken: set[str] = set()
    for place, heading in enumerate(headings):
        name = _name(heading, by_name)
        field = by_name.get(name) or by_name.get(_OTHER_WORDS.get(name, ""))
        if field is None or field.name in taken:
            uses.append(ColumnUse(None))
            continue
        taken.add(field.name)
        use = ColumnUse(field.name, finds_task=field.kind is FieldKind.UNIQUE_ID)
        uses.append(with_habits(use, [row[place] for row in rows[:_SAMPLE]]))
    return with_zones(uses, headings)


def with_zones(uses: Sequence[ColumnUse], headings: Sequence[str]) -> tuple[ColumnUse, ...]:
    """The uses with the zones that the headings name, whatever the columns become."""
    zones = [divided_heading(heading)[1] for heading in headings]
    return tuple(replace(use, zone=zone) for use, zone in zip(uses, zones, strict=True))


def of_text_file(uses: Sequence[ColumnUse]) -> tuple[ColumnUse, ...]:
    """The uses of columns of a text file: where the comma begins the decimals, points part thousands."""
    return tuple(replace(use, is_of_text=True) for use in uses)


def zone_columns(uses: Sequence[ColumnUse], schema: WorkflowSchema) -> tuple[ColumnUse, ...]:
    """The columns of moments whose headings name a zone."""
    kinds = {field.name: field.kind for field in schema.columns}
    return tuple(use for use in uses if use.zone and kinds.get(use.field or "") is FieldKind.DATETIME)


def with_habits(use: ColumnUse, cells: Sequence[ImportCell]) -> ColumnUse:
    """The use with the order of days and the decimal mark that the cells of the column show."""
    texts = [cell.strip() for cell in cells if isinstance(cell, str)]
    pairs = [(int(found[1]), int(found[2])) for text in texts if (found := _SLASHED.fullmatch(text))]
    month_first = any(second > 12 for _, second in pairs) and not any(first > 12 for first, _ in pairs)
    return replace(
        use,
        day_order=DayOrder.MONTH_FIRST if month_first else DayOrder.DAY_FIRST,
        has_decimal_comma=any(_OWN_NUMBER.fullmatch(text) for text in texts),
    )


def has_commas(cells: Sequence[ImportCell], *, points: bool) -> bool:
    """True where it matters for a column of numbers whether the comma or the point begins the decimals.

    Args:
        cells: of the column.
        points: whether a point may part thousands, as in a text; a workbook tells its numbers with a point.
    """
    texts = [cell for cell in cells if isinstance(cell, str) and _WITH_MARKS.fullmatch(cell)]
    return any("," in text or points for text in texts)


def has_slashed_days(cells: Sequence[ImportCell]) -> bool:
    """True where the order of day and month matters for a column."""
    return any(isinstance(cell, str) and _SLASHED.fullmatch(cell) for cell in cells)


def signature(headings: Sequence[str]) -> str:
    """What files of the same kind have in common, by which their mapping is remembered."""
    return "\n".join(heading.strip().casefold() for heading in headings)


def _name(heading: str, known: Collection[str]) -> str:
    """The name of the field that a heading names; the zone behind it is no part of it."""
    name = heading.strip().casefold()
    return name if name in known else divided_heading(heading)[0].casefold()
