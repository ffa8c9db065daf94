"""Sentences of the import, in the language of the person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.domain.importing.columns import CellFault, DayOrder
from flowdash_desktop.domain.importing.plan import PlannedRow, RowFault, RowKind
from flowdash_desktop.domain.importing.zones import is_known
from flowdash_desktop.domain.schema import Field, WorkflowSchema
from flowdash_desktop.domain.tasks import Value
from flowdash_desktop.domain.validation_errors import InvalidValueError
from flowdash_desktop.ui.importing.file_texts import reasons
from flowdash_desktop.ui.texts import explain
from flowdash_desktop.ui.widgets.text import with_count
from flowdash_desktop.ui.workflow_editor.texts import kind_text as kind_name

translate = QCoreApplication.translate


def rows_text(kind: RowKind, count: int) -> str:
    """How many rows there are of a kind."""
    words = {
        RowKind.CHANGED: translate("Import", "%n changed", None, count),
        RowKind.NEW: translate("Import", "%n new", None, count),
        RowKind.SAME: translate("Import", "%n as they are", None, count),
        RowKind.REFUSED: translate("Import", "%n refused", None, count),
        RowKind.LEFT_OUT: translate("Import", "%n left out", None, count),
        RowKind.CONFLICT: translate("Import", "%n changed on both sides", None, count),
    }
    return with_count(words[kind], count)


def parts_text(fields: Sequence[Field], options: Mapping[str, Sequence[str]]) -> str:
    """What the import adds to the workflow first; ``""`` for nothing."""
    lines = [
        translate("Import", "new field “{name}” ({type})").format(name=one.name, type=kind_name(one.kind))
        for one in fields
    ]
    one, many = translate("Import", "a new option of “{name}”"), translate("Import", "{count} new options of “{name}”")
    lines += [(one if len(texts) == 1 else many).format(count=len(texts), name=n) for n, texts in options.items()]
    if not lines:
        return ""
    words = translate("Import", "This also changes the workflow: {parts}. Ctrl+Alt+Z takes that back.")
    return words.format(parts="; ".join(lines))


def order_text(order: DayOrder) -> str:
    """How days with slashes are read."""
    words = {
        DayOrder.DAY_FIRST: translate("Import", "day/month/year"),
        DayOrder.MONTH_FIRST: translate("Import", "month/day/year"),
    }
    return words[order]


def delimiter_text(delimiter: str) -> str:
    """The mark between the values of a text file."""
    words = {
        ",": translate("Import", "commas"),
        ";": translate("Import", "semicolons"),
        "\t": translate("Import", "tabs"),
        "|": translate("Import", "upright bars"),
    }
    return words.get(delimiter, delimiter)


def zone_text(zone: str) -> str:
    """By which clock the moments of a column are read, where its heading names one."""
    if is_known(zone):
        return translate("Import", "{zone} time").format(zone=zone)
    return translate("Import", "“{zone}” is not known: this computer's time").format(zone=zone)


def encoding_text(encoding: str) -> str:
    """An encoding, as spreadsheet programs call it."""
    words = {
        "utf-8": translate("Import", "Unicode (UTF-8)"),
        "utf-8-sig": translate("Import", "Unicode (UTF-8)"),
        "utf-16": translate("Import", "Unicode (UTF-16)"),
        "cp1252": translate("Import", "Western Europe (Windows-1252)"),
        "latin-1": translate("Import", "Western Europe (ISO-8859-1)"),
        "cp850": translate("Import", "Western Europe (DOS-850)"),
        "mac_roman": translate("Import", "Western Europe (Mac)"),
        "cp1250": translate("Import", "Central Europe (Windows-1250)"),
        "cp1251": translate("Import", "Cyrillic (Windows-1251)"),
        "koi8_r": translate("Import", "Cyrillic (KOI8-R)"),
        "cp1253": translate("Import", "Greek (Windows-1253)"),
        "cp1254": translate("Import", "Turkish (Windows-1254)"),
        "cp1255": translate("Import", "Hebrew (Windows-1255)"),
        "cp1256": translate("Import", "Arabic (Windows-1256)"),
        "cp1257": translate("Import", "Baltic (Windows-1257)"),
        "cp874": translate("Import", "Thai (Windows-874)"),
        "cp932": translate("Import", "Japanese (Shift-JIS)"),
        "euc_jp": translate("Import", "Japanese (EUC-JP)"),
        "cp949": translate("Import", "Korean (Windows-949)"),
        "gb18030": translate("Import", "Simplified Chinese (GB18030)"),
        "big5": translate("Import", "Traditional Chinese (Big5)"),
    }
    return words.get(encoding, encoding)


def headings_text(number: int) -> str:
    """The row that has the headings."""
    return translate("Import", "row {number}").format(number=number) if number else translate("Import", "no row")


def decimal_text(has_comma: bool) -> str:
    """What begins the decimals of a number, shown by one."""
    return translate("Import", "decimal comma") if has_comma else translate("Import", "decimal point")


def value_text(value: Value, field: Field, schema: WorkflowSchema) -> str:
    """A value as the table shows it; a word for blank, and for a tick."""
    if isinstance(value, bool):
        return translate("Import", "yes") if value else translate("Import", "no")
    return field_type(field.kind).display(value, field, schema) or translate("Import", "blank")


def problem_text(problem: CellFault | InvalidValueError, name: str) -> str:
    """Why a cell is refused."""
    if isinstance(problem, CellFault):
        if problem.is_formula:
            return translate("Import", "{field}: a formula that nobody has calculated.").format(field=name)
        return translate("Import", "{field}: the cell says {error}.").format(field=name, error=problem.text)
    return f"{name}: {explain(problem)}"


def row_text(row: PlannedRow) -> str:
    """Why a row or its files are refused, each reason on a line; ``""`` where they are not."""
    lines = [problem_text(problem, name) for name, problem in row.problems.items()]
    for name, files in row.files.items():
        lines += reasons(files, name)
        lines += [problem_text(files.problem, name)] if files.problem is not None else []
    if row.fault is RowFault.SEVERAL_TASKS:
        lines.append(translate("Import", "Several tasks are found by this."))
    elif row.fault is RowFault.ROW_AGAIN:
        lines.append(translate("Import", "Row {row} is of the same task.").format(row=row.before))
    elif row.fault is RowFault.TASK_GONE:
        lines.append(translate("Import", "The task was deleted after the file was written."))
    elif row.fault is RowFault.BROUGHT_BACK:
        lines.append(translate("Import", "This row has become a task before."))
    return "\n".join(lines)


def both_text(theirs: str, mine: str) -> str:
    """A cell that was changed on both sides, to be heard."""
    return translate("Import", "the task has {theirs}, the file has {mine}").format(theirs=theirs, mine=mine)


def button_text(changed: int, new: int) -> str:
    """The button that carries it out."""
    if not new:
        return translate("Import", "Change {count}").format(count=counted(changed))
    if not changed:
        return translate("Import", "Create {count}").format(count=counted(new))
    words = translate("Import", "Change {changed} and create {new}")
    return words.format(changed=counted(changed), new=counted(new))


def done_text(changed: int, new: int, file: str, files: int = 0) -> str:
    """What was done."""
    parts = []
    if changed:
        one = translate("Import", "one task changed")
        parts.append(
            one if changed == 1 else translate("Import", "{count} tasks changed").format(count=counted(changed))
        )
    if new:
        one = translate("Import", "one task created")
        parts.append(one if new == 1 else translate("Import", "{count} tasks created").format(count=counted(new)))
    if files:
        one = translate("Import", "one file added")
        parts.append(one if files == 1 else translate("Import", "{count} files added").format(count=counted(files)))
    return translate("Import", "Imported {file}: {what}.").format(file=file, what=", ".join(parts))
