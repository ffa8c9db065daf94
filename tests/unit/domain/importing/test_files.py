"""Files that cells name: which of them a task has, which are added, which are refused; never removed or doubled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from flowdash_desktop.domain.edits import AttachFile, CreateTask, StagedFile, TaskEdit
from flowdash_desktop.domain.importing.columns import CellFault, ColumnUse, ImportCell
from flowdash_desktop.domain.importing.files import (
    FileFault,
    FilesToFind,
    KnownFile,
    NamedFile,
    files_of_cell,
    names_in,
    names_to_find,
)
from flowdash_desktop.domain.importing.plan import (
    ImportOptions,
    ImportPlanner,
    PlannedRow,
    RowKind,
    edits_of,
    files_to_add,
)
from flowdash_desktop.domain.schema import Field, FieldKind, Stage, Workflow, WorkflowSchema
from flowdash_desktop.domain.tasks import TaskKey, Value
from flowdash_desktop.domain.validation_errors import InvalidValueError, Problem

SCHEMA = WorkflowSchema(
    Workflow("v", "Vendors"),
    (Stage("New"),),
    (
        Field("f1", "ID", FieldKind.UNIQUE_ID, required=True, editable=False),
        Field("f2", "Name", FieldKind.TEXT),
        Field("f3", "Papers", FieldKind.FILE, limit=3),
        Field("f4", "Fixed", FieldKind.FILE, editable=False),
    ),
)
USES = [ColumnUse("ID", finds_task=True), ColumnUse("Name"), ColumnUse("Papers"), ColumnUse("Fixed")]
HERE = {
    "a.pdf": NamedFile("a.pdf", "a.pdf", "/in/a.pdf", size=10),
    "sub/a.pdf": NamedFile("sub/a.pdf", "a.pdf", "/in/sub/a.pdf", size=10, sha256="aa"),
    "b.pdf": NamedFile("b.pdf", "b.pdf", "/in/b.pdf", size=20),
    "c.pdf": NamedFile("c.pdf", "c.pdf", "/in/c.pdf", size=30),
    "https://x.org/d.pdf": NamedFile("https://x.org/d.pdf", "d.pdf", address="https://x.org/d.pdf"),
}


def names(files: Sequence[NamedFile]) -> list[str]:
    return [file.name for file in files]


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("a.pdf", ["a.pdf"]),
        (" a.pdf ;b.pdf;; a.pdf\nsub/c.pdf\r\n", ["a.pdf", "b.pdf", "sub/c.pdf"]),
        ('"C:\\papers\\a b.pdf"; b.pdf', ["C:\\papers\\a b.pdf", "b.pdf"]),
        ('"a;b.pdf"; c.pdf', ["a;b.pdf", "c.pdf"]),
        ('c.pdf;"a;b.pdf" ;"d;', ["c.pdf", "a;b.pdf", '"d']),
        ("https://x.org/a;v=1; b.pdf", ["https://x.org/a;v=1", "b.pdf"]),
        ("https://x.org/a;https://y.org/b", ["https://x.org/a", "https://y.org/b"]),
        (" ;\n", []),
    ],
)
def test_names_stand_on_lines_or_between_semicolons(cell: str, found: list[str]) -> None:
    """Each once, without quotation marks; a semicolon inside of an address belongs to the address."""
    assert list(names_in(cell)) == found


def test_names_by_commas_are_looked_for_too() -> None:
    """An export writes them so; an error in a cell and a blank cell name nothing."""
    cells: list[ImportCell] = ["a, b.pdf, c.pdf", None, CellFault("#REF!"), "https://x.org/?a=1, 2"]
    assert names_to_find(cells) == ("a, b.pdf, c.pdf", "a", "b.pdf", "c.pdf", "https://x.org/?a=1, 2")


@pytest.mark.parametrize("cell", ["a.pdf, b, c.pdf", "a.pdf", "a.pdf; b, c.pdf", "b, c.pdf\na.pdf"])
def test_names_that_a_task_has_change_nothing(cell: str) -> None:
    """As an export writes them, and alone; whether a file of the name is here or not."""
    files = files_of_cell(cell, [KnownFile("a.pdf", 99, "zz"), KnownFile("b, c.pdf")], HERE)
    assert (files.added, files.refused) == ((), ())
    assert set(files.same) <= {"a.pdf", "b, c.pdf"}


def test_names_by_commas_stand_for_several_files() -> None:
    """Where each is a file here or at the task, and the whole is none."""
    files = files_of_cell("a.pdf, b.pdf", [KnownFile("a.pdf")], HERE)
    assert (names(files.added), files.same) == (["b.pdf"], ("a.pdf",))
    whole = {**HERE, "a.pdf, b.pdf": NamedFile("a.pdf, b.pdf", "a.pdf, b.pdf", "/in/a.pdf, b.pdf", size=1)}
    assert names(files_of_cell("a.pdf, b.pdf", [], whole).added) == ["a.pdf, b.pdf"]


@pytest.mark.parametrize(
    ("there", "is_same"),
    [
        (KnownFile("a.pdf"), True),
        (KnownFile("a.pdf", 10, "aa"), True),
        (KnownFile("a.pdf", 10), True),
        (KnownFile("a.pdf", 11), False),
        (KnownFile("a.pdf", 10, "bb"), False),
        (KnownFile("A.pdf"), False),
    ],
)
def test_a_path_means_the_file_of_the_same_bytes(there: KnownFile, is_same: bool) -> None:
    """Where size or bytes are known to differ it is another file of the name, and is added beside the first."""
    files = files_of_cell("sub/a.pdf", [there], HERE)
    assert (files.same, names(files.added)) == ((there.name,), []) if is_same else ((), ["a.pdf"])


def test_two_files_of_one_name_are_two() -> None:
    """Both are added, and the second time each of them is there."""
    found = {**HERE, "x/a.pdf": replace(HERE["sub/a.pdf"], text="x/a.pdf", sha256="xx")}
    files = files_of_cell("sub/a.pdf; x/a.pdf", [KnownFile("a.pdf")], found)
    assert [file.text for file in files.added] == ["x/a.pdf"]
    there = [KnownFile("a.pdf"), KnownFile("a.pdf", 10, "aa")]
    assert files_of_cell("x/a.pdf; sub/a.pdf", there, found).added == ()


def plan(
    *rows: Sequence[ImportCell],
    found: Mapping[str, NamedFile] = HERE,
    there: Sequence[KnownFile] = (),
    options: ImportOptions = ImportOptions(),  # noqa: B008 - frozen
    schema: WorkflowSchema = SCHEMA,
) -> list[PlannedRow]:
    tasks: list[tuple[TaskKey, Mapping[str, Value]]] = [(TaskKey("C-1"), {"ID": "C-1", "Name": "Tern"})]
    files = FilesToFind(found, lambda _, __: there)
    planner = ImportPlanner(schema, USES, options, tasks, files)
    planned = [planner.plan(number, row) for number, row in enumerate(rows, 2)]
    at_once = [*ImportPlanner(schema, USES, options, tasks, files).plan_all(enumerate(rows, 2))]
    assert list(map(repr, at_once)) == list(map(repr, planned)), "column by column it is the same plan"
    return planned


def test_rows_add_files_to_their_tasks() -> None:
    """A row of nothing but a new file changes its task; a blank cell never removes one."""
    rows = plan(
        ["C-1", "Tern", "a.pdf; https://x.org/d.pdf"],
        ["C-2", None, "b.pdf"],
        [None, None, " "],
        options=ImportOptions(clears_blanks=True),
    )
    assert [row.kind for row in rows] == [RowKind.CHANGED, RowKind.NEW, RowKind.LEFT_OUT]
    assert [(number, name, file.name) for number, name, file in files_to_add(rows)] == [
        (2, "Papers", "a.pdf"),
        (2, "Papers", "d.pdf"),
        (3, "Papers", "b.pdf"),
    ]
    (row,) = plan(["C-1", "Tern", ""], there=[KnownFile("a.pdf")], options=ImportOptions(clears_blanks=True))
    assert row.kind is RowKind.SAME


def test_a_refused_file_refuses_its_cell_alone() -> None:
    """None of the files of the cell is added, and the other cells of the row are."""
    rows = plan(
        ["C-1", "Kestrel", "a.pdf; nowhere.pdf"],
        ["C-2", "Moss", CellFault("#REF!")],
        ["C-3", None, "nowhere.pdf"],
    )
    assert [row.kind for row in rows] == [RowKind.CHANGED, RowKind.NEW, RowKind.NEW]
    assert all(row.has_refusal for row in rows)
    assert [file.fault for file in rows[0].files["Papers"].refused] == [FileFault.NOT_FOUND]
    assert list(files_to_add(rows)) == []
    (same,) = plan(["C-1", "Tern", "nowhere.pdf"])
    assert (same.kind, same.has_refusal) == (RowKind.REFUSED, True)


def test_limits_and_fixed_fields_refuse_files() -> None:
    """What is there counts; a field that can't be changed takes files of new tasks alone."""
    (row,) = plan(["C-1", None, "a.pdf; b.pdf"], there=[KnownFile("x"), KnownFile("y")])
    problem = row.files["Papers"].problem
    assert isinstance(problem, InvalidValueError)
    assert (problem.problem, problem.params) == (Problem.TOO_MANY_FILES, {"limit": "3"})
    changed, new = plan(["C-1", None, None, "a.pdf"], ["C-2", None, None, "b.pdf"])
    problem = changed.files["Fixed"].problem
    assert isinstance(problem, InvalidValueError)
    assert (problem.problem, changed.kind) == (Problem.NOT_EDITABLE, RowKind.REFUSED)
    assert not new.has_refusal


def test_a_new_task_without_its_required_file_is_refused() -> None:
    required = replace(SCHEMA, fields=(*SCHEMA.fields[:2], replace(SCHEMA.fields[2], required=True)))
    rows = plan(["C-2", "x", "a.pdf"], ["C-3", "x", "nowhere.pdf"], ["C-4", "x", None], schema=required)
    assert [row.kind for row in rows] == [RowKind.NEW, RowKind.REFUSED, RowKind.REFUSED]


def test_edits_attach_what_was_copied() -> None:
    """Behind the other edits of the task, under the key of a new one."""
    rows = plan(["C-1", "Kestrel", "a.pdf"], ["C-2", None, "b.pdf"])
    copies = {(2, "Papers"): [StagedFile("s1", "a.pdf", "", 10)], (3, "Papers"): [StagedFile("s2", "b.pdf", "", 20)]}
    change, first, create, second = edits_of(rows, SCHEMA, copies)
    assert isinstance(change, TaskEdit)
    assert change.field == "Name"
    assert first == AttachFile("v", TaskKey("C-1"), "Papers", copies[2, "Papers"][0])
    assert isinstance(create, CreateTask)
    assert isinstance(second, AttachFile)
    assert second.task == create.task
