"""Fields and options that an import adds."""

from __future__ import annotations

import pytest

from flowdash_desktop.domain.importing.columns import ImportCell
from flowdash_desktop.domain.importing.new_parts import (
    NewParts,
    can_become_field,
    new_field,
    unknown_options,
    with_parts,
)
from flowdash_desktop.domain.schema import Field, FieldKind, Stage, Workflow, WorkflowSchema

_KIND = Field("k", "Kind", FieldKind.SINGLE_SELECT, options=("Hardware",))
_TAGS = Field("t", "Tags", FieldKind.MULTIPLE_SELECT, options=("red", "blue"))
_SCHEMA = WorkflowSchema(Workflow("w", "Work"), (Stage("Open", None, False),), (_KIND, _TAGS))


@pytest.mark.parametrize(
    ("cells", "kind", "options"),
    [
        (["1", "2.5", None], FieldKind.NUMBER, ()),
        (["2026-12-01", "2026-12-02"], FieldKind.DATE, ()),
        (["a", "b", "a"] * 4, FieldKind.SINGLE_SELECT, ("a", "b")),
        (["a", "b"], FieldKind.TEXT, ()),
        ([True, False], FieldKind.CHECKBOX, ()),
        ([None], FieldKind.TEXT, ()),
    ],
)
def test_a_new_field_is_of_the_narrowest_type(
    cells: list[ImportCell], kind: FieldKind, options: tuple[str, ...]
) -> None:
    made = new_field(" Weight ", cells, "f1")
    assert (made.id, made.name, made.kind, made.options) == ("f1", "Weight", kind, options)
    assert made.editable
    assert not made.required


def test_values_that_are_no_options_are_found() -> None:
    """Once each, whatever their case; of several in a cell each by itself."""
    assert unknown_options(_KIND, ["Paper", "hardware", "paper", None, "Wood"]) == ("Paper", "Wood")
    assert unknown_options(_TAGS, ["red, green", "Blue", "green; grey"]) == ("green", "grey")
    assert unknown_options(Field("x", "X", FieldKind.TEXT), ["a"]) == ()


def test_the_workflow_is_seen_as_it_will_be() -> None:
    parts = NewParts({"Weight": new_field("Weight", ["1"], "f1")}, {"Kind": ("Paper",)})
    after = with_parts(_SCHEMA, parts)
    assert after.field_by_name["Kind"].options == ("Hardware", "Paper")
    assert after.field_by_name["Weight"].kind is FieldKind.NUMBER
    assert with_parts(_SCHEMA, parts.used(["Weight"])).field_by_name["Kind"] == _KIND
    assert not parts.used(["Tags"])


@pytest.mark.parametrize(
    ("heading", "can"), [("Weight", True), ("", False), (" kind ", False), ("Stage", False), ("Created On", False)]
)
def test_a_heading_that_is_taken_makes_no_field(heading: str, can: bool) -> None:
    assert can_become_field(heading, _SCHEMA) is can
