"""What follows the new task of a form, as text: the same comes back, and damaged texts are refused."""

from __future__ import annotations

import pytest

from flowdash_desktop.domain.activity_edits import AddItem
from flowdash_desktop.domain.drafts import NEW_TASK_FORM
from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.domain.link_edits import LinkTask
from flowdash_desktop.domain.tasks import LinkedTask, TaskKey
from flowdash_desktop.wire.form_parts import FormParts, parts_from_text, parts_to_text

PARTS = FormParts(
    (
        AddItem("people", NEW_TASK_FORM, "Here", "Größe prüfen"),
        LinkTask("people", TaskKey("1"), "Tickets", LinkedTask({"Ticket": "7"}), "Ticket", None, "tckets"),
    ),
    Identity("https://f.example/1", "2026-01-01T00:00:00Z", "Ida"),
    "Ida",
)


def test_parts_come_back_as_they_were() -> None:
    assert parts_from_text(parts_to_text(PARTS)) == PARTS


def test_a_truncated_text_is_refused_wherever_it_ends() -> None:
    text = parts_to_text(PARTS)
    for end in range(len(text)):
        with pytest.raises(ValueError, match=r"."):
            parts_from_text(text[:end])


@pytest.mark.parametrize(
    "text",
    [
        "null",
        "{}",
        "[[], null]",
        '[[["link", "w", "t"]], null, ""]',
        '[[["link", "w", "t", "{}"]], null, ""]',
        '[[["no kind", "w", "t", "{}"]], null, ""]',
        '[[["link", "w", "t", "[1, 2]"]], null, ""]',
        '[[], "{\\"page\\": 7}", ""]',
        "\ud800",
        "[" * 5000,
    ],
)
def test_a_garbled_text_is_refused_as_a_value(text: str) -> None:
    """Whatever stands there, whoever reads it has to handle one kind of error."""
    with pytest.raises(ValueError, match=r"."):
        parts_from_text(text)
