"""Pictures from the clipboard as files: PNG, and JPEG beside it where that is much smaller."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage

from flowdash_desktop.domain.field_types.files import file_name

_LARGE_BYTES = 1 << 20
_MUCH_SMALLER = 0.5
_QUALITY = 90


@dataclass(frozen=True, slots=True)
class EncodedPicture:
    """A picture as files, and their sizes; ``jpeg`` is None where it is not worth a question."""

    png: Path
    png_bytes: int
    jpeg: Path | None = None
    jpeg_bytes: int = 0


def encoded(image: QImage, folder: Path) -> EncodedPicture:
    """Write a picture into a folder, named after this moment. Blocks: call it on a worker thread.

    A picture with transparent parts is never a JPEG, which has none.

    Raises:
        OSError: it can't be written.
    """
    name = QCoreApplication.translate("FilesPresenter", "Pasted picture {time}").format(
        time=f"{datetime.now():%Y-%m-%d %H.%M.%S}"
    )
    own = Path(mkdtemp(dir=folder))  # two may be pasted within a second
    png, jpeg = own / file_name(f"{name}.png"), own / file_name(f"{name}.jpg")
    _write(image, png)
    size = png.stat().st_size
    if size <= _LARGE_BYTES or image.hasAlphaChannel():
        return EncodedPicture(png, size)
    _write(image, jpeg, _QUALITY)
    smaller = jpeg.stat().st_size
    return EncodedPicture(png, size, jpeg, smaller) if smaller < size * _MUCH_SMALLER else EncodedPicture(png, size)


def _write(image: QImage, path: Path, quality: int = -1) -> None:
    if not image.save(str(path), None, quality):
        raise OSError("the picture could not be written")
