"""PDF files, read by PDFium. It runs no scripts and fetches nothing: this build knows neither JavaScript nor XFA."""

from __future__ import annotations

import contextlib
import ctypes
import math
from collections import OrderedDict
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium

from flowdash_desktop.viewing.geometry import Box
from flowdash_desktop.viewing.messages import BitmapHead, BitmapJob, PageText, ViewError, ViewFault
from flowdash_desktop.viewing.readers.canvas import canvas_of
from flowdash_desktop.viewing.readers.text_search import find_on_page
from flowdash_desktop.viewing.search_messages import Matches, Query

_MOST_PAGES = 10_000
_MOST_CHARACTERS = 200_000
_OPEN_PAGES = 4
_WHITE = 0xFFFFFFFF
_EXACT = 1_000_000
"""The side of a page on which points are mapped, since PDFium gives whole pixels."""
_NO_BOX = Box(0, 0, 0, 0)


class PdfFile:
    """A PDF.

    Args:
        path: the file.

    Attributes:
        page_sizes: in points, as the pages are seen.
        is_shortened: whether there are more pages.
        fault: none.

    Raises:
        ViewError: it can't be read.
    """

    def __init__(self, path: Path) -> None:
        try:
            self._document = pypdfium2.PdfDocument(path)
        except pypdfium2.PdfiumError as error:
            is_locked = getattr(error, "err_code", None) in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
            raise ViewError(ViewFault.ENCRYPTED if is_locked else ViewFault.BROKEN) from None
        self._pages: OrderedDict[int, pypdfium2.PdfPage] = OrderedDict()
        self._texts: OrderedDict[int, PageText] = OrderedDict()
        with contextlib.suppress(pypdfium2.PdfiumError):  # then the fields of its forms are left out
            self._document.init_forms()
        count = len(self._document)
        if count <= 0:
            raise ViewError(ViewFault.BROKEN)
        self.fault: ViewFault | None = None
        self.is_shortened = count > _MOST_PAGES
        self.page_sizes = [self._size(page) for page in range(min(count, _MOST_PAGES))]

    def bitmap(self, job: BitmapJob) -> tuple[BitmapHead, bytes]:
        """The pixels of a page, on white.

        Raises:
            ViewError: it can't be painted.
        """
        page = self._page(job.page)
        canvas = canvas_of(self.page_sizes[job.page], job)
        stride = canvas.width * 4
        pixels = bytearray(stride * canvas.height)
        buffer = (ctypes.c_char * len(pixels)).from_buffer(pixels)
        target = pdfium.FPDFBitmap_CreateEx(canvas.width, canvas.height, pdfium.FPDFBitmap_BGRA, buffer, stride)
        if not target:
            raise ViewError(ViewFault.TOO_MUCH_MEMORY)
        where = (-canvas.left, -canvas.top, canvas.full_width, canvas.full_height, canvas.rotation // 90)
        try:
            pdfium.FPDFBitmap_FillRect(target, 0, 0, canvas.width, canvas.height, _WHITE)
            pdfium.FPDF_RenderPageBitmap(target, page, *where, pdfium.FPDF_ANNOT)
            if self._document.formenv:
                pdfium.FPDF_FFLDraw(self._document.formenv, target, page, *where, pdfium.FPDF_ANNOT)
        finally:
            pdfium.FPDFBitmap_Destroy(target)
        return BitmapHead(canvas.width, canvas.height, stride), pixels  # type: ignore[return-value]  # read only once

    def text(self, number: int) -> PageText:
        """The text of a page with its boxes.

        Raises:
            ViewError: it can't be read.
        """
        if (found := self._texts.get(number)) is not None:
            return found
        page = self._page(number)
        text_page = pdfium.FPDFText_LoadPage(page)
        if not text_page:
            raise ViewError(ViewFault.BROKEN)
        try:
            text = self._text(page, text_page, number)
        finally:
            pdfium.FPDFText_ClosePage(text_page)
        self._texts[number] = text
        while len(self._texts) > _OPEN_PAGES:
            self._texts.popitem(last=False)
        return text

    def find(self, query: Query, number: int) -> Matches:
        """Where a query matches on a page.

        Raises:
            ViewError: it can't be read.
        """
        return find_on_page(self.text(number), query)

    def close(self) -> None:
        """Close the file."""
        for page in self._pages.values():
            page.close()
        self._pages.clear()
        self._document.close()

    def _size(self, page: int) -> tuple[float, float]:
        size = pdfium.FS_SIZEF()
        pdfium.FPDF_GetPageSizeByIndexF(self._document, page, size)
        width, height = size.width, size.height
        return (width, height) if 0 < width < math.inf and 0 < height < math.inf else (612.0, 792.0)

    def _page(self, number: int) -> pypdfium2.PdfPage:
        if not 0 <= number < len(self.page_sizes):
            raise ViewError(ViewFault.MISSING)
        if (page := self._pages.pop(number, None)) is None:
            try:
                page = self._document[number]
            except pypdfium2.PdfiumError:
                raise ViewError(ViewFault.BROKEN) from None
        self._pages[number] = page
        while len(self._pages) > _OPEN_PAGES:
            self._pages.popitem(last=False)[1].close()
        return page

    def _text(self, page: pypdfium2.PdfPage, text_page: object, number: int) -> PageText:
        count = min(pdfium.FPDFText_CountChars(text_page), _MOST_CHARACTERS)
        x_axis, y_axis = self._axes(page, number)
        left, right, bottom, top = (ctypes.c_double() for _ in range(4))
        letters: list[str] = []
        boxes: list[Box] = []
        for index in range(max(count, 0)):
            code = pdfium.FPDFText_GetUnicode(text_page, index)
            letter = _letter(code)
            if letter == "\r":
                continue
            letters.append(letter)
            if letter == "\n" or not pdfium.FPDFText_GetCharBox(text_page, index, left, right, bottom, top):
                boxes.append(_NO_BOX)
                continue
            corners = ((left.value, bottom.value), (right.value, top.value))
            xs = sorted(x_axis[0] + x_axis[1] * x + x_axis[2] * y for x, y in corners)
            ys = sorted(y_axis[0] + y_axis[1] * x + y_axis[2] * y for x, y in corners)
            boxes.append(Box(xs[0], ys[0], xs[1], ys[1]))
        return PageText("".join(letters), boxes)

    def _axes(self, page: pypdfium2.PdfPage, number: int) -> tuple[tuple[float, float, float], ...]:
        """How points of the page's content become points from its top left, whatever its own rotation is: for each
        axis what is added, and the factors of x and y."""
        width, height = self.page_sizes[number]
        x, y = ctypes.c_int(), ctypes.c_int()
        found = []
        reach = max(width, height)
        for at in ((0.0, 0.0), (reach, 0.0), (0.0, reach)):
            pdfium.FPDF_PageToDevice(page, 0, 0, _EXACT, _EXACT, 0, *at, x, y)
            found.append((x.value * width / _EXACT, y.value * height / _EXACT))
        origin, right, up = found
        return tuple(
            (origin[axis], (right[axis] - origin[axis]) / reach, (up[axis] - origin[axis]) / reach) for axis in (0, 1)
        )


def _letter(code: int) -> str:
    """A character of a text. Codes that name none are shown as such."""
    if code in (0, 0xFFFE, 0xFFFF) or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
        return "\ufffd"
    return chr(code)
