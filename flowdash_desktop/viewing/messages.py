"""What the window may ask about a file, and what it is answered."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum, StrEnum
from typing import TypeAlias

import msgspec

from flowdash_desktop.viewing.geometry import Box, Clip
from flowdash_desktop.viewing.search_messages import (
    CellMatches,
    FindCellsJob,
    FindJob,
    FindLinesJob,
    LineMatches,
    Matches,
)

MEGABYTE = 1_000_000
MAX_BITMAP_PIXELS = 16_777_216
"""Of one bitmap: what two screens of 4K show. Ask for a clip where a page has more at its scale."""
MAX_SCALE = 64.0


class FileKind(StrEnum):
    """How the window shows a file, by its content."""

    PICTURE = "picture"
    PDF = "pdf"
    TEXT = "text"
    TABLE = "table"
    JSON = "json"
    MAIL = "mail"
    MEDIA = "media"
    ARCHIVE = "archive"
    OTHER = "other"


class ViewFault(StrEnum):
    """Why something of a file can't be shown."""

    BROKEN = "broken"
    ENCRYPTED = "encrypted"
    TOO_MANY_PIXELS = "too many pixels"
    TOO_SLOW = "too slow"
    TOO_MUCH_MEMORY = "too much memory"
    UNKNOWN_KIND = "unknown kind"
    NO_DECODER = "no decoder"
    EMPTY = "empty"
    MISSING = "missing"
    STOPPED = "stopped"


class Priority(IntEnum):
    """Which request goes first. What is looked at has a process of its own, so it never waits for the others."""

    LOOKED_AT = 0
    SEEN = 1
    PREPARED = 2


class Ticket:
    """Names requests that may be cancelled together; hand it to the calls, then to ``FileViewer.cancel``."""

    def __init__(self) -> None:
        self.is_cancelled = False


class MediaFacts(msgspec.Struct, frozen=True):
    """What the head of a sound or a film says.

    Attributes:
        container: the name of the format, such as "MP4".
        seconds: how long it lasts; None where the head does not say.
    """

    container: str
    seconds: float | None = None


class MailHeading(msgspec.Struct, frozen=True):
    """The headers of a mail, decoded.

    Attributes:
        sender: who wrote it.
        recipients: each of those to whom it was sent, with copies.
        subject: its subject.
        date: as the mail says it.
    """

    sender: str = ""
    recipients: list[str] = []
    subject: str = ""
    date: str = ""


class _Message(msgspec.Struct, frozen=True, tag=True, tag_field="message"):
    """A message that says which one it is."""


class FileFacts(_Message, frozen=True):
    """What is known of a file before anything of it is shown.

    Attributes:
        kind: how it is shown.
        type: its type, by its content, such as "pdf", "png" or "xlsx"; "" for none that is known.
        size: in bytes.
        page_sizes: width and height of each page: points of a PDF, pixels of a picture. Each frame of a TIFF is a page.
        sheets: the names of the sheets of a table.
        lines: how many lines a text has; None where only counting would say.
        media: of a sound or a film.
        mail: of a mail.
        fault: why it can't be shown; the other facts stay as far as they are known.
        is_shortened: whether only the beginning of a long file is shown.
    """

    kind: FileKind
    type: str = ""
    size: int = 0
    page_sizes: list[tuple[float, float]] = []
    sheets: list[str] = []
    lines: int | None = None
    media: MediaFacts | None = None
    mail: MailHeading | None = None
    fault: ViewFault | None = None
    is_shortened: bool = False


class Bitmap(msgspec.Struct, frozen=True):
    """Pixels as ``QImage.Format_ARGB32_Premultiplied`` has them: blue, green, red, alpha, premultiplied.

    Attributes:
        width: in pixels.
        height: in pixels.
        stride: bytes from a row to the next.
        data: ``stride * height`` bytes.
    """

    width: int
    height: int
    stride: int
    data: bytes


class PageText(_Message, frozen=True):
    """The text of a page.

    Attributes:
        text: all of it, in the order of the file.
        boxes: one for each character of ``text``; empty ones (all zero) for line breaks and spaces without a shape.
    """

    text: str
    boxes: list[Box] = []


class TableRows(_Message, frozen=True):
    """Some rows of a sheet.

    Attributes:
        first: the index of the first of them.
        rows: the texts of their cells; blank cells at the end of a row are left out.
        total: how many rows the sheet has.
        columns: how many columns the sheet has.
        is_shortened: whether the sheet has more than is shown.
        types: of each row, the letters of its cells (``spreadsheet.reading.job.CellType``).
    """

    first: int
    rows: list[list[str]]
    total: int
    columns: int
    is_shortened: bool = False
    types: list[str] = []


