"""How a file is read can be chosen in the question, and is shown at once: encoding, headings, decimals."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QScrollArea

from flowdash_desktop.ui.importing.dialog import ImportDialog
from flowdash_desktop.ui.importing.plan_model import FIRST_FIELD
from tests.e2e.everything import FULL, WORKFLOW, definition
from tests.e2e.test_paste_rows import choice
from tests.support.definitions import EVERYTHING, workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, SHIFT, click, focused, keys, press
from tests.support.steady import settle

Key = Qt.Key


async def _opened(desk: Desk, path: Path) -> ImportDialog:
    """Import a file, and wait for what it would do, also where no column becomes a field."""
    await desk.shortcut(Key.Key_I, CONTROL | SHIFT)
    place = await desk.until_found(lambda: desk.dialog(QFileDialog), "the system's question")
    place.fileSelected.emit(str(path))
    place.reject()
    dialog = await desk.until_found(lambda: desk.dialog(ImportDialog), "what it would do")
    await desk.until(lambda: not dialog.busy.isVisible(), "the plan")
    return dialog


async def choose(desk: Desk, opener: object, typed: str) -> None:
    """Open a list by a click, type a part of a choice, and take it."""
    click(opener)  # type: ignore[arg-type]  # a button
    keys(focused(), typed)
    press(focused(), Key.Key_Return)
    await settle()


@story
async def test_another_encoding_is_chosen(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """A guess says that it is one; the choice is kept while the headings change, and the rows are shown anew."""
    await desk.open_table(server=server(definition("I-1")), workflow_id=WORKFLOW)
    path = tmp_path / "rows.csv"
    path.write_bytes("ID,Text,Must\nI-8,Žluťoučký kůň,x\n".encode("cp1250"))
    dialog = await _opened(desk, path)
    assert "guessed" in choice(dialog, "Encoding").text()
    await choose(desk, choice(dialog, "Encoding"), "ISO-8859-1")
    await desk.until(lambda: choice(dialog, "Encoding").text() == "Western Europe (ISO-8859-1)", "the encoding")
    await desk.until(lambda: not dialog.busy.isVisible(), "the plan")
    assert dialog.model.applied()[0].values["Text"] != "Žluťoučký kůň"
    await choose(desk, choice(dialog, "Encoding"), "Windows-1250")
    await desk.until(lambda: choice(dialog, "Encoding").text() == "Central Europe (Windows-1250)", "the encoding")
    await desk.until(lambda: not dialog.busy.isVisible(), "the plan")
    (row,) = dialog.model.applied()
    assert row.values["Text"] == "Žluťoučký kůň"
    await choose(desk, choice(dialog, "Encoding"), "UTF-8")
    await desk.until(lambda: "was not imported" in dialog.said.text(), "why it can't be read so")
    assert dialog.model.applied() == [row]
    dialog.reject()
    await desk.close()


@story
async def test_the_row_of_headings_is_chosen(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """What stands above it is left out; with no row, the first row is one of values, too."""
    await desk.open_table(server=server(definition("I-1")), workflow_id=WORKFLOW)
    path = tmp_path / "rows.csv"
    path.write_text("Our,own,list\nID,Text,Must\nI-8,a,x\nI-9,b,x\n", encoding="utf-8")
    dialog = await _opened(desk, path)
    assert choice(dialog, "Headings are in").text() == "row 1"
    click(choice(dialog, "Headings are in"))
    press(focused(), Key.Key_Down)
    press(focused(), Key.Key_Return)
    await desk.until(lambda: choice(dialog, "Headings are in").text() == "row 2", "the row")
    await desk.until(lambda: not dialog.busy.isVisible(), "the plan")
    assert [use.field for use in dialog.mapping.uses] == ["ID", "Text", "Must"]
    assert [row.number for row in dialog.model.applied()] == [3, 4]
    click(choice(dialog, "Headings are in"))
    press(focused(), Key.Key_Home)
    press(focused(), Key.Key_Return)
    await desk.until(lambda: choice(dialog, "Headings are in").text() == "no row", "no row")
    await desk.until(lambda: not dialog.busy.isVisible(), "the plan")
    assert len(dialog.model.applied()) + len(dialog.model.refused()) == 4
    dialog.reject()
    await desk.close()


@story
async def test_the_decimal_comma_is_chosen(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """1.250 is a thousand or one and a quarter: the choice says which, and what is shown changes with it."""
    await desk.open_table(server=server(definition("I-1")), workflow_id=WORKFLOW)
    path = tmp_path / "rows.csv"
    path.write_text("ID;Must;Amount\nI-8;x;1.250\nI-9;x;2.500\n", encoding="utf-8")
    dialog = await _opened(desk, path)
    opener = choice(dialog, "Decimals in Amount")
    assert opener.text() == "decimal point"
    assert len(dialog.model.refused()) == 2, "no amount has three decimals"
    click(opener)
    press(focused(), Key.Key_Down)
    press(focused(), Key.Key_Return)
    await desk.until(lambda: not dialog.busy.isVisible(), "the plan")
    assert choice(dialog, "Decimals in Amount").text() == "decimal comma"
    await desk.until(
        lambda: [str(row.values["Amount"]) for row in dialog.model.applied()] == ["1250", "2500"], "the values"
    )
    dialog.mapping.choose(2, "Text")
    await settle()
    assert not opener.isVisible(), "a text has no decimals"
    dialog.reject()
    await desk.close()


@story
async def test_a_long_name_of_a_field_is_cut_off(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """All of it is in the tool tip: whether its values fit stays in sight, and the question needs no scroll bar."""
    name = "A name of a field that nobody has made shorter since it came out of a spreadsheet and that is long"
    fields = [*EVERYTHING["fields"], {"id": "longer", "name": name, "type": "text"}]
    await desk.open_table(server=server(workspace({**EVERYTHING, "fields": fields, "tasks": [{**FULL, "ID": "I-1"}]})))
    path = tmp_path / "rows.csv"
    path.write_text(f"ID,{name}\nI-1,word\n", encoding="utf-8")
    dialog = await _opened(desk, path)
    await desk.until(lambda: dialog.model.columnCount() > FIRST_FIELD, "the columns")
    button = choice(dialog, f"{name} becomes")
    assert button.text() == name
    assert name in button.toolTip()
    area = next(area for area in dialog.findChildren(QScrollArea) if area.isAncestorOf(dialog.mapping))
    assert area.horizontalScrollBar().maximum() == 0
    dialog.reject()
    await desk.close()
