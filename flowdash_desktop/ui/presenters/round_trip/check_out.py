"""Edit in a spreadsheet: writes what is shown or selected into a file that can come back, and opens it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from flowdash_desktop.domain.field_types.files import file_name
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.check_outs import CheckedOutFile, CheckOuts
from flowdash_desktop.session.concurrency.daemon_threads import in_thread
from flowdash_desktop.session.session import Session
from flowdash_desktop.spreadsheet.check_out_rows import CheckOutRows, Origin
from flowdash_desktop.spreadsheet.job import Written
from flowdash_desktop.spreadsheet.reading.process import file_digest
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.clock import system_zone
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.round_trip.rows_to_file import RowsToFile, rows_of, shown_fields, shown_keys
from flowdash_desktop.ui.presenters.texts.export_texts import ExportTexts
from flowdash_desktop.ui.presenters.texts.round_trip_texts import RoundTripTexts
from flowdash_desktop.ui.widgets.opening import documents, open_file

_SHOW_FOLDER = "show check-out"


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What is checked out: it is what was shown or selected when it was asked."""

    session: Session
    check_outs: CheckOuts
    schema: WorkflowSchema
    keys: tuple[TaskKey, ...]
    rows: CheckOutRows


class CheckOutPresenter:
    """Checks tasks of the workflow that is shown out into a file.

    Args:
        window: where it is asked for.
        scope: owns what is started here.
        program: how this program is started, up to a command.
        written: called when one more file is remembered.
    """

    def __init__(
        self, window: MainWindow, scope: TaskScope, program: Sequence[str], written: Callable[[CheckOuts], None]
    ) -> None:
        self._written = written
        self._window = window
        self._scope = scope
        self._file = RowsToFile(window, program)
        self._path: Path | None = None
        window.notice.action.connect(self._pressed)

    def begin(self, session: Session, check_outs: CheckOuts, workflow_id: str) -> None:
        """Write the selected tasks, where several are, else all that are shown; and open the file."""
        schema, notice, target = self._window.model.schema, self._window.notice, self._window.table.target
        if schema.workflow.id != workflow_id:
            return  # its tasks are still on their way
        if schema.unique_id_field is None:
            notice.show_notice(RoundTripTexts.no_unique_id(schema.workflow.name), tone="warning")
            return
        keys = target.tasks() if target.has_several() else shown_keys(self._window)
        if not keys:
            notice.show_notice(RoundTripTexts.nothing_shown(), tone="warning")
            return
        identity = session.workspace_identity
        origin = Origin(identity.id if identity is not None else "", session.account.base_url)
        rows = CheckOutRows(schema, shown_fields(self._window), system_zone(), origin)
        wanted = _Wanted(session, check_outs, schema, tuple(keys), rows)
        self._scope.start(self._check_out(wanted), name="check out", key="check out")

    def end(self) -> None:
        """Leave no half-written file: the account whose tasks these are closes."""
        self._file.end()

    async def _check_out(self, wanted: _Wanted) -> None:
        name = file_name(f"{wanted.schema.workflow.name}.xlsx")
        path = await in_thread(lambda: free_path(documents() / name), "name check-out")
        parts = rows_of(wanted.session, wanted.schema, wanted.keys, wanted.rows.rows)
        ended = await self._file.write(wanted.rows.job(path), parts, len(wanted.keys))
        if ended is None:
            return
        if ended.fault is not None:
            self._window.notice.show_notice(ExportTexts.failed(ended, path), tone="error")
            return
        digest = await in_thread(lambda: file_digest(path), "look at check-out")
        file = CheckedOutFile(wanted.rows.id, str(path), wanted.schema.workflow.id, digest)
        await wanted.check_outs.keep(file)
        self._written(wanted.check_outs)
        self._say_ended(wanted, ended, path)

    def _say_ended(self, wanted: _Wanted, ended: Written, path: Path) -> None:
        self._path = path
        is_open = open_file(path)
        words = [(RoundTripTexts.opened if is_open else RoundTripTexts.not_opened)(ended.rows, path)]
        if wanted.rows.left_out:
            words.append(RoundTripTexts.left_out(wanted.rows.left_out))
        is_well = is_open and not wanted.rows.left_out
        actions = ((_SHOW_FOLDER, RoundTripTexts.show_in_folder()),)
        notice = self._window.notice
        notice.show_notice(" ".join(words), tone="info" if is_well else "warning", actions=actions, leaves=is_open)

    def _pressed(self, action: str) -> None:
        if action != _SHOW_FOLDER or self._path is None:
            return
        self._window.notice.hide()
        if not open_file(self._path.parent):
            self._window.notice.show_notice(ExportTexts.no_program(self._path.parent), tone="warning")


def free_path(path: Path) -> Path:
    """The path, or with a number behind its name where a file is there: nothing that was edited is overwritten."""
    number = 1
    found = path
    while found.exists():
        number += 1
        found = path.with_name(f"{path.stem} {number}{path.suffix}")
    return found
