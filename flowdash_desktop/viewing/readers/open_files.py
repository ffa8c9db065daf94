"""The files that are open in the process, and who of the readers answers a job."""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path
from typing import TypeAlias, TypeVar

from flowdash_desktop.viewing.messages import (
    Answer,
    BitmapJob,
    FactsJob,
    Failed,
    Job,
    LinesJob,
    MailAttachmentJob,
    MailJob,
    PageText,
    PageTextJob,
    RowsJob,
    SearchJob,
    ViewError,
    ViewFault,
)
from flowdash_desktop.viewing.readers.facts import PAGES, FactsReader, Opened, open_file
from flowdash_desktop.viewing.readers.lines import Lines
from flowdash_desktop.viewing.readers.mails import MailFile
from flowdash_desktop.viewing.readers.pdf import PdfFile
from flowdash_desktop.viewing.readers.sheets import SheetFile
from flowdash_desktop.viewing.search_messages import FindCellsJob, FindJob, FindLinesJob

_MOST_OPEN = 3
_Kind = TypeVar("_Kind")
Key: TypeAlias = tuple[str, int, int, str]


class OpenFiles:
    """Answers jobs. Files stay open for a while, since the next page is most likely asked for next."""

    def __init__(self) -> None:
        self._files: OrderedDict[Key, Opened] = OrderedDict()

    def answer(self, job: Job) -> tuple[Answer, bytes | None]:
        """The answer to a job, and its pixels if it has any.

        Raises:
            MemoryError: there is not enough.
        """
        try:
            if isinstance(job, BitmapJob):
                pages = self._opened(job.path, "")
                if not isinstance(pages, PAGES):
                    raise ViewError(ViewFault.UNKNOWN_KIND)
                return pages.bitmap(job)
            return self._answer(job), None
        except ViewError as error:
            return Failed(error.fault), None
        except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
            return Failed(ViewFault.MISSING), None
        except (OSError, RecursionError, ValueError):
            return Failed(ViewFault.BROKEN), None

    def close(self) -> None:
        """Close all files."""
        while self._files:
            self._files.popitem()[1].close()

    def _answer(self, job: Job) -> Answer:
        match job:
            case FactsJob():
                return FactsReader(self._opened).facts(job.path, job.name)
            case PageTextJob():
                text = self._of(job.path, PdfFile).text(job.page)
                return text if job.has_boxes else PageText(text.text)
            case RowsJob():
                return self._of(job.path, SheetFile, "table").rows(job.sheet, job.first, job.count)
            case LinesJob():
                return self._of(job.path, Lines, "text").lines(job.first, job.count)
            case FindJob() | FindLinesJob() | FindCellsJob():
                return self._found(job)
            case MailJob():
                return self._of(job.path, MailFile, "mail").mail()
            case MailAttachmentJob():
                return self._of(job.path, MailFile, "mail").save(job.index, Path(job.target))
        raise ViewError(ViewFault.UNKNOWN_KIND)

    def _found(self, job: SearchJob) -> Answer:
        match job:
            case FindJob():
                return self._of(job.path, PdfFile).find(job.query, job.page)
            case FindLinesJob(is_mail=True):
                return self._of(job.path, MailFile, "mail").find(job.query)
            case FindLinesJob():
                return self._of(job.path, Lines, "text").find(job.query)
            case FindCellsJob():
                return self._of(job.path, SheetFile, "table").find(job.sheet, job.query)

    def _of(self, path: str, kind: type[_Kind], wanted: str = "") -> _Kind:
        opened = self._opened(path, wanted)
        if not isinstance(opened, kind):
            raise ViewError(ViewFault.UNKNOWN_KIND)
        return opened

    def _opened(self, path: str, wanted: str) -> Opened:
        """A file, opened now or still open."""
        found = Path(path).stat()
        key = (path, found.st_mtime_ns, found.st_size, wanted)
        opened = self._files.pop(key, None)
        if opened is None:
            while len(self._files) >= _MOST_OPEN:
                self._files.popitem(last=False)[1].close()
            opened = open_file(Path(path), wanted)
        self._files[key] = opened
        return opened
