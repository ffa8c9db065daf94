"""A workspace that is exported and loaded again is the same workspace, whatever it is called and holds."""

from __future__ import annotations

import base64
import dataclasses
import json
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from flowdash_desktop.domain.schema import STAGE
from flowdash_desktop.server.command.storage_location import Places, open_blobs
from flowdash_desktop.server.definition import WorkspaceDefinition, load_definition, parse_definition
from flowdash_desktop.server.definition.writing import without_password
from flowdash_desktop.server.transfer.definition_export import ExportReport, export_workspace
from flowdash_desktop.server.transfer.first_load import load_first
from tests.support.definitions import COMPANIES, EVERYTHING, HARRY, NOTES, TICKETS, linked_workspace, workspace
from tests.support.made_up import examples
from tests.support.syncs import customers

ODD = ["a/b %?# 🦉", "שלום עולם", "x" * 10_000, 'quo"te\\', "line\u2028end", "‮rtl", "..", " é\t"]
WORDS = st.one_of(
    st.sampled_from(ODD),
    st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), min_size=1).filter(str.strip),
)
LINES = WORDS.map(lambda text: "".join(" " if c in "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029" else c for c in text)).filter(
    str.strip
)
FILES = st.lists(st.binary(max_size=50).map(lambda b: {"filename": "a", "base64contents": _text(b)}), max_size=2)
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "Text": LINES,
    "Long text": WORDS,
    "Number": st.decimals(allow_nan=False, allow_infinity=False, places=3).map(str),
    "Amount": st.integers(-(10**12), 10**12),
    "Date": st.dates().map(str),
    "Moment": st.datetimes().map(lambda moment: moment.isoformat() + "Z"),
    "Person": st.sampled_from([HARRY, None]),
    "Single": st.sampled_from(["Red", "Green"]),
    "Multiple": st.lists(st.sampled_from(["A", "B", "C"]), unique=True),
    "Checkbox": st.booleans(),
    "Files": FILES,
    "E-mail": st.just("a@b.example"),
    "Website": st.just("https://example.com/ä?b#c"),
    "Fixed at creation": LINES,
    "Größe / 100% & more?": LINES,
    "Stage": st.sampled_from(["Open", "Closed"]),
    "Assigned To": st.sampled_from([HARRY, None]),
    "Created On": st.just("2020-01-01T10:00:00Z"),
}


def _text(contents: bytes) -> str:
    return base64.b64encode(contents).decode()


def exported(folder: Path, definition: Any) -> tuple[Path, ExportReport]:
    """What an empty folder gives back after a definition, or its file, was loaded into it."""
    folder.mkdir()
    if isinstance(definition, Path):
        file = definition
    else:
        file = folder / "given.json"
        file.write_text(json.dumps(definition), encoding="utf-8")
    places = Places(folder, folder / "workspace.db", folder / "blobs")
    blobs = open_blobs(places)
    load_first(folder / "workspace.db", blobs, file)
    out = folder / "exported.json"
    return out, export_workspace(places, blobs, out, overwrite=False, incomplete=False)


def said(definition: WorkspaceDefinition, *, links: bool = True) -> Any:
    """What a definition says, but for keys, the places of tasks, and moments that it leaves to the loading."""
    flows = []
    for flow in definition.workflows:
        tasks = [
            (
                {STAGE: flow.stages[0].stage.name}
                | {name: value for name, value in task.values.items() if value is not None},
                {name: files for name, files in task.files.items() if files},
                {name: ids for name, ids in task.links.items() if ids} if links else None,
            )
            for task in flow.tasks
        ]
        flows.append((dataclasses.replace(flow, tasks=(), next_number=1), tasks))
    return definition.workspace, definition.roles, definition.users, definition.links, flows


@pytest.mark.parametrize(
    "definition",
    [
        workspace(COMPANIES, EVERYTHING, NOTES),
        workspace(customers("sqlite:////somewhere/größe & 100% #1?.db")),
        {"workspace": {"id": "w", "name": "W"}, "workflows": []},
        Path(__file__).parents[4] / "resources" / "sample" / "workspace.json",
    ],
    ids=["every type", "a data source", "nothing", "the sample"],
)
def test_export_loads_as_the_same_workspace(definition: Any, tmp_path: Path) -> None:
    """What is exported says what was loaded and is loaded as the same."""
    first, report = exported(tmp_path / "first", definition)
    second, _ = exported(tmp_path / "second", first)
    assert first.read_bytes() == second.read_bytes()
    given = load_definition(definition) if isinstance(definition, Path) else parse_definition(definition)
    assert said(load_definition(first), links=False) == said(given, links=False)
    assert report.left_out == []
    assert (first.stat().st_mode & 0o077) == 0, "nobody else may read it"


def test_links_of_all_kinds_are_exported_with_their_order(tmp_path: Path) -> None:
    definition = linked_workspace()
    flows = {flow["id"]: flow for flow in definition["workflows"]}
    flows["houses"]["tasks"][0]["Wizards"] = [{"Wizard ID": "2"}, {"Wizard ID": "1"}]
    flows["wizrds"]["tasks"][1]["Pets"] = [{"Pet ID": "2"}, {"Pet ID": "1"}]
    flows["wizrds"]["tasks"][2]["Clubs"] = [{"Club ID": "2"}, {"Club ID": "1"}]
    first, _ = exported(tmp_path / "first", definition)
    second, _ = exported(tmp_path / "second", first)
    assert first.read_bytes() == second.read_bytes()
    tasks = {flow["id"]: flow["tasks"] for flow in json.loads(first.read_text())["workflows"]}
    assert tasks["houses"][0]["Wizards"] == [{"Wizard ID": "2"}, {"Wizard ID": "1"}]
    assert tasks["houses"][1]["Wizards"] == [{"Wizard ID": "3"}]
    assert tasks["wizrds"][0]["Wand"] == {"Wand ID": "1"}
    assert tasks["wizrds"][1]["Pets"] == [{"Pet ID": "2"}, {"Pet ID": "1"}]
    assert tasks["wizrds"][2]["Clubs"] == [{"Club ID": "2"}, {"Club ID": "1"}]


