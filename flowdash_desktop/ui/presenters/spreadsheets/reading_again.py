"""The file of an import is read in another way while its question is open, where how far it is stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from flowdash_desktop.spreadsheet.import_table import FileTable, ReadOptions, TableReader
from flowdash_desktop.spreadsheet.reading.job import Progress, ReadError
from flowdash_desktop.ui.error_texts import error_text
from flowdash_desktop.ui.importing.dialog import ImportDialog
from flowdash_desktop.ui.presenters.spreadsheets.import_sources import FileSource, PastedSource, read_rows
from flowdash_desktop.ui.presenters.texts.import_texts import ImportTexts


class ReadingAgain:
    """The newest reading of one file; it can be stopped.

    Args:
        program: how this program is started, up to a command.
        source: of the rows.
        question: gives the dialog, None once it is answered.
    """

    def __init__(
        self, program: Sequence[str], source: FileSource | PastedSource, question: Callable[[], ImportDialog | None]
    ) -> None:
        self._program = program
        self._source = source
        self._question = question
        self._reader: TableReader | None = None

    @property
    def is_going_on(self) -> bool:
        """Whether the rows of another reading are awaited."""
        return self._reader is not None

    def stop(self) -> None:
        """Read no further."""
        if self._reader is not None:
            self._reader.cancel()

    async def read(self, options: ReadOptions) -> FileTable | str:
        """The rows as they are read so, or why there are none."""
        self.stop()
        reader, name = self._source.reader(self._program, options), self._source.name
        self._reader = reader

        def say(words: str) -> None:
            if reader is self._reader and (dialog := self._question()) is not None:
                dialog.set_busy(True, words, stops=True)

        def read_on(progress: Progress) -> None:
            say(ImportTexts.reading_rows(name, progress))

        say(ImportTexts.reading(name))
        try:
            table = await read_rows(reader, read_on)
        except ReadError as error:
            return ImportTexts.stopped() if reader.is_cancelled else ImportTexts.not_read(name, error_text(error))
        finally:
            self._reader = None if reader is self._reader else self._reader
        return table if table.headings else ImportTexts.no_rows(name)
