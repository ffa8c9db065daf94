"""What a view asks of the one file that it shows. Whoever decodes files answers, later and on the window's thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias, TypeVar

from flowdash_desktop.domain.projection import PendingFile
from flowdash_desktop.domain.tasks import Attachment
from flowdash_desktop.viewing.geometry import Clip
from flowdash_desktop.viewing.messages import Bitmap, Mail, PageText, TableRows, TextLines, ViewFault
from flowdash_desktop.viewing.search_messages import CellMatches, LineMatches, Matches, Query

T = TypeVar("T")
Then: TypeAlias = Callable[[T | ViewFault], None]


class TextReading(Protocol):
    """A text that is read in pieces and searched."""

    def lines(self, first: int, count: int, then: Then[TextLines]) -> None:
        """Some lines of a text."""

    def find_lines(self, query: Query, then: Then[LineMatches]) -> None:
        """Which lines of a text match."""


class FileReading(TextReading, Protocol):
    """One open file. An answer comes once; none comes to a view that shows another file meanwhile."""

    def bitmap(
        self, page: int, scale: float, rotation: int, clip: Clip | None, then: Then[Bitmap], *, ahead: bool = False
    ) -> None:
        """The pixels of a page; ``ahead`` for a page that is not looked at yet."""

    def ready_bitmap(self, page: int, scale: float, rotation: int, clip: Clip | None) -> Bitmap | None:
        """The pixels of a page where they are in memory, at once."""

    def page_text(self, page: int, then: Then[PageText]) -> None:
        """The text of a page."""

    def find(self, query: Query, page: int, then: Then[Matches]) -> None:
        """Where a query matches on a page."""

    def find_in_mail(self, query: Query, then: Then[LineMatches]) -> None:
        """Which lines of the text of a mail match."""

    def find_cells(self, query: Query, sheet: int, then: Then[CellMatches]) -> None:
        """Which cells of a sheet match."""

    def rows(self, sheet: int, first: int, count: int, then: Then[TableRows]) -> None:
        """Some rows of a sheet."""

    def mail(self, then: Then[Mail]) -> None:
        """A mail."""


@dataclass(frozen=True, slots=True)
class MailFile:
    """A file that came in a mail, which is itself a file of the task.

    Attributes:
        mail: the key of the mail's ``ViewedFile``.
        index: which of its files.
        name: how the mail calls it.
    """

    mail: str
    index: int
    name: str


@dataclass(frozen=True, slots=True)
class ViewedFile:
    """A file of the task that is looked at.

    Attributes:
        key: what stays the same while its state changes.
        name: the file's name.
        field: the file field that it is in.
        item: what it is: attached, on its way, or in a mail.
    """

    key: str
    name: str
    field: str
    item: Attachment | PendingFile | MailFile


@dataclass(frozen=True, slots=True)
class Opening:
    """Where a file is opened, and which words are marked there.

    Attributes:
        page: from 0, of a file with pages.
        sheet: of a file with sheets, ``""`` for the first.
        words: each of them is marked; ``""`` for none.
    """

    page: int = 0
    sheet: str = ""
    words: str = ""


def sent_as(shown: ViewedFile, before: Sequence[ViewedFile], files: Sequence[ViewedFile]) -> ViewedFile | None:
    """What a file that waited has become once it is sent: the one new attachment of its name; None for anything else.

    Args:
        shown: the file.
        before: the files of its task so far.
        files: the files now.
    """
    now = {file.key for file in files}
    if not isinstance(shown.item, PendingFile) or shown.key in now:
        return None
    new = now - {file.key for file in before}
    sent = [one for one in files if one.key in new and (one.name, one.field) == (shown.name, shown.field)]
    return sent[0] if len(sent) == 1 and isinstance(sent[0].item, Attachment) else None
