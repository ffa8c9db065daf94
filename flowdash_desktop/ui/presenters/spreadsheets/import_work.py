"""One import: reads the file, plans its rows, asks, and carries the ticked ones out as one step."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from flowdash_desktop.domain.errors import CodedError
from flowdash_desktop.domain.importing.columns import (
    ColumnUse,
    ImportCell,
    has_commas,
    has_slashed_days,
    of_text_file,
    proposed_uses,
    with_habits,
    with_zones,
)
from flowdash_desktop.domain.importing.files import FilesToFind
from flowdash_desktop.domain.importing.headings import has_headings, uses_by_values
from flowdash_desktop.domain.importing.new_parts import NewParts, can_become_field
from flowdash_desktop.domain.importing.plan import PlannedRow, StagedFiles, edits_of
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.tasks import TaskKey, Value
from flowdash_desktop.session.check_outs import CheckOuts
from flowdash_desktop.session.concurrency.daemon_threads import in_thread
from flowdash_desktop.session.concurrency.time_slice import in_slices
from flowdash_desktop.session.session import Session
from flowdash_desktop.session.settings import Arrangements
from flowdash_desktop.spreadsheet.check_out_reader import sheet_to_read, sheets_to_offer
from flowdash_desktop.spreadsheet.import_table import FileTable, ReadOptions
from flowdash_desktop.store.database import StoreError
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.error_texts import error_text
from flowdash_desktop.ui.importing import file_texts
from flowdash_desktop.ui.importing.dialog import ImportDialog
from flowdash_desktop.ui.importing.texts import done_text, parts_text
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.round_trip.belonging import BringBack, stays_here
from flowdash_desktop.ui.presenters.round_trip.check_in import CheckIn, look_at
from flowdash_desktop.ui.presenters.spreadsheets.import_files import ImportFiles, file_columns
from flowdash_desktop.ui.presenters.spreadsheets.import_parts import ImportParts
from flowdash_desktop.ui.presenters.spreadsheets.import_sources import FileSource, PastedSource, read_table
from flowdash_desktop.ui.presenters.spreadsheets.imported_tasks import ImportedTasks
from flowdash_desktop.ui.presenters.spreadsheets.reading_again import ReadingAgain
from flowdash_desktop.ui.presenters.spreadsheets.refused_rows import RefusedRows, summed_up
from flowdash_desktop.ui.presenters.spreadsheets.tasks_to_find import tasks_as_shown
from flowdash_desktop.ui.presenters.texts.import_texts import ImportTexts
from flowdash_desktop.ui.presenters.texts.round_trip_texts import RoundTripTexts
from flowdash_desktop.ui.presenters.texts.workflow_texts import WorkflowTexts

_SAMPLE = 200


class ImportWork:
    """One file, from its reading to the step of the history.

    Attributes:
        ended: called when nothing is asked any more, and what was asked for is durable. Not called where the file is
            asked about in another workflow.
    """

    def __init__(
        self,
        window: MainWindow,
        scope: TaskScope,
        program: tuple[str, ...],
        imported: ImportedTasks,
        session: Session,
        arrangements: Arrangements,
        check_outs: CheckOuts,
        parts: ImportParts,
        source: FileSource | PastedSource,
        bring_back: BringBack,
    ) -> None:
        self._bring_back = bring_back
        self._is_moved = False
        self.ended: Callable[[], None] = lambda: None
        self._check_outs = check_outs
        self._check_in = CheckIn()
        self._window, self._scope, self._program, self._imported = window, scope, program, imported
        self._session, self._arrangements, self._parts, self._source = session, arrangements, parts, source
        self._options = ReadOptions()
        self._table: FileTable | None = None
        self._tasks: Sequence[tuple[TaskKey, Mapping[str, Value]]] | None = None
        self._dialog: ImportDialog | None = None
        self._files = ImportFiles(session, parts.schema.workflow.id, source.folder)
        self._reading = ReadingAgain(program, source, lambda: self._dialog)
        self._is_planned = False
        self._refused: frozenset[str] = frozenset()
        """The fields of which cells are refused."""

    @property
    def _schema(self) -> WorkflowSchema:
        """The workflow as it will be."""
        return self._parts.schema

    async def open(self) -> None:
        """Read the file, and ask."""
        table = await self._read_first()
        # The person may have gone on to another workflow meanwhile.
        is_wanted = table is not None and self._window.model.schema.workflow == self._schema.workflow
        if table is not None and is_wanted and await self._belongs_here():
            await self._ask(table)
        elif not self._is_moved:
            self.ended()

    async def _ask(self, table: FileTable) -> None:
        dialog = self._dialog = ImportDialog(self._window.theme, self._window, self._schema, self._source.name)
        dialog.changed.connect(self._plan_soon)
        dialog.confirmed.connect(self._carry_out)
        dialog.save_refused.connect(self._save_refused)
        dialog.rejected.connect(self._give_up)
        dialog.stop_requested.connect(lambda: self._reading.stop())
        # By a function, which keeps this object alive as long as the dialog is: Qt holds no object of a method.
        dialog.mapping.read_requested.connect(lambda options: self._read_again(options))
        if self._check_in.sheet is not None:
            dialog.show_check_in(RoundTripTexts.what_it_is(self._check_in.sheet.base))
        dialog.mapping.field_requested.connect(lambda place: self._add_to_workflow(place, is_field=True))
        dialog.mapping.options_requested.connect(lambda place: self._add_to_workflow(place, is_field=False))
        await self._show(dialog, table)
        dialog.open()
        if self._check_in.sheet is None:
            await self._parts.ask_rights()
            self._offer_fields()
            await self._offer_options()  # the rows may have been planned before the server answered

    async def _belongs_here(self) -> bool:
        """Whether the rows are for the workflow that is shown: a list that was checked out may belong elsewhere."""
        found, source = self._check_in.found, self._source
        if found is None or self._check_in.sheet is not None or not isinstance(source, FileSource):
            return True
        window, session, words = self._window, self._session, RoundTripTexts.import_rows()
        return await stays_here(window, session, found, source.path, self._move, button=words)

    def _move(self, workflow_id: str, path: Path) -> None:
        self._is_moved = True
        self._bring_back(workflow_id, path)

    def _offer_fields(self) -> None:
        """Offer new fields for columns whose headings name none, where the workflow can be changed from here."""
        if self._dialog is not None and self._table is not None and self._parts.can_change:
            headings = enumerate(self._table.headings)
            self._dialog.mapping.offer_fields([p for p, name in headings if can_become_field(name, self._schema)])

    def _add_to_workflow(self, place: int, *, is_field: bool) -> None:
        work = self._add_field(place) if is_field else self._add_options(place)
        self._scope.start(work, name="add to workflow", key=f"add to workflow {place}")

    async def _add_field(self, place: int) -> None:
        """Have a column become a new field of its name, of the narrowest type."""
        if (dialog := self._dialog) is None or (table := self._table) is None:
            return
        cells = _column(table, place)
        made = await in_thread(lambda: self._parts.field_for(table.headings[place], cells), "find type")
        if dialog is self._dialog and table is self._table:
            self._parts.add_field(made)
            self._show_parts(dialog)
            dialog.mapping.use(place, with_habits(replace(dialog.mapping.uses[place], field=made.name), cells))

    async def _add_options(self, place: int) -> None:
        """Make options of the values of a column that are none."""
        if (dialog := self._dialog) is None or (table := self._table) is None:
            return
        name = str(dialog.mapping.uses[place].field)
        texts = await in_thread(lambda: self._parts.unknown(name, _column(table, place)), "find options")
        if dialog is self._dialog and table is self._table:
            self._parts.add_options(name, texts)
            self._show_parts(dialog)
            self._plan_soon()

    def _show_parts(self, dialog: ImportDialog) -> None:
        names = [use.field for use in dialog.mapping.uses if use.field is not None]
        parts = self._parts.parts.used([*names, *self._parts.parts.fields])
        dialog.set_schema(self._schema, parts_text([*parts.fields.values()], parts.options))
        self._offer_fields()

    async def _read_first(self) -> FileTable | None:
        """Read the file; the sheet with the tasks where it was checked out, and a block of the clipboard again without
        headings where its first row has none."""
        table = await self._read(self._options)
        if table is None:
            return None
        if isinstance(self._source, FileSource):
            path, session, schema = self._source.path, self._session, self._schema
            self._check_in = await look_at(self._program, path, table, session, schema, self._check_outs)
            sheet = sheet_to_read(self._check_in.found, table.facts)
            wanted = None if sheet is None else ReadOptions(sheet=sheet)
        else:
            sample = [cells for _, cells in table.rows[:_SAMPLE]]
            wanted = None if has_headings(table.headings, sample, self._schema) else ReadOptions(header_row=0)
        if wanted is None:
            return table
        self._options = wanted
        return await self._read(wanted)

    async def _read(self, options: ReadOptions) -> FileTable | None:
        return await read_table(self._window, self._source.reader(self._program, options), self._source.name)

    async def _show(self, dialog: ImportDialog, table: FileTable) -> None:
        """Show the rows of the file, and what becomes of them unless something else is chosen."""
        self._table = table
        self._parts.parts = NewParts()
        dialog.set_schema(self._schema, "")
        sample = [cells for _, cells in table.rows[:_SAMPLE]]
        uses = (
            self._check_in.uses(table, self._schema) or await self._remembered(table) or self._proposed(table, sample)
        )
        is_text = table.facts.text is not None
        uses = of_text_file(uses) if is_text else uses
        columns = [[cells[place] for cells in sample] for place in range(len(table.headings))]
        with_days = _places(columns, has_slashed_days)
        with_commas = _places(columns, lambda cells: has_commas(cells, points=is_text))
        dialog.mapping.show_source(sheets_to_offer(table.facts), table.facts)
        notes = "\n".join(ImportTexts.note(note) for note in table.facts.notes)
        fact_words = ImportTexts.fact_words(table.facts, len(table.rows))
        dialog.show_file(fact_words, table.headings, uses, with_days, with_commas, notes)
        self._offer_fields()
        self._plan_soon()

    def _proposed(self, table: FileTable, sample: Sequence[Sequence[ImportCell]]) -> tuple[ColumnUse, ...]:
        if table.has_headings:
            return proposed_uses(table.headings, sample, self._schema)
        return uses_by_values(len(table.headings), sample, self._schema)

    def _read_again(self, options: ReadOptions) -> None:
        self._scope.start(self._reread(options), name="read again", key="read again")

    async def _reread(self, options: ReadOptions) -> None:
        """Read the file in another way; what can't be read so, or is stopped, leaves what is shown."""
        if (dialog := self._dialog) is None:
            return
        wanted = self._options.but(options)
        self._scope.cancel("plan import")  # its words would be in the place of how far the reading is
        table = await self._reading.read(wanted)
        if dialog is not self._dialog:
            return
        if not isinstance(table, str):
            self._options = wanted
            await self._show(dialog, table)
            return
        if not self._is_planned:
            await self._plan()
        if dialog is self._dialog:
            dialog.show_failed(table)

    def _give_up(self) -> None:
        self._dialog = None
        self._reading.stop()
        self.ended()

    def _plan_soon(self) -> None:
        self._is_planned = False
        if self._reading.is_going_on:
            return  # the rows are planned once the reading is over
        if self._dialog is not None:
            self._dialog.set_busy(True)  # at once: what is shown is the plan of before
        self._scope.start(self._plan(), name="plan import", key="plan import")

    async def _plan(self) -> None:
        """Plan all rows with what is chosen now; a later choice begins anew."""
        dialog = self._dialog
        table = self._table
        if dialog is None or table is None:
            return
        uses, options = dialog.mapping.uses, dialog.mapping.options
        tasks = await self._tasks_to_find(uses)
        files = await self._named_files(table, uses, tasks, takes_elsewhere=options.takes_elsewhere)
        planner = self._check_in.planner(self._schema, uses, options, tasks, files)
        rows = await in_slices(planner.plan_all(table.rows))
        summary, cells = await in_thread(lambda: summed_up(table, rows, uses), "sum up a plan")
        if dialog is self._dialog:
            self._refused = frozenset(name for of_row in cells.values() for name in of_row)
            dialog.say_check_in(self._check_in.notes())
            dialog.show_plan(summary, cells)
            self._is_planned = True
            await self._offer_options()

    async def _named_files(
        self,
        table: FileTable,
        uses: Sequence[ColumnUse],
        tasks: Sequence[tuple[TaskKey, Mapping[str, Value]]],
        *,
        takes_elsewhere: bool,
    ) -> FilesToFind:
        """The files that the rows name, as they are found on this computer."""
        if not (fields := file_columns(uses, self._schema)):
            return FilesToFind()
        cells = [cells for _, cells in table.rows]
        say = self._say_files(file_texts.looking_text)
        return await self._files.find(cells, fields, tasks, takes_elsewhere=takes_elsewhere, say=say)

    def _say_files(self, words: Callable[[int, int], str]) -> Callable[[int, int], None]:
        """What tells the dialog how far the work with files is, as long as the dialog is there."""

        def say(done: int, total: int) -> None:
            if self._dialog is not None:
                self._dialog.set_busy(True, words(done, total))

        return say

    async def _offer_options(self) -> None:
        """Offer to make options of values that are refused."""
        if (dialog := self._dialog) is None or (table := self._table) is None:
            return
        uses = dialog.mapping.uses
        found = await in_thread(lambda: self._option_counts(table, uses), "find options") if self._refused else {}
        if dialog is self._dialog and table is self._table and uses == dialog.mapping.uses:
            dialog.mapping.offer_options(found)

    def _option_counts(self, table: FileTable, uses: Sequence[ColumnUse]) -> dict[int, int]:
        """How many values could become options, by the place of the column."""
        refused = {place: name for place, use in enumerate(uses) if (name := use.field) in self._refused}
        return {place: len(self._parts.unknown(str(name), _column(table, place))) for place, name in refused.items()}

    async def _tasks_to_find(self, uses: Sequence[ColumnUse]) -> Sequence[tuple[TaskKey, Mapping[str, Value]]]:
        if self._tasks is None and any(use.finds_task for use in uses):
            self._tasks = await tasks_as_shown(self._session, self._schema.workflow.id)
        return self._tasks or ()

    def _carry_out(self) -> None:
        if self._dialog is not None:
            self._dialog.set_busy(True)
            self._scope.start(self._extend_and_submit(self._dialog), name="carry out import")

    async def _extend_and_submit(self, dialog: ImportDialog) -> None:
        """Add to the workflow what the rows need, and then carry them out; where that fails nothing is done."""
        rows, uses, counts = dialog.model.applied(), dialog.mapping.uses, dialog.model.counts()
        try:
            await self._parts.apply([use.field for use in uses if use.field is not None])
        except CodedError as error:
            dialog.show_failed(WorkflowTexts.failed(error))
            return
        except BaseException:
            dialog.set_busy(False)
            raise
        try:
            staged = await self._files.stage(
                rows, self._say_files(file_texts.copying_text), lambda: dialog is self._dialog
            )
        except StoreError as error:
            self._files.forget()  # a file has gone since, or is another one
            await self._plan()
            if dialog is self._dialog:  # else Cancel was pressed, and Qt has deleted it
                dialog.say(file_texts.not_copied_text(error_text(error)))
            return
        if staged is not None and dialog is self._dialog:
            self._dialog = None
            dialog.accept()
            try:
                await self._submit(rows, uses, staged, counts)
            finally:
                self.ended()

    async def _submit(
        self, rows: Sequence[PlannedRow], uses: Sequence[ColumnUse], staged: StagedFiles, counts: tuple[int, int]
    ) -> None:
        """Make the rows durable as one step, and say so."""
        edits = await in_slices(edits_of(rows, self._schema, staged))
        submit = partial(self._session.bulk.submit, self._schema.workflow.id, edits)
        words = done_text(*counts, self._source.name, sum(map(len, staged.values())))
        if self._table is not None and self._check_in.merges and isinstance(self._source, FileSource):
            step = await self._check_in.carry_out(self._check_outs, self._source.path, self._table, rows, submit)
        else:
            step = await submit("")
            if self._table is not None:
                await self._arrangements.keep_import(self._schema.workflow.id, self._table.headings, uses)
        # At last: it offers the undo, which the memory of the file is to know.
        self._imported.tell(words, step, self._schema.workflow.id, (edit.task for edit in edits))

    async def _remembered(self, table: FileTable) -> tuple[ColumnUse, ...] | None:
        """What the columns of a file with these headings became the last time, where the fields are still there."""
        kept = await self._arrangements.import_uses(self._schema.workflow.id, table.headings)
        if kept is None or any(use.field not in self._schema.field_by_name for use in kept if use.field is not None):
            return None
        return with_zones(kept, table.headings)

    def _save_refused(self) -> None:
        if self._dialog is not None and self._table is not None:
            saving = RefusedRows(self._window, self._dialog, self._scope, self._program)
            saving.ask(self._table, self._dialog.model.refused(), self._source.stem)


def _places(columns: Iterable[Sequence[ImportCell]], holds: Callable[[Sequence[ImportCell]], bool]) -> frozenset[int]:
    """The places of the columns that something holds for."""
    return frozenset(place for place, cells in enumerate(columns) if holds(cells))


def _column(table: FileTable, place: int) -> list[ImportCell]:
    return [cells[place] for _, cells in table.rows]
