"""What stands in the table's place."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from flowdash_desktop.ui.table.empty_states import TableStack
from flowdash_desktop.ui.table.models.task_table_model import TaskTableModel
from flowdash_desktop.ui.table.view import TaskTableView
from flowdash_desktop.ui.theme import Theme


def test_each_state_says_what_it_is_and_offers_one_thing(qtbot: QtBot, theme: Theme, model: TaskTableModel) -> None:
    stack = TableStack(theme, TaskTableView(theme, model))
    qtbot.addWidget(stack)
    stack.show()
    assert stack.currentWidget() is stack.view

    def words() -> list[str]:
        return [label.text() for label in stack.findChildren(QLabel) if label.isVisible() and label.text()]

    def buttons() -> list[QPushButton]:
        return [button for button in stack.findChildren(QPushButton) if button.isVisible()]

    def press() -> None:
        buttons()[0].click()

    stack.show_loading("Loading tasks: 3 of 9", 3, 9)
    assert words() == ["Loading tasks: 3 of 9"]
    stack.show_empty()
    assert words()[0] == "No tasks yet"
    with qtbot.waitSignal(stack.new_task_requested):
        press()
    stack.show_empty(can_create=False)
    assert buttons() == []
    stack.show_no_match("Active only hides 12 tasks.", "Show them")
    assert words() == ["No task matches", "Active only hides 12 tasks."]
    assert buttons()[0].text() == "Show them"
    with qtbot.waitSignal(stack.way_out_requested):
        press()
    stack.show_error("<b>Failed</b>", "Nothing is lost.")
    assert words() == ["<b>Failed</b>", "Nothing is lost."]
    with qtbot.waitSignal(stack.retry_requested):
        press()
    stack.show_table()
    assert stack.currentWidget() is stack.view
