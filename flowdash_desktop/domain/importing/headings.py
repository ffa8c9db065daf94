"""Tables whose headings are in doubt, such as a block of the clipboard: whether there are any, and what columns become
without.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from flowdash_desktop.domain.importing.columns import ColumnUse, ImportCell, names_a_field, with_habits, with_values
from flowdash_desktop.domain.importing.values import cell_reader, read_cell
from flowdash_desktop.domain.schema import Field, FieldKind, Workflow, WorkflowSchema
from flowdash_desktop.domain.validation_errors import InvalidValueError

_NO_SCHEMA = WorkflowSchema(Workflow("", ""))
_TEXTS = (FieldKind.TEXT, FieldKind.LONG_TEXT, FieldKind.PHONE)
_TYPED = (FieldKind.NUMBER, FieldKind.DATE, FieldKind.DATETIME, FieldKind.EMAIL, FieldKind.URL)


def has_headings(first: Sequence[ImportCell], rows: Sequence[Sequence[ImportCell]], schema: WorkflowSchema) -> bool:
    """Whether a row is one of headings.

    It is where a cell of it names a field. Else it is where all of its cells are different texts, and some column has
    numbers, days or addresses below its text: nothing else tells a heading from a value.

    Args:
        first: the row.
        rows: the first rows below it; some hundred are enough.
        schema: of the workflow that the table is for.
    """
    texts = [cell.strip() for cell in first if isinstance(cell, str)]
    if any(names_a_field(text, schema) for text in texts):
        return True
    are_names = len(texts) == len(set(texts)) == len(first) and not any(map(_typed, texts))
    return are_names and any(_is_typed_below(place, rows) for place in range(len(first)))


def uses_by_values(columns: int, rows: Sequence[Sequence[ImportCell]], schema: WorkflowSchema) -> tuple[ColumnUse, ...]:
    """What the columns of a table without headings become: the first field that all of a column's values fit.

    Fields with a form of their own come first, such as days and stages, and then texts, which take any value.

    Args:
        columns: how many there are.
        rows: the first rows; some hundred are enough.
        schema: of the workflow.
    """
    schema = schema.with_all_users_active  # a column of people is one also where some of them are deactivated
    values = [_column(place, rows) for place in range(columns)]
    found = _fitting(values, _fields(schema, are_texts=False), schema)
    left = [place for place in range(columns) if place not in found]
    found |= _fitting(values, _fields(schema, are_texts=True), schema, left)
    return tuple(found.get(place, ColumnUse(None)) for place in range(columns))


def _column(place: int, rows: Sequence[Sequence[ImportCell]]) -> list[ImportCell]:
    return [row[place] for row in rows if place < len(row)]


def _fields(schema: WorkflowSchema, *, are_texts: bool) -> list[Field]:
    """What new tasks can have, either texts or all else."""
    free = [field for field in with_values(schema) if field.editable and not field.autoincrement]
    return [field for field in free if (field.kind in _TEXTS) is are_texts]


def _fitting(
    values: Sequence[Sequence[ImportCell]],
    fields: Sequence[Field],
    schema: WorkflowSchema,
    places: Collection[int] | None = None,
) -> dict[int, ColumnUse]:
    """By its place, what each of the columns becomes that one of the fields fits; each field is taken once."""
    found: dict[int, ColumnUse] = {}
    left = list(fields)
    for place in range(len(values)) if places is None else places:
        field = next((one for one in left if _fit(values[place], one, schema)), None)
        if field is not None:
            left.remove(field)
            found[place] = with_habits(ColumnUse(field.name), values[place])
    return found


def _fit(cells: Sequence[ImportCell], field: Field, schema: WorkflowSchema) -> bool:
    read = cell_reader(with_habits(ColumnUse(field.name), cells), field, schema)
    try:
        values = [read(cell) for cell in cells]
    except InvalidValueError:
        return False
    return any(value is not None for value in values)


def _is_typed_below(place: int, rows: Sequence[Sequence[ImportCell]]) -> bool:
    cells = [cell for cell in _column(place, rows) if cell is not None]
    return bool(cells) and all(isinstance(cell, str) and _typed(cell) is not None for cell in cells)


def _typed(text: str) -> FieldKind | None:
    """The first of the types with a form of their own that a text is a value of, None for a plain text."""
    use = with_habits(ColumnUse(None), [text])
    for kind in _TYPED:
        try:
            read_cell(text, use, Field("", "", kind), _NO_SCHEMA)
        except InvalidValueError:
            continue
        return kind
    return None
