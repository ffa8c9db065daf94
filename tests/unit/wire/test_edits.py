"""Edits, problems, filters and orders come back from JSON as they were; anything else is a ``ValueError``."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flowdash_desktop.domain.activity import ChecklistItem, ItemStatus
from flowdash_desktop.domain.activity_edits import (
    AddComment,
    AddItem,
    AssignItem,
    DeleteItem,
    RenameItem,
    RunAction,
    TickItem,
)
from flowdash_desktop.domain.edits import (
    AttachFile,
    Conflict,
    CreateTask,
    DeleteTask,
    DetachFile,
    Edit,
    EditProblem,
    Refusal,
    StagedFile,
    TaskEdit,
)
from flowdash_desktop.domain.errors import Reason
from flowdash_desktop.domain.filters import Condition, Operator, TaskFilter
from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.domain.link_edits import LinkTask, UnlinkTask
from flowdash_desktop.domain.table import SortBy
from flowdash_desktop.domain.tasks import Attachment, Link, LinkedTask, TaskKey, Value
from flowdash_desktop.store.database import StoreFault
from flowdash_desktop.wire.edits import (
    edit_from_json,
    edit_kind,
    edit_to_json,
    identity_from_json,
    identity_to_json,
    problem_from_json,
    problem_to_json,
)
from flowdash_desktop.wire.json import decode, encode
from flowdash_desktop.wire.preferences.saved_view_json import (
    filter_from_json,
    filter_to_json,
    sort_from_json,
    sort_to_json,
)
from flowdash_desktop.wire.values import value_from_json, value_to_json

KEY = TaskKey("7")
TEXT = st.text(st.characters(exclude_categories=["Cs"]))
ATTACHMENTS = st.builds(Attachment, TEXT, TEXT, TEXT)
VALUES: st.SearchStrategy[Value] = st.one_of(
    st.none(),
    st.booleans(),
    TEXT,
    st.decimals(allow_nan=False, allow_infinity=False),
    st.dates(),
    st.datetimes(timezones=st.just(UTC)),
    st.lists(TEXT).map(tuple),
    st.lists(ATTACHMENTS).map(tuple),
)
ONE_LINKED = st.builds(LinkedTask, st.dictionaries(TEXT, TEXT, max_size=2))
LINKED = st.lists(ONE_LINKED, max_size=2).map(tuple)
LINKS = st.dictionaries(TEXT, st.builds(Link, LINKED, st.booleans()), max_size=2)
JUNK: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text("abc"),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["decimal", "date", "datetime", "options", "files", "field", "value", "values", "file", "conditions"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=8,
)


@st.composite
def edits(draw: st.DrawFn) -> Edit:
    workflow, task, field = draw(TEXT), TaskKey(draw(TEXT)), draw(TEXT)
    file = StagedFile(draw(TEXT), draw(TEXT), draw(TEXT), draw(st.integers(0, 1 << 40)))
    choices: list[Edit] = [
        (change := TaskEdit(workflow, task, field, draw(VALUES), draw(VALUES))),
        CreateTask(workflow, task, draw(st.dictionaries(TEXT, VALUES, max_size=3)), links=draw(LINKS)),
        CreateTask(workflow, task, {}, again=True, instead=(change,)),
        CreateTask(workflow, task, {}, again=True, instead=()),
        DeleteTask(workflow, task),
        AttachFile(workflow, task, field, file),
        AttachFile(workflow, task, field, file, Attachment("b", "text/plain", "old.txt")),
        DetachFile(workflow, task, field, draw(ATTACHMENTS)),
    ]
    return draw(st.sampled_from(choices))


@given(VALUES)
def test_values_come_back_with_their_type(value: Value) -> None:
    back = value_from_json(decode(encode(value_to_json(value))))
    assert back == value
    assert type(back) is type(value)


@given(edits())
def test_edits_come_back(edit: Edit) -> None:
    assert edit_from_json(edit_kind(edit), edit.workflow_id, edit.task, edit_to_json(edit)) == edit


IDENTITIES = st.none() | st.builds(Identity, TEXT, TEXT, TEXT)


@given(IDENTITIES)
def test_what_a_task_is_known_by_comes_back(identity: Identity | None) -> None:
    assert identity_from_json(identity_to_json(identity)) == identity


REASONS = st.recursive(
    st.builds(Reason, TEXT),
    lambda inner: st.builds(Reason, TEXT, st.dictionaries(TEXT, TEXT | inner, max_size=3)),
    max_leaves=4,
)


@given(st.sampled_from(Refusal), st.dictionaries(TEXT, st.lists(TEXT).map(tuple)), IDENTITIES, st.none() | REASONS)
def test_problems_come_back(
    refusal: Refusal, messages: dict[str, tuple[str, ...]], there: Identity | None, reason: Reason | None
) -> None:
    problem = EditProblem(refusal, messages, there=there, reason=reason)
    assert problem_from_json(problem_to_json(problem)) == problem


def test_a_code_comes_back_as_the_same_code() -> None:
    problem = EditProblem(Refusal.NO_COPY, {}, reason=Reason(StoreFault.FILE_UNREADABLE, {"name": "a.pdf"}))
    back = problem_from_json(problem_to_json(problem))
    assert back == problem


@pytest.mark.parametrize("reason", [7, {}, {"code": 7}, {"code": "a", "values": []}, {"code": "a", "values": {"b": 7}}])
def test_what_is_no_stored_reason(reason: object) -> None:
    with pytest.raises(ValueError, match=r"not a stored reason|object"):
        problem_from_json(encode({"refusal": "refused", "messages": {}, "reason": reason}))


@given(ONE_LINKED, st.none() | ONE_LINKED, TEXT, TEXT, TEXT)
def test_changes_of_links_come_back(
    other: LinkedTask, base: LinkedTask | None, link: str, id_field: str, leads_to: str
) -> None:
    key = TaskKey("7")
    where = "w", key, link, other, id_field
    for edit in (LinkTask(*where, base, leads_to), UnlinkTask(*where, leads_to)):
        assert edit_from_json(edit_kind(edit), "w", key, edit_to_json(edit)) == edit
    problem = EditProblem(Refusal.CHANGED_MEANWHILE, {}, Conflict("a", None, base))
    assert problem_from_json(problem_to_json(problem)) == problem


CONDITIONS = st.builds(Condition, TEXT, st.sampled_from(Operator), st.lists(VALUES, max_size=3).map(tuple))


@given(
    st.lists(st.lists(CONDITIONS, max_size=3).map(tuple), max_size=3),
    st.booleans(),
    TEXT,
    st.lists(st.builds(SortBy, TEXT, st.booleans())).map(tuple),
)
def test_views_come_back(
    groups: list[tuple[Condition, ...]], active_only: bool, search: str, sort: tuple[SortBy, ...]
) -> None:
    task_filter = TaskFilter((), active_only, search).with_groups(groups)
    assert filter_from_json(decode(encode(filter_to_json(task_filter)))) == task_filter
    assert sort_from_json(decode(encode(sort_to_json(sort)))) == sort


@given(JUNK, st.sampled_from(["edit", "create", "delete", "attach", "detach", "link", "unlink", "of tomorrow"]))
def test_junk_is_a_value_error_and_nothing_else(junk: Any, kind: str) -> None:
    for read in (
        lambda: value_from_json(junk),
        lambda: edit_from_json(kind, "w", TaskKey("t"), encode(junk)),
        lambda: problem_from_json(encode(junk)),
        lambda: filter_from_json(junk),
        lambda: sort_from_json(junk),
    ):
        with suppress(ValueError):
            read()


@pytest.mark.parametrize(
    "raw",
    [
        {"decimal": "many"},
        {"date": "tomorrow"},
        {"files": [["only", "two"]]},
        {"files": ["abc"]},
        {"options": "a"},
        {"unknown": "a"},
        {"decimal": "1", "date": "2026-01-01"},
        7,
        [],
    ],
)
def test_what_is_no_stored_value(raw: object) -> None:
    with pytest.raises(ValueError, match=r"not|Invalid"):
        value_from_json(raw)


@pytest.mark.parametrize("body", [{}, {"file": {}}, {"file": {"id": "a", "name": "b", "type": "c", "size": "4"}}])
def test_what_is_no_staged_file(body: object) -> None:
    with pytest.raises(ValueError, match=r"missing|Expected"):
        edit_from_json("attach", "w", TaskKey("t"), encode(body))


LINKED_TASK = LinkedTask({"ID": "7", "Name": "Acme"})
STORED: list[tuple[str, bytes, Edit]] = [
    (
        "edit",
        b'{"field":"Tags","value":{"options":["a"]},"base":null,"sent":[{"decimal":"1.50"},{"date":"2026-01-31"}]}',
        TaskEdit("w", KEY, "Tags", ("a",), None, (Decimal("1.50"), date(2026, 1, 31))),
    ),
    (
        "create",
        b'{"values":{"When":{"datetime":"2026-01-31T12:00:00+00:00"},"Sure":true},"again":true,'
        b'"instead":[{"field":"Name","value":"x","base":"y"}],"links":{"Contacts":{"many":true,"tasks":[{"ID":"7"}]}}}',
        CreateTask(
            "w",
            KEY,
            {"When": datetime(2026, 1, 31, 12, tzinfo=UTC), "Sure": True},
            again=True,
            instead=(TaskEdit("w", KEY, "Name", "x", "y"),),
            links={"Contacts": Link((LinkedTask({"ID": "7"}),), to_many=True)},
        ),
    ),
    ("delete", b"{}", DeleteTask("w", KEY)),
    (
        "attach",
        b'{"field":"Files","file":{"id":"a","name":"b.pdf","type":"application/pdf","size":4}}',
        AttachFile("w", KEY, "Files", StagedFile("a", "b.pdf", "application/pdf", 4)),
    ),
    (
        "detach",
        b'{"field":"Files","attachment":{"files":[["7","text/plain","b.txt"]]}}',
        DetachFile("w", KEY, "Files", Attachment("7", "text/plain", "b.txt")),
    ),
    (
        "link",
        b'{"field":"Account","other":{"ID":"7","Name":"Acme"},"id":"ID","to":"ctc","base":{"ID":"8"},"taken":[{"N":"9"}]}',
        LinkTask("w", KEY, "Account", LINKED_TASK, "ID", LinkedTask({"ID": "8"}), "ctc", (LinkedTask({"N": "9"}),)),
    ),
    (
        "unlink",
        b'{"field":"Account","other":{"ID":"7","Name":"Acme"},"id":"ID"}',
        UnlinkTask("w", KEY, "Account", LINKED_TASK, "ID"),
    ),
    ("action", b'{"action":"go","name":"Go","stage":"New"}', RunAction("w", KEY, "go", "Go", "New")),
    ("comment", b'{"body":"hello"}', AddComment("w", KEY, "hello")),
    (
        "add item",
        b'{"stage":"New","title":"Call","status":"Blank"}',
        AddItem("w", KEY, "New", "Call", ItemStatus.BLANK),
    ),
    (
        "tick item",
        b'{"item":"3","title":"Call","status":"Completed","base":"Blank"}',
        TickItem("w", KEY, "3", "Call", ItemStatus.COMPLETED, ItemStatus.BLANK),
    ),
    ("rename item", b'{"item":"3","title":"Call","base":"Ring"}', RenameItem("w", KEY, "3", "Call", "Ring")),
    (
        "assign item",
        b'{"item":"3","title":"Call","email":null,"base":"a@b.c"}',
        AssignItem("w", KEY, "3", "Call", None, "a@b.c"),
    ),
    (
        "delete item",
        b'{"item":{"id":"3","title":"Call","status":"Completed","editable":true,"Assigned To":null,"Stage":"New"}}',
        DeleteItem("w", KEY, ChecklistItem("3", "Call", ItemStatus.COMPLETED, True, None, "New")),
    ),
]
"""Texts as they are on disks, which no change of the code may leave unread; they do not say their kind."""


@pytest.mark.parametrize(("kind", "text", "edit"), STORED, ids=[kind for kind, _, _ in STORED])
def test_texts_on_disks_are_read_and_written_so(kind: str, text: bytes, edit: Edit) -> None:
    """What is written now is the same, with the kind in front; older programs pass over that."""
    assert edit_from_json(kind, "w", KEY, text) == edit
    written = decode(edit_to_json(edit))
    assert _without_kinds(written) == decode(text)
    assert isinstance(written, dict)
    assert written["kind"] == kind
    with pytest.raises(ValueError, match="kind"):
        edit_from_json("comment" if kind != "comment" else "delete", "w", KEY, edit_to_json(edit))


def test_there_is_a_stored_text_of_every_kind() -> None:
    assert {type(edit) for _, _, edit in STORED} == set(get_args(Edit))


def _without_kinds(raw: object) -> object:
    if isinstance(raw, dict):
        return {name: _without_kinds(part) for name, part in raw.items() if name != "kind"}
    return [*map(_without_kinds, raw)] if isinstance(raw, list) else raw
