"""Where the rows of an import come from: a file, or the clipboard."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from flowdash_desktop.session.concurrency.daemon_threads import in_thread
from flowdash_desktop.spreadsheet.import_table import FileTable, PastedReader, ReadOptions, TableReader
from flowdash_desktop.spreadsheet.reading.job import Progress, ReadError
from flowdash_desktop.ui.error_texts import error_text
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.connections import Connections
from flowdash_desktop.ui.presenters.texts.import_texts import ImportTexts


@dataclass(frozen=True, slots=True)
class FileSource:
    """A file."""

    path: Path

    @property
    def name(self) -> str:
        """What it is called."""
        return self.path.name

    @property
    def stem(self) -> str:
        """The same without the ending."""
        return self.path.stem

    @property
    def folder(self) -> Path | None:
        """Where the relative paths in it begin."""
        return self.path.parent

    def reader(self, program: Sequence[str], options: ReadOptions) -> TableReader:
        """What reads it so."""
        return TableReader(program, self.path, options)


@dataclass(frozen=True, slots=True)
class PastedSource:
    """A block of the clipboard as tab-separated lines, under a name for people."""

    text: str
    name: str

    @property
    def stem(self) -> str:
        """The name again: it has no ending."""
        return self.name

    @property
    def folder(self) -> Path | None:
        """None: a relative path in it begins nowhere."""
        return None

    def reader(self, program: Sequence[str], options: ReadOptions) -> TableReader:
        """What reads it so."""
        return PastedReader(program, self.text, options)


_CANCEL = "cancel reading"


async def read_rows(reader: TableReader, say: Callable[[Progress], None]) -> FileTable:
    """The rows that a reader gives. Where nobody waits for them any more, the process ends.

    Args:
        reader: of the file.
        say: told how far it is, until the reading is cancelled.

    Raises:
        ReadError: the file can't be read, or the reading is cancelled.
    """
    loop = asyncio.get_running_loop()

    def read_on(progress: Progress) -> None:
        if not reader.is_cancelled:
            say(progress)

    def heard(progress: Progress) -> None:
        loop.call_soon_threadsafe(read_on, progress)

    reader.on_progress = heard
    try:
        return await in_thread(reader.read, "read table")
    except asyncio.CancelledError:
        reader.cancel()
        raise


async def read_table(window: MainWindow, reader: TableReader, name: str) -> FileTable | None:
    """The rows that a reader gives; None where it can't, or there are none, which the window says, or it is cancelled.

    How far it is stands in a toast, with a button that ends the process.
    """
    connections = Connections()

    def say(words: str, progress: Progress) -> None:
        window.progress.show_notice(words, actions=((_CANCEL, ImportTexts.cancel()),), closable=False)
        window.progress.show_bar(progress.done, progress.total)

    def read_on(progress: Progress) -> None:
        if window.progress.isVisible():
            say(ImportTexts.reading_rows(name, progress), progress)

    connections.on(window.progress.action, lambda action: reader.cancel() if action == _CANCEL else None)
    say(ImportTexts.reading(name), Progress(0))
    try:
        table = await read_rows(reader, read_on)
    except ReadError as error:
        if not reader.is_cancelled:
            window.notice.show_notice(ImportTexts.not_read(name, error_text(error)), tone="error")
        return None
    finally:
        connections.end()
        window.progress.hide()
    if not table.headings:
        window.notice.show_notice(ImportTexts.no_rows(name), tone="warning")
        return None
    return table
