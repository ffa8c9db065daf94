"""The order of the pane's sections, whatever was moved, pinned, added and taken away since."""

from __future__ import annotations

from flowdash_desktop.domain.pane_arrangement import PaneArrangement

NAMES = ("details", "files 1", "comments", "links")


def test_without_a_choice_sections_stand_as_usual() -> None:
    assert PaneArrangement().arranged(NAMES) == [*NAMES]


def test_a_section_moves_past_its_neighbour_that_is_shown() -> None:
    moved = PaneArrangement().moved("files 1", -1, NAMES)
    assert moved.arranged(NAMES) == ["files 1", "details", "comments", "links"]
    past_hidden = PaneArrangement().moved("links", -1, NAMES, hidden=["comments"])
    assert past_hidden.arranged(NAMES) == ["details", "links", "files 1", "comments"]
    first = PaneArrangement()
    assert first.moved("details", -1, NAMES) is first, "there is nothing above"


def test_a_section_moves_by_several_positions_as_step_by_step() -> None:
    down = PaneArrangement().moved("details", 2, NAMES)
    assert down.arranged(NAMES) == ["files 1", "comments", "details", "links"]
    assert down == PaneArrangement().moved("details", 1, NAMES).moved("details", 1, NAMES)
    hidden = ["files 1"]
    up = PaneArrangement().moved("links", -2, NAMES, hidden)
    assert up == PaneArrangement().moved("links", -1, NAMES, hidden).moved("links", -1, NAMES, hidden)
    assert PaneArrangement().moved("links", -4, NAMES) == PaneArrangement(), "there are three above"


def test_a_new_section_follows_its_usual_neighbour() -> None:
    moved = PaneArrangement().moved("files 1", -1, NAMES)
    assert moved.arranged(["details", "files 1", "files 2", "comments", "links"]) == [
        *("files 1", "files 2", "details", "comments", "links")
    ]


def test_a_section_that_is_gone_keeps_its_position() -> None:
    moved = PaneArrangement().moved("links", -1, NAMES).moved("links", -1, NAMES)
    without = [name for name in NAMES if name != "links"]
    assert moved.arranged(without) == without
    assert moved.arranged(NAMES) == ["details", "links", "files 1", "comments"]


def test_pinned_sections_stand_first_and_open() -> None:
    arranged = PaneArrangement().toggled("comments").pinned_or_not("comments")
    assert arranged.arranged(NAMES) == ["comments", "details", "files 1", "links"]
    assert not arranged.collapsed, "what is pinned is open"
    assert arranged.moved("comments", 1, NAMES) is arranged, "it has no pinned neighbour"
    assert arranged.pinned_or_not("comments").arranged(NAMES) == [*NAMES]
