"""An administrator deactivates somebody: tasks keep the person, nobody gives them new ones, and all of it is said."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.domain.workflow_draft.model import Section
from flowdash_desktop.ui.dialogs import ConfirmDialog
from flowdash_desktop.ui.filter_bar.condition_popup import ConditionPopup
from flowdash_desktop.ui.widgets.choices import ChoiceModel
from tests.e2e.everything import FULL, WORKFLOW, asking, on_server
from tests.e2e.workflow_editor import apply_draft, go_to, open_editor, try_draft, user_form
from tests.support.changes import Changes
from tests.support.definitions import EVERYTHING, HARRY, USER, workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, button, click, focused, keys, press
from tests.support.server_process import ServerProcess

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
TASKS = [{**FULL, "ID": "W-1", "Assigned To": USER, "Person": USER}, {**FULL, "ID": "W-2", "Person": HARRY}]
DEACTIVATE = {"op": "changeUser", "user": "u2", "deactivated": True}


async def opened(desk: Desk, server: StartServer) -> ServerProcess:
    running = server(workspace({**EVERYTHING, "tasks": TASKS}))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    return running


def said_in(desk: Desk, key: str, field: str) -> str:
    """What a screen reader says of a cell."""
    model = desk.window.model
    index = model.index(model.shown.row(TaskKey(key)), model.column(field))
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole))


def offered(popup: QWidget) -> list[str]:
    """The choices of the list that is open, with the words behind them."""
    model = next(one for one in popup.findChildren(ChoiceModel) if one.rowCount())
    found = [model.index(row, 0).data(ChoiceModel.CHOICE) for row in range(model.rowCount())]
    return [f"{one.text} ({one.detail})" if one.detail else one.text for one in found]


@story
async def test_a_person_is_deactivated_and_active_again(desk: Desk, server: StartServer) -> None:
    """The preview says what it does; the tasks keep the person with a word; one key takes it back."""
    running = await opened(desk, server)
    editor = await open_editor(desk)
    go_to(editor, Section.USERS, "Uma Sanders")
    click(user_form(editor).deactivated)
    said = await try_draft(desk, editor)
    assert any("“Uma Sanders”: deactivated. Tasks keep this person" in words for words in said)
    assert "No task loses or changes anything." in said
    await apply_draft(desk, editor)
    await desk.until(lambda: said_in(desk, "W-1", "Person") == "Uma Sanders · deactivated", "the mark in the table")
    assert said_in(desk, "W-1", "Assigned To") == "Uma Sanders · deactivated"
    assert said_in(desk, "W-2", "Person") == "Harry Potter"
    assert desk.column("Person") == ["Uma Sanders", "Harry Potter"], "copied and sorted by the name alone"
    assert on_server(running, "W-1")["Assigned To"] == USER
    await desk.open_task("W-1", "ID")
    assert desk.in_pane("Person", QPushButton).text() == "Uma Sanders · deactivated"
    click(desk.in_pane("Person", QPushButton))
    assert offered(desk.popup())[1:] == [f"Harry Potter ({HARRY})", "Uma Sanders (deactivated)"]
    press(focused(), Key.Key_Escape)
    await desk.open_task("W-2", "ID")
    click(desk.in_pane("Person", QPushButton))
    assert offered(desk.popup())[1:] == [f"Harry Potter ({HARRY})"], "who is deactivated is offered to no other task"
    press(focused(), Key.Key_Escape)
    await desk.in_front()
    await desk.shortcut(Key.Key_Z, CONTROL | ALT)
    await desk.until(lambda: said_in(desk, "W-1", "Person") == "Uma Sanders", "the undo")
    click(desk.in_pane("Person", QPushButton))
    assert any(text.startswith("Uma Sanders") for text in offered(desk.popup()))
    press(focused(), Key.Key_Escape)
    await desk.close()


@story
async def test_a_deactivated_person_can_be_filtered_for(desk: Desk, server: StartServer) -> None:
    running = await opened(desk, server)
    with asking(running) as api:
        Changes(api).make(DEACTIVATE)
    await desk.shortcut(Key.Key_F5, Qt.KeyboardModifier.NoModifier)
    await desk.until(lambda: "deactivated" in said_in(desk, "W-1", "Person"), "the newer people")
    click(desk.find("Add filter", QPushButton))
    keys(focused(), "Person")
    press(focused(), Key.Key_Return)
    popup = desk.popup()
    assert isinstance(popup, ConditionPopup)
    assert "Uma Sanders (deactivated)" in offered(popup)
    for _ in range(2):
        press(focused(), Key.Key_Down)
    press(focused(), Key.Key_Return)
    press(focused(), Key.Key_Escape)
    assert desk.column("ID") == ["W-1"]
    click(button("Clear", desk.window.filter_bar))
    desk.window.table.ordering.group_by("Person")
    model = desk.window.model
    header = model.index(model.shown.row_of_group(USER), 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert str(header).startswith("Uma Sanders · deactivated, ")
    await desk.close()


@story
async def test_an_edit_for_somebody_deactivated_since_needs_you(desk: Desk, server: StartServer) -> None:
    """What was chosen stays, with words that say what to do; another person is taken."""
    running = await opened(desk, server)
    with asking(running) as api:
        Changes(api).make(DEACTIVATE)
    await desk.open_task("W-2", "ID")
    click(desk.in_pane("Person", QPushButton))
    keys(focused(), "Uma")
    press(focused(), Key.Key_Return)
    await desk.until_needs_you("W-2")
    editor = desk.window.detail.editor("Person")
    assert "This person is deactivated. Choose somebody else." in editor.words()
    assert desk.shown("W-2").task.values["Person"] == USER, "what was chosen is kept"
    assert on_server(running, "W-2")["Person"] == HARRY
    await desk.in_front()
    click(button("Discard", editor))
    click(desk.dialog(ConfirmDialog).confirm_button)
    await desk.until_saved()
    assert desk.shown("W-2").task.values["Person"] == HARRY
    await desk.close()


@story
async def test_the_last_administrator_can_not_be_deactivated(desk: Desk, server: StartServer) -> None:
    """It is said beside the box while it is ticked, and nothing can be applied."""
    await opened(desk, server)
    editor = await open_editor(desk)
    go_to(editor, Section.USERS, "Harry Potter")
    form = user_form(editor)
    click(form.deactivated)
    assert "the last one who does" in form.row("deactivated").words()
    click(form.deactivated)
    assert form.row("deactivated").words().startswith("Tasks, comments and history keep this person.")
    press(editor, Key.Key_Escape)
    await desk.close()
