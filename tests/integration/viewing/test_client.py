"""The viewer's process answers about real files."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from flowdash_desktop.viewing.client import FileViewer
from flowdash_desktop.viewing.geometry import Clip
from flowdash_desktop.viewing.messages import Bitmap, FileKind, ViewFault

PROGRAM = (sys.executable, "-m", "flowdash_desktop")


@pytest.fixture(scope="module")
def viewer() -> Iterator[FileViewer]:
    viewer = FileViewer(PROGRAM)
    yield viewer
    viewer.close()


@pytest.mark.parametrize(
    ("rotation", "colours"),
    [(0, ["red", "lime"]), (90, ["red", "lime"]), (180, ["lime", "red"]), (270, ["lime", "red"])],
)
def test_a_picture_is_scaled_and_rotated(viewer: FileViewer, tmp_path: Path, rotation: int, colours: list[str]) -> None:
    """Red on the left and green on the right: rotated by the clock, red is above, then right, then below."""
    image = Image.new("RGB", (40, 20), "red")
    image.paste("lime", (20, 0, 40, 20))
    image.save(tmp_path / "a.png")
    facts = viewer.facts(tmp_path / "a.png", "a.png")
    assert (facts.kind, facts.type, facts.page_sizes) == (FileKind.PICTURE, "png", [(40, 20)])
    bitmap = viewer.bitmap(tmp_path / "a.png", 0, 2.0, rotation)
    assert isinstance(bitmap, Bitmap)
    assert (bitmap.width, bitmap.height) == ((80, 40) if rotation in (0, 180) else (40, 80))
    seen = [bitmap.data[:4], bitmap.data[-4:]]
    named = {"red": b"\0\0\xff\xff", "lime": b"\0\xff\0\xff"}
    assert seen == [named[colour] for colour in colours]


def test_a_clip_is_the_same_as_a_part_of_the_page(viewer: FileViewer, tmp_path: Path) -> None:
    Image.effect_noise((64, 48), 80).convert("RGB").save(tmp_path / "a.png")
    for rotation in (0, 90, 180, 270):
        whole = viewer.bitmap(tmp_path / "a.png", 0, 1.0, rotation)
        part = viewer.bitmap(tmp_path / "a.png", 0, 1.0, rotation, Clip(5, 7, 9, 3))
        assert isinstance(whole, Bitmap)
        assert isinstance(part, Bitmap)
        rows = [whole.data[y * whole.stride + 20 : y * whole.stride + 56] for y in (7, 8, 9)]
        assert part.data == b"".join(rows)


def test_pixels_come_by_the_pipe_where_there_is_no_other_way(
    viewer: FileViewer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on Windows and macOS, which have no files in memory."""
    Image.effect_noise((640, 480), 80).convert("RGB").save(tmp_path / "a.png")
    expected = viewer.bitmap(tmp_path / "a.png", 0, 1.0)
    monkeypatch.delattr(os, "memfd_create", raising=False)
    other = FileViewer(PROGRAM)
    try:
        assert other.bitmap(tmp_path / "a.png", 0, 1.0) == expected
        assert isinstance(expected, Bitmap)
    finally:
        other.close()


def test_a_pdf_has_pages(viewer: FileViewer, tmp_path: Path) -> None:
    pages = [Image.new("RGB", (100, 200), colour) for colour in ("red", "lime")]
    pages[0].save(tmp_path / "a.pdf", save_all=True, append_images=pages[1:])
    facts = viewer.facts(tmp_path / "a.pdf", "a.pdf")
    assert (facts.kind, facts.page_sizes) == (FileKind.PDF, [(100, 200)] * 2)
    bitmap = viewer.bitmap(tmp_path / "a.pdf", 1, 1.0)
    assert isinstance(bitmap, Bitmap)
    assert bitmap.data[:4] == b"\x01\xff\0\xff" or bitmap.data[1] > 0xF0


def test_a_missing_and_a_broken_file_are_named(viewer: FileViewer, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7 and nothing else")
    assert viewer.facts(tmp_path / "a.pdf", "a.pdf").fault is ViewFault.BROKEN
    assert viewer.facts(tmp_path / "b.pdf", "b.pdf").fault is ViewFault.MISSING
    assert viewer.bitmap(tmp_path / "a.pdf", 0, 1.0) is ViewFault.BROKEN
