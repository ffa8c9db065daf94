"""Values are typed as people write them, in the pane, in cells, in the form, for many tasks and in filters."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from PySide6.QtCore import Qt, QTime
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QTimeEdit, QToolButton, QToolTip, QWidget

from flowdash_desktop.domain.field_types.dates import show_day
from flowdash_desktop.domain.filters import Operator
from flowdash_desktop.ui.filter_bar.condition_popup import ConditionPopup
from flowdash_desktop.ui.widgets.hint import Hint
from tests.e2e.everything import WORKFLOW, asking, definition, on_server
from tests.support.definitions import workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, SHIFT, button, click, focused, keys, press, replace_text
from tests.support.steady import Places, settle


def hints(inside: QWidget) -> list[str]:
    """The quiet words that float over a part of the window."""
    return [hint.text() for hint in inside.findChildren(Hint) if hint.isVisible()]


def soon(days: int) -> date:
    return date.today() + timedelta(days)


@story
async def test_people_dates_are_read_wherever_one_types(desk: Desk, server: StartServer) -> None:
    """What was read is seen below the field before it counts, and nothing moves for it."""
    running = server(definition("T-1", "T-2", "T-3"))
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task("T-1", "ID")
    line = desk.in_pane("Date", QLineEdit)
    line.setFocus()
    await settle()
    before = Places.now(window.detail)
    replace_text(line, "+3")
    assert [words.endswith(show_day(soon(3))) for words in hints(window.detail)] == [True], hints(window.detail)
    assert show_day(soon(3)) in line.accessibleDescription()
    assert before.rects.items() <= Places.now(window.detail).rects.items(), "no control has moved"
    press(line, Qt.Key.Key_Return)
    assert (line.text(), hints(window.detail)) == (show_day(soon(3)), [])
    moment = desk.in_pane("Moment", QLineEdit)
    replace_text(moment, "tomorrow 9am")
    press(moment, Qt.Key.Key_Return)
    assert moment.text() == f"{show_day(soon(1))} 09:00"
    await desk.until_saved()
    assert on_server(running, "T-1")["Date"] == soon(3).isoformat()

    desk.click_cell("T-2", "Date")
    keys(window.table, "y")
    keys(focused(), "esterday")
    assert [words.endswith(show_day(soon(-1))) for words in hints(window.table)] == [True]
    press(focused(), Qt.Key.Key_Return)
    await desk.until_saved()
    assert on_server(running, "T-2")["Date"] == soon(-1).isoformat()

    desk.click_cell("T-1", "Date")
    desk.click_cell("T-3", "Date", SHIFT)
    keys(window.table, "+")
    keys(focused(), "2w")
    press(focused(), Qt.Key.Key_Return)
    await desk.until_saved()
    with asking(running) as api:
        assert {task["Date"] for task in api.list()} == {soon(14).isoformat()}
    await desk.close()


@story
async def test_people_dates_are_read_in_the_form_and_in_filters(desk: Desk, server: StartServer) -> None:
    running = server(definition("T-1"))
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.shortcut(Qt.Key.Key_N)
    form = window.new_task
    for name, text in {"ID": "T-9", "Must": "here", "Date": "today", "Website": "example.com/a"}.items():
        replace_text(desk.find(name, QLineEdit, inside=form), text)
    assert hints(form) == ["Becomes https://example.com/a"]
    click(button("Create task", form))
    await desk.until_saved()
    await desk.until(lambda: "T-9" in desk.column("ID"))
    made = on_server(running, "T-9")
    assert (made["Date"], made["Website"]) == (soon(0).isoformat(), "https://example.com/a")

    click(desk.find("Add filter", QPushButton))
    keys(focused(), "Date")
    press(focused(), Qt.Key.Key_Return)
    popup = desk.popup()
    assert isinstance(popup, ConditionPopup)
    popup._radios[Operator.IS].setChecked(True)
    popup.value.take_focus()
    keys(focused(), "today")
    assert [words.endswith(show_day(soon(0))) for words in hints(popup)] == [True]
    press(focused(), Qt.Key.Key_Return)
    await desk.until(lambda: desk.column("ID") == ["T-9"])
    await desk.close()


@story
async def test_the_calendar_sets_the_time_of_a_moment(desk: Desk, server: StartServer) -> None:
    """In the pane and in a cell: Down opens it, the time is set there, Enter takes both."""
    running = server(definition("T-1"))
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task("T-1", "ID")
    line = desk.in_pane("Moment", QLineEdit)
    replace_text(line, "31 Jan 2026 12:00")
    press(line, Qt.Key.Key_Down)
    popup = desk.popup()
    clock = desk.find("Time", QTimeEdit, inside=popup)
    assert (clock.time().hour(), clock.time().minute()) == (12, 0)
    clock.setFocus()
    clock.setTime(QTime(17, 45))
    press(clock, Qt.Key.Key_Return)
    assert line.text() == "31 Jan 2026 17:45"
    await desk.until_saved()
    await desk.in_front()
    desk.click_cell("T-1", "Moment")
    press(window.table, Qt.Key.Key_F2)
    press(focused(), Qt.Key.Key_Down)
    clock = desk.find("Time", QTimeEdit, inside=desk.popup())
    clock.setFocus()
    clock.setTime(QTime(8, 5))
    press(clock, Qt.Key.Key_Return)
    await desk.until_saved()
    there = datetime.fromisoformat(on_server(running, "T-1")["Moment"])
    assert there == datetime(2026, 1, 31, 8, 5).astimezone()
    await desk.close()


@story
async def test_links_and_phones_are_copied_with_a_word(desk: Desk, server: StartServer) -> None:
    running = server(definition("T-1"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task("T-1", "ID")
    copied = QGuiApplication.clipboard()
    for name, text in {"Phone": "+1 555 0100", "Website": "https://before.example.com"}.items():
        click(desk.find(f"Copy {name}", QToolButton, inside=desk.window.detail))
        assert (copied.text(), QToolTip.text()) == (text, "Copied")
        QToolTip.hideText()
    line = desk.in_pane("E-mail", QLineEdit)
    line.setFocus()
    line.deselect()
    press(line, Qt.Key.Key_C, CONTROL)
    assert (copied.text(), QToolTip.text()) == ("before@example.com", "Copied")
    QToolTip.hideText()
    await desk.close()


@story
async def test_amounts_show_the_currency_of_their_field(desk: Desk, server: StartServer) -> None:
    """Typed with the sign or without, shown with it, copied without: spreadsheet programs read numbers."""
    fields = [
        {"id": "id", "name": "ID", "type": "uniqueId"},
        {"id": "fee", "name": "Fee (EUR)", "type": "currency"},
        {"id": "sum", "name": "Sum", "type": "currency"},
    ]
    tasks = [{"ID": "A", "Fee (EUR)": "1200.5", "Sum": "7"}]
    bills = {"id": "bills", "name": "Bills", "stages": [{"name": "New"}], "fields": fields, "tasks": tasks}
    running = server(workspace(bills))
    window = await desk.open_table(server=running, workflow_id="bills")
    assert (desk.column("Fee (EUR)"), desk.column("Sum")) == (["€1,200.50"], ["7.00"])
    await desk.open_task("A", "ID")
    assert desk.in_pane("Fee (EUR)", QLineEdit).text() == "€1,200.50"
    line = desk.enter("Fee (EUR)", "1,300 EUR")
    assert line.text() == "€1,300.00"
    await desk.until_saved()
    assert on_server(running, "A", "bills")["Fee (EUR)"] == "1300"
    desk.click_cell("A", "Fee (EUR)")
    press(window.table, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "1,300.00"
    await desk.close()


@story
async def test_two_pasted_lines_become_one_with_a_word(desk: Desk, server: StartServer) -> None:
    running = server(definition("T-1", "T-2"))
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task("T-1", "ID")
    QGuiApplication.clipboard().setText("Tern & Sons\r\n  Harbour 1 \n")
    line = desk.in_pane("Text", QLineEdit)
    replace_text(line, "")
    press(line, Qt.Key.Key_V, CONTROL)
    assert line.text() == "Tern & Sons Harbour 1"
    assert QToolTip.text() == "2 lines became one."
    press(line, Qt.Key.Key_Return)
    desk.click_cell("T-2", "Text")
    press(window.table, Qt.Key.Key_V, CONTROL)
    await desk.until_saved()
    with asking(running) as api:
        assert {task["Text"] for task in api.list()} == {"Tern & Sons Harbour 1"}
    QToolTip.hideText()
    await desk.close()


@story
async def test_a_checkbox_shows_blank_and_goes_back_to_it(desk: Desk, server: StartServer) -> None:
    running = server(definition("T-1", "T-2"))
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task("T-1", "ID")
    box = desk.in_pane("Checkbox", QCheckBox)
    assert box.text() == "No"
    box.setFocus()
    press(box, Qt.Key.Key_Space)
    assert (box.text(), box.isChecked()) == ("Yes", True)
    press(box, Qt.Key.Key_Backspace)
    assert (box.text(), box.isChecked()) == ("Blank", False)
    await desk.until_saved()
    assert on_server(running, "T-1")["Checkbox"] is None
    press(box, Qt.Key.Key_Space)
    click(desk.find("Set Checkbox to blank", QToolButton, inside=window.detail))
    assert box.text() == "Blank"

    await desk.until_saved()
    desk.click_cell("T-1", "ID")
    desk.click_cell("T-2", "Checkbox", SHIFT)
    menu = desk.menu_at("T-2", "Checkbox")
    next(action for action in menu.actions() if action.text() == "Set Checkbox of 2 tasks to blank").trigger()
    menu.close()
    await desk.until_saved()
    with asking(running) as api:
        assert [task["Checkbox"] for task in api.list()] == [None, None]
    await desk.close()
