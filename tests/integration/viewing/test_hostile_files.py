"""Each of more than 200 hostile files leaves the next good one viewable, and nothing is ever fetched."""

import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from flowdash_desktop.viewing.client import FileViewer
from flowdash_desktop.viewing.messages import (
    MEGABYTE,
    Bitmap,
    FileFacts,
    FileKind,
    Mail,
    ViewFault,
    ViewLimits,
    fit_scale,
)
from flowdash_desktop.viewing.search_messages import Query
from tests.support.viewing.good_files import good_files
from tests.support.viewing.hostile_files import GROUPS, HostileFile, hostile_files
from tests.support.viewing.processes import view_processes

PROGRAM = (sys.executable, "-m", "flowdash_desktop")
LIMITS = ViewLimits(memory_bytes=1_000 * MEGABYTE, page_seconds=5, text_seconds=8)
MOST_MEMORY = 1_300 * MEGABYTE
"""What the program itself takes comes on top of its limit."""


@pytest.fixture(scope="module")
def server() -> Iterator[socket.socket]:
    """A server that nobody may ask. Who asks is in its queue."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        yield server


@pytest.fixture(scope="module")
def viewer() -> Iterator[FileViewer]:
    """It holds no answers, so that each good file is read anew."""
    viewer = FileViewer(PROGRAM, LIMITS, cache_bytes=0)
    yield viewer
    viewer.close()


def address(server: socket.socket) -> str:
    return f"http://127.0.0.1:{server.getsockname()[1]}"


def look_at(viewer: FileViewer, path: Path) -> FileFacts:
    """Ask all that the window would ask about a file."""
    facts = viewer.facts(path, path.name)
    if facts.kind in (FileKind.PDF, FileKind.PICTURE) and facts.page_sizes:
        bitmap = viewer.bitmap(path, 0, fit_scale(facts.page_sizes[0], 800, 600))
        if facts.kind is FileKind.PDF and isinstance(bitmap, Bitmap):
            viewer.page_text(path, 0)
            viewer.find(path, Query("a"), 0)
    elif facts.kind in (FileKind.TEXT, FileKind.JSON):
        viewer.lines(path, 0, 200)
        viewer.find_lines(path, Query("a"))
    elif facts.kind in (FileKind.TABLE, FileKind.ARCHIVE):
        viewer.rows(path, 0, 0, 200)
        viewer.find_cells(path, Query("a"), 0)
    elif facts.kind is FileKind.MAIL:
        if isinstance(viewer.mail(path), Mail):
            viewer.mail_attachment(path, 0, path.with_name("saved.bin"))
        path.with_name("saved.bin").unlink(missing_ok=True)
    return facts


def test_there_are_more_than_200_hostile_files() -> None:
    files = list(hostile_files("http://localhost"))
    assert len({file.name for file in files}) == len(files) > 200
    assert {file.group for file in files} == set(GROUPS)


@pytest.mark.timeout(600)
@pytest.mark.parametrize("group", GROUPS)
def test_a_hostile_file_leaves_the_next_one_viewable(
    viewer: FileViewer, server: socket.socket, tmp_path: Path, group: str
) -> None:
    """What it costs stays within the limits of its process, and nobody asks the server that it refers to."""
    good = tmp_path / "good.png"
    good.write_bytes(good_files()["photo.png"])
    failed = []
    for file in hostile_files(address(server)):
        if file.group == group:
            _view(viewer, file, tmp_path)
            if _is_failed(viewer, good):
                failed.append(file.name)
    assert failed == []
    with pytest.raises(BlockingIOError):
        server.accept()


def _view(viewer: FileViewer, file: HostileFile, folder: Path) -> None:
    path = folder / file.name
    file.write(path)
    look_at(viewer, path)
    path.unlink()


def _is_failed(viewer: FileViewer, good: Path) -> bool:
    bitmap = viewer.bitmap(good, 0, 1.0)
    used = [process.memory_info().rss for process in view_processes()]
    return not isinstance(bitmap, Bitmap) or bitmap.width != 60 or max(used) > MOST_MEMORY


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("huge-30000.png", ViewFault.TOO_MANY_PIXELS),
        ("huge-30000.jpg", ViewFault.TOO_MANY_PIXELS),
        ("photo.heic", ViewFault.NO_DECODER),
        ("laughs.docx", ViewFault.BROKEN),
        ("outside.docx", ViewFault.BROKEN),
        ("locked.pdf", ViewFault.ENCRYPTED),
        ("head-only.pdf", ViewFault.BROKEN),
        ("laughs.svg", ViewFault.BROKEN),
        ("use-doubling.svg", ViewFault.TOO_MUCH_MEMORY),
        ("bomb.xlsx", ViewFault.TOO_MUCH_MEMORY),
        ("empty.pdf", ViewFault.EMPTY),
        ("random.bin", ViewFault.UNKNOWN_KIND),
    ],
)
def test_a_hostile_file_is_named(viewer: FileViewer, tmp_path: Path, name: str, fault: ViewFault) -> None:
    """Why it is not shown stands in its facts, with its size."""
    file = next(file for file in hostile_files("http://localhost") if file.name == name)
    file.write(tmp_path / name)
    facts = viewer.facts(tmp_path / name, name)
    assert (facts.fault, facts.size) == (fault, (tmp_path / name).stat().st_size)


def test_content_decides_and_not_the_name(viewer: FileViewer, tmp_path: Path) -> None:
    good = good_files()
    for name, content in good.items():
        (tmp_path / "a.pdf").write_bytes(content)
        (tmp_path / name).write_bytes(content)
        wrong, right = viewer.facts(tmp_path / "a.pdf", "a.pdf"), viewer.facts(tmp_path / name, name)
        is_plain = right.type in ("csv", "txt", "eml")
        assert wrong.kind is (FileKind.TEXT if is_plain else right.kind), name
