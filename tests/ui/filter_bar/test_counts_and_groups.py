"""Counts beside the filters' choices, and the field that parts the rows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from flowdash_desktop.domain.table import GroupBy
from flowdash_desktop.ui.filter_bar import FilterBar
from flowdash_desktop.ui.widgets import ChoicePopup
from tests.ui.filter_bar.samples import click, focused, named, popup, press


def test_an_open_list_of_stages_follows_the_counts(bar: FilterBar) -> None:
    click(named(bar, "Stage filter"))
    press(focused(), Qt.Key.Key_Down)
    choices = popup()
    assert isinstance(choices, ChoicePopup)
    current = choices._list.currentIndex().row()
    before = {choice.value: choice.count for choice in choices._model.choices}
    assert (before["Not Started"], before["Approved"]) == (120, 7)
    bar.set_counts({"Not Started": 118, "Approved": 1_009}, {"": 127})
    after = {choice.value: choice.count for choice in choices._model.choices}
    assert (after["Not Started"], after["Approved"]) == (118, 1_009)
    assert choices._list.currentIndex().row() == current, "the keyboard stays where it is"
    said = choices._model.index(list(after).index("Approved")).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.endswith("1,009")
    choices.close()


def test_a_field_to_group_by_is_chosen_and_shown(bar: FilterBar, qtbot: QtBot) -> None:
    click(named(bar, "Group tasks"))
    press(focused(), Qt.Key.Key_Down)
    with qtbot.waitSignal(bar.group_requested) as asked:
        press(focused(), Qt.Key.Key_Return)
    assert asked.args == [(GroupBy("Stage"),)]
    assert named(bar, "Group tasks").property("text") == "Group", "whoever groups says so"
    bar.set_grouping((GroupBy("Stage"),))
    assert named(bar, "Group tasks").property("text") == "By Stage"
    assert named(bar, "Group tasks").accessibleDescription() == "By Stage"
    click(named(bar, "Group tasks"))
    press(focused(), Qt.Key.Key_Up)
    with qtbot.waitSignal(bar.group_requested) as asked:
        press(focused(), Qt.Key.Key_Return)
    assert asked.args == [()]
