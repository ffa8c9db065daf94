"""Each action has the same button and the same digit at every stage, whatever is offered when."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flowdash_desktop.domain import action_slots
from flowdash_desktop.domain.action_slots import SlotNames, extended, fill_slots, slot_names
from flowdash_desktop.domain.activity import Action

names = st.sampled_from(["Approve", "Reject", "Ask"])
offers = st.lists(names, max_size=4).map(lambda found: [Action(f"{n}{name}", name) for n, name in enumerate(found)])


@given(st.lists(st.lists(offers, max_size=3), max_size=5))
def test_no_slot_ever_changes(stages_in_turn: list[list[list[Action]]]) -> None:
    """However the offers of stages come in: a slot that an action has is its own, and no action has two."""
    slots: SlotNames = ()
    for stages in stages_in_turn:
        more = extended(slots, stages)
        assert more[: len(slots)] == slots
        assert len(set(more)) == len(more)
        assert set(more) == {*slots, *(name for actions in stages for name in slot_names(actions))}
        slots = more


@given(st.dictionaries(st.sampled_from(["Open", "Done"]), offers), offers)
def test_each_slot_has_the_action_that_is_offered(stages: dict[str, list[Action]], offered: list[Action]) -> None:
    """The slots are those of all stages; what is offered now comes before what a stage offered earlier."""
    slots = extended((), stages.values())
    filled = fill_slots(slots, stages, offered)
    by_name = dict(zip(extended(slots, [offered]), filled, strict=True))
    assert [by_name[name] for name in slot_names(offered)] == offered
    assert None not in filled


def test_an_action_that_is_gone_leaves_its_slot_blank() -> None:
    """The others keep their digits."""
    approve, ask = Action("1", "Approve"), Action("2", "Ask")
    assert fill_slots(("Approve", "Reject", "Ask"), {"Open": [approve]}, [ask]) == (approve, None, ask)


def test_actions_of_one_name_are_numbered() -> None:
    one, two = Action("1", "Ask"), Action("2", "Ask")
    assert slot_names([one, two]) == ["Ask", "Ask\n2"]
    assert fill_slots((), {}, [one, two]) == (one, two)


def test_stages_that_offer_the_same_are_looked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Thousands of stages with thousands of actions held the window for more than a minute."""
    looks: list[int] = []

    def counted(actions: Iterable[Action]) -> list[str]:
        looks.append(1)
        return slot_names(actions)

    monkeypatch.setattr(action_slots, "slot_names", counted)
    same, offered = [Action("1", "Approve")], [Action("2", "Ask")]
    stages = {str(number): same for number in range(1000)}
    assert extended((), stages.values()) == ("Approve",)
    assert fill_slots(("Approve",), stages, offered) == (same[0], offered[0])
    assert len(looks) <= 4


@given(st.lists(st.lists(offers, max_size=2), min_size=1, max_size=3), offers)
def test_the_last_stage_names_the_action(groups: list[list[list[Action]]], offered: list[Action]) -> None:
    """Also where one tuple stands at several stages."""
    pool = [actions for group in groups for actions in group]
    stages = {str(number): actions for number, actions in enumerate([*pool, *pool[:1], *pool])}
    known: dict[str, Action] = {}
    for actions in (*stages.values(), offered):
        known.update(zip(slot_names(actions), actions, strict=True))
    slots = extended((), [*stages.values(), offered])
    assert fill_slots(slots, stages, offered) == tuple(known[name] for name in slots)
