"""A file that answers at once, or when it is told to, in the place of the process that reads files."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flowdash_desktop.domain.tasks import Attachment
from flowdash_desktop.ui.viewer.reading import Then, ViewedFile
from flowdash_desktop.viewing.geometry import Box, Clip
from flowdash_desktop.viewing.messages import (
    Bitmap,
    Mail,
    MailAttachment,
    MailHeading,
    PageText,
    TableRows,
    TextLines,
    ViewFault,
)
from flowdash_desktop.viewing.query import Matcher, find_in_lines
from flowdash_desktop.viewing.search_messages import MAX_MATCHES, CellMatches, LineMatches, Matches, Query

PAGE = (600.0, 800.0)
LETTER = 10.0


def viewed(name: str, key: str = "") -> ViewedFile:
    """An attached file."""
    key = key or f"blob:{name}"
    return ViewedFile(key, name, "Papers", Attachment(key.removeprefix("blob:"), "", name))


class Answers:
    """A ``FileReading``.

    Attributes:
        asked: what was asked, in order: the name of the request and what it was asked with.
        is_ready: whether pictures are in memory already.
        holds: whether answers wait until ``release``.
        fault: what everything is answered with, None for what was asked.
        fault_ahead: what pictures that are asked for ahead are answered with.
        text: of each page, line by line a letter 10 units wide and high.
        lines_of_text, rows_of_table: what the file holds.
    """

    def __init__(self, *, holds: bool = False) -> None:
        self.asked: list[tuple[Any, ...]] = []
        self.holds = holds
        self.is_ready = False
        self.fault: ViewFault | None = None
        self.fault_ahead: ViewFault | None = None
        self.text = "alpha beta\ngamma beta"
        self.lines_of_text = [f"line {number}" for number in range(1, 1201)]
        self.rows_of_table = [[str(row), f"customer {row}"] for row in range(1000)]
        self._waiting: list[Callable[[], None]] = []

    def release(self) -> None:
        """Answer what was asked so far."""
        waiting, self._waiting = self._waiting, []
        for answer in waiting:
            answer()

    def bitmap(
        self, page: int, scale: float, rotation: int, clip: Clip | None, then: Then[Bitmap], *, ahead: bool = False
    ) -> None:
        self.asked.append(("bitmap", page, scale, rotation, clip, ahead))
        size = PAGE[::-1] if rotation % 180 else PAGE
        width, height = (clip.width, clip.height) if clip else (round(size[0] * scale), round(size[1] * scale))
        if ahead and self.fault_ahead is not None:
            then(self.fault_ahead)
            return
        self._answer(then, lambda: Bitmap(width, height, width * 4, bytes((90, 60, 30, 255)) * (width * height)))

    def ready_bitmap(self, page: int, scale: float, rotation: int, clip: Clip | None) -> Bitmap | None:
        if not self.is_ready:
            return None
        width, height = round(PAGE[0] * scale), round(PAGE[1] * scale)
        return Bitmap(width, height, width * 4, bytes((90, 60, 30, 255)) * (width * height))

    def page_text(self, page: int, then: Then[PageText]) -> None:
        self.asked.append(("page_text", page))
        boxes, x, y = [], 0.0, 0.0
        for letter in self.text:
            if letter == "\n":
                x, y = 0.0, y + 2 * LETTER
                boxes.append(Box(0, 0, 0, 0))
            else:
                boxes.append(Box(x, y, x + LETTER, y + LETTER))
                x += LETTER
        self._answer(then, lambda: PageText(self.text, boxes))

    def find(self, query: Query, page: int, then: Then[Matches]) -> None:
        self.asked.append(("find", query, page))
        found = [[Box(0, 700, 40, 710)]] * self.text.count(query.text) if page % 2 else []
        self._answer(then, lambda: Matches(found, len(found)))

    def find_lines(self, query: Query, then: Then[LineMatches]) -> None:
        self.asked.append(("find_lines", query))
        self._answer(then, lambda: find_in_lines(self.lines_of_text, query))

    def find_in_mail(self, query: Query, then: Then[LineMatches]) -> None:
        self.asked.append(("find_in_mail", query))
        self._answer(then, lambda: find_in_lines(["Hello"], query))

    def find_cells(self, query: Query, sheet: int, then: Then[CellMatches]) -> None:
        self.asked.append(("find_cells", query, sheet))
        matcher = Matcher(query)
        cells = [
            (number, column)
            for number, row in enumerate(self.rows_of_table)
            for column, text in enumerate(row)
            if matcher.matches(text)
        ]
        self._answer(then, lambda: CellMatches(cells[:MAX_MATCHES], len(cells) > MAX_MATCHES))

    def rows(self, sheet: int, first: int, count: int, then: Then[TableRows]) -> None:
        self.asked.append(("rows", sheet, first, count))
        rows = self.rows_of_table[first : first + count]
        types = ["nt"] * len(rows)
        columns = len(self.rows_of_table[0])
        self._answer(then, lambda: TableRows(first, rows, len(self.rows_of_table), columns, types=types))

    def lines(self, first: int, count: int, then: Then[TextLines]) -> None:
        self.asked.append(("lines", first, count))
        lines = self.lines_of_text[first : first + count]
        self._answer(then, lambda: TextLines(first, lines, len(self.lines_of_text), "utf-8"))

    def mail(self, then: Then[Mail]) -> None:
        self.asked.append(("mail",))
        heading = MailHeading("Ida <ida@example.com>", ["ana@example.com"], "The contract", "2 Feb 2026")
        self._answer(then, lambda: Mail(heading, "Hello", [MailAttachment("signed.pdf", 20), MailAttachment("", 3)]))

    def _answer(self, then: Then[Any], make: Callable[[], Any]) -> None:
        answer = self.fault if self.fault is not None else make()
        if self.holds:
            self._waiting.append(lambda: then(answer))
        else:
            then(answer)