class TextLines(_Message, frozen=True):
    """Some lines of a text. A very long line comes as several.

    Attributes:
        first: the index of the first of them.
        lines: without their line breaks.
        total: how many there are.
        encoding: by which the bytes were read.
        is_shortened: whether the file goes on behind the last line.
    """

    first: int
    lines: list[str]
    total: int
    encoding: str
    is_shortened: bool = False


class MailAttachment(msgspec.Struct, frozen=True):
    """A file in a mail.

    Attributes:
        name: as the mail has it, without folders; never a path.
        size: in bytes.
    """

    name: str
    size: int


class Mail(_Message, frozen=True):
    """A mail as a person reads it.

    Attributes:
        heading: its headers.
        text: the plain text; of a mail that has HTML alone, the text of that.
        attachments: the files in it, by index.
        is_from_html: whether ``text`` is what the HTML says, without its pictures and its form.
    """

    heading: MailHeading
    text: str
    attachments: list[MailAttachment] = []
    is_from_html: bool = False


class FactsJob(_Message, frozen=True):
    """Asks for the facts; the name is a hint where the content has none."""

    path: str
    name: str


class BitmapJob(_Message, frozen=True):
    """Asks for the pixels of a page, or of a part of it."""

    path: str
    page: int
    scale: float
    rotation: int = 0
    clip: Clip | None = None


class PageTextJob(_Message, frozen=True):
    """Asks for the text of a page, with the boxes of its characters or without."""

    path: str
    page: int
    has_boxes: bool = True


class RowsJob(_Message, frozen=True):
    """Asks for rows of a sheet."""

    path: str
    sheet: int
    first: int
    count: int


class LinesJob(_Message, frozen=True):
    """Asks for lines of a text."""

    path: str
    first: int
    count: int


class MailJob(_Message, frozen=True):
    """Asks for a mail."""

    path: str


class MailAttachmentJob(_Message, frozen=True):
    """Asks for a file in a mail, to be written to a path that does not exist."""

    path: str
    index: int
    target: str


class BitmapHead(_Message, frozen=True):
    """The pixels are in the file in memory, or follow without being packed: that would take as long as painting."""

    width: int
    height: int
    stride: int


class Saved(_Message, frozen=True):
    """The file was written."""

    size: int


class Ready(_Message, frozen=True):
    """The process has loaded what it needs; its first message. Loading it takes nothing from the time of a job."""


class Failed(_Message, frozen=True):
    """Why a request has no other answer."""

    fault: ViewFault


SearchJob: TypeAlias = FindJob | FindLinesJob | FindCellsJob
Job: TypeAlias = FactsJob | BitmapJob | PageTextJob | SearchJob | RowsJob | LinesJob | MailJob | MailAttachmentJob
Found: TypeAlias = Matches | LineMatches | CellMatches
Answer: TypeAlias = FileFacts | BitmapHead | PageText | Found | TableRows | TextLines | Mail | Saved | Ready | Failed


class Order(msgspec.Struct, frozen=True):
    """A job, and how many seconds it may take; then the process ends itself, should nobody be there to end it."""

    job: Job
    seconds: float


class ViewError(Exception):
    """Something of a file can't be shown; raised within the process only."""

    def __init__(self, fault: ViewFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


class ViewLimits(msgspec.Struct, frozen=True):
    """How much a file may ask for.

    Attributes:
        is_behind: whether the process gives way to others.
        memory_bytes: on top of what the program itself takes.
        pixels_file: the descriptor of the file in memory by which pixels come; -1 where they come by the pipe.
        start_seconds: of waiting for the process.
        facts_seconds: of waiting for facts; the others likewise.
    """

    is_behind: bool = False
    memory_bytes: int = 1_500 * MEGABYTE
    pixels_file: int = -1
    start_seconds: float = 30.0
    facts_seconds: float = 10.0
    page_seconds: float = 10.0
    table_seconds: float = 30.0
    text_seconds: float = 20.0


def fit_scale(size: Sequence[float], width: float, height: float | None = None, rotation: int = 0) -> float:
    """The scale at which a page is as wide as ``width``, and no higher than ``height`` if there is one.

    Whoever prepares a page and whoever looks at it use this one, so that the prepared bitmap is the one asked for.
    """
    page_width, page_height = size if rotation % 180 == 0 else (size[1], size[0])
    scale = width / max(page_width, 1.0)
    if height is not None:
        scale = min(scale, height / max(page_height, 1.0))
    return min(scale, MAX_SCALE)
