"""The pictures of pages that have come: the latest scale of each page, and the sharp part that is in view."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from flowdash_desktop.viewing.geometry import Clip
from flowdash_desktop.viewing.messages import Bitmap

ROOM_BYTES = 96 << 20
"""The pictures of pages that were looked at, or will be, take no more than this."""


@dataclass(frozen=True, slots=True)
class Picture:
    """The pixels of a page or of a part of it.

    Attributes:
        image: shares the bytes of ``bitmap``, which stays for as long as this.
        scale: pixels to one unit of the page.
        clip: the part, None for the whole page.
    """

    image: QImage
    bitmap: Bitmap
    scale: float
    clip: Clip | None = None

    @classmethod
    def of(cls, bitmap: Bitmap, scale: float, clip: Clip | None = None) -> Picture:
        """A picture of these pixels, without a copy of them."""
        format_ = QImage.Format.Format_ARGB32_Premultiplied
        image = QImage(bitmap.data, bitmap.width, bitmap.height, bitmap.stride, format_)
        return cls(image, bitmap, scale, clip)

    def covers(self, part: Clip) -> bool:
        """True when a part of the page at this scale lies inside of this picture."""
        own = self.clip
        if own is None:
            return True
        right, bottom = part.left + part.width, part.top + part.height
        is_right = right <= own.left + own.width and bottom <= own.top + own.height
        return own.left <= part.left and own.top <= part.top and is_right

    def target(self, page: QRectF, page_scale: float) -> QRectF:
        """Where it belongs on a page that is painted at another scale.

        Args:
            page: the rectangle of the page.
            page_scale: logical pixels to one unit there.
        """
        if self.clip is None:
            return page
        ratio = page_scale / self.scale
        left, top = page.left() + self.clip.left * ratio, page.top() + self.clip.top * ratio
        return QRectF(left, top, self.clip.width * ratio, self.clip.height * ratio)


class PagePictures:
    """The pictures of one document, by page and rotation; the least recently used go first."""

    def __init__(self, room: int = ROOM_BYTES) -> None:
        self._room = room
        self._whole: OrderedDict[tuple[int, int], Picture] = OrderedDict()
        self._parts: dict[tuple[int, int], Picture] = {}

    def clear(self) -> None:
        """Another document is shown."""
        self._whole.clear()
        self._parts.clear()

    def whole(self, page: int, rotation: int) -> Picture | None:
        """The picture of a page, at whatever scale."""
        found = self._whole.get((page, rotation))
        if found is not None:
            self._whole.move_to_end((page, rotation))
        return found

    def part(self, page: int, rotation: int) -> Picture | None:
        """The sharp part of a page that is too large at its scale to be painted as a whole."""
        return self._parts.get((page, rotation))

    def put(self, page: int, rotation: int, picture: Picture) -> None:
        """Take a picture that has come. There is one sharp part at a time for each page that is shown."""
        if picture.clip is not None:
            self._parts = {key: part for key, part in self._parts.items() if key[1] == rotation}
            while len(self._parts) > 1 and (page, rotation) not in self._parts:
                del self._parts[next(iter(self._parts))]
            self._parts[page, rotation] = picture
            return
        self._whole[page, rotation] = picture
        self._whole.move_to_end((page, rotation))
        size = sum(one.image.sizeInBytes() for one in self._whole.values())
        while size > self._room and len(self._whole) > 1:
            _, oldest = self._whole.popitem(last=False)
            size -= oldest.image.sizeInBytes()
