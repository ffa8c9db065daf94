"""The letters that lead to views and workflows after ``G``."""

from __future__ import annotations

from flowdash_desktop.ui.commands.go_letters import ALL, GoLetters, Way
from flowdash_desktop.ui.filter_bar.view_names import MY_TASKS, UNASSIGNED


def way(id: str, name: str = "") -> Way:
    return Way(id, name or id, lambda: None)


def test_each_way_has_a_letter_of_its_own() -> None:
    names = ["Accounts", "aa", "", "Ämter", "7"]
    found = GoLetters().of([way(ALL), way(MY_TASKS), *(way(f"view:w/{name}", name) for name in names)])
    assert [*found.values()][:4] == ["A", "M", "T", "B"]
    assert len(set(found.values())) == len(names) + 2
    many = GoLetters().of([way(f"workflow:{number}", "x") for number in range(40)])
    assert [*many.values()].count("") == 40 - (36 - 8), "those of the views that are always there stay free"


def test_a_letter_stays_whatever_comes_later() -> None:
    """A view that is saved, moved or deleted, another workflow, and a restart."""
    letters = GoLetters()
    first = letters.of([way(UNASSIGNED), way("view:w/Big"), way("workflow:w", "Bills")])
    later = letters.of([way(UNASSIGNED), way("view:w/Bar"), way("view:w/Big"), way("workflow:w", "Bills")])
    assert {id: later[id] for id in first} == first
    again = GoLetters()
    again.restore(letters.given)
    other = again.of([way("view:v/Before"), way("workflow:w", "Bills"), way("view:w/Big")])
    assert {id: other[id] for id in ("workflow:w", "view:w/Big")} == {
        id: first[id] for id in ("workflow:w", "view:w/Big")
    }
    again.restore(["broken"])
    assert again.of([way("view:w/Big")]) == {"view:w/Big": first["view:w/Big"]}


def test_ways_of_other_workflows_may_share_a_letter() -> None:
    letters = GoLetters()
    letters.of([way(f"view:a/{number}", "x") for number in range(30)])
    found = letters.of([way(f"view:b/{number}", "y") for number in range(5)])
    assert len({*found.values()} - {""}) == 5


def test_a_chosen_letter_comes_before_those_that_were_given() -> None:
    """It takes one away from a workflow and from a view, and none from a view that is always there."""
    letters = GoLetters()
    ways = [way(MY_TASKS), way("view:w/Big"), way("view:w/Bar"), way("workflow:w", "Parcels")]
    before = letters.of(ways)
    chosen = Way("view:w/Own", "Own", lambda: None, before["workflow:w"])
    found = letters.of([*ways, chosen])
    assert found["view:w/Own"] == before["workflow:w"]
    assert found["workflow:w"] not in ("", before["workflow:w"])
    assert letters.of(ways) == before, "it is given back"
    fixed = letters.of([*ways, Way("view:w/Own", "Own", lambda: None, "M")])
    assert fixed[MY_TASKS] == "M"
    assert fixed["view:w/Own"] not in ("", "M")
