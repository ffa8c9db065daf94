"""Sentences about files that tasks are exported to."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.spreadsheet.job import ExportFault, FileKind, Written

translate = QCoreApplication.translate


class ExportTexts:
    """Each method is one sentence or the words of one button."""

    @staticmethod
    def title() -> str:
        """Of the dialog for the place of the file."""
        return translate("Export", "Export tasks to")

    @staticmethod
    def name_filter(kind: FileKind) -> str:
        """The kind of file, for the system's dialog."""
        words = {
            FileKind.XLSX: translate("Export", "Excel workbook (*.xlsx)"),
            FileKind.CSV: translate("Export", "Comma-separated values (*.csv)"),
            FileKind.JSON: translate("Export", "JSON (*.json)"),
        }
        return words[kind]

    @staticmethod
    def progress(done: int, total: int) -> str:
        """How far it has come."""
        return translate("Export", "Exporting {done} of {total} tasks…").format(
            done=counted(done), total=counted(total)
        )

    @staticmethod
    def completing() -> str:
        """All rows are written, and the file is being completed."""
        return translate("Export", "Completing the file…")

    @staticmethod
    def cancel() -> str:
        """The button that ends it."""
        return translate("Export", "Cancel")

    @staticmethod
    def open() -> str:
        """The button that opens the file."""
        return translate("Export", "Open")

    @staticmethod
    def show_in_folder() -> str:
        """The button that opens the folder of the file."""
        return translate("Export", "Show in folder")

    @staticmethod
    def done(ended: Written, path: Path) -> str:
        """What is in the file, and what had no room in it."""
        one = translate("Export", "Exported one task to {file}.")
        many = translate("Export", "Exported {count} tasks to {file}.")
        words = (one if ended.rows == 1 else many).format(count=counted(ended.rows), file=path.name)
        if ended.cut:
            cut = translate(
                "Export",
                "{count} texts are longer than a cell of a spreadsheet holds: they end after 32,767 characters there."
                " CSV and JSON files hold them whole.",
            )
            words = f"{words} {cut.format(count=counted(ended.cut))}"
        return words

    @staticmethod
    def failed(ended: Written, path: Path) -> str:
        """Why there is no file."""
        words = {
            ExportFault.TOO_MANY_ROWS: translate(
                "Export", "A spreadsheet holds 1,048,576 rows, and these are more. Export fewer tasks, or a CSV file."
            ),
            ExportFault.TOO_MANY_COLUMNS: translate(
                "Export", "A spreadsheet holds 16,384 columns, and these are more. Hide some, or export a CSV file."
            ),
            ExportFault.NO_ROOM: translate(
                "Export", "There is no room left on the disk. Free some, or choose another."
            ),
            ExportFault.NOT_ALLOWED: translate("Export", "You may not write there. Choose another folder."),
            ExportFault.NO_FOLDER: translate("Export", "The folder is not there any more. Choose another one."),
            ExportFault.FAILED: translate("Export", "The file could not be written."),
        }
        title = translate("Export", "{file} was not written.").format(file=path.name)
        reason = words[ended.fault or ExportFault.FAILED]
        if ended.fault is ExportFault.FAILED and ended.reason:
            reason = f"{ended.reason}."
        return f"{title} {reason}"

    @staticmethod
    def no_program(path: Path) -> str:
        """The file could not be opened."""
        return translate("Export", "The system has no program that opens {file}.").format(file=path.name)
