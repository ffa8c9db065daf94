"""SVG as a picture that stands still. What it refers to outside of itself is taken out before it is painted.

Here Qt is known, which otherwise only the window knows: no other library of this program paints SVG, and it runs in the
process that may die of it.
"""

from __future__ import annotations

import base64
import binascii
import math
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import cast
from xml.etree import ElementTree
from xml.parsers import expat

from flowdash_desktop.viewing.kinds import guess_type
from flowdash_desktop.viewing.messages import MEGABYTE, BitmapHead, BitmapJob, FileKind, ViewError, ViewFault
from flowdash_desktop.viewing.readers.canvas import canvas_of

_MOST_BYTES = 20 * MEGABYTE
_MOST_ELEMENTS = 200_000
_MOST_DEPTH = 200
_MOST_COPIES = 20_000
_UNSEEN = {
    "script", "foreignobject", "iframe", "audio", "video", "handler", "listener", "animate", "animatetransform",
    "animatemotion", "animatecolor", "set", "font-face-src", "font-face-uri",
}  # fmt: skip
_REFERENCES = {"href", "src"}
_FAR = re.compile(r"@import|url\(\s*['\"]?(?!#)", re.I)
_PICTURE = re.compile(r"\s*data:image/[a-z+.-]+;base64,(.*)", re.S | re.I)
_USUAL = (300.0, 150.0)


class SvgFile:
    """An SVG.

    Args:
        path: the file.

    Attributes:
        page_sizes: its size, in pixels.
        is_shortened: never.
        fault: none.

    Raises:
        ViewError: it can't be read.
        OSError: likewise.
    """

    def __init__(self, path: Path) -> None:
        from PySide6.QtGui import QGuiApplication
        from PySide6.QtSvg import QSvgRenderer

        if path.stat().st_size > _MOST_BYTES:
            raise ViewError(ViewFault.TOO_MUCH_MEMORY)
        source = harmless(path.read_bytes())
        if QGuiApplication.instance() is None:  # its letters need one
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
            SvgFile._application = QGuiApplication(["flowdash-desktop"])
        self._renderer = QSvgRenderer()
        self._renderer.setAnimationEnabled(False)
        if not self._renderer.load(source):
            raise ViewError(ViewFault.BROKEN)
        size = self._renderer.viewBoxF().size()
        wanted = self._renderer.defaultSize()
        width, height = (wanted.width(), wanted.height()) if not wanted.isEmpty() else (size.width(), size.height())
        is_well = width > 0 and height > 0 and math.isfinite(width) and math.isfinite(height)
        self.page_sizes = [(float(width), float(height)) if is_well else _USUAL]
        self.is_shortened = False
        self.fault: ViewFault | None = None

    _application: object = None

    def bitmap(self, job: BitmapJob) -> tuple[BitmapHead, bytes]:
        """The pixels.

        Raises:
            ViewError: they are too many.
        """
        from PySide6.QtCore import QRectF, Qt
        from PySide6.QtGui import QImage, QPainter

        if job.page:
            raise ViewError(ViewFault.MISSING)
        canvas = canvas_of(self.page_sizes[0], job)
        image = QImage(canvas.width, canvas.height, QImage.Format.Format_ARGB32_Premultiplied)
        if image.isNull():
            raise ViewError(ViewFault.TOO_MUCH_MEMORY)
        image.fill(Qt.GlobalColor.transparent)
        width, height = canvas.full_width, canvas.full_height
        painter = QPainter(image)
        painter.translate(-canvas.left, -canvas.top)
        painter.translate(*{90: (width, 0), 180: (width, height), 270: (0, height)}.get(canvas.rotation, (0, 0)))
        painter.rotate(canvas.rotation)
        if canvas.rotation % 180:
            width, height = height, width
        self._renderer.render(painter, QRectF(0, 0, width, height))
        painter.end()
        return BitmapHead(canvas.width, canvas.height, image.bytesPerLine()), bytes(image.constBits())

    def close(self) -> None:
        """Let it go."""


def harmless(source: bytes) -> bytes:
    """An SVG without scripts, without what is elsewhere, and without more than can be painted.

    Args:
        source: the SVG.

    Raises:
        ViewError: it is no XML, or grows without end.
    """
    try:
        root = _root(source)
    except (ElementTree.ParseError, expat.ExpatError, ValueError, LookupError):
        raise ViewError(ViewFault.BROKEN) from None
    _clean(root)
    _check_copies(root)
    return ElementTree.tostring(root)


def _root(source: bytes) -> ElementTree.Element:
    """The tree, read event by event, so that one that is too deep or too large is not built."""
    parser: ElementTree.XMLPullParser[ElementTree.Element] = ElementTree.XMLPullParser(("start", "end"))
    depth = elements = 0
    root: ElementTree.Element | None = None
    for start in range(0, len(source), 65_536):
        parser.feed(source[start : start + 65_536])
        events = cast("Iterator[tuple[str, ElementTree.Element]]", parser.read_events())  # no others are asked for
        for event, element in events:
            root = element if root is None else root
            depth += 1 if event == "start" else -1
            elements += event == "start"
            if depth > _MOST_DEPTH or elements > _MOST_ELEMENTS:
                raise ViewError(ViewFault.TOO_MUCH_MEMORY)
    parser.close()
    if root is None:
        raise ViewError(ViewFault.BROKEN)
    return root


def _clean(element: ElementTree.Element) -> None:
    for child in list(element):
        if _local(child.tag) in _UNSEEN:
            element.remove(child)
        else:
            _clean(child)
    if _local(element.tag) == "style" and _FAR.search(element.text or ""):
        element.text = ""
    for name in [name for name, value in element.attrib.items() if _is_harmful(_local(name), value)]:
        del element.attrib[name]


def _is_harmful(name: str, value: str) -> bool:
    """Whether an attribute is a script, or refers to what is not in the file."""
    is_far = name in _REFERENCES and not value.startswith("#") and not _is_own_picture(value)
    return is_far or name.startswith("on") or _FAR.search(value) is not None


def _local(name: object) -> str:
    return name.rpartition("}")[2].lower() if isinstance(name, str) else "script"


def _is_own_picture(value: str) -> bool:
    """Whether a reference holds a picture itself. Another SVG in it would bring its own references."""
    found = _PICTURE.match(value)
    if found is None:
        return False
    try:
        head = base64.b64decode("".join(found[1][:4096].split())[:1024], validate=False)
    except (binascii.Error, ValueError):
        return False
    kind, type_name = guess_type(head, "")
    return kind is FileKind.PICTURE and type_name in ("png", "jpeg", "gif", "webp", "bmp")


def _check_copies(root: ElementTree.Element) -> None:
    """Prove that elements which show others do not multiply without end.

    Raises:
        ViewError: they do.
    """
    named = {element.get("id"): element for element in root.iter() if element.get("id")}
    counts: dict[int, int] = {}

    def count(element: ElementTree.Element, depth: int) -> int:
        if depth > _MOST_DEPTH:
            raise ViewError(ViewFault.TOO_MUCH_MEMORY)  # it shows itself
        if (known := counts.get(id(element))) is not None:
            return known
        total = 1 + sum(count(child, depth + 1) for child in element)
        if _local(element.tag) == "use":
            href = next((value for name, value in element.attrib.items() if _local(name) == "href"), "")
            target = named.get(href[1:])
            total += count(target, depth + 1) if target is not None else 0
        if total > _MOST_ELEMENTS + _MOST_COPIES:
            raise ViewError(ViewFault.TOO_MUCH_MEMORY)
        counts[id(element)] = total
        return total

    count(root, 0)
