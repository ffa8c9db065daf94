"""Pictures, decoded by Pillow. A JPEG is decoded no larger than it is shown."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

from PIL import Image, PngImagePlugin, UnidentifiedImageError

from flowdash_desktop.viewing.messages import BitmapHead, BitmapJob, ViewError, ViewFault
from flowdash_desktop.viewing.readers.canvas import Canvas, canvas_of, unrotated

_FORMATS = ("PNG", "JPEG", "GIF", "WEBP", "TIFF", "BMP", "ICO", "AVIF")
"""Formats that Pillow reads by itself; it would start another program for some."""
MOST_PIXELS = 100_000_000
"""Of a picture as it is decoded, at four bytes each."""
MOST_JPEG_PIXELS = 400_000_000
"""Of a JPEG, which is decoded smaller then."""
_MOST_FRAMES = 500
_BROKEN = (
    UnidentifiedImageError, OSError, SyntaxError, ValueError, TypeError, KeyError, IndexError, EOFError,
    ZeroDivisionError, OverflowError, AttributeError, NotImplementedError, RuntimeError, struct.error, zlib.error,
    AssertionError, Image.DecompressionBombError,
)  # fmt: skip
"""What Pillow raises of broken files."""
_TURNS = {90: Image.Transpose.ROTATE_270, 180: Image.Transpose.ROTATE_180, 270: Image.Transpose.ROTATE_90}
"""Pillow counts against the clock."""
_ORIENTATION = 0x0112
_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What makes a picture upright, by what its camera noted."""
_SIDEWAYS = {turn for note, turn in _UPRIGHT.items() if note >= 5}
_REDUCTIONS = (8, 4, 2)
Image.init()  # while there is memory
Image.MAX_IMAGE_PIXELS = None  # the limit is ours
PngImagePlugin.MAX_TEXT_MEMORY = 1 << 20


class PictureFile:
    """A picture.

    Args:
        path: the file.

    Attributes:
        page_sizes: of each frame of a TIFF; of the first one of others.
        is_shortened: whether there may be more frames.
        fault: why it is not decoded.

    Raises:
        ViewError: it can't be read.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._decoded: tuple[int, int, Image.Image] | None = None
        try:
            with Image.open(path, formats=_FORMATS) as image:
                self._orientations: list[Image.Transpose | None] = []
                self.page_sizes = self._frame_sizes(image)
                self.is_shortened = len(self.page_sizes) == _MOST_FRAMES
                self.fault = None if _is_bearable(self.page_sizes[0], image) else ViewFault.TOO_MANY_PIXELS
        except MemoryError:
            raise
        except _BROKEN as error:
            raise _fault(error) from None

    def bitmap(self, job: BitmapJob) -> tuple[BitmapHead, bytes]:
        """The pixels of a frame.

        Raises:
            ViewError: it can't be decoded.
        """
        if not 0 <= job.page < len(self.page_sizes):
            raise ViewError(ViewFault.MISSING)
        if self.fault is not None:
            raise ViewError(self.fault)
        canvas = canvas_of(self.page_sizes[job.page], job)
        try:
            return _pixels(self._image(job.page, job.scale), canvas)
        except MemoryError:
            raise
        except _BROKEN as error:
            raise _fault(error) from None

    def close(self) -> None:
        """Let the pixels go."""
        self._decoded = None

    def _image(self, page: int, scale: float) -> Image.Image:
        """The frame, upright, at least as large as it is shown."""
        reduction = next((step for step in _REDUCTIONS if step * scale <= 1), 1)
        if (known := self._decoded) is not None and known[0] == page and known[1] <= reduction:
            return known[2]
        self._decoded = None
        with Image.open(self._path, formats=_FORMATS) as image:
            if page:
                image.seek(page)
            width, height = image.size
            is_reduced = _reduce(image, reduction)
            if not _is_bearable((width, height), image):
                raise ViewError(ViewFault.TOO_MANY_PIXELS)
            upright = _with_alpha(image)
        turn = self._orientations[page]
        self._decoded = (page, reduction if is_reduced else 1, upright if turn is None else upright.transpose(turn))
        return self._decoded[2]

    def _frame_sizes(self, image: Image.Image) -> list[tuple[float, float]]:
        sizes: list[tuple[float, float]] = []
        for page in range(_MOST_FRAMES if image.format == "TIFF" else 1):
            try:
                image.seek(page)
            except EOFError:
                break
            # A PNG's own way would decode all of it, as its note may stand at the end. A TIFF turns itself.
            note = Image.Image.getexif(image).get(_ORIENTATION) if image.format != "TIFF" else None
            turn = _UPRIGHT.get(note or 1)
            width, height = image.size
            sizes.append((height, width) if turn in _SIDEWAYS else (width, height))
            self._orientations.append(turn)
        return sizes


def _is_bearable(size: tuple[float, float], image: Image.Image) -> bool:
    """Whether a picture of a size may be decoded."""
    return size[0] * size[1] <= (MOST_JPEG_PIXELS if image.format in ("JPEG", "MPO") else MOST_PIXELS)


def _reduce(image: Image.Image, reduction: int) -> bool:
    """Let a JPEG be decoded smaller, as small as it is shown or as it has to be; False for other pictures."""
    width, height = image.size
    while width * height > MOST_PIXELS * reduction * reduction:
        reduction *= 2
    if reduction == 1 or image.format not in ("JPEG", "MPO"):
        return False
    image.draft(None, (width // reduction, height // reduction))
    return True


def _with_alpha(image: Image.Image) -> Image.Image:
    """In one of two modes: with colours alone, or with premultiplied ones."""
    if image.mode.startswith("I"):
        image = image.convert("I").point(lambda value: value / 256).convert("L")  # 16 bits
    if image.mode in ("RGBA", "LA", "PA", "La") or "transparency" in image.info:
        return image.convert("RGBA").convert("RGBa")
    return image.convert("RGB")


def _pixels(image: Image.Image, canvas: Canvas) -> tuple[BitmapHead, bytes]:
    left, top, right, bottom = unrotated(canvas)
    width, height = canvas.full_width, canvas.full_height
    if canvas.rotation % 180:
        width, height = height, width
    x, y = image.width / width, image.height / height
    box = (left * x, top * y, min(right * x, image.width), min(bottom * y, image.height))
    size = (right - left, bottom - top)
    if size != image.size or box != (0, 0, *image.size):
        image = image.resize(size, Image.Resampling.BILINEAR, box, reducing_gap=2.0)
    if canvas.rotation:
        image = image.transpose(_TURNS[canvas.rotation])
    if image.mode == "RGB":
        image, order = image.convert("RGBA"), "BGRA"
    else:
        order = "BGRa"
    return BitmapHead(image.width, image.height, image.width * 4), image.tobytes("raw", order)


def _fault(error: BaseException) -> ViewError:
    if isinstance(error, ViewError):
        return error

    return ViewError(ViewFault.BROKEN)
