"""The language of the window is chosen in the settings and spoken at once; nothing typed or done is lost by it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QRadioButton, QWidget

from flowdash_desktop.domain.workflow_draft.model import Section
from flowdash_desktop.ui.dialogs import ConfirmDialog, ViewOptions
from flowdash_desktop.ui.main_window import MainWindow
from tests.e2e.everything import WORKFLOW, definition, on_server
from tests.e2e.workflow_editor import field_form, go_to, open_editor
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import click, focused, press, replace_text
from tests.support.pseudo_language import MARK, compile_language
from tests.support.server_process import ServerProcess

Key = Qt.Key
DEUTSCH = "window.language de"
_FILLED_IN = re.compile(r"\\?\{[^{}]*\}|%L?n")


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one language, called German, whose every text has a mark; and the texts that it was made of."""
    folder = tmp_path_factory.mktemp("language")
    compile_language(folder)
    return folder


@pytest.fixture
def polyglot(desk: Desk, compiled: Path, tmp_path: Path) -> Desk:
    """The desk, with this language beside English."""
    desk.translations = tmp_path / "translations"
    desk.translations.mkdir()
    shutil.copy(compiled / "flowdash_de.qm", desk.translations)
    return desk


def _sources(compiled: Path) -> set[str]:
    """The English texts of the program in which nothing is filled in."""
    found = (one.text or "" for one in ElementTree.parse(compiled / "flowdash_de.ts").iter("source"))
    return {text for text in found if text.strip() and not _FILLED_IN.search(text)}


def _shown_texts(window: MainWindow) -> Iterator[str]:
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        yield widget.accessibleName()
        yield widget.toolTip()
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        if isinstance(widget, QLineEdit):
            yield widget.placeholderText()
    for action in window.findChildren(QAction):
        yield action.text()


def _of_task(desk: Desk) -> set[str]:
    """Words that the server gives."""
    schema = desk.session.schema(WORKFLOW)
    assert schema is not None
    return {*(field.name for field in schema.columns), *(stage.name for stage in schema.stages), "Red", "A", "B"}


async def _changed(desk: Desk, before: MainWindow) -> MainWindow:
    """Wait for the window that follows one."""
    await desk.until(lambda: desk.window is not before, "another window")
    await desk.until_rows()
    await desk.until(lambda: desk.workspace._detail is not None, "the pane")
    await desk.until(lambda: desk.window.table.current_task is not None, "a current task")
    return desk.window


async def _choose(desk: Desk, name: str) -> MainWindow:
    """Choose a language in the view options."""
    before = desk.window
    click(before.status.view_button)
    popup = desk.popup()
    assert isinstance(popup, ViewOptions)
    click(next(radio for radio in popup.findChildren(QRadioButton) if radio.text() == name))
    return await _changed(desk, before)


@story
async def test_all_of_the_window_speaks_at_once(polyglot: Desk, server: StartServer, compiled: Path) -> None:
    """In the view options; where the person was, and the size of the window, stay. English comes back as well."""
    desk = polyglot
    window = await desk.open_table(server=server(definition("A-1", "A-2", "A-3")), workflow_id=WORKFLOW)
    await desk.open_task("A-2", "Number")
    window.resize(1200, 700)
    replace_text(desk.find("Search tasks", QLineEdit), "A-2")
    await desk.until(lambda: desk.column("ID") == ["A-2"], "the search")
    window = await _choose(desk, "Deutsch")
    await desk.until(lambda: window.detail.task == "A-2", "the task in the pane")
    assert _sources(compiled) & set(_shown_texts(window)) - _of_task(desk) == set()
    assert len({text for text in _shown_texts(window) if MARK in text}) > 60
    assert (window.table.current_task, window.size().width(), window.size().height()) == ("A-2", 1200, 700)
    assert desk.column("ID") == ["A-2"]
    window = await _choose(desk, "English")
    await desk.until(lambda: window.detail.task == "A-2", "the task in the pane")
    assert not [text for text in _shown_texts(window) if MARK in text]
    await desk.close()


