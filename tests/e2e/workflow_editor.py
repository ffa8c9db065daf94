"""What the stories of the workflow editor share: opening it, going to a part, and applying the draft."""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from flowdash_desktop.domain.workflow_draft.model import Section
from flowdash_desktop.ui.workflow_editor.forms.action import ActionForm
from flowdash_desktop.ui.workflow_editor.forms.field import FieldForm
from flowdash_desktop.ui.workflow_editor.forms.link import LinkForm
from flowdash_desktop.ui.workflow_editor.forms.people import UserForm
from flowdash_desktop.ui.workflow_editor.forms.stage import StageForm
from flowdash_desktop.ui.workflow_editor.parts.page import PartsPage
from flowdash_desktop.ui.workflow_editor.window import WorkflowEditor
from tests.e2e.everything import WORKFLOW, asking
from tests.support.changes import Changes
from tests.support.desk import Desk
from tests.support.hands import CONTROL, SHIFT, click, focused, press
from tests.support.server_process import ServerProcess
from tests.support.steady import settle

Key = Qt.Key


def workflow_on(server: ServerProcess, workflow: str = WORKFLOW) -> Any:
    """The workflow as the server has it."""
    with asking(server) as api:
        return Changes(api).workflow(workflow)


async def open_editor(desk: Desk) -> WorkflowEditor:
    """Open it by its key, and wait until it takes keys."""
    await desk.shortcut(Key.Key_W, CONTROL | SHIFT)
    editor = await desk.until_found(lambda: desk.dialog(WorkflowEditor), "the editor")
    editor.activateWindow()
    await desk.until(editor.isActiveWindow, "the editor in front")
    return editor


def page_of(editor: WorkflowEditor, section: Section) -> PartsPage:
    """Show a section, with the keyboard in its list."""
    editor.body.sections.setCurrentRow(list(Section).index(section))
    page = editor.body.pages[section]
    page.table.setFocus()
    return page


def names_in(editor: WorkflowEditor, section: Section) -> list[str]:
    """The names in a list, with what the draft does to them."""
    shown = editor.state.shown(section)
    return [f"{one.part.name} ({one.kind})" if one.kind else one.part.name for one in shown]  # a link has one, too


def go_to(editor: WorkflowEditor, section: Section, name: str) -> PartsPage:
    """Make a part current."""
    page = page_of(editor, section)
    page.show_part(next(one.part.id for one in editor.state.shown(section) if one.part.name == name))
    return page


def field_form(editor: WorkflowEditor) -> FieldForm:
    """The form of the current field."""
    return cast("FieldForm", editor.body.forms[Section.FIELDS])


def stage_form(editor: WorkflowEditor) -> StageForm:
    """The form of the current stage."""
    return cast("StageForm", editor.body.forms[Section.STAGES])


def action_form(editor: WorkflowEditor) -> ActionForm:
    """The form of the current action."""
    return cast("ActionForm", editor.body.forms[Section.ACTIONS])


def user_form(editor: WorkflowEditor) -> UserForm:
    """The form of the current person."""
    return cast("UserForm", editor.body.forms[Section.USERS])


def link_form(editor: WorkflowEditor) -> LinkForm:
    """The form of the current link."""
    return cast("LinkForm", editor.body.forms[Section.LINKS])


async def try_draft(desk: Desk, editor: WorkflowEditor) -> list[str]:
    """Press *Apply…*, and give what the next page says."""
    press(focused(), Key.Key_Return, CONTROL)
    await desk.until(lambda: editor.shows_preview, "what will happen")
    await settle()
    return [label.text() for label in editor.preview.findChildren(QLabel) if label.text() and label.isVisible()]


async def apply_draft(desk: Desk, editor: WorkflowEditor) -> None:
    """Press the last button, and wait for the word in the window."""
    click(editor.top.apply_button)
    await desk.until(lambda: "was changed" in desk.window.notice.text, "the word")


def choose(combo: Any, words: str) -> None:
    """Choose by keys, as a person does who types the words."""
    row = combo.findText(words)
    assert row >= 0, [combo.itemText(place) for place in range(combo.count())]
    combo.setFocus()
    while combo.currentIndex() != row:
        press(combo, Key.Key_Down if combo.currentIndex() < row else Key.Key_Up)
