"""Sentences about files whose rows become tasks."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.importing.columns import CellFault

translate = QCoreApplication.translate


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
    def rows(count: int) -> str:
        """How many rows a file has."""
        return translate("Import", "{count} rows").format(count=f"{count:,}")

    @staticmethod
    def cell(cell: bool | CellFault) -> str:
        """A cell that is no text."""
        if isinstance(cell, CellFault):
            return cell.text
        return "TRUE" if cell else "FALSE"
