"""Sentences about files whose rows become tasks."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.domain.importing.columns import CellFault
from flowdash_desktop.spreadsheet.reading.job import Facts, Note, NoteKind, Progress

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
        return (one if rows == 1 else many).format(count=counted(rows), file=path.name)

    @staticmethod
    def still_reading() -> str:
        """Why nothing is imported now."""
        return translate("Import", "The tasks of this workflow are still being read. Import once they are all here.")

    @staticmethod
    def clipboard() -> str:
        """What a block of the clipboard is called."""
        return translate("Import", "the clipboard")

    @staticmethod
    def nothing_to_paste() -> str:
        """Why nothing is pasted."""
        return translate("Import", "There are no rows in the clipboard. Copy some cells of a spreadsheet first.")

    @staticmethod
    def reading(file: str) -> str:
        """While the file is read."""
        return translate("Import", "Reading {file}…").format(file=file)

    @staticmethod
    def reading_rows(file: str, progress: Progress) -> str:
        """While the rows of the file are read."""
        if not progress.total:
            words = translate("Import", "Reading {file}… {rows} rows")
            return words.format(file=file, rows=counted(progress.rows))
        share = min(100, 100 * progress.done // progress.total)
        words = translate("Import", "Reading {file}… {rows} rows, {share} %")
        return words.format(file=file, rows=counted(progress.rows), share=share)

    @staticmethod
    def show() -> str:
        """The button that leads to the imported tasks."""
        return translate("Import", "Show")

    @staticmethod
    def none_left() -> str:
        """Why no imported task is shown."""
        return translate("Import", "None of the imported tasks is there any more.")

    @staticmethod
    def stopped() -> str:
        """The file was not read in another way, as the person wanted."""
        return translate("Import", "The reading was stopped. The rows are those of before.")

    @staticmethod
    def cancel() -> str:
        """The button that ends the reading."""
        return translate("Import", "Cancel")

    @staticmethod
    def not_read(file: str, reason: str) -> str:
        """The file can't be read."""
        return translate("Import", "{file} was not imported. {reason}").format(file=file, reason=reason)

    @staticmethod
    def no_rows(file: str) -> str:
        """There is nothing in the file."""
        return translate("Import", "{file} has no rows.").format(file=file)

    @staticmethod
    def fact_words(facts: Facts, rows: int) -> str:
        """Which part of the file is read, and how many rows it has."""
        count = translate("Import", "{count} rows").format(count=counted(rows))
        if not facts.sheet:
            return count
        return translate("Import", "sheet “{sheet}” · {rows}").format(sheet=facts.sheet, rows=count)

    @staticmethod
    def note(note: Note) -> str:
        """What a person should know of the file, and where."""
        words = _notes()[note.kind].format(count=counted(note.count))
        if not note.places:
            return words
        places = ", ".join(note.places[:_MOST_PLACES])
        return f"{words} ({places}{'…' if note.count > _MOST_PLACES else ''})"

    @staticmethod
    def cell(cell: bool | CellFault) -> str:
        """A cell that is no text."""
        if isinstance(cell, CellFault):
            return cell.text
        return "TRUE" if cell else "FALSE"


def _notes() -> dict[NoteKind, str]:
    """Each counts in front, so that it reads well of one and of many; where they are follows in brackets."""
    return {
        NoteKind.UNCALCULATED: translate(
            "Import",
            "Formulas without a value: {count}. Their rows are refused. Open the file in your spreadsheet program and"
            " save it once to bring them in.",
        ),
        NoteKind.STALE: translate("Import", "Formulas whose values may be old: the file asks to be calculated anew."),
        NoteKind.ERRORS: translate("Import", "Cells with errors: {count}. Their rows are refused."),
        NoteKind.MERGED: translate("Import", "Merged cells: {count}. Only the first cell of each has the value."),
        NoteKind.HIDDEN_ROWS: translate("Import", "Hidden rows: {count}. They are read, too."),
        NoteKind.HIDDEN_COLUMNS: translate("Import", "Hidden columns: {count}. They are read, too."),
        NoteKind.DATES_FROM_1904: translate("Import", "The dates of the file count from 1904, and are read so."),
        NoteKind.FULL_CELLS: translate(
            "Import", "Texts as long as a cell holds: {count}. They may have been cut at 32,767 characters before."
        ),
        NoteKind.LONG_NUMBERS: translate(
            "Import",
            "Numbers of more than 15 digits: {count}. A spreadsheet program may have changed their last digits.",
        ),
        NoteKind.ODD_DATES: translate("Import", "Dates that are no days of the calendar: {count}."),
        NoteKind.EMPTY_HEADINGS: translate("Import", "Columns without a heading: {count}."),
        NoteKind.SAME_HEADINGS: translate("Import", "Headings that are there twice: {count}."),
        NoteKind.SAME_ROWS: translate("Import", "Rows that are there twice: {count}."),
        NoteKind.WIDE_ROWS: translate("Import", "Rows with more cells than there are headings: {count}."),
        NoteKind.MISLABELLED: translate("Import", "The file is of another kind than its name says."),
        NoteKind.UNCHECKED: translate("Import", "Errors in the cells of this file could not be looked for."),
    }
