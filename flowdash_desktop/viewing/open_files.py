"""The files that are open in the process, and who of the readers answers a job."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from flowdash_desktop.viewing.facts import find_facts, open_pages
from flowdash_desktop.viewing.messages import (
    Answer,
    BitmapJob,
    FactsJob,
    Failed,
    FindJob,
    Job,
    PageTextJob,
    ViewError,
    ViewFault,
)
from flowdash_desktop.viewing.pdf import PdfFile
from flowdash_desktop.viewing.pictures import PictureFile

_MOST_OPEN = 3
Pages: TypeAlias = PdfFile | PictureFile


class OpenFiles:
    """Answers jobs. Files stay open for a while, since the next page is most likely asked for next."""

    def __init__(self) -> None:
        self._pages: OrderedDict[tuple[str, int, int], Pages] = OrderedDict()

    def answer(self, job: Job) -> tuple[Answer, bytes | None]:
        """The answer to a job, and its pixels if it has any.

        Raises:
            MemoryError: there is not enough.
        """
        try:
            if isinstance(job, BitmapJob):
                return self._opened(job.path).bitmap(job)
            return self._answer(job), None
        except ViewError as error:
            return Failed(error.fault), None
        except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
            return Failed(ViewFault.MISSING), None
        except (OSError, RecursionError, ValueError):
            return Failed(ViewFault.BROKEN), None

    def close(self) -> None:
        """Close all files."""
        while self._pages:
            self._pages.popitem()[1].close()

    def _answer(self, job: Job) -> Answer:
        match job:
            case FactsJob():
                return find_facts(Path(job.path), job.name, self._opened)
            case PageTextJob():
                return self._pdf(job.path).text(job.page)
            case FindJob():
                return self._pdf(job.path).find(job.words, job.page)
        raise ViewError(ViewFault.UNKNOWN_KIND)

    def _pdf(self, path: str) -> PdfFile:
        pages = self._opened(path)
        if not isinstance(pages, PdfFile):
            raise ViewError(ViewFault.UNKNOWN_KIND)
        return pages

    def _opened(self, path: str) -> Pages:
        """A file of pages, opened now or still open."""
        found = Path(path).stat()
        key = (path, found.st_mtime_ns, found.st_size)
        pages = self._pages.pop(key, None) or open_pages(Path(path))
        self._pages[key] = pages
        while len(self._pages) > _MOST_OPEN:
            self._pages.popitem(last=False)[1].close()
        return pages


Opener: TypeAlias = Callable[[str], Pages]