@story
async def test_the_choice_is_kept_over_a_restart(polyglot: Desk, server: StartServer) -> None:
    """The view options tell it by keyboard: the arrows only go from one to the next."""
    desk = polyglot
    running = server(definition("A-1"))
    before = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.in_front()
    click(before.status.view_button)
    radios = {radio.text(): radio for radio in desk.popup().findChildren(QRadioButton)}
    assert radios["The system's language"].isChecked()
    radios["The system's language"].setFocus()
    press(focused(), Key.Key_Down)
    press(focused(), Key.Key_Down)
    assert focused() is radios["Deutsch"]
    assert desk.window is before
    press(focused(), Key.Key_Space)
    await _changed(desk, before)
    await desk.close()
    desk.another_start()
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    assert MARK in window.status.view_button.toolTip()
    click(window.status.view_button)
    chosen = [radio.text() for radio in desk.popup().findChildren(QRadioButton) if radio.isChecked()]
    assert "Deutsch" in chosen
    desk.popup().close()
    desk.application._commands.commands.run("window.language as system")
    window = await _changed(desk, window)
    assert "View options" in window.status.view_button.toolTip()
    await desk.close()


@story
async def test_what_is_typed_stays_and_undo_still_works(polyglot: Desk, server: StartServer) -> None:
    """A value that can't be read yet, a comment and an edit of the pane, chosen in the palette's way."""
    desk = polyglot
    running = server(definition("A-1", "A-2"))
    before = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task("A-1", "ID")
    desk.enter("Text", "typed")
    await desk.until_saved()
    replace_text(desk.in_pane("Date", QLineEdit), "31 Fe")
    replace_text(before.detail.activity.comments.box, "half a remark")
    assert desk.application._commands.commands.run(DEUTSCH) == ""
    window = await _changed(desk, before)
    await desk.until(lambda: window.detail.task == "A-1", "the task in the pane")
    assert desk.in_pane("Date", QLineEdit).text() == "31 Fe"
    assert window.detail.activity.comments.box.toPlainText() == "half a remark"
    assert desk.in_pane("Text", QLineEdit).text() == "typed"
    await desk.in_front()
    assert focused().window() is window, "somebody takes the keys"
    window.table.setFocus()
    await desk.until(window.undo_action.isEnabled, "the step")
    press(window.table, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    await desk.until(lambda: on_server(running, "A-1")["Text"] == "before", "the undone change on the server")
    assert desk.in_pane("Date", QLineEdit).text() == "31 Fe"
    await desk.close()


@story
async def test_what_is_not_finished_is_not_cut_off(polyglot: Desk, server: StartServer) -> None:
    """With a draft of a workflow, it is said that the language comes with the next start; and so it does."""
    desk = polyglot
    running = server(definition("A-1"))
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    editor = await open_editor(desk)
    go_to(editor, Section.FIELDS, "Phone")
    replace_text(field_form(editor).name, "Telephone")
    await desk.until(lambda: editor.state.differences, "a draft")
    desk.application._commands.commands.run(DEUTSCH)
    await desk.until(lambda: "The language changes when you start" in window.notice.text, "the words")
    assert (desk.window is window, field_form(editor).name.text()) == (True, "Telephone")
    window.close()
    question = await desk.until_found(lambda: desk.dialog(ConfirmDialog), "the question")
    click(question.confirm_button)
    assert await desk._ended() == 0
    desk.another_start()
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    assert MARK in window.status.view_button.toolTip()
    await desk.close()


@story
async def test_an_edit_made_offline_is_sent_afterwards(polyglot: Desk, server: StartServer) -> None:
    desk = polyglot
    first = server(definition("A-1"))
    port = first.base_url.rpartition(":")[2]
    before = await desk.open_table(server=first, workflow_id=WORKFLOW)
    await desk.open_task("A-1", "ID")
    first.kill()
    desk.enter("Text", "typed offline")
    await desk.until(lambda: desk.text_of("Sync status").startswith("Offline: 1 change saved here"), "the words")
    desk.application._commands.commands.run(DEUTSCH)
    await desk.until(lambda: desk.window is not before, "another window")
    await desk.until(lambda: desk.window.model.rowCount() == 1, "the row")
    assert desk.shown("A-1").task.values["Text"] == "typed offline"
    assert len(desk.session.pending) == 1
    with ServerProcess(first.folder, arguments=("--port", port)) as again:
        desk.session.reconnect()
        await desk.until(lambda: not desk.session.pending, "an empty outbox")
        assert on_server(again, "A-1")["Text"] == "typed offline"
        await desk.close()