def test_links_from_tasks_without_unique_ids_are_exported(tmp_path: Path) -> None:
    """They can be said from the other side only."""
    for kind in ("one-to-one", "one-to-many", "many-to-one", "many-to-many"):
        many = kind.endswith("many")
        linked: Any = {"Company ID": "42"}
        notes = {**NOTES, "tasks": [{"Note": "n", "About": [linked] if many else linked}]}
        link = {"from": "notess", "to": "2ylSaZ", "kind": kind, "name": "About", "inverseName": "Notes"}
        first, _ = exported(tmp_path / f"{kind} 1", workspace(COMPANIES, notes, links=[link]))
        second, _ = exported(tmp_path / f"{kind} 2", first)
        assert first.read_bytes() == second.read_bytes()
        (task,) = json.loads(first.read_text())["workflows"][1]["tasks"]
        assert task["About"] == ([linked] if many else linked)


@st.composite
def definitions(draw: st.DrawFn) -> Any:
    """Two workflows of odd names, with a link between them, actions, checklists, and tasks with all sorts of values."""
    names = draw(st.lists(LINES, min_size=14, max_size=14, unique=True))
    names = [name if name not in VALUES and name not in ("ID", "Must") else f"{name}!" for name in names]
    ids = draw(st.lists(LINES, min_size=1, max_size=4, unique_by=str.strip))
    everything = [field for field in EVERYTHING["fields"] if field["type"] != "phone"]
    tasks = [
        {"ID": one, "Must": draw(LINES), **draw(st.fixed_dictionaries({}, optional=VALUES))}
        for one in [one.strip() for one in ids]
    ]
    kind = draw(st.sampled_from(["one-to-one", "one-to-many", "many-to-one", "many-to-many"]))
    linked: Any = [{"ID": tasks[0]["ID"]}] if kind.endswith("many") else {"ID": tasks[0]["ID"]}
    other = {
        "id": names[0],
        "name": names[1],
        "recordType": names[2],
        "stages": [{"name": names[3], "checklist": [names[4]], "color": "#b0b8c1"}, {"name": names[5]}],
        "fields": [
            {"id": "i", "name": names[6], "type": "uniqueId"},
            {"id": names[7], "name": names[8], "type": "text"},
        ],
        "actions": [
            {
                "id": names[9],
                "name": names[10],
                "confirmation": draw(st.sampled_from(["Sure?", "Wirklich 🙂 – 是否?", ""])),
                "from": [names[3]],
                "requires": {"fields": [names[8]], "assigned": draw(st.booleans())},
                "steps": [
                    {"type": "updateData", "fields": {names[8]: draw(LINES)}},
                    {"type": "scheduleStageChange", "stage": names[5], "days": draw(st.integers(1, 999))},
                    {"type": "deleteTask"},
                ],
            }
        ],
        "tasks": [{names[6]: draw(LINES).strip(), names[8]: draw(LINES), names[11]: linked}],
    }
    link = {"from": names[0], "to": "everyt", "kind": kind, "name": names[11], "inverseName": names[12]}
    return workspace({**EVERYTHING, "fields": everything, "tasks": tasks}, other, links=[link])


@settings(
    examples(15),
    derandomize=True,
    phases=[Phase.generate],
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(definition=definitions())
def test_any_workspace_goes_round(definition: Any) -> None:
    with TemporaryDirectory() as folder:
        first, _ = exported(Path(folder) / "first", definition)
        second, _ = exported(Path(folder) / "second", first)
        assert first.read_bytes() == second.read_bytes()
        assert said(load_definition(first), links=False) == said(parse_definition(definition), links=False)


@pytest.mark.parametrize(
    ("address", "without"),
    [
        ("postgresql://me@host:5433/db?sslmode=require", None),
        ("sqlite:////home/me/p@ss:word.db?password=x", None),
        ("postgresql://me:s3cret@host:5433/db?sslmode=require", "postgresql://me@host:5433/db?sslmode=require"),
        ("postgresql://me@/db?host=/run/x&password=s3cret", "postgresql://me@/db?host=%2Frun%2Fx"),
        ("postgresql://me:p%40s@host/db?sslpassword=s3cret", "postgresql://me@host/db"),
    ],
)
def test_passwords_of_data_sources_are_left_out(address: str, without: str | None, tmp_path: Path) -> None:
    assert without_password(address) == (without or address)
    file, report = exported(tmp_path / "folder", workspace(customers(address)))
    assert json.loads(file.read_text())["workflows"][0]["dataSync"]["database"] == (without or address)
    assert report.notes == ([] if without is None else ["the password of the data source of Customers is not in it"])


def numbers(first: Path) -> Sequence[Any]:
    return [flow.get("nextNumber") for flow in json.loads(first.read_text())["workflows"]]


def test_the_count_of_unique_ids_goes_on(tmp_path: Path) -> None:
    first, _ = exported(tmp_path / "first", workspace({**TICKETS, "nextNumber": 30}, COMPANIES))
    assert numbers(first) == [31, None], "one task got the number 30"
