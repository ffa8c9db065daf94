"""Sentences about files that tasks are edited in and come back from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.field_types.dates import local_time, show_day
from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.spreadsheet.check_out_sheet import SheetFault
from flowdash_desktop.ui.presenters.texts.export_texts import ExportTexts

if TYPE_CHECKING:
    from flowdash_desktop.domain.importing.check_in_sheet import CheckInSheet
    from flowdash_desktop.domain.importing.check_out import CheckOut

translate = QCoreApplication.translate
_MOST_NAMED = 10


def _moment(written: str) -> str:
    """A moment of a hidden sheet by the clock here, or as it is written where it is none."""
    try:
        local = local_time(datetime.fromisoformat(written))
    except ValueError:
        return written
    return f"{show_day(local)}, {local:%H:%M}"


class RoundTripTexts:
    """Each method is one sentence or the words of one button."""

    @staticmethod
    def no_unique_id(workflow: str) -> str:
        """Why nothing is checked out."""
        words = translate(
            "RoundTrip",
            "The tasks of “{workflow}” have no unique ID, so they can't be changed by a file. Export them instead.",
        )
        return words.format(workflow=workflow)

    @staticmethod
    def nothing_shown() -> str:
        """Why nothing is checked out."""
        return translate("RoundTrip", "No task is shown that could be edited in a spreadsheet.")

    @staticmethod
    def opened(rows: int, path: Path) -> str:
        """The file is open in another program."""
        one = translate("RoundTrip", "One task is in {file}. Edit and save it there, then bring it back here.")
        many = translate("RoundTrip", "{count} tasks are in {file}. Edit and save it there, then bring it back here.")
        return (one if rows == 1 else many).format(count=counted(rows), file=path.name)

    @staticmethod
    def not_opened(rows: int, path: Path) -> str:
        """No program opens it."""
        one = translate("RoundTrip", "One task is in {path}. The system has no program that opens it.")
        many = translate("RoundTrip", "{count} tasks are in {path}. The system has no program that opens it.")
        return (one if rows == 1 else many).format(count=counted(rows), path=path)

    @staticmethod
    def left_out(count: int) -> str:
        """Tasks that the server has not numbered yet."""
        one = translate("RoundTrip", "One new task is not in it, as it has no ID yet.")
        many = translate("RoundTrip", "{count} new tasks are not in it, as they have no ID yet.")
        return (one if count == 1 else many).format(count=counted(count))

    @staticmethod
    def show_in_folder() -> str:
        """The button that opens the folder of the file."""
        return ExportTexts.show_in_folder()

    @staticmethod
    def changed(file: str) -> str:
        """The file was saved."""
        return translate("RoundTrip", "{file} was changed.").format(file=file)

    @staticmethod
    def bring_back() -> str:
        """The button that imports it."""
        return translate("RoundTrip", "Bring it back…")

    @staticmethod
    def workflow_gone(file: str) -> str:
        """Why a saved file is not brought back."""
        return translate("RoundTrip", "The workflow of {file} is not there any more.").format(file=file)

    @staticmethod
    def fault(fault: SheetFault) -> str:
        """Why it is an ordinary import."""
        words = {
            SheetFault.DAMAGED: translate(
                "RoundTrip",
                "The hidden sheet of this file is damaged, so it can't be told which cells were edited: this is an"
                " ordinary import, and every cell counts.",
            ),
            SheetFault.NEWER: translate(
                "RoundTrip",
                "A newer version of this program wrote this file, so it can't be told which cells were edited: this is"
                " an ordinary import, and every cell counts.",
            ),
        }
        return words[fault]

    @staticmethod
    def sheet_gone() -> str:
        """A file that was checked out has no hidden sheet any more."""
        return translate(
            "RoundTrip",
            "The hidden sheet of this file is gone, so it can't be told which cells were edited: this is an ordinary"
            " import, and every cell counts.",
        )

    @staticmethod
    def no_ids(field: str) -> str:
        """The column that names the tasks is gone."""
        words = translate(
            "RoundTrip",
            "The column {field} is gone from this file, so it can't be told which row is of which task: this is an"
            " ordinary import, and every cell counts.",
        )
        return words.format(field=field)

    @staticmethod
    def other_workflow(workflow: str) -> str:
        """It has tasks of another workflow."""
        words = translate(
            "RoundTrip",
            "This file has tasks of “{workflow}”, another workflow than this one: this is an ordinary import. To bring"
            " its edits back, open “{workflow}” and import it there.",
        )
        return words.format(workflow=workflow)

    @staticmethod
    def other_workspace(workflow: str) -> str:
        """It has tasks of another workspace."""
        words = translate(
            "RoundTrip",
            "This file has tasks of “{workflow}” in another workspace than this one: this is an ordinary import.",
        )
        return words.format(workflow=workflow)

    @staticmethod
    def what_it_is(found: CheckOut) -> str:
        """What a file is that comes back."""
        words = translate(
            "RoundTrip",
            "This is the list of “{workflow}” that was checked out on {when}. Only cells that were edited in it count.",
        )
        return words.format(workflow=found.workflow_name, when=_moment(found.written))

    @staticmethod
    def not_of_here(found: CheckOut, file: str, *, is_here: bool) -> tuple[str, str]:
        """The title and the text of the question about a list that can't be brought back."""
        values = {"file": file, "workflow": found.workflow_name, "when": _moment(found.written)}
        if is_here:
            title = translate("RoundTrip", "The workflow of this list is gone")
            text = translate(
                "RoundTrip",
                "{file} is the list of “{workflow}” that was checked out on {when}. That workflow is gone,"
                " so its edits can't be brought back. Its rows can be used as those of any other file.",
            )
        else:
            title = translate("RoundTrip", "This list is of another workspace")
            text = translate(
                "RoundTrip",
                "{file} is the list of “{workflow}” that was checked out of another workspace on {when}. Its edits can"
                " be brought back there alone. Here its rows can be used as those of any other file.",
            )
        return title, text.format(**values)

    @staticmethod
    def import_rows() -> str:
        """The button that imports the rows of such a list into the workflow that is shown."""
        return translate("RoundTrip", "Import its rows…")

    @staticmethod
    def make_workflow() -> str:
        """The button that makes a workflow of them."""
        return translate("RoundTrip", "Make a workflow of its rows…")

    @staticmethod
    def all_cells_count() -> str:
        """A list that can't be brought back is imported."""
        return translate("RoundTrip", "This is an ordinary import: every cell of the file counts.")

    @classmethod
    def belongs_elsewhere(cls, found: CheckOut, is_here: bool, workflow_id: str) -> str:
        """Why a file is imported as any other; ``""`` where it was checked out of this workflow.

        Args:
            found: what was checked out.
            is_here: whether that was in this workspace.
            workflow_id: of the workflow into which it is imported.
        """
        if not is_here:
            return cls.other_workspace(found.workflow_name)
        return cls.other_workflow(found.workflow_name) if found.workflow != workflow_id else ""

    @classmethod
    def notes(cls, sheet: CheckInSheet) -> list[str]:
        """What is to be known of a sheet once its rows are planned."""
        if not sheet.has_ids:
            return [cls.no_ids(sheet.base.id_field)]
        missing = [cls.missing(sheet.missing)] if sheet.missing else []
        return [*missing, cls.ignored(sheet.ignored)] if sheet.ignored else missing

    @staticmethod
    def missing(ids: Sequence[str]) -> str:
        """Rows that are gone from the file."""
        one = translate("RoundTrip", "A row is gone from the file. Its task stays as it is: {ids}")
        many = translate("RoundTrip", "{count} rows are gone from the file. Their tasks stay as they are: {ids}")
        named = ", ".join(ids[:_MOST_NAMED])
        named = f"{named}…" if len(ids) > _MOST_NAMED else named
        return (one if len(ids) == 1 else many).format(count=counted(len(ids)), ids=named)

    @staticmethod
    def ignored(counts: Mapping[str, int]) -> str:
        """Cells that were edited although nobody can change their fields."""
        words = translate("RoundTrip", "Edited cells that can't be changed, and are left out: {fields}")
        return words.format(fields=", ".join(f"{name} ({counted(count)})" for name, count in counts.items()))
