"""What a copy makes of answers that do not fit: nothing is dropped in silence, and the workspace is sound."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, select

from flowdash_desktop.server.command.data_folder import DATABASE
from flowdash_desktop.server.command.storage_location import RefusedError
from flowdash_desktop.server.storage import tables
from flowdash_desktop.server.storage.blobs.blob_store import BlobStore
from flowdash_desktop.server.storage.database import Database
from flowdash_desktop.server.storage.integrity import check
from flowdash_desktop.server.transfer.copies.making import make_copy
from flowdash_desktop.wire.workspace_copy import REPORT, CopySource, blob_name, encode_source
from flowdash_desktop.wire.workspace_jobs import Copied


def _arrive(folder: Path, workflows: list[dict[str, Any]], tasks: list[list[dict[str, Any]]], **more: Any) -> Path:
    """A folder in which this has arrived from a plain server."""
    arrived = folder / "arrived"
    (arrived / "files").mkdir(parents=True, exist_ok=True)
    definition = {"workspace": {"id": "w", "name": "W"}, "workflows": workflows, **more}
    source = CopySource("https://example.com", "w", "2026-12-01T08:00:00+00:00", definition, is_given=False)
    (arrived / "source.json").write_bytes(encode_source(source))
    for number, some in enumerate(tasks):
        lines = "".join(json.dumps(task) + "\n" for task in some)
        (arrived / f"tasks-{number}.jsonl").write_text(lines)
    (arrived / "whole").touch()
    return folder


def _workflow(wid: str, name: str, *fields: dict[str, Any], stages: tuple[str, ...] = ("Open",)) -> dict[str, Any]:
    unique = {"id": "id", "name": f"{name} ID", "type": "uniqueId"}
    return {"id": wid, "name": name, "stages": [{"name": one} for one in stages], "fields": [unique, *fields]}


def _made(folder: Path) -> tuple[Copied, str, list[dict[str, Any]]]:
    """The copy, its report, and its tasks with their fields; all of it fits together."""
    copied = make_copy(folder)
    database = Database(folder / DATABASE)

    def read(connection: Connection) -> list[dict[str, Any]]:
        t = tables.tasks.c
        rows = connection.execute(select(t.stage, t.assigned_to, t.document).order_by(t.row))
        return [{"Stage": row.stage, "Assigned To": row.assigned_to, **json.loads(row.document)} for row in rows]

    try:
        assert list(check(database.read_now, BlobStore(folder / "blobs"), thorough=True)) == []
        return copied, (folder / REPORT).read_text(), database.read_now(read)
    finally:
        database.close()


def test_what_only_tasks_have_is_added(tmp_path: Path) -> None:
    """Options, stages and people that are gone from the definition are still on tasks."""
    choice = {"id": "c", "name": "Choice", "type": "singleSelect", "options": ["A"]}
    task = {"T ID": "1", "Stage": "Gone", "Assigned To": "left@example.com", "Choice": "B"}
    copied, report, tasks = _made(_arrive(tmp_path, [_workflow("t", "T", choice)], [[task]]))
    assert tasks == [task]
    assert copied.left_out == 3
    for words in ("the stage Gone", "the option B", "left@example.com"):
        assert words in report


def test_a_value_that_can_not_be_is_in_the_report(tmp_path: Path) -> None:
    fields = {"id": "n", "name": "Number", "type": "number"}, {"id": "o", "name": "Odd", "type": "rainbow"}
    task = {"T ID": 1, "Stage": "Open", "Number": "many", "Odd": "x", "Else": "y"}
    _, report, tasks = _made(_arrive(tmp_path, [_workflow("t", "T", *fields)], [[task]]))
    assert tasks == [{"Stage": "Open", "Assigned To": None, "T ID": "1", "Number": None, "Odd": "x"}]
    assert "T, task 1: Number is blank: 'many' is invalid" in report
    assert "T, Odd: a field of the type rainbow is a text in the copy" in report
    assert "T, Else: tasks have this, but no field or link is of this name" in report


def test_names_and_ids_that_are_there_twice(tmp_path: Path) -> None:
    workflows = [_workflow("a", "Same"), _workflow("b", "Same")]
    tasks = [[{"Same ID": "1", "Stage": "Open"}, {"Same ID": "1", "Stage": "Open"}, {"Stage": "Open"}], []]
    copied, report, stored = _made(_arrive(tmp_path, workflows, tasks))
    assert (copied.workflows, copied.tasks) == (2, 2)
    assert [one["Same ID"] for one in stored] == ["1", "2"]
    assert "Same: is called Same (2) in the copy" in report
    assert "Same, task 1: a second task with this unique ID is not in the copy" in report


def test_links_are_found_out_by_the_linked_tasks(tmp_path: Path) -> None:
    """Two links between the same workflows, one of whose sides names a task that is gone."""
    a, b = _workflow("a", "A"), _workflow("b", "B")
    tasks: list[list[dict[str, Any]]] = [
        [
            {"A ID": "1", "Stage": "Open", "First": [{"B ID": "1"}, {"B ID": "2"}], "Other": {"B ID": "2"}},
            {"A ID": "2", "Stage": "Open", "First": [{"B ID": "9"}], "Other": None},
        ],
        [
            {"B ID": "1", "Stage": "Open", "Back": {"A ID": "1"}, "Round": []},
            {"B ID": "2", "Stage": "Open", "Back": {"A ID": "1"}, "Round": [{"A ID": "1"}]},
        ],
    ]
    _, report, _ = _made(_arrive(tmp_path, [a, b], tasks))
    assert "A, task 2: First: 9 is not in the copy, so it is not linked" in report
    database = Database(tmp_path / DATABASE)
    try:
        links = database.read_now(
            lambda c: [(r.kind, r.name, r.inverse_name) for r in c.execute(select(tables.links)).all()]
        )
        pairs = database.read_now(lambda c: len(c.execute(select(tables.link_pairs)).all()))
    finally:
        database.close()
    assert sorted(links) == [("many-to-one", "Other", "Round"), ("one-to-many", "First", "Back")]
    assert pairs == 3


def test_a_side_without_another_gets_one(tmp_path: Path) -> None:
    tasks: list[list[dict[str, Any]]] = [
        [{"A ID": "1", "Stage": "Open", "To": [{"B ID": "1"}]}],
        [{"B ID": "1", "Stage": "Open"}],
    ]
    _, report, _ = _made(_arrive(tmp_path, [_workflow("a", "A"), _workflow("b", "B")], tasks))
    assert "A, To: the other side of this link was not found; in the copy it is A of B" in report


def test_bytes_that_changed_on_the_disk_are_fetched_again(tmp_path: Path) -> None:
    """They are removed, and what has arrived counts as not whole."""
    field = {"id": "f", "name": "Files", "type": "file"}
    task = {"T ID": "1", "Stage": "Open", "Files": [{"blobId": "b", "filename": "a.txt", "contentType": "text/plain"}]}
    folder = _arrive(tmp_path, [_workflow("t", "T", field)], [[task]])
    line = {"blobId": "b", "sha256": sha256(b"good").hexdigest(), "size": 4}
    (folder / "arrived" / "files.jsonl").write_text(json.dumps(line) + "\n")
    blob = folder / "arrived" / "files" / blob_name("b")
    blob.write_bytes(b"baad")
    with pytest.raises(RefusedError):
        make_copy(folder)
    assert not blob.exists()
    assert not (folder / "arrived" / "whole").exists()
    assert not (folder / DATABASE).exists()
    blob.write_bytes(b"good")
    (folder / "arrived" / "whole").touch()
    assert _made(folder)[0].files == 1
