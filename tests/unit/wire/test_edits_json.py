"""Edits, problems, filters and orders come back from JSON as they were; anything else is a ``ValueError``."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
from flowdash_desktop.domain.filters import Condition, Operator, TaskFilter
from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.domain.link_edits import LinkTask, UnlinkTask
from flowdash_desktop.domain.table import SortBy
from flowdash_desktop.domain.tasks import Attachment, Link, LinkedTask, TaskKey, Value
from flowdash_desktop.wire.edits import (
    edit_from_json,
    edit_kind,
    edit_to_json,
    identity_from_json,
    identity_to_json,
    problem_from_json,
    problem_to_json,
    value_from_json,
    value_to_json,
)
from flowdash_desktop.wire.json import decode, encode
from flowdash_desktop.wire.saved_view_json import filter_from_json, filter_to_json, sort_from_json, sort_to_json

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


@given(st.sampled_from(Refusal), st.dictionaries(TEXT, st.lists(TEXT).map(tuple)), IDENTITIES)
def test_problems_come_back(refusal: Refusal, messages: dict[str, tuple[str, ...]], there: Identity | None) -> None:
    problem = EditProblem(refusal, messages, there=there)
    assert problem_from_json(problem_to_json(problem)) == problem


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


@given(
    st.lists(st.builds(Condition, TEXT, st.sampled_from(Operator), st.lists(VALUES, max_size=3).map(tuple))).map(tuple),
    st.booleans(),
    TEXT,
    st.lists(st.builds(SortBy, TEXT, st.booleans())).map(tuple),
)
def test_views_come_back(
    conditions: tuple[Condition, ...], active_only: bool, search: str, sort: tuple[SortBy, ...]
) -> None:
    task_filter = TaskFilter(conditions, active_only, search)
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
    with pytest.raises(ValueError, match="not a"):
        edit_from_json("attach", "w", TaskKey("t"), encode(body))
