"""An empty table says which part of the filter stands against the tasks, and takes that part away."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton

from tests.support.definitions import workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import button, click, focused, keys, press, replace_text, says
from tests.support.server_process import ServerProcess

_CASES = {
    "id": "cases",
    "name": "Cases",
    "stages": [{"name": "Open"}, {"name": "Waiting"}, {"name": "Closed", "endStage": True}],
    "fields": [{"id": "case", "name": "Case", "type": "uniqueId"}, {"id": "who", "name": "Who", "type": "text"}],
    "tasks": [
        {"Stage": "Open", "Case": "1", "Who": "Ostrom"},
        {"Stage": "Closed", "Case": "2", "Who": "Brandt"},
        {"Stage": "Closed", "Case": "3", "Who": "{0} Zander"},
    ],
}


@pytest.fixture(scope="module")
def cases(module_server: StartServer) -> ServerProcess:
    """A server that no story here changes anything on."""
    return module_server(workspace(_CASES))


def _only_stage(desk: Desk, name: str) -> None:
    click(desk.find("Stage filter", QPushButton))
    keys(focused(), name)
    press(focused(), Qt.Key.Key_Space)
    press(focused(), Qt.Key.Key_Escape)


@story
async def test_active_only_is_named_with_what_it_hides(desk: Desk, cases: ServerProcess) -> None:
    window = await desk.open_table(server=cases, workflow_id="cases")
    _only_stage(desk, "Closed")
    assert says(window.stack, "“Active only” hides 2 finished tasks.")
    click(button("Show them", window.stack))
    assert desk.column("Case") == ["2", "3"]
    assert not desk.find("Active only", QCheckBox).isChecked()
    assert desk.find("Stage filter", QPushButton).isVisible()
    await desk.close()


@story
async def test_the_search_is_named_where_it_alone_is_to_blame(desk: Desk, cases: ServerProcess) -> None:
    window = await desk.open_table(server=cases, workflow_id="cases")
    replace_text(desk.find("Search tasks", QLineEdit), "{0} brandt")
    assert says(window.stack, "No task has “{0} brandt” in a column that is shown.")
    click(button("Clear the search", window.stack))
    assert desk.column("Case") == ["1"]
    assert desk.find("Active only", QCheckBox).isChecked(), "that was not in the way"
    await desk.close()


@story
async def test_one_filter_among_others_is_named(desk: Desk, cases: ServerProcess) -> None:
    window = await desk.open_table(server=cases, workflow_id="cases")
    _only_stage(desk, "Waiting")
    assert says(window.stack, "The filter “Stage is Waiting” hides 1 task.")
    replace_text(desk.find("Search tasks", QLineEdit), "zander")
    assert says(window.stack, "None of the 3 tasks matches all of the filters together.")
    click(button("Clear all filters", window.stack))
    assert desk.column("Case") == ["1", "2", "3"]
    await desk.close()
