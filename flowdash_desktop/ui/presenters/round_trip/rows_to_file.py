"""Tasks into a file: reads them a few at a time, hands them to the process that writes, and says how far it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import groupby

from flowdash_desktop.domain.schema import Field, WorkflowSchema
from flowdash_desktop.domain.tasks import Task, TaskKey
from flowdash_desktop.session.concurrency.daemon_threads import in_thread
from flowdash_desktop.session.concurrency.time_slice import TimeSlice
from flowdash_desktop.session.session import Session
from flowdash_desktop.session.tasks.task_batch import TaskSlice
from flowdash_desktop.spreadsheet.client import FileExport
from flowdash_desktop.spreadsheet.job import Cell, ExportFault, ExportJob, Part, Written
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.texts.export_texts import ExportTexts

_ROWS_A_PART = 128
_PARTS_AT_ONCE = 16
"""So many are handed over between two looks at whether they are still wanted."""
_TAKES_TIME = 5_000
"""So many tasks are not written at once for the eye: it is said how far it has come."""
_CANCEL = "cancel export"


def shown_fields(window: MainWindow) -> tuple[Field, ...]:
    """The fields of the columns from left to right, without hidden ones."""
    header, model = window.table.header, window.model
    sections = map(header.logicalIndex, range(header.count()))
    return tuple(model.field(section) for section in sections if not header.isSectionHidden(section))


def shown_keys(window: MainWindow) -> tuple[TaskKey, ...]:
    """The tasks of the rows that are shown, in their order."""
    key = window.model.table.reader.key
    return tuple(k for k in map(key, tuple(window.model.row_ids())) if k is not None)


def rows_of(
    session: Session,
    schema: WorkflowSchema,
    keys: Sequence[TaskKey],
    make: Callable[[Sequence[Task]], list[list[Cell]]],
) -> Iterator[list[list[Cell]]]:
    """The rows of some tasks at a time, as they are when they are read; one that is gone by then is left out."""
    shown = session.shown(schema.workflow.id)
    for start in range(0, len(keys), _ROWS_A_PART):
        found = [task for key in keys[start : start + _ROWS_A_PART] if (task := shown.get(key)) is not None]
        yield make([task.task for task in found])


def parts_of(
    session: Session,
    schema: WorkflowSchema,
    keys: Sequence[TaskKey],
    make: Callable[[Sequence[Task]], list[list[Cell]]],
) -> Iterator[Part]:
    """The same without what the window need not read: tasks without edits are the server's texts, which the process
    that writes makes rows of."""
    for start in range(0, len(keys), _ROWS_A_PART):
        some = keys[start : start + _ROWS_A_PART]
        for part in session.slices(schema.workflow.id, some):
            yield from _parts_of_slice(part, some, make)


def _parts_of_slice(
    part: TaskSlice, some: Sequence[TaskKey], make: Callable[[Sequence[Task]], list[list[Cell]]]
) -> Iterator[Part]:
    texts, overlaid = dict(zip(part.keys, part.texts, strict=True)), part.overlaid
    known = [key for key in some if key in texts or key in overlaid]
    for is_edited, alike in groupby(known, key=overlaid.__contains__):
        if is_edited:
            yield make([shown.task for shown in map(overlaid.get, alike) if shown is not None])
        else:
            yield b"[" + b",".join([texts[key] for key in alike]) + b"]"


class RowsToFile:
    """Writes files, one at a time.

    Args:
        window: shows how far it has come, and where it is cancelled.
        program: how this program is started, up to a command.
    """

    def __init__(self, window: MainWindow, program: Sequence[str]) -> None:
        self._window = window
        self._program = tuple(program)
        self._is_cancelled = False
        self._finishing: FileExport | None = None
        window.progress.action.connect(self._pressed)

    async def write(self, job: ExportJob, parts: Iterator[Part], total: int) -> Written | None:
        """Write a file, and give how it ended; None where the person does not want it any more.

        Args:
            job: what to write.
            parts: the rows, or the texts of tasks, some at a time.
            total: how many they are.
        """
        self._is_cancelled = False
        try:
            export = await in_thread(lambda: FileExport(self._program, job), "start export")
        except OSError as error:
            return Written(fault=ExportFault.FAILED, reason=error.strerror or str(error))
        try:
            if not await self._hand_over(export, parts, total):
                export.cancel()
                return None
            return await self._finish(export, total)
        except BaseException:
            export.cancel()
            raise
        finally:
            self._window.progress.hide()

    def end(self) -> None:
        """Leave no half-written file."""
        self._cancel()
        self._window.progress.hide()

    async def _finish(self, export: FileExport, total: int) -> Written | None:
        """Wait until the file is whole; None where the person does not want it any more, and it is not."""
        if total > _TAKES_TIME:
            self._say(ExportTexts.completing())
        self._finishing = export
        try:
            ended = await in_thread(export.finish, "finish export")
        finally:
            self._finishing = None
        return None if self._is_cancelled and ended.fault is not None else ended

    def _say(self, words: str) -> None:
        actions = ((_CANCEL, ExportTexts.cancel()),)
        self._window.progress.show_notice(words, actions=actions, closable=False)

    async def _hand_over(self, export: FileExport, parts: Iterator[Part], total: int) -> bool:
        """Hand the rows over; False where the person does not want the file any more."""
        made, done, turns = list[Part](), 0, TimeSlice()
        for part in parts:
            made.append(part)
            if not turns.is_over and len(made) < _PARTS_AT_ONCE:
                continue
            if not await in_thread(partial(export.add, *made), "export rows"):
                return True  # it has failed, and says why at the end
            done, made = min(done + len(made) * _ROWS_A_PART, total), []
            if self._is_cancelled:
                return False
            if total > _TAKES_TIME:
                self._say(ExportTexts.progress(done, total))
            await turns.next()
        await in_thread(partial(export.add, *made), "export rows")
        return True

    def _pressed(self, action: str) -> None:
        if action == _CANCEL:
            self._cancel()

    def _cancel(self) -> None:
        self._is_cancelled = True
        if self._finishing is not None:
            self._finishing.cancel()
