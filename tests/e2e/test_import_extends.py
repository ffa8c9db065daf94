"""An import adds fields and options to its workflow: offered, shown before, and undone as said."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from flowdash_desktop.domain.schema import FieldKind
from flowdash_desktop.ui.importing.dialog import ImportDialog
from tests.e2e.everything import asking
from tests.e2e.test_import_reading import _opened, choose
from tests.e2e.test_paste_rows import choice
from tests.support.changes import Changes
from tests.support.definitions import TICKETS, workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, click, focused, press
from tests.support.server_process import ServerProcess
from tests.support.stored import is_stored
from tests.support.tcp_proxy import TcpProxy

Key = Qt.Key
KIND = {"id": "kind", "name": "Kind", "type": "singleSelect", "options": [{"name": "Hardware", "color": "#3b82f6"}]}
FLOW: dict[str, Any] = {**TICKETS, "fields": [*TICKETS["fields"], KIND]}
ROWS = "Subject,Kind,Weight\nA printer,Hardware,12.5\nA form,Paper,3\nA chair,Furniture,7\n"


def fields(running: ServerProcess) -> dict[str, Any]:
    with asking(running) as api:
        return {one["name"]: one for one in Changes(api).workflow("tckets")["fields"]}


def add_button(dialog: ImportDialog) -> QPushButton:
    found = [b for b in dialog.mapping.findChildren(QPushButton) if b.isVisible() and b.text().startswith("Add th")]
    assert len(found) == 1, [b.text() for b in found]
    return found[0]


async def planned(desk: Desk, dialog: ImportDialog, words: str) -> None:
    await desk.until(lambda: not dialog.busy.isVisible() and dialog.confirm_button.text() == words, words)


@story
async def test_new_fields_and_options_are_added(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """Nothing is changed before it is confirmed; the tasks are one step, and the workflow another."""
    running = server(workspace(FLOW))
    await desk.open_table(server=running, workflow_id="tckets")
    path = tmp_path / "rows.csv"
    path.write_text(ROWS, encoding="utf-8")
    dialog = await _opened(desk, path)
    await planned(desk, dialog, "Create 1")
    await desk.until(lambda: 2 in dialog.mapping._new, "the offer of a field")
    await choose(desk, choice(dialog, "Weight becomes"), "Make a new")
    await desk.until(lambda: dialog.mapping.uses[2].field == "Weight", "the field")
    assert "new field “Weight” (Number)" in dialog.mapping.parts.text()
    await desk.until(lambda: not dialog.busy.isVisible(), "the plan")
    button = await desk.until_found(lambda: add_button(dialog), "the offer of options")
    assert button.text() == "Add these 2 options"
    click(button)
    click(button)  # pressed twice in haste, it adds them once
    await planned(desk, dialog, "Create 3")
    assert "2 new options of “Kind”" in dialog.mapping.parts.text()
    assert "Ctrl+Alt+Z" in dialog.mapping.parts.text()
    before = fields(running)
    assert "Weight" not in before
    click(dialog.confirm_button)
    await desk.until(lambda: "Weight" in fields(running), "the field on the server")
    await desk.until(lambda: desk.window.model.column("Weight") >= 0, "the column")
    await desk.until(lambda: len(desk.session.shown("tckets")) == 5, "the tasks")
    await desk.until_saved()
    after = fields(running)
    assert after["Weight"]["type"] == FieldKind.NUMBER.value
    assert after["Kind"]["options"] == [KIND["options"][0], "Paper", "Furniture"]
    made = {
        t.task.values["Subject"]: t.task.values
        for t in map(desk.session.shown("tckets").get, desk.session.shown("tckets"))
        if t
    }
    assert (made["A chair"]["Kind"], str(made["A printer"]["Weight"])) == ("Furniture", "12.5")
    await desk.shortcut(Key.Key_Z)
    await desk.until(lambda: len(desk.session.shown("tckets")) == 2, "the undo of the tasks")
    await desk.until_saved()
    await desk.shortcut(Key.Key_Z, CONTROL | Qt.KeyboardModifier.AltModifier)
    await desk.until(lambda: "Weight" not in fields(running), "the undo of the field")
    assert fields(running) == before
    await desk.close()


async def with_options(desk: Desk, folder: Path) -> ImportDialog:
    """Have two values of *Kind* become options, and wait until the import could be carried out."""
    (folder / "rows.csv").write_text(ROWS, encoding="utf-8")
    dialog = await _opened(desk, folder / "rows.csv")
    await planned(desk, dialog, "Create 1")
    click(await desk.until_found(lambda: add_button(dialog), "the offer of options"))
    await planned(desk, dialog, "Create 3")
    return dialog


@story
async def test_options_of_others_stay(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """Somebody adds some while the question is open, and somebody else in the very moment of the change."""
    running = server(workspace(FLOW))
    async with TcpProxy(running.base_url) as proxy:
        await desk.open_table(server=(proxy.base_url, running.key), workflow_id="tckets")
        dialog = await with_options(desk, tmp_path)
        change = {"op": "changeField", "workflow": "tckets", "field": "kind"}
        with asking(running) as api:
            Changes(api).make({**change, "options": [*KIND["options"], "Wood", "Paper"]})
        held = proxy.hold_requests(b"POST /api/v1/workspace/changes ")
        click(dialog.confirm_button)
        await desk.until(held.arrived.is_set, "the change")
        with asking(running) as api:
            Changes(api).make({**change, "options": [*KIND["options"], "Wood", "Paper", "Glass"]})
        held.release.set()
        await desk.until(lambda: len(desk.session.shown("tckets")) == 5, "the tasks")
        await desk.until_saved()
        assert fields(running)["Kind"]["options"] == [KIND["options"][0], "Wood", "Paper", "Glass", "Furniture"]
        await desk.close()


@story
async def test_a_new_field_takes_another_columns_values(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """A column becomes a new field, then another column takes that field, and its values become options, too."""
    running = server(workspace(FLOW))
    await desk.open_table(server=running, workflow_id="tckets")
    path = tmp_path / "rows.csv"
    lines = [f"Task {n},{'red' if n % 2 else 'blue'},{'round' if n % 2 else 'flat'}" for n in range(12)]
    path.write_text("\n".join(["Subject,Colour,Shape", *lines]), encoding="utf-8")
    dialog = await _opened(desk, path)
    await desk.until(lambda: 1 in dialog.mapping._new, "the offer of a field")
    await choose(desk, choice(dialog, "Colour becomes"), "Make a new")
    await desk.until(lambda: dialog.mapping.uses[1].field == "Colour", "the field")
    dialog.mapping.choose(2, "Colour")
    await desk.until(lambda: dialog.mapping.uses[2].field == "Colour", "the other column")
    await desk.until(lambda: not dialog.busy.isVisible() and dialog.model.refused(), "the plan")
    click(await desk.until_found(lambda: add_button(dialog), "the offer of options"))
    await planned(desk, dialog, "Create 12")
    assert [b for b in dialog.mapping.findChildren(QPushButton) if b.isVisible() and "Add th" in b.text()] == []
    click(dialog.confirm_button)
    await desk.until(lambda: len(desk.session.shown("tckets")) == 14, "the tasks")
    await desk.until_saved()
    assert set(fields(running)["Colour"]["options"]) == {"red", "blue", "round", "flat"}
    await desk.close()


@story
async def test_options_of_a_field_that_is_gone(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """Somebody deletes the field while the question is open: it is said, and the question stays to be changed."""
    running = server(workspace(FLOW))
    await desk.open_table(server=running, workflow_id="tckets")
    dialog = await with_options(desk, tmp_path)
    with asking(running) as api:
        Changes(api).make({"op": "deleteField", "workflow": "tckets", "field": "kind"})
    click(dialog.confirm_button)
    await desk.until(lambda: not dialog.busy.isVisible() and "nothing is changed yet" not in dialog.said.text().lower())
    assert "Kind" not in fields(running)
    assert len(desk.session.shown("tckets")) == 2
    assert dialog.confirm_button.isEnabled()
    dialog.reject()
    await desk.close()


@story
async def test_another_row_of_headings_offers_its_fields(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """Only columns whose new headings name no field can become one."""
    await desk.open_table(server=server(workspace(FLOW)), workflow_id="tckets")
    path = tmp_path / "rows.csv"
    path.write_text("Subject,Weight,Kind\nHeight,Subject,Depth\nA printer,12,3\n", encoding="utf-8")
    dialog = await _opened(desk, path)
    await desk.until(lambda: dialog.mapping._new == {1} and dialog.model.refused(), "the offer of a field")
    click(choice(dialog, "Headings are in"))
    press(focused(), Key.Key_Down)
    press(focused(), Key.Key_Return)
    await desk.until(lambda: choice(dialog, "Headings are in").text() == "row 2", "the row")
    await desk.until(lambda: not dialog.busy.isVisible(), "the plan")
    assert dialog.mapping._new == {0, 2}
    dialog.reject()
    await desk.close()


@story
async def test_what_is_not_confirmed_adds_nothing(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """Cancelled, or chosen and then left out, a field is not made."""
    running = server(workspace(FLOW))
    await desk.open_table(server=running, workflow_id="tckets")
    path = tmp_path / "rows.csv"
    path.write_text(ROWS, encoding="utf-8")
    before = fields(running)
    dialog = await _opened(desk, path)
    await desk.until(lambda: 2 in dialog.mapping._new, "the offer of a field")
    await choose(desk, choice(dialog, "Weight becomes"), "Make a new")
    await desk.until(lambda: dialog.mapping.uses[2].field == "Weight", "the field")
    dialog.mapping.choose(2, "")
    await planned(desk, dialog, "Create 1")
    click(dialog.confirm_button)
    await desk.until(lambda: len(desk.session.shown("tckets")) == 3, "the task")
    await desk.until_saved()
    assert fields(running) == before
    await desk.close()


@story
async def test_a_service_that_takes_no_changes_offers_none(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    running = server(workspace(FLOW))
    async with TcpProxy(running.base_url) as proxy:
        rule = proxy.answer(b"GET /api/v1/workspace/definition ", b"", once=False)
        rule.answer = b"HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\n{}"
        await desk.open_table(server=(proxy.base_url, running.key), workflow_id="tckets")
        path = tmp_path / "rows.csv"
        path.write_text(ROWS, encoding="utf-8")
        dialog = await _opened(desk, path)
        await planned(desk, dialog, "Create 1")
        await desk.until(lambda: is_stored(desk.application), "the answer")
        assert not dialog.mapping._new
        assert not [b for b in dialog.mapping.findChildren(QPushButton) if b.isVisible() and "Add th" in b.text()]
        dialog.reject()
        await desk.close()
