"""Sentences about files whose rows become tasks."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.importing.columns import CellFault
from flowdash_desktop.spreadsheet.reading.job import Facts, Note, NoteKind

translate = QCoreApplication.translate
_MOST_PLACES = 5


class ImportTexts:
    """Each method is one sentence or the words of one part of a dialog."""

    @staticmethod
    def title() -> str:
        """Of the dialog for the file."""
        return translate("Import", "Import tasks from")

    @staticmethod
    def name_filter() -> str:
        """The kinds of files, for the system's dialog."""
        tables = translate("Import", "Spreadsheets (*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt)")
        every = translate("Import", "All files (*)")
        return f"{tables};;{every}"

    @staticmethod
    def refused_title() -> str:
        """Of the dialog for the file of refused rows."""
        return translate("Import", "Save the refused rows as")

    @staticmethod
    def refused_name(stem: str) -> str:
        """The name of the file of refused rows, without its ending."""
        return translate("Import", "{file} - refused rows").format(file=stem)

    @staticmethod
    def reason_heading() -> str:
        """Of the column that says why."""
        return translate("Import", "Why it was refused")

    @staticmethod
    def refused_saved(rows: int, path: Path) -> str:
        """The file of refused rows is there."""
        one = translate("Import", "Saved one refused row to {file}.")
        many = translate("Import", "Saved {count} refused rows to {file}.")
        return (one if rows == 1 else many).format(count=f"{rows:,}", file=path.name)

    @staticmethod
    def reading(file: str) -> str:
        """While the file is read."""
        return translate("Import", "Reading {file}…").format(file=file)

    @staticmethod
    def not_read(file: str, reason: str) -> str:
        """The file can't be read."""
        return translate("Import", "{file} was not imported. {reason}").format(file=file, reason=reason)

    @staticmethod
    def no_rows(file: str) -> str:
        """There is nothing in the file."""
        return translate("Import", "{file} has no rows.").format(file=file)

    @staticmethod
    def about(facts: Facts, rows: int) -> str:
        """Which part of the file is read, and how many rows it has."""
        count = translate("Import", "{count} rows").format(count=f"{rows:,}")
        if not facts.sheet:
            return count
        return translate("Import", "sheet “{sheet}” · {rows}").format(sheet=facts.sheet, rows=count)

    @staticmethod
    def note(note: Note) -> str:
        """What a person should know of the file."""
        places = ", ".join(note.places[:_MOST_PLACES])
        if len(note.places) > _MOST_PLACES or note.count > len(note.places):
            places = f"{places}…" if places else ""
        return _notes()[note.kind].format(count=f"{note.count:,}", places=places)

    @staticmethod
    def cell(cell: bool | CellFault) -> str:
        """A cell that is no text."""
        if isinstance(cell, CellFault):
            return cell.text
        return "TRUE" if cell else "FALSE"


def _notes() -> dict[NoteKind, str]:
    return {
        NoteKind.UNCALCULATED: translate(
            "Import",
            "{count} formulas have no value yet ({places}); their rows are refused. Open the file in your spreadsheet"
            " program and save it once to bring them in.",
        ),
        NoteKind.STALE: translate(
            "Import", "The values of {count} formulas may be old ({places}): the file asks to be calculated anew."
        ),
        NoteKind.ERRORS: translate("Import", "{count} cells hold errors ({places}); their rows are refused."),
        NoteKind.MERGED: translate(
            "Import", "{count} groups of cells are merged ({places}); only the first cell of each has the value."
        ),
        NoteKind.HIDDEN_ROWS: translate("Import", "{count} rows are hidden in the file; they are read, too."),
        NoteKind.HIDDEN_COLUMNS: translate(
            "Import", "{count} columns are hidden in the file ({places}); they are read, too."
        ),
        NoteKind.DATES_FROM_1904: translate("Import", "The dates of the file count from 1904, and are read so."),
        NoteKind.FULL_CELLS: translate(
            "Import",
            "{count} texts are as long as a cell holds, 32,767 characters ({places}): they may have been cut before.",
        ),
        NoteKind.LONG_NUMBERS: translate(
            "Import",
            "{count} numbers have more than 15 digits ({places}): a spreadsheet program may have changed the last ones.",
        ),
        NoteKind.ODD_DATES: translate("Import", "{count} dates are no days of the calendar ({places})."),
        NoteKind.EMPTY_HEADINGS: translate("Import", "{count} columns have no heading ({places})."),
        NoteKind.SAME_HEADINGS: translate("Import", "Several columns have the same heading: {places}."),
        NoteKind.SAME_ROWS: translate("Import", "{count} rows are there twice ({places})."),
        NoteKind.WIDE_ROWS: translate("Import", "{count} rows have more cells than there are headings ({places})."),
        NoteKind.SHORT_ROWS: translate("Import", "{count} rows have fewer cells than there are headings ({places})."),
        NoteKind.MISLABELLED: translate("Import", "The file is of another kind than its name says."),
        NoteKind.UNCHECKED: translate("Import", "Errors in the cells of this file could not be looked for."),
    }
