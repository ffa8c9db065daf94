"""Which task somebody looked at: told by its page in the web app, else by when it was created."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from flowdash_desktop.domain.identity import Identity, identity_of, is_another, is_same
from flowdash_desktop.domain.schema import CREATED_ON, Field, FieldKind, Workflow, WorkflowSchema
from flowdash_desktop.domain.tasks import Task, TaskKey

SCHEMA = WorkflowSchema(
    Workflow("w", "Companies"), fields=(Field("1", "ID", FieldKind.UNIQUE_ID), Field("2", "Name", FieldKind.TEXT))
)
MONDAY, TUESDAY = (datetime(2026, 1, day, 8, tzinfo=UTC) for day in (5, 6))
PAGE = "https://app.flowdash.com/workflows/2ylSaZ/tasks/ooCwnZ"


def known(url: str | None, created: datetime | None = None, name: str = "Acme") -> Identity | None:
    """What a task with this page is known by."""
    return identity_of(Task(TaskKey("42"), "42", {"ID": "42", "Name": name, CREATED_ON: created}, url), SCHEMA)


@pytest.mark.parametrize("url", [PAGE, "http://127.0.0.1:50123/workflows/other/tasks/ooCwnZ", f"{PAGE}/?view=1#top"])
def test_the_server_s_address_may_change(url: str) -> None:
    assert not is_another(known(PAGE), known(url, name="Another name"))
    assert is_same(known(PAGE), known(url))


def test_another_page_is_another_task() -> None:
    assert is_another(known(PAGE, MONDAY), known("https://app.flowdash.com/workflows/2ylSaZ/tasks/gqCQRO", MONDAY))
    assert not is_another(known(PAGE, MONDAY), known(PAGE, TUESDAY)), "the page decides where there is one"


def test_where_the_page_says_nothing_the_time_of_creation_tells() -> None:
    at_id = "https://example.com/tasks/42"
    assert is_another(known(at_id, MONDAY), known(at_id, TUESDAY))
    assert is_another(known(None, MONDAY), known(None, TUESDAY))
    assert is_same(known(None, MONDAY), known(PAGE, MONDAY))


def test_what_is_not_known_is_no_other_task() -> None:
    assert known(None) is None
    assert known("https://example.com/tasks/42") is None
    assert not is_another(None, known(PAGE))
    assert not is_another(known(PAGE), None)
    assert not is_same(None, None)
    assert not is_another(known(PAGE), known(None, TUESDAY))


def test_title_is_a_text_while_its_field_changes() -> None:
    """The tasks that are shown may be read under the fields of a moment later, or of one before."""
    task = Task(TaskKey("42"), "42", {"ID": "42", "Name": Decimal(7)}, PAGE)
    found = identity_of(task, SCHEMA)
    assert found is not None
    assert found.title == "7"
