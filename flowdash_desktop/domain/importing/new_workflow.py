"""The workflow that a spreadsheet could become: its columns as fields, a column of states as stages."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from flowdash_desktop.domain.importing.columns import ColumnUse, ImportCell, with_habits
from flowdash_desktop.domain.importing.values import read_cell
from flowdash_desktop.domain.schema import ASSIGNED_TO, BUILT_IN_NAMES, STAGE, Field, FieldKind, Stage, WorkflowSchema
from flowdash_desktop.domain.schema import Workflow as SchemaWorkflow
from flowdash_desktop.domain.validation_errors import InvalidValueError
from flowdash_desktop.domain.workspace.definition import FieldDefinition, StageDefinition, WorkflowDefinition

_STATES = frozenset({"stage", "status", "state", "phase", "step"})
_IDS = re.compile(r"(.*\b)?(id|no\.?|nr\.?|number|key|code|ref\.?|reference)\s*", re.IGNORECASE)
_ENDS = re.compile(
    r"done|closed|complete[d]?|finished|resolved|approved|rejected|cancell?ed|paid|won|lost", re.IGNORECASE
)
_COLORS = ("#b0b8c1", "#3b82f6", "#e6b422", "#8b5cf6", "#f97316", "#14b8a6", "#ec4899", "#64748b")
_END_COLOR = "#2f9e62"
_USUAL_STAGES = ("To do", "In progress", "Done")
_MOST_STAGES, _MOST_OPTIONS, _LONG_LETTERS = 12, 25, 120
_TRIED = (FieldKind.CHECKBOX, FieldKind.NUMBER, FieldKind.DATE, FieldKind.DATETIME, FieldKind.EMAIL, FieldKind.URL)
"""The types of values that a column is tried for, the narrowest first."""
_NO_SCHEMA = WorkflowSchema(SchemaWorkflow("", ""))


def proposed_workflow(name: str, headings: Sequence[str], rows: Sequence[Sequence[ImportCell]]) -> WorkflowDefinition:
    """A workflow that takes the rows of a file.

    A column of states becomes the stages. The first column whose values are all there and all different, and that is
    called an ID or stands first, becomes the unique ID; without one a unique ID counts up. A column becomes the
    narrowest type that all its values fit.

    Args:
        name: of the workflow.
        headings: of the columns; one without a heading is left out.
        rows: of the file.
    """
    columns = _columns(headings, rows)
    states = next((name for name, cells in columns.items() if _are_states(name, cells)), None)
    unique = _unique_column(columns)
    fields = [_field(place, name, cells, name == unique) for place, (name, cells) in enumerate(columns.items())]
    known = [one for one in fields if one.field.name != states and one.field.name not in BUILT_IN_NAMES]
    if unique is None:
        number = Field("number", _free_name("No.", columns), FieldKind.UNIQUE_ID, True, False, autoincrement=True)
        known.insert(0, FieldDefinition(number, {}))
    stages = different_texts(columns[states]) if states is not None else _USUAL_STAGES
    return WorkflowDefinition("from-file", name, _stages(stages), tuple(known))


def _columns(headings: Sequence[str], rows: Sequence[Sequence[ImportCell]]) -> dict[str, list[ImportCell]]:
    """The cells of each column by its heading; of two with one heading the first."""
    columns: dict[str, list[ImportCell]] = {}
    for place, heading in enumerate(headings):
        if heading.strip():
            columns.setdefault(heading.strip(), [row[place] if place < len(row) else None for row in rows])
    return columns


def _are_states(name: str, cells: Sequence[ImportCell]) -> bool:
    return name.casefold() in _STATES and 0 < len(different_texts(cells)) <= _MOST_STAGES


def _unique_column(columns: dict[str, list[ImportCell]]) -> str | None:
    for place, (name, cells) in enumerate(columns.items()):
        texts = [cell.strip() for cell in cells if isinstance(cell, str)]
        is_key = len(texts) == len(cells) == len(set(texts)) > 0 and all(texts)
        if is_key and name not in (STAGE, ASSIGNED_TO) and (_IDS.fullmatch(name) or place == 0):
            return name
    return None


def _field(place: int, name: str, cells: Sequence[ImportCell], is_unique: bool) -> FieldDefinition:
    kind = FieldKind.UNIQUE_ID if is_unique else narrowest_kind(cells)
    options: tuple[str, ...] = ()
    if kind is FieldKind.SINGLE_SELECT:
        options = different_texts(cells)
    colors = {option: _COLORS[number % len(_COLORS)] for number, option in enumerate(options)}
    field = Field(f"column-{place + 1}", name, kind, is_unique, not is_unique, options)
    return FieldDefinition(field, colors)


def narrowest_kind(cells: Sequence[ImportCell]) -> FieldKind:
    """The narrowest type that all values of a column fit."""
    values = [cell for cell in cells if isinstance(cell, str | bool) and cell != ""]
    narrowest = next((kind for kind in _TRIED if values and _all_fit(values, kind)), None)
    return narrowest or _text_kind([str(value) for value in values])


def _text_kind(texts: Sequence[str]) -> FieldKind:
    if any("\n" in text or len(text) > _LONG_LETTERS for text in texts):
        return FieldKind.LONG_TEXT
    return FieldKind.SINGLE_SELECT if _are_options(texts) else FieldKind.TEXT


def _are_options(texts: Sequence[str]) -> bool:
    """True where few values come again and again."""
    different = {text.strip() for text in texts}
    return 0 < len(different) <= _MOST_OPTIONS and len(texts) >= 3 * len(different)


def _all_fit(values: Sequence[ImportCell], kind: FieldKind) -> bool:
    if kind is FieldKind.CHECKBOX:
        return all(isinstance(value, bool) for value in values)
    if any(isinstance(value, bool) for value in values):
        return False
    field, use = Field("", "", kind), with_habits(ColumnUse(None), values)
    if kind is FieldKind.DATE and not all(map(_looks_like_a_day, values)):
        return False
    return all(_fits(value, use, field) for value in values)


def _looks_like_a_day(value: ImportCell) -> bool:
    return isinstance(value, str) and ":" not in value


def _fits(value: ImportCell, use: ColumnUse, field: Field) -> bool:
    try:
        return isinstance(read_cell(value, use, field, _NO_SCHEMA), object)
    except InvalidValueError:
        return False


def different_texts(cells: Sequence[ImportCell]) -> tuple[str, ...]:
    """The different texts of a column, in the order in which they come; such as differ in case alone once."""
    found: dict[str, str] = {}
    for cell in cells:
        if isinstance(cell, str) and (text := cell.strip()):
            found.setdefault(text.casefold(), text)
    return tuple(found.values())


def _stages(names: Sequence[str]) -> tuple[StageDefinition, ...]:
    """Stages of these names; the ones that sound like an end come last."""
    ordered = sorted(names, key=lambda name: bool(_ENDS.search(name)))
    ends = [name for name in ordered if _ENDS.search(name)] or ordered[-1:]
    stages = []
    for place, name in enumerate(ordered):
        color = _END_COLOR if name in ends else _COLORS[place % len(_COLORS)]
        stages.append(StageDefinition(f"stage-{place + 1}", Stage(name, color, name in ends)))
    return tuple(stages)


def _free_name(name: str, taken: Collection[str]) -> str:
    names = {other.casefold() for other in taken}
    return name if name.casefold() not in names else f"{name} 2"
