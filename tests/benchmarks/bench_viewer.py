"""The first page of a PDF of 25 MB, a page turn and a photo in the viewer, beside a plain load in this process."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QImageReader

from flowdash_desktop.viewing.client import FileViewer
from flowdash_desktop.viewing.messages import Bitmap, Priority, fit_scale
from tests.benchmarks.many.report import Row, publish, table

PROGRAM = (sys.executable, "-m", "flowdash_desktop")
WIDTH = 1000
ROUNDS = 5
FIRST_PAGE_AIM, FRAME = 150.0, 1000 / 60
SCANNED_PAGES = 17


def scans(path: Path) -> Path:
    """A PDF of scanned pages at 150 dpi, 25 MB: each page is a JPEG, which is the slowest usual kind."""
    images = [Image.effect_noise((1240, 1754), 60).convert("RGB") for _ in range(SCANNED_PAGES)]
    images[0].save(path, "PDF", save_all=True, append_images=images[1:], quality=88, resolution=150)
    return path


def contract(path: Path) -> Path:
    """A PDF of 25 MB with 300 pages of text; the rest of it is a comment."""
    from tests.support.viewing.good_files import pdf

    lines = ") Tj 0 -12 Td (".join(f"Clause {number}: the seller delivers and the buyer pays." for number in range(50))
    content = pdf(*[lines] * 300, media_box="0 0 595 842").replace(b"20 150 Td", b"20 800 Td")
    path.write_bytes(
        content + b"%" + b"x" * (25_000_000 - len(content)) + b"\n" + content[content.rindex(b"startxref") :]
    )
    return path


def photo(path: Path) -> Path:
    """A JPEG of 24 million pixels."""
    Image.effect_noise((6000, 4000), 60).convert("RGB").save(path, "JPEG", quality=90)
    return path


def milliseconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def fastest(make: Callable[[int], Callable[[], object]]) -> float:
    """The fastest of some rounds; what ``make`` does for a round is not counted."""
    return min(milliseconds(make(number)) for number in range(ROUNDS))


def first_page(viewer: FileViewer, path: Path) -> Callable[[], object]:
    """Facts and pixels of the first page. Nothing that was answered before is used."""
    viewer.forget(path)
    path.touch()  # the process opens it anew

    def show() -> None:
        facts = viewer.facts(path, path.name)
        assert isinstance(viewer.bitmap(path, 0, fit_scale(facts.page_sizes[0], WIDTH)), Bitmap)

    return show


def page_turn(viewer: FileViewer, path: Path, page: int, *, is_prepared: bool) -> Callable[[], object]:
    """Pixels of another page; prepared ones were asked for while the page before was looked at."""
    scale = fit_scale(viewer.facts(path, path.name).page_sizes[page], WIDTH)
    if is_prepared:
        viewer.bitmap(path, page, scale, priority=Priority.SEEN)
    return lambda: viewer.bitmap(path, page, scale)


def plain_page(path: Path, page: int) -> Callable[[], object]:
    """The same with the bare library, which opens the file in this process."""

    def show() -> None:
        document = pypdfium2.PdfDocument(path)
        document[page].render(scale=WIDTH / document[page].get_size()[0])
        document.close()

    return show


def plain_photo(path: Path) -> Callable[[], object]:
    """As a window usually does it: decode all, then scale."""

    def show() -> None:
        QImageReader.setAllocationLimit(512)
        QImage(str(path)).scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)

    return show


def row(what: str, figure: float, plain: float, aim: float | None, way: str) -> Row:
    return Row(what, figure, "ms", aim, beside=f"{plain:.1f} ms {way}", note=f"{figure / plain:.2f} times that")


@pytest.mark.timeout(600)
def test_files_are_viewed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    viewer = FileViewer(PROGRAM)
    viewer.facts(tmp_path, "")  # starts the process, as opening the viewer does
    shown = []
    try:
        for name, path in (("scans", scans(tmp_path / "s.pdf")), ("text", contract(tmp_path / "t.pdf"))):
            size = f"{path.stat().st_size / 1e6:.0f} MB of {name}"
            plain = fastest(lambda number, path=path: plain_page(path, number))  # type: ignore[misc]  # bound at once
            first = fastest(lambda number, path=path: first_page(viewer, path))  # type: ignore[misc]
            shown.append(row(f"first page, {size}", first, plain, FIRST_PAGE_AIM, "pypdfium2 here"))
            for is_prepared, words in ((True, "prepared while the one before is read"), (False, "not prepared")):
                turn = fastest(
                    lambda number, path=path, is_prepared=is_prepared: page_turn(  # type: ignore[misc]
                        viewer, path, 1 + number + ROUNDS * is_prepared, is_prepared=is_prepared
                    )
                )
                shown.append(row(f"page turn, {words}, {size}", turn, plain, FRAME, "pypdfium2 here"))
        picture = photo(tmp_path / "p.jpg")
        plain = fastest(lambda number: plain_photo(picture))
        first = fastest(lambda number: first_page(viewer, picture))
        shown.append(row("photo of 24 million pixels", first, plain, None, "QImage here"))
    finally:
        viewer.close()
    words = table(
        f"Pages {WIDTH} pixels wide, fastest of {ROUNDS}; aims: first page 150 ms, a turn within a frame", shown
    )
    path = publish("viewer", words)
    with capsys.disabled():
        print("", words, f"written to {path}", sep="\n")
