"""Files that a spreadsheet names: found in its folder, and elsewhere not even looked at before somebody allows it."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from flowdash_desktop.domain.importing.files import FileFault, NamedFile
from flowdash_desktop.session.attachments.named_files import (
    FilesFrom,
    check_unchanged,
    find_files,
    with_digest,
    without_digest,
)
from flowdash_desktop.store.database import StoreError, StoreFault


def find(text: str, folder: Path | None, *, elsewhere: bool = False, most: int | None = None) -> NamedFile:
    return find_files([text], FilesFrom(folder, elsewhere, most_bytes=most))[text]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a spreadsheet, beside one that is none of its business."""
    inside, outside = tmp_path / "list", tmp_path / "private"
    for one in (inside / "sub", inside / ".hidden", outside):
        one.mkdir(parents=True)
    for path in (inside / "a.txt", inside / "sub" / "b c.txt", inside / ".hidden" / "key", outside / "key"):
        path.write_text("12345")
    (inside / "link").symlink_to(outside / "key")
    return inside


@pytest.mark.parametrize("text", ["a.txt", "./a.txt", "sub/../a.txt", "{folder}/a.txt", "file://{folder}/a.txt"])
def test_paths_begin_in_the_folder(folder: Path, text: str) -> None:
    """Also whole paths into it, and addresses of this computer."""
    file = find(text.format(folder=folder), folder)
    assert (file.fault, file.size, file.name, file.path) == (None, 5, "a.txt", str(folder / "a.txt"))
    assert find(f"file://{folder}/sub/b%20c.txt", folder).size == 5


@pytest.mark.parametrize("text", ["../private/key", "{folder}/../private/key", "link", ".hidden/key", "/etc/hostname"])
def test_other_folders_need_a_permission(folder: Path, text: str) -> None:
    """Whatever leads there: dots, links, whole paths; and what is hidden in the folder itself."""
    text = text.format(folder=folder)
    file = find(text, folder)
    assert (file.fault, file.size, file.is_elsewhere) == (FileFault.ELSEWHERE, None, True)
    allowed = find(text, folder, elsewhere=True)
    assert allowed.fault in (None, FileFault.NOT_FOUND)  # a system may have no such file
    assert allowed.is_elsewhere


def test_nothing_elsewhere_is_looked_at_unasked(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A look alone may tell another computer who is asking."""
    looked: list[str] = []
    stat = os.stat

    def noted(path: str, *rest: object, **more: object) -> object:
        looked.append(os.fspath(path))
        return stat(path, *rest, **more)  # type: ignore[arg-type]  # whatever it was called with

    monkeypatch.setattr(os, "stat", noted)
    find("/elsewhere/key", folder)
    find("//server/share/key", folder)
    find("../private/key", folder)
    assert not [path for path in looked if path.endswith("key")]


def test_what_is_no_good_file_is_named(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    faults = {
        text: find(text, folder, most=4).fault for text in ("none", "sub", "pipe", "a.txt", "a.txt/b", "x" * 9999)
    }
    assert faults == {
        "none": FileFault.NOT_FOUND,
        "sub": FileFault.FOLDER,
        "pipe": FileFault.NOT_A_FILE,
        "a.txt": FileFault.TOO_LARGE,
        "a.txt/b": FileFault.NOT_FOUND,
        "x" * 9999: FileFault.NOT_READABLE,
    }
    assert find("a\0b", folder).fault is FileFault.NOT_FOUND
    assert find("a.txt", folder, most=4).most == 4


def test_pasted_rows_have_no_folder(folder: Path) -> None:
    """A relative path begins nowhere, and every whole path is elsewhere."""
    assert find("a.txt", None).fault is FileFault.NO_FOLDER
    assert find(str(folder / "a.txt"), None).fault is FileFault.ELSEWHERE
    assert find(str(folder / "a.txt"), None, elsewhere=True).size == 5


def test_addresses_are_for_the_server() -> None:
    """Their names come from their paths, from the query where the path tells no file; other schemes are refused."""
    plain, asked = find("https://x.org/a%20b.pdf?v=1", None), find("https://x.org/get?id=5", None)
    assert (plain.name, plain.address, plain.fault) == ("a b.pdf", "https://x.org/a%20b.pdf?v=1", None)
    assert asked.name == "get id=5"
    for text in ("http://", "https:///a", "ftp://x.org/a", "file://other/a"):
        assert find(text, None).fault in (FileFault.NOT_AN_ADDRESS, FileFault.NOT_FOUND), text
    refused = find_files(["https://x.org/a"], FilesFrom(None, takes_addresses=False))
    assert refused["https://x.org/a"].fault is FileFault.ELSEWHERE


def test_only_files_that_may_be_known_are_read(folder: Path) -> None:
    """By name and size, each once; one that goes in between stays without."""
    files = [find("a.txt", folder), find("sub/b c.txt", folder)]
    (alike,) = without_digest(files, {("a.txt", 5), ("b c.txt", 6)})
    read = with_digest(alike, lambda: True)
    assert read.sha256.startswith("5994471abb01112a")
    assert without_digest([read], {("a.txt", 5)}) == []
    (folder / "a.txt").unlink()
    assert with_digest(alike, lambda: True) == alike


def test_reading_ends_once_it_is_not_wanted(folder: Path) -> None:
    """Between two pieces of a large file; half a file has no digest."""
    (folder / "large").write_bytes(b"x" * 5_000_000)
    large, asked = find("large", folder), list[int]()

    def is_wanted() -> bool:
        asked.append(1)
        return len(asked) < 3

    assert with_digest(large, is_wanted) == large
    assert len(asked) == 4


def test_a_file_that_has_changed_is_not_copied(folder: Path) -> None:
    """A link out of the folder in its stead, another size, or nothing there any more."""
    file = replace(find("a.txt", folder), sha256="read before")
    check_unchanged(file, folder, 5)
    (folder / "a.txt").write_text("123456")
    with pytest.raises(StoreError, match=StoreFault.FILE_CHANGED):
        check_unchanged(file, folder, 9)
    (folder / "a.txt").unlink()
    with pytest.raises(StoreError, match=StoreFault.NOT_A_FILE):
        check_unchanged(file, folder, 9)
    (folder / "a.txt").symlink_to(folder.parent / "private" / "key")
    with pytest.raises(StoreError, match=StoreFault.FILE_CHANGED):
        check_unchanged(file, folder, 9)
