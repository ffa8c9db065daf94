"""What a cell says in words, always plain text: shown, in its tooltip, to a screen reader, on the clipboard."""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QCoreApplication, Qt

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.field_types.currencies import currency_of, without_currency
from flowdash_desktop.domain.projection import FieldMark, ShownTask
from flowdash_desktop.domain.schema import Field, FieldKind, WorkflowSchema
from flowdash_desktop.domain.table import TableRow
from flowdash_desktop.domain.tasks import Value
from flowdash_desktop.domain.text.harmless import harmless
from flowdash_desktop.ui.edit_texts import edit_words
from flowdash_desktop.ui.texts import problem_text, state_text

translate = QCoreApplication.translate

_FIXED_KINDS = (FieldKind.UNIQUE_ID, FieldKind.FILE)
_ONE_LINE = str.maketrans({"\r": "", "\n": " ", "\t": " ", "\v": " ", "\f": " ", "\u2028": " ", "\u2029": " "})

_SHOWN = 400
"""Letters of a long text that can be of use on one line."""
_FILES_NAMED = 12


def is_edited_in_cell(field: Field, schema: WorkflowSchema) -> bool:
    """True for a field that can be changed in its cell: files have the pane, and some fields belong to the server."""
    return schema.unique_id_field is not None and field.editable and field.kind not in _FIXED_KINDS


def cell_flags(field: Field, schema: WorkflowSchema) -> Qt.ItemFlag:
    """What Qt may do with a field's cells."""
    return _flags(is_edited_in_cell(field, schema), field.kind is FieldKind.CHECKBOX)


@cache
def _flags(is_edited: bool, is_checkbox: bool) -> Qt.ItemFlag:
    """Made once: enums of Qt are joined slowly, and a workflow may have thousands of fields."""
    flag = Qt.ItemFlag
    flags = flag.ItemIsSelectable | flag.ItemIsEnabled | flag.ItemNeverHasChildren
    if is_edited:
        flags |= flag.ItemIsEditable
        if is_checkbox:
            flags |= flag.ItemIsUserCheckable
    return flags


def takes_files(field: Field, schema: WorkflowSchema) -> bool:
    """True for a file field to which files can be added."""
    return schema.unique_id_field is not None and field.editable and field.kind is FieldKind.FILE


def alignment(field: Field) -> Qt.AlignmentFlag:
    """Where a field's cells and its name stand: numbers at the right, check marks in the middle."""
    if field_type(field.kind).numeric:
        side = Qt.AlignmentFlag.AlignRight
    elif field.kind is FieldKind.CHECKBOX:
        side = Qt.AlignmentFlag.AlignHCenter
    else:
        side = Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def file_count(shown: ShownTask, field_name: str) -> int:
    """How many files a field has, those on their way to the server included."""
    return len(shown.task.files(field_name)) + len(shown.pending_files.get(field_name, ()))


def file_names(shown: ShownTask, field_name: str) -> list[str]:
    """The names of a field's files, those on their way to the server last."""
    pending = shown.pending_files.get(field_name, ())
    return [a.filename for a in shown.task.files(field_name)] + [p.file.filename for p in pending]


def cell_text(row: TableRow, column: int, field: Field) -> str:
    """The text of a cell, ``""`` for blank, on one line, with marks for what can't be shown."""
    if field.kind is FieldKind.FILE:
        count = file_count(row.shown, field.name)
        return str(count) if count else ""
    return one_line(row.display[column])


def one_line(text: str) -> str:
    """A text as far as it can be of use on one line."""
    seen = text[:_SHOWN]
    return seen if seen.isascii() and seen.isprintable() else _made_plain(seen)


@lru_cache(maxsize=16_384)
def _made_plain(text: str) -> str:
    """A text on one line, with marks for what can't be shown. The cells in sight are painted again and again."""
    return harmless(text.translate(_ONE_LINE))


def copied_text(row: TableRow, column: int, field: Field) -> str:
    """The text of a cell for the clipboard: what can be pasted back, with line breaks."""
    if field.kind is FieldKind.FILE:
        return ", ".join(file_names(row.shown, field.name))
    if field.kind is FieldKind.CHECKBOX:
        return checked_text(row.shown.task.values.get(field.name))
    return plain_amount(row.display[column], field) if field.kind is FieldKind.CURRENCY else row.display[column]


