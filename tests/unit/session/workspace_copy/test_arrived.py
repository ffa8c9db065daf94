"""The folder in which a copy arrives: what a power cut leaves of it counts as far as it is whole."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from flowdash_desktop.session.accounts.workspace_copies import begin_folder, find_unfinished, throw_away
from flowdash_desktop.session.workspace_copy.arrived import ArrivedFolder
from flowdash_desktop.wire.workspace_copy import ArrivedActivity, ArrivedFile, CopySource


@pytest.fixture
def arrived(tmp_path: Path) -> ArrivedFolder:
    folder = ArrivedFolder(tmp_path / "one.copying")
    folder.prepare()
    return folder


def _source(server: str = "https://example.com", workspace: str = "w") -> CopySource:
    definition = {"workspace": {"id": workspace, "name": "W"}, "workflows": [{"id": "a"}, {"id": "b"}]}
    return CopySource(server, workspace, "2026-12-01T08:00:00+00:00", definition, is_given=False)


def test_a_line_that_was_cut_off_is_asked_for_again(arrived: ArrivedFolder, tmp_path: Path) -> None:
    with arrived.activity(0) as log:
        log.add(ArrivedActivity("1"))
        log.add(ArrivedActivity("2"))
    path = tmp_path / "one.copying" / "arrived" / "activity-0.jsonl"
    path.write_bytes(path.read_bytes() + b'{"task": "3", "comm')
    with arrived.activity(0) as log:
        assert [entry.task for entry in log.entries] == ["1", "2"]
        log.add(ArrivedActivity("3"))
    with arrived.activity(0) as log:
        assert [entry.task for entry in log.entries] == ["1", "2", "3"]


def test_a_list_is_there_whole_or_not_at_all(arrived: ArrivedFolder) -> None:
    def cut_off() -> None:
        with arrived.writing_tasks(0) as lines:
            lines.add(b'{"ID": 1}')
            raise OSError("cut off")

    with pytest.raises(OSError, match="cut off"):
        cut_off()
    assert not arrived.has_tasks(0)
    with arrived.writing_tasks(0) as lines:
        lines.add(b'{\r\n  "ID": 1,\n  "Text": "a\\nb"\n}')
    assert [json.loads(text) for text in arrived.tasks(0)] == [{"ID": 1, "Text": "a\nb"}]


def test_a_file_that_is_shorter_is_not_there(arrived: ArrivedFolder) -> None:
    """An attachment's name may hold what no name of a file may."""
    file = ArrivedFile("../a/b", "hash", size=3)
    assert not arrived.has_blob(file)
    arrived.blob(file.blob_id).write_bytes(b"ab")
    assert not arrived.has_blob(file)
    arrived.blob(file.blob_id).write_bytes(b"abc")
    assert arrived.has_blob(file)


def test_an_unfinished_copy_is_found_by_its_server(arrived: ArrivedFolder, tmp_path: Path) -> None:
    """The address as a person typed it; not that of another server or workspace."""
    arrived.put_source(_source())
    with arrived.writing_tasks(0) as lines:
        lines.add(b"{}")
    arrived.blob("f").write_bytes(b"abc")
    found = find_unfinished(tmp_path, "Example.com/", "w", "key")
    assert found is not None
    assert (found.tasks, found.files) == (1, 1)
    assert find_unfinished(tmp_path, "https://example.com", None, "key") is not None
    assert find_unfinished(tmp_path, "https://example.com", "other", "key") is None
    assert find_unfinished(tmp_path, "https://other.example.com", "w", "key") is None
    throw_away(found.folder)
    assert find_unfinished(tmp_path, "https://example.com", "w", "key") is None


def test_a_copy_that_never_began_is_removed(arrived: ArrivedFolder, tmp_path: Path) -> None:
    begin_folder(tmp_path)
    assert list(tmp_path.iterdir()) == []
