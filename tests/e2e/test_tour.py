"""Five hints on a person's first window: asked for by a button, the menu or the palette, and never shown unasked."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from flowdash_desktop.ui.dialogs.workflows.new_workflow import NewWorkflowDialog
from tests.e2e.test_start_page import start_page
from tests.support.desk import Desk, press, story
from tests.support.hands import button, click

HINTS = ("J and K", "Digits", "F2", "/ searches", "Ctrl+K")


@story
async def test_the_first_word_leads_through_five_hints(desk: Desk) -> None:
    window = await desk.open_table()
    toast = window.welcome
    await desk.until(toast.isVisible, "the first word")
    click(button("Show me around", toast))
    for number, words in enumerate(HINTS, start=1):
        assert toast.text.startswith(f"{number} of 5: ")
        assert words in toast.text
        click(button("Done" if number == len(HINTS) else "Next hint", toast))
    assert toast.isHidden()
    await desk.close()
    window = await desk.open_table()
    assert window.welcome.isHidden(), "they never come back by themselves"
    await desk.close()


@story
async def test_hints_name_the_keys_that_are_in_force(desk: Desk) -> None:
    """By the menu, in the words of a keymap that a person has chosen."""
    window = await desk.open_table()
    commands = desk.application._commands.commands
    commands.use([replace(c, keys=("F8",)) if c.id == "triage.toggle" else c for c in commands])
    assert commands.run("help.hints") == ""
    click(button("Next hint", window.welcome))
    assert "F8 shows one task" in window.welcome.text
    await desk.close()


@story
async def test_hints_are_offered_when_the_start_page_ends(new_desk: Desk) -> None:
    await new_desk.open()
    page = await start_page(new_desk)
    window = new_desk.window
    assert window.welcome.isHidden()
    await new_desk.until(lambda: new_desk.session.workspace is not None, "the local server")
    row = new_desk.find("Invoices to approve", QPushButton, inside=page)
    row.setFocus()
    press(row, Qt.Key.Key_Return)
    dialog = await new_desk.until_found(lambda: new_desk.dialog(NewWorkflowDialog), "the question")
    press(dialog.name.line, Qt.Key.Key_Return)
    await new_desk.until(lambda: not window.shows_start and window.welcome.isVisible(), "the offer")
    assert window.welcome.text == "Five short hints show how to decide, edit and find tasks."
    click(button("Show me around", window.welcome))
    assert window.welcome.text.startswith("1 of 5: ")
    await new_desk.close()