def plain_amount(text: str, field: Field) -> str:
    """An amount as spreadsheet programs take it for a number, in whatever country: without its currency."""
    return without_currency(text, currency_of(field.name))


def checked_text(value: Value) -> str:
    """What the clipboard gets of a check box, blank for blank: in English, as the field's type reads it back."""
    if value is None:
        return ""
    return "yes" if value is True else "no"


def title(row: TableRow, schema: WorkflowSchema) -> str:
    """What a person calls a task: its title field, else its unique ID."""
    named = schema.title_field
    text = row.display[schema.columns.index(named)] if named is not None else ""
    return text or row.shown.task.unique_id or ""


def blank_text(field: Field) -> str:
    """What a blank cell shows, muted."""
    return translate("TaskTable", "Unassigned") if field.kind is FieldKind.PERSON else ""


def cell_mark(row: TableRow, field: Field) -> FieldMark | None:
    """The state of the cell's newest edit, or of the file that presses most; None where all is confirmed."""
    return field_mark(row.shown, field)


def field_mark(shown: ShownTask, field: Field) -> FieldMark | None:
    """The state of a field's newest edit, or of the file that presses most; None where all is confirmed."""
    mark = shown.marks.get(field.name)
    if mark is not None or field.kind is not FieldKind.FILE:
        return mark
    files = shown.pending_files.get(field.name, ())
    if not files:
        return None
    pressing = next((f for f in files if f.problem is not None), files[0])
    return FieldMark(pressing.edit_id, pressing.state, pressing.problem)


def mark_words(mark: FieldMark | None, field_name: str) -> str:
    """The state in words, and the server's own where it refused; ``""`` where all is confirmed."""
    if mark is None:
        return ""
    words = state_text(mark.state)
    if mark.problem is not None:
        words += "\n" + problem_text(mark.problem, field_name)
    return words


def tooltip(row: TableRow, field: Field, first: bool) -> str:
    """What hovering over a cell tells: its own state, and in the first column that of the whole task."""
    words = [mark_words(cell_mark(row, field), field.name)]
    if field.kind is FieldKind.FILE:
        names = file_names(row.shown, field.name)
        words += list(map(one_line, names[:_FILES_NAMED])) + (["\u2026"] if len(names) > _FILES_NAMED else [])
    if first:
        words.append(row_words(row))
    return "\n".join(dict.fromkeys(w for w in words if w))


def row_words(row: TableRow) -> str:
    """The state of the whole task in words: its own mark, else which fields are on their way."""
    shown = row.shown
    if shown.state is None:
        return ""
    own = shown.marks.get("")
    if own is not None:
        return mark_words(own, "")
    fields = [*(name for name, mark in shown.marks.items() if mark.state is shown.state)]
    fields += [n for n, files in shown.pending_files.items() if any(f.state is shown.state for f in files)]
    beside = (*shown.activity, *shown.astray)
    fields += [edit_words(item.edit) for item in beside if item.state is shown.state]
    return f"{state_text(shown.state)}: {', '.join(dict.fromkeys(fields))}"


def accessible_text(row: TableRow, column: int, field: Field) -> str:
    """The cell's content for a screen reader."""
    if field.kind is FieldKind.CHECKBOX:
        value = row.shown.task.values.get(field.name)
        if value is None:
            return translate("TaskTable", "blank")
        return translate("TaskTable", "checked") if value is True else translate("TaskTable", "not checked")
    if field.kind is FieldKind.FILE:
        count = file_count(row.shown, field.name)
        pending = len(row.shown.pending_files.get(field.name, ()))
        words = translate("TaskTable", "%n files", None, count) if count != 1 else translate("TaskTable", "1 file")
        if not pending:
            return words
        return words + ", " + translate("TaskTable", "%n not sent yet", None, pending)
    return cell_text(row, column, field) or blank_text(field) or translate("TaskTable", "blank")


def accessible_description(row: TableRow, field: Field, why: str) -> str:
    """Which field of which task this is, how it stands with the server, and why it is dimmed, if it is."""
    task = row.shown.task
    words = [field.name, task.stage, mark_words(cell_mark(row, field), field.name) or row_words(row)]
    if why:
        words.append(why)
    return ". ".join(w.replace("\n", ". ") for w in words if w)
